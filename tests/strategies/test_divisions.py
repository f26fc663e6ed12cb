from provenance.model import Dimension, Term, Vocabulary
from provenance.strategies.divisions import covered, divided, nested

PEOPLE = Vocabulary(
    dimension=Dimension.POPULATION,
    terms=(
        Term(name="people", parts=("civilians", "soldiers")),
        Term(name="civilians", facets=("status",)),
        Term(name="soldiers", facets=("status",)),
    ),
)


def test_nested_terms_do_not_fill_what_they_lie_in() -> None:
    """A union that is the whole by another name is told like it."""

    assert nested(PEOPLE) == [
        ("people", "*"),
        ("civilians", "people"),
        ("civilians", "civilians + soldiers"),
        ("civilians", "*"),
        ("soldiers", "people"),
        ("soldiers", "civilians + soldiers"),
        ("soldiers", "*"),
    ]


def test_divided_are_terms_that_share_nothing() -> None:
    """Each pair comes with every cell in which both lie."""

    assert divided(PEOPLE) == [
        ("civilians", "soldiers", "people"),
        ("civilians", "soldiers", "civilians + soldiers"),
        ("civilians", "soldiers", "*"),
    ]


def test_covered_are_declared_and_written_unions() -> None:
    """A union has no parts of which one lies within another."""

    assert covered(PEOPLE) == [
        ("people", ("civilians", "soldiers")),
        ("civilians + soldiers", ("civilians", "soldiers")),
    ]
