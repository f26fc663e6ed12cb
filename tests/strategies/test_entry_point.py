import subprocess
import sys

import pytest


@pytest.mark.parametrize("first", ["hypothesis", "provenance.strategies"])
def test_either_may_be_imported_first(first: str) -> None:
    """Hypothesis calls our entry point while it is imported, also by our strategies."""
    program = (
        f"import {first}, provenance, hypothesis.strategies as st\n"
        "assert st.from_type(provenance.Claim).validate() is None"
    )

    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)
