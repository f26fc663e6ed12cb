import pytest

from provenance.tracing import Gap, Hop, Role
from provenance.tracing.hops import gaps_of


@pytest.mark.parametrize(
    ("role", "missing", "expected"),
    [
        (Role.CLAIM, "claim", "claim 'x' is not in the case"),
        (Role.CLAIM, "outlet", "claim 'x' names no outlet"),
        (
            Role.CLAIM,
            "citation",
            "claim 'x' gives no reference, though its document gives some",
        ),
        (Role.DOCUMENT, "outlet", "document 'Ten days' names no outlet"),
        (
            Role.DOCUMENT,
            "citation",
            "document 'Ten days' does not say which of its references it follows",
        ),
        (
            Role.CITATION,
            "citation",
            "citation 'Ten days' is not among the references of its document",
        ),
        (
            Role.CITATION,
            "document",
            "citation 'Ten days' points to no known document",
        ),
        (
            Role.OUTLET,
            "document",
            "outlet 'Ten days': which of its reports is not said",
        ),
    ],
)
def test_what_gaps_say(role: Role, missing: str, expected: str) -> None:
    """Each says which hop lacks what; a claim goes by its id."""
    gap = Gap(hop=0, role=role, id="x", name="Ten days", missing=missing)

    assert str(gap) == expected


def test_hop_without_name_goes_by_its_id() -> None:
    """A document without title is still told from others."""
    gap = Gap(hop=0, role=Role.DOCUMENT, id="x", name="", missing="outlet")

    assert str(gap) == "document 'x' names no outlet"


def test_only_what_breaks_a_chain_is_a_gap() -> None:
    """A title, a date or a claimant that is not stated leaves the chain whole."""
    hops = (
        Hop(role=Role.DOCUMENT, id="d", missing=("outlet", "title", "published")),
        Hop(role=Role.OUTLET, id="o", name="o", missing=("claimant",)),
    )

    assert gaps_of(hops) == (
        Gap(hop=0, role=Role.DOCUMENT, id="d", name="", missing="outlet"),
    )
