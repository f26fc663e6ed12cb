"""Laws of files: what is written is read back, and only our errors are raised."""

import datetime
import tempfile
from decimal import Decimal
from pathlib import Path

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.errors import ProvenanceError
from provenance.formats import dump, load, load_bytes
from provenance.formats.cells import is_empty
from provenance.model import (
    AnyDate,
    Case,
    Citation,
    Claim,
    ClaimId,
    DateRange,
    Defaults,
    Derivation,
    DerivationKind,
    Document,
    DocumentId,
    Event,
    Figure,
    Length,
    Measure,
    MeasureKind,
    Outlet,
    PartialDate,
    Policy,
    Quote,
    Term,
)
from provenance.strategies import date_figures

# NUL and halves of characters stand in no file.
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
# Cells lose the space around them, and these texts mark them as empty.
TEXTS = st.text(CHARACTERS, max_size=12).filter(
    lambda text: text == text.strip() and (not text or not is_empty(text))
)
# A name that could mean two things (`A & B`) is refused unless a case declares it.
NAMES = st.sampled_from(["Loikaw", "Kayah State", "克耶邦", "ကယား", "a, b; c"])
CELL_NAMES = NAMES | st.sampled_from(["", "*", "Loikaw + Moebye"])
# A `;` separates ids in a cell.
IDS = st.text("ab1:-_é", min_size=1, max_size=4).filter(lambda text: not is_empty(text))
DAYS = st.dates(datetime.date(2000, 1, 1), datetime.date(2030, 1, 1)).map(
    lambda day: PartialDate(year=day.year, month=day.month, day=day.day)
)
DATES = DAYS | DAYS.map(lambda day: PartialDate(year=day.year, month=day.month))
FIXED = st.one_of(
    st.none(),
    DATES,
    DAYS.map(lambda day: DateRange(start=day, end=None)),
    DAYS.map(lambda day: DateRange(start=None, end=day)),
)
PERIODS: st.SearchStrategy[AnyDate | None] = st.one_of(
    FIXED, st.builds(Length, days=st.integers(1, 900))
)
NUMBERS = st.integers(0, 10**12) | st.decimals(0, 10**6, places=3)
UNITS = st.sampled_from(["", "person", "camp"])
FIGURES = st.one_of(
    st.builds(Figure.exactly, NUMBERS, unit=UNITS),
    st.builds(Figure.about, st.integers(1, 10**9), unit=UNITS),
    st.builds(Figure.at_least, NUMBERS, unit=UNITS),
    st.builds(Figure.more_than, NUMBERS, unit=UNITS),
    st.builds(Figure.at_most, NUMBERS, unit=UNITS),
    st.builds(Figure.less_than, st.integers(1, 10**9), unit=UNITS),
    st.builds(Figure.between, st.integers(0, 99), st.integers(1, 999), unit=UNITS),
    st.builds(Figure.unknown, unit=UNITS),
    date_figures(),
)
QUOTES = st.none() | st.builds(
    Quote, exact=TEXTS.filter(bool), prefix=TEXTS, suffix=TEXTS
)
EXTRAS = st.dictionaries(
    st.sampled_from(["telephone", "备注", "x"]),
    st.text(CHARACTERS, min_size=1, max_size=5),
).map(lambda extra: tuple(sorted(extra.items())))
URLS = st.sampled_from(["", "https://example.org/a", "https://example.org/b?c=1"])
DOCUMENTS = st.builds(
    Document,
    id=IDS.map(DocumentId),
    outlet=TEXTS,
    title=TEXTS.filter(bool),
    author=TEXTS,
    url=URLS,
    archive_url=URLS,
    published=FIXED,
    retrieved=FIXED,
    archived=FIXED,
    language=TEXTS,
)
CLAIMS = st.builds(
    Claim,
    id=IDS.map(ClaimId),
    measure=NAMES,
    figure=FIGURES,
    kind=st.none() | st.sampled_from(MeasureKind),
    population=CELL_NAMES,
    place=CELL_NAMES,
    event=CELL_NAMES,
    as_of=FIXED,
    period=PERIODS,
    claimant=TEXTS,
    via=TEXTS,
    cites=st.lists(IDS | st.just("[7]"), max_size=2).map(tuple),
    quote=QUOTES,
    note=TEXTS,
    extra=EXTRAS,
)
TERMS = st.builds(
    Term,
    name=NAMES,
    aliases=st.lists(TEXTS.map("alias {}".format), max_size=2).map(tuple),
    source=TEXTS,
)


