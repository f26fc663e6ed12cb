"""Originals: what a retelling retells, a claim of the case or the words of a piece."""

from collections.abc import Iterable

from attrs import frozen

from provenance.model import (
    ANYTHING,
    Case,
    Claim,
    Dimension,
    Figure,
    Mode,
    Moment,
    Number,
    Relation,
    Scope,
    Vocabulary,
    Window,
    compare_names,
    compare_windows,
    magnitude,
)
from provenance.reconciliation.placing.readings import is_cut_off, rounding
from provenance.reconciliation.sources.beside import Reader
from provenance.reconciliation.wording import plural

#: Smaller numbers stand for many things, so they come twice by chance.
LEAST = 10


@frozen(kw_only=True, eq=False)
class Original:
    """A figure in a source, with what the source says that it counts.

    What is `None` the source does not say, as far as the case tells.
    """

    figure: Figure
    measure: str | None = None
    unit: str = ""
    place: str | None = None
    population: str | None = None
    #: Who says it, by the one name; empty where nobody is named. Of a quote that is
    #: who the claims say that have it.
    claimant: str = ""
    #: The measures of which it is one number, where a text joins them.
    together: tuple[str, ...] = ()
    #: The claim that it is, if it is one.
    claim: Claim | None = None
    #: The title or quote that holds it, if it is no claim.
    text: str = ""
    #: What that text is to the claim that is held against it, if it is its own: its
    #: `quote`, or the `title` of its document.
    own: str = ""

    @property
    def key(self) -> str:
        """The same for all that stands in one source."""
        return self.text if self.claim is None else self.claim.document or self.claim.id

    def name_in(self, dimension: Dimension, /) -> str | None:
        """Return the name that it states of a place, a population or a measure."""
        if dimension is Dimension.PLACE:
            return self.place
        return self.population if dimension is Dimension.POPULATION else self.measure


def of_claim(case: Case, claim: Claim, /) -> Original:
    """Return a claim as what another one retells."""
    scope = case.scope(claim)
    return Original(
        figure=claim.figure,
        measure=scope.measure,
        unit=scope.unit,
        place=scope.place,
        population=scope.population,
        claimant=case.claimant_of(claim),
        claim=claim,
    )


def of_text(reader: Reader, text: str, /) -> tuple[Original, ...]:
    """Return the figures of a title or quote, each with what stands beside it."""
    return tuple(
        Original(
            figure=found.figure,
            measure=terms.get(Dimension.MEASURE),
            unit=found.figure.unit,
            place=terms.get(Dimension.PLACE),
            population=terms.get(Dimension.POPULATION),
            together=together,
            text=text,
        )
        for found, terms, together in reader.figures(text)
    )


def numbers(figure: Figure, /) -> tuple[Number, ...]:
    """Return the numbers that a figure names: the stated one, or both ends.

    A date names none: it is not looked for among the numbers of a source.
    """
    if figure.is_date:
        return ()
    named = (figure.low, figure.high) if figure.stated is None else (figure.stated,)
    return tuple(number for number in named if number is not None)


def is_retold(original: Figure, figure: Figure, /) -> bool:
    """Whether a figure names a number of another one, or rounds it or cuts it off."""
    named = numbers(original)
    return any(
        magnitude(number - other) <= rounding(number) or is_cut_off(number, other)
        for number in numbers(figure)
        for other in named
    )


def is_unlimited(name: str | None, unit: str, /) -> bool:
    """Whether a name limits nothing: that people are people says nothing.

    >>> is_unlimited(None, ""), is_unlimited("people", "person")
    (True, True)
    """
    return name is None or name == ANYTHING or name == plural(unit)


def differs(
    name: str | None, other: str | None, vocabulary: Vocabulary, /
) -> Relation | None:
    """Return how one stated name stands to another, if they are known to differ.

    Two names that are not ordered differ only where the vocabulary declares both; else
    they may be two names of one thing.
    """
    relation = compare_names(name, other, vocabulary)
    if relation is not Relation.UNKNOWN:
        return None if relation is Relation.SAME else relation
    if name is None or other is None:
        return None
    is_known = vocabulary.declares(name) and vocabulary.declares(other)
    return relation if is_known else None


def drifting(case: Case, claim: Claim, original: Original, /) -> tuple[Dimension, ...]:
    """Return the dimensions in which a retelling counts something else."""
    scope = case.scope(claim)
    found = []
    for dimension in (Dimension.MEASURE, Dimension.PLACE, Dimension.POPULATION):
        name = scope.name_in(dimension)
        if drift_in(case, dimension, name, scope.unit, original) is not None:
            found.append(dimension)
    if is_counted_together(original, scope.measure):
        found.append(Dimension.MEASURE)
    if are_units_apart(scope.unit, original.unit):
        found.append(Dimension.UNIT)
    return tuple(found)


