"""What has changed from an older report to a newer one: figures and findings."""

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from attrs import define, field, frozen

from provenance.model import Case, Claim, ClaimId, DerivationKind
from provenance.reconciliation.finding import Finding
from provenance.reconciliation.matching import Matching, match_claims
from provenance.reconciliation.put_aside import RowsAside, why_aside
from provenance.reconciliation.reconciling import Report
from provenance.reconciliation.same_findings import ChangedFinding, match_findings


class ChangeKind(Enum):
    """What became of a figure."""

    #: It is new.
    APPEARED = "appeared"
    #: A later claim revises it.
    CORRECTED = "corrected"
    #: A later claim takes it back and states no number.
    WITHDRAWN = "withdrawn"
    #: It says something else now, and no claim says why.
    CHANGED = "changed"
    #: Its row cannot be read any more.
    SET_ASIDE = "set_aside"
    #: It is not there any more, and no claim says why.
    REMOVED = "removed"


@frozen(kw_only=True)
class Change:
    """What became of one figure, or of those that one claim revises."""

    kind: ChangeKind
    #: The question that it belongs to now, or belonged to.
    question: str
    #: The claims as they were; none where the figure is new.
    before: tuple[Claim, ...] = ()
    #: Further corrections on the way, the earliest first; the last few of many.
    between: tuple[Claim, ...] = ()
    #: The claim as it is now; `None` where it is not there any more.
    after: Claim | None = None
    #: What it says otherwise, where it has changed.
    fields: tuple[str, ...] = ()
    #: Why its row cannot be read, where it was set aside.
    reason: str = ""


@frozen(kw_only=True, eq=False)
class Changes:
    """All that has changed from an older report to a newer one."""

    old: Report = field(repr=False)
    new: Report = field(repr=False)
    #: What became of figures, question by question.
    figures: tuple[Change, ...]
    #: Findings that are told now and were not.
    appeared: tuple[Finding, ...]
    #: Findings that were told and do not occur any more.
    gone: tuple[Finding, ...]
    #: Findings of the same claims, of which a figure or another word was edited.
    changed: tuple[ChangedFinding, ...] = ()
    #: Findings that were told and are accepted now.
    accepted: tuple[Finding, ...]

    def of(self, kind: ChangeKind, /) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(each for each in self.figures if each.kind is kind)


def diff(old: Report, new: Report, /) -> Changes:
    r"""Return which figures and findings have changed from one report to another.

    Claims are matched by their ids where the user gave these, else by what they say. A
    claim that `revises` another one corrects it, or withdraws it where it states no
    number; chains of corrections are followed to their end.

        >>> import provenance
        >>> old = b"id,what,figure,revises\na,killed,16,\n"
        >>> new = old + b"b,killed,20,a\n"
        >>> cases = [provenance.load_bytes(each, name="t.csv") for each in (old, new)]
        >>> changes = provenance.diff(*map(provenance.reconcile, cases))
        >>> [change.kind.value for change in changes.figures]
        ['corrected']
    """
    matching = match_claims(old.case, new.case)
    told = {each.fingerprint for each in old.all_findings}
    occurring = {each.fingerprint for each in (*new.all_findings, *new.accepted)}
    findings = match_findings(
        [each for each in old.findings if each.fingerprint not in occurring],
        [each for each in new.findings if each.fingerprint not in told],
        {claim: after.id for claim, after in matching.after.items()},
    )
    return Changes(
        old=old,
        new=new,
        figures=tuple(_figures(old, new, matching)),
        appeared=findings.appeared,
        gone=findings.gone,
        changed=findings.changed,
        accepted=tuple(each for each in new.accepted if each.fingerprint in told),
    )


def _figures(old: Report, new: Report, matching: Matching) -> Iterable[Change]:
    questions = _Questions(old, new)
    found = [
        *_revisions(old.case, new.case, matching, questions),
        *_edits(old.case, new.case, matching, questions),
    ]
    order = {kind: place for place, kind in enumerate(ChangeKind)}
    return sorted(found, key=lambda each: (each.question, order[each.kind], _id(each)))


def _id(change: Change) -> str:
    return change.before[0].id if change.after is None else change.after.id


class _Questions:
    """The question of each claim."""

    def __init__(self, old: Report, new: Report) -> None:
        self._old, self._new = map(_question_of, (old, new))

    def of(self, before: tuple[Claim, ...], after: Claim | None) -> str:
        """Return where a change is told: where the figure is now, else where it was."""
        return self._old[before[0].id] if after is None else self._new[after.id]


def _question_of(report: Report) -> Mapping[ClaimId, str]:
    return {
        claim.id: question.id
        for question in report.questions
        for claim in question.claims
    }


#: So many corrections in between are told one by one.
_MOST_BETWEEN = 8


