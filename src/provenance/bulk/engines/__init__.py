"""What holds the columns: DuckDB in this process, or Spark on many machines."""

from provenance.bulk.engines.choosing import opened
from provenance.bulk.engines.interface import Engine, EngineError, Kind, Table

__all__ = ["Engine", "EngineError", "Kind", "Table", "opened"]
