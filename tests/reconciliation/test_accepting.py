from inspect import cleandoc

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import Acceptance, Finding, Report, UnknownFindingError, accept
from provenance.reconciliation import find_finding, told_with
from provenance.report.head import lapsed
from provenance.strategies import conflicting_cases

# Two values for one scope.
SLIP = """
    id,what,figure,place,as_of,outlet
    part,killed,200,Mill + Ford,2024-05-03,Post
    whole,killed,20,Mill + Ford,2024-05-03,Nine
"""
# What comes beneath their finding: a third value, and a part that is above one of them.
BENEATH = [
    "zeit,killed,30,Mill + Ford,2024-05-03,Star",
    "zeit,killed,150,Mill,2024-05-03,Star",
]
# What does not: a value that is there already, and a figure that fits both.
BESIDE = [
    "zeit,killed,20,Mill + Ford,2024-05-03,Star",
    "zeit,killed,at least 12,Mill + Ford,2024-05-03,Star",
]


def report_of(table: str) -> Report:
    """Return the report on a table."""
    data = cleandoc(table).encode()
    return provenance.reconcile(provenance.load_bytes(data, name="table.csv"))


def acceptance_of(finding: Finding) -> Acceptance:
    """Return the acceptance of a finding as it stands."""
    return Acceptance(
        fingerprint=finding.fingerprint,
        by="A. Reader",
        because="asked both",
        rule=finding.rule,
        beneath=finding.beneath,
        told=told_with(finding),
    )


def test_accepted_findings_count_no_more() -> None:
    """What is accepted is set apart, whatever its severity; the rest stays."""
    report = report_of(SLIP)
    (conflict,) = report.conflicts
    left = accept(report, [acceptance_of(conflict)])

    assert (left.conflicts, left.accepted, left.lapsed) == ((), (conflict,), ())
    assert left.findings_of(conflict.question) == ()
    assert report.conflicts == (conflict,)


def test_a_changed_figure_brings_it_back() -> None:
    """Another figure is another finding; that the old one is gone is said."""
    acceptance = acceptance_of(report_of(SLIP).conflicts[0])
    left = accept(report_of(SLIP.replace("200", "210")), [acceptance])

    assert len(left.conflicts) == 1
    assert (left.accepted, left.lapsed) == ((), (acceptance,))


def test_moved_and_new_rows_bring_nothing_back() -> None:
    """Rows that change nothing for the finding leave it accepted."""
    acceptance = acceptance_of(report_of(SLIP).conflicts[0])
    first, *rows = cleandoc(SLIP).splitlines()
    moved = "\n".join([first, "x,injured,7,Ford,2024-05-03,Post", *reversed(rows)])
    left = accept(report_of(moved), [acceptance])

    assert (left.conflicts, len(left.accepted), left.lapsed) == ((), 1, ())


@pytest.mark.parametrize("row", BENEATH)
def test_what_comes_beneath_brings_it_back(row: str) -> None:
    """A new breach told with an accepted one was never accepted, so it is shown."""
    old, new = report_of(SLIP), report_of(f"{cleandoc(SLIP)}\n{row}")
    acceptance = acceptance_of(old.conflicts[0])
    left = accept(new, [acceptance])

    assert [each.fingerprint for each in new.conflicts] == [acceptance.fingerprint]
    assert left.conflicts == new.conflicts
    assert (left.accepted, left.lapsed) == ((), (acceptance,))


PART = "Star: 150 people killed (Mill; as of 3 May 2024)"
WHOLE = "Nine: 20 people killed (Ford + Mill; as of 3 May 2024)"


@pytest.mark.parametrize(
    ("row", "since"),
    [
        (BENEATH[0], "now 30 fits neither: Star (zeit)"),
        (BENEATH[1], f"now also part-exceeds-whole: {PART}; {WHOLE}"),
    ],
)
def test_what_has_changed_is_said(row: str, since: str) -> None:
    """Of what is told with it, what is new; of an old file nothing is known."""
    acceptance = acceptance_of(report_of(SLIP).conflicts[0])
    new = report_of(f"{cleandoc(SLIP)}\n{row}")
    said, old = (
        next(lapsed(accept(new, [each])))
        for each in (acceptance, evolve(acceptance, told=()))
    )
    words = "asked both; what is told with it has changed since"

    assert said.endswith(f"{words}: {since}")
    assert old.endswith(words)


