"""What claims say of each other: their ids, and the ids of others that they name."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from provenance.formats.ledger import Ledger
from provenance.formats.suggestions import did_you_mean
from provenance.model import Citation, Claim, ClaimId, DerivationKind, amend


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


def settle_labels(
    path: str,
    claims: Iterable[Claim],
    citations: Iterable[Citation],
    documents: Collection[str],
    ledger: Ledger,
    /,
) -> list[Claim]:
    """Return claims whose labels stand in brackets, written so or not.

    A cell that is a label of the claim's own document and no document of the case is
    that label. Where it is both, and the two are not one work, the claim is set aside.
    """
    labels: dict[str, dict[str, Citation]] = {}
    for citation in citations:
        if citation.label:
            labels.setdefault(citation.document, {})[citation.label] = citation
    kept = []
    for claim in claims:
        own = labels.get(claim.document, {}) if claim.document else {}
        if not own or own.keys().isdisjoint(claim.cites):
            kept.append(claim)
            continue
        problem = _two_readings(claim, own, documents)
        if problem:
            ledger.put_aside(path, claim.row or 0, {"cites": problem}, _shown(claim))
            ledger.ids_aside.add(claim.id)
            continue
        entries = (f"[{entry}]" if entry in own else entry for entry in claim.cites)
        amend(claim, "cites", tuple(entries))
        kept.append(claim)
    return kept


def _two_readings(
    claim: Claim, labels: Mapping[str, Citation], documents: Collection[str]
) -> str:
    """Return what is wrong with a reference that is a document as well, if one is."""
    for entry in claim.cites:
        if entry in labels and entry in documents and labels[entry].cites != entry:
            return (
                f"{entry!r} is a document of the case, and a label of the references "
                f"of {claim.document!r}; write {f'[{entry}]'!r} for the reference, or "
                "give the document another id"
            )
    return ""


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
