"""Reports and traces in every format."""

from provenance.report.concise import render_concise
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
from provenance.report.findings_csv import render_csv
from provenance.report.markdown import render_markdown
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
    "render_concise",
    "render_csv",
    "render_json",
    "render_markdown",
    "render_text",
    "render_trace_json",
    "render_trace_text",
    "report_document",
    "schema",
    "trace_document",
]
