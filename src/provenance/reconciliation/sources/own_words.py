"""Claims beside their own words: the quote in their row, the title of their document.

The quote is the nearest source of all. That it leaves something open says nothing, for
a quote is short; nor does a place in it, which may be where people come from. Nothing
is said of a text in which no figure was found.
"""

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve, field, frozen

from provenance.model import (
    Case,
    Claim,
    ClaimId,
    Dimension,
    DocumentId,
    MeasureKind,
    Number,
    Quantifier,
    Scope,
    folded,
)
from provenance.reconciliation.sources.beside import Reader
from provenance.reconciliation.sources.made_of import (
    are_a_slip_apart,
    is_made_of,
    is_rounded_from,
)
from provenance.reconciliation.sources.originals import (
    LEAST,
    Original,
    closest,
    differs,
    is_counted_together,
    is_meant,
    numbers,
    of_text,
)
from provenance.reconciliation.sources.outcomes import Outcome, Retelling

QUOTE, TITLE = "quote", "title"
#: What may stand within a number.
_IN_NUMBERS = frozenset(".,")
#: What is so at any time may say of whom something else is counted.
_BASES = (MeasureKind.STANDING, MeasureKind.VALUE)
#: Whoever counts bodies counts people.
_PEOPLE = ("person", "body")


def own_words(case: Case, /) -> Mapping[ClaimId, Retelling]:
    """Return the claims with a number whose quote or title was read, beside that."""
    if not case.texts:
        return {}
    words = _Words(case)
    found = {claim.id: _beside_own(words, claim) for claim in case.claims}
    return {id_: each for id_, each in found.items() if each is not None}


@frozen(eq=False)
class _Words:
    """The figures of the texts of a case; each text is looked through once."""

    case: Case
    _reader: Reader = field(init=False)
    _known: dict[str, tuple[Original, ...]] = field(init=False, factory=dict)
    _stated: Mapping[DocumentId, set[Number]] = field(init=False)

    @_reader.default
    def _make_reader(self) -> Reader:
        return Reader(self.case)

    @_stated.default
    def _find_stated(self) -> Mapping[DocumentId, set[Number]]:
        found: dict[DocumentId, set[Number]] = {}
        for claim in self.case.claims:
            if claim.document is not None:
                found.setdefault(claim.document, set()).update(numbers(claim.figure))
        return found

    def of(self, text: str, scope: Scope, own: str, /) -> tuple[Original, ...]:
        """Return the figures of a text, as a claim of this scope is held against it."""
        if text not in self._known:
            self._known[text] = of_text(self._reader, text)
        return tuple(_as_own(self.case, scope, each, own) for each in self._known[text])

    def states(self, claim: Claim, number: Number, /) -> bool:
        """Whether any claim of a claim's document states a number."""
        return claim.document is not None and number in self._stated[claim.document]


def _as_own(case: Case, scope: Scope, original: Original, own: str) -> Original:
    """Return what a text says of a figure, without what it may say of others.

    Residents may be who was killed, so a measure that stands for people at any time is
    not taken for what is counted; and "displaced" may be said for "newly displaced".
    """
    measure = original.measure
    is_short = measure is not None and _is_short_for(case, measure, scope.measure)
    is_base = measure is not None and (case.measure_named(measure).kind in _BASES)
    are_people = original.unit in _PEOPLE and scope.unit in _PEOPLE
    return evolve(
        original,
        measure=scope.measure if is_short else None if is_base else measure,
        unit=scope.unit if are_people else original.unit,
        place=None,
        population=None if scope.population is None else original.population,
        own=own,
    )


def _is_short_for(case: Case, name: str, measure: str) -> bool:
    """Whether a measure is the other, or a name of it is a part of a name of that."""
    vocabulary = case.vocabularies[Dimension.MEASURE]
    shorter, longer = (
        [folded(each) for each in (term, *vocabulary.term(term).aliases)]
        for term in (name, measure)
    )
    return any(
        f" {part} " in f" {whole} " or (not part.isascii() and part in whole)
        for part in shorter
        for whole in longer
    )


def _beside_own(words: _Words, claim: Claim) -> Retelling | None:
    """Return a claim beside its quote, or beside its title if that holds no figure."""
    case = words.case
    quote = "" if claim.quote is None else claim.quote.exact
    document = case.document_of(claim)
    title = "" if document is None else document.title
    if case.figures_in(quote) is None and case.figures_in(title) is None:
        return None
    if not numbers(claim.figure):
        return None
    scope = case.scope(claim)
    read = words.of(quote, scope, QUOTE) if quote else ()
    if read:
        return _beside_quote(case, claim, quote, read)
    if _stands_in(quote, claim):
        return None
    return _beside_title(words, claim, title, words.of(title, scope, TITLE))


