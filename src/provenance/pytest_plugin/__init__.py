"""Cases as tests: pytest loads this room by itself; it loads nothing until used."""

from provenance.pytest_plugin.asserting import assert_reconciles
from provenance.pytest_plugin.hooks import (
    pytest_addoption,
    pytest_collect_file,
    pytest_configure,
)

__all__ = [
    "assert_reconciles",
    "pytest_addoption",
    "pytest_collect_file",
    "pytest_configure",
]
