"""The rules, in the order in which a report tells what they find."""

from provenance.reconciliation.rule import CaseRule, Rule
from provenance.reconciliation.rules import (
    circular_citation,
    citation_missing,
    dates_out_of_order,
    far_apart_but_compatible,
    figures_disagree,
    later_count,
    not_comparable,
    out_of_range,
    outlet_missing,
    part_exceeds_whole,
    parts_exceed_whole,
    parts_fall_short,
    quantifier_drift,
    same_number_other_scope,
    same_work_cited_twice,
    scope_unstated,
    single_origin,
    total_falls,
    unreadable_row,
    untraceable,
    unused_reference,
    within_rounding,
)

#: Every rule of this library; pass another tuple to `reconcile` for others.
ALL_RULES: tuple[Rule | CaseRule, ...] = (
    figures_disagree.RULE,
    total_falls.RULE,
    part_exceeds_whole.RULE,
    parts_exceed_whole.RULE,
    parts_fall_short.RULE,
    out_of_range.RULE,
    unreadable_row.RULE,
    untraceable.RULE,
    outlet_missing.RULE,
    citation_missing.RULE,
    circular_citation.RULE,
    same_work_cited_twice.RULE,
    single_origin.RULE,
    dates_out_of_order.RULE,
    unused_reference.RULE,
    same_number_other_scope.RULE,
    quantifier_drift.RULE,
    within_rounding.RULE,
    far_apart_but_compatible.RULE,
    later_count.RULE,
    not_comparable.RULE,
    scope_unstated.RULE,
)

__all__ = ["ALL_RULES"]
