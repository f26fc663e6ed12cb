"""Drafts: frozen values made as quickly as ones that are not frozen.

attrs sets each field of a frozen object by a call, which for a claim of 21 fields takes
longer than all else. A draft is an object of the same fields that is not frozen yet; it
becomes the frozen value at the end of its making, before anybody sees it.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

from attrs import define

P = ParamSpec("P")
T = TypeVar("T")


def _positional(_kind: type, fields: list[Any]) -> list[Any]:
    return [each.evolve(kw_only=False) for each in fields]


def draft_of(kind: Callable[P, T], /) -> Callable[..., T]:
    """Return what makes the same values as this frozen class, with the same checks.

    It takes the fields by their names, or in their order.

        >>> from provenance.model import Figure, Quantifier
        >>> figure = draft_of(Figure)(quantifier=Quantifier.ABOUT, stated=12)
        >>> type(figure) is Figure, figure == Figure.about(12)
        (True, True)
    """
    check: Callable[[object], None] | None
    check = getattr(kind, "__attrs_post_init__", None)

    def freeze(draft: Any) -> None:  # noqa: ANN401 (of any class that is frozen)
        draft.__class__ = kind
        if check is not None:
            check(draft)

    body = {
        "__slots__": (),
        "__attrs_post_init__": freeze,
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
    }
    draft = type(f"Draft{kind.__name__}", (cast("type[T]", kind),), body)
    make = define(eq=False, repr=False, field_transformer=_positional)
    return cast("Callable[..., T]", make(draft))


def amend(value: object, field: str, content: object, /) -> None:
    """Change a field of a frozen value that nobody but its maker has seen yet.

    To make each of many values twice would take as long as to read them.
    """
    object.__setattr__(value, field, content)
