"""`provenance explain`: what a rule means."""

import inspect
import sys

import click

from provenance.reconciliation import choose_rules


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what a RULE means, with an example, and when to accept what it finds."""
    (found,) = choose_rules(select=[rule])
    module = sys.modules[found.check.__module__]
    click.echo(f"{rule} (at most a {found.severity.word})\n")
    click.echo(inspect.cleandoc(module.__doc__ or ""))