def _beside_quote(
    case: Case, claim: Claim, text: str, read: Sequence[Original]
) -> Retelling | None:
    """Return a claim beside the figures of its quote; nothing if that says nothing."""
    stated = set(numbers(claim.figure))
    same = [each for each in read if stated & set(numbers(each.figure))]
    if same or _stands_in(text, claim):
        originals = closest(case, claim, same)
        return Retelling(claim=claim, outcome=Outcome.FOUND, originals=originals)
    others = tuple(each for each in read if _may_be_of_it(case, claim, each))
    figures = [(each.figure, numbers(each.figure)) for each in read]
    is_unsure = any(each.figure.is_unknown for each in read) or any(
        is_rounded_from(number, other)
        for number in stated
        for each in read
        for other in numbers(each.figure)
    )
    is_unsure = is_unsure or any(_may_be_told_in_words(claim, each) for each in others)
    if not others or is_unsure or any(is_made_of(each, figures) for each in stated):
        return None
    rounder = tuple(each for each in read if _is_rounder(each, stated))
    if rounder:
        return _beside_rounder(case, claim, rounder)
    return Retelling(
        claim=claim,
        outcome=Outcome.OTHER,
        others=others,
        is_weak=not any(_is_of_it(case, claim, each) for each in others),
    )


def _is_rounder(original: Original, stated: Collection[Number]) -> bool:
    """Whether a figure of a text may be a claim's number, rounded or cut off."""
    return any(
        is_rounded_from(number, other)
        for number in numbers(original.figure)
        for other in stated
    )


def _beside_rounder(
    case: Case, claim: Claim, rounder: Sequence[Original]
) -> Retelling | None:
    """Return a claim beside a rounder number: the exact one is from somewhere else.

    Nothing where no words say that the rounder one is of the same, or where the text
    says itself that it is but about so many.
    """
    others = tuple(
        each
        for each in rounder
        if _may_be_of_it(case, claim, each) and _is_of_it(case, claim, each)
    )
    is_about = any(each.figure.quantifier is Quantifier.ABOUT for each in rounder)
    if not others or is_about:
        return None
    return Retelling(claim=claim, outcome=Outcome.OTHER, others=others, is_weak=True)


def _beside_title(
    words: _Words, claim: Claim, text: str, read: Sequence[Original]
) -> Retelling | None:
    """Return a claim beside what the title of its document says of the same."""
    case, stated = words.case, set(numbers(claim.figure))
    same = [each for each in read if stated & set(numbers(each.figure))]
    meant = [each for each in same if is_meant(case, claim, each)]
    if same or _stands_in(text, claim):
        originals = closest(case, claim, meant)
        return Retelling(claim=claim, outcome=Outcome.FOUND, originals=originals)
    others = tuple(
        each
        for each in read
        if each.measure == case.scope(claim).measure
        and _may_be_of_it(case, claim, each)
        and _is_slip(claim, each)
        and not any(words.states(claim, number) for number in numbers(each.figure))
    )
    if not others:
        return None
    return Retelling(claim=claim, outcome=Outcome.OTHER, others=others)


def _stands_in(text: str, claim: Claim) -> bool:
    """Whether the words of a figure, or its digits, stand in a text as they are."""
    known = folded(text)
    written = {folded(claim.figure.as_written)}
    for number in numbers(claim.figure):
        written |= {f"{number}", f"{number:,}"}
    return any(_has(known, words) for words in sorted(written - {""}))


def _has(text: str, words: str) -> bool:
    """Whether words stand in a text, and are no part of a longer number or word."""
    start = text.find(words)
    while start >= 0:
        before = text[:start][-1:]
        if not (before.isalnum() or before in _IN_NUMBERS):
            behind = text[start + len(words) :]
            mark, following = behind[:1], behind[1:2]
            is_longer = mark.isdecimal() or (
                mark in _IN_NUMBERS and following.isdecimal()
            )
            if not is_longer:
                return True
        start = text.find(words, start + 1)
    return False


def _may_be_of_it(case: Case, claim: Claim, original: Original) -> bool:
    """Whether a figure of a text may be of what a claim counts."""
    scope, vocabularies = case.scope(claim), case.vocabularies
    names = (
        (scope.population, original.population, Dimension.POPULATION),
        (scope.measure, original.measure, Dimension.MEASURE),
    )
    return (
        bool(numbers(original.figure))
        and not is_counted_together(original, scope.measure)
        and original.unit in {"", scope.unit}
        and not any(
            differs(name, stated, vocabularies[dimension]) is not None
            for name, stated, dimension in names
            if stated is not None
        )
    )


def _is_of_it(case: Case, claim: Claim, original: Original) -> bool:
    """Whether something says that a figure is of what a claim counts.

    It is counted in the same unit or named by the same measure, or a slip sets the two
    apart.
    """
    is_named = original.measure == case.scope(claim).measure
    return is_named or bool(original.unit) or _is_slip(claim, original)


def _may_be_told_in_words(claim: Claim, original: Original) -> bool:
    """Whether a small number may be that of a text and some more: a man and two boys.

    >>> from provenance.model import ClaimId, Figure
    >>> three = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(3))
    >>> _may_be_told_in_words(three, Original(figure=Figure.exactly(2)))
    True
    """
    most = max(numbers(claim.figure))
    return most < LEAST and most > min(numbers(original.figure))


def _is_slip(claim: Claim, original: Original) -> bool:
    """Whether a slip in copying makes a claim's number of one in a text."""
    return any(
        are_a_slip_apart(number, other)
        for number in numbers(claim.figure)
        for other in numbers(original.figure)
    )
