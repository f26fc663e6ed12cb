import copy
import inspect
import pickle

import pytest

from provenance import errors
from provenance.errors import (
    DuplicateClaimError,
    DuplicateRuleError,
    FormatError,
    InvalidValueError,
    Problem,
    ProvenanceError,
    ReadingError,
    UnknownClaimError,
    UnknownFindingError,
    UnknownFormatError,
    UnknownRuleError,
    UnreadableAddressError,
    UnreadableDateError,
    UnreadableFigureError,
    UnreadableTermError,
    VocabularyError,
)

PROBLEMS = (
    Problem(path="claims.csv", row=2, column="figure", message="no number"),
    Problem(path="claims.csv", row=3, message="has 4 cells"),
    Problem(path="case.toml", message="is empty"),
)
TOLD = {
    ReadingError("x", "why"): "cannot read 'x' as a value: why",
    UnreadableFigureError("twelve-ish", "no number"): (
        "cannot read 'twelve-ish' as a figure: no number"
    ),
    UnreadableDateError("11/12/2023", "two readings"): (
        "cannot read '11/12/2023' as a date: two readings"
    ),
    UnreadableAddressError("ftp", "why"): "cannot read 'ftp' as a web address: why",
    UnreadableTermError("a & b", "why"): "cannot read 'a & b' as a term: why",
    UnreadableFigureError("9" * 81, "too long"): (
        f"cannot read '{'9' * 77}...' as a figure: too long"
    ),
    InvalidValueError("Claim.id", "is empty"): "Claim.id: is empty",
    VocabularyError("place", ("one", "two")): "place: one; two",
    FormatError(PROBLEMS): (
        "claims.csv:2: figure: no number\n"
        "claims.csv:3: has 4 cells\n"
        "case.toml: is empty"
    ),
    UnknownFormatError(PROBLEMS[2:]): "case.toml: is empty",
    UnknownClaimError("c"): "no claim 'c' in this case",
    UnknownClaimError("c", ("c1", "c2")): (
        "no claim 'c' in this case; close to it: c1, c2"
    ),
    UnknownFindingError("ab12"): "no finding 'ab12' in this report",
    UnknownFindingError("ab", ("ab12", "ab34")): "'ab' could be ab12 or ab34",
    UnknownRuleError("total-fall", ("total-falls",)): (
        "no rule 'total-fall'; close to it: total-falls"
    ),
    UnknownRuleError("x"): "no rule 'x'",
    DuplicateClaimError("c"): "two claims have the id 'c'",
    DuplicateRuleError("x"): "two rules have the id 'x'",
}
ALL = pytest.mark.parametrize("error", TOLD, ids=str)


@ALL
def test_it_says_what_was_wrong(error: ProvenanceError) -> None:
    """The text is made of the parts: what was wrong, the input, what was expected."""

    assert TOLD[error] == str(error)


@ALL
def test_it_survives_a_pickle_and_a_copy(error: ProvenanceError) -> None:
    """An error of another process is the same error, with its parts and its text."""
    copies = [
        pickle.loads(pickle.dumps(error)),  # noqa: S301 - our own bytes
        copy.copy(error),
        copy.deepcopy(error),
    ]

    assert [(type(error), error.args, str(error))] * 3 == [
        (type(each), each.args, str(each)) for each in copies
    ]


def test_every_error_is_tried() -> None:
    """No error is without its text and its pickle above."""
    defined = {
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, ProvenanceError) and kind is not ProvenanceError
    }

    assert defined == {type(error) for error in TOLD}


@ALL
def test_it_is_also_an_error_of_the_language(error: ProvenanceError) -> None:
    """Whoever knows only Python catches a value or a look-up that failed."""

    assert isinstance(error, (ValueError, LookupError))