def is_counted_together(original: Original, measure: str, /) -> bool:
    """Whether the number of a text is of a measure and another one together.

    >>> both = Original(figure=Figure.exactly(9), together=("killed", "injured"))
    >>> is_counted_together(both, "killed"), is_counted_together(both, "missing")
    (True, False)
    """
    return len(original.together) > 1 and measure in original.together


def drift_in(
    case: Case,
    dimension: Dimension,
    name: str | None,
    unit: str,
    original: Original,
    /,
) -> Relation | None:
    """Say how what a retelling counts stands to what its original counts.

    `None` where it is the same, or not known to be another. A source that limits
    nothing is not taken for one that says "all"; but one that names people is. A title
    is short, so a retelling may say more closely what is counted.
    """
    stated = original.name_in(dimension)
    if stated is None or stated == ANYTHING:
        return None
    if dimension is not Dimension.MEASURE and is_unlimited(name, unit):
        return None if is_unlimited(stated, unit) else Relation.CONTAINS
    relation = differs(name, stated, case.vocabularies[dimension])
    if original.claim is None and relation is Relation.WITHIN:
        return None
    return relation


def are_units_apart(unit: str, other: str, /) -> bool:
    """Whether two counts are of people and of something else.

    Other units may be two names of one thing: a base, a camp.

        >>> are_units_apart("person", "household"), are_units_apart("base", "camp")
        (True, False)
    """
    return bool(unit and other and unit != other) and "person" in {unit, other}


def are_kin(case: Case, measure: str, other: str, /) -> bool:
    """Whether a reader may take one measure for another: both lie within one."""
    vocabulary = case.vocabularies[Dimension.MEASURE]
    shared = vocabulary.above(measure) & vocabulary.above(other)
    return bool(shared - {ANYTHING})


def is_meant(case: Case, claim: Claim, original: Original, /) -> bool:
    """Whether a claim may retell a figure of a cited piece that names its number.

    It counts the same, or what a reader may take for it. A small number counts only
    where nothing else differs.
    """
    scope = case.scope(claim)
    if original.measure is None:
        return False
    if scope.measure != original.measure:
        is_one_unit = original.unit in {"", scope.unit}
        if not is_one_unit or not are_kin(case, scope.measure, original.measure):
            return False
    elif (
        original.claim is not None
        and scope.unit != original.unit
        and not are_units_apart(scope.unit, original.unit)
    ):
        return False
    is_telling = max(map(magnitude, numbers(claim.figure))) >= LEAST
    return is_telling or not drifting(case, claim, original)


def closest(
    case: Case, claim: Claim, originals: Iterable[Original], /
) -> tuple[Original, ...]:
    """Return the originals that a claim differs least from, all of them if tied."""
    found = [(len(drifting(case, claim, each)), each) for each in originals]
    least = min((count for count, _ in found), default=0)
    return tuple(each for count, each in found if count == least)


def may_be_same(scope: Scope, beside: Scope, /) -> bool:
    """Whether two scopes are of one measure, and in nothing known to differ."""
    is_alike = may_count_same(scope, beside)
    return is_alike and not are_dates_apart(scope.window, beside.window)


def may_count_same(scope: Scope, beside: Scope, /) -> bool:
    """Whether two scopes may be of the same thing, be it at one time or another."""
    if (scope.measure, scope.unit) != (beside.measure, beside.unit):
        return False
    for dimension in (Dimension.EVENT, Dimension.PLACE, Dimension.POPULATION):
        name, known = scope.name_in(dimension), beside.name_in(dimension)
        if name != known and name is not None and known is not None:
            return False
    return True


def are_dates_apart(window: Window, other: Window, /) -> bool:
    """Whether two windows are both stated and known not to be the same."""
    if not (window.is_stated and other.is_stated):
        return False
    relation = compare_windows(window, other, one_measure=True)
    if relation is not Relation.UNKNOWN:
        return relation is not Relation.SAME
    if window.mode is not Mode.INSTANT or window.end is None or other.end is None:
        return False
    return _is_before(window.end, other.end) or _is_before(other.end, window.end)


def _is_before(first: Moment, second: Moment) -> bool:
    return (
        first.latest is not None
        and second.earliest is not None
        and first.latest < second.earliest
    )
