"""Findings about what was changed on the way of a figure."""

from collections.abc import Callable

from provenance import Report, Severity


def test_one_finding_for_each_rule(report_of: Callable[[str], Report]) -> None:
    """A retelling that changes everything: a finding for each thing, one suspect."""
    report = report_of(
        """
        [measure."need to evacuate"]
        kind = "instant"
        unit = "person"
        [population.soldiers]
        [place.Millford]
        within = "Mill County"

        id,what,figure,population,place,outlet,claimant,derived_from
        post,need to evacuate,about 400,soldiers,Millford,Daily Post,mayor,
        wiki,displaced,more than 400,,Mill County,Openpedia,,post
        """
    )
    found = [each for each in report.all_findings if each.suspect == "wiki"]

    assert [each.rule for each in found] == [
        "measure-drift",
        "population-drift",
        "place-drift",
        "quantifier-drift",
        "claimant-dropped",
    ]
    assert {each.claims for each in found} == {("wiki", "post")}
    assert {each.severity for each in found} == {Severity.WARNING}
    assert [each.next for each in found] == [
        "count what the source counts: need to evacuate",
        "say whom the figure counts: soldiers, as its source does",
        "say where the figure was counted: Millford, as its source does",
        "write about 400, as its source does",
        "name who says it: mayor, as its source does",
    ]


def test_what_is_mended_is_gone(report_of: Callable[[str], Report]) -> None:
    """Whoever does what each finding asks for is told nothing more."""
    report = report_of(
        """
        [measure."need to evacuate"]
        kind = "instant"
        unit = "person"

        id,what,figure,population,place,outlet,claimant,derived_from
        post,need to evacuate,about 400,soldiers,Millford,Daily Post,mayor,
        wiki,need to evacuate,about 400,soldiers,Millford,Openpedia,mayor,post
        """
    )

    assert not [each for each in report.all_findings if each.suspect]


def test_a_long_title_is_cut(report_of: Callable[[str], Report]) -> None:
    """The message shows the beginning of a text, however long the cell is."""
    title = "200 soldiers killed " + "in Millford " * 5000
    report = report_of(
        f"""
        [population.soldiers]

        document,outlet,title
        may,Daily Post,{title}

        id,what,figure,population,outlet,cites
        wiki,killed,200,people,Openpedia,may
        """
    )
    (finding,) = (
        each for each in report.all_findings if each.rule == "population-drift"
    )

    assert len(finding.message) < 400
    assert "…’: 200" in finding.message


def test_two_measures_of_one_source(report_of: Callable[[str], Report]) -> None:
    """Findings stand with the question of the retelling."""
    report = report_of(
        """
        id,what,figure,place,outlet,derived_from
        post,killed,200,Millford,Daily Post,
        dead,killed,200,,Openpedia,post
        hurt,injured,200,,Openpedia,post
        """
    )
    found = [
        each.question for each in report.all_findings if each.rule == "place-drift"
    ]

    assert found == ["injured · person", "killed · person"]


def test_which_of_several_references(report_of: Callable[[str], Report]) -> None:
    """Of what a claim cites, the piece is named in which the source stands."""
    report = report_of(
        """
        document,label,cites
        wiki,1,april
        wiki,2,may

        id,what,figure,place,document,outlet,cites
        post,killed,200,Millford,may,Daily Post,
        wiki,killed,200,,wiki,Openpedia,[1]; [2]
        """
    )
    (finding,) = (each for each in report.all_findings if each.rule == "place-drift")

    assert finding.why[0] == "wiki cites [2], where post stands"
