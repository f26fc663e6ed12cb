"""Web addresses that may be kept."""

import pytest

from provenance.errors import UnreadableAddressError
from provenance.reading import read_address


@pytest.mark.parametrize(
    "text",
    [
        "https://www.irrawaddy.com/news/a?b=c#d",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG:8080/",
        "https://[::1]:80/",
        "https://例子.测试/路?问=1",
        "https://web.archive.org/web/2023/https://example.org/",
        "https://example.org/@name",
    ],
)
def test_kept_as_written(text: str) -> None:
    """An address is kept as it is, without the white space around it."""
    assert text == read_address(f" {text}\n")


REFUSED = {
    "": "nothing is written",
    "n/a": "it marks an empty cell",
    "www.irrawaddy.com": "no 'http://' or 'https://' at its beginning",
    "//example.org": "no 'http://' or 'https://' at its beginning",
    "javascript:alert(1)": "its scheme is 'javascript', not 'http' or 'https'",
    "data:text/html,x": "its scheme is 'data', not 'http' or 'https'",
    "file:///etc/passwd": "its scheme is 'file', not 'http' or 'https'",
    "http:example.org": "no '//' behind 'http:'",
    "https://": "no host",
    "https:///path": "no host",
    "https://.org": "'.org' is not a host",
    "https://a..b": "'a..b' is not a host",
    "https://a%2eb": "'a%2eb' is not a host",
    "https://irrawaddy.com@example.org": "a user name stands before its host",
    "https://example.org\\@irrawaddy.com": "a backslash in it",
    "https://example.org:99999": "'99999' is not a port",
    "https://example.org/a b": "white space in it",
    "https://example.org/\u202ea": (
        "the character '\\u202e' has no place in an address"
    ),
    "java\nscript:alert(1)": "the character '\\n' has no place in an address",
    "https://a/" + "x" * 4096: "longer than 4096 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """What a browser could run, or what looks like another's address, is refused."""
    with pytest.raises(UnreadableAddressError) as caught:
        read_address(text)

    assert (text, reason) == (caught.value.text, caught.value.reason)


def test_message() -> None:
    """The message holds the text and the reason."""
    with pytest.raises(UnreadableAddressError) as caught:
        read_address("https://")
    expected = "cannot read 'https://' as a web address: no host"

    assert expected == str(caught.value)
