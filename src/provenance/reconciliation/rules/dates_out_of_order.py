"""Dates that cannot follow each other.

A piece that was read or archived before it was published, or cited before it appeared;
a figure about a day that came after its publication; a running total or a count of a
period that ends before its event began. One of the two dates is wrong. Dates of unequal
precision count only where every reading agrees.

A finding::

    what,figure,as_of,document,outlet,published
    killed,16,2023-11-25,post,Daily Post,2023-11-18

No finding, for the month may hold the day::

    what,figure,as_of,document,outlet,published
    killed,16,2023-11,post,Daily Post,2023-11-18

Accept it where a figure is a forecast, or where the event is said to begin too late.
"""

from collections.abc import Iterator

from provenance.model import (
    AnyDate,
    Citation,
    Claim,
    DateRange,
    Document,
    Mode,
    Order,
    PartialDate,
    Window,
    compare_dates,
)
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.placing.nearness import last_day
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import date, name, when, work


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield the dates out of order: of documents, of references, then of claims."""
    for document in sorted(survey.case.documents, key=lambda each: each.id):
        yield from _of_work(document, about=document.id)
    for citation in survey.case.citations:
        about = f"{citation.document} [{citation.label}]"
        yield from _of_work(citation, about=about)
        yield from _of_citing(survey, citation, about=about)
    seated = (each for each in survey.case.claims if each.document is not None)
    dated = [each for each in seated if survey.case.published(each)]
    for claim in sorted(dated, key=lambda each: each.id):
        yield from _of_claim(survey, claim)
    yield from _before_events(survey)


def _of_work(piece: Document | Citation, *, about: str) -> Iterator[Finding]:
    for later, deed in ((piece.retrieved, "read"), (piece.archived, "archived")):
        if _is_after(piece.published, later):
            yield _tell(
                f"{work(piece)}: {deed} before it was published",
                f"published {_words(piece.published)}, {deed} {_words(later)}",
                about=(about, deed),
            )


def _of_citing(survey: Survey, citation: Citation, *, about: str) -> Iterator[Finding]:
    citing = survey.case.document(citation.document)
    cited = None if citation.cites is None else survey.case.document(citation.cites)
    if citing is None or cited is None:
        return
    if _is_after(cited.published, citing.published):
        yield _tell(
            f"{work(citing)}: cites {work(cited)}, which appeared later",
            f"published {_words(citing.published)}; {_words(cited.published)}",
            about=(about, "cites"),
        )


def _of_claim(survey: Survey, claim: Claim) -> Iterator[Finding]:
    published = survey.case.published(claim)
    for stated in (claim.as_of, claim.period):
        if stated is not None and _is_after(stated, published):
            yield Finding(
                rule=RULE.id,
                severity=Severity.WARNING,
                question=survey.question_of[claim.id],
                claims=(claim.id,),
                message=survey.facts.say(claim),
                why=(f"about {_words(stated)}, published {_words(published)}",),
                next="look both dates up in the document",
                fingerprint=fingerprint(RULE.id, (claim,)),
            )
            return


def _before_events(survey: Survey) -> Iterator[Finding]:
    """Yield the flows that end before the day on which their event is said to begin."""
    case, starts = survey.case, survey.facts.starts
    began = {event.term.name: event.start for event in case.events}
    for question in survey.questions:
        event = question.event or ""
        first = starts.get(event)
        if first is None:
            continue
        fact = f"{name(event)} began on {_words(began[event])}"
        for reported in question.scopes:
            last = last_day(reported.scope.window)
            if not _is_flow(reported.scope.window) or last is None or last >= first:
                continue
            for claim in reported.claims:
                yield Finding(
                    rule=RULE.id,
                    severity=Severity.WARNING,
                    question=question.id,
                    claims=(claim.id,),
                    message=survey.facts.say(claim),
                    why=(f"{when(claim, case=case)}, before {fact}",),
                    next="look the date up in the document, the year first",
                    fingerprint=fingerprint(RULE.id, (claim,), about=(fact,)),
                )


def _is_flow(window: Window) -> bool:
    return window.mode is Mode.FLOW and window.is_stated


def _tell(message: str, why: str, *, about: tuple[str, str]) -> Finding:
    return Finding(
        rule=RULE.id,
        severity=Severity.WARNING,
        message=message,
        why=(why,),
        next="look both dates up",
        fingerprint=fingerprint(RULE.id, (), about=about),
    )


def _is_after(first: AnyDate | None, second: AnyDate | None) -> bool:
    """Whether the first lies wholly after the second, in every reading."""
    start, end = _first(first), _last(second)
    if start is None or end is None:
        return False
    return compare_dates(start, end) is Order.AFTER


def _first(dates: AnyDate | None) -> PartialDate | None:
    if isinstance(dates, DateRange):
        return dates.start
    return dates if isinstance(dates, PartialDate) else None


def _last(dates: AnyDate | None) -> PartialDate | None:
    if isinstance(dates, DateRange):
        return dates.end
    return dates if isinstance(dates, PartialDate) else None


def _words(dates: AnyDate | None) -> str:
    return "undated" if dates is None else date(dates)


RULE = CaseRule(
    id="dates-out-of-order",
    severity=Severity.WARNING,
    summary="Dates that cannot follow each other.",
    check=check,
)
