"""`provenance explain`: what a rule means."""

import inspect
import sys
from difflib import get_close_matches

import click

from provenance.errors import UnknownRuleError
from provenance.reconciliation import ALL_RULES


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what a RULE means, with an example, and when to accept what it finds."""
    known = {each.id: each for each in ALL_RULES}
    if rule not in known:
        raise UnknownRuleError(rule, tuple(get_close_matches(rule, known)))
    module = sys.modules[known[rule].check.__module__]
    click.echo(f"{rule} (at most a {known[rule].severity.word})\n")
    click.echo(inspect.cleandoc(module.__doc__ or ""))
