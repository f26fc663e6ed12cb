"""A number with the words that bind it."""

import pytest

from provenance.reading.phrases import make_figure, read_phrase
from provenance.reading.tokens import tokenize

RUNNING = {
    "more than 50 civilians died": 2,
    "at least 50 people fled": 3,
    "50 plus 30": 1,
    "200 to loikaw": 1,
    "from 200 to 300": 2,
    "between 200 and 300": 4,
    "200 soldiers or more": 3,
}


@pytest.mark.parametrize(("text", "after"), RUNNING.items())
def test_end_in_running_text(text: str, after: int) -> None:
    """In running text a phrase ends at the first word that is no part of it."""
    phrase = read_phrase(tokenize(text), 0, is_running=True)

    assert phrase is not None
    assert after == phrase.after


def test_no_phrase() -> None:
    """Where no number follows, there is no phrase."""
    assert read_phrase(tokenize("more than soldiers"), 0) is None


def test_figure() -> None:
    """A phrase makes a figure with its unit."""
    phrase = read_phrase(tokenize("more than 44 billion kyats"), 0)

    assert phrase is not None
    expected = ("(44000000000, ∞)", "MMK")

    assert expected == (
        str(make_figure(phrase).interval()),
        make_figure(phrase).unit,
    )
