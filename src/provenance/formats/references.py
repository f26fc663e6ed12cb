"""What claims say of each other: their ids, and the ids of others that they name."""

from collections.abc import Iterator

from provenance.formats.ledger import Ledger
from provenance.formats.suggestions import did_you_mean
from provenance.model import Claim, ClaimId, DerivationKind, amend


def settle_ids(
    path: str, claims: list[Claim], unnamed: list[Claim], ledger: Ledger, /
) -> None:
    """Give each claim an id of its own, and refuse ids given twice.

    The unnamed are those without an id in their row, named by what they say; nobody has
    seen them yet. Of claims that say the same the second gets `-2` behind its id, the
    third `-3`.
    """
    taken: dict[ClaimId, int | None] = {}
    for claim in _others(claims, unnamed):
        if claim.id in taken:
            message = f"{claim.id!r} is also the id of row {taken[claim.id]}"
            ledger.refuse(path, message, row=claim.row, column="id")
        else:
            taken[claim.id] = claim.row
    times: dict[ClaimId, int] = {}
    for claim in unnamed:
        saying = name = claim.id
        while name in taken:
            times[saying] = times.get(saying, 1) + 1
            name = ClaimId(f"{saying}-{times[saying]}")
        taken[name] = claim.row
        if name != saying:
            amend(claim, "id", name)


def _others(claims: list[Claim], some: list[Claim]) -> list[Claim]:
    """Return the claims that are not among these."""
    if len(some) == len(claims):
        return []
    these = set(map(id, some))
    return [claim for claim in claims if id(claim) not in these]


def keep_with_known_sources(
    path: str, claims: list[Claim], ledger: Ledger, /
) -> tuple[Claim, ...]:
    """Return the claims that name only claims of the case; set the others aside.

    A claim that rests on one that was set aside is set aside too: without what it
    rests on it would look like an origin of its own.
    """
    naming: dict[ClaimId, list[Claim]] = {}
    for claim in claims:
        if claim.derivations or claim.part_of:
            for _, name in _named(claim):
                naming.setdefault(name, []).append(claim)
    if not naming:
        return tuple(claims)
    kept = {claim.id: claim for claim in claims}
    missing = [name for name in naming if name not in kept]
    while missing:
        for claim in naming.get(missing.pop(), ()):
            if kept.pop(claim.id, None) is None:
                continue
            problems = _problems(claim, kept, ledger)
            ledger.put_aside(path, claim.row or 0, problems, _shown(claim))
            ledger.ids_aside.add(claim.id)
            missing.append(claim.id)
    return tuple(kept.values())


def _problems(
    claim: Claim, kept: dict[ClaimId, Claim], ledger: Ledger
) -> dict[str, str]:
    problems: dict[str, str] = {}
    for column, name in _named(claim):
        if name in ledger.ids_aside:
            problems[column] = f"the claim {name!r} was set aside"
        elif name not in kept and name != claim.id:
            hint = did_you_mean(name, kept.keys())
            problems[column] = f"no claim has the id {name!r}{hint}"
    return problems


def _named(claim: Claim) -> Iterator[tuple[str, ClaimId]]:
    for derivation in claim.derivations:
        is_revision = derivation.kind is DerivationKind.REVISION_OF
        yield "revises" if is_revision else "derived_from", derivation.source
    for whole in claim.part_of:
        yield "part_of", whole


def _shown(claim: Claim) -> tuple[tuple[str, str], ...]:
    figure = claim.figure.as_written
    return ("id", claim.id), ("measure", claim.measure), ("figure", figure)
