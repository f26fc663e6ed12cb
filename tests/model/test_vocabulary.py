from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import VocabularyError
from provenance.model import ANYTHING, Dimension, Relation, Term, Vocabulary

#: A little world: which persons each name stands for, and what is said of it.
PEOPLE = {
    "people": frozenset(range(8)),
    "civilians": frozenset(range(5)),
    "combatants": frozenset(range(5, 8)),
    "soldiers": frozenset({5, 6}),
    "fighters": frozenset({7}),
    "women": frozenset({0, 1, 5}),
    "girls": frozenset({0}),
    "children": frozenset({0, 2}),
}
TERMS = (
    Term(name="people", parts=("civilians", "combatants")),
    Term(name="civilians", facets=("status",)),
    Term(name="combatants", facets=("status",), parts=("soldiers", "fighters")),
    Term(name="soldiers", facets=("side",)),
    Term(name="fighters", facets=("side",)),
    Term(name="women", within=("people",), facets=("sex",)),
    Term(name="girls", within=("women", "children")),
    Term(name="children", within=("civilians",), facets=("age",)),
)


def vocabulary(*terms: Term, used: tuple[str, ...] = ()) -> Vocabulary:
    """Return a vocabulary of places."""
    return Vocabulary(dimension=Dimension.PLACE, terms=terms, used=used)


POPULATIONS = vocabulary(*TERMS)


def cells() -> st.SearchStrategy[str]:
    """Generate cells: a name, a union, no limit."""
    names = st.sampled_from([*PEOPLE])
    unions = st.lists(names, min_size=1, max_size=4).map(" + ".join)
    return st.just(ANYTHING) | unions


def meant(cell: str) -> frozenset[int]:
    """Return who is meant by a cell; "not limited" has somebody else as well."""
    if cell == ANYTHING:
        return frozenset(range(9))
    return frozenset().union(*(PEOPLE[part] for part in cell.split(" + ")))


def relation(first: str, second: str, within: Vocabulary = POPULATIONS) -> Relation:
    """Return how two cells stand."""
    return within.relation(within.resolve(first), within.resolve(second))


@given(cells(), cells())
def test_what_is_said_is_true(first: str, second: str) -> None:
    """Whatever is said of two cells holds for whom they stand for."""
    mine, theirs = meant(first), meant(second)
    holds = {
        Relation.SAME: mine == theirs,
        Relation.WITHIN: mine <= theirs,
        Relation.CONTAINS: mine >= theirs,
        Relation.DISJOINT: mine.isdisjoint(theirs),
        Relation.UNKNOWN: True,
    }

    assert holds[relation(first, second)]


@given(cells(), cells())
def test_the_relation_has_two_sides(first: str, second: str) -> None:
    """Seen from the other side it is the reverse, and a cell is like itself."""

    assert (relation(first, second), Relation.SAME) == (
        relation(second, first).reversed,
        relation(first, first),
    )


@given(cells(), cells(), cells())
def test_lying_within_is_transitive(first: str, second: str, third: str) -> None:
    """What lies within a cell lies within all that this one lies within."""
    one, two, three = map(POPULATIONS.resolve, (first, second, third))
    both = POPULATIONS.is_within(one, two) and POPULATIONS.is_within(two, three)

    assert POPULATIONS.is_within(one, three) or not both


@given(cells(), cells(), cells())
def test_being_disjoint_is_inherited(first: str, second: str, third: str) -> None:
    """What lies within one of two disjoint cells is disjoint from the other."""
    one, two, three = map(POPULATIONS.resolve, (first, second, third))
    inherits = POPULATIONS.is_within(one, two) and POPULATIONS.are_disjoint(two, three)

    assert POPULATIONS.are_disjoint(one, three) or not inherits


