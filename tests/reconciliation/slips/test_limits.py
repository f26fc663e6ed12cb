from collections.abc import Callable

from provenance import Case
from provenance.reconciliation.placing.placement import place
from provenance.reconciliation.slips.limits import Surroundings

CASE = """
    [event.war]
    start = "2024-04-01"
    [place.Ham]
    within = "Shire"
    [measure.displaced]
    within = "residents"

    id,measure,figure,place,event,as_of,outlet
    whole,displaced,900,Shire,war,2024-05-03,Daily Post
    other,displaced,at most 800,Shire,war,2024-05-03,Radio Nine
    town,displaced,70,Ham,war,2024-05-03,Daily Post
    later,displaced,600,Ham,war,2024-05-04,Herald
    all,residents,"1,000",Shire,*,,Herald
    """


def test_others_leave_room(case_of: Callable[[str], Case]) -> None:
    """The same scope, what contains it and what it contains; not itself."""
    case = case_of(CASE)
    found = Surroundings(place(case)).limits(case.claim("whole"), ())

    assert found is not None
    assert found.low is not None
    assert found.high is not None
    assert (found.low.claim.id, found.low.end[0]) == ("town", 70)
    assert (found.high.claim.id, found.high.end[0]) == ("other", 805)


def test_a_part_counts_whatever_its_date(case_of: Callable[[str], Case]) -> None:
    """Who says "of them" says that it is a part."""
    case = case_of(CASE)
    found = Surroundings(place(case)).limits(
        case.claim("whole"), (case.claim("later"),)
    )

    assert found is not None
    assert found.low is not None
    assert found.low.claim.id == "later"


def test_nothing_may_bound_a_claim(case_of: Callable[[str], Case]) -> None:
    """Another day of an instant says nothing; the residents do."""
    case = case_of(CASE)
    found = Surroundings(place(case)).limits(case.claim("later"), ())

    assert found is not None
    assert found.low is None
    assert found.high is not None
    assert (found.high.claim.id, found.high.end[0]) == ("all", 1155)
