"""The measures that are known without a vocabulary."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from attrs import evolve

from provenance.model.days import DATE
from provenance.model.figure import Figure
from provenance.model.names import folded
from provenance.model.term import Measure, MeasureKind, Term
from provenance.model.unit_words import unit_in

_PERSON = "person"
PERCENT: Final = "percent"

#: The names by which a measure says that it is a date.
_DATES: Final = re.compile(r"date(?: of .+)?|.*日期", re.DOTALL)

#: The names by which a measure says that it is a share, a rate or a price.
_VALUES: Final = re.compile(
    r"(?:shares?|rates?|ratios?|prices?|percentages?|proportions?|turnout)(?: of .+)?"
    r"|.+ (?:shares?|rates?|ratios?|prices?|percentages?|proportions?|turnout)"
    r"|.*(?:率|比例|占比|价格)",
    re.DOTALL,
)


def _measure(
    kind: MeasureKind,
    name: str,
    *aliases: str,
    within: tuple[str, ...] = (),
    once: bool = False,
    unit: str = _PERSON,
) -> Measure:
    return Measure(
        term=Term(name=name, aliases=aliases, within=within),
        kind=kind,
        once=once,
        unit=unit,
    )


#: A case may declare any of them otherwise. Kinds follow the usual definitions: deaths
#: are counted so far (Casualty Recorders: Standards, 2016), the displaced at a date
#: (IDMC, "stock"), residents as a slowly changing base. The displaced are residents who
#: had to leave; those killed in a place need not have lived there. Names are those of
#: ACLED ("fatalities"), UCDP ("deaths"), EM-DAT ("injured") and IDMC ("IDPs"); EM-DAT's
#: "total deaths" are none of them, for they include the missing, and IDMC's "internal
#: displacements" are movements. Words for people beside a name change nothing.
KNOWN_MEASURES: tuple[Measure, ...] = (
    _measure(
        MeasureKind.CUMULATIVE,
        "killed",
        "deaths",
        "dead",
        "died",
        "death toll",
        "fatalities",
        "death",
        "fatality",
        "死亡",
        "丧生",
        "遇难",
        "身亡",
        once=True,
    ),
    _measure(MeasureKind.CUMULATIVE, "injured", "wounded", "injuries", "受伤"),
    _measure(MeasureKind.CUMULATIVE, "captured", "taken prisoner", "被俘"),
    _measure(MeasureKind.CUMULATIVE, "surrendered", "投降"),
    _measure(MeasureKind.CUMULATIVE, "arrested", "被捕"),
    _measure(MeasureKind.CUMULATIVE, "rescued", "获救"),
    _measure(MeasureKind.INSTANT, "missing", "失踪"),
    _measure(MeasureKind.INSTANT, "detained", "in detention", "被关押"),
    _measure(MeasureKind.INSTANT, "refugees", "难民"),
    _measure(
        MeasureKind.INSTANT,
        "displaced",
        "IDPs",
        "internally displaced",
        "displaced people",
        "流离失所",
        within=("residents",),
    ),
    _measure(MeasureKind.STANDING, "residents", "inhabitants", "population", "居民"),
    _measure(MeasureKind.VALUE, "territory held", "控制领土", unit=""),
)


@lru_cache(maxsize=1024)
def undeclared(name: str, /) -> Measure:
    """Return what the name of a measure says of it, where nothing else does.

    A "date of …" is a date and a value; shares, rates and prices are values; all else
    is a running total. One that is named after what it counts has that unit, so that
    a number with the word and one without it are counts of one thing.

        >>> undeclared("houses destroyed").unit, undeclared("house prices").unit
        ('house', '')
        >>> undeclared("date of crash").unit, undeclared("date palms").unit
        ('date', '')
        >>> (
        ...     undeclared("price of rice").kind.value,
        ...     undeclared("priced goods").kind.value,
        ... )
        ('value', 'cumulative')
    """
    term = Term(name=name)
    if _DATES.fullmatch(folded(name)):
        return Measure(term=term, kind=MeasureKind.VALUE, unit=DATE)
    if _VALUES.fullmatch(folded(name)):
        return Measure(term=term, kind=MeasureKind.VALUE)
    return Measure(term=term, unit=unit_in(folded(name)))


def unit_of(figure: Figure, usual: str, /) -> str:
    """Return what a figure is counted in: its own unit, else the measure's usual one.

    A bare number is never a date.
    """
    has_no_number = figure.is_unknown or figure.is_reversed
    if figure.unit or usual != DATE or has_no_number:
        return figure.unit or usual
    return ""


def with_known_measures(declared: Iterable[Measure], /) -> tuple[Measure, ...]:
    """Return the measures of a case: its own, then the known ones besides them.

    A name that a case gives to a measure of its own is taken from the known ones.
    """
    own = tuple(declared)
    names = {
        folded(name)
        for measure in own
        for name in (measure.term.name, *measure.term.aliases)
    }
    known = (
        evolve(measure, term=_without(measure.term, names))
        for measure in KNOWN_MEASURES
        if folded(measure.term.name) not in names
    )
    return (*own, *known)


def _without(term: Term, names: set[str]) -> Term:
    left = tuple(alias for alias in term.aliases if folded(alias) not in names)
    return evolve(term, aliases=left)