def test_what_is_gone_is_said() -> None:
    """What was accepted with it and is told no more is named."""
    was = report_of(f"{cleandoc(SLIP)}\n{BENEATH[0]}").conflicts[0]
    (said,) = lapsed(accept(report_of(SLIP), [acceptance_of(was)]))

    assert said.endswith("since: no more 30 fits neither: Star (zeit)")


@pytest.mark.parametrize("row", BESIDE)
def test_what_says_nothing_new_brings_nothing_back(row: str) -> None:
    """Another outlet with a value that was looked at leaves the finding accepted."""
    acceptance = acceptance_of(report_of(SLIP).conflicts[0])
    left = accept(report_of(f"{cleandoc(SLIP)}\n{row}"), [acceptance])

    assert (left.conflicts, len(left.accepted), left.lapsed) == ((), 1, ())


def test_a_rule_that_was_not_looked_for_lapses_nothing() -> None:
    """Who looks for one rule only is not told that the others find nothing."""
    acceptance = evolve(acceptance_of(report_of(SLIP).conflicts[0]), fingerprint="0")
    case = report_of(SLIP).case
    other = [rule for rule in provenance.ALL_RULES if rule.id != acceptance.rule]

    assert accept(provenance.reconcile(case), [acceptance]).lapsed == (acceptance,)
    assert not accept(provenance.reconcile(case, rules=other), [acceptance]).lapsed


@given(planted=conflicting_cases(), data=st.data())
def test_findings_are_divided(
    planted: tuple[provenance.Case, object], data: st.DataObject
) -> None:
    """Each finding is either left or accepted, in the order in which it was told."""
    report = provenance.reconcile(planted[0])
    chosen = data.draw(st.sets(st.sampled_from(report.findings)))
    left = accept(report, map(acceptance_of, chosen))

    assert set(left.accepted) == {
        each
        for each in report.findings
        if each.fingerprint in {one.fingerprint for one in chosen}
    }
    assert sorted((*left.findings, *left.accepted), key=report.findings.index) == list(
        report.findings
    )
    assert not left.lapsed


def test_findings_by_their_beginning() -> None:
    """A fingerprint is found by its first characters, where they are those of one."""
    report = report_of(SLIP)
    (conflict,) = report.conflicts
    accepted = accept(report, [acceptance_of(conflict)])

    assert find_finding(report, conflict.fingerprint) == conflict
    assert find_finding(report, conflict.fingerprint[:6]) == conflict
    assert find_finding(accepted, conflict.fingerprint) == conflict


@pytest.mark.parametrize("begin", ["", "x", "0123456789abcdef0"])
def test_no_finding_begins_so(begin: str) -> None:
    """What no fingerprint begins with, an empty one included, is an error."""
    with pytest.raises(UnknownFindingError) as caught:
        find_finding(report_of(SLIP), begin)

    assert str(caught.value) == f"no finding {begin!r} in this report"


def test_several_findings_begin_so() -> None:
    """Where several do, they are named."""
    report = report_of(SLIP)
    twin = evolve(report.findings[0], fingerprint=f"{report.findings[0].fingerprint}0")
    twins = evolve(report, findings=(twin, evolve(twin, fingerprint="00")))
    begin = twin.fingerprint[:1]
    other = evolve(twin, fingerprint=f"{begin}z")
    with pytest.raises(UnknownFindingError) as caught:
        find_finding(evolve(twins, findings=(twin, other)), begin)

    assert caught.value.close == tuple(sorted([twin.fingerprint, f"{begin}z"]))


#: Figures for a few scopes that lie within each other: nearly all of them breach.
ROWS = st.tuples(
    st.sampled_from(["10", "20", "30", "at least 10", "about 20", "up to 15"]),
    st.sampled_from(["Mill", "Ford", "Mill + Ford"]),
    st.sampled_from(["2024-05-03", "2024-05-04"]),
)


@given(rows=st.lists(ROWS, min_size=2, max_size=8), data=st.data())
def test_what_is_accepted_tells_what_it_told(
    rows: list[tuple[str, str, str]], data: st.DataObject
) -> None:
    """Whatever claim is added, no accepted finding hides anything that is new."""
    lines = [f"c{n},killed,{','.join(row)},Outlet {n}" for n, row in enumerate(rows)]
    new = data.draw(st.sampled_from(lines))
    head = "id,what,figure,place,as_of,outlet"
    before = report_of("\n".join([head, *(line for line in lines if line != new)]))
    asked = {each.fingerprint: each for each in before.findings if each.severity > 0}
    after = report_of("\n".join([head, *lines]))
    left = accept(after, map(acceptance_of, asked.values()))

    for finding in left.accepted:
        assert asked[finding.fingerprint] == finding
