"""What the files of a case say, put together to one case."""

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define, evolve, field

from provenance.formats.citations import CitationReader
from provenance.formats.claims import ClaimReader
from provenance.formats.decoding import UndecodableError
from provenance.formats.documents import Shelf, Source
from provenance.formats.ledger import Ledger
from provenance.formats.references import (
    keep_with_known_sources,
    settle_ids,
    settle_labels,
)
from provenance.formats.shapes import Row
from provenance.formats.tables import Rows, read_claims, read_rows
from provenance.formats.texts import read_texts
from provenance.model import Case, Citation, Claim


@define
class Assembly:
    """A case while its files are read: facts, then documents, claims, citations."""

    ledger: Ledger = field(factory=Ledger)
    _frame: Case = field(factory=Case)
    _shelf: Shelf = field(factory=Shelf)
    _claims: tuple[Claim, ...] = ()
    _path_of_claims: str = ""
    _citations: tuple[Citation, ...] = ()

    def take_facts(self, frame: Case, /) -> None:
        """Take in a case without claims; before anything else."""
        self._frame = frame
        self._shelf = Shelf(frame.outlets)

    def take_documents(self, path: str, rows: Rows, /) -> None:
        """Take in the rows of documents; before the claims that stand in them."""

        def read(row: Row, number: int) -> None:
            self._shelf.declare(row, Source(path, number))

        def problems(row: Row, _number: int) -> dict[str, str]:
            return self._shelf.unreadable(row)

        with self._text(path):
            read_rows(path, rows, read, problems, self.ledger)

    def take_claims(self, path: str, rows: Rows, /) -> None:
        """Take in the rows of claims."""
        claims, unnamed = self._read_claims(path, rows)
        settle_ids(path, claims, unnamed, self.ledger)
        self._claims = keep_with_known_sources(path, claims, self.ledger)
        self._path_of_claims = path

    def take_citations(self, path: str, rows: Rows, /) -> None:
        """Take in the rows of citations; after all documents."""
        documents = {document.id for document in self._shelf.documents()}
        documents.update(claim.document for claim in self._claims if claim.document)
        reader = CitationReader(documents)
        with self._text(path):
            read_rows(path, rows, reader.read, reader.problems, self.ledger)
        self._citations = tuple(reader.citations)
        path = self._path_of_claims
        claims = settle_labels(
            path, self._claims, self._citations, documents, self.ledger
        )
        self._claims = keep_with_known_sources(path, claims, self.ledger)

    def _read_claims(self, path: str, rows: Rows) -> tuple[list[Claim], list[Claim]]:
        """Return the claims, and those of them whose rows have no id.

        What was kept to read them is gone then.
        """
        reader = ClaimReader(path, self._frame, self._shelf)
        claims: list[Claim] = []
        with self._text(path):
            claims.extend(read_claims(path, rows, reader, self.ledger))
        return claims, reader.unnamed

    def case(self, *, strict: bool) -> Case:
        """Return the case; raises `FormatError` with every problem that forbids it."""
        self.ledger.check(strict=strict)
        documents = self._shelf.documents()
        return evolve(
            self._frame,
            claims=self._claims,
            documents=documents,
            citations=self._citations,
            texts=read_texts(self._frame, self._claims, documents, self._citations),
            set_aside=self.ledger.rows_aside(),
            inputs=self.ledger.inputs_read(),
        )

    @contextmanager
    def _text(self, path: str) -> Iterator[None]:
        try:
            yield
        except UndecodableError as error:
            self.ledger.refuse(path, error.reason)
