"""Which titles and quotes are looked through for figures, and what is found in them."""

from pathlib import Path

import pytest
from attrs import evolve

from provenance.formats import dump, load, texts
from provenance.formats.texts import cited_texts
from provenance.model import Case, Citation, Claim, ClaimId, DocumentId, Figure
from provenance.reading import find_figures

DOCUMENTS = """\
document,outlet,title
post,Daily Post,"Flood: 16 dead, 300 rescued"
nine,Radio Nine,12 dead in the flood
wiki,Openpedia,The flood of 2024
"""
CLAIMS = """\
id,measure,figure,document,cites,derived_from,quote
a,killed,16,post,,,sixteen dead
b,rescued,300,post,,,300 were rescued
c,killed,12,nine,,,a dozen
d,killed,16,wiki,[1],,16 people died
e,killed,40,wiki,[2],,40 people
"""
CITATIONS = """\
document,label,cites,title
wiki,1,post,16 dead in a flood
wiki,2,,Forty dead
wiki,3,nine,Twelve dead
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a case folder in which two references are cited and one is not."""
    for name, text in (
        ("documents", DOCUMENTS),
        ("claims", CLAIMS),
        ("citations", CITATIONS),
    ):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def test_what_is_cited_is_read(folder: Path) -> None:
    """Titles of documents and of references, and the quotes of cited documents."""
    expected = [
        "Flood: 16 dead, 300 rescued",
        "16 dead in a flood",
        "Forty dead",
        "sixteen dead",
        "300 were rescued",
        "a dozen",
    ]

    assert expected == [read.text for read in load(folder).texts]


def test_figures_are_kept_with_their_text(folder: Path) -> None:
    """Where they stand, and an empty tuple for a text that holds none."""
    case = load(folder)
    found = case.figures_in("Flood: 16 dead, 300 rescued")

    assert found == find_figures("Flood: 16 dead, 300 rescued")
    assert [each.figure.stated for each in found or ()] == [16, 300]


def test_what_was_not_read_is_another_state(folder: Path) -> None:
    """A text that nobody cites was not read; that is not the same as no figure."""
    case = load(folder)

    assert case.figures_in("12 dead in the flood") is None


def test_what_a_claim_is_derived_from_is_read(folder: Path) -> None:
    """The document of a claim that another one rests on counts as cited."""
    claims = "id,measure,figure,document,derived_from\na,killed,12,nine,\n"
    (folder / "claims.csv").write_text(f"{claims}b,killed,12,wiki,a\n", "utf-8")

    assert [read.text for read in load(folder).texts] == ["12 dead in the flood"]


def test_a_label_without_a_document_is_no_document() -> None:
    """A reference is one of a document; a claim without one has no references."""
    cited = Claim(
        id=ClaimId("a"), measure="killed", figure=Figure.exactly(1), cites=("[1]",)
    )
    citation = Citation(document=DocumentId("wiki"), label="1", title="One dead")

    assert cited_texts((cited,), (), (citation,)) == ()


def test_nothing_is_read_that_only_says_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Quotes that hold the words of their cells need no reading."""

    def fail(text: str, /) -> None:
        raise AssertionError(text)

    monkeypatch.setattr(texts, "find_figures", fail)
    claims = "id,measure,figure,document,quote\na,killed,16,post,16 dead\n"
    (folder / "claims.csv").write_text(claims, "utf-8")

    assert load(folder).texts == ()


@pytest.mark.parametrize("form", ["case", "case.json"])
def test_derived_not_written(folder: Path, form: str) -> None:
    """They are no part of what makes two cases equal, and are found again."""
    case = load(folder)
    dump(case, folder / form)
    again = load(folder / form)

    assert evolve(case, texts=()) == case == again
    assert case.texts == again.texts


def test_a_case_made_in_python_has_read_nothing() -> None:
    """Without loading nothing is read: the model knows no reader."""

    assert Case().figures_in("16 dead") is None
