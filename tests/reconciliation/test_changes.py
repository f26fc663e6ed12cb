import pytest
from attrs import evolve
from hypothesis import given

import provenance
from provenance import Acceptance, Case, Change, Changes, accept, diff
from provenance.strategies import cases

HEAD = "id,what,figure,place,as_of,outlet,revises\n"
OLD = (
    HEAD
    + """\
a,killed,16,Mill,2024-05-03,Daily Post,
b,killed,20,Ford,2024-05-03,Radio Nine,
"""
)


def changes_of(old: str, new: str) -> Changes:
    """Return what has changed from one table to another."""
    cases = (provenance.load_bytes(each.encode(), name="t.csv") for each in (old, new))
    return diff(*map(provenance.reconcile, cases))


def told(change: Change) -> str:
    """Return a change in short."""
    before = "+".join(each.id for each in change.before)
    between = "".join(f" {each.id}" for each in change.between)
    after = "" if change.after is None else change.after.id
    fields = f" ({', '.join(change.fields)})" if change.fields else ""
    return f"{change.kind.value} {before}{between}>{after}{fields}"


CHANGED = {
    "nothing": (OLD, []),
    "rows that moved": (HEAD + "\n".join(reversed(OLD.splitlines()[1:])), []),
    "another way to write the figure": (OLD.replace(",16,", ",16.0,"), []),
    "a new figure": (OLD + "c,killed,7,Hill,,,\n", ["appeared >c"]),
    "a correction": (
        OLD + "c,killed,17,Mill,2024-05-03,Daily Post,a\n",
        ["corrected a>c"],
    ),
    "a chain of corrections": (
        OLD
        + "c,killed,17,Mill,2024-05-03,Daily Post,a\n"
        + "d,killed,18,Mill,2024-05-03,Daily Post,c\n"
        + "e,killed,19,Mill,2024-05-03,Daily Post,d\n",
        ["corrected a c d>e"],
    ),
    "one correction of two": (
        OLD + "c,killed,36,Mill + Ford,2024-05-03,Daily Post,a; b\n",
        ["corrected a+b>c"],
    ),
    "two corrections of one": (
        OLD
        + "c,killed,17,Mill,2024-05-03,Daily Post,a\n"
        + "d,killed,18,Mill,2024-05-03,Radio Nine,a\n",
        ["corrected a>c", "corrected a>d"],
    ),
    "a withdrawal": (
        OLD + "c,killed,withdrawn,Mill,2024-05-03,Daily Post,a\n",
        ["withdrawn a>c"],
    ),
    "a correction that was withdrawn": (
        OLD
        + "c,killed,17,Mill,2024-05-03,Daily Post,a\n"
        + "d,killed,unknown,Mill,2024-05-03,Daily Post,c\n",
        ["withdrawn a c>d"],
    ),
    "a revision newly stated": (OLD.replace("Nine,", "Nine,a"), ["corrected a>b"]),
    "an edit": (OLD.replace("16", "17"), ["changed a>a (figure)"]),
    "an edit of more": (
        OLD.replace("16,Mill", "17,Hill").replace("Post", "Star"),
        ["changed a>a (figure, place and outlet)".replace(" and", ",")],
    ),
    "a row that went": (OLD[: OLD.index("b,")], ["removed b>"]),
    "two new ones, one of the other": (
        OLD + "c,killed,7,Hill,,,\nd,killed,8,Hill,,,c\n",
        ["appeared >c", "appeared >d"],
    ),
    "new ones that revise each other": (
        OLD + "c,killed,7,Hill,,,d\nd,killed,8,Hill,,,c\n",
        ["appeared >c", "appeared >d"],
    ),
    "a correction of an old one and a new one": (
        OLD
        + "c,killed,21,Ford,2024-05-03,Radio Nine,b\n"
        + "d,killed,38,Mill + Ford,2024-05-03,Daily Post,a; c\n",
        ["corrected b>c", "corrected a>d"],
    ),
    "corrections in a loop": (
        OLD + "c,killed,7,Mill,,,a; d\nd,killed,8,Mill,,,c\n",
        ["corrected a>c", "corrected a c>d"],
    ),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_became_of_figures(name: str) -> None:
    """Each figure is told once: what it was, what it is, by which claims."""
    new, expected = CHANGED[name]

    assert expected == [told(each) for each in changes_of(OLD, new).figures]


def test_what_was_told_is_not_told_again() -> None:
    """A correction that the older state had is no change."""
    corrected = OLD + "c,killed,17,Mill,2024-05-03,Daily Post,a\n"
    further = corrected + "d,killed,18,Mill,2024-05-03,Daily Post,c\n"

    assert changes_of(corrected, corrected).figures == ()
    assert [told(each) for each in changes_of(corrected, further).figures] == [
        "corrected c>d"
    ]


UNNAMED = "what,figure,place,outlet\nkilled,16,Mill,Daily Post\n"


def test_without_ids_by_what_they_say() -> None:
    """A figure that differs from an old one in nothing else is the same, changed."""
    (change,) = changes_of(UNNAMED, UNNAMED.replace("16", "17")).figures
    moved = changes_of(UNNAMED, UNNAMED.replace("Mill", "Ford")).figures

    assert (change.kind.value, change.fields) == ("changed", ("figure",))
    assert [each.kind.value for each in moved] == ["appeared", "removed"]


def test_without_ids_nothing_is_guessed() -> None:
    """Of two figures of one kind nobody knows which became which of two others."""
    two = UNNAMED + "killed,26,Mill,Daily Post\n"
    found = changes_of(two, two.replace("16", "17").replace("26", "27")).figures

    assert [each.kind.value for each in found] == ["appeared"] * 2 + ["removed"] * 2


def test_without_ids_equal_ones_are_matched_first() -> None:
    """What says the same is the same; so the one that is left is known."""
    two = UNNAMED + "killed,26,Mill,Daily Post\n"
    (change,) = changes_of(two, two.replace("26", "27")).figures

    assert change.after is not None
    assert (change.before[0].figure.stated, change.after.figure.stated) == (26, 27)


def test_a_document_without_an_id_is_known_by_what_is_told_of_it() -> None:
    """A document whose id is made of the figure does not hide that it is the same."""
    old = "what,figure,published,outlet\nkilled,16,2024-05-04,Post\n"
    (change,) = changes_of(old, old.replace("16", "17")).figures

    assert (change.kind.value, change.fields) == ("changed", ("figure",))


def test_ids_given_later_change_nothing() -> None:
    """Who gives ids to an old table is not told of new figures."""
    named = "id,what,figure,place,outlet\na,killed,16,Mill,Daily Post\n"

    assert changes_of(UNNAMED, named).figures == ()


def test_findings_that_have_changed() -> None:
    """With another figure a finding has another fingerprint and is told once."""
    conflict = OLD.replace("Ford", "Mill")
    found = changes_of(conflict, conflict.replace("20", "21"))
    (changed,) = found.changed

    assert changed.before.fingerprint != changed.after.fingerprint
    assert changed.before.claims == changed.after.claims
    assert found.appeared == found.gone == ()
    assert changes_of(conflict, conflict).changed == ()


COUNTS = (
    HEAD
    + """\
a,killed,16,Mill,2024-05-03,Daily Post,
b,killed,20,Mill,2024-05-04,Radio Nine,
c,killed,7,Ford,2024-05-04,Radio Nine,
"""
)
MILL, FORD = "Mill,2024-05-05,Star", "Ford,2024-05-05,Star"
DISPUTE = OLD + "c,killed,21,Mill,2024-05-03,Star,\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (COUNTS, COUNTS + f"d,killed,8,{FORD},c\ne,killed,25,{MILL},\n", []),
        (COUNTS, COUNTS + f"d,killed,18,{MILL},\n", ["new total-falls b d"]),
        (DISPUTE, DISPUTE.replace(",21,", ",22,"), ["changed figures-disagree a c"]),
        (DISPUTE, OLD, ["gone figures-disagree a c"]),
        (
            DISPUTE,
            DISPUTE.replace("c,killed,21", "d,killed,21"),
            [],
        ),
        (
            DISPUTE,
            DISPUTE.replace("c,killed,21", "c,injured,21"),
            ["gone figures-disagree a c"],
        ),
    ],
    ids=[
        "notes that claims join and leave",
        "a conflict of a new claim",
        "an edited figure",
        "a conflict whose claim is gone",
        "another id of the same",
        "the claim belongs to another question",
    ],
)
def test_findings_that_are_the_same(old: str, new: str, found: list[str]) -> None:
    """Notes are matched and not told; of an edited figure the finding has changed."""
    changes = changes_of(old, new)
    told = [
        *(f"gone {each.rule} {' '.join(sorted(each.claims))}" for each in changes.gone),
        *(
            f"new {each.rule} {' '.join(sorted(each.claims))}"
            for each in changes.appeared
        ),
        *(
            f"changed {each.after.rule} {' '.join(sorted(each.after.claims))}"
            for each in changes.changed
        ),
    ]

    assert found == told


