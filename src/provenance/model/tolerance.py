"""A case read with another band of "about" than its own."""

from decimal import Decimal

from attrs import evolve

from provenance.model.case import Case


def with_tolerance(case: Case, about: Decimal, /) -> Case:
    """Return a case whose "about" is as wide as asked, as a part of the stated value.

    The case's own policy stays in `Case.own_policy`, so that a report can state both.
    Raises `InvalidValueError` for a share that is not at least 0 % and below 100 %.

        >>> wider = with_tolerance(Case(), Decimal("0.15"))
        >>> wider.policy.about, wider.own_policy.about
        (Decimal('0.15'), Decimal('0.1'))
    """
    return evolve(
        case,
        policy=evolve(case.policy, about=about),
        own_policy=case.own_policy or case.policy,
    )
