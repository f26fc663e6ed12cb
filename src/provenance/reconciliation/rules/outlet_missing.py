"""A work whose outlet is not stated.

A reference that gives a title and no outlet, or a document without one: a reader cannot
tell who published it. Where the case knows the work from elsewhere, the finding says
whose it was found to be; the reference itself still lacks it. A reference that gives
nothing but the document of the case that it points to has the outlet of that one.

A finding::

    document,label,cites,title,outlet
    wiki,1,,Ten days of war,

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]

No finding::

    document,label,cites,title,outlet
    wiki,1,,Ten days of war,Daily Post

    what,figure,document,outlet,cites
    killed,16,wiki,Openpedia,[1]

Accept it where a work has no outlet, such as a letter or an interview of one's own.
"""

from collections.abc import Iterator, Sequence

from attrs import evolve

from provenance.model import Citation, Document
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import listed, times, work
from provenance.tracing import same_work_key


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield the works without outlet: references first, then documents."""
    works: dict[tuple[str, ...], list[Citation]] = {}
    for citation in survey.case.citations:
        if not citation.outlet and not _is_pointer(survey, citation):
            key = same_work_key(citation) or ("nameless",)
            works.setdefault((citation.document, *key), []).append(citation)
    for key, citations in sorted(works.items()):
        yield _of_references(survey, key, citations)
    named = {claim.document for claim in survey.case.claims if claim.outlet}
    named |= {each[0].cites for each in works.values()}
    for document in sorted(survey.case.documents, key=lambda each: each.id):
        if not document.outlet and document.id not in named:
            yield _of_document(document)


def _is_pointer(survey: Survey, citation: Citation) -> bool:
    """Whether a reference has no words of its own, and its document has an outlet."""
    document = None if citation.cites is None else survey.case.document(citation.cites)
    if document is None or not document.outlet:
        return False
    return evolve(citation, published=None, retrieved=None, archived=None) == Citation(
        document=citation.document, label=citation.label, cites=citation.cites
    )


def _of_references(
    survey: Survey, key: tuple[str, ...], citations: Sequence[Citation]
) -> Finding:
    citation = citations[0]
    what = work(citation)
    if len(citations) > 1 and not citation.cites and not citation.title:
        what = f"{times(len(citations), 'nameless reference')}"
    labels = listed([f"[{each.label}]" for each in citations])
    missing = ["outlet"]
    if not any(each.published for each in citations):
        missing.append("date of publication")
    why = [f"{citation.document} refers to it as {labels}"]
    document = None if citation.cites is None else survey.case.document(citation.cites)
    if document is not None and document.outlet:
        why.append(f"the case found it to be {work(document)}")
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        message=f"{what}: no {' and no '.join(missing)} stated",
        why=tuple(why),
        next="add who published it to the reference",
        fingerprint=fingerprint(RULE.id, (), about=key),
    )


def _of_document(document: Document) -> Finding:
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        message=f"{work(document)}: no outlet is stated",
        why=(f"document {document.id} has no outlet in the case",),
        next="find out who published it",
        fingerprint=fingerprint(RULE.id, (), about=(document.id,)),
    )


RULE = CaseRule(
    id="outlet-missing",
    severity=Severity.WARNING,
    summary="A work whose outlet is not stated.",
    check=check,
)
