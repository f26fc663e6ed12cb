"""What stands behind the figures of one scope, in a sentence for each position."""

from collections.abc import Iterator

from provenance.model import DATE, Claim, Quantifier
from provenance.reconciliation import (
    Position,
    ReportedScope,
    bounds,
    listed,
    number,
    short,
    times,
)
from provenance.tracing import Origins, independent_origins


def origins(scope: ReportedScope, claims: tuple[Claim, ...], /) -> Origins:
    """Return on how many independent origins some claims of a scope rest."""
    return independent_origins(scope.facts.sources, claims)


def support(scope: ReportedScope, /) -> Iterator[str]:
    """Yield a sentence for each position of a scope that several claims state."""
    if len(scope.counting) < 2:
        return
    for position in scope.positions:
        yield _sentence(scope, position)


def _sentence(scope: ReportedScope, position: Position) -> str:
    claims = scope.stating(position)
    told = {claim.id for claim in claims}
    rest = [each for each in scope.members(position) if each.id not in told]
    outlets = sorted({scope.facts.case.outlet_of(claim) or "—" for claim in claims})
    said = (
        f"{_values(scope, position, claims)}: {times(len(claims), 'claim')} "
        f"({listed([*map(short, claims)])}), {times(len(outlets), 'outlet')}, "
        f"independent origins {count(origins(scope, claims))}"
    )
    if not rest:
        return said
    allow = "allows" if len(rest) == 1 else "allow"
    return f"{said}; {len(rest)} more {allow} it ({listed([*map(short, rest)])})"


def _values(scope: ReportedScope, position: Position, claims: tuple[Claim, ...]) -> str:
    """Return the values that claims share; those they state if only rounded ones do."""
    exact = {
        claim.figure.stated
        for claim in claims
        if claim.figure.quantifier is Quantifier.EXACTLY
        and claim.figure.stated is not None
    }
    if len(exact) < 2 or scope.scope.unit == DATE:
        return bounds(position.interval(), unit=scope.scope.unit)
    return f"{number(min(exact))} to {number(max(exact))}, as rounded"


def count(found: Origins, /) -> str:
    """Return a number of independent origins, or between which numbers it lies."""
    if found.at_least == found.at_most:
        return str(found.at_least)
    return f"at least {found.at_least}, at most {found.at_most}"
