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

from collections.abc import Iterator

from provenance.model import Claim
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import listed, say, times

#: So many claims are named in words; all of them stand in the finding.
_MOST_SAID = 10


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield one finding for all claims that come from nowhere."""
    case = survey.case
    lost = [claim for claim in case.claims if _is_lost(survey, claim)]
    lost.sort(key=lambda claim: claim.id)
    if not lost:
        return
    said = [say(claim, case=case) for claim in lost[:_MOST_SAID]]
    rows = sorted(claim.row for claim in lost if claim.row is not None)
    if rows:
        noun = "row" if len(rows) == 1 else "rows"
        said.append(f"{noun} {listed([*map(str, rows)], most=20)}")
    yield Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        claims=tuple(claim.id for claim in lost),
        message=f"{times(len(lost), 'claim')} without outlet, claimant or reference",
        why=tuple(said),
        next="name the document in which each figure was read",
        fingerprint=fingerprint(RULE.id, lost),
    )


def _is_lost(survey: Survey, claim: Claim) -> bool:
    known = claim.claimant or claim.via or claim.cites or claim.derivations
    return not known and not survey.case.outlet_of(claim)


RULE = CaseRule(
    id="untraceable",
    severity=Severity.WARNING,
    summary="Claims of which neither outlet nor claimant nor any reference is known.",
    check=check,
)
