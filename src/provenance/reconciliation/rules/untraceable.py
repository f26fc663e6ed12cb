"""Claims of which neither outlet nor claimant nor any reference is known.

Nobody can look such a figure up: it stands in the file and nowhere else.

A finding::

    what,figure,outlet
    killed,16,
    killed,20,Radio Nine

No finding, for one of the two is known::

    what,figure,outlet,claimant
    killed,16,,fire brigade
    killed,20,Radio Nine,

Do not accept it: name where the figure was read, or leave it out.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Case, Claim, is_nameless
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import rows_of, say, times

#: So many claims are named in words; all of them stand in the finding.
_MOST_SAID = 10


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield one finding for all claims that come from nowhere."""
    case, lost = survey.case, survey.untraceable
    if not lost:
        return
    said = [say(claim, case=case) for claim in lost[:_MOST_SAID]]
    yield Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        claims=tuple(claim.id for claim in lost),
        message=f"{times(len(lost), 'claim')} without outlet, claimant or reference",
        why=tuple(filter(None, (*said, rows_of(lost)))),
        next=_next(case, lost),
        fingerprint=fingerprint(RULE.id, lost),
    )


def _next(case: Case, lost: Sequence[Claim]) -> str:
    """Return what to do, which is not to name the documents that have a name."""
    known = [case.document_of(claim) for claim in lost]
    is_named = [
        claim.document is not None and (document is None or not is_nameless(document))
        for claim, document in zip(lost, known, strict=True)
    ]
    if all(is_named):
        return "find out who published the document of each figure"
    found = "name the document in which each figure was read"
    return f"{found}, and who published it" if any(is_named) else found


RULE = CaseRule(
    id="untraceable",
    severity=Severity.WARNING,
    summary="Claims of which neither outlet nor claimant nor any reference is known.",
    check=check,
)
