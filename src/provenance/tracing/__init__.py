"""Where claims come from: traces, loops, and origins that do not meet."""

from provenance.tracing.ends import End
from provenance.tracing.flow import disjoint_paths
from provenance.tracing.hops import Gap, Hop, Role
from provenance.tracing.independence import Origins, independent_origins
from provenance.tracing.loops import Loop, find_loops
from provenance.tracing.references import cited_documents, cited_reports
from provenance.tracing.reports import Report, ReportKind, report_of
from provenance.tracing.sources import SourceGraph, Support, source_graph
from provenance.tracing.traces import Status, Trace, trace, trace_claim
from provenance.tracing.works import same_work_key

__all__ = [
    "End",
    "Gap",
    "Hop",
    "Loop",
    "Origins",
    "Report",
    "ReportKind",
    "Role",
    "SourceGraph",
    "Status",
    "Support",
    "Trace",
    "cited_documents",
    "cited_reports",
    "disjoint_paths",
    "find_loops",
    "independent_origins",
    "report_of",
    "same_work_key",
    "source_graph",
    "trace",
    "trace_claim",
]
