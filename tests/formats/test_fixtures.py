"""The real cases are read without a problem, and go through every format for them."""

from pathlib import Path

import pytest

from provenance.formats import dump, load

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASES = ["operation-1111", "myanmar-2023-11"]


def folder(name: str) -> Path:
    """Return the folder of a real case; the test is skipped where it is not here."""
    if not (FIXTURES / name / "claims.csv").is_file():
        pytest.skip(f"fixtures/{name} is not here")
    return FIXTURES / name


@pytest.mark.parametrize("name", CASES)
def test_without_a_problem(name: str) -> None:
    """Every row of a real case is read."""
    case = load(folder(name), strict=True)

    assert case.claims


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("form", ["case", "case.json"])
def test_inverse(name: str, form: str, tmp_path: Path) -> None:
    """A real case is written as a folder and as JSON, and read back unchanged."""
    case = load(folder(name), strict=True)
    dump(case, tmp_path / form)

    assert case == load(tmp_path / form, strict=True)
