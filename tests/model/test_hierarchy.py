import itertools

from provenance.model import ANYTHING, MOST_LEVELS, Term
from provenance.model.hierarchy import find_hierarchy


def test_everything_named_is_in_the_order() -> None:
    """What a term lies within, and its parts, need not be declared."""
    terms = {"a": Term(name="a", within=("b",), parts=("c", "d"))}

    assert {
        "a": {"a", "b", ANYTHING},
        "b": {"b", ANYTHING},
        "c": {"c", "a", "b", ANYTHING},
        "d": {"d", "a", "b", ANYTHING},
    } == find_hierarchy(terms).above


def test_a_union_lies_within_what_all_its_parts_do() -> None:
    """So does whatever lies within the union, through any number of unions."""
    terms = {
        "land": Term(name="land", parts=("north", "south")),
        "north": Term(name="north", parts=("a", "b")),
        "a": Term(name="a", within=("hills", "union")),
        "b": Term(name="b", within=("hills",)),
        "hut": Term(name="hut", within=("north",)),
    }

    assert {"hut", "north", "land", "hills", ANYTHING} == find_hierarchy(terms).above[
        "hut"
    ]


def test_a_chain_may_have_as_many_levels_as_allowed() -> None:
    """The limit is a limit: one level less than too many is fine."""
    names = [f"{number:03}" for number in range(MOST_LEVELS + 1)]
    chain = {
        inner: Term(name=inner, within=(outer,))
        for inner, outer in itertools.pairwise(names)
    }
    del chain[names[0]]
    fine = find_hierarchy(chain)
    chain[names[0]] = Term(name=names[0], within=(names[1],))

    assert (fine.problems, len(fine.above[names[1]])) == ((), MOST_LEVELS + 1)
    assert find_hierarchy(chain).problems == ("more than 64 levels deep: '000'",)
