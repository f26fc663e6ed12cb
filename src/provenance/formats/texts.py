"""The texts of a case that its claims can be compared with.

To look for figures in a text takes longer than to read a row. So only those titles and
quotes are read that belong to a document which some claim cites or rests on; and those
of a claim's own row, where they may say something else than the row.
"""

from collections.abc import Collection, Iterable

from provenance.formats.own_texts import own_texts
from provenance.model import Case, Citation, Claim, Document, ReadText
from provenance.reading import find_figures


def read_texts(
    frame: Case,
    claims: Collection[Claim],
    documents: Collection[Document],
    citations: Iterable[Citation],
    /,
) -> tuple[ReadText, ...]:
    """Return the texts that claims can be compared with, each read once.

    `frame` is the case without them: what it declares.
    """
    texts = [
        *cited_texts(claims, documents, citations),
        *own_texts(frame, claims, documents),
    ]
    return tuple(
        ReadText(text=text, figures=find_figures(text)) for text in dict.fromkeys(texts)
    )


def cited_texts(
    claims: Collection[Claim],
    documents: Iterable[Document],
    citations: Iterable[Citation],
    /,
) -> tuple[str, ...]:
    """Return the titles and quotes of what claims cite, each distinct text once.

    Those are the titles of the documents that they cite, or in which the claims stand
    that they rest on; the titles that their references state; and the quotes of all
    claims of these documents.
    """
    citing = [claim for claim in claims if claim.cites or claim.derivations]
    if not citing:
        return ()
    used = _used(citing, citations)
    sources = {source.source for claim in citing for source in claim.derivations}
    cited = {entry for claim in citing for entry in claim.cites}
    cited.update(citation.cites for citation in used if citation.cites is not None)
    cited.update(
        claim.document for claim in claims if claim.id in sources and claim.document
    )
    texts = [
        *(document.title for document in documents if document.id in cited),
        *(citation.title for citation in used),
        *(
            claim.quote.exact
            for claim in claims
            if claim.quote is not None
            and (claim.document in cited or claim.id in sources)
        ),
    ]
    return tuple(dict.fromkeys(filter(None, texts)))


def _used(claims: Iterable[Claim], citations: Iterable[Citation]) -> list[Citation]:
    """Return the references by which any of these claims cites something."""
    labels = {
        (claim.document, entry[1:-1].strip())
        for claim in claims
        for entry in claim.cites
        if entry.startswith("[") and entry.endswith("]")
    }
    return [
        citation
        for citation in citations
        if (citation.document, citation.label.strip()) in labels
    ]
