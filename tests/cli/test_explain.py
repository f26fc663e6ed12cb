from collections.abc import Callable
from typing import Any

import pytest

from provenance import ALL_RULES
from provenance.cli.status import ExitStatus

Run = Callable[..., Any]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)
def test_every_rule_is_explained(run: Run, rule: Any) -> None:  # noqa: ANN401  # of two classes
    """What a rule means, with its example, is printed as it stands in its file."""
    outcome = run("explain", rule.id)
    first, empty, summary, *rest = outcome.out.split("\n")

    assert f"{rule.id} (at most a {rule.severity.word})" == first
    assert (rule.summary, "") == (summary, empty)
    assert "A finding::" in rest
    assert any(line.startswith("No finding") for line in rest)
    assert (outcome.status, outcome.err) == (ExitStatus.DONE, "")


def test_unknown_rule(run: Run) -> None:
    """A rule that there is not: what is close to it."""
    outcome = run("explain", "figures-disagrees")

    assert outcome.err == "no rule 'figures-disagrees'; close to it: figures-disagree\n"
    assert (outcome.status, outcome.out) == (ExitStatus.WRONG_USE, "")


def test_rule_like_no_other(run: Run) -> None:
    """Where nothing is close, nothing is suggested."""

    assert run("explain", "xyz").err == "no rule 'xyz'\n"
