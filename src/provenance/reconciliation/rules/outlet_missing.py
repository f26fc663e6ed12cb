"""A work whose outlet is not stated.

A reference that gives a title and no outlet, or a document without one: a reader cannot
tell who published it. Where the case knows the work from elsewhere, the finding says
whose it was found to be; the reference itself still lacks it. A reference that gives
nothing but the document of the case that it points to has the outlet of that one, and
what the claims of a document tell is known of it. Documents that have no name at all
are one finding, without the claims that `untraceable` tells.

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

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from provenance.model import Citation, Document, DocumentId, is_nameless
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import (
    listed,
    rows_of,
    short,
    times,
    work,
)
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
    nameless: set[DocumentId] = set()
    for document in sorted(survey.case.documents, key=lambda each: each.id):
        if document.outlet or document.id in named:
            continue
        if is_nameless(document):
            nameless.add(document.id)
        else:
            yield _of_document(document)
    yield from _of_nameless(survey, nameless)


def _is_pointer(survey: Survey, citation: Citation) -> bool:
    """Whether a reference has no words of its own, and its document has an outlet."""
    if citation.cites is None or not survey.case.outlet_of_document(citation.cites):
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


def _of_nameless(
    survey: Survey, documents: Collection[DocumentId]
) -> Iterator[Finding]:
    """Yield one finding for the documents without any name, but for the untraceable."""
    untraceable = {claim.id for claim in survey.untraceable} if documents else ()
    claims = [
        claim
        for claim in survey.case.claims
        if claim.document in documents and claim.id not in untraceable
    ]
    if not claims:
        return
    claims.sort(key=lambda claim: claim.id)
    where = "a document that has neither outlet"
    if len(claims) > 1:
        where = "documents that have neither outlet"
    yield Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        claims=tuple(claim.id for claim in claims),
        message=f"{times(len(claims), 'claim')} in {where}, title nor address",
        why=(rows_of(claims) or listed([*map(short, claims)]),),
        next="find out who published each document",
        fingerprint=fingerprint(RULE.id, claims),
    )


RULE = CaseRule(
    id="outlet-missing",
    severity=Severity.WARNING,
    summary="A work whose outlet is not stated.",
    check=check,
)
