"""A row that could not be read, set aside.

The row is counted and named, and the rest goes on without it; whatever it says was
not compared. `--strict` refuses such a file instead.

A finding::

    what,figure,outlet
    killed,twelve-ish,Daily Post
    killed,12,Radio Nine

No finding::

    what,figure,outlet
    killed,about 12,Daily Post
    killed,12,Radio Nine

Do not accept it: write the cell so that it has one reading.
"""

from collections.abc import Iterator

from provenance.model import SetAside
from provenance.reconciliation.finding import Finding, Severity, fingerprint
from provenance.reconciliation.rule import CaseRule
from provenance.reconciliation.survey import Survey
from provenance.reconciliation.wording import times

#: So many rows are named one by one; all of them are in `Case.set_aside`.
_MOST_NAMED = 50


def check(survey: Survey, /) -> Iterator[Finding]:
    """Yield one finding for each column of a file in which cells could not be read."""
    columns: dict[tuple[str, str], list[SetAside]] = {}
    for row in survey.case.set_aside:
        columns.setdefault((row.path, row.column), []).append(row)
    for (path, column), rows in sorted(columns.items()):
        named = [f"row {row.row}: {row.message}" for row in rows[:_MOST_NAMED]]
        if len(rows) > _MOST_NAMED:
            named.append(f"and {len(rows) - _MOST_NAMED} more")
        where = f"{path}, column {column}" if column else path
        cells = [f"{row.message} {dict(row.cells).get(column, '')}" for row in rows]
        yield Finding(
            rule=RULE.id,
            severity=Severity.WARNING,
            message=f"{where}: {times(len(rows), 'row')} set aside",
            why=tuple(named),
            next="write each cell so that it has one reading",
            fingerprint=fingerprint(RULE.id, (), about=[column, *cells]),
        )


RULE = CaseRule(
    id="unreadable-row",
    severity=Severity.WARNING,
    summary="A row that could not be read, set aside.",
    check=check,
)
