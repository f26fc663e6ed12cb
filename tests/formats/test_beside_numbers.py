"""Words beside numbers, in rows whose other cells say the same, and in others."""

from pathlib import Path

import pytest

from provenance.formats import dump, load, load_bytes
from provenance.model import Case, Claim, ClaimId, Figure

COLUMN = "put it into the column population"

REFUSED = [
    ("killed", "20 injured", "", "'injured' is another measure than 'killed'"),
    ("killed", "20受伤", "", "'受伤' is another measure than 'killed'"),
    ("injured", "at least 20 dead", "", "'dead' is another measure than 'injured'"),
    ("injured", "20 bodies", "", "'bodies' is another measure than 'injured'"),
    ("死亡", "20 injured", "", "'injured' is another measure than '死亡'"),
    ("casualties", "20 killed", "", "'killed' is another measure than 'casualties'"),
    ("killed", "none injured", "", "'injured' is another measure than 'killed'"),
    (
        "killed",
        "30 killed and wounded",
        "",
        "'wounded' is another measure than 'killed'",
    ),
    ("killed", "at least 30 children", "", f"'children' says whom it counts: {COLUMN}"),
    ("killed", "30 children", "people", f"'children' says whom it counts: {COLUMN}"),
    ("killed", "30 children", "*", f"'children' says whom it counts: {COLUMN}"),
    ("killed", "30 children", "civilians", f"'children' says whom it counts: {COLUMN}"),
    ("women killed", "30 men", "", f"'men' says whom it counts: {COLUMN}"),
    ("killed", "dozens of children", "", f"'children' says whom it counts: {COLUMN}"),
    ("killed", "3名儿童死亡", "", f"'儿童' says whom it counts: {COLUMN}"),
    ("killed", "200 soldiers", "", f"'soldiers' says whom it counts: {COLUMN}"),
    ("killed", "3 policemen", "people", f"'policemen' says whom it counts: {COLUMN}"),
]


@pytest.mark.parametrize(("measure", "figure", "population", "reason"), REFUSED)
def test_a_word_that_no_other_cell_says(
    measure: str, figure: str, population: str, reason: str
) -> None:
    """Such a row is set aside, and the reason is the same beside other problems."""
    text = (
        "measure,figure,population,as_of\n"
        f"{measure},{figure},{population},\n"
        f"{measure},{figure},{population},11/12/2023\n"
    )
    case = load_bytes(text.encode(), name="t.csv")
    told = [each.message for each in case.set_aside if each.column == "figure"]

    assert [f"cannot read {figure!r} as a figure: {reason}"] * 2 == told


READ = [
    ("killed", "20 killed", ""),
    ("killed", "20 dead", ""),
    ("deaths", "20 killed", ""),
    ("死亡", "20人遇难", ""),
    ("civilian deaths", "20 civilians killed", ""),
    ("killed and injured", "30 killed and wounded", ""),
    ("killed", "20 bodies", ""),
    ("killed", "20 people", ""),
    ("killed", "20人", ""),
    ("killed", "20 victims", ""),
    ("displaced", "3000 residents", ""),
    ("displaced", "3000 IDPs", ""),
    ("captured", "20 prisoners", ""),
    ("killed", "30 children", "children"),
    ("killed", "30 children", "women and children"),
    ("killed", "3名儿童死亡", "儿童"),
    ("killed", "3名儿童死亡", "当地儿童"),
    ("killed", "200 junta soldiers", "KNDF"),
    ("killed", "200 troops", "junta soldiers"),
]


@pytest.mark.parametrize(("measure", "figure", "population"), READ)
def test_a_word_that_another_cell_says(
    measure: str, figure: str, population: str
) -> None:
    """Who says it twice, or says nothing by it, is read; and written back as it was."""
    text = f"measure,figure,population\n{measure},{figure},{population}\n"
    case = load_bytes(text.encode(), name="t.csv", strict=True)

    assert [figure] == [claim.figure.as_written for claim in case.claims]


SAID = [
    ("killed", "87 Egyptians", "Egyptians", ""),
    ("killed", "about 87 Egyptians dead", "egyptian", ""),
    ("tents", "300 tents", "", ""),
    ("tents", "300 tents", "Egyptians", ""),
    ("cases of cholera", "2,744 cases of cholera", "", ""),
    ("cases of cholera", "2744例", "", "case"),
    ("tents", "5 tents", "", ""),
]


@pytest.mark.parametrize(("measure", "figure", "population", "unit"), SAID)
def test_a_word_that_only_its_row_explains(
    measure: str, figure: str, population: str, unit: str, tmp_path: Path
) -> None:
    """It is read, and the figure is written back in its words."""
    text = f'measure,figure,population\n{measure},"{figure}",{population}\n'
    case = load_bytes(text.encode(), name="t.csv", strict=True)
    path = tmp_path / "case.json"
    dump(case, path)

    assert case == load(path, strict=True)
    told = [(each.figure.as_written, each.figure.unit) for each in case.claims]
    assert told == [(figure, unit)]


