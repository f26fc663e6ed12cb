from pathlib import Path

import pytest

import provenance
from provenance.pytest_plugin import assert_reconciles

CONFLICT = "id,what,figure,outlet\na,killed,16,Daily Post\nb,killed,20,Radio Nine\n"
NOWHERE = "id,what,figure,outlet\na,killed,16,\n"


def case_of(table: str) -> provenance.Case:
    """Return the case of a table."""
    return provenance.load_bytes(table.encode(), name="t.csv")


def test_a_conflict_fails() -> None:
    """The message is the findings, as a report tells them."""
    with pytest.raises(AssertionError) as caught:
        assert_reconciles(case_of(CONFLICT))
    head, _, told = str(caught.value).partition("\n\n")

    assert head == "1 finding"
    assert told.startswith("conflict figures-disagree [")
    assert "]\n  Radio Nine: 20 people killed (undated); Daily Post: 16" in told


def test_what_is_less_grave_passes() -> None:
    """Warnings fail where that is asked for."""
    assert_reconciles(case_of(NOWHERE))
    with pytest.raises(AssertionError) as caught:
        assert_reconciles(case_of(NOWHERE), fail_on="warning")

    assert "\nwarning untraceable [" in str(caught.value)


def test_a_path(tmp_path: Path) -> None:
    """Of a path, what was accepted beside it is left out; of a case it cannot be."""
    path = tmp_path / "t.csv"
    path.write_text(CONFLICT)
    with pytest.raises(AssertionError):
        assert_reconciles(path)
    (conflict,) = provenance.reconcile(provenance.load(path)).conflicts
    provenance.add_acceptance(
        path,
        provenance.Acceptance(
            fingerprint=conflict.fingerprint, by="A", because="asked both"
        ),
    )

    assert_reconciles(path)
    assert_reconciles(str(path))


def test_a_path_that_cannot_be_read(tmp_path: Path) -> None:
    """That is no finding."""
    with pytest.raises(provenance.FormatError):
        assert_reconciles(tmp_path / "none.csv")


def test_another_level() -> None:
    """A level that there is not would never fail."""
    with pytest.raises(ValueError, match="fail_on is 'error'; expected"):
        assert_reconciles(case_of(CONFLICT), fail_on="error")
