"""What a source says instead of a figure that is not found in it.

That a number is missing proves nothing: most sources are only partly in a case. It is
evidence where the source has another number for the same thing, or where a claim adds
to a whole what is a part of it.
"""

from collections.abc import Iterable, Sequence
from itertools import permutations

from provenance.model import (
    Case,
    Claim,
    Figure,
    Relation,
    compare_scopes,
    compare_windows,
)
from provenance.reconciliation.placing.readings import Reading, ends, is_above
from provenance.reconciliation.sources.made_of import are_a_slip_apart
from provenance.reconciliation.sources.originals import (
    Original,
    is_retold,
    may_be_same,
    may_count_same,
    numbers,
    of_claim,
)
from provenance.reconciliation.sources.pieces import MOST, Piece, cell_of

#: A count of fewer may well go from 12 to 21.
_LEAST_TELLING = 100


def otherwise(
    case: Case, claim: Claim, named: Sequence[Claim], cited: Iterable[Piece], /
) -> tuple[Original, ...]:
    """Return what the source of a claim has for the same thing; nothing if unsure.

    `named` are the claims that it is derived from, none of which has its number.
    """
    if named:
        is_other = _is_another(case, claim, named) or _is_slipped(case, claim, named)
        is_other = is_other or part_added(case, claim, named) is not None
        return tuple(of_claim(case, other) for other in named if is_other)
    pieces = tuple(cited)
    cell = cell_of(case, claim)
    meant = [
        other
        for piece in pieces
        for other in piece.alike(cell)
        if _may_be_meant(case, claim, other)
    ]
    if meant:
        are_others = all(_excludes(case, claim, other.figure) for other in meant)
        return tuple(of_claim(case, other) for other in meant if are_others)
    return _of_words(case, claim, pieces)


def _is_another(case: Case, claim: Claim, named: Sequence[Claim]) -> bool:
    """Whether the one claim that it is derived from is of the same thing, for all."""
    if len(named) != 1 or not _are_by_one(case, claim, named[0]):
        return False
    return may_be_same(case.scope(claim), case.scope(named[0]))


def at_another_time(
    case: Case, claim: Claim, named: Sequence[Claim], /
) -> Claim | None:
    """Return the one claim that a claim is derived from, if only their times differ."""
    if len(named) != 1 or not _are_by_one(case, claim, named[0]):
        return None
    scope, known = case.scope(claim), case.scope(named[0])
    is_apart = may_count_same(scope, known) and not may_be_same(scope, known)
    return named[0] if is_apart else None


def _is_slipped(case: Case, claim: Claim, named: Sequence[Claim]) -> bool:
    """Whether a claim has the digits of its only source, and another day for them.

    Whoever names another speaker, another outlet or a reference may have a later count
    of his own.
    """
    source = at_another_time(case, claim, named)
    if source is None or claim.cites or not _says_after(case, claim, source):
        return False
    return any(
        other >= _LEAST_TELLING and are_a_slip_apart(number, other)
        for number in numbers(claim.figure)
        for other in numbers(source.figure)
    )


def _says_after(case: Case, claim: Claim, source: Claim) -> bool:
    """Whether a claim names nobody but whom its source names."""
    speakers = {"", case.claimant_of(source)}
    outlets = {"", case.outlet_of(source), case.via_of(source)}
    return case.claimant_of(claim) in speakers and case.via_of(claim) in outlets


def part_added(
    case: Case, claim: Claim, named: Sequence[Claim], /
) -> tuple[Claim, Claim] | None:
    """Return a part and its whole, if a claim has added up what it is derived from.

    "50 dead, five children among them" are not 55.
    """
    if not is_sum(claim, named):
        return None
    for part, whole in permutations(named, 2):
        if whole.id in part.part_of or _lies_within(case, part, whole):
            return part, whole
    return None


def is_sum(claim: Claim, named: Sequence[Claim], /) -> bool:
    """Whether a claim states what the claims that it is derived from add up to."""
    if not 1 < len(named) <= MOST or claim.figure.stated is None:
        return False
    return claim.figure.stated == sum(other.figure.stated or 0 for other in named)


def _lies_within(case: Case, part: Claim, whole: Claim) -> bool:
    compared = compare_scopes(case.scope(part), case.scope(whole), case.vocabularies)
    return compared.relation is Relation.WITHIN


def _may_be_meant(case: Case, claim: Claim, other: Claim) -> bool:
    """Whether two claims of one scope are of one time and not of two speakers."""
    window, known = case.scope(claim).window, case.scope(other).window
    if window.is_stated or known.is_stated:
        relation = compare_windows(window, known, one_measure=True)
        if relation is not Relation.SAME:
            return False
    return _are_by_one(case, claim, other)


def _are_by_one(case: Case, claim: Claim, other: Claim) -> bool:
    """Whether another claim has a number, and no other speaker is named for it."""
    names = {case.claimant_of(claim), case.claimant_of(other)} - {""}
    return len(names) < 2 and bool(numbers(other.figure))


def _excludes(case: Case, claim: Claim, figure: Figure) -> bool:
    """Whether no number is both, round numbers read as rounded or cut off."""
    if is_retold(figure, claim.figure):
        return False
    mode = case.scope(claim).window.mode
    low, high = ends(claim.figure, mode, case.policy, Reading.BANDED)
    other_low, other_high = ends(figure, mode, case.policy, Reading.BANDED)
    return is_above(low, other_high) or is_above(other_low, high)


def _of_words(
    case: Case, claim: Claim, pieces: Iterable[Piece]
) -> tuple[Original, ...]:
    """Return the figures of texts that are of the very same people and measure.

    A title tells no date, so neither may the claim.
    """
    scope = case.scope(claim)
    if scope.population is None or scope.window.is_stated:
        return ()
    meant = tuple(
        word
        for piece in pieces
        for word in piece.saying_of(scope.measure, scope.population)
        if word.place in {None, scope.place}
        and numbers(word.figure)
        and len({case.claimant_of(claim), word.claimant} - {""}) <= 1
    )
    return meant if all(_excludes(case, claim, word.figure) for word in meant) else ()
