from attrs import evolve

from provenance import ClaimId, Finding, Severity
from provenance.reconciliation.causes import told_by_cause

CONFLICT = Finding(
    rule="figures-disagree",
    severity=Severity.CONFLICT,
    question="killed",
    claims=(ClaimId("a"), ClaimId("b")),
    message="a; b",
    fingerprint="1",
)
SLIP = Finding(
    rule="digit-slip-suspected",
    severity=Severity.WARNING,
    question="killed",
    claims=(ClaimId("a"),),
    suspect=ClaimId("a"),
    message="a",
    fingerprint="2",
)


def test_a_slip_is_told_with_the_conflict_it_makes() -> None:
    """What doubts a claim of a conflict is told beneath it."""

    (told,) = told_by_cause([CONFLICT, SLIP])

    assert (told.rule, told.others) == (CONFLICT.rule, (SLIP,))
    assert told.beneath == CONFLICT.beneath


def test_two_slips_of_one_claim_are_one_finding() -> None:
    """Without a conflict the first that doubts a claim leads the others."""
    jump = evolve(SLIP, rule="implausible-jump", fingerprint="3")

    (told,) = told_by_cause([SLIP, jump])

    assert (told.rule, told.others) == (SLIP.rule, (jump,))


def test_a_conflict_beneath_is_part_of_what_is_accepted() -> None:
    """Who accepts a finding accepts the conflicts that are told with it."""
    other = evolve(CONFLICT, suspect=ClaimId("a"), fingerprint="6")
    (told,) = told_by_cause([CONFLICT, other])

    assert told.beneath not in {"", CONFLICT.beneath}


def test_what_names_the_same_claims_is_told_once() -> None:
    """A hint at the same claims as a conflict is told with it, doubting neither."""
    hint = evolve(SLIP, suspect=None, claims=CONFLICT.claims[::-1])
    (told,) = told_by_cause([CONFLICT, hint])

    assert told.others == (hint,)


def test_a_conflict_never_disappears() -> None:
    """Only what says which claim it doubts is told beneath another."""
    other = evolve(CONFLICT, fingerprint="4")

    assert told_by_cause([CONFLICT, other]) == [CONFLICT, other]


def test_other_claims_and_questions_have_their_own() -> None:
    """A slip elsewhere, or in another question, stays a finding of its own."""
    elsewhere = evolve(SLIP, suspect=ClaimId("c"), claims=(ClaimId("c"),))
    other = evolve(SLIP, question="injured")

    assert told_by_cause([CONFLICT, elsewhere, other]) == [CONFLICT, elsewhere, other]


def test_a_witness_is_no_suspect() -> None:
    """A finding that doubts one claim leads nothing that doubts its witness."""
    witness = evolve(
        SLIP, claims=(ClaimId("a"), ClaimId("b")), suspect=ClaimId("b"), fingerprint="5"
    )

    assert told_by_cause([SLIP, witness]) == [SLIP, witness]


def test_notes_lead_nothing() -> None:
    """What is explained hides no warning."""
    note = evolve(CONFLICT, severity=Severity.NOTE)
    slip = evolve(SLIP, severity=Severity.NOTE)

    assert told_by_cause([note, slip]) == [note, slip]


def test_the_claim_to_doubt_is_looked_at_first() -> None:
    """Where one claim is doubted beneath, that is the first thing to do."""
    law = evolve(CONFLICT, next="declare the measure")
    slip = evolve(SLIP, next="look at the digits")
    (told,) = told_by_cause([law, slip])

    assert told.next == "look at the digits; then declare the measure"


def test_what_to_do_stays_where_no_one_claim_is_doubted() -> None:
    """Not for a note, not where two claims are doubted or the finding doubts itself."""
    law = evolve(CONFLICT, next="declare the measure")
    slip = evolve(SLIP, next="look at the digits")
    note = evolve(slip, severity=Severity.NOTE)
    other = evolve(slip, suspect=ClaimId("b"), fingerprint="7")
    sure = evolve(law, suspect=ClaimId("a"))
    same = evolve(slip, next=law.next)
    cases = ([law, note], [law, slip, other], [sure, slip], [law, same])

    assert {told_by_cause(each)[0].next for each in cases} == {law.next}
