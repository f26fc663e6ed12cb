from inspect import cleandoc

from hypothesis import given

import provenance
from provenance import Case, render_trace_text
from provenance.strategies import cases


def text_of(table: str, claim: str) -> str:
    """Return the trace of one claim of a table as text."""
    case = provenance.load_bytes(cleandoc(table).encode(), name="table.csv")
    return render_trace_text(provenance.trace(case, claim))


def test_chain() -> None:
    """One line for each hop, indented under what leads to it, then where it ends."""
    text = text_of(
        """
        id,what,figure,outlet,claimant,derived_from
        a,killed,16,Openpedia,,b
        b,killed,16,Daily Post,fire brigade,
        """,
        "a",
    )
    expected = """
        a: traced
          1 claim killed: 16
            2 outlet Openpedia
              3 claim killed: 16
                4 outlet Daily Post
                  5 claimant fire brigade
          outlets: Openpedia, Daily Post
          origins: fire brigade
    """

    assert cleandoc(expected) + "\n" == text


def test_gap_is_named() -> None:
    """What is not stated stands at the hop that should state it."""
    text = text_of("id,what,figure,outlet\na,killed,16,", "a")

    assert " — not stated: " in text


def test_loop_ends() -> None:
    """A loop is followed once, and its end refers to its beginning."""
    text = text_of(
        """
        id,what,figure,outlet,derived_from
        a,killed,16,Openpedia,b
        b,killed,16,Daily Post,a
        """,
        "a",
    )

    assert text.startswith("a: rests on nothing but itself\n")
    assert "→ see 1\n" in text


def test_heading() -> None:
    """The claim in words stands under its id."""
    case = provenance.load_bytes(b"id,what,figure\na,killed,16\n", name="t.csv")
    text = render_trace_text(provenance.trace(case, "a"), heading="sixteen dead")

    assert text.splitlines()[1] == "  sixteen dead"


def test_escapes_are_shown_not_obeyed() -> None:
    """Names are harmless here as well."""
    text = text_of("id,what,figure,outlet\na,killed,16,\x1b[2JDaily Post", "a")

    assert "\x1b" not in text
    assert "\\x1b[2JDaily Post" in text


@given(case=cases(min_claims=1))
def test_every_trace_ends(case: Case) -> None:
    """Each hop is told once, whatever loops there are, and nothing is harmful."""
    for claim in case.claims:
        trace = provenance.trace(case, claim.id)
        lines = render_trace_text(trace).splitlines()
        numbers = [
            first for line in lines[1:] if (first := line.split()[0]).isdecimal()
        ]

        assert sorted(map(str, range(1, len(trace.hops) + 1))) == sorted(numbers)
        assert all(line.isprintable() for line in lines)
