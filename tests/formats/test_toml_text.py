"""TOML that is written is read back by the standard library."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from provenance.formats.toml_text import write_toml

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = TEXTS | st.booleans() | st.lists(TEXTS, max_size=3)
TABLES = st.recursive(
    st.dictionaries(TEXTS, VALUES, max_size=3),
    lambda inner: st.dictionaries(TEXTS, VALUES | inner, max_size=3),
    max_leaves=6,
)


@given(TABLES)
def test_inverse(tables: dict[str, object]) -> None:
    """Whatever the names and texts, they are read back."""

    assert tables == tomllib.loads(write_toml(tables))
