"""Reports in the format that was asked for."""

from collections.abc import Sequence
from enum import Enum
from typing import assert_never

from provenance.reconciliation import Report
from provenance.report import (
    WIDTH,
    render_concise,
    render_csv,
    render_json,
    render_markdown,
    render_text,
)


class Format(Enum):
    """How reports are written."""

    TEXT = "text"
    CONCISE = "concise"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


def render(
    reports: Sequence[Report],
    kind: Format,
    /,
    *,
    colour: bool = False,
    columns: int = WIDTH,
    all_claims: bool = False,
) -> str:
    """Return reports one after another, never merged."""
    match kind:
        case Format.TEXT:
            texts = [
                render_text(report, colour=colour, columns=columns)
                for report in reports
            ]
            return "\n\n".join(texts)
        case Format.CONCISE:
            return "".join(map(render_concise, reports))
        case Format.MARKDOWN:
            return "\n".join(map(render_markdown, reports))
        case Format.CSV:
            parts = enumerate(reports)
            return "".join(
                render_csv(report, has_header=not number) for number, report in parts
            )
        case Format.JSON:
            is_compact = len(reports) > 1
            return "".join(
                render_json(report, all_claims=all_claims, is_compact=is_compact)
                for report in reports
            )
        case _:
            assert_never(kind)
