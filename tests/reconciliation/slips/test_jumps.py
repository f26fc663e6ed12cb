from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from provenance import Case, Claim, ClaimId, Event, Figure, PartialDate, Term
from provenance.reconciliation import survey

START = PartialDate(year=2024, month=4, day=1)


def counts(days: list[tuple[int, int]]) -> Case:
    """Return a case with one count of the displaced for each day and number."""
    claims = [
        Claim(
            id=ClaimId(f"{place:02}"),
            measure="displaced",
            figure=Figure.exactly(number),
            event="storm",
            as_of=PartialDate(year=2024, month=5, day=day),
        )
        for place, (day, number) in enumerate(days)
    ]
    return Case(
        claims=tuple(claims), events=(Event(term=Term(name="storm"), start=START),)
    )


@given(
    st.lists(
        st.tuples(st.integers(1, 20), st.integers(50, 99_999)),
        unique_by=lambda count: count[0],
    )
)
def test_each_rise_is_found(days: list[tuple[int, int]]) -> None:
    """Each count that some count near is a tenth of, in quadratic time as well."""
    risen = {
        number
        for day, number in days
        for earlier, lower in days
        if 0 <= day - earlier <= 5 and lower >= 100 and lower * 10 <= number
    }
    (question,) = survey(counts(days)).questions or (None,)
    jumps = () if question is None else question.jumps
    found = {
        claim.figure.stated for jump in jumps for claim in (jump.after, *jump.again)
    }

    assert found == risen


def test_disagreeing_claims_are_no_jump(case_of: Callable[[str], Case]) -> None:
    """Where one scope says two things, which of them rose cannot be told."""
    case = case_of(
        """
        [event.storm]
        start = "2024-04-01"

        id,measure,figure,event,as_of,outlet
        a,displaced,400,storm,2024-05-01,Daily Post
        b,displaced,5000,storm,2024-05-03,Radio Nine
        c,displaced,500,storm,2024-05-03,Herald
        """
    )
    (question,) = survey(case).questions

    assert question.jumps == ()


def test_vague_dates_are_left_out(case_of: Callable[[str], Case]) -> None:
    """May is no day, and 'by 3 May' is set at the third."""
    rows = """
        [event.storm]
        start = "2024-04-01"

        id,measure,figure,event,as_of,outlet
        a,displaced,400,storm,{},Daily Post
        b,displaced,5000,storm,2024-05-05,Radio Nine
        """
    found = [
        len(survey(case_of(rows.format(date))).questions[0].jumps)
        for date in ("2024-05", "../2024-05-03", "2024-05-03")
    ]

    assert found == [0, 1, 1]
