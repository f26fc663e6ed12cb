from hypothesis import given

from provenance import Case, Relation, reconcile
from provenance.model import compare_scopes
from provenance.reconciliation import survey
from provenance.strategies import cases, conflicting_cases

some_cases = cases(max_claims=12) | conflicting_cases().map(lambda planted: planted[0])


@given(case=some_cases)
def test_questions_divide_the_claims(case: Case) -> None:
    """Each claim belongs to the one question of its measure, event and unit."""
    laid_out = survey(case)

    assert sorted(claim.id for claim in case.claims) == sorted(laid_out.question_of)
    for question in laid_out.questions:
        for scope in question.scopes:
            stem = scope.scope.measure, scope.scope.event, scope.scope.unit

            assert (question.measure, question.event, question.unit) == stem
            assert all(case.scope(claim) == scope.scope for claim in scope.claims)


@given(case=some_cases)
def test_questions_are_told_in_the_order_of_their_ids(case: Case) -> None:
    """No two questions have one id, and their order is that of the ids."""
    ids = [question.id for question in survey(case).questions]

    assert sorted(set(ids)) == ids


@given(case=some_cases)
def test_each_breach_is_told_in_one_question(case: Case) -> None:
    """A breach across measures belongs to the question of its part."""
    laid_out = survey(case)
    for question in laid_out.questions:
        for breach in question.breaches:
            assert laid_out.question_of[breach.over[0].id] == question.id


@given(case=some_cases)
def test_bounds_leave_a_number(case: Case) -> None:
    """Bounds never cross: they leave out what cannot all hold."""
    for question in survey(case).questions:
        for scope in question.scopes:
            found = scope.bounds

            assert not found.is_crossed
            assert set(found.witnesses) <= {claim.id for claim in case.claims}
            assert not set(found.witnesses) & set(found.left_out)


@given(case=some_cases)
def test_positions_hold_all_claims(case: Case) -> None:
    """Each claim that binds something holds at some position of its scope."""
    for question in survey(case).questions:
        for scope in question.scopes:
            held = {
                claim.id
                for position in scope.positions
                for claim in scope.members(position)
            }
            binding = {
                claim.id
                for claim in scope.counting
                if not claim.figure.interval().is_unbounded
                and (claim.figure.stated is None or claim.figure.stated >= 0)
                and (claim.figure.low is None or claim.figure.low >= 0)
            }

            assert binding <= held


@given(case=some_cases)
def test_wholes_contain_their_parts(case: Case) -> None:
    """What is told as a part lies within its whole."""
    for question in survey(case).questions:
        for whole, parts in question.wholes:
            for part in parts:
                compared = compare_scopes(part.scope, whole.scope, case.vocabularies)

                assert Relation.WITHIN is compared.relation


@given(case=some_cases)
def test_report_tells_the_survey(case: Case) -> None:
    """The questions of a report are those of the survey."""
    questions = [question.id for question in reconcile(case).questions]

    assert [question.id for question in survey(case).questions] == questions