@st.composite
def vocabularies(draw: st.DrawFn) -> Vocabulary:
    """Generate vocabularies without a contradiction, with parts and facets."""
    names = list("abcdefgh")
    found: list[Term] = []
    for index, name in enumerate(names):
        some = st.lists(st.sampled_from(names[:index] or names), max_size=2)
        term = Term(
            name=name,
            within=tuple(draw(some)) if index else (),
            parts=tuple(draw(some)) if index else (),
            facets=tuple(draw(st.lists(st.sampled_from("xy"), max_size=1))),
            overlap=tuple(draw(some)) if index else (),
        )
        try:
            vocabulary(*found, term)
        except VocabularyError:
            continue
        found.append(term)
    return vocabulary(*found)


@given(vocabularies(), st.data())
def test_every_vocabulary_is_a_partial_order(
    found: Vocabulary, data: st.DataObject
) -> None:
    """Lying within is reflexive, antisymmetric and transitive, unions included."""
    letters = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3)
    one, two, three = (
        found.resolve(data.draw(letters.map(" + ".join))) for _ in range(3)
    )

    assert found.is_within(one, one)
    assert one == two or not (found.is_within(one, two) and found.is_within(two, one))
    assert found.is_within(one, three) or not (
        found.is_within(one, two) and found.is_within(two, three)
    )


@given(vocabularies(), st.data())
def test_in_every_vocabulary_disjoint_is_inherited(
    found: Vocabulary, data: st.DataObject
) -> None:
    """Nothing is disjoint from itself; being so is symmetric and inherited."""
    letters = st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3)
    one, two, three = (
        found.resolve(data.draw(letters.map(" + ".join))) for _ in range(3)
    )

    assert not found.are_disjoint(one, one)
    assert found.are_disjoint(one, two) is found.are_disjoint(two, one)
    assert found.are_disjoint(one, three) or not (
        found.is_within(one, two) and found.are_disjoint(two, three)
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("civilians", "people", Relation.WITHIN),
        ("girls", "people", Relation.WITHIN),
        ("civilians", "soldiers", Relation.DISJOINT),
        ("girls", "fighters", Relation.DISJOINT),
        ("women", "children", Relation.UNKNOWN),
        ("civilians + combatants", "people", Relation.SAME),
        ("civilians + fighters + soldiers", "people", Relation.SAME),
        ("soldiers + fighters", "combatants", Relation.SAME),
        ("girls + civilians", "civilians", Relation.SAME),
        ("children + soldiers", "civilians + soldiers", Relation.WITHIN),
        ("children + soldiers", "people", Relation.WITHIN),
        ("children + girls", "soldiers + fighters", Relation.DISJOINT),
        ("children + soldiers", "women + fighters", Relation.UNKNOWN),
        ("people", ANYTHING, Relation.WITHIN),
        ("strangers", "people", Relation.UNKNOWN),
        ("people + ＊", "＊", Relation.SAME),
    ],
)
def test_terms_and_unions_stand_as_declared(
    first: str, second: str, expected: Relation
) -> None:
    """Parts make a union exactly, a facet keeps terms apart, a stranger is unknown."""

    assert expected is relation(first, second)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("CIVILIANS", "civilians"),
        ("fighters + soldiers", "combatants"),
        ("women + children", "children + women"),
        ("women + girls", "women"),
        ("women + women", "women"),
        ("combatants + women", "combatants + women"),
        ("soldiers + women + fighters", "combatants + women"),
        ("strangers + Women", "strangers + women"),
        ("*", "*"),
    ],
)
def test_a_cell_gets_one_name(cell: str, name: str) -> None:
    """Equal sets get equal names: declared ones, parts sorted, none of them idle."""
    found = vocabulary(*TERMS, used=("combatants + women",))

    assert name == found.resolve(cell)


def test_any_alias_names_its_term() -> None:
    """Names in any language, whatever their case and width, are one name."""
    places = vocabulary(
        Term(name="Kayah State", aliases=("克耶邦", "Karenni State")),
        Term(name="Loikaw", within=("karenni state",)),
    )

    assert Relation.WITHIN is relation("loikaw", "克耶邦", places)
    assert (
        places.declares("KARENNI STATE"),
        places.declares("Ｌoikaw"),
        places.declares("Loikaw + Kayah State"),
    ) == (True, True, False)


