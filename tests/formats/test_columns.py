"""Which names are columns, which are slips, and which are columns of the user's own."""

import pytest

from provenance.formats.columns import (
    CITATION_COLUMNS,
    CLAIM_COLUMNS,
    DOCUMENT_COLUMNS,
    Column,
    columns_like,
    find_slip,
    fold_name,
    fold_names,
    match_column,
)

KNOWN = fold_names(CLAIM_COLUMNS)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("what", "measure"),
        ("where", "place"),
        ("said_by", "claimant"),
        ("Said By", "claimant"),
        ("publisher", "outlet"),
        ("date", "as_of"),
        ("as of date", "as_of"),
        ("who is counted", "population"),
        ("what_is_counted", "measure"),
        ("who said it", "claimant"),
        ("as of", "as_of"),
        ("AS-OF", "as_of"),
        ("value", "figure"),
        ("count", "figure"),
        ("link", "url"),
        ("Ｆｉｇｕｒｅ", "figure"),
    ],
)
def test_other_names(name: str, column: str) -> None:
    """Natural names are understood, whatever their case, spaces and underscores."""

    assert column == match_column(name, KNOWN)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("who", "could be 'claimant' or 'population'; name it so"),
        ("Source", "could be 'outlet' or 'claimant' or 'document'; name it so"),
        ("by", "could be 'claimant' or 'author'; name it so"),
        ("when", "could be 'as_of' or 'published'; name it so"),
        ("claimnt", "unknown column; did you mean 'claimant'?"),
        ("figures", "unknown column; did you mean 'figure'?"),
        ("publishd", "unknown column; did you mean 'published'?"),
        ("quote_strat", "unknown column; did you mean 'quote_start'?"),
        ("archiveurl2", "unknown column; did you mean 'archive_url'?"),
    ],
)
def test_slips(name: str, problem: str) -> None:
    """What could be several columns, or is close to one, is told."""

    assert problem == find_slip(name, KNOWN)


@pytest.mark.parametrize(
    "name",
    ["township", "country", "county", "title_en", "quote_zh", "备注", "age", "x"],
)
def test_own_columns(name: str) -> None:
    """What is close to nothing is a column of the user's own."""

    assert (match_column(name, KNOWN), find_slip(name, KNOWN)) == (None, "")


@pytest.mark.parametrize("columns", [CLAIM_COLUMNS, DOCUMENT_COLUMNS, CITATION_COLUMNS])
def test_no_name_is_given_twice(columns: tuple[Column, ...]) -> None:
    """Each name and alias of a table stands for one column."""
    names = [
        fold_name(name) for column in columns for name in (column.name, *column.aliases)
    ]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("name", "columns", "like"),
    [
        ("Region", ("measure", "figure"), ("place",)),
        ("country_name", ("measure", "figure"), ("place",)),
        ("category", ("figure",), ("measure", "population")),
        ("category", ("measure", "figure"), ("population",)),
        ("category", ("measure", "population"), ()),
        ("region", ("measure", "place"), ()),
        ("report date", ("as_of",), ("published",)),
        ("regional office", (), ()),
        ("x", (), ()),
    ],
)
def test_what_unused_columns_may_mean(
    name: str, columns: tuple[str, ...], like: tuple[str, ...]
) -> None:
    """An unknown name is like columns of ours only where the file lacks these."""

    assert like == columns_like(name, KNOWN, present=columns)


def test_what_a_name_may_mean_is_no_other_name_of_a_column() -> None:
    """A name that is like a column is not understood as one."""
    names = ["region", "category", "type", "day", "gender", "official", "attack"]

    assert [None] * len(names) == [match_column(name, KNOWN) for name in names]
