"""Figures without a reference in a document that gives references.

A document that backs its figures with references leaves some of them without: nobody
can tell where these come from. Documents that give no references at all, as most
reports of news, are not asked for any.

A finding::

    document,label,title,outlet
    wiki,1,Ten days of war,Daily Post

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]
    displaced,40000,wiki,Openpedia,

No finding::

    document,label,title,outlet
    wiki,1,Ten days of war,Daily Post

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]
    displaced,40000,wiki,Openpedia,[1]

Accept it where a figure is common knowledge, such as the number of states of a country.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Claim, DocumentId
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import say, short, times


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield one finding for each document that leaves figures without a reference."""
    lacking: dict[DocumentId, list[Claim]] = {}
    sources = survey.facts.sources
    for claim in survey.case.claims:
        if (
            claim.document is not None
            and sources.gives_references(claim.document)
            and not sources.supports(claim)
        ):
            lacking.setdefault(claim.document, []).append(claim)
    for document, claims in sorted(lacking.items()):
        yield _tell(survey, document, claims)


def _tell(survey: Survey, document: DocumentId, claims: Sequence[Claim]) -> Finding:
    ordered = sorted(claims, key=lambda claim: claim.id)
    count = times(len(ordered), "figure")
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        claims=tuple(claim.id for claim in ordered),
        message=f"{document}: {count} without a reference",
        why=tuple(
            f"{short(claim)}: {say(claim, case=survey.case)}" for claim in ordered
        ),
        next="find the source of each, and add the reference",
        fingerprint=fingerprint(RULE.id, ordered),
    )


RULE = CaseRule(
    id="citation-missing",
    severity=Severity.WARNING,
    summary="Figures without a reference in a document that gives references.",
    check=check,
)
