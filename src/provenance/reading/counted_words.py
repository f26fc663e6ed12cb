"""What the words in the cell of a figure say of whom and what it counts.

"20 injured" and "30 children" hold more than a number. Words that fit any count
("people", "villagers", "victims") say nothing more.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from attrs import frozen

from provenance.reading.figure_words import Kind
from provenance.reading.folding import fold
from provenance.reading.tokens import tokenize


@frozen(kw_only=True, eq=False)
class CountedWord:
    """A word that says whom or what a figure counts."""

    #: The word, folded.
    text: str
    #: The measure that it may name; empty for one that says whom it counts.
    measure: str = ""
    #: Whether the people are those of some force, which has a name of its own.
    is_of_force: bool = False
    #: The words that say the same, itself included.
    alike: frozenset[str]


#: By the name of the measure.
_MEASURES: Final = {
    "killed": """killed|dead|died|death|deaths|fatality|fatalities|body|bodies|corpse|
        corpses|死亡|身亡|丧生|遇难|阵亡|遇害|死者|遇难者|尸体|遗体|具尸体|具遗体""",
    "injured": "injured|wounded|hurt|injury|injuries|wounds|受伤|伤者",
    "captured": "captured|被俘|俘虏",
    "surrendered": "surrendered|投降",
    "arrested": "arrested|detained|被捕",
    "missing": "missing|失踪",
    "displaced": "displaced|流离失所|流离失所者",
}
_PEOPLE: Final = (
    "child|children|儿童",
    "boy|boys",
    "girl|girls",
    "woman|women|妇女",
    "man|men",
    "civilian|civilians|平民",
    "refugee|refugees|难民",
    "idp|idps",
    "student|students|学生",
    "teacher|teachers|educators",
    "monk|monks",
    "worker|workers",
    "passenger|passengers",
    "patient|patients",
)
_FORCES: Final = (
    "soldier|soldiers|troops|military|army|士兵|军人|官兵|军政府士兵",
    """fighter|fighters|combatant|combatants|militants|rebels|guerrillas|战士|武装人员|
        抵抗战士|抵抗军""",
    "policeman|policemen|policewomen|police",
    "pilot|pilots",
)

#: The number changes nothing, and there are many more numbers than words.
_NO_DIGITS: Final = dict.fromkeys(map(ord, "0123456789.,"))


def counted_words(text: str, /) -> tuple[CountedWord, ...]:
    """Return the words in a figure's cell that say whom or what it counts.

    A word that is only known to be no part of a number may be the name of a measure;
    it has its own text as one.

        >>> [word.text for word in counted_words("at least 30 children killed")]
        ['children', 'killed']
        >>> counted_words("200 people")
        ()
    """
    words = text.translate(_NO_DIGITS)
    return _words_of(words) if words else ()


@lru_cache(maxsize=1024)
def _words_of(text: str) -> tuple[CountedWord, ...]:
    """Return the same of a text without its digits."""
    return tuple(_find(text))


def _find(text: str) -> Iterator[CountedWord]:
    known = _known()
    for token in tokenize(fold(text)):
        if token.kind is Kind.NOUN:
            word = known.get(token.text)
            if word is not None:
                yield word
            elif not token.entry.unit:
                alike = frozenset({token.text})
                yield CountedWord(text=token.text, measure=token.text, alike=alike)


@cache
def _known() -> dict[str, CountedWord]:
    """Return the words of the tables; made once."""
    found: dict[str, CountedWord] = {}
    told = [
        *((words, measure, False) for measure, words in _MEASURES.items()),
        *((words, "", False) for words in _PEOPLE),
        *((words, "", True) for words in _FORCES),
    ]
    for words, measure, is_of_force in told:
        alike = frozenset(word.strip() for word in words.split("|"))
        for word in alike:
            found[word] = CountedWord(
                text=word, measure=measure, is_of_force=is_of_force, alike=alike
            )
    return found