DATED = "What,figure,as of,outlet\nkilled,16,2024-05-03,Post\nkilled,9,,Star\n"


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (OLD, OLD.replace("2024-05-03,Radio", "20024-05-03,Radio"), ["set_aside"]),
        (
            OLD,
            OLD.replace("a,killed,16,Mill,2024", "c,killed,16,Mill,20024"),
            ["removed"],
        ),
        (DATED, DATED.replace("2024", "20024"), ["set_aside"]),
        (DATED, DATED.replace("16", "12-Oct"), ["set_aside"]),
        (
            DATED,
            DATED.replace("killed,16,2024-05-03,Post\n", ""),
            ["removed"],
        ),
        (
            DATED,
            DATED.replace("16,2024-05-03", "7,20024-05-03"),
            ["removed"],
        ),
    ],
    ids=[
        "its id",
        "another id",
        "its row",
        "its figure",
        "no row",
        "another row in its place",
    ],
)
def test_rows_that_were_set_aside(old: str, new: str, kinds: list[str]) -> None:
    """A claim whose row cannot be read any more was not removed, and it is said why."""
    changes = changes_of(old, new)

    assert kinds == [each.kind.value for each in changes.figures]
    assert all(bool(each.reason) is ("set_aside" in kinds) for each in changes.figures)


