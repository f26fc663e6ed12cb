"""Reports and traces in every format."""

from provenance.report.documents import (
    MOST_CLAIMS,
    REPORT_SCHEMA,
    TRACE_SCHEMA,
    finding_document,
    render_json,
    render_trace_json,
    report_document,
    schema,
    trace_document,
)
from provenance.report.plain import harmless
from provenance.report.text import WIDTH, render_text
from provenance.report.traces import render_trace_text

__all__ = [
    "MOST_CLAIMS",
    "REPORT_SCHEMA",
    "TRACE_SCHEMA",
    "WIDTH",
    "finding_document",
    "harmless",
    "render_json",
    "render_text",
    "render_trace_json",
    "render_trace_text",
    "report_document",
    "schema",
    "trace_document",
]
