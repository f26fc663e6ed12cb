from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "digit-slip-suspected"


def dead(*figures: str) -> str:
    """Return a case of one scope, with a figure by each of several outlets."""
    rows = [
        f'{chr(97 + place)},killed,"{figure}",Outlet {place}'
        for place, figure in enumerate(figures)
    ]
    return "id,measure,figure,outlet\n" + "\n".join(rows)


def test_finding(find: Callable[[str, str], str]) -> None:
    """One zero less is what two others say; the claim to doubt stands first."""
    found = find(RULE, dead("16", "16", "160"))
    expected = """
        warning digit-slip-suspected [c, a, b]
        Outlet 2: 160 people killed (undated); one zero less gives 16, to be looked
          up
        - 160 is too high beside 16 people killed (a)
        - 16 (one zero less) is stated: 16 people killed (a) and 16 people killed
          (b)
    """

    assert cleandoc(expected) == found


def test_near_miss(find: Callable[[str, str], str]) -> None:
    """A plain disagreement has no candidate."""

    assert not find(RULE, dead("16", "16", "20"))


def test_suspect_is_the_claim_that_slipped(report_of: Callable[[str], Report]) -> None:
    """The finding doubts one claim before all others, and changes no figure."""
    report = report_of(dead("16", "16", "160"))
    (finding,) = (each for each in report.all_findings if each.rule == RULE)

    assert finding.suspect == "c"
    assert [claim.figure.stated for claim in report.case.claims] == [16, 16, 160]


def test_of_two_it_cannot_be_told_which_slipped(
    report_of: Callable[[str], Report],
) -> None:
    """16 may have gained a zero or 160 lost one: one finding, and no suspect."""
    report = report_of(dead("16", "160"))
    (finding,) = (each for each in report.all_findings if each.rule == RULE)

    assert finding.suspect is None
    assert finding.claims == ("a", "b")
    assert finding.why[-1] == "which of them slipped cannot be told from this"


SLIPS = {
    "two digits swapped": ("1,284", "1,248", "1,248"),
    "one digit less": ("12,284", "1,284", "1,284"),
    "one digit more": ("1,284", "12,284", "12,284"),
    "one zero less": ("4,030", "430", "430"),
    "one zero more": ("430", "4,030", "4,030"),
    "two zeros more": ("340", "34,000", "34,000"),
    "three zeros more": ("340", "340,000", "340,000"),
    "three zeros less": ("340,000", "340", "340"),
}


@pytest.mark.parametrize(("how", "figures"), SLIPS.items(), ids=SLIPS)
def test_slips(
    find: Callable[[str, str], str], how: str, figures: tuple[str, ...]
) -> None:
    """Each slip is named by what was done to the figure."""
    found = find(RULE, dead(*figures))

    assert found.startswith("warning digit-slip-suspected [a, b, c]")
    assert f"{how} gives {figures[1]}, to be" in " ".join(found.split())


CHANCE = {
    "two swapped of two": ("12", "21", "21"),
    "a digit more of two": ("26", "126", "126"),
    "a digit less of three": ("126", "26", "26"),
    "below ten": ("4", "40", "40"),
    "another digit": ("1,284", "1,294", "1,294"),
}


@pytest.mark.parametrize("figures", CHANCE.values(), ids=CHANCE)
def test_what_may_be_chance(
    find: Callable[[str, str], str], figures: tuple[str, ...]
) -> None:
    """Few digits come out so by chance, and another digit is no slip of its place."""

    assert not find(RULE, dead(*figures))


def test_one_digit_before_its_zeros_is_thin(find: Callable[[str, str], str]) -> None:
    """50 and 500 are both round: a note."""

    assert find(RULE, dead("50", "50", "500")).startswith("note")


def test_a_candidate_makes_no_new_breach(find: Callable[[str, str], str]) -> None:
    """160 is what another says, but above a ceiling: so that one has the slip."""
    found = find(RULE, dead("16", "160", "at most 120"))

    assert found.startswith("warning digit-slip-suspected [b, a]")
    assert "one zero more" not in found


BOUNDS = """
[event.war]
start = "2023-11-11"
[place.Ham]
facet = "town"
within = "Shire"
[measure.displaced]
within = "residents"

id,measure,figure,as_of,event,place,outlet,part_of
all,residents,"420,000",,*,Shire,Herald,
some,displaced,"40,000",2023-11-22,war,Ham,Radio Nine,{part_of}
slip,displaced,"{figure}",2023-11-22,war,Shire,Daily Post,
"""


