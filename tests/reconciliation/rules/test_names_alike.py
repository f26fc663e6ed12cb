from collections.abc import Callable
from inspect import cleandoc

import pytest

import provenance
from provenance.reconciliation.rules import names_alike

RULE = "names-alike"


def test_finding(find: Callable[[str, str], str]) -> None:
    """One note tells all names of a case that may be one, and how to say so."""
    found = find(
        RULE,
        """
        id,what,figure,place,population
        a,killed,16,Al Haouz,Non-Combatants
        b,killed,20,Al Haouz province,noncombatants
        c,killd,20,AL-HAOUZ,noncombatants
        """,
    )
    expected = """
        note names-alike []
        names that may be one: 'killed' and 'killd' (measure), 'AL-HAOUZ' and 'Al
          Haouz' and 'Al Haouz province' (place) and 'noncombatants' and 'Non-
          Combatants' (population)
        - nothing says what they are to each other, so their figures do not compare
        - if they are one: [measure."killed"] with aliases = ["killd"] in case.toml;
          if one lies in the other, with `within`
    """

    assert cleandoc(expected) == found


def told(names: tuple[str, ...], column: str, facts: str = "") -> int:
    """Return how many notes there are on names of a column."""
    rows = "".join(
        f'{{"measure": "killed", "figure": 1, "{column}": "{each}"}},' for each in names
    )
    text = f'{{"schema": "provenance.case/1", "claims": [{rows[:-1]}]{facts}}}'
    case = provenance.load_bytes(text.encode(), name="t.json")
    return len(provenance.reconcile(case, rules=[names_alike.RULE]).notes)


@pytest.mark.parametrize(
    ("names", "column"),
    [
        (("Al Haouz", "Al Haouz Province"), "place"),
        (("Kayah", "Kayah State"), "place"),
        (("State of Palestine", "Palestine"), "place"),
        (("Loikaw", "Loikaw township"), "place"),
        (("Kyiv-Oblast", "Kyiv"), "place"),
        (("Malaga", "Málaga"), "place"),
        (("克耶邦", "克耶"), "place"),
        (("Non-combatants", "non combatants"), "population"),
        (("Operation 1111", "Operation-1111"), "event"),
    ],
)
def test_names_that_are_alike(names: tuple[str, ...], column: str) -> None:
    """They differ in accents, hyphens, or a word for a kind of place."""
    assert told(names, column) == 1


@pytest.mark.parametrize(
    ("names", "column"),
    [
        (("North Kivu", "South Kivu"), "place"),
        (("Loikaw", "Demoso"), "place"),
        (("kayah", "KAYAH"), "place"),
        (("District 1", "District 2"), "place"),
        (("City", "Town"), "place"),
        (("Kayah", "Kayah + Shan"), "place"),
        (("Kayah", "*"), "place"),
        (("soldiers", "soldiers of the state"), "population"),
        (("men", "women"), "population"),
    ],
)
def test_near_misses(names: tuple[str, ...], column: str) -> None:
    """Other words tell names apart; one name in two cases is one already."""
    assert told(names, column) == 0


@pytest.mark.parametrize(
    "terms",
    [
        '{"Loikaw": {"within": "Loikaw township"}}',
        '{"Loikaw": {"aliases": ["Loikaw township"]}}',
        '{"Loikaw": {"facet": "x"}, "Loikaw township": {"facet": "x"}}',
    ],
)
def test_what_the_case_says_is_said(terms: str) -> None:
    """Names of which it is known how they stand are told no more."""
    names = ("Loikaw", "Loikaw township")

    assert told(names, "place", f', "places": {terms}') == 0


def test_measures_that_are_close(find: Callable[[str, str], str]) -> None:
    """Another measure is none, however its name ends."""
    assert find(RULE, "id,what,figure\na,injurd,1\nb,killed,1")
    assert not find(RULE, "id,what,figure\na,houses destroyed,1\nb,killed,1")
    assert not find(RULE, "id,what,figure\na,detainees,1\nb,evacuated,1")
