"""What a competent developer would write in an afternoon: the honest competitor.

Frozen attrs classes, one strict cattrs converter with a hook for each kind of field,
the standard library's json for JSON lines. It reads no more ways of writing a figure
or a date than the bench's rows hold, each by one regular expression or one call of the
standard library; all else it refuses, as ours refuses what it cannot read. Unknown
keys, a key that stands twice and a number that is not text are refused too, the
problems of a row are gathered, and the ids are those that ours makes.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import attrs
import cattrs

_FIGURE: Final = re.compile(
    r"(about |at least |more than |up to |less than )?(\d+|[1-9]\d{0,2}(?:,\d{3})+)"
)
_QUANTIFIERS: Final = {
    None: "exactly",
    "about ": "about",
    "at least ": "at least",
    "more than ": "more than",
    "up to ": "at most",
    "less than ": "less than",
}


@attrs.frozen(kw_only=True)
class Figure:
    """A quantity as reported."""

    quantifier: str
    stated: int
    low: int | None
    high: int | None
    low_open: bool
    high_open: bool
    as_written: str


@attrs.frozen(kw_only=True)
class Claim:
    """One row of a claims file."""

    measure: str = attrs.field(validator=attrs.validators.min_len(1))
    figure: Figure
    population: str = ""
    place: str = ""
    event: str = ""
    as_of: datetime.date | None = None
    claimant: str = ""
    outlet: str = ""
    url: str = ""
    title: str = ""
    published: datetime.date | None = None
    quote: str = ""
    id: str = attrs.field()

    @id.default  # noqa: A003 (ours is called so too)
    def _make_id(self) -> str:
        figure = self.figure
        fields = (
            self.measure,
            "",
            figure.quantifier,
            str(figure.stated),
            "" if figure.low is None else f"{figure.low}{'<' * figure.low_open}",
            "" if figure.high is None else f"{figure.high}{'>' * figure.high_open}",
            "",
            self.population,
            self.place,
            self.event,
            "" if self.as_of is None else self.as_of.isoformat(),
            "",
            self.claimant,
            "",
            self.outlet,
            self.url,
            self.quote,
        )
        text = "".join([f"{len(part)}:{part}" for part in fields])
        return blake2b(text.encode(), digest_size=16).hexdigest()


class UnreadableError(ValueError):
    """A cell or a row that cannot be read."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(f"is {value!r}; expected {expected}")


def read_figure(text: str, /) -> Figure:
    """Return the figure of a cell."""
    found = _FIGURE.fullmatch(text)
    if found is None:
        raise UnreadableError(text, "a figure")
    quantifier = _QUANTIFIERS[found[1]]
    value = int(found[2].replace(",", ""))
    low = high = None
    if quantifier in {"exactly", "at least", "more than"}:
        low = value
    if quantifier in {"exactly", "at most", "less than"}:
        high = value
    if quantifier in {"at most", "less than"}:
        low = 0
    return Figure(
        quantifier=quantifier,
        stated=value,
        low=low,
        high=high,
        low_open=quantifier == "more than",
        high_open=quantifier == "less than",
        as_written=text,
    )


def read_date(text: str, /) -> datetime.date | None:
    """Return the day of a cell; `None` for an empty one."""
    if not text:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise UnreadableError(text, "a day") from None


def make_converter(
    figure: Callable[[str], Figure] = read_figure,
    date: Callable[[str], datetime.date | None] = read_date,
    /,
) -> cattrs.Converter:
    """Return a strict converter that reads figures and dates so."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _hook(_text))
    converter.register_structure_hook(Figure, lambda value, _: figure(_text(value)))
    converter.register_structure_hook(
        datetime.date | None, lambda value, _: date(_text(value))
    )
    converter.register_structure_hook(
        Claim,
        cattrs.gen.make_dict_structure_fn(
            Claim,
            converter,
            _cattrs_forbid_extra_keys=True,
            url=cattrs.override(struct_hook=_hook(_address)),
        ),
    )
    converter.register_unstructure_hook(Figure, lambda figure: figure.as_written)
    converter.register_unstructure_hook(datetime.date, datetime.date.isoformat)
    return converter


def _hook(read: Callable[[object], object]) -> Callable[[object, object], object]:
    return lambda value, _kind: read(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableError(value, "text")
    return value


def _address(value: object) -> str:
    text = _text(value)
    if text:
        parts = urlsplit(text)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise UnreadableError(text, "a web address")
    return text


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise UnreadableError(pairs, "each key once")
    return found


_CONVERTER: Final = make_converter()
_DECODER: Final = json.JSONDecoder(object_pairs_hook=_object, parse_float=Decimal)


def build(
    rows: Iterable[dict[str, Any]], /, *, converter: cattrs.Converter = _CONVERTER
) -> list[Claim]:
    """Return the claims of rows; raises one error with the problems of all of them."""
    claims: list[Claim] = []
    documents: dict[str, tuple[str, str, datetime.date | None]] = {}
    times: dict[str, int] = {}
    problems: list[Exception] = []
    for row in rows:
        try:
            claim = converter.structure(row, Claim)
            _check_document(documents, claim)
        except (cattrs.BaseValidationError, UnreadableError) as error:
            problems.append(error)
            continue
        said = times[claim.id] = times.get(claim.id, 0) + 1
        if said > 1:
            claim = attrs.evolve(claim, id=f"{claim.id}-{said}")
        claims.append(claim)
    if problems:
        message = "unreadable rows"
        raise ExceptionGroup(message, problems)
    return claims


def _check_document(
    documents: dict[str, tuple[str, str, datetime.date | None]], claim: Claim
) -> None:
    """Refuse a row that says something else of a document than one before it."""
    if claim.url:
        told = claim.outlet, claim.title, claim.published
        if documents.setdefault(claim.url, told) != told:
            raise UnreadableError(told, "what was told before")


def write(claims: Iterable[Claim], path: Path, /) -> None:
    """Write claims as JSON lines."""
    with path.open("w", encoding="utf-8") as stream:
        for claim in claims:
            row = {
                key: value
                for key, value in _CONVERTER.unstructure(claim).items()
                if value not in {None, ""}
            }
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")


def read(path: Path, /, *, converter: cattrs.Converter = _CONVERTER) -> list[Claim]:
    """Return the claims of a file of JSON lines."""
    return build(_lines(path), converter=converter)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            yield _DECODER.decode(line)
