"""A number with the words that bind it, among the tokens of a text."""

from collections.abc import Sequence
from typing import Final

from attrs import define, evolve, field, frozen

from provenance.model import Figure, Number
from provenance.reading.amounts import Amount, read_amount
from provenance.reading.arithmetic import add, multiply, subtract
from provenance.reading.figure_words import NUMBERS, Kind
from provenance.reading.quantities import Bind, bind_number, bind_range, join_binds
from provenance.reading.refusal import RefusalError
from provenance.reading.tokens import Token, is_glued

#: More words than this do not stand before one number.
_MOST_BEFORE: Final = 8
#: More counted things than this do not stand between a number and such a word.
_MOST_THINGS: Final = 4
_BINDS_BEFORE: Final = frozenset({Kind.BIND_BEFORE, Kind.BIND_EITHER})
_BINDS_AFTER: Final = frozenset({Kind.BIND_AFTER, Kind.BIND_EITHER})


@frozen(kw_only=True)
class Phrase:
    """One or two numbers and what was said about them."""

    first: Amount
    second: Amount | None = None
    #: Whether the second is a margin (35,000 ± 500) and no other end.
    is_spread: bool = False
    is_negative: bool = False
    binds: tuple[tuple[Bind, str], ...] = ()
    unit: str = ""
    #: The tokens that it takes.
    start: int
    after: int


def read_phrase(
    tokens: Sequence[Token], start: int, /, *, is_running: bool = False
) -> Phrase | None:
    """Return the phrase that begins at this token, or `None` where none does.

    In running text (`is_running`) it stops at the first word that is no part of it;
    otherwise it goes on over the things that are counted.

        >>> from provenance.reading.tokens import tokenize
        >>> read_phrase(tokenize("more than 44 billion kyats"), 0).unit
        'MMK'
    """
    reader = _Reader(tokens=tokens, position=start, is_running=is_running)
    return reader.read()


def make_figure(phrase: Phrase, /) -> Figure:
    """Return the figure that the phrase states, without its words."""
    if phrase.second is not None:
        figure = _make_range(phrase, phrase.second)
    elif phrase.first.high is not None and phrase.first.value is not None:
        _check_unbound(phrase)
        figure = bind_range(phrase.first.value, phrase.first.high)
    elif phrase.first.value is None:
        figure = Figure.unknown()
    else:
        value = phrase.first.value
        binds = list(phrase.binds)
        if phrase.first.is_more:
            binds.append((Bind.MORE_THAN, "多"))
        bind = join_binds(binds)
        figure = bind_number(bind, _signed(value, phrase))
    return evolve(figure, unit=phrase.unit)


def _signed(value: Number, phrase: Phrase) -> Number:
    """Return the number with its sign; a plain minus would round it."""
    return multiply(-1, value) if phrase.is_negative else value


def _check_unbound(phrase: Phrase) -> None:
    words = [word for bind, word in phrase.binds if bind is not Bind.EXACTLY]
    if words:
        reason = f"{words[0]!r} cannot bind a range"
        if all(bind in {Bind.ABOUT, Bind.EXACTLY} for bind, _ in phrase.binds):
            reason += "; write the range alone, as wide as it is meant"
        raise RefusalError(reason=reason)


def _make_range(phrase: Phrase, second: Amount) -> Figure:
    _check_unbound(phrase)
    first = phrase.first
    if first.value is None or second.value is None:
        raise RefusalError(reason="one end of the range is not a number")
    if first.is_more or second.is_more or first.high or second.high:
        raise RefusalError(reason="one end of the range is not one number")
    low = _signed(first.value, phrase)
    if phrase.is_spread:
        return bind_range(subtract(low, second.value), add(low, second.value))
    low = multiply(low, _shared_scale(first, second))
    if not phrase.is_negative:
        _check_thousands(low, second.value, second.thousands)
    return bind_range(low, second.value)


def _shared_scale(first: Amount, second: Amount) -> Number:
    """Return the scale of the second where it is meant for both: "2 to 3 million"."""
    value = first.value or 0
    if first.scale != 1 or second.scale == 1:
        return 1
    if value < second.count:
        return second.scale
    if value < 1000 <= second.scale:
        raise RefusalError(
            reason=f"its first number may be {value} or {multiply(value, second.scale)}"
        )
    return 1


def _check_thousands(low: Number, high: Number, thousands: int) -> None:
    """Refuse "2-3,000", which may leave out the thousands of its first number."""
    if thousands > 1 and 0 < low < high // thousands:
        longer = multiply(low, thousands)
        raise RefusalError(
            reason=f"its first number may be {low} or {longer}: "
            f"write {low}-{high} or {longer}-{high}"
        )


