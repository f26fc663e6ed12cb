"""What tests of several rooms share."""

import os
from pathlib import Path

import pytest

VARIABLE = "PROVENANCE_DOCUMENTS"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests on the full documents, so that `-m documents` selects them."""
    for item in items:
        if "documents" in getattr(item, "fixturenames", ()):
            item.add_marker("documents")


@pytest.fixture(scope="session")
def documents() -> Path:
    """Return the folder of the full documents, which the repository does not hold.

    Without PROVENANCE_DOCUMENTS the test is skipped; if it names no folder, it fails.
    """
    named = os.environ.get(VARIABLE)
    if not named:
        pytest.skip(f"{VARIABLE} is not set: the full documents are not here")
    folder = Path(named)
    if not folder.is_dir():
        pytest.fail(f"{VARIABLE} is {named!r}: expected a folder")
    return folder
