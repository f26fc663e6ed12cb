import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import ALL_RULES, UnknownRuleError, choose_rules

IDS = st.sets(st.sampled_from([rule.id for rule in ALL_RULES]))


@given(select=IDS, ignore=IDS)
def test_what_is_chosen(select: set[str], ignore: set[str]) -> None:
    """All or the selected, without the ignored, in the order of reports."""
    chosen = choose_rules(select=select, ignore=ignore)
    expected = (select or {rule.id for rule in ALL_RULES}) - ignore

    assert {rule.id for rule in chosen} == expected
    assert list(chosen) == [rule for rule in ALL_RULES if rule in chosen]


@pytest.mark.parametrize("option", ["select", "ignore"])
def test_unknown_rule(option: str) -> None:
    """A slip in a name is no rule that finds nothing."""
    with pytest.raises(UnknownRuleError) as caught:
        choose_rules(**{option: ["total-fall"]})

    assert caught.value.close == ("total-falls",)
