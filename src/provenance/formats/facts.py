"""What a case says besides its claims: title, defaults, policy, vocabularies.

This is what `case.toml` holds, and the same stands in a JSON case. Here are the classes
of what is written; `provenance.formats.vocabularies` makes those of the model of them.
"""

import datetime
from decimal import Decimal
from functools import cache
from typing import Final, NewType

import cattrs
from attrs import Factory, frozen

from provenance.errors import ReadingError
from provenance.formats.converter import InvalidShapeError, expected, make_converter
from provenance.model import Defaults, MeasureKind, PartialDate, Policy
from provenance.reading import read_date, read_share

#: One name, or a list of names.
Names = NewType("Names", tuple[str, ...])
#: A part of a whole, written `10%` or `0.1`.
Share = NewType("Share", Decimal)
#: A whole number, written `10` or `"10"`.
Count = NewType("Count", int)

_NO_NAMES: Final = Names(())
_MOST_DIGITS: Final = 12
_NO_DEFAULTS: Final = Defaults()
_ABOUT: Final = Share(Policy().about)
_STANDING: Final = Share(Policy().standing)
_JUMP: Final = Count(Policy().jump)
_NEAR: Final = Count(Policy().near)


@frozen(kw_only=True)
class TermFacts:
    """What is said of a place, a population or a claimant."""

    aliases: Names = _NO_NAMES
    within: Names = _NO_NAMES
    parts: Names = _NO_NAMES
    facet: Names = _NO_NAMES
    overlap: Names = _NO_NAMES
    source: str = ""


@frozen(kw_only=True)
class EventFacts:
    """What is said of an event."""

    start: PartialDate | None = None
    aliases: Names = _NO_NAMES
    within: Names = _NO_NAMES
    parts: Names = _NO_NAMES
    facet: Names = _NO_NAMES
    overlap: Names = _NO_NAMES
    source: str = ""


@frozen(kw_only=True)
class MeasureFacts:
    """What is said of a measure; `None`: as it is known without a case."""

    kind: MeasureKind | None = None
    once: bool | None = None
    unit: str | None = None
    aliases: Names | None = None
    within: Names | None = None
    parts: Names = _NO_NAMES
    facet: Names = _NO_NAMES
    overlap: Names = _NO_NAMES
    source: str = ""


@frozen(kw_only=True)
class OutletFacts:
    """What is said of an outlet."""

    aliases: Names = _NO_NAMES
    owner: str = ""
    agency: str = ""


@frozen(kw_only=True)
class PolicyFacts:
    """What words and slow changes are taken to mean."""

    about: Share = _ABOUT
    standing: Share = _STANDING
    jump: Count = _JUMP
    near: Count = _NEAR


@frozen(kw_only=True)
class CaseFacts:
    """All that a case says besides its claims, documents and citations."""

    title: str = ""
    default: Defaults = _NO_DEFAULTS
    policy: PolicyFacts = Factory(PolicyFacts)
    events: dict[str, EventFacts] = Factory(dict)
    measures: dict[str, MeasureFacts] = Factory(dict)
    places: dict[str, TermFacts] = Factory(dict)
    populations: dict[str, TermFacts] = Factory(dict)
    outlets: dict[str, OutletFacts] = Factory(dict)
    claimants: dict[str, TermFacts] = Factory(dict)


@cache
def facts_converter() -> cattrs.Converter:
    """Return the converter of facts: dates and shares are text, a name is a list."""
    converter = make_converter(omit_if_default=True)
    converter.register_structure_hook_func(lambda kind: kind is Names, _names)
    converter.register_structure_hook_func(lambda kind: kind is Share, _share)
    converter.register_structure_hook_func(lambda kind: kind is Count, _count)
    converter.register_structure_hook(PartialDate, _date)
    converter.register_unstructure_hook(PartialDate, str)
    return converter


def _names(value: object, _kind: object) -> Names:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise expected(value, "a name or a list of names")
    return Names(tuple(names))


def _share(value: object, _kind: object) -> Share:
    """Return the share that `10%`, `0.1` or a whole number stands for."""
    if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
        raise expected(value, "a share such as '10%'")
    text = str(value).strip()
    try:
        return Share(read_share(text))
    except ReadingError as error:
        raise InvalidShapeError(reason=f"is {text!r}; {error.reason}") from None


def _count(value: object, _kind: object) -> Count:
    """Return the whole number that a number, or a text that is one, stands for."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise expected(value, "a whole number such as 5")
    text = str(value)
    if not (text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS):
        reason = f"is {text[:80]!r}; expected a whole number such as 5"
        raise InvalidShapeError(reason=reason)
    return Count(int(text))


def _date(value: object, _kind: object) -> PartialDate:
    if isinstance(value, datetime.datetime) or not isinstance(
        value, (str, datetime.date)
    ):
        raise expected(value, "a date such as '2023-11-11'")
    date = read_date(str(value))
    if not isinstance(date, PartialDate):
        raise InvalidShapeError(reason=f"is {value!r}; expected one date")
    return date
