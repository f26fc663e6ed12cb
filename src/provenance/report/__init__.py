"""Reports and traces in every format."""

from provenance.report.changes_json import (
    DIFF_SCHEMA,
    diff_document,
    render_diff_json,
)
from provenance.report.changes_markdown import render_diff_markdown
from provenance.report.changes_text import render_diff_text
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
from provenance.report.head import lapsed
from provenance.report.markdown import render_markdown
from provenance.report.plain import harmless, table
from provenance.report.text import WIDTH, render_finding, render_text
from provenance.report.traces import render_trace_text

__all__ = [
    "DIFF_SCHEMA",
    "MOST_CLAIMS",
    "REPORT_SCHEMA",
    "TRACE_SCHEMA",
    "WIDTH",
    "diff_document",
    "finding_document",
    "harmless",
    "lapsed",
    "render_concise",
    "render_csv",
    "render_diff_json",
    "render_diff_markdown",
    "render_diff_text",
    "render_finding",
    "render_json",
    "render_markdown",
    "render_text",
    "render_trace_json",
    "render_trace_text",
    "report_document",
    "schema",
    "table",
    "trace_document",
]