@define(eq=False)
class _Revisions:
    """Which old claims a new one replaces in the end, and by which others."""

    new: Case
    matching: Matching
    #: The new claims on the way from those that `roots` was asked for.
    walked: set[ClaimId] = field(factory=set)
    _roots: dict[ClaimId, tuple[Claim, ...]] = field(factory=dict)

    def targets(self, claim: Claim) -> list[Claim]:
        sources = claim.sources(DerivationKind.REVISION_OF)
        known = (self.new.claim(each) for each in sources if self.new.has_claim(each))
        return [each for each in known if each.id != claim.id]

    def is_new(self, claim: Claim) -> bool:
        return claim.id not in self.matching.before

    def roots(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the old claims at the beginning of the chain that leads to a new one.

        Where a new claim revises several new ones, the chain goes on with the first.
        """
        path: list[Claim] = []
        while claim.id not in self._roots:
            self._roots[claim.id] = ()
            path.append(claim)
            targets = self.targets(claim)
            known = [each for each in targets if not self.is_new(each)]
            if known or not targets:
                olds = (self.matching.before[each.id] for each in known)
                self._roots[claim.id] = tuple(olds)
                break
            claim = targets[0]
        found = self._roots[claim.id]
        for each in path:
            self._roots[each.id] = found
        self.walked.update(each.id for each in path[1:])
        return found

    def ends(self) -> Iterator[Claim]:
        """Yield the new claims to tell: first those that no other new one revises.

        The others are on the way to one of these, or lead to none.
        """
        added = [claim for claim in self.new.claims if self.is_new(claim)]
        revised = {each.id for claim in added for each in self.targets(claim)}
        yield from (claim for claim in added if claim.id not in revised)
        for claim in added:
            is_told = claim.id in self.walked and self.roots(claim)
            if claim.id in revised and not is_told:
                yield claim

    def between(self, claim: Claim) -> tuple[Claim, ...]:
        """Return the new claims just before a new one in its chain."""
        found: list[Claim] = []
        while len(found) < _MOST_BETWEEN:
            targets = self.targets(claim)
            if not targets or not all(map(self.is_new, targets)):
                break
            claim = targets[0]
            if claim in found:
                break
            found.append(claim)
        return tuple(reversed(found))


def _revisions(
    old: Case, new: Case, matching: Matching, questions: _Questions
) -> Iterator[Change]:
    """Yield new claims, and known ones of which it is newly said what they revise."""
    revisions = _Revisions(new, matching)
    for claim in revisions.ends():
        before = revisions.roots(claim)
        yield Change(
            kind=_kind_of(before, claim),
            question=questions.of(before, claim),
            before=before,
            between=revisions.between(claim) if before else (),
            after=claim,
        )
    for claim in new.claims:
        before = tuple(_newly_revised(old, claim, revisions))
        if before:
            yield Change(
                kind=_kind_of(before, claim),
                question=questions.of(before, claim),
                before=before,
                after=claim,
            )


def _kind_of(before: tuple[Claim, ...], after: Claim) -> ChangeKind:
    if not before:
        return ChangeKind.APPEARED
    is_unknown = after.figure.is_unknown
    return ChangeKind.WITHDRAWN if is_unknown else ChangeKind.CORRECTED


def _newly_revised(old: Case, claim: Claim, revisions: _Revisions) -> Iterator[Claim]:
    """Yield the old claims that a known claim revises now and did not before."""
    matching = revisions.matching
    if revisions.is_new(claim):
        return
    was = matching.before[claim.id].sources(DerivationKind.REVISION_OF)
    known = {
        matching.after[each].id
        for each in was
        if old.has_claim(each) and each in matching.after
    }
    for target in revisions.targets(claim):
        if target.id not in known and not revisions.is_new(target):
            yield matching.before[target.id]


def _edits(
    old: Case, new: Case, matching: Matching, questions: _Questions
) -> Iterator[Change]:
    """Yield claims that say something else, or nothing, without one that says why."""
    aside = RowsAside(new)
    for claim in old.claims:
        after = matching.after.get(claim.id)
        if after is None:
            row = aside.of(claim)
            yield Change(
                kind=ChangeKind.REMOVED if row is None else ChangeKind.SET_ASIDE,
                question=questions.of((claim,), None),
                before=(claim,),
                reason="" if row is None else why_aside(row),
            )
            continue
        fields = tuple(_differing(old, claim, new, after))
        if fields:
            yield Change(
                kind=ChangeKind.CHANGED,
                question=questions.of((claim,), after),
                before=(claim,),
                after=after,
                fields=fields,
            )


#: What a claim says itself; an id, a row and a note say nothing of the figure.
_FIELDS = (
    "measure",
    "kind",
    "figure",
    "population",
    "place",
    "event",
    "as_of",
    "period",
    "claimant",
    "via",
)


def _differing(old: Case, claim: Claim, new: Case, after: Claim) -> Iterator[str]:
    for name in _FIELDS:
        if getattr(claim, name) != getattr(after, name):
            yield name
    if old.outlet_of(claim) != new.outlet_of(after):
        yield "outlet"
    if old.published(claim) != new.published(after):
        yield "published"
    if claim.quote != after.quote:
        yield "quote"
