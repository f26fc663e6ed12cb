import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("place", ["README.md", "docs", "src"])
def test_examples_are_collected(place: str) -> None:
    """A pattern that matches nothing would leave the examples of a place unrun."""
    collected = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", place],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    ).stdout

    assert "::line:" in collected, collected
