"""`accepted.toml`: the findings that somebody accepted, and why.

It stands in the case folder; that of a single file stands beside it, named after it
(`toll.csv.accepted.toml`). Each acceptance is a table named by the finding's
fingerprint:

    [ef1355127ab38ed3]
    by = "A. Reader"
    because = "Radio Nine counts those who died later"
    on = "2024-05-06"
    rule = "figures-disagree"
    finding = "Radio Nine: 20 people killed (undated); Daily Post: …"

All but `by` and `because` may be missing. `beneath` is there where a finding tells of
more than its own claims, and is a digest of that; `told` holds what was told with the
finding, so that it can be said what has changed. An acceptance is added behind what
the file holds, comments included; to take one back, delete its table.
"""

import os
import tomllib
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from provenance.errors import FormatError, Problem
from provenance.formats import files
from provenance.formats.converter import Fault, UnstructurableError, structure
from provenance.formats.decoding import UndecodableError, decode
from provenance.formats.facts import Names, facts_converter
from provenance.formats.toml_text import write_toml
from provenance.model import Acceptance, Input, PartialDate

_NAME: Final = "accepted.toml"


_NOTHING_TOLD: Final = Names(())


@frozen(kw_only=True)
class _AcceptanceFacts:
    """What is said of a finding that somebody accepted."""

    by: str
    because: str
    on: PartialDate | None = None
    rule: str = ""
    finding: str = ""
    beneath: str = ""
    told: Names = _NOTHING_TOLD


def acceptances_path(case: str | os.PathLike[str], /) -> Path:
    """Return where the acceptances of the case at a path are kept.

    >>> acceptances_path("cases/toll.csv").as_posix()
    'cases/toll.csv.accepted.toml'
    """
    place = Path(case)
    if files.is_folder(place):
        return place / _NAME
    return place.with_name(f"{place.name}.{_NAME}")


def load_acceptances(case: str | os.PathLike[str], /) -> tuple[Acceptance, ...]:
    """Return the acceptances of the case at a path; none where there is no file.

    Raises `FormatError` with every problem of the file.
    """
    acceptances, _ = read_acceptances(case)
    return acceptances


def read_acceptances(
    case: str | os.PathLike[str], /
) -> tuple[tuple[Acceptance, ...], tuple[Input, ...]]:
    """Return the acceptances of the case at a path, and the file that was read."""
    place = acceptances_path(case)
    if not files.exists(place):
        return (), ()
    name = files.name_of(place)
    data = files.read(place, name)
    return _acceptances(data, name), (files.input_of(name, data),)


def add_acceptance(case: str | os.PathLike[str], acceptance: Acceptance, /) -> Path:
    """Add an acceptance to those of the case at a path; return the file.

    What stands in the file stays, comments included. It is written whole or not at
    all, and of two that are added at once none is lost. Raises `FormatError` where the
    finding is accepted already, and where the file cannot be read or written.
    """
    place = acceptances_path(case)
    name = files.name_of(place)
    with files.locked(place.parent, name):
        old = files.read(place, name) if files.exists(place) else b""
        for known in _acceptances(old, name):
            if known.fingerprint == acceptance.fingerprint:
                message = f"{known.fingerprint} is accepted already, by {known.by}; "
                message += "to accept it anew, delete its table"
                raise FormatError((Problem(path=name, message=message),))
        new = (_text(old, name) + _table(acceptance)).encode("utf-8", "replace")
        if _acceptances(new, name)[-1] != acceptance:
            message = "the acceptance would not be read back as it is"
            raise FormatError((Problem(path=name, message=message),))
        files.write(place, new)
    return place


def _text(data: bytes, name: str) -> str:
    try:
        text = decode(data)
    except UndecodableError as error:
        raise FormatError((Problem(path=name, message=error.reason),)) from None
    if text and not text.endswith("\n"):
        text += "\n"
    return f"{text}\n" if text else ""


def _table(acceptance: Acceptance) -> str:
    facts = _AcceptanceFacts(
        by=acceptance.by,
        because=acceptance.because,
        on=acceptance.on,
        rule=acceptance.rule,
        finding=acceptance.finding,
        beneath=acceptance.beneath,
        told=Names(acceptance.told),
    )
    told = facts_converter().unstructure(facts)
    return write_toml({acceptance.fingerprint: told})


def _acceptances(data: bytes, name: str) -> tuple[Acceptance, ...]:
    found: list[Acceptance] = []
    problems: list[Problem] = []
    for fingerprint, told in _tables(data, name).items():
        try:
            facts = structure(facts_converter(), told, _AcceptanceFacts)
            found.append(_acceptance(fingerprint, facts))
        except UnstructurableError as error:
            problems += [_problem(name, fingerprint, fault) for fault in error.faults]
    if problems:
        raise FormatError(tuple(problems))
    return tuple(found)


def _acceptance(fingerprint: str, facts: _AcceptanceFacts) -> Acceptance:
    for key in ("by", "because"):
        if not getattr(facts, key).strip():
            raise UnstructurableError((Fault((key,), "is empty"),))
    return Acceptance(
        fingerprint=fingerprint,
        by=facts.by,
        because=facts.because,
        on=facts.on,
        rule=facts.rule,
        finding=facts.finding,
        beneath=facts.beneath,
        told=facts.told,
    )


def _problem(name: str, fingerprint: str, fault: Fault) -> Problem:
    column = ".".join(map(str, (fingerprint, *fault.path)))
    return Problem(path=name, column=column, message=fault.message)


def _tables(data: bytes, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(decode(data))
    except UndecodableError as error:
        reason = error.reason
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        nested = isinstance(error, RecursionError)
        said = "it is nested too deeply" if nested else str(error)
        reason = f"is no TOML: {said[:1].lower()}{said[1:]}"
    raise FormatError((Problem(path=name, message=reason),))
