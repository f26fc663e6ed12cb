import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import InvalidValueError
from provenance.model import folded, union_parts
from provenance.model.names import plain, some_names


@given(st.text())
def test_folding_twice_is_folding_once(name: str) -> None:
    """The folded form is its own folded form."""

    assert folded(name) == folded(folded(name))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kayah State", "KAYAH  state"),
        ("Kayah", "Ｋａｙａｈ"),
        ("Straße", "STRASSE"),
        ("Bhamo\u0301", "Bham\u00f3"),
        (" Loikaw\t", "loikaw"),
    ],
)
def test_spellings_of_one_name_fold_alike(first: str, second: str) -> None:
    """Case, width, accents as composed or not, and white space do not matter."""

    assert folded(first) == folded(second)


def test_a_plain_name_keeps_its_case() -> None:
    """Only white space and the composition of accents are brought to one form."""

    assert plain(" Bhamo\u0301  Ｔown") == "Bham\u00f3 Ｔown"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("women", ()),
        ("women + children", ("children", "women")),
        ("women+children+women", ("children", "women")),
        ("women + women", ("women",)),
        ("Canal+", ()),
        ("+", ()),
        ("", ()),
    ],
)
def test_the_parts_of_a_union_cell(name: str, parts: tuple[str, ...]) -> None:
    """Each part is given once, in order; a sign without a part makes no union."""

    assert parts == union_parts(name)


def test_lists_of_names_become_tuples() -> None:
    """Values are frozen, whatever held the names."""

    assert some_names(["a", "b"]) == ("a", "b")


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("Kayah", "'Kayah' is one name; expected a tuple"),
        (["Kayah", " "], "' ' cannot be a name"),
    ],
)
def test_what_is_no_list_of_names_is_refused(names: list[str], reason: str) -> None:
    """The letters of a name are no names, and a blank is none."""
    with pytest.raises(InvalidValueError) as caught:
        some_names(names)

    assert f"names: {reason}" == str(caught.value)
