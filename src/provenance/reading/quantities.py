"""How words bind a number, and the figure that comes of it."""

from collections.abc import Callable
from enum import Enum
from typing import Final

from attrs import evolve

from provenance.errors import InvalidValueError
from provenance.model import Figure, Number
from provenance.reading.refusal import RefusalError


class Bind(Enum):
    """What a word like "at least" does to the number beside it."""

    EXACTLY = "exactly"
    ABOUT = "about"
    #: About, and not that number itself: "nearly 50".
    NEARLY = "nearly"
    #: About, and more than that number: "just over 50".
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"


#: Two words around one number that say one thing: 至少50人以上, 约200余人, 近200人左右.
_TOGETHER: Final = {
    frozenset({Bind.AT_LEAST, Bind.MORE_THAN}): Bind.MORE_THAN,
    frozenset({Bind.AT_MOST, Bind.LESS_THAN}): Bind.LESS_THAN,
    frozenset({Bind.ABOUT, Bind.NEARLY}): Bind.ABOUT,
}


def join_binds(binds: list[tuple[Bind, str]], /) -> Bind:
    """Return the one bind that words around a number amount to.

    Words that do not amount to one, such as "about" and "at least" for one number,
    are refused: no figure could hold both. The Chinese 余 and 多 behind a number say
    that it was rounded down, so with "about" they amount to "just over".

        >>> join_binds([(Bind.AT_LEAST, "至少"), (Bind.AT_LEAST, "以上")])
        <Bind.AT_LEAST: 'at least'>
    """
    kinds = frozenset(bind for bind, _ in binds)
    if len(kinds) == 1:
        return next(iter(kinds))
    if not kinds:
        return Bind.EXACTLY
    if kinds == {Bind.ABOUT, Bind.MORE_THAN} and binds[-1][1] in {"余", "多", "几"}:
        return Bind.JUST_OVER
    if kinds in _TOGETHER:
        return _TOGETHER[kinds]
    words = dict.fromkeys(word for _, word in binds)
    raise RefusalError(
        reason=f"{' and '.join(map(repr, words))} cannot both bind one number"
    )


def bind_number(bind: Bind, value: Number, /) -> Figure:
    """Return the figure of a bound number; unit and words are the caller's to add.

    >>> bind_number(Bind.NEARLY, 50).high_open
    True
    """
    try:
        match bind:
            case Bind.NEARLY | Bind.JUST_OVER:
                return _bind_near(bind, value)
            case _:
                return _MAKERS[bind](value)
    except InvalidValueError as error:
        raise RefusalError(reason=error.reason) from None


def _bind_near(bind: Bind, value: Number) -> Figure:
    """Return "about" with the end that was said; near zero there is no such number."""
    if value <= 0:
        raise RefusalError(reason=f"{bind.value!r} needs a number above 0")
    about = Figure.about(value)
    if bind is Bind.NEARLY:
        return evolve(about, high=value, high_open=True)
    return evolve(about, low=value, low_open=True)


_MAKERS: Final[dict[Bind, Callable[[Number], Figure]]] = {
    Bind.EXACTLY: Figure.exactly,
    Bind.ABOUT: Figure.about,
    Bind.AT_LEAST: Figure.at_least,
    Bind.MORE_THAN: Figure.more_than,
    Bind.AT_MOST: Figure.at_most,
    Bind.LESS_THAN: Figure.less_than,
}


def bind_range(first: Number, second: Number, /) -> Figure:
    """Return the figure of a range; in the wrong order it has no bounds.

    >>> bind_range(120, 100).is_reversed
    True
    """
    try:
        return Figure.between(first, second)
    except InvalidValueError as error:
        raise RefusalError(reason=error.reason) from None
