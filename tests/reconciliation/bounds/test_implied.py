from collections.abc import Callable

from provenance import Report
from provenance.reconciliation import Bounds, Way
from provenance.report import render_text

VOCABULARY = """
[event.War]
start = "2023-11-01"
[place.County]
[place.Millford]
within = "County"
facet = "town"
[place.Ashton]
within = "County"
facet = "town"
[population.civilians]
facet = "status"
[population.soldiers]
facet = "status"

"""
COLUMNS = "id,what,figure,place,population,as_of,event,outlet\n"


def told(report: Report) -> dict[tuple[str | None, str | None], tuple[str, ...]]:
    """Return what is implied: place and population, then bounds and witnesses."""
    return {
        (each.scope.place, each.scope.population): (
            str(each.bounds.interval()),
            *each.bounds.witnesses,
        )
        for question in report.questions
        for each in question.implied
    }


def own_bounds(report: Report) -> dict[str, Bounds]:
    """Return the bounds of reported scopes, by their first claim."""
    return {
        str(scope.claims[0].id): scope.bounds
        for question in report.questions
        for scope in question.scopes
    }


def test_the_state_when_the_towns_are_known(
    report_of: Callable[[str], Report],
) -> None:
    """Disjoint towns add up to what they lie within, until the last of their days."""
    report = report_of(
        VOCABULARY + COLUMNS + "a,killed,20,Millford,civilians,2023-11-03,War,Post\n"
        "b,killed,more than 11,Ashton,civilians,2023-11-05,War,Nine\n"
    )
    (found,) = report.questions[0].implied

    assert told(report) == {("County", "civilians"): ("(31, ∞)", "a", "b")}
    assert found.scope.window.end is not None
    assert found.scope.window.end.identity == "2023-11-05"


def test_all_people_when_two_kinds_are(report_of: Callable[[str], Report]) -> None:
    """Populations add up, and the narrowest scope with a sum stands for wider ones."""
    report = report_of(
        VOCABULARY + COLUMNS + "a,killed,20,Millford,civilians,2023-11-03,War,Post\n"
        "b,killed,11,Millford,soldiers,2023-11-03,War,Nine\n"
    )

    assert told(report) == {("Millford", "*"): ("[31, ∞)", "a", "b")}


def test_the_displaced_of_two_towns_may_be_the_same(
    report_of: Callable[[str], Report],
) -> None:
    """What can happen to a person twice implies nothing of the state."""
    report = report_of(
        VOCABULARY + COLUMNS + "a,displaced,20,Millford,civilians,2023-11-03,War,Post\n"
        "b,displaced,11,Ashton,civilians,2023-11-03,War,Nine\n"
    )

    assert not told(report)


def test_what_was_reported_is_not_implied(report_of: Callable[[str], Report]) -> None:
    """A scope with claims has its bounds from its parts as well."""
    report = report_of(
        VOCABULARY + COLUMNS + "a,killed,20,Millford,civilians,2023-11-03,War,Post\n"
        "b,killed,11,Ashton,civilians,2023-11-05,War,Nine\n"
        "c,killed,at least 12,County,civilians,2023-11-05,War,Nine\n"
    )
    bounds = {
        str(scope.claims[0].id): scope.bounds for scope in report.questions[0].scopes
    }

    assert not told(report)
    assert str(bounds["c"].interval()) == "[31, ∞)"
    assert bounds["c"].floor is not None
    assert bounds["c"].floor.way is Way.SUM


def test_siblings_take_their_share(report_of: Callable[[str], Report]) -> None:
    """What a whole leaves when other parts are taken off is a ceiling."""
    report = report_of(
        VOCABULARY + COLUMNS + "a,killed,20,Millford,civilians,2023-11-05,War,Post\n"
        "b,killed,at least 3,Ashton,civilians,2023-11-05,War,Nine\n"
        "c,killed,at most 31,County,civilians,2023-11-05,War,Nine\n"
    )
    bounds = {
        str(scope.claims[0].id): scope.bounds for scope in report.questions[0].scopes
    }

    assert str(bounds["b"].interval()) == "[3, 11]"
    assert bounds["b"].ceiling is not None
    assert bounds["b"].ceiling.way is Way.SHARE
    assert bounds["b"].ceiling.claims == ("c",)
    assert bounds["b"].ceiling.taken_off == ("a",)


def test_parts_that_cover_bind_both_ways(report_of: Callable[[str], Report]) -> None:
    """Where parts are all there is, their ceilings add up, and one is left a floor."""
    report = report_of(
        '[population.people]\nparts = ["civilians", "soldiers"]\n'
        + VOCABULARY
        + COLUMNS
        + "a,killed,at most 20,Millford,civilians,2023-11-05,War,Post\n"
        "b,killed,at most 40,Millford,soldiers,2023-11-05,War,Nine\n"
        "c,killed,at least 45,Millford,people,2023-11-05,War,Nine\n"
    )
    bounds = {
        str(scope.claims[0].id): str(scope.bounds.interval())
        for scope in report.questions[0].scopes
    }

    assert bounds == {"a": "[5, 20]", "b": "[25, 40]", "c": "[45, 60]"}


def test_what_stands_in_a_conflict_is_left_out(
    report_of: Callable[[str], Report],
) -> None:
    """No bound rests on a claim in doubt."""
    report = report_of(
        VOCABULARY + COLUMNS + "a,killed,20,Millford,civilians,2023-11-03,War,Post\n"
        "b,killed,11,Ashton,civilians,2023-11-03,War,Nine\n"
        "c,killed,19,Ashton,civilians,2023-11-03,War,Post\n"
    )

    assert report.conflicts
    assert not told(report)


def test_increments_bound_a_total(report_of: Callable[[str], Report]) -> None:
    """A total and the days after it add up to the total of the last day."""
    report = report_of(
        '[event.War]\nstart = "2023-11-01"\n\n'
        "id,what,figure,as_of,period,event,outlet\n"
        "a,killed,100,2023-11-10,,War,Post\n"
        "b,killed,41,,2023-11-11,War,Post\n"
        "c,killed,at least 110,2023-11-11,,War,Post\n"
    )
    bounds = {
        str(scope.claims[0].id): str(scope.bounds.interval())
        for scope in report.questions[0].scopes
    }

    assert bounds["c"] == "[141, 141]"


def test_rounded_figures_that_agree_imply_nothing_crossed(
    report_of: Callable[[str], Report],
) -> None:
    """20,057 and 20,000 agree only when rounded: together they bound nothing."""
    report = report_of(
        '[place.County]\nparts = ["Millford", "Ashton"]\n'
        '[place.Millford]\nfacet = "town"\n[place.Ashton]\nfacet = "town"\n\n'
        "what,figure,where,as_of,outlet\n"
        'killed,"20,057",Millford,2024-05-03,Post\n'
        'killed,"20,000",Millford,2024-05-03,Nine\n'
        "killed,303,Ashton,2024-05-03,Star\n"
    )

    assert all(
        not bounds.is_crossed
        for question in report.questions
        for _, bounds in question.bounds
    )
    assert "at least 20,360" in render_text(report)