def test_between_a_floor_and_a_ceiling(find: Callable[[str, str], str]) -> None:
    """Nobody states the candidate: it lies where all others leave room."""
    found = find(RULE, BOUNDS.format(figure="1,000,800", part_of="slip"))
    expected = """
        warning digit-slip-suspected [slip, all, some]
        Daily Post: 1,000,800 people displaced (Shire; as of 22 Nov 2023); one zero
          less gives 100,800 or 100,080, to be looked up
        - 1,000,800 is too high beside 420,000 residents (all)
        - 40,000 people displaced (some) is said to be a part of it
        - 100,800 (one zero less) lies between 40,000 people displaced (some) and
          420,000 residents (all)
        - 100,080 (one zero less) lies between 40,000 people displaced (some) and
          420,000 residents (all)
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize("figure", ["500,000", "20,000,000"])
def test_not_far_outside_or_too_far(
    find: Callable[[str, str], str], figure: str
) -> None:
    """Near its ceiling a figure may be a plain excess; two zeros fit anywhere."""

    assert not find(RULE, BOUNDS.format(figure=figure, part_of=""))


def test_a_claim_that_jumps(find: Callable[[str, str], str]) -> None:
    """It breaks no law, but rises tenfold in two days beside those before and after."""
    found = find(
        RULE,
        """
        [event.storm]
        start = "2023-11-11"

        id,measure,figure,as_of,event,outlet
        a,displaced,"41,000",2023-11-18,storm,Daily Post
        b,displaced,"4,300",2023-11-20,storm,Radio Nine
        c,displaced,"43,000",2023-11-22,storm,Herald
        """,
    )

    assert found.startswith("warning digit-slip-suspected [b, c, a]")
    assert "43,000 (one zero more) is about 41,000 people displaced (a)" in found


def test_one_slip_above_many_scopes_is_one_finding(
    report_of: Callable[[str], Report],
) -> None:
    """A part that is too high stands above its own scope's others and every whole."""
    report = report_of(
        """
        [population.children]
        within = "civilians"
        [population.civilians]
        within = "people"

        id,measure,figure,population,outlet
        a,killed,120,people,Daily Post
        b,killed,90,civilians,Radio Nine
        c,killed,31,children,Herald
        d,killed,310,children,Post
        """
    )
    found = [each for each in report.all_findings if each.rule == RULE]

    assert [each.suspect for each in found] == ["d"]


@given(st.integers(10, 10**8), st.integers(10, 10**8))
def test_only_slips_of_what_others_state(
    report_of: Callable[[str], Report], first: int, second: int
) -> None:
    """Two plain figures: a finding names both, and no figure that nobody states."""
    report = report_of(dead(f"{first}", f"{second}"))
    for finding in report.findings:
        if finding.rule == RULE:
            assert set(finding.claims) == {"a", "b"}
            assert all(f"{number:,}" in finding.message for number in (first, second))


def test_another_disagreement_does_not_hide_it(find: Callable[[str, str], str]) -> None:
    """Who disagrees with a figure and with its candidate is named, no more."""
    found = find(RULE, dead("33,560", "3,356", "2,370"))
    expected = """
        warning digit-slip-suspected [a, c, b]
        Outlet 0: 33,560 people killed (undated); one zero less gives 3,356, to be
          looked up
        - 33,560 is too high beside 2,370 people killed (c)
        - 3,356 (one zero less) is stated: 3,356 people killed (b)
        - with 3,356 it would still disagree with 2,370 people killed (c)
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize(
    "figures",
    [
        # Few digits come out alike by chance where all disagree.
        ("160", "16", "90"),
        ("1,600", "160", "900", "700"),
        # A number that breaks with those who agree with the figure.
        ("16,420", "16,420", "1,642", "900"),
        # No digits are alike.
        ("33,560", "3,366", "2,370"),
    ],
)
def test_near_misses_among_many(
    find: Callable[[str, str], str], figures: tuple[str, ...]
) -> None:
    """Among many that disagree, less is taken for a slip."""

    assert not any(
        f"gives {number}" in find(RULE, dead(*figures))
        for number in ("16", "160", "1,642", "3,366", "3,356")
    )


DISTRICT = """
[place.Province]
[place.District]
within = "Province"

id,measure,figure,place,as_of,outlet
a,{measure},{part},District,2024-05-03,Daily Post
b,killed,{whole},Province,2024-05-03,Radio Nine
"""


def test_part_has_a_zero_more_than_its_whole(find: Callable[[str, str], str]) -> None:
    """What a whole states, a part may have been meant for, or the other way round."""
    case = DISTRICT.format(measure="killed", part='"51,800"', whole='"5,180"')
    found = find(RULE, cleandoc(case))
    expected = """
        warning digit-slip-suspected [a, b]
        Daily Post: 51,800 people killed (District; as of 3 May 2024); Radio Nine:
          5,180 people killed (Province; as of 3 May 2024); one zero less or one
          zero more makes the one the other, to be looked up
        - which of them slipped cannot be told from this
    """

    assert cleandoc(expected) == found


@pytest.mark.parametrize("part", ["5,280", "51,900", "5,181", "15,180"])
def test_part_that_is_no_zero_from_its_whole(
    find: Callable[[str, str], str], part: str
) -> None:
    """A part that just exceeds its whole is no slip of zeros."""
    case = DISTRICT.format(measure="killed", part=f'"{part}"', whole='"5,180"')

    assert not find(RULE, cleandoc(case))
