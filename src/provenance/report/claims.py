"""What a report says of one claim besides its figure."""

from provenance.model import Case, Claim
from provenance.reconciliation import listed, short


def revised(claim: Claim, /, *, case: Case) -> str:
    r"""Return that a claim is revised or withdrawn, and by which; empty if it is not.

    >>> import provenance
    >>> table = b"id,what,figure,revises\na,killed,16,\nb,killed,withdrawn,a\n"
    >>> case = provenance.load_bytes(table, name="t.csv")
    >>> revised(case.claim("a"), case=case)
    ' (withdrawn by b; counts no more)'
    """
    others = [case.claim(each) for each in case.revised_by.get(claim.id, ())]
    if not others:
        return ""
    is_withdrawn = all(other.figure.is_unknown for other in others)
    word = "withdrawn" if is_withdrawn else "revised"
    return f" ({word} by {listed(list(map(short, others)))}; counts no more)"
