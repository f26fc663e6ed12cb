"""The reports of the real cases, byte for byte.

After a change that is meant to show, write what is expected anew and read its diff:

    REGENERATE=1 python -m pytest -q tests/golden/test_reports.py
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import provenance
from provenance import Report

ROOT = Path(__file__).parents[2]
EXPECTED = Path(__file__).parent / "expected"
CASES = ("operation-1111", "myanmar-2023-11")

RENDERERS: dict[str, Callable[[Report], str]] = {
    "txt": provenance.render_text,
    "json": provenance.render_json,
}


@pytest.mark.parametrize("suffix", RENDERERS)
@pytest.mark.parametrize("name", CASES)
def test_report_is_as_expected(
    name: str, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same case gives the same bytes, whatever else has changed."""
    monkeypatch.chdir(ROOT)
    report = provenance.reconcile(provenance.load(f"fixtures/{name}"))
    actual = RENDERERS[suffix](report)
    path = EXPECTED / f"{name}.{suffix}"
    if os.environ.get("REGENERATE"):
        path.write_text(actual, encoding="utf-8", newline="\n")
    expected = path.read_bytes().decode("utf-8")

    assert expected == actual
