"""`provenance rules`: what is looked for."""

import click

from provenance.reconciliation import ALL_RULES
from provenance.report import table


@click.command()
def rules() -> None:
    """List the rules: id, the highest severity that each gives, what it finds.

    `provenance explain RULE` says more of one.
    """
    rows = [(rule.id, rule.severity.word, rule.summary) for rule in ALL_RULES]
    for line in table(rows):
        click.echo(line)
