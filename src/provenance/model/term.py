"""Terms: the names in which scopes are stated, and what is said of them."""

from enum import StrEnum

from attrs import field, frozen

from provenance.errors import InvalidValueError
from provenance.model.dates import PartialDate
from provenance.model.names import some_names

#: The cell that says "not limited in this dimension": everything lies within it.
ANYTHING = "*"


class Dimension(StrEnum):
    """What a scope is stated in."""

    MEASURE = "measure"
    EVENT = "event"
    PLACE = "place"
    POPULATION = "population"
    WINDOW = "date"
    UNIT = "unit"


class Relation(StrEnum):
    """How one term, window or scope stands to another."""

    SAME = "same"
    WITHIN = "within"
    CONTAINS = "contains"
    DISJOINT = "disjoint"
    UNKNOWN = "not known"

    @property
    def reversed(self) -> "Relation":
        """The same, seen from the other side."""
        if self is Relation.WITHIN:
            return Relation.CONTAINS
        return Relation.WITHIN if self is Relation.CONTAINS else self


@frozen(kw_only=True)
class Term:
    """One name of a vocabulary, after SKOS: its other names and what it lies within.

    Two terms of one facet are disjoint unless one lies within the other or an overlap
    is declared. `parts` says that the term is exactly the union of others. Any of its
    names may be a union `A + B` of others. Raises `InvalidValueError` for a blank name.
    """

    name: str = field()
    #: Other names, in any language.
    aliases: tuple[str, ...] = field(default=(), converter=some_names)
    #: The terms that it lies within (SKOS `broader`).
    within: tuple[str, ...] = field(default=(), converter=some_names)
    #: The terms whose union it is; empty where that is not known.
    parts: tuple[str, ...] = field(default=(), converter=some_names)
    #: The ways of dividing that it belongs to, such as `township`.
    facets: tuple[str, ...] = field(default=(), converter=some_names)
    #: Terms of its facets with which it may share members all the same.
    overlap: tuple[str, ...] = field(default=(), converter=some_names)
    #: Who says so.
    source: str = ""

    @name.validator
    def _check_name(self, _attribute: object, value: str) -> None:
        if not value.strip():
            raise InvalidValueError("Term.name", f"{value!r} cannot be a name")


class MeasureKind(StrEnum):
    """How a measure lies in time (design: kinds of measure)."""

    CUMULATIVE = "cumulative"
    PERIOD = "period"
    INSTANT = "instant"
    STANDING = "standing"
    VALUE = "value"


@frozen(kw_only=True)
class Measure:
    """What is counted."""

    term: Term
    #: How its counts lie in time.
    kind: MeasureKind = MeasureKind.CUMULATIVE
    #: Whether it happens to a person once: then counts add up over places and days.
    once: bool = False
    #: What it is counted in where a claim does not say; may be empty.
    unit: str = ""


@frozen(kw_only=True)
class Event:
    """What the counted things are part of."""

    term: Term
    #: Where its running totals begin, if that is known.
    start: PartialDate | None = None
