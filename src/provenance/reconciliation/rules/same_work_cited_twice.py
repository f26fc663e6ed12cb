"""One work that a document cites as if it were several.

Four references to one piece are one source. They are one work where they were found to
point to one document, or share their address, or their title and outlet.

A finding::

    document,label,title,outlet
    wiki,1,Ten days of war,Daily Post
    wiki,2,Ten Days of War,Daily Post

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]
    killed,16,wiki,Openpedia,[2]

No finding, for these are two pieces::

    document,label,title,outlet
    wiki,1,Ten days of war,Daily Post
    wiki,2,Twenty days of war,Daily Post

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]
    killed,16,wiki,Openpedia,[2]

Accept it where the references are to different pages of one long work.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Citation
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import listed, times, work
from provenance.tracing import same_work_key


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield each work to which a document has several references."""
    works: dict[tuple[str, ...], list[Citation]] = {}
    for citation in survey.case.citations:
        key = same_work_key(citation)
        if key is not None:
            works.setdefault((citation.document, *key), []).append(citation)
    for key, citations in sorted(works.items()):
        if len(citations) > 1:
            yield _tell(survey, key, citations)


def _tell(
    survey: Survey, key: tuple[str, ...], citations: Sequence[Citation]
) -> Finding:
    labels = {f"[{citation.label}]": None for citation in citations}
    claims = [
        claim
        for claim in survey.case.claims
        if claim.document == citations[0].document
        and not labels.keys().isdisjoint(claim.cites)
    ]
    claims.sort(key=lambda claim: claim.id)
    count = times(len(citations), "reference")
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        claims=tuple(claim.id for claim in claims),
        message=(
            f"{citations[0].document}: references {listed(list(labels))} "
            f"are one work: {work(citations[0])}"
        ),
        why=(f"{count} share their {key[1]}", "one work is one source"),
        next="join the references into one",
        fingerprint=fingerprint(RULE.id, (), about=[*key, *labels]),
    )


RULE = CaseRule(
    id="same-work-cited-twice",
    severity=Severity.WARNING,
    summary="One work that a document cites as if it were several.",
    check=check,
)
