from collections.abc import Callable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from provenance import (
    Case,
    Claim,
    ClaimId,
    Dimension,
    Figure,
    Measure,
    Report,
    Term,
    reconcile,
)

LAW = {"part-exceeds-whole", "parts-exceed-whole"}


@st.composite
def counted_trees(draw: st.DrawFn) -> Case:
    """Generate trees of places, of some of which the dead were counted."""
    count = draw(st.integers(2, 7))
    parents = [draw(st.integers(0, index - 1)) for index in range(1, count)]
    depths = [0]
    for parent in parents:
        depths.append(depths[parent] + 1)
    terms = tuple(
        Term(
            name=f"t{index}",
            within=(f"t{parents[index - 1]}",) if index else (),
            facets=(f"level {depths[index]}",),
        )
        for index in range(count)
    )
    claims = tuple(
        Claim(
            id=ClaimId(f"c{index}"),
            measure="killed",
            figure=Figure.exactly(draw(st.integers(1, 30))),
            place=f"t{index}",
        )
        for index in range(count)
        if draw(st.booleans())
    )
    measure = Measure(term=Term(name="killed"), once=True)
    return Case(claims=claims, places=terms, measures=(measure,))


def is_broken(case: Case) -> bool:
    """Whether some disjoint parts exceed their whole, by trying all families."""
    places = case.vocabularies[Dimension.PLACE]
    size = {claim.place: int(claim.figure.stated or 0) for claim in case.claims}
    for whole, limit in size.items():
        below = [
            name for name in size if name != whole and places.is_within(name, whole)
        ]
        for number in range(1, len(below) + 1):
            for chosen in combinations(below, number):
                if sum(size[name] for name in chosen) > limit and all(
                    places.are_disjoint(*pair) for pair in combinations(chosen, 2)
                ):
                    return True
    return False


@given(case=counted_trees())
def test_found_where_some_family_exceeds(case: Case) -> None:
    """In a tree of places there is a conflict just where trying all finds one."""
    found = {finding.rule for finding in reconcile(case).conflicts}

    assert is_broken(case) == bool(found & LAW)
    assert found <= LAW


def test_fewest_parts_are_named(report_of: Callable[[str], Report]) -> None:
    """Of five parts the two that exceed the whole by themselves are enough."""
    towns = "\n".join(
        f'[place.{each}]\nwithin = "Z"\nfacet = "town"' for each in "ABCDE"
    )
    sizes = {"A": 11, "B": 52, "C": 13, "D": 61, "E": 14, "Z": 101}
    rows = "\n".join(f"{each},killed,{sizes[each]},{each},Post" for each in sizes)
    report = report_of(f"{towns}\n\nid,what,figure,place,outlet\n{rows}\n")
    (finding,) = report.conflicts

    assert finding.claims == ("D", "B", "Z")


def test_increments_meet_totals(report_of: Callable[[str], Report]) -> None:
    """Parts may be narrower than their whole in time as well."""
    report = report_of(
        '[population.people]\nparts = ["civilians", "soldiers"]\n\n'
        "id,what,figure,population,as_of,outlet\n"
        "c,killed,61,civilians,2024-05-01,Post\n"
        "s,killed,56,soldiers,2024-05-02,Post\n"
        "p,killed,101,people,2024-05-03,Nine\n"
    )

    assert [finding.rule for finding in report.conflicts] == ["parts-exceed-whole"]


def test_a_part_that_exceeds_by_itself_hides_no_sum(
    report_of: Callable[[str], Report],
) -> None:
    """A new and higher count of a part takes no breach away."""
    rows = (
        '[population.all]\nparts = ["civ", "mil"]\n'
        '[population.civ]\nfacet = "s"\n[population.mil]\nfacet = "s"\n\n'
        "id,what,figure,population,as_of,outlet\n"
        "m,killed,8000,mil,2024-05-03,Post\nc,killed,20057,civ,2024-05-03,Nine\n"
        "p,killed,20258,all,2024-05-03,Star\n"
    )
    new = "n,killed,22000,civ,2024-05-02,Herald\n"
    sums = [
        finding.claims
        for finding in report_of(rows + new).conflicts
        if finding.rule == "parts-exceed-whole"
    ]

    assert [each.claims for each in report_of(rows).conflicts] == [("c", "m", "p")]
    assert sums == [("c", "m", "p")]