ADVICE = "if it says whom it counts, say so in population, too; if in what, in unit"


@pytest.mark.parametrize(
    ("measure", "figure", "population"),
    [
        ("killed", "87 Egyptians", ""),
        ("killed", "87 Egyptians", "Syrians"),
        ("killed", "87 Egyptian farmers", "Egyptians"),
        ("killed", "20 injurd", ""),
        ("tents", "300 rents", ""),
        ("", "300 tents", ""),
    ],
)
def test_a_word_that_no_cell_explains(
    measure: str, figure: str, population: str
) -> None:
    """It is refused, and who wrote it learns where to say what it means."""
    text = f"measure,figure,population\n{measure},{figure},{population}\n"
    case = load_bytes(text.encode(), name="t.csv")

    assert not case.claims
    assert any(each.message.endswith(ADVICE) for each in case.set_aside)


def test_the_same_words_beside_other_names() -> None:
    """What one row explains it explains for no other."""
    text = """measure,figure,population
killed,87 Egyptians,Egyptians
killed,87 Egyptians,
killed,87 Egyptians,Egyptians
"""
    case = load_bytes(text.encode(), name="t.csv")

    rows = [each.row for each in case.claims]
    assert rows == [2, 4]
    assert [each.row for each in case.set_aside] == [3]


@pytest.mark.parametrize(
    ("measure", "figures", "units"),
    [
        ("votes", ("5,586,019", "5,586,019 votes"), {"vote"}),
        ("houses destroyed", ("300", "300 houses", "300 homes"), {"house"}),
        ("relief", ("5 million Mt", "5000000"), {"Mt"}),
        ("votes", ("30", "30%"), {"vote", "percent"}),
        ("houses destroyed", ("30", "30 families"), {"house", "family"}),
        ("share of votes", ("30", "30 votes"), {"", "vote"}),
    ],
)
def test_a_word_that_repeats_the_measure_is_no_other_unit(
    measure: str, figures: tuple[str, ...], units: set[str], tmp_path: Path
) -> None:
    """Figures with it and without it are counts of one thing; others are not."""
    rows = "".join(f'{measure},"{figure}"\n' for figure in figures)
    (tmp_path / "claims.csv").write_text(f"measure,figure\n{rows}", encoding="utf-8")
    facts = '[measure.relief]\nunit = "Mt"\n'
    (tmp_path / "case.toml").write_text(facts, encoding="utf-8")
    case = load(tmp_path, strict=True)

    assert units == {case.scope(claim).unit for claim in case.claims}


def test_measures_that_are_no_text(tmp_path: Path) -> None:
    """A word beside a number cannot be held against them: they are set aside."""
    path = tmp_path / "t.jsonl"
    path.write_text(
        '{"measure": true, "figure": "20 killed"}\n'
        '{"measure": "killed", "figure": "20 killed", "population": ["a"]}\n',
        encoding="utf-8",
    )

    assert [each.column for each in load(path).set_aside] == ["measure", "population"]


CASE = """{
  "schema": "provenance.case/1",
  "default": {"population": "civilians"},
  "measures": {"martyred": {"within": "killed"}, "fled": {}},
  "populations": {
    "girls": {"within": "minors"}, "minors": {"aliases": ["children"]}
  },
  "claims": [%s]
}"""


@pytest.mark.parametrize(
    ("cells", "is_read"),
    [
        ('"measure": "martyred", "figure": "20 dead"', True),
        ('"measure": "killed", "figure": "20 fled"', False),
        ('"measure": "fled", "figure": "20 fled"', True),
        ('"measure": "killed", "figure": "20 civilians"', True),
        ('"measure": "killed", "figure": "20 women"', False),
        ('"measure": "killed", "figure": "20 children", "population": "girls"', True),
        ('"measure": "killed", "figure": "20 women", "population": "girls"', False),
    ],
)
def test_what_the_case_says_of_its_words(cells: str, *, is_read: bool) -> None:
    """Names within others, aliases and defaults count."""
    text = CASE % f"{{{cells}}}"
    case = load_bytes(text.encode(), name="t.json")

    assert len(case.claims) == int(is_read)


def test_words_that_no_row_has_are_not_written(tmp_path: Path) -> None:
    """A claim that was made in Python keeps its figure, if not its words."""
    figure = Figure(
        quantifier=Figure.at_least(20).quantifier,
        stated=20,
        low=20,
        as_written="at least 20 injured",
    )
    claim = Claim(id=ClaimId("a"), measure="killed", figure=figure)
    path = tmp_path / "case.json"
    dump(Case(claims=(claim,)), path)
    (found,) = load(path, strict=True).claims

    assert found.figure == figure
