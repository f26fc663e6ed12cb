import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given

import provenance
from provenance import Case, Claim, ClaimId, Figure, Policy, render_json
from provenance.report import schema, trace_document
from provenance.strategies import cases, conflicting_cases

FIXTURES = Path(__file__).parents[2] / "fixtures"

some_cases = cases() | conflicting_cases().map(lambda planted: planted[0])


def no_number(text: str) -> None:
    """Fail for a JSON number that is not whole, or none at all."""
    raise AssertionError(text)


def read(text: str) -> Any:  # noqa: ANN401  # a JSON value
    """Return the value of a JSON text that holds no number but integers."""
    return json.loads(text, parse_float=no_number, parse_constant=no_number)


def check(document: Mapping[str, Any], name: str) -> None:
    """Check a document against the schema that ships with the package."""
    validator = jsonschema.Draft202012Validator(schema(name))

    assert [error.message for error in validator.iter_errors(document)] == []


def document_of(case: Case) -> dict[str, Any]:
    """Return the JSON report of a case, checked."""
    found: dict[str, Any] = read(render_json(provenance.reconcile(case)))
    check(found, "report")
    return found


@pytest.mark.parametrize("name", ["report", "trace"])
def test_schemas_are_schemas(name: str) -> None:
    """What ships as a schema is one, and requires every key that it names."""
    jsonschema.Draft202012Validator.check_schema(schema(name))
    waiting: list[Any] = [schema(name)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            waiting += part.values()
            if isinstance(part.get("properties"), dict):
                assert sorted(part["properties"]) == sorted(part["required"])
        elif isinstance(part, list):
            waiting += part


@pytest.mark.parametrize("folder", ["operation-1111", "myanmar-2023-11"])
def test_real_cases_fit_the_schemas(folder: str) -> None:
    """The report of each real case, and the trace of each of its claims."""
    case = provenance.load(FIXTURES / folder)
    document_of(case)
    for claim in case.claims:
        check(trace_document(provenance.trace(case, claim.id)), "trace")


@given(case=some_cases)
def test_reports_fit_the_schema(case: Case) -> None:
    """Whatever a case holds, its report is what the schema says."""
    document_of(case)


@given(case=cases(min_claims=1))
def test_traces_fit_the_schema(case: Case) -> None:
    """Whatever a case holds, so are the traces of its claims, in JSON too."""
    for claim in case.claims:
        text = provenance.render_trace_json(provenance.trace(case, claim.id))
        check(read(text), "trace")


@given(case=some_cases)
def test_report_holds_together(case: Case) -> None:
    """Counts are those of the lists, and every id that is used is a claim's."""
    found = document_of(case)
    ids = [claim["id"] for claim in found["claims"]]
    used = {
        claim
        for part in (*found["findings"], *found["questions"])
        for claim in part["claims"]
    }
    by_severity = [finding["severity"] for finding in found["findings"]]
    summary = found["summary"]

    assert sorted(claim.id for claim in case.claims) == ids
    assert used <= set(ids)
    assert len(case.claims) == summary["claims"]
    assert len(found["questions"]) == summary["questions"]
    assert [by_severity.count(each) for each in ("conflict", "warning", "note")] == [
        summary["conflicts"],
        summary["warnings"],
        summary["notes"],
    ]


@given(case=some_cases)
def test_each_claim_stands_in_one_scope(case: Case) -> None:
    """Questions divide the claims, and their scopes divide those of a question."""
    found = document_of(case)
    in_questions = [claim for each in found["questions"] for claim in each["claims"]]
    in_scopes = [
        claim
        for question in found["questions"]
        for scope in question["scopes"]
        for claim in scope["claims"]
    ]

    assert sorted(claim.id for claim in case.claims) == sorted(in_questions)
    assert in_questions == in_scopes


def test_numbers_that_are_not_whole_are_strings() -> None:
    """Half of a number would not come back from JSON as it went in."""
    figure = Figure.exactly(Decimal("12.50"))
    case = Case(claims=(Claim(id=ClaimId("a"), measure="rate", figure=figure),))
    (claim,) = document_of(case)["claims"]

    assert (claim["stated"], claim["low"], claim["high"]) == ("12.5", "12.5", "12.5")


def test_missing_values_are_null() -> None:
    """What is not stated is there as null; for a bound that is: no end."""
    figure = Figure.more_than(200)
    case = Case(claims=(Claim(id=ClaimId("a"), measure="rate", figure=figure),))
    (claim,) = document_of(case)["claims"]
    expected = {
        "id": "a",
        "as_written": "more than 200",
        "low": 200,
        "high": None,
        "low_open": True,
        "high_open": False,
        "stated": 200,
        "quantifier": "more than",
        "unit": None,
        "measure": "rate",
        "population": None,
        "place": None,
        "event": None,
        "as_of": None,
        "period": None,
        "claimant": None,
        "via": None,
        "outlet": None,
        "document": None,
        "title": None,
        "url": None,
        "published": None,
        "quote": None,
        "revised_by": [],
        "row": None,
    }

    assert expected == claim


def test_bands_follow_the_policy() -> None:
    """The ends of "about" are those of the case's policy, which the report states."""
    figure = Figure.about(1000)
    claim = Claim(id=ClaimId("a"), measure="rate", figure=figure)
    case = Case(claims=(claim,), policy=Policy(about=Decimal("0.2")))
    found = document_of(case)

    assert found["policy"]["about"] == "0.2"
    assert (found["claims"][0]["low"], found["claims"][0]["high"]) == (800, 1200)


def test_bounds_and_positions() -> None:
    """A scope has its bounds with their witnesses, and a position for each value."""
    table = (
        b"id,what,figure,outlet\n"
        b"a,killed,at least 12,Daily Post\n"
        b"b,killed,16,Radio Nine\n"
        b"c,killed,16,Evening Star\n"
    )
    found = document_of(provenance.load_bytes(table, name="t.csv"))
    ((scope,),) = (question["scopes"] for question in found["questions"])

    assert scope["bounds"] == {
        "low": 16,
        "high": 16,
        "low_open": False,
        "high_open": False,
        "witnesses": ["b"],
        "floor": {"way": "own", "dimension": None, "claims": ["b"], "taken_off": []},
        "ceiling": {"way": "own", "dimension": None, "claims": ["b"], "taken_off": []},
        "left_out": [],
    }
    assert scope["positions"] == [
        {
            "low": 16,
            "high": 16,
            "low_open": False,
            "high_open": False,
            "claims": ["a", "b", "c"],
            "stated_by": ["b", "c"],
            "outlets": ["Evening Star", "Radio Nine"],
            "origins": {"at_least": 1, "at_most": 2},
        }
    ]


def test_claims_in_a_conflict_are_left_out_of_bounds() -> None:
    """Bounds do not rest on what cannot all hold, and say so."""
    table = b"id,what,figure,outlet\na,killed,16,Post\nb,killed,20,Nine\n"
    found = document_of(provenance.load_bytes(table, name="t.csv"))
    ((scope,),) = (question["scopes"] for question in found["questions"])

    assert (
        scope["bounds"]["low"],
        scope["bounds"]["high"],
        scope["bounds"]["left_out"],
    ) == (None, None, ["a", "b"])
    assert len(scope["positions"]) == 2


def test_inputs_are_named_with_their_digest() -> None:
    """Which bytes were read can be checked."""
    found = document_of(
        provenance.load_bytes(b"what,figure\nkilled,16\n", name="t.csv")
    )

    assert found["inputs"] == [
        {
            "path": "t.csv",
            "sha256": (
                "94e70fcdd8493d9271a9107200370aeb3b24f175486c98610b6105a4ccd8cd65"
            ),
            "unused": [],
        }
    ]


def test_columns_that_were_not_used() -> None:
    """Each file names its columns that are kept and were not read."""
    table = b"what,figure,region,mood\nkilled,16,North,calm\n"
    (file,) = document_of(provenance.load_bytes(table, name="t.csv"))["inputs"]

    assert file["unused"] == [
        {"name": "mood", "like": []},
        {"name": "region", "like": ["place"]},
    ]


def test_compact_is_one_line_of_the_same() -> None:
    """The compact form says the same in one line."""
    report = provenance.reconcile(provenance.load(FIXTURES / "operation-1111"))
    compact = render_json(report, is_compact=True)

    assert compact.count("\n") == 1
    assert read(render_json(report)) == read(compact)


def many_claims() -> Case:
    """Return a case of more claims than are listed, two of them in conflict."""
    claim = Claim(
        id=ClaimId("a"), measure="killed", figure=Figure.exactly(16), outlet="Post"
    )
    rest = (
        evolve(claim, id=ClaimId(f"c{number}"), place=f"place {number % 100}")
        for number in range(10_000)
    )
    other = evolve(claim, id=ClaimId("b"), figure=Figure.exactly(20))
    return Case(claims=(claim, other, *rest))


def test_of_many_claims_those_in_findings_are_listed() -> None:
    """Beyond 10,000 claims, those that findings name, be they notes, and no others."""
    report = provenance.reconcile(many_claims())
    found = read(render_json(report))
    check(found, "report")
    named = {claim for finding in report.findings for claim in finding.claims}
    in_notes = {claim for finding in report.notes for claim in finding.claims}

    assert found["summary"]["claims"] == 10_002
    assert in_notes - {"a", "b"}
    assert len(named) < 10
    assert sorted(named) == [claim["id"] for claim in found["claims"]]
    assert sorted(named) == sorted(
        claim for question in found["questions"] for claim in question["claims"]
    )


def test_all_claims_on_request() -> None:
    """With `all_claims` all of them are listed."""
    report = provenance.reconcile(many_claims())
    found = read(render_json(report, all_claims=True))

    assert len(found["claims"]) == 10_002


DATES = b"""id,what,figure,outlet
a,date of crash,11 Nov 2023,Daily Post
b,date of crash,before December 2023,Radio Nine
c,date of crash,about 11 Nov 2023,Evening Star
d,date of crash,unknown,River Gazette
"""


def test_dates_are_days() -> None:
    """The numbers of a date are days; what is missing is `null`."""
    document = document_of(provenance.load_bytes(DATES, name="table.csv"))
    claims = {
        claim["id"]: (claim["stated"], claim["low"], claim["high"], claim["unit"])
        for claim in document["claims"]
    }
    (scope,) = document["questions"][0]["scopes"]

    assert claims == {
        "a": ("2023-11-11", "2023-11-11", "2023-11-11", "date"),
        "b": ("2023-12-01", None, "2023-12-01", "date"),
        "c": ("2023-11-11", None, None, "date"),
        "d": (None, None, None, "date"),
    }
    assert (
        scope["bounds"]["low"],
        scope["bounds"]["high"],
    ) == ("2023-11-11", "2023-11-11")
    assert [position["low"] for position in scope["positions"]] == ["2023-11-11"]


def test_a_number_of_a_measure_that_is_a_date() -> None:
    """A bare number is no date, and is written as a number."""
    claim = Claim(
        id=ClaimId("a"), measure="date of crash", figure=Figure.exactly(10**12)
    )
    document = document_of(Case(claims=(claim,)))

    assert [each["stated"] for each in document["claims"]] == [10**12]
    assert [question["unit"] for question in document["questions"]] == [None]
