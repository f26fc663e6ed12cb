"""Ids made of contents: equal contents have equal ids, all others differ.

Fields are joined with their lengths before them, so that no two lists of fields make
one text, and hashed with BLAKE2b to 128 bits.
"""

from collections.abc import Iterable
from hashlib import blake2b

from attrs import field, frozen

from provenance.model.claim import Claim
from provenance.model.dates import AnyDate
from provenance.model.figure import Figure

#: How much of an id is shown to people.
SHOWN = 10


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


class _Joined(dict[str, str]):
    """Texts with their lengths before them; each is joined once."""

    def __missing__(self, text: str) -> str:
        joined = self[text] = _joined((text,))
        return joined


@frozen(eq=False)
class SayingIds:
    """Makes the saying ids of many claims; what they share is written once.

    It keeps figures and dates by their identity, so the claims are to outlive it.
    """

    _names: _Joined = field(init=False, factory=_Joined)
    _written: dict[int, str] = field(init=False, factory=dict)

    def of(self, claim: Claim, /) -> str:
        """Return the same id as `saying_id`."""
        names, written = self._names, self._written
        as_of, period, figure = claim.as_of, claim.period, claim.figure
        # Most claims have others than the claim before: they are not worth keeping.
        document = claim.document or ""
        quote = "" if claim.quote is None else claim.quote.exact
        return _hashed(
            f"{names[claim.measure]}{names[_kind(claim)]}"
            f"{written.get(id(figure)) or self._write(figure, _figure(figure))}"
            f"{names[claim.population]}{names[claim.place]}{names[claim.event]}"
            f"{written.get(id(as_of)) or self._write(as_of, _date(as_of))}"
            f"{written.get(id(period)) or self._write(period, _date(period))}"
            f"{names[claim.claimant]}{names[claim.via]}{names[claim.outlet]}"
            f"{len(document)}:{document}{len(quote)}:{quote}"
        )

    def _write(self, value: object, parts: tuple[str, ...]) -> str:
        joined = self._written[id(value)] = _joined(parts)
        return joined


def _who(claim: Claim) -> tuple[str, ...]:
    quote = "" if claim.quote is None else claim.quote.exact
    return claim.claimant, claim.via, claim.outlet, claim.document or "", quote


def _kind(claim: Claim) -> str:
    return "" if claim.kind is None else claim.kind.value


def _meaning(claim: Claim) -> tuple[str, ...]:
    return (
        claim.measure,
        _kind(claim),
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
    if figure.is_unknown or figure.is_reversed:
        return (quantifier, figure.as_written, "", "", figure.unit)
    return (
        quantifier,
        "" if figure.stated is None else str(figure.stated),
        "" if figure.low is None else f"{figure.low}{'<' * figure.low_open}",
        "" if figure.high is None else f"{figure.high}{'>' * figure.high_open}",
        figure.unit,
    )
