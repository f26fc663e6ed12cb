"""Numbers written in English words."""

from collections.abc import Sequence

from attrs import define, field

from provenance.reading.figure_words import LETTERS, Kind
from provenance.reading.tokens import Token, is_glued


def read_words(tokens: Sequence[Token], start: int, /) -> tuple[int, int] | None:
    """Return the number that begins at this token and the token behind it.

    `None` where no number begins there. "a" counts as one before "hundred" and the
    like.

        >>> from provenance.reading.tokens import tokenize
        >>> read_words(tokenize("two hundred and five soldiers"), 0)
        (205, 4)
        >>> read_words(tokenize("twenty-one thousand"), 0)
        (21000, 4)
    """
    words = _Words(tokens=tokens, position=start)
    if tokens[start].text in {"a", "an"} and _is_scale(tokens, start + 1):
        words.small, words.position = 1, start + 1
    elif tokens[start].kind is not Kind.NUMBER:
        return None
    while words.take():
        pass
    return words.total + (words.small or 0), words.position


def _is_scale(tokens: Sequence[Token], position: int) -> bool:
    return (
        position < len(tokens)
        and tokens[position].kind is Kind.SCALE
        and tokens[position].text not in LETTERS
    )


@define(kw_only=True)
class _Words:
    """How far the words have been read."""

    tokens: Sequence[Token]
    position: int
    #: What "thousand" and the like have counted already.
    total: int = 0
    #: What the next "thousand" would count.
    small: int | None = None
    #: The last of them; the next must be smaller.
    scale: int | None = None
    _start: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._start = self.position

    def take(self) -> bool:
        """Take the next word into the number, if it belongs to it."""
        if self.position >= len(self.tokens):
            return False
        token = self.tokens[self.position]
        if token.kind is Kind.NUMBER:
            return self._add(token.entry.number)
        if _is_scale(self.tokens, self.position):
            return self._multiply(token.entry.number)
        if token.text == "-" or token.kind is Kind.AND:
            return self._join(token)
        return False

    def _add(self, number: int) -> bool:
        small = self.small or 0
        is_first = self.small is None and (self.scale is None or 0 < number < 1000)
        is_after_hundred = small >= 100 and small % 100 == 0 and 0 < number < 100
        is_after_ten = 20 <= small % 100 <= 90 and small % 10 == 0 and 0 < number < 10
        if not (is_first or is_after_hundred or is_after_ten):
            return False
        self.small = small + number
        self.position += 1
        return True

    def _multiply(self, scale: int) -> bool:
        if self.small is None or (self.scale is not None and scale >= self.scale):
            return False
        if scale == 100:
            if self.small >= 100:
                return False
            self.small *= 100
        else:
            self.total += self.small * scale
            self.small, self.scale = None, scale
        self.position += 1
        return True

    def _join(self, token: Token) -> bool:
        """Take the hyphen of "twenty-one" or the "and" of "two hundred and five"."""
        if self.position + 1 >= len(self.tokens) or self.position == self._start:
            return False
        before, after = self.tokens[self.position - 1], self.tokens[self.position + 1]
        if after.kind is not Kind.NUMBER:
            return False
        if token.text == "-":
            is_joined = (
                is_glued(before, token)
                and is_glued(token, after)
                and 20 <= before.entry.number <= 90
                and after.entry.number < 10
            )
        else:
            is_joined = before.kind is Kind.SCALE and token.text == "and"
        position = self.position
        self.position += 1
        if is_joined and self._add(after.entry.number):
            return True
        self.position = position
        return False
