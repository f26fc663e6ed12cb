"""Laws of tracing, against plain enumeration on small cases with loops."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import (
    Case,
    Citation,
    Claim,
    ClaimId,
    Derivation,
    Document,
    DocumentId,
    Figure,
    Term,
)
from provenance.tracing import (
    Origins,
    Status,
    independent_origins,
    report_of,
    source_graph,
    trace,
)
from provenance.tracing.certain import certain_network
from provenance.tracing.possible import possible_network
from provenance.tracing.stars import star_of

CLAIM = Claim(id=ClaimId("a"), measure="killed", figure=Figure.exactly(16))
CHIEF = Term(name="chief", within=("X",))
CLAIMANTS = ("X", "Y", "chief")
OUTLETS = ("O", "P", "Q")


@st.composite
def chained_claims(
    draw: st.DrawFn, *, is_shared: bool = True, is_via: bool = False
) -> tuple[Claim, ...]:
    """Return claims that rest on each other at will, loops included.

    `is_shared` lets several stand in one document and name a claimant beside what
    they rest on; `is_via` lets outlets have them from others.
    """
    size = draw(st.integers(1, 5))
    claims = []
    for number in range(size):
        sources = draw(st.sets(st.integers(0, size - 1), max_size=2))
        document = draw(st.sampled_from([None, "d", "e"])) if is_shared else None
        may_claim = is_shared or not sources
        claims.append(
            evolve(
                CLAIM,
                id=ClaimId(str(number)),
                derivations=tuple(
                    Derivation(source=ClaimId(str(source)))
                    for source in sorted(sources)
                ),
                document=None if document is None else DocumentId(document),
                outlet=draw(st.sampled_from(OUTLETS)),
                claimant=draw(st.sampled_from(("", *CLAIMANTS))) if may_claim else "",
                via=draw(st.sampled_from(("", *OUTLETS))) if is_via else "",
            )
        )
    return tuple(claims)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return a case with claims, documents and references of all sorts."""
    ids = [DocumentId(name) for name in "de"]
    entries = st.sampled_from(["[1]", "[2]", "d", "e", "lost"])
    citations = st.builds(
        Citation,
        document=st.sampled_from(ids),
        label=st.sampled_from("12"),
        cites=st.sampled_from([None, *ids]),
        outlet=st.sampled_from(["", "O"]),
    )
    claims = [
        evolve(
            claim,
            cites=tuple(draw(st.lists(entries, max_size=2))),
            outlet=draw(st.sampled_from(["", claim.outlet])),
        )
        for claim in draw(chained_claims(is_via=True))
    ]
    documents = [
        Document(id=id_, outlet=draw(st.sampled_from(["", "P"]))) for id_ in ids
    ]
    return Case(
        claims=tuple(claims),
        claimants=(CHIEF,),
        documents=tuple(documents[: draw(st.integers(0, 2))]),
        citations=tuple(draw(st.lists(citations, max_size=4))),
    )


@frozen
class Chain:
    """One way from a claim to an end: the reports that it needs, and whose word."""

    reports: frozenset[str]
    end: str
    is_stated: bool


def _chains(
    case: Case, claim: Claim, names: dict[str, str], said_by: str, seen: frozenset[str]
) -> Iterator[Chain]:
    """Yield every chain of a claim; `names` says which report each unnamed one is."""
    said_by = said_by or claim.claimant
    own = {str(report_of(claim))}
    is_via = bool(claim.via) and claim.via != claim.outlet
    sources = [case.claim(each.source) for each in claim.derivations]
    if any(source.outlet == claim.via for source in sources):
        is_via = False
    if is_via:
        own.add(names.get(claim.id, f"unnamed {claim.id}"))
    if not sources:
        end = said_by or (claim.via if is_via else claim.outlet)
        yield Chain(frozenset(own), "X" if end == "chief" else end, bool(said_by))
    for source in sources:
        if source.id not in seen:
            for rest in _chains(case, source, names, said_by, seen | {source.id}):
                yield evolve(rest, reports=rest.reports | own)


def _all_chains(
    case: Case, claims: Iterable[Claim], names: dict[str, str]
) -> set[Chain]:
    found = {
        chain
        for claim in claims
        for chain in _chains(case, claim, names, "", frozenset({claim.id}))
    }
    return {
        chain
        for chain in found
        if not any(
            other != chain and other.end == chain.end and other.reports < chain.reports
            for other in found
        )
    }


def _most_disjoint(chains: set[Chain]) -> int:
    """Return how many chains share neither a report nor an end, by trying all."""
    ordered = sorted(chains, key=lambda chain: (chain.end, sorted(chain.reports)))
    best, waiting = 0, [(0, 0, frozenset[str](), frozenset[str]())]
    while waiting:
        index, count, reports, ends = waiting.pop()
        best = max(best, count)
        if index == len(ordered):
            continue
        waiting.append((index + 1, count, reports, ends))
        chain = ordered[index]
        if chain.end not in ends and reports.isdisjoint(chain.reports):
            used = (reports | chain.reports, ends | {chain.end})
            waiting.append((index + 1, count + 1, *used))
    return best


def _least_cut(chains: set[Chain]) -> int:
    """Return how few reports and ends are in all chains together, by trying all."""
    needed = [chain.reports | {f"end {chain.end}"} for chain in chains]
    vertices = sorted(frozenset().union(*needed))
    for size in range(len(vertices) + 1):
        for cut in combinations(vertices, size):
            if all(not each.isdisjoint(cut) for each in needed):
                return size
    raise AssertionError


def _count(case: Case, claims: Iterable[Claim]) -> Origins:
    return independent_origins(source_graph(case), tuple(claims))


