"""Reconciliation: a case in, a report out."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from provenance.errors import DuplicateRuleError
from provenance.model import Acceptance, Case, Claim, Comparison, compare_scopes
from provenance.reconciliation.causes import told_by_cause
from provenance.reconciliation.finding import Finding, Severity
from provenance.reconciliation.question import Question
from provenance.reconciliation.rule import CaseRule, Rule
from provenance.reconciliation.rules import ALL_RULES
from provenance.reconciliation.survey import Survey, survey


@frozen(kw_only=True)
class Screened:
    """How much there is in a file of which only a part was looked at one by one."""

    claims: int
    questions: int


@frozen(kw_only=True, eq=False)
class Report:
    """What reconciliation found in a case, in the order in which it is told."""

    case: Case = field(repr=False)
    questions: tuple[Question, ...]
    #: What was found and nobody accepted.
    findings: tuple[Finding, ...]
    #: What was found and somebody accepted.
    accepted: tuple[Finding, ...] = ()
    #: Acceptances of what is not found any more, or not as it was accepted.
    lapsed: tuple[Acceptance, ...] = ()
    #: The ids of the rules that were looked for.
    rules: tuple[str, ...] = ()
    #: Of how many claims and questions these are the ones that were looked at one by
    #: one; `None` where that is all.
    screened: Screened | None = None

    @cached_property
    def all_findings(self) -> tuple[Finding, ...]:
        """Every finding, each followed by those that are told beneath it."""
        return tuple(
            each for finding in self.findings for each in (finding, *finding.others)
        )

    @cached_property
    def conflicts(self) -> tuple[Finding, ...]:
        """The findings that cannot all hold."""
        return self.of(Severity.CONFLICT)

    @cached_property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that are likely errors, or gaps to close."""
        return self.of(Severity.WARNING)

    @cached_property
    def notes(self) -> tuple[Finding, ...]:
        """The findings that are explained."""
        return self.of(Severity.NOTE)

    def of(self, severity: Severity, /) -> tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(each for each in self.findings if each.severity is severity)

    def findings_of(self, question: str, /) -> tuple[Finding, ...]:
        """Return the findings of one question; those of the whole case for `""`."""
        return self._by_question.get(question, ())

    @cached_property
    def _by_question(self) -> Mapping[str, tuple[Finding, ...]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.question, []).append(finding)
        return {question: tuple(each) for question, each in found.items()}


def reconcile(case: Case, /, *, rules: Sequence[Rule | CaseRule] = ALL_RULES) -> Report:
    r"""Return which figures of a case cannot all hold, which can, and why.

    The order of the claims does not matter. `rules` says what is looked for, in the
    order in which it is told. Raises `DuplicateRuleError` for two rules of one id.

        >>> import provenance
        >>> table = b"what,figure,outlet\nkilled,16,Daily Post\nkilled,20,Radio Nine\n"
        >>> report = provenance.reconcile(provenance.load_bytes(table, name="t.csv"))
        >>> print(report.conflicts[0].message)
        Radio Nine: 20 people killed (undated); Daily Post: 16 people killed (undated)
    """
    _check_ids(rules)
    laid_out = survey(case)
    return Report(
        case=case,
        questions=laid_out.questions,
        findings=tuple(_find(laid_out, rules)),
        rules=tuple(rule.id for rule in rules),
    )


def compare(first: Claim, second: Claim, /, *, case: Case) -> Comparison:
    """Say how the scope of one claim stands to that of another, and why.

    It depends on these two and on the vocabularies of the case, on no other claim.
    """
    return compare_scopes(case.scope(first), case.scope(second), case.vocabularies)


def _check_ids(rules: Iterable[Rule | CaseRule]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise DuplicateRuleError(rule.id)
        seen.add(rule.id)


def _find(laid_out: Survey, rules: Sequence[Rule | CaseRule]) -> list[Finding]:
    """Return all findings, one for each cause.

    The gravest come first, then those with most told beneath them, then by question,
    rule and contents.
    """
    found: list[tuple[tuple[int, str, int, str], Finding]] = []
    for place, rule in enumerate(rules):
        for finding in _of(rule, laid_out):
            key = (-finding.severity, finding.question, place, finding.fingerprint)
            found.append((key, finding))
    found.sort(key=lambda item: item[0])
    leading = told_by_cause([finding for _, finding in found])
    leading.sort(key=lambda finding: (-finding.severity, -len(finding.others)))
    return leading


def _of(rule: Rule | CaseRule, laid_out: Survey) -> Iterable[Finding]:
    if isinstance(rule, CaseRule):
        yield from rule.check(laid_out)
        return
    for question in laid_out.questions:
        yield from rule.check(question)
