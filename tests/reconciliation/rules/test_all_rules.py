"""What holds for every rule: its file is complete, and it keeps the contract."""

import importlib
import inspect
import re
import string
from collections.abc import Mapping
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import ALL_RULES, Case, CaseRule, ClaimId, Finding, Rule, Severity
from provenance.reconciliation import rules
from provenance.strategies import cases, conflicting_cases

FOLDER = Path(inspect.getfile(rules)).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")

every_file = pytest.mark.parametrize("name", NAMES)
every_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.id)


def rule_of(name: str) -> Rule | CaseRule:
    """Return the rule that a file defines."""
    module = importlib.import_module(f"{rules.__name__}.{name}")
    rule: Rule | CaseRule = module.RULE
    return rule


def documentation(name: str) -> str:
    """Return the docstring of a rule's file."""
    module = importlib.import_module(f"{rules.__name__}.{name}")
    return inspect.cleandoc(module.__doc__ or "")


def examples(name: str) -> list[tuple[str, str]]:
    """Return the words before each literal block of a rule's file, and the block."""
    return re.findall(
        r"^([^\n]*)::\n\n((?:    [^\n]+\n|\n)+)", documentation(name) + "\n", re.M
    )


def files_of(block: str) -> Mapping[str, str]:
    """Return the files of a case folder that an example shows, by their names."""
    files: dict[str, str] = {}
    for paragraph in inspect.cleandoc(block).split("\n\n"):
        columns = paragraph.partition("\n")[0].split(",")
        file = "citations.csv" if "label" in columns else "claims.csv"
        file = "case.toml" if paragraph.startswith("[") else file
        files[file] = files.get(file, "") + paragraph + "\n"
    return files


def found_in(block: str, folder: Path) -> set[str]:
    """Return the rules that find something in the case that an example shows."""
    folder.mkdir()
    for file, text in files_of(block).items():
        (folder / file).write_text(text, encoding="utf-8")
    report = provenance.reconcile(provenance.load(folder))
    return {finding.rule for finding in report.findings}


def test_there_are_rules() -> None:
    """The folder is found, so the tests below are not empty."""

    assert len(ALL_RULES) == len(NAMES)


@every_file
def test_rule_is_named_after_its_file(name: str) -> None:
    """A rule's id is the name of its file with dashes."""

    assert name.replace("_", "-") == rule_of(name).id


@every_file
def test_rule_is_in_all_rules(name: str) -> None:
    """A rule that nobody listed would never be looked for."""

    assert rule_of(name) in ALL_RULES


@every_file
def test_documentation_begins_with_summary(name: str) -> None:
    """The first line of the file is the summary of the rule: one sentence."""
    summary, empty, *_ = documentation(name).split("\n")

    assert rule_of(name).summary == summary
    assert summary.endswith(".")
    assert not empty


@every_file
def test_documentation_says_when_to_accept(name: str) -> None:
    """The last paragraph tells a person what to do with the finding."""
    *_, last = documentation(name).split("\n\n")

    assert re.match(r"(Accept|Do not accept|It is explained)", last), last


@every_file
def test_rule_has_its_test(name: str) -> None:
    """Beside this file there is one for each rule."""

    assert Path(__file__).with_name(f"test_{name}.py").exists()


@every_file
def test_examples_are_as_they_say(name: str, tmp_path: Path) -> None:
    """The first example has the finding, the second has not."""
    (finding, with_it), (no_finding, without) = examples(name)

    assert finding == "A finding"
    assert no_finding.startswith("No finding")
    assert rule_of(name).id in found_in(with_it, tmp_path / "with")
    assert rule_of(name).id not in found_in(without, tmp_path / "without")


def findings(rule: Rule | CaseRule, case: Case) -> tuple[Finding, ...]:
    """Return what one rule finds in a case."""
    return provenance.reconcile(case, rules=[rule]).findings


@every_rule
@given(case=cases() | conflicting_cases().map(lambda planted: planted[0]))
def test_nothing_is_raised_and_only_given_claims_are_named(
    rule: Rule | CaseRule, case: Case
) -> None:
    """Whatever a case holds, a rule yields findings of its own about its claims."""
    known = {claim.id for claim in case.claims}
    questions = {question.id for question in provenance.reconcile(case).questions}

    for finding in findings(rule, case):
        assert rule.id == finding.rule
        assert finding.severity <= rule.severity
        assert set(finding.claims) <= known
        assert len(set(finding.claims)) == len(finding.claims)
        assert finding.question in questions | {""}
        assert finding.message
        assert finding.next
        assert set(finding.fingerprint) <= set(string.hexdigits.lower())


@every_rule
@given(data=st.data())
def test_order_of_claims_does_not_matter(
    rule: Rule | CaseRule, data: st.DataObject
) -> None:
    """The rows of a file may be sorted in any way: the findings are the same."""
    case = data.draw(cases() | conflicting_cases().map(lambda planted: planted[0]))
    shuffled = evolve(case, claims=tuple(data.draw(st.permutations(case.claims))))

    assert findings(rule, case) == findings(rule, shuffled)


@every_rule
@given(case=cases())
def test_findings_come_in_a_stable_order(rule: Rule | CaseRule, case: Case) -> None:
    """The gravest come first, and the same case gives them in the same order."""
    found = findings(rule, case)
    severities = [finding.severity for finding in found]

    assert sorted(severities, reverse=True) == severities
    assert found == findings(rule, evolve(case))


@every_rule
@given(data=st.data())
def test_a_claim_agrees_with_its_copy(
    rule: Rule | CaseRule, data: st.DataObject
) -> None:
    """A second copy of a claim adds no conflict and takes none away."""
    case = data.draw(cases(min_claims=1))
    claim = data.draw(st.sampled_from(case.claims))
    copy = evolve(claim, id=ClaimId(f"copy of {claim.id}"))
    doubled = evolve(case, claims=(*case.claims, copy))

    assert conflicts(rule, case) == conflicts(rule, doubled) - {
        (finding_rule, frozenset(each - {copy.id} | {claim.id}))
        for finding_rule, each in conflicts(rule, doubled)
        if copy.id in each and each - {copy.id} | {claim.id} != each
    } or conflicts(rule, case) == conflicts(rule, doubled)


def conflicts(rule: Rule | CaseRule, case: Case) -> set[tuple[str, frozenset[ClaimId]]]:
    """Return the conflicts that a rule finds, each by its claims."""
    return {
        (finding.rule, frozenset(finding.claims))
        for finding in findings(rule, case)
        if finding.severity is Severity.CONFLICT
    }
