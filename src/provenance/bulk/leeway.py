"""How far the ends of figures move at most from the strictest to any other reading."""

from typing import Any, Final

from provenance.model import Policy

#: No round number is further from what was counted, as a part of it: rounded, and
#: cut off.
_ROUNDED: Final = 0.05
_CUT: Final = 0.10
_HALF: Final = 0.5
#: For what is lost where an engine reckons with fractions.
_SLACK: Final = 0.01
#: Ends are doubled, made whole numbers inwards, and one step further in where open.
_INWARDS: Final = 2


def least_share(policy: Policy, /) -> float:
    """Return the least part of a low end that is left of it under any reading.

    >>> round(least_share(Policy()), 3)
    0.889
    """
    about = float(policy.about)
    if about >= _HALF:
        # Twice as wide a band begins at nothing.
        return 0.0
    return min((1 - 2 * about) / (1 - about), 1 - _ROUNDED)


def surely_low(low: Any, policy: Policy, /) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return what a low end of a count is above under every reading."""
    return (low - _INWARDS) * (least_share(policy) * (1 - _SLACK))


def surely_high(high: Any, policy: Policy, /) -> Any:  # noqa: ANN401 (Ibis has no types)
    """Return what a high end of a count is below under every reading."""
    about = float(policy.about)
    share = max((1 + 2 * about) / (1 + about), 1 + _CUT)
    return (high + _INWARDS) * share
