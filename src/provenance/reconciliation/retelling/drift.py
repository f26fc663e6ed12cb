"""Drift in words: what became of a figure on its way from a source to a retelling."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from attrs import frozen

from provenance.model import Claim
from provenance.reconciliation.facts import Facts
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.question import Question
from provenance.reconciliation.retelling.likely import Likely, likely
from provenance.reconciliation.sources.originals import Original, of_claim
from provenance.reconciliation.sources.outcomes import Retelling
from provenance.reconciliation.wording import listed, short, times
from provenance.tracing import Support

_SOURCE = "the source"
#: So many retellings of one kind are told by name.
_MOST_TOLD = 5
#: So much of a title or a quote is shown.
_LONGEST = 200


@frozen(kw_only=True)
class Drift:
    """One thing that a retelling says otherwise than its source."""

    #: Which thing, such as a dimension.
    what: str
    original: str
    retold: str
    #: How the one stands to the other; may be empty.
    how: str = ""
    severity: Severity = Severity.WARNING


#: Says what a retelling changes of an original, if it changes anything.
Differ: TypeAlias = Callable[[Facts, Claim, Original], Drift | None]

_Group: TypeAlias = list[tuple[Retelling, Original, Drift]]


def tell_drifts(
    rule: str, question: Question, differ: Differ, /, *, action: str
) -> Iterator[Finding]:
    """Yield one finding for all claims of a document that change one source alike.

    `action` says what to do, with `{}` for what the source says.
    """
    facts = question.facts
    groups: dict[tuple[str, str, Drift], _Group] = {}
    for retelling in _retellings(question):
        claim, drift = retelling.claim, _drift(facts, differ, retelling)
        if drift is not None:
            original = retelling.originals[0]
            key = (claim.document or claim.id, original.key, drift)
            groups.setdefault(key, []).append((retelling, original, drift))
    for group in groups.values():
        yield _tell(rule, question, differ, group, action=action)


def _retellings(question: Question) -> Iterator[Retelling]:
    """Yield the claims that count beside their sources, then beside their own words."""
    facts = question.facts
    for known in (facts.retellings, facts.own_words):
        for claim in question.claims if known else ():
            retelling = known.get(claim.id)
            if retelling is not None and claim.id not in facts.placement.superseded:
                yield retelling


def _drift(facts: Facts, differ: Differ, retelling: Retelling) -> Drift | None:
    """Return what a claim changes, whichever of its originals it may retell."""
    drifts = [differ(facts, retelling.claim, each) for each in retelling.originals]
    return None if None in drifts else next(iter(drifts), None)


def _tell(
    rule: str, question: Question, differ: Differ, group: _Group, *, action: str
) -> Finding:
    facts = question.facts
    group.sort(key=lambda each: each[0].claim.id)
    retelling, original, drift = group[0]
    claims = [each.claim for each, _, _ in group]
    sources = {
        each.claim.id: each.claim for _, each, _ in group if each.claim is not None
    }
    named = [*claims, *(sources[source] for source in sorted(sources))]
    message = f"{facts.say(claims[0])}; {say_original(facts, original)}"
    if len(group) > 1 and original.own:
        message += f"; and {times(len(group) - 1, 'more claim')} beside that"
    elif len(group) > 1:
        message += f"; and {times(len(group) - 1, 'more retelling')} of that source"
    return Finding(
        rule=rule,
        severity=drift.severity,
        question=question.id,
        claims=tuple(dict.fromkeys(claim.id for claim in named)),
        suspect=claims[0].id if len(claims) == 1 else None,
        message=message,
        why=(
            *(
                link(facts, each.claim, source)
                for each, source, _ in group[:_MOST_TOLD]
            ),
            _fact(drift, where=f"its {original.own}" if original.own else _SOURCE),
            *_words(facts, differ, retelling, original),
        ),
        next=next_for(original) or action.format(drift.original),
        fingerprint=fingerprint(rule, named, about=[original.text]),
    )


def tell_likely(rule: str, question: Question, differ: Differ, /) -> Iterator[Finding]:
    """Yield a note for each claim that probably retells another one, and changes it."""
    facts = question.facts
    for found in likely(question):
        drift = differ(facts, found.claim, of_claim(facts.case, found.source))
        if drift is not None:
            yield _tell_likely(rule, question, found, drift)


def _tell_likely(rule: str, question: Question, found: Likely, drift: Drift) -> Finding:
    claim, source = found.claim, found.source
    facts = question.facts
    return Finding(
        rule=rule,
        severity=Severity.NOTE,
        question=question.id,
        claims=(claim.id, source.id),
        suspect=claim.id,
        message=f"{facts.say(claim)}; {facts.say(source)}",
        why=(*found.evidence, _fact(drift)),
        next=f"if {short(claim)} has it from {short(source)}, write {drift.original}",
        fingerprint=fingerprint(rule, (claim, source)),
    )


def _fact(drift: Drift, *, where: str = _SOURCE) -> str:
    how = f" ({drift.how})" if drift.how else ""
    return f"{drift.what}: {drift.original} in {where}, {drift.retold} here{how}"


def next_for(original: Original, /) -> str:
    """Return what to do where a claim does not fit its own words, else nothing."""
    return f"compare the cell with its {original.own}" if original.own else ""


def say_original(facts: Facts, original: Original, /) -> str:
    """Return what a source says as one phrase, a title or quote by its words."""
    if original.claim is not None:
        return facts.say(original.claim)
    return f"{_shown(original.text)}: {original.figure.as_written}"


def _shown(text: str) -> str:
    """Return a text between quotation marks, the beginning of a long one."""
    return f"‘{text[:_LONGEST]}…’" if len(text) > _LONGEST else f"‘{text}’"


def _words(
    facts: Facts, differ: Differ, retelling: Retelling, original: Original
) -> Iterator[str]:
    """Yield the titles and quotes of the source that show the same.

    That a claim of the source has a quote that fits is nothing more than the claim.
    """
    quote = None if original.claim is None else original.claim.quote
    told = {original.text, "" if quote is None else quote.exact}
    texts = sorted(
        {
            words.text
            for words in retelling.words
            if words.text not in told
            and differ(facts, retelling.claim, words) is not None
        }
    )
    for text in texts:
        if not any(text != other and text in other for other in texts):
            yield f"its source says so too: {_shown(text)}"


def link(facts: Facts, claim: Claim, original: Original, /) -> str:
    """Return how it is known that a claim rests on this source, or stands beside it."""
    source = original.claim
    if original.own:
        owner = "" if original.own == "quote" else " of its document"
        return f"{short(claim)} has this {original.own}{owner}"
    supports = facts.sources.supports(claim)
    if source is None:
        return f"{short(claim)} cites {_entries(supports)}"
    if any(source.id in support.claims for support in supports):
        return f"{short(claim)} is derived from {short(source)}"
    holding = [each for each in supports if each.document == source.document]
    return f"{short(claim)} cites {_entries(holding)}, where {short(source)} stands"


def _entries(supports: Iterable[Support]) -> str:
    """Return the labels of references, or the documents that are cited outright."""
    entries = (
        f"[{support.label}]" if support.label else support.document or ""
        for support in supports
    )
    return listed([*dict.fromkeys(filter(None, entries))])