@given(chained_claims(is_shared=False), st.data())
def test_origins_are_what_trying_all_chains_finds(
    claims: tuple[Claim, ...], data: st.DataObject
) -> None:
    """Where each claim is a report of its own the count is exact, by either side.

    It is the most chains that share nothing, and the fewest reports and origins that
    are in all chains (Menger).
    """
    figure = data.draw(st.lists(st.sampled_from(claims), unique=True))
    case = Case(claims=claims, claimants=(CHIEF,))
    found = _count(case, figure)
    chains = _all_chains(case, figure, {})
    stated = _most_disjoint({chain for chain in chains if chain.is_stated})

    assert found.at_most == _most_disjoint(chains) == _least_cut(chains)
    assert found.at_least == max(stated, min(1, found.at_most))
    assert found.origins == tuple(sorted({chain.end for chain in chains}))
    assert len(found.bottleneck) == found.at_most


@given(chained_claims(), st.data())
def test_bounds_hold_where_reports_are_shared(
    claims: tuple[Claim, ...], data: st.DataObject
) -> None:
    """Claims share documents, and name claimants beside what they rest on.

    Then to count chains exactly is a hard problem (each document is a colour, and
    chains must not share one); the two bounds hold all the same.
    """
    figure = data.draw(st.lists(st.sampled_from(claims), unique=True))
    case = Case(claims=claims, claimants=(CHIEF,))
    found = _count(case, figure)
    chains = _all_chains(case, figure, {})
    stated = _most_disjoint({chain for chain in chains if chain.is_stated})

    assert found.at_most >= _least_cut(chains) >= _most_disjoint(chains)
    # The one of "at least one" may be a claimant stated within a loop.
    assert found.at_least <= max(stated, 1)
    assert min(1, found.at_most) <= found.at_least <= found.at_most


@given(chained_claims(is_via=True), st.data())
def test_bounds_hold_whatever_unnamed_reports_turn_out_to_be(
    claims: tuple[Claim, ...], data: st.DataObject
) -> None:
    """Each may be another unnamed one of its outlet, or any report of that outlet."""
    figure = data.draw(st.lists(st.sampled_from(claims), unique=True))
    case = Case(claims=claims, claimants=(CHIEF,))
    found = _count(case, figure)
    relayed = [claim for claim in claims if claim.via]
    choices = [
        [
            f"unnamed {claim.id}",
            f"unnamed one of {claim.via}",
            *(str(report_of(each)) for each in claims if each.outlet == claim.via),
        ]
        for claim in relayed
    ]
    # Beyond a hundred worlds there is little left that is new.
    for names, _ in zip(product(*choices), range(100), strict=False):
        world = dict(zip((claim.id for claim in relayed), names, strict=True))
        chains = _all_chains(case, figure, {str(k): v for k, v in world.items()})
        stated = {chain for chain in chains if chain.is_stated}

        assert found.at_least <= max(_most_disjoint(stated), 1)
        assert found.at_most >= _most_disjoint(chains)


@given(cases(), st.data())
def test_order_of_claims_does_not_matter(case: Case, data: st.DataObject) -> None:
    """Neither for origins nor for traces."""
    turned = evolve(case, claims=tuple(data.draw(st.permutations(case.claims))))

    assert _count(turned, turned.claims) == _count(case, case.claims)
    for claim in case.claims:
        assert trace(turned, claim.id) == trace(case, claim.id)


@given(cases())
def test_one_more_claim_never_lowers_what_is_possible(case: Case) -> None:
    """Claims join a figure one by one."""
    counts = [
        _count(case, case.claims[:size]).at_most for size in range(len(case.claims) + 1)
    ]

    assert counts == sorted(counts)


@given(cases())
def test_bounds_of_any_case(case: Case) -> None:
    """At least is not above at most, and is one as soon as anything ends anywhere."""
    found = _count(case, case.claims)

    assert min(1, found.at_most) <= found.at_least <= found.at_most
    assert len(found.bottleneck) == found.at_most
    assert bool(found.at_most) >= bool(found.origins)


@given(chained_claims(is_via=True))
def test_stars_are_counted_as_networks_are(claims: tuple[Claim, ...]) -> None:
    """The short way for claims that rest on no others finds the same at most."""
    plain = tuple(evolve(claim, derivations=()) for claim in claims)
    graph = source_graph(Case(claims=plain, claimants=(CHIEF,)))
    star = star_of(graph, plain)
    possible = possible_network(graph, plain)
    sure, _ = certain_network(graph, plain).disjoint_paths()

    assert star is not None
    assert len(star.cut) == possible.disjoint_paths()[0]
    assert set(possible.end_names()) == star.ends
    if not any(claim.via for claim in plain):
        assert star.at_least == sure


@given(cases())
def test_every_trace_ends(case: Case) -> None:
    """Each hop is met from the claim, leads to hops that exist, and stands once."""
    for claim in case.claims:
        found = trace(case, claim.id)
        places = range(len(found.hops))
        met = [0]
        for place in met:
            met += [to for to in found.hops[place].to if to not in met]

        assert found.hops[0].id == claim.id
        assert met == [*places]
        assert all(to in places for hop in found.hops for to in hop.to)
        assert all(gap.missing in found.hops[gap.hop].missing for gap in found.gaps)


@given(cases())
def test_what_a_status_means(case: Case) -> None:
    """Traced is without gap, circular without origin but with a loop."""
    for claim in case.claims:
        found = trace(case, claim.id)
        match found.status:
            case Status.TRACED:
                assert found.gaps == ()
                assert found.origins
            case Status.GAP:
                assert found.gaps
            case Status.CIRCULAR:
                assert found.loops
                assert found.origins == ()
            case Status.UNTRACEABLE:
                assert found.gaps
                assert (found.origins, found.outlets) == ((), ())
