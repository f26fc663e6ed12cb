"""The columns of the files of a case: their names, meanings and other names.

Errors and documentation are made from these tables. Names match whatever their case,
spaces, underscores and hyphens.
"""

import unicodedata
from collections.abc import Collection
from typing import Final

from attrs import frozen

from provenance.formats.suggestions import did_you_mean


@frozen
class Column:
    """One column of a file, which is also one key of a JSON row."""

    name: str
    #: What its cells say, for people.
    meaning: str
    #: Other names under which it is understood.
    aliases: tuple[str, ...] = ()


CLAIM_COLUMNS: Final = (
    Column("id", "The claim's id; empty: made of what it says.", ("claim_id",)),
    Column(
        "measure",
        "What is counted.",
        (
            "what",
            "what_is_counted",
            "what_was_counted",
            "metric",
            "indicator",
            "variable",
            "statistic",
        ),
    ),
    Column(
        "kind",
        "How its count lies in time, where not as the measure's: cumulative, period, "
        "instant, standing or value.",
        ("measure_kind",),
    ),
    Column(
        "figure",
        "The quantity or date as it was written; empty: the row is no claim; "
        "withdrawn: the claim that it revises is taken back.",
        ("value", "number", "count", "amount", "quantity"),
    ),
    Column(
        "quantifier",
        "How a bare number binds: exactly, about, at least, more than, at most, less "
        "than; else as the figure says.",
    ),
    Column("low", "The least it can be, as the figure says.", ("min", "minimum")),
    Column("high", "The most it can be, as the figure says.", ("max", "maximum")),
    Column(
        "unit",
        "What is counted, in the singular; `date` where the figure is a date.",
        ("units",),
    ),
    Column(
        "population",
        "Whom or what it counts.",
        (
            "group",
            "who_is_counted",
            "who_was_counted",
            "whom",
            "people_counted",
            "subgroup",
            "population_group",
            "affected_population",
            "affected_group",
        ),
    ),
    Column(
        "place",
        "Where.",
        ("where", "location", "place_name", "location_name", "locality"),
    ),
    Column("event", "What it is part of.", ("incident",)),
    Column(
        "as_of",
        "The date that the figure is about.",
        (
            "date",
            "as_at",
            "as_of_date",
            "date_as_of",
            "reference_date",
            "date_of_figure",
            "figure_date",
            "data_date",
            "cut_off_date",
        ),
    ),
    Column("period", "The days that are counted.", ("during", "time_period")),
    Column(
        "claimant",
        "The person or body who says it.",
        (
            "said_by",
            "who_said_it",
            "who_says_it",
            "stated_by",
            "according_to",
            "attributed_to",
            "speaker",
        ),
    ),
    Column("via", "Whom the outlet has it from.", ("agency", "wire_agency")),
    Column(
        "outlet",
        "The title that published it.",
        (
            "publisher",
            "published_by",
            "newspaper",
            "publication",
            "news_outlet",
            "media_outlet",
        ),
    ),
    Column("document", "The document it stands in.", ("document_id", "article")),
    Column("title", "The document's title.", ("headline",)),
    Column("author", "Who wrote the document.", ("byline", "written_by")),
    Column("url", "The document's address.", ("link", "address", "source_url")),
    Column(
        "archive_url",
        "The address of a copy of the document.",
        ("archive_link", "archived_url"),
    ),
    Column(
        "published",
        "When the document was published.",
        ("publication_date", "date_published", "published_on", "published_at"),
    ),
    Column(
        "retrieved",
        "When whoever made the case read the document.",
        ("accessed", "access_date", "date_accessed", "retrieved_on"),
    ),
    Column(
        "archived",
        "When the copy at the archive address was made.",
        ("archive_date", "archived_on"),
    ),
    Column(
        "cites",
        "Documents, or labels of the document's own references ([7]).",
        ("citations", "references"),
    ),
    Column("derived_from", "Claims that it rests on.", ("based_on",)),
    Column("part_of", "Claims of which it is said to be a part."),
    Column("revises", "Claims that it replaces.", ("supersedes", "revision_of")),
    Column("quote", "The exact words.", ("quotation", "exact_words")),
    Column("quote_prefix", "The words just before the quote."),
    Column("quote_suffix", "The words just after the quote."),
    Column("quote_start", "Where the quote begins, in code points."),
    Column("quote_end", "Where the quote ends, in code points."),
    Column("language", "A language tag, such as zh.", ("lang",)),
    Column("note", "Anything else, for people.", ("notes", "comment", "remark")),
)

_CLAIM_COLUMNS: Final = {column.name: column for column in CLAIM_COLUMNS}

#: The columns that describe the document that a claim stands in.
DOCUMENT_DETAILS: Final = (
    "title",
    "author",
    "url",
    "archive_url",
    "published",
    "retrieved",
    "archived",
)