def test_accepted_is_neither_new_nor_gone() -> None:
    """What was told and is accepted now still occurs."""
    case = provenance.load_bytes(OLD.replace("Ford", "Mill").encode(), name="t.csv")
    report = provenance.reconcile(case)
    (conflict,) = report.conflicts
    acceptance = Acceptance(fingerprint=conflict.fingerprint, by="A", because="B")
    accepted = accept(report, [acceptance])
    there, back = diff(report, accepted), diff(accepted, report)

    assert (there.appeared, there.gone, there.accepted) == ((), (), (conflict,))
    assert (back.appeared, back.gone, back.accepted) == ((conflict,), (), ())


@given(case=cases())
def test_nothing_has_changed_from_a_case_to_itself(case: Case) -> None:
    """Whatever a case holds, in whatever order."""
    report = provenance.reconcile(case)
    turned = provenance.reconcile(evolve(case, claims=tuple(reversed(case.claims))))
    changes = diff(report, turned)

    assert (changes.figures, changes.appeared, changes.gone) == ((), (), ())


@given(old=cases(), new=cases())
def test_every_figure_is_accounted_for(old: Case, new: Case) -> None:
    """Each old claim is matched or removed; each new one is matched or told."""
    changes = diff(provenance.reconcile(old), provenance.reconcile(new))
    kinds = [each.kind.value for each in changes.figures]
    matched = len(old.claims) - kinds.count("removed")
    told_of = {
        claim.id
        for each in changes.figures
        if each.kind.value != "changed"
        for claim in (*each.between, *([each.after] if each.after else []))
    }

    assert len(new.claims) - matched <= len(told_of)


def test_a_long_chain_is_followed() -> None:
    """Ten thousand corrections of one figure, each of the one before: one change."""
    rows = [
        f"c{number:05},killed,{number + 17},Mill,,Daily Post,"
        + (f"c{number - 1:05}" if number else "a")
        for number in range(10_000)
    ]
    (change,) = changes_of(OLD, OLD + "\n".join(rows)).figures

    assert told(change).startswith("corrected a c09991 ")
    assert told(change).endswith(" c09998>c09999")
