"""Strategies for words: names, running text, web addresses."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

# Letters of three scripts. No `*`, `+`, `&`, `-` and no blanks, which mean something
# in the cell of a term; none that folding joins with another one.
_LETTERS = "abcdefghijklmnopqrstuvwxyzéABKLM克耶邦民族军ကလမပရသ"


_FAMILIAR = (
    "A",
    "B",
    "C",
    "Loikaw",
    "Demoso",
    "Kayah State",
    "克耶邦",
    "北部",
    "Daily Post",
    "Radio Nine",
    "新报",
    "ကယား",
    "soldiers",
    "平民",
    "civilians",
    "women",
)


@cache
def names() -> SearchStrategy[str]:
    """Generate names of terms, people and outlets, in Latin, Chinese and Burmese.

    >>> from provenance.strategies import names
    >>> names().filter(lambda name: " " in name).validate()
    """
    return st.sampled_from(_FAMILIAR) | _words() | _pairs_of_words()


@cache
def _pairs_of_words() -> SearchStrategy[str]:
    return st.builds("{} {}".format, _words(), _words())


@cache
def _words() -> SearchStrategy[str]:
    return st.text(alphabet=_LETTERS, min_size=1, max_size=5)


@cache
def texts() -> SearchStrategy[str]:
    """Generate one line of running text in any script, without blanks at its ends."""
    # Control characters and line ends are left out, for a table may not keep them.
    shown = st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"])
    return st.text(alphabet=shown, max_size=20).map(str.strip)


@cache
def addresses() -> SearchStrategy[str]:
    """Generate web addresses; the hosts are reserved for examples (RFC 2606)."""
    hosts = st.text(alphabet="abcdef", min_size=1, max_size=4)
    paths = st.text(alphabet="abcdef123-/", max_size=8)
    return st.builds("https://{}.example/{}".format, hosts, paths)