@st.composite
def tables(draw: st.DrawFn) -> Case:
    """Return cases that one table can hold: claims and the documents they stand in."""
    documents = draw(st.lists(DOCUMENTS, max_size=3, unique_by=lambda one: one.id))
    found = draw(st.lists(CLAIMS, max_size=4, unique_by=lambda one: one.id))
    claims = []
    for claim in found:
        seat = draw(st.sampled_from([None, *documents]))
        others = st.sampled_from([claim.id for claim in found])
        kinds = st.sampled_from(DerivationKind)
        rests = st.lists(st.builds(Derivation, kind=kinds, source=others), max_size=3)
        told = evolve(
            claim,
            derivations=tuple(draw(rests)),
            part_of=tuple(draw(st.lists(others, max_size=2))),
            outlet=draw(TEXTS),
            language=draw(TEXTS),
        )
        if seat is not None:
            told = evolve(
                told, document=seat.id, outlet=seat.outlet, language=seat.language
            )
        claims.append(told)
    stood_in = dict.fromkeys(claim.document for claim in claims if claim.document)
    by_id = {document.id: document for document in documents}
    return Case(claims=tuple(claims), documents=tuple(by_id[one] for one in stood_in))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return cases with everything that a case can have."""
    table = draw(tables())
    more = draw(st.lists(DOCUMENTS, max_size=2, unique_by=lambda one: one.id))
    held = {document.id for document in table.documents}
    documents = (*table.documents, *(one for one in more if one.id not in held))
    terms = [
        tuple(draw(st.lists(TERMS, max_size=2, unique_by=lambda term: term.name)))
        for _ in range(5)
    ]
    for kind in terms:
        aliases = [alias for term in kind for alias in term.aliases]
        # One alias of two terms is a contradiction, which no case can hold.
        if len({alias.casefold() for alias in aliases}) < len(aliases):
            terms[terms.index(kind)] = ()
    kinds = st.sampled_from(MeasureKind)
    citations = [
        Citation(
            document=document.id,
            label=str(number),
            cites=draw(st.sampled_from([None, *(one.id for one in documents)])),
            title=draw(TEXTS),
            published=draw(FIXED),
        )
        for number, document in enumerate(documents)
    ]
    return evolve(
        table,
        title=draw(TEXTS),
        documents=documents,
        citations=tuple(citations),
        measures=tuple(
            Measure(term=term, kind=draw(kinds), once=draw(st.booleans()), unit="x")
            for term in terms[0]
        ),
        events=tuple(
            Event(term=term, start=draw(st.none() | DATES)) for term in terms[1]
        ),
        places=terms[2],
        populations=terms[3],
        claimants=terms[4],
        outlets=(Outlet(name="The Irrawaddy", owner=draw(TEXTS), agency=draw(TEXTS)),),
        defaults=Defaults(event=draw(TEXTS), place=draw(TEXTS)),
        policy=Policy(about=draw(st.decimals(0, Decimal("0.99"), places=2))),
    )


def written_and_read(case: Case, name: str) -> Case:
    """Return what is read from where a case was written."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        dump(case, path)
        return load(path, strict=True)


@given(tables())
def test_csv(case: Case) -> None:
    """A case of claims and documents goes through CSV unchanged."""

    assert case == written_and_read(case, "claims.csv")


@given(tables())
def test_tsv(case: Case) -> None:
    """A case of claims and documents goes through a tab-separated table unchanged."""

    assert case == written_and_read(case, "claims.tsv")


@given(tables())
def test_json_lines(case: Case) -> None:
    """A case of claims and documents goes through JSON lines unchanged."""

    assert case == written_and_read(case, "claims.jsonl")


@given(cases())
def test_json(case: Case) -> None:
    """Every case goes through JSON unchanged."""

    assert case == written_and_read(case, "case.json")


@given(cases())
def test_folder(case: Case) -> None:
    """Every case goes through a case folder unchanged."""

    assert case == written_and_read(case, "case")


@given(cases(), st.sampled_from(["case", "case.json"]))
def test_same_bytes(case: Case, name: str) -> None:
    """Writing a case that was read gives the same case and the same bytes again."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / f"1{name}", Path(folder) / f"2{name}"
        dump(case, first)
        dump(load(first), second)
        old, new = (
            [file.read_bytes() for file in (sorted(path.glob("*")) or [path])]
            for path in (first, second)
        )

    assert old == new


NAMES_OF_FILES = st.sampled_from(["-", "a.csv", "a.tsv", "a.json", "a.jsonl"])
HEADERS = st.sampled_from(
    [b"", b"measure,figure\n", b"\xff\xfe", b'{"measure":"a","figure":1}\n', b"[{"]
)
# Bytes that make up something like a file more often than arbitrary ones do.
WORDS = rb"""" , { } [ ] : measure figure killed 35.000 12-Oct 1e999 null true - ~5
    as_of \ud800 99999999999999999999 id what who"""
PIECES = st.lists(
    st.sampled_from([*WORDS.split(), b"\n", b"\r", b"\x00", b"\xe5\x85", b"\xff"])
).map(b"".join)


@given(HEADERS, st.binary(max_size=60) | PIECES, NAMES_OF_FILES)
@example(b"", b"[" * 100_000, "a.json")
@example(b"", b'{"measure":' * 50_000, "a.jsonl")
def test_only_our_errors(start: bytes, rest: bytes, name: str) -> None:
    """Whatever the bytes, a case comes out, or an error that names the file."""
    said = f"{name}:"
    for strict in (False, True):
        try:
            load_bytes(start + rest, name=name, strict=strict)
        except ProvenanceError as error:
            said = str(error)

        assert said.startswith(f"{name}:")
