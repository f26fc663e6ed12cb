"""Who says it and who published it."""

import pytest

from provenance.errors import ReadingError
from provenance.reading import Attribution, read_attribution

NAMES = {
    "KNDF": ("KNDF", "", ""),
    "Karenni IEC (Khu Plu Reh)": ("Karenni IEC (Khu Plu Reh)", "", ""),
    "克伦尼民族保卫军": ("克伦尼民族保卫军", "", ""),
    "数据中心": ("数据中心", "", ""),
    "according to KNDF": ("KNDF", "", ""),
    "citing the KNDF": ("KNDF", "", ""),
    "据KNDF": ("KNDF", "", ""),
    "据KNDF报道": ("KNDF", "", ""),
    "據KNDF報導": ("KNDF", "", ""),
    "The Irrawaddy citing KNDF": ("KNDF", "The Irrawaddy", ""),
    "The Irrawaddy, quoting the KNDF": ("KNDF", "The Irrawaddy", ""),
    "KNDF via The Irrawaddy": ("KNDF", "The Irrawaddy", ""),
    "AFP via Manila Bulletin": ("AFP", "Manila Bulletin", ""),
    "KNDF, as quoted by The Irrawaddy": ("KNDF", "The Irrawaddy", ""),
    "KNDF told The Irrawaddy": ("KNDF", "The Irrawaddy", ""),
    "Myanmar Now, according to the KNDF": ("KNDF", "Myanmar Now", ""),
    "伊洛瓦底援引KNDF的话": ("KNDF", "伊洛瓦底", ""),
    "伊洛瓦底据KNDF报道": ("KNDF", "伊洛瓦底", ""),
    "KNDF对伊洛瓦底表示": ("KNDF", "伊洛瓦底", ""),
    "KNDF via AFP via Manila Bulletin": ("KNDF", "Manila Bulletin", "AFP"),
    "The Irrawaddy citing AFP citing KNDF": ("KNDF", "The Irrawaddy", "AFP"),
    "The Irrawaddy citing KNDF via AFP": ("KNDF", "The Irrawaddy", "AFP"),
}


@pytest.mark.parametrize(("text", "names"), NAMES.items())
def test_names(text: str, names: tuple[str, str, str]) -> None:
    """Each name finds its place; of three in a row the middle one is the via."""
    claimant, outlet, via = names

    assert Attribution(claimant=claimant, outlet=outlet, via=via) == read_attribution(
        text
    )


REFUSED = {
    "": "nothing is written",
    "-": "it marks an empty cell",
    "via AFP": "a name is missing",
    "KNDF via ": "a name is missing",
    ";": "a name is missing",
    "A via B via C via D": "more than three names, or no order among them",
    "A via B citing C": "more than three names, or no order among them",
    "a\x00b": "the character '\\x00' has no place in a name",
    "x" * 201: "longer than 200 characters",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refusals(text: str, reason: str) -> None:
    """A gap or a chain that is too long is refused."""
    with pytest.raises(ReadingError) as caught:
        read_attribution(text)

    assert (text, reason) == (caught.value.text, caught.value.reason)
