"""Registration with Hypothesis, so that `from_type(Claim)` gives claims.

Hypothesis calls `register` at the end of its own import, by our entry point, perhaps
while `provenance.strategies` is being imported itself. So nothing here imports either
of the two before it is called, and ours not before a strategy is asked for.
"""

from typing import Any

from provenance.model import (
    Case,
    Citation,
    Claim,
    DateRange,
    Derivation,
    Document,
    Event,
    Figure,
    Interval,
    Length,
    Measure,
    Outlet,
    PartialDate,
    Policy,
    Quote,
    Scope,
    Term,
    Vocabulary,
)

#: The classes whose values Hypothesis could not make by itself.
REGISTERED: tuple[type[object], ...] = (
    Case,
    Citation,
    Claim,
    DateRange,
    Derivation,
    Document,
    Event,
    Figure,
    Interval,
    Length,
    Measure,
    Outlet,
    PartialDate,
    Policy,
    Quote,
    Scope,
    Term,
    Vocabulary,
)


def register() -> None:
    """Tell Hypothesis how to make values of our classes.

    >>> from hypothesis import strategies
    >>> from provenance.model import Length
    >>> from hypothesis import find
    >>> str(find(strategies.from_type(Length), lambda length: length.days > 9))
    'P10D'
    """
    from hypothesis.strategies import SearchStrategy, register_type_strategy

    def made(kind: type[object]) -> SearchStrategy[Any]:
        from provenance.strategies.by_type import strategy_of

        return strategy_of(kind)

    for each in REGISTERED:
        register_type_strategy(each, made)
