from collections.abc import Callable
from typing import Any

from provenance import ALL_RULES
from provenance.cli.status import ExitStatus

Run = Callable[..., Any]


def test_every_rule_is_listed(run: Run) -> None:
    """One line for each, in the order of reports: id, severity, what it finds."""
    outcome = run("rules")
    lines = [line.split(maxsplit=2) for line in outcome.out.splitlines()]

    assert lines == [[rule.id, rule.severity.word, rule.summary] for rule in ALL_RULES]
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")
