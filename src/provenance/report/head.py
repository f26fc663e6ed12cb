"""What a report says first: how much there is of each, and what it rests on."""

from collections.abc import Iterator
from decimal import Decimal

from provenance.model import Acceptance, Case, KnownOn, UnusedColumn
from provenance.reconciliation import (
    ALL_RULES,
    Finding,
    Report,
    date,
    times,
    told_with,
)

#: So many columns that were not read are named; the JSON of the report has them all.
_MOST_COLUMNS = 12


def title(report: Report, /) -> str:
    """Return what a report is called."""
    return report.case.title or "Reconciliation"


def sizes(report: Report, /) -> tuple[str, ...]:
    """Return how many claims and questions there are, and rows that were set aside."""
    case = report.case
    counts = [
        times(claims_in(report), "claim"),
        times(questions_in(report), "question"),
    ]
    set_aside = rows_aside(case)
    if set_aside:
        counts.append(f"{times(set_aside, 'row')} set aside")
    return tuple(counts)


def claims_in(report: Report, /) -> int:
    """Return how many claims were reconciled."""
    screened = report.screened
    return len(report.case.claims) if screened is None else screened.claims


def questions_in(report: Report, /) -> int:
    """Return how many questions they are about."""
    screened = report.screened
    return len(report.questions) if screened is None else screened.questions


def severities(report: Report, /) -> tuple[str, ...]:
    """Return how many findings there are of each severity, the gravest first.

    Behind them stands how many others were accepted, if any were.
    """
    counts = [
        times(len(report.conflicts), "conflict"),
        times(len(report.warnings), "warning"),
        times(len(report.notes), "note"),
    ]
    if report.accepted:
        counts.append(f"{len(report.accepted):,} accepted")
    return tuple(counts)


def rows_aside(case: Case, /) -> int:
    """Return how many rows could not be read."""
    return len({(row.path, row.row) for row in case.set_aside})


def conditions(report: Report, /) -> Iterator[str]:
    """Yield what else the findings rest on, a sentence each."""
    policy, own = report.case.policy, report.case.own_policy
    is_other = own is not None and own.about != policy.about
    of_case = f" (the case says ±{_share(own.about)})" if own and is_other else ""
    yield (
        f"Policy: 'about' is ±{_share(policy.about)}{of_case}; "
        f"standing counts are read ±{_share(policy.standing)}."
    )
    yield (
        f"A jump is {policy.jump:,} times as many people within "
        f"{times(policy.near, 'day')}."
    )
    yield from _unused(report.case)
    yield from _rules(report)
    if report.screened is not None:
        yield (
            f"{times(len(report.case.claims), 'claim')} looked at one by one, all "
            "others screened: bounds and positions are of those alone."
        )
    known = report.case.known_on
    if known is not None:
        yield _left_out(known)


def _unused(case: Case) -> Iterator[str]:
    """Yield which columns of each file were kept, and not read."""
    for file in case.inputs:
        if file.unused:
            shown = [_told(each) for each in file.unused[:_MOST_COLUMNS]]
            rest = len(file.unused) - len(shown)
            more = f" and {times(rest, 'other')}" if rest else ""
            yield (
                f"{file.path}: not used: {', '.join(shown)}{more}; "
                "kept and written back."
            )


def _told(column: UnusedColumn) -> str:
    told = repr(column.name)
    if column.like:
        told += f" (did you mean {' or '.join(map(repr, column.like))}?)"
    return told


def _share(value: Decimal) -> str:
    """Return a share in percent with the digits that it has."""
    return f"{(100 * value).normalize():f}%"


def _rules(report: Report) -> Iterator[str]:
    looked_for = set(report.rules)
    chosen = [rule.id for rule in ALL_RULES if rule.id in looked_for]
    others = [rule.id for rule in ALL_RULES if rule.id not in looked_for]
    if not looked_for or not others:
        return
    if len(chosen) < len(others):
        yield f"Looked for {', '.join(chosen) or 'nothing'} only."
    else:
        yield f"Not looked for: {', '.join(others)}."


def _left_out(known: KnownOn) -> str:
    return (
        f"As known on {date(known.date)}; left out: "
        f"{times(known.later, 'claim')} from later on, "
        f"{known.unclear:,} that may be from later on, "
        f"{known.undated:,} without a date of publication."
    )


#: What stands above the acceptances that no longer say anything.
LAPSED = "Acceptances that hold no more"
#: What to do about them.
NEXT_IF_LAPSED = "see what has changed, delete them, and accept anew what may stand"


def lapsed(report: Report, /) -> Iterator[str]:
    """Yield each acceptance that holds no more: what, by whom, why, and why not."""
    found = {finding.fingerprint: finding for finding in report.findings}
    for acceptance in report.lapsed:
        told = f"{acceptance.rule or 'a finding'} [{acceptance.fingerprint}]"
        told += f" was accepted by {acceptance.by}"
        if acceptance.on is not None:
            told += f" on {date(acceptance.on)}"
        told += f": {acceptance.because}; "
        if acceptance.fingerprint in found:
            yield told + _since(acceptance, found[acceptance.fingerprint])
        elif acceptance.finding:
            yield f"{told}no more found: {acceptance.finding}"
        else:
            yield f"{told}it is no more found"


def _since(acceptance: Acceptance, finding: Finding) -> str:
    """Say what is told with a finding now and was not, and the other way round."""
    words = "what is told with it has changed since"
    if not acceptance.told:
        return words
    now, then = told_with(finding), acceptance.told
    new = [line for line in now if line not in then]
    gone = [line for line in then if line not in now]
    changed = [f"now {'; '.join(new)}"] if new else []
    changed += [f"no more {'; '.join(gone)}"] if gone else []
    return f"{words}: {'; '.join(changed)}" if changed else words


def table_name(case: Case, /) -> str:
    """Return the file that the rows of claims stand in; may be empty."""
    paths = [each.path for each in case.inputs]
    for path in paths:
        if path.rpartition("/")[2].partition(".")[0] == "claims":
            return path
    return paths[0] if paths else ""