@define(kw_only=True)
class _Reader:
    """How far a phrase has been read."""

    tokens: Sequence[Token]
    position: int
    is_running: bool
    binds: list[tuple[Bind, str]] = field(factory=list)
    units: list[str] = field(factory=list)
    start: int | None = None
    is_range: bool = False
    #: "rose from 200 to 300" is a change and no range.
    is_change: bool = False

    def read(self) -> Phrase | None:
        """Return the phrase that begins here, if one does."""
        self._read_before()
        is_negative = self._take_sign()
        first = read_amount(self.tokens, self.position, is_bound=bool(self.binds))
        if first is None:
            return None
        self._begin(first.first)
        self.position = first.after
        self._read_after()
        separator = self._token()
        second = self._read_second()
        if second is not None:
            self._read_after()
        return Phrase(
            first=first,
            second=second,
            is_spread=separator is not None and separator.kind is Kind.SPREAD,
            is_negative=is_negative,
            binds=tuple(self.binds),
            unit=self._join_units(),
            start=first.first if self.start is None else self.start,
            after=self.position,
        )

    def _token(self, ahead: int = 0) -> Token | None:
        position = self.position + ahead
        return self.tokens[position] if position < len(self.tokens) else None

    def _begin(self, position: int) -> None:
        if self.start is None:
            self.start = position

    def _read_before(self) -> None:
        """Take the words that may stand before a number."""
        for _ in range(_MOST_BEFORE):
            token = self._token()
            if token is None:
                return
            if token.kind in _BINDS_BEFORE:
                self.binds.append((token.entry.bind, token.text))
                self._begin(self.position)
            elif token.kind is Kind.MONEY:
                self.units.append(token.entry.unit)
                self._begin(self.position)
            elif token.kind is Kind.RANGE:
                self._open_range(token)
            elif not self._is_idle_before(token):
                return
            self.position += 1

    def _open_range(self, token: Token) -> None:
        if self.is_running and token.text in {"from", "从"}:
            self.is_change = True
        else:
            self.is_range = True
            self._begin(self.position)

    def _is_idle_before(self, token: Token) -> bool:
        if token.kind is Kind.FURTHER:
            return self.is_running
        return token.kind is Kind.NEUTRAL

    def _take_sign(self) -> bool:
        """Take the sign of a negative number; running text has dashes instead."""
        token, number = self._token(), self._token(1)
        if self.is_running or token is None or number is None or token.text != "-":
            return False
        is_sign = number.kind is Kind.DIGITS and is_glued(token, number)
        self.position += is_sign
        return is_sign

    def _read_after(self) -> None:
        """Take the words that may stand behind a number."""
        while (token := self._token()) is not None:
            if token.kind in {Kind.UNIT, Kind.MONEY}:
                if self.is_running and self.units:
                    return
                self.units.append(token.entry.unit)
            elif token.kind in _BINDS_AFTER:
                if self._is_number(1):
                    return
                self.binds.append((token.entry.bind, token.text))
            elif self.is_running:
                if not self._skip_to_bind():
                    return
                continue
            elif not self._is_idle_after(token):
                return
            elif token.entry.unit:
                self.units.append(token.entry.unit)
            self.position += 1

    def _skip_to_bind(self) -> bool:
        """Go over counted things to a word that binds the number: 200名士兵左右."""
        things = 0
        while things < _MOST_THINGS and (token := self._token(things)) is not None:
            if token.kind is Kind.BIND_AFTER and not self._is_number(things + 1):
                self.position += things
                return things > 0
            if token.kind not in {Kind.NOUN, Kind.UNIT}:
                return False
            things += 1
        return False

    def _is_idle_after(self, token: Token) -> bool:
        """Whether it is one of the counted things, or an "and" between two of them."""
        if token.kind in {Kind.NOUN, Kind.NEUTRAL}:
            return True
        following = self._token(1)
        return (
            token.kind is Kind.AND
            and not self.is_range
            and following is not None
            and following.kind in {Kind.NOUN, Kind.UNIT}
        )

    def _is_number(self, ahead: int) -> bool:
        token = self._token(ahead)
        return token is not None and token.kind in NUMBERS

    def _read_second(self) -> Amount | None:
        """Take the other end of a range or a margin, if one follows."""
        token = self._token()
        if token is None or self.is_change:
            return None
        is_between = token.kind is Kind.AND and self.is_range
        is_other = token.kind in {Kind.TO, Kind.SPREAD} or token.text == "~"
        if not (is_between or is_other):
            return None
        ahead = 1
        following = self._token(1)
        if following is not None and following.kind is Kind.MONEY:
            ahead = 2
        amount = read_amount(self.tokens, self.position + ahead)
        if amount is None:
            return None
        if ahead == 2 and following is not None:
            self.units.append(following.entry.unit)
        self.position = amount.after
        return amount

    def _join_units(self) -> str:
        units = dict.fromkeys(unit for unit in self.units if unit)
        if len(units) > 1:
            raise RefusalError(reason=f"two units, {' and '.join(map(repr, units))}")
        return next(iter(units), "")