def test_an_undeclared_name_is_spelled_as_first_in_order() -> None:
    """Which claim comes first does not matter."""
    used = ("demoso", "Demoso", "DEMOSO + Loikaw")

    assert {"DEMOSO"} == {
        vocabulary(used=order).resolve("Demoso") for order in (used, used[::-1])
    }


def test_an_undeclared_term_has_no_facts() -> None:
    """It lies within itself and what is not limited; a union has its parts."""
    places = vocabulary()

    assert Term(name="b + a", parts=("a", "b")) == places.term("b + a")
    assert {"Demoso", ANYTHING} == places.above("Demoso")


def test_a_term_may_lie_within_a_union() -> None:
    """A union that terms only name is in the order like a declared one."""
    places = vocabulary(
        Term(name="Moebye", within=("Shan + Kayah",)),
        Term(name="Kayah", within=("Myanmar",)),
        Term(name="Shan", within=("Myanmar",)),
    )

    assert (
        relation("Moebye", "Kayah + Shan", places),
        relation("Moebye", "Myanmar", places),
        relation("Kayah + Shan", "Kayah", places),
    ) == (Relation.WITHIN, Relation.WITHIN, Relation.CONTAINS)


def test_a_union_that_terms_name_is_the_declared_one() -> None:
    """Its parts decide, not the words in which they were written."""
    places = vocabulary(
        Term(name="east", parts=("Kayah", "Shan")),
        Term(name="Moebye", within=("shan+kayah",)),
    )

    assert {"Moebye", "east", ANYTHING} == places.above("Moebye")


def test_parts_may_be_unions() -> None:
    """A union among the parts is its own parts."""
    places = vocabulary(Term(name="east", parts=("Kayah + Shan", "Mon")))

    assert places.term("east").parts == ("Kayah", "Shan", "Mon")
    assert places.resolve("Mon + Shan + Kayah") == "east"


def test_an_overlap_is_declared() -> None:
    """Terms of one facet that may share members are not known to be disjoint."""
    terms = [Term(name=name, facets=("zone",)) for name in "ab"]
    overlap = Term(name="c", facets=("Zone",), overlap=("A",))

    assert [
        relation(first, second, vocabulary(*terms, overlap))
        for first, second in ("ab", "ac", "bc")
    ] == [Relation.DISJOINT, Relation.UNKNOWN, Relation.DISJOINT]


def test_a_part_may_have_two_facets() -> None:
    """It is disjoint from its rivals in either, and so is what lies within it."""
    populations = vocabulary(
        Term(name="people", parts=("boys", "others")),
        Term(name="boys", facets=("sex", "age")),
        Term(name="women", facets=("sex",)),
        Term(name="elders", facets=("age",)),
        Term(name="toddlers", within=("boys",)),
    )

    assert [
        relation(inner, outer, populations)
        for inner, outer in product(("boys", "toddlers"), ("women", "elders"))
    ] == [Relation.DISJOINT] * 4


def test_names_of_no_dimension_form_no_unions() -> None:
    """An outlet called "Radio + TV" is one outlet."""
    outlets = Vocabulary(dimension=None, used=("radio + tv", "Radio+TV"))

    assert outlets.resolve("TV + Radio") == "TV + Radio"
    assert frozenset({"TV + Radio", ANYTHING}) == outlets.above("TV + Radio")


def test_undeclared_parts_are_told_apart_as_sets() -> None:
    """Of what is not declared a union still contains its parts, and no more."""
    places = vocabulary()

    assert (
        relation("a + b", "c + b + a", places),
        relation("a + b", "b + c", places),
        relation("a+b", "B + A", vocabulary(used=("a", "b"))),
    ) == (Relation.WITHIN, Relation.UNKNOWN, Relation.SAME)


