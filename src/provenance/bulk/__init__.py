"""The same reconciliation from columns: files of millions of claims.

An engine proves scopes quiet; what it cannot prove quiet becomes objects, and the law
itself judges those. Needs the extra `bulk`.
"""

from provenance.bulk.entry import (
    RULES,
    has_many,
    is_installed,
    load_parquet,
    reconcile,
)
from provenance.bulk.kinds import is_parquet

__all__ = [
    "RULES",
    "has_many",
    "is_installed",
    "is_parquet",
    "load_parquet",
    "reconcile",
]
