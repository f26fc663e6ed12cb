"""What a case says besides its claims: vocabularies, documents, citations."""

from collections.abc import Collection, Mapping

from attrs import field, frozen

from provenance.formats.case_folder import path_of
from provenance.formats.case_toml import read_case_toml
from provenance.formats.citations import CitationReader
from provenance.formats.columns import CITATION_COLUMNS, DOCUMENT_COLUMNS
from provenance.formats.csv_table import read_table
from provenance.formats.documents import Shelf, Source
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Row
from provenance.formats.tables import read_rows
from provenance.model import Case, Citation, Document


@frozen
class Facts:
    """The files of a case other than that of its claims."""

    #: The folder as the caller named it, and the bytes of its files by their names.
    folder: str = ""
    files: Mapping[str, bytes] = field(factory=dict)
    #: The case without its claims, documents and citations.
    frame: Case = field(factory=Case)

    def shelf(self, ledger: Ledger, /) -> Shelf:
        """Return a new shelf with the documents that have rows of their own."""
        shelf = Shelf(self.frame.outlets)
        if "documents.csv" not in self.files:
            return shelf
        path = path_of(self.folder, "documents.csv")
        rows = read_table(
            self.files["documents.csv"],
            path,
            ledger,
            columns=DOCUMENT_COLUMNS,
            required=("document",),
            has_extras=False,
        )

        def read(row: Row, number: int) -> None:
            shelf.declare(row, Source(path, number))

        def problems(row: Row, _number: int) -> dict[str, str]:
            return shelf.unreadable(row)

        read_rows(path, rows, read, problems, ledger)
        return shelf

    def documents(self) -> tuple[Document, ...]:
        """Return the documents that have rows of their own."""
        return self.shelf(Ledger()).documents()

    def citations(
        self, documents: Collection[str], ledger: Ledger, /
    ) -> tuple[Citation, ...]:
        """Return the citations, which are of these documents."""
        if "citations.csv" not in self.files:
            return ()
        path = path_of(self.folder, "citations.csv")
        rows = read_table(
            self.files["citations.csv"],
            path,
            ledger,
            columns=CITATION_COLUMNS,
            required=("document",),
            has_extras=False,
        )
        reader = CitationReader(documents)
        read_rows(path, rows, reader.read, reader.problems, ledger)
        return tuple(reader.citations)


def read_facts(files: Mapping[str, bytes], folder: str, ledger: Ledger, /) -> Facts:
    """Return what the files of a folder say besides its claims."""
    frame = Case()
    if "case.toml" in files:
        path = path_of(folder, "case.toml")
        frame = read_case_toml(files["case.toml"], path, ledger)
    return Facts(folder, files, frame)
