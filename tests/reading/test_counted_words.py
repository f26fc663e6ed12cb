"""Words in figures that say whom or what is counted."""

import pytest

from provenance.reading import counted_words


@pytest.mark.parametrize(
    ("text", "said"),
    {
        "20 injured": [("injured", "injured")],
        "at least 30 children killed": [("children", ""), ("killed", "killed")],
        "1,200 bodies": [("bodies", "killed")],
        "3名儿童死亡": [("儿童", ""), ("死亡", "killed")],
        "Dozens of Women": [("women", "")],
        "500 fled": [("fled", "fled")],
        "200 people": [],
        "200 villagers": [],
        "20 victims": [],
        "200人": [],
        "12,345": [],
        "": [],
    }.items(),
)
def test_words(text: str, said: list[tuple[str, str]]) -> None:
    """Each comes with the measure that it may name, in the order of the text."""
    assert said == [(word.text, word.measure) for word in counted_words(text)]


def test_words_of_a_force() -> None:
    """Soldiers are of an army, which has a name; children are of nobody."""
    words = counted_words("200 soldiers and children")

    assert [word.is_of_force for word in words] == [True, False]
