"""Which rules are looked for."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from provenance.errors import UnknownRuleError
from provenance.reconciliation.rule import CaseRule, Rule
from provenance.reconciliation.rules import ALL_RULES


def choose_rules(
    *, select: Collection[str] = (), ignore: Collection[str] = ()
) -> tuple[Rule | CaseRule, ...]:
    """Return the rules of these ids, or all of them, without those to be ignored.

    Raises `UnknownRuleError` for an id that no rule has, with ids that are close.

        >>> [rule.id for rule in choose_rules(select=["total-falls", "later-count"])]
        ['total-falls', 'later-count']
    """
    known = [rule.id for rule in ALL_RULES]
    _check([*select, *ignore], known)
    return tuple(
        rule
        for rule in ALL_RULES
        if rule.id not in ignore and (not select or rule.id in select)
    )


def _check(asked: Iterable[str], known: list[str]) -> None:
    for rule in asked:
        if rule not in known:
            raise UnknownRuleError(rule, tuple(get_close_matches(rule, known)))
