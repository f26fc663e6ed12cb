"""What holds for every rule: its file is complete, and it keeps the contract."""

import importlib
import inspect
import re
import string
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import ALL_RULES, Case, CaseRule, ClaimId, Finding, Rule
from provenance.reconciliation import rules
from provenance.strategies import cases, conflicting_cases

FOLDER = Path(inspect.getfile(rules)).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")

every_file = pytest.mark.parametrize("name", NAMES)


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
    block = re.compile(r"^([^\n]*)::\n\n((?:    [^\n]+\n|\n)+)", re.MULTILINE)
    return block.findall(f"{documentation(name)}\n")


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
    return {finding.rule for finding in report.all_findings}


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


# The laws hold for each rule; they are tested on all rules at once, since what is
# costly is to make cases.

some_cases = cases() | conflicting_cases().map(lambda planted: planted[0])
severities = {rule.id: rule.severity for rule in ALL_RULES}

#: Rules that ask where figures come from: of two copies they say the same of both.
OF_SOURCES = {
    "untraceable",
    "figure-not-in-source",
    "citation-missing",
    "circular-citation",
    "same-work-cited-twice",
    "single-origin",
}


@given(case=some_cases)
def test_only_given_claims_are_named(case: Case) -> None:
    """Whatever a case holds, nothing is raised, and findings are about its claims."""
    report = provenance.reconcile(case)
    questions = {question.id for question in report.questions}
    for finding in report.all_findings:
        message = finding.message

        assert finding.severity <= severities[finding.rule], message
        assert all(case.has_claim(claim) for claim in finding.claims), message
        assert len(set(finding.claims)) == len(finding.claims), message
        assert finding.question in questions | {""}, message
        assert message
        assert finding.next, message
        assert set(finding.fingerprint) <= set(string.hexdigits), message


@given(data=st.data())
def test_order_of_claims_does_not_matter(data: st.DataObject) -> None:
    """The rows of a file may be sorted in any way: the findings are the same."""
    case = data.draw(some_cases)
    shuffled = evolve(case, claims=tuple(data.draw(st.permutations(case.claims))))
    expected = provenance.reconcile(case).findings

    assert expected == provenance.reconcile(shuffled).findings


@given(case=some_cases)
def test_findings_come_in_a_stable_order(case: Case) -> None:
    """The gravest come first, then those with most beneath them, then by question."""
    places = {rule.id: place for place, rule in enumerate(ALL_RULES)}
    keys = [
        (
            -each.severity,
            -len(each.others),
            each.question,
            places[each.rule],
            each.fingerprint,
        )
        for each in provenance.reconcile(case).findings
    ]

    assert sorted(keys) == keys


@given(case=some_cases)
def test_each_rule_can_be_left_out(case: Case) -> None:
    """A rule knows no other: what one finds is the same without the rest."""
    found = provenance.reconcile(case).all_findings
    alone = [
        finding
        for rule in ALL_RULES
        for finding in provenance.reconcile(case, rules=[rule]).all_findings
    ]

    def told(findings: Iterable[Finding]) -> list[str]:
        """Return findings as text, without what is told beneath them."""
        return sorted(repr(evolve(each, others=(), beneath="")) for each in findings)

    assert told(found) == told(alone)


@given(data=st.data())
def test_a_claim_agrees_with_its_copy(data: st.DataObject) -> None:
    """Two copies of a claim that stand alone are no conflict and no difference."""
    case = data.draw(cases(min_claims=1))
    claim = evolve(data.draw(st.sampled_from(case.claims)), derivations=(), part_of=())
    copy = evolve(claim, id=ClaimId(f"copy of {claim.id}"))
    report = provenance.reconcile(evolve(case, claims=(claim, copy)))
    about_both = {
        finding.rule
        for finding in report.all_findings
        if {claim.id, copy.id} <= set(finding.claims)
    }

    assert about_both <= OF_SOURCES


@given(data=st.data())
def test_a_copy_adds_no_conflict(data: st.DataObject) -> None:
    """A second copy of any claim leaves the one conflict of a case as it is."""
    case, planted = data.draw(conflicting_cases())
    claim = data.draw(st.sampled_from(case.claims))
    copy = evolve(claim, id=ClaimId(f"copy of {claim.id}"))
    doubled = evolve(case, claims=(*case.claims, copy))
    before = provenance.reconcile(case).conflicts
    after = provenance.reconcile(doubled).conflicts

    assert {planted.rule} == {finding.rule for finding in after}
    assert {each.fingerprint for each in before} == {each.fingerprint for each in after}
