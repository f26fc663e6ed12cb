"""References that no figure of the case rests on.

A document lists them and none of its claims here rests on them: by their label, or by
the document that they point to. They may stand behind sentences without a figure; or a
figure that should cite them does not.

A finding::

    document,label,title,outlet
    wiki,1,Ten days of war,Daily Post
    wiki,2,A river rises,Radio Nine

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]

No finding::

    document,label,title,outlet
    wiki,1,Ten days of war,Daily Post

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]

It is explained; there is nothing to accept.
"""

from collections.abc import Iterator, Sequence

from provenance.model import Citation, DocumentId
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import times, work
from provenance.tracing import Support


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield one note for each document with references that no claim rests on."""
    labels: set[Citation] = set()
    documents: set[tuple[DocumentId, DocumentId | None]] = set()
    for claim in survey.case.claims if survey.case.citations else ():
        for support in survey.facts.sources.supports(claim):
            if support.citation is not None:
                labels.add(support.citation)
            elif claim.document is not None:
                found = _documents(survey, support)
                documents.update((claim.document, each) for each in found)
    unused: dict[DocumentId, list[Citation]] = {}
    for citation in survey.case.citations:
        is_used = citation in labels or (
            citation.cites is not None
            and (citation.document, citation.cites) in documents
        )
        if not is_used:
            unused.setdefault(citation.document, []).append(citation)
    for document, citations in sorted(unused.items()):
        yield _tell(document, citations)


def _documents(survey: Survey, support: Support) -> Iterator[DocumentId | None]:
    """Yield the documents that a support without a reference points to."""
    yield support.document
    for source in support.claims:
        if survey.case.has_claim(source):
            yield survey.case.claim(source).document


def _tell(document: DocumentId, citations: Sequence[Citation]) -> Finding:
    named = tuple(f"[{citation.label}] {work(citation)}" for citation in citations)
    count = times(len(citations), "reference")
    return Finding(
        rule=RULE.id,
        severity=Severity.NOTE,
        message=f"{document}: {count} behind no figure of the case",
        why=named,
        next="nothing, unless a figure should cite one of them",
        fingerprint=fingerprint(RULE.id, (), about=[document, *named]),
    )


RULE = CaseRule(
    id="unused-reference",
    severity=Severity.NOTE,
    summary="References that no figure of the case rests on.",
    check=check,
)
