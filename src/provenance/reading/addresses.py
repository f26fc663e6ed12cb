"""Web addresses that may be kept and shown."""

import re
from typing import Final

from provenance.errors import UnreadableAddressError
from provenance.reading.folding import find_control
from provenance.reading.refusal import RefusalError, check_length, check_written

#: Longer ones are cut off by browsers and servers.
_LONGEST: Final = 4096
_ADDRESS: Final = re.compile(r"(?P<scheme>[^:/?#]+):(?P<slashes>/{0,2})(?P<rest>.*)")
_HOST: Final = re.compile(r"(?:[\w-]+\.)*[\w-]+\.?|\[[0-9a-fA-F:.]+\]")


def read_address(text: str, /) -> str:
    """Return the address as it is written, without the white space around it.

    Only `http` and `https` addresses with a host are kept: what else a browser would
    run or open (`javascript:`, `data:`, `file:`) is refused, and so is a user name
    before the host, which makes an address look like another's.

    Raises `UnreadableAddressError`.

        >>> read_address(" https://www.irrawaddy.com/news/1.html ")
        'https://www.irrawaddy.com/news/1.html'
    """
    try:
        return _read(text)
    except RefusalError as error:
        raise UnreadableAddressError(text, error.reason) from None


def _read(text: str) -> str:
    check_length(text, _LONGEST)
    check_written(text)
    address = text.strip()
    control = find_control(address)
    if control is not None:
        raise RefusalError(
            reason=f"the character {control!r} has no place in an address"
        )
    if re.search(r"\s", address):
        raise RefusalError(reason="white space in it")
    if "\\" in address:
        raise RefusalError(reason="a backslash in it")
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise RefusalError(reason="no 'http://' or 'https://' at its beginning")
    if found["scheme"].lower() not in {"http", "https"}:
        raise RefusalError(
            reason=f"its scheme is {found['scheme']!r}, not 'http' or 'https'"
        )
    if found["slashes"] != "//":
        raise RefusalError(reason=f"no '//' behind {found['scheme'] + ':'!r}")
    _check_authority(re.split("[/?#]", found["rest"], maxsplit=1)[0])
    return address


def _check_authority(authority: str) -> None:
    """Refuse what stands before the path unless it is a host and perhaps a port."""
    if "@" in authority:
        raise RefusalError(reason="a user name stands before its host")
    host, colon, port = authority, "", ""
    if not authority.endswith("]"):
        host, colon, port = authority.rpartition(":")
        if not colon:
            host, port = authority, ""
    if not host:
        raise RefusalError(reason="no host")
    if not _HOST.fullmatch(host):
        raise RefusalError(reason=f"{host!r} is not a host")
    if port and not (port.isascii() and port.isdigit() and int(port[:6]) <= 65535):
        raise RefusalError(reason=f"{port!r} is not a port")
