"""What words do to the number beside them."""

import pytest

from provenance.model import Figure
from provenance.reading.quantities import Bind, bind_number, bind_range, join_binds
from provenance.reading.refusal import RefusalError

TOGETHER = [
    ([], Bind.EXACTLY),
    ([(Bind.ABOUT, "about")], Bind.ABOUT),
    ([(Bind.AT_LEAST, "至少"), (Bind.AT_LEAST, "以上")], Bind.AT_LEAST),
    ([(Bind.MORE_THAN, "超过"), (Bind.AT_LEAST, "以上")], Bind.MORE_THAN),
    ([(Bind.LESS_THAN, "不足"), (Bind.AT_MOST, "以下")], Bind.LESS_THAN),
    ([(Bind.NEARLY, "近"), (Bind.ABOUT, "左右")], Bind.ABOUT),
    ([(Bind.ABOUT, "约"), (Bind.MORE_THAN, "余")], Bind.JUST_OVER),
]


@pytest.mark.parametrize(("binds", "expected"), TOGETHER, ids=str)
def test_words_that_say_one_thing(
    binds: list[tuple[Bind, str]], expected: Bind
) -> None:
    """Several words around one number may amount to one."""
    assert expected == join_binds(binds)


def test_words_that_contradict() -> None:
    """Words that no one figure could hold are refused."""
    with pytest.raises(RefusalError) as caught:
        join_binds([(Bind.AT_LEAST, "at least"), (Bind.AT_MOST, "up to")])

    assert caught.value.reason == "'at least' and 'up to' cannot both bind one number"


INTERVALS = {
    Bind.EXACTLY: "[50, 50]",
    Bind.ABOUT: "[45, 55]",
    Bind.NEARLY: "[45, 50)",
    Bind.JUST_OVER: "(50, 55]",
    Bind.AT_LEAST: "[50, ∞)",
    Bind.MORE_THAN: "(50, ∞)",
    Bind.AT_MOST: "[0, 50]",
    Bind.LESS_THAN: "[0, 50)",
}


@pytest.mark.parametrize("bind", Bind)
def test_each_bind(bind: Bind) -> None:
    """Each bind leaves its own numbers possible."""
    assert INTERVALS[bind] == str(bind_number(bind, 50).interval())


def test_range_in_the_wrong_order() -> None:
    """A range in the wrong order has no bounds."""
    assert Figure.between(120, 100) == bind_range(120, 100)


def test_too_many_digits() -> None:
    """What the model does not hold is refused."""
    with pytest.raises(RefusalError) as caught:
        bind_number(Bind.ABOUT, 10**40)

    assert caught.value.reason == "more than 40 digits"
