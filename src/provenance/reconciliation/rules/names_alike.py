"""Names in one column that may be one.

"Al Haouz" and "Al Haouz province" may be one place, or a town in a province; nobody can
know but who made the case. Until it says so, their figures do not compare. Names are
alike that differ in case, accents, hyphens and spaces, or in a word for a kind of place
alone; of a measure that nobody declared, a name that is close to a known one. There is
one note for a case, and nothing is merged.

A finding::

    measure,figure,place,outlet
    killed,16,Al Haouz,Daily Post
    killed,20,Al Haouz province,Radio Nine

No finding, for nothing says that these are one::

    measure,figure,place,outlet
    killed,16,North Kivu,Daily Post
    killed,20,South Kivu,Radio Nine

It is explained; to be rid of it, say in `case.toml` what they are.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import combinations
from typing import Final, TypeAlias

from provenance.model import (
    ANYTHING,
    TERM_DIMENSIONS,
    UNION,
    Dimension,
    Relation,
    Vocabulary,
    folded,
)
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import listed

#: Words for kinds of places; also what joins them to a name.
_KINDS: Final = frozenset(
    """
    the of state province region district township town city village county prefecture
    municipality governorate department oblast commune division territory republic
    """.split()  # noqa: SIM905 - a list of words is read more easily so
)
_CHINESE_KIND: Final = re.compile("(?<=..)(?:省|市|县|州|邦|区|镇|村)$")
_NO_WORD: Final = re.compile(r"[^\w]+|_+")
#: How alike two measures must be, from 0 to 1, and how many are looked at.
_NEAR: Final = 0.85
_MOST_MEASURES: Final = 200
#: So many names are told.
_MOST_TOLD: Final = 10

_Alike: TypeAlias = tuple[Dimension, tuple[str, ...]]


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield one note on all names of a case that may be one."""
    found = [*_alike(survey)]
    if not found:
        return
    told = [
        f"{' and '.join(map(repr, names))} ({dimension.value})"
        for dimension, names in found
    ]
    dimension, (first, *others) = found[0]
    yield Finding(
        rule=RULE.id,
        severity=Severity.NOTE,
        message=f"names that may be one: {listed(told, most=_MOST_TOLD)}",
        why=(
            "nothing says what they are to each other, so their figures do not compare",
            _how(dimension, first, others[0]),
        ),
        next="say in case.toml which names are one, and which lie within another",
        fingerprint=fingerprint(
            RULE.id,
            (),
            about=[f"{each.value}: {name}" for each, names in found for name in names],
        ),
    )


def _how(dimension: Dimension, first: str, other: str) -> str:
    """Return how a case says that two names are one."""
    return (
        f'if they are one: [{dimension.value}."{first}"] with aliases = ["{other}"] '
        "in case.toml; if one lies in the other, with `within`"
    )


def _alike(survey: Survey) -> Iterator[_Alike]:
    case = survey.case
    for dimension in TERM_DIMENSIONS:
        vocabulary = case.vocabularies[dimension]
        written = {getattr(claim, dimension.value) for claim in case.claims} - {""}
        names = {vocabulary.resolve(name) for name in written} - {ANYTHING}
        plain = sorted(name for name in names if UNION not in name)
        yield from _same_key(dimension, plain, vocabulary)
        if dimension is Dimension.MEASURE:
            yield from _near(plain, vocabulary)


def _same_key(
    dimension: Dimension, names: Iterable[str], vocabulary: Vocabulary
) -> Iterator[_Alike]:
    by_key: dict[str, list[str]] = {}
    for name in names:
        key = _key(name, is_place=dimension is Dimension.PLACE)
        by_key.setdefault(key, []).append(name)
    for key in sorted(by_key):
        alike = {
            name
            for pair in combinations(by_key[key][:_MOST_TOLD], 2)
            if vocabulary.relation(*pair) is Relation.UNKNOWN
            for name in pair
        }
        if alike:
            yield dimension, tuple(sorted(alike, key=lambda each: (len(each), each)))


def _key(name: str, *, is_place: bool) -> str:
    """Return the same for names that differ in nothing that tells them apart."""
    text = unicodedata.normalize("NFKD", folded(name))
    text = "".join(each for each in text if not unicodedata.combining(each))
    words = _NO_WORD.sub(" ", text).split()
    if is_place:
        words = [word for word in words if word not in _KINDS] or words
        words = [_CHINESE_KIND.sub("", word) for word in words]
    return "".join(words) or name


def _near(names: Iterable[str], vocabulary: Vocabulary) -> Iterator[_Alike]:
    """Yield each undeclared measure with the known one that its name is close to."""
    unknown = [name for name in names if not vocabulary.declares(name)]
    known = [name for name in vocabulary.names if vocabulary.declares(name)]
    for name in unknown[:_MOST_MEASURES]:
        close = get_close_matches(folded(name), known, n=1, cutoff=_NEAR)
        if close and vocabulary.relation(name, vocabulary.resolve(close[0])) is (
            Relation.UNKNOWN
        ):
            yield Dimension.MEASURE, (vocabulary.resolve(close[0]), name)


RULE = CaseRule(
    id="names-alike",
    severity=Severity.NOTE,
    summary="Names in one column that may be one.",
    check=check,
)
