"""The converter forges nothing and tells everything."""

from decimal import Decimal
from enum import Enum, StrEnum

import pytest
from attrs import frozen

from provenance.formats.converter import (
    UnstructurableError,
    make_converter,
    structure,
)


class Colour(Enum):
    """A choice of texts."""

    RED = "red"


class Size(StrEnum):
    """A choice of texts that are texts themselves."""

    BIG = "big"


@frozen(kw_only=True)
class Inner:
    """A value within another."""

    outlet: str
    count: int = 0


@frozen(kw_only=True)
class Outer:
    """A value with one field of each kind."""

    claims: list[Inner] = []  # noqa: RUF008 (never changed)
    names: tuple[str, ...] = ()
    table: dict[str, Inner] = {}  # noqa: RUF008 (never changed)
    share: Decimal | None = None
    is_set: bool = False
    colour: Colour | None = None
    size: Size | None = None


FAULTS = [
    ({"claims": [{}]}, "required field missing @ $.claims[0].outlet"),
    ({"claims": [{"outlet": None}]}, "is nothing; expected text @ $.claims[0].outlet"),
    (
        {"claims": [{"outlet": 7}]},
        "is a whole number; expected text @ $.claims[0].outlet",
    ),
    ({"claims": {}}, "is a table; expected a list @ $.claims"),
    ({"claims": [3]}, "is a whole number; expected a table @ $.claims[0]"),
    ({"names": "abc"}, "is text; expected a list @ $.names"),
    ({"names": ["a", 1]}, "is a whole number; expected text @ $.names[1]"),
    (
        {"table": {"a b": {"outlet": "x", "count": True}}},
        "is true; expected a whole number @ $.table['a b'].count",
    ),
    (
        {"table": {"a": {"outlet": "x", "count": 1.9}}},
        "is 1.9; expected a whole number @ $.table.a.count",
    ),
    (
        {"table": {"a": {"outlet": "x", "cuont": 1}}},
        "unknown key; did you mean 'count'? @ $.table.a.cuont",
    ),
    ({"share": 0.1}, "is 0.1; expected a number written as text @ $.share"),
    ({"share": "x"}, "is 'x'; expected a number @ $.share"),
    ({"share": "NaN"}, "is 'NaN'; expected a number @ $.share"),
    ({"is_set": "no"}, "is text; expected true or false @ $.is_set"),
    ({"colour": "blue"}, "is 'blue'; expected one of red @ $.colour"),
    ({"size": "small"}, "is 'small'; expected one of big @ $.size"),
]


@pytest.mark.parametrize(("value", "fault"), FAULTS)
def test_faults(value: object, fault: str) -> None:
    """What is not of its kind is refused, with the path to it."""
    with pytest.raises(UnstructurableError) as caught:
        structure(make_converter(), value, Outer)

    assert [fault] == [str(found) for found in caught.value.faults]


def test_all_at_once() -> None:
    """All faults of a value are told together."""
    with pytest.raises(UnstructurableError) as caught:
        structure(make_converter(), {"names": 1, "claims": [{}, 2], "x": 3}, Outer)

    assert [str(found) for found in caught.value.faults] == [
        "required field missing @ $.claims[0].outlet",
        "is a whole number; expected a table @ $.claims[1]",
        "is a whole number; expected a list @ $.names",
        "unknown key @ $.x",
    ]


def test_texts_that_are_a_choice() -> None:
    """A choice of texts is no text, though each of its members is one."""
    value = structure(make_converter(), {"size": "big"}, Outer)

    assert value.size is Size.BIG


def test_inverse() -> None:
    """What is written is read back; a `Decimal` is written as text."""
    converter = make_converter()
    value = Outer(
        claims=[Inner(outlet="x")],
        names=("a",),
        share=Decimal("0.10"),
        colour=Colour.RED,
    )
    plain = converter.unstructure(value)

    assert plain["share"] == "0.10"
    assert value == structure(converter, plain, Outer)
