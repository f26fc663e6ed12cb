from collections.abc import Callable
from inspect import cleandoc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Report

RULE = "echo-suspected"


def told(*rows: str) -> str:
    """Return a case with these rows."""
    return "id,measure,figure,place,as_of,outlet,claimant,via\n" + "\n".join(rows)


FIRST = 'a,displaced,"34,817",Ham,2023-11-01,Daily Post,,'


def test_finding(find: Callable[[str, str], str]) -> None:
    """Two outlets with one odd figure; a third says where it has it from."""
    found = find(
        RULE,
        told(
            FIRST,
            'b,displaced,"34,817",,2023-11-02,Radio Nine,,',
            'c,displaced,"34,817",Ham,2023-11-02,Herald,mayor,',
        ),
    )
    expected = """
        note echo-suspected [a, b]
        Daily Post: 34,817 people displaced (Ham; as of 1 Nov 2023); Radio Nine:
          34,817 people displaced (as of 2 Nov 2023)
        - 2 outlets: Daily Post and Radio Nine
        - two counts hardly come to 34,817: they probably share a source
        - none of them says where it is from
        - the number is also given by Herald, citing mayor: 34,817 people displaced
          (Ham; as of 2 Nov 2023)
    """

    assert cleandoc(expected) == found


NEAR_MISSES = {
    "a round one": 'b,displaced,"35,000",Ham,2023-11-01,Radio Nine,,',
    "another one": 'b,displaced,"34,818",Ham,2023-11-01,Radio Nine,,',
    "the same outlet": 'b,displaced,"34,817",Ham,2023-11-02,Daily Post,,',
    "another place": 'b,displaced,"34,817",Eel,2023-11-01,Radio Nine,,',
    "not near": 'b,displaced,"34,817",Ham,2023-11-21,Radio Nine,,',
    "says who": 'b,displaced,"34,817",Ham,2023-11-01,Radio Nine,mayor,',
    "says whom it has it from": (
        'b,displaced,"34,817",Ham,2023-11-01,Radio Nine,,Daily Post'
    ),
    "no outlet": 'b,displaced,"34,817",Ham,2023-11-01,,,',
}


@pytest.mark.parametrize("row", NEAR_MISSES.values(), ids=NEAR_MISSES)
def test_near_miss(find: Callable[[str, str], str], row: str) -> None:
    """What is reached twice, is another thing, or says where it is from."""

    assert not find(RULE, told(FIRST, row))


def test_reports_are_not_merged(report_of: Callable[[str], Report]) -> None:
    """The two still count as what may be two origins."""
    report = report_of(told(FIRST, FIRST.replace("a,", "b,").replace("Daily", "Sun")))
    found = {finding.rule for finding in report.findings}

    assert RULE in found
    assert "single-origin" not in found


def test_prices_can_be_looked_up(find: Callable[[str, str], str]) -> None:
    """A price is no count: everybody reads it off."""
    rows = 'a,price,"34,817",MMK,value,{}\n'

    assert not find(
        RULE,
        "id,measure,figure,unit,kind,outlet\n"
        + rows.format("Daily Post")
        + rows.replace("a,", "b,").format("Radio Nine"),
    )


@given(st.integers(0, 10**9))
def test_odd_figures_only(report_of: Callable[[str], Report], size: int) -> None:
    """Four digits before the zeros make a figure odd."""
    report = report_of(
        told(
            f"a,displaced,{size},Ham,,Daily Post,,",
            f"b,displaced,{size},Ham,,Radio Nine,,",
        )
    )
    found = [each for each in report.all_findings if each.rule == RULE]

    assert bool(found) is (len(str(size).rstrip("0")) >= 4)