DOCUMENT_COLUMNS: Final = (
    Column("document", "The document's id.", ("document_id", "id")),
    *(_CLAIM_COLUMNS[name] for name in ("outlet", *DOCUMENT_DETAILS, "language")),
)

CITATION_COLUMNS: Final = (
    Column("document", "The document that gives the reference.", ("document_id",)),
    Column("label", "How the document calls it, such as 7.", ("number", "reference")),
    Column("cites", "The document that it points to; empty: none was found."),
    Column("title", "The title that it gives.", ("headline",)),
    Column("outlet", "The outlet that it names.", ("publisher", "published_by")),
    Column("url", "The address that it gives.", ("link", "address")),
    *(_CLAIM_COLUMNS[name] for name in ("published", "retrieved", "archived")),
)

#: Names that could mean several columns, and which.
AMBIGUOUS: Final = {
    "who": ("claimant", "population"),
    "source": ("outlet", "claimant", "document"),
    "by": ("claimant", "author"),
    "reportedby": ("outlet", "author"),
    "when": ("as_of", "published"),
}

#: Names that people give to one of our columns, or to one of their own beside it.
_LIKE: Final = {
    ("place",): """region|regions|country|city|town|village|township|district|province|
        state|county|governorate|municipality|area|territory|admin1|admin2""",
    ("population",): """demographic|demographics|gender|sex|age|agegroup|nationality|
        victims|people|persons""",
    ("event",): "disaster|operation|conflict|crisis|attack|battle",
    ("claimant",): "official|spokesperson|authority|organisation|organization",
    ("as_of", "published"): """reportdate|reportingdate|datereported|lastupdated|
        updated""",
    ("as_of", "period"): "day|month|year|time",
    ("measure", "population"): "category|status|counted",
    ("measure", "kind"): "type|figuretype|counttype",
}

#: Where a folded name is written otherwise in this many ways or more it is no slip.
_LEAST_LETTERS: Final = 4


def fold_name(name: str, /) -> str:
    """Return the form in which two spellings of one column are equal.

    >>> fold_name(" As-Of "), fold_name("as_of")
    ('asof', 'asof')
    """
    text = unicodedata.normalize("NFKC", name).casefold()
    return "".join(part for part in text if part not in " _-\t\ufeff")


def fold_names(columns: tuple[Column, ...], /) -> dict[str, str]:
    """Return the name of the column that each folded name and alias stands for."""
    return {
        fold_name(name): column.name
        for column in columns
        for name in (column.name, *column.aliases)
    }


def match_column(name: str, known: dict[str, str], /) -> str | None:
    """Return the column that a name stands for, or `None` for an unknown name."""
    return known.get(fold_name(name))


def find_slip(name: str, known: dict[str, str], /) -> str:
    """Return what is wrong with a name that stands for no column; empty for nothing.

    A name that could be several columns, or that is close to one, is not an extra
    column. One that has a known name as a word of its own is (`title_en`).

        >>> known = fold_names(CLAIM_COLUMNS)
        >>> find_slip("claimnt", known)
        "unknown column; did you mean 'claimant'?"
        >>> find_slip("who", known)
        "could be 'claimant' or 'population'; name it so"
        >>> find_slip("title_en", known), find_slip("township", known)
        ('', '')
    """
    folded = fold_name(name)
    meanings = [mean for mean in AMBIGUOUS.get(folded, ()) if mean in known.values()]
    if meanings:
        return f"could be {' or '.join(map(repr, meanings))}; name it so"
    words = set(unicodedata.normalize("NFKC", name).casefold().split("_"))
    hint = did_you_mean(
        folded,
        {fold_name(right): right for right in _spellings(known, words)},
    )
    return f"unknown column{hint}" if hint else ""


def columns_like(
    name: str, known: dict[str, str], /, *, present: Collection[str]
) -> tuple[str, ...]:
    """Return the columns that an unknown name may mean and that a file lacks.

    Where the file has them, the name is that of a column of its own.

        >>> known = fold_names(CLAIM_COLUMNS)
        >>> columns_like("Region", known, present=["measure", "figure"])
        ('place',)
        >>> columns_like("Region", known, present=["measure", "figure", "place"])
        ()
    """
    folded = fold_name(name).removesuffix("name")
    return tuple(
        column
        for meant, names in _LIKE.items()
        if folded in map(str.strip, names.split("|"))
        for column in meant
        if column in known.values() and column not in present
    )


def _spellings(known: dict[str, str], words: set[str]) -> list[str]:
    """Return the names that a slip could have been meant to be."""
    names = dict.fromkeys([*known.values(), "said_by", "publisher"])
    return [
        name
        for name in names
        if len(name) >= _LEAST_LETTERS and not set(name.split("_")) < words
    ]