@pytest.mark.parametrize(
    ("terms", "problem"),
    [
        ([Term(name="a", within=("a",))], "'a' lies within itself: 'a' within 'a'"),
        (
            [
                Term(name="a", within=("b",)),
                Term(name="b", within=("A",)),
                Term(name="inside", within=("a",)),
            ],
            "'a' lies within itself: 'a' within 'b' within 'a'",
        ),
        (
            [Term(name="a", parts=("a", "b"))],
            "'a' lies within itself: 'a' within 'a'",
        ),
        (
            [Term(name="a", parts=("b", "c"), within=("b",))],
            "'a' lies within itself: 'a' within 'b' within 'a'",
        ),
        (
            [Term(name="a", parts=("b",))],
            "'a' and 'b' lie within each other; make one an alias of the other",
        ),
        (
            [Term(name="a", parts=("c", "d")), Term(name="b", parts=("D", "C"))],
            "'a' and 'b' lie within each other; make one an alias of the other",
        ),
        (
            [Term(name="a", parts=("b", "c")), Term(name="c", within=("b",))],
            "'a' and 'b' lie within each other; make one an alias of the other",
        ),
        ([Term(name="a"), Term(name="a")], "'a' is declared twice"),
        (
            [Term(name="a", aliases=("Ｂ",)), Term(name="b")],
            "'b' names both 'a' and 'b'",
        ),
        ([Term(name="*")], "'*' means 'not limited' and cannot be declared"),
        (
            [Term(name="a", aliases=("＊",))],
            "'*' means 'not limited' and cannot be declared",
        ),
        ([Term(name="a", parts=("*", "b", "c"))], "'*' cannot be a part of 'a'"),
        (
            [
                Term(name="a", facets=("f",)),
                Term(name="b", facets=("f",)),
                Term(name="c", within=("a",)),
                Term(name="d", within=("b", "c")),
            ],
            (
                "'d' lies within 'a' and 'b', which are disjoint by facet; "
                "declare the overlap or drop one"
            ),
        ),
        (
            [Term(name=f"{n:03}", within=(f"{n + 1:03}",)) for n in range(100)],
            "more than 64 levels deep: '036'",
        ),
        (
            [Term(name=f"{n}", within=(f"{(n + 1) % 12}",)) for n in range(12)],
            (
                "'0' lies within itself: '0' within '1' within '2' within '3' "
                "within '4' within '5' within '6' within '7' and so on"
            ),
        ),
    ],
)
def test_a_contradiction_is_told(terms: list[Term], problem: str) -> None:
    """The error says which terms contradict each other, and how."""
    with pytest.raises(VocabularyError) as caught:
        vocabulary(*terms)

    assert f"place: {problem}" == str(caught.value)


def test_all_contradictions_are_told_at_once() -> None:
    """Two loops and a name borne twice are three problems."""
    terms = [Term(name=name, within=(name,), aliases=("x",)) for name in "ab"]
    with pytest.raises(VocabularyError) as caught:
        Vocabulary(dimension=None, subject="claimant", terms=tuple(terms))

    assert (caught.value.dimension, caught.value.problems) == (
        "claimant",
        (
            "'x' names both 'a' and 'b'",
            "'a' lies within itself: 'a' within 'a'",
            "'b' lies within itself: 'b' within 'b'",
        ),
    )


def test_ten_thousand_terms_and_a_thousand_parts() -> None:
    """A large vocabulary and large unions are no trouble."""
    places = vocabulary(
        *(
            Term(
                name=f"t{n}",
                within=(f"t{n // 10}",) if n > 9 else (),
                facets=(f"level {len(str(n))}",),
            )
            for n in range(10_000)
        )
    )
    first, second = (
        places.resolve(" + ".join(f"t{n}" for n in range(start, start + 1000)))
        for start in (1000, 2000)
    )

    assert (
        places.relation(first, second),
        places.relation(first, "t1"),
        places.relation("t1234", first),
    ) == (Relation.DISJOINT, Relation.WITHIN, Relation.WITHIN)
