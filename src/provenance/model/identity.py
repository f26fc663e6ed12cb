"""Ids made of contents: equal contents have equal ids, all others differ.

Fields are joined with their lengths before them, so that no two lists of fields make
one text, and hashed with BLAKE2b to 128 bits.
"""

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from itertools import repeat
from typing import Any, Final, Protocol

from attrs import frozen

from provenance.model.claim import Claim
from provenance.model.dates import AnyDate
from provenance.model.document import DocumentId, Quote
from provenance.model.figure import Figure
from provenance.model.term import MeasureKind

#: How much of an id is shown to people.
SHOWN = 10

#: How an empty text stands in an id.
_NOT_STATED: Final = "0:"


def content_id(fields: Iterable[str], /) -> str:
    """Return 32 hexadecimal digits made of these fields, in their order.

    >>> content_id(["ab", "c"]) == content_id(["a", "bc"])
    False
    """
    return _hashed(_joined(fields))


def _joined(fields: Iterable[str]) -> str:
    return "".join([f"{len(part)}:{part}" for part in fields])


def _hashed(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def meaning_id(claim: Claim, /) -> str:
    """Return the id of what a claim asserts: figure and scope, not who or where.

    Two outlets that report one number for one scope in the same names have one meaning.
    """
    return content_id(_meaning(claim))


def saying_id(claim: Claim, /) -> str:
    """Return the id of a claim's meaning as said by one claimant in one document.

    It does not depend on the claim's own id, its row, or notes about it.
    """
    return content_id((*_meaning(claim), *_who(claim)))


class _Known(Protocol):
    """What writes values of one field into ids, those that it knows without work."""

    def of(self, value: Any, /) -> str:  # noqa: ANN401 (of whatever the field is)
        """Return a value as it stands in an id."""

    def of_all(self, column: Iterable[Any], /) -> list[str]:
        """Return the same for each value of a column."""


class _KnownNames(dict[str, str]):
    """Texts, each written once."""

    def of(self, value: str, /) -> str:
        return self[value]

    def of_all(self, column: Iterable[str], /) -> list[str]:
        return [self[value] for value in column]

    def __missing__(self, value: str) -> str:
        written = self[value] = _joined((value,))
        return written


class _KnownValues(dict[int, str]):
    """Values that are other than texts, known by their identity."""

    def __init__(self, parts_of: Callable[[Any], Iterable[str]], /) -> None:
        super().__init__()
        self._parts_of = parts_of

    def of(self, value: object, /) -> str:
        return self.get(id(value)) or self._write(value)

    def of_all(self, column: Iterable[object], /) -> list[str]:
        known = self.get
        return [known(id(value)) or self._write(value) for value in column]

    def _write(self, value: object) -> str:
        written = self[id(value)] = _joined(self._parts_of(value))
        return written


@frozen
class _Unkept:
    """Values that are not worth keeping: most claims have others than those before."""

    _parts_of: Callable[[Any], Iterable[str]]

    def of(self, value: object, /) -> str:
        return _joined(self._parts_of(value))

    def of_all(self, column: Iterable[object], /) -> list[str]:
        return list(map(self.of, column))


class SayingIds:
    """Makes the saying ids of many claims; what they share is written once.

    It keeps figures and dates by their identity, so the claims are to outlive it.
    """

    def __init__(self) -> None:
        names, dates = _KnownNames(), _KnownValues(_date)
        #: The fields of a claim that make its saying, in their order.
        self._fields: dict[str, _Known] = {
            "measure": names,
            "kind": _KnownValues(_kind),
            "figure": _KnownValues(_figure),
            "population": names,
            "place": names,
            "event": names,
            "as_of": dates,
            "period": dates,
            "claimant": names,
            "via": names,
            "outlet": names,
            "document": _Unkept(_name),
            "quote": _Unkept(_words),
        }

    def of(self, claim: Claim, /) -> str:
        """Return the same id as `saying_id`."""
        parts = [known.of(getattr(claim, name)) for name, known in self._fields.items()]
        return _hashed("".join(parts))

    def of_columns(self, told: Mapping[str, Iterable[Any]], /) -> list[str]:
        """Return the ids of claims whose fields stand in these columns, by their names.

        What has no column is not stated by any of them; each has a figure.
        """
        columns = [
            known.of_all(told[name]) if name in told else repeat(_NOT_STATED)
            for name, known in self._fields.items()
        ]
        return [_hashed(text) for text in map("".join, zip(*columns, strict=False))]


def _who(claim: Claim) -> tuple[str, ...]:
    return (
        claim.claimant,
        claim.via,
        claim.outlet,
        *_name(claim.document),
        *_words(claim.quote),
    )


def _name(document: DocumentId | None) -> tuple[str]:
    return (document or "",)


def _words(quote: Quote | None) -> tuple[str]:
    return ("" if quote is None else quote.exact,)


def _kind(kind: MeasureKind | None) -> tuple[str]:
    return ("" if kind is None else kind.value,)


def _meaning(claim: Claim) -> tuple[str, ...]:
    return (
        claim.measure,
        *_kind(claim.kind),
        *_figure(claim.figure),
        claim.population,
        claim.place,
        claim.event,
        *_date(claim.as_of),
        *_date(claim.period),
    )


def _date(date: AnyDate | None) -> tuple[str]:
    return ("" if date is None else str(date),)


def _figure(figure: Figure) -> tuple[str, ...]:
    quantifier = "" if figure.quantifier is None else figure.quantifier.value
    stated, low, high = figure.stated, figure.low, figure.high
    if stated is None and low is None and high is None:
        return (quantifier, figure.as_written, "", "", figure.unit)
    return (
        quantifier,
        "" if stated is None else str(stated),
        "" if low is None else f"{low}<" if figure.low_open else str(low),
        "" if high is None else f"{high}>" if figure.high_open else str(high),
        figure.unit,
    )
