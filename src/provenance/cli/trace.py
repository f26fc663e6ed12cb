"""`provenance trace`: where one claim comes from."""

import click

from provenance import tracing
from provenance.cli.cases import read_case
from provenance.cli.output import write
from provenance.reconciliation import say
from provenance.report import render_trace_json, render_trace_text


@click.command()
@click.argument("case")
@click.argument("claim")
@click.option(
    "--format",
    "kind",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, or JSON (provenance.trace/1).",
)
def trace(case: str, claim: str, kind: str) -> None:
    """Follow one CLAIM of a CASE to the outlet that published it and who said it.

    CLAIM is its id, or the first characters of it. Every gap on the way is named.
    """
    loaded = read_case(case)
    found = loaded.claim(claim)
    traced = tracing.trace(loaded, found.id)
    if kind == "json":
        text = render_trace_json(traced)
    else:
        text = render_trace_text(traced, heading=say(found, case=loaded))
    write(text, path=None, inputs=())
