"""`case.toml`: what a case folder says besides its claims.

Tables `[event.NAME]`, `[measure.NAME]`, `[place.NAME]`, `[population.NAME]`,
`[outlet.NAME]`, `[claimant.NAME]` are the vocabularies, `[default]` and `[policy]`
what their names say, `title` the title.
"""

import re
import tomllib
from decimal import Decimal
from typing import Any, Final

from provenance.formats.converter import Fault, UnstructurableError, structure
from provenance.formats.decoding import UndecodableError, decode
from provenance.formats.facts import CaseFacts, facts_converter
from provenance.formats.ledger import Ledger
from provenance.formats.suggestions import did_you_mean
from provenance.formats.toml_text import write_toml
from provenance.formats.vocabularies import case_of, facts_of
from provenance.model import Case

#: The tables, and what the same facts are called in a JSON case.
_TABLES: Final = {
    "event": "events",
    "measure": "measures",
    "place": "places",
    "population": "populations",
    "outlet": "outlets",
    "claimant": "claimants",
}
_SINGULAR: Final = {plural: singular for singular, plural in _TABLES.items()}
_KEYS: Final = ("title", "default", "policy", *_TABLES)

_LINE: Final = re.compile(r"\(at line (\d+),")
#: The head of a table with a name that has no quotes.
_HEAD: Final = re.compile(
    r"\s*\[ *([a-z]{1,20}) *\. *([^\s\"'\\\[\].][^\"'\\\[\].]{0,80})\].*"
)
_NEEDS_NO_QUOTES: Final = re.compile(r"[\w-]+", re.ASCII)


def read_case_toml(data: bytes, path: str, ledger: Ledger, /) -> Case:
    """Return the case without claims that the file states; its problems are noted."""
    text = ""
    try:
        text = decode(data)
        told = tomllib.loads(text, parse_float=Decimal)
    except UndecodableError as error:
        ledger.refuse(path, error.reason)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        nested = isinstance(error, RecursionError)
        reason = "it is nested too deeply" if nested else str(error)
        hint = _quotes_missing(text, reason)
        ledger.refuse(path, f"is no TOML: {reason[:1].lower()}{reason[1:]}{hint}")
    else:
        return _structured(told, path, ledger)
    return Case()


def _quotes_missing(text: str, reason: str) -> str:
    """Say what to write where the line that is no TOML names a table without quotes."""
    line = _LINE.search(reason)
    head = line and _HEAD.fullmatch(text.split("\n")[int(line[1]) - 1].strip())
    name = head[2].strip() if head else ""
    if not head or _NEEDS_NO_QUOTES.fullmatch(name):
        return ""
    return f'; such names go in quotes: [{head[1]}."{name}"]'


def write_case_toml(case: Case, /) -> str:
    """Return what a case says besides its claims, as TOML."""
    facts = facts_converter().unstructure(facts_of(case))
    return write_toml({_SINGULAR.get(key, key): told for key, told in facts.items()})


def _structured(told: dict[str, Any], path: str, ledger: Ledger) -> Case:
    for key in sorted(told.keys() - set(_KEYS)):
        hint = did_you_mean(key, _KEYS)
        ledger.refuse(path, f"unknown key{hint}", column=key)
    known = {_TABLES.get(key, key): told[key] for key in _KEYS if key in told}
    try:
        facts = structure(facts_converter(), known, CaseFacts)
    except UnstructurableError as error:
        _refuse(error.faults, path, ledger)
        return Case()
    case, faults = case_of(facts)
    _refuse(faults, path, ledger)
    return case


def _refuse(faults: tuple[Fault, ...], path: str, ledger: Ledger) -> None:
    for fault in faults:
        steps = [str(step) for step in fault.path]
        steps[:1] = [_SINGULAR.get(step, step) for step in steps[:1]]
        ledger.refuse(path, fault.message, column=".".join(steps))
