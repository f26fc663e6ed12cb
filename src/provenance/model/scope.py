"""Scopes: what a count covers, and the order in which they stand."""

from collections.abc import Mapping

from attrs import frozen

from provenance.model.term import ANYTHING, Dimension, Relation
from provenance.model.vocabulary import Vocabulary
from provenance.model.window import Mode, Window, compare_windows


@frozen
class Scope:
    """The set that a count counts, along five dimensions, and the unit it counts in.

    Names are resolved ones. `None` says that the claim does not state the dimension,
    `*` that it is not limited in it.
    """

    measure: str
    unit: str
    event: str | None
    place: str | None
    population: str | None
    window: Window

    def name_in(self, dimension: Dimension, /) -> str | None:
        """Return the name that it states in a dimension other than the window."""
        match dimension:
            case Dimension.MEASURE:
                return self.measure
            case Dimension.UNIT:
                return self.unit
            case Dimension.EVENT:
                return self.event
            case Dimension.PLACE:
                return self.place
            case Dimension.POPULATION:
                return self.population
            case Dimension.WINDOW:
                return None


@frozen
class Difference:
    """One dimension in which two scopes are not the same."""

    dimension: Dimension
    relation: Relation
    #: Whether just one of the two states the dimension.
    is_one_unstated: bool = False


@frozen
class Comparison:
    """How one scope stands to another, and why."""

    relation: Relation
    #: The dimensions in which they are not the same.
    differences: tuple[Difference, ...] = ()
    #: The dimensions that both leave empty, and that are therefore read alike.
    read_alike: tuple[Dimension, ...] = ()


#: The dimensions whose order is an order of terms.
TERM_DIMENSIONS = (
    Dimension.MEASURE,
    Dimension.EVENT,
    Dimension.PLACE,
    Dimension.POPULATION,
)


def compare_names(
    first: str | None, second: str | None, vocabulary: Vocabulary, /
) -> Relation:
    """Say how two resolved names stand, either of which may be unstated.

    What is unstated lies within "not limited", whatever it is; it compares with no
    term. Two unstated names are read alike.
    """
    if first == second:
        return Relation.SAME
    if first is None:
        return Relation.WITHIN if second == ANYTHING else Relation.UNKNOWN
    if second is None:
        return Relation.CONTAINS if first == ANYTHING else Relation.UNKNOWN
    return vocabulary.relation(first, second)


def compare_scopes(
    first: Scope, second: Scope, vocabularies: Mapping[Dimension, Vocabulary], /
) -> Comparison:
    """Say how the first scope stands to the second along every dimension at once.

    It lies within the other where it does so, or is the same, in each dimension; the
    two are disjoint where they are so in one. A value, such as a rate, is no count of a
    set: it compares with one of the same scope only. Two claims without any date, and
    two of one document that share its unknown date, are read alike in their window.
    """
    differences: list[Difference] = []
    read_alike: list[Dimension] = []
    if first.unit != second.unit:
        is_one_unstated = not (first.unit and second.unit)
        differences.append(
            Difference(Dimension.UNIT, Relation.UNKNOWN, is_one_unstated)
        )
    for dimension in TERM_DIMENSIONS:
        name, other_name = first.name_in(dimension), second.name_in(dimension)
        relation = compare_names(name, other_name, vocabularies[dimension])
        if relation is not Relation.SAME:
            is_one_unstated = (name is None) is not (other_name is None)
            differences.append(Difference(dimension, relation, is_one_unstated))
        elif name is None:
            read_alike.append(dimension)
    one_measure = first.measure == second.measure
    one, other = first.window, second.window
    relation = compare_windows(one, other, one_measure=one_measure)
    if relation is not Relation.SAME:
        # What is the same at any time leaves none open.
        is_one_unstated = one.is_stated is not other.is_stated and None not in {
            one.end,
            other.end,
        }
        differences.append(Difference(Dimension.WINDOW, relation, is_one_unstated))
    elif not (one.is_stated or other.is_stated):
        read_alike.append(Dimension.WINDOW)
    overall = _overall(differences)
    if one.mode is Mode.VALUE and overall in {Relation.WITHIN, Relation.CONTAINS}:
        overall = Relation.UNKNOWN
    return Comparison(overall, tuple(differences), tuple(read_alike))


def _overall(differences: list[Difference]) -> Relation:
    relations = {difference.relation for difference in differences}
    if not relations:
        return Relation.SAME
    if Relation.DISJOINT in relations:
        return Relation.DISJOINT
    return relations.pop() if len(relations) == 1 else Relation.UNKNOWN
