"""What parts that share nobody can come to, in families of disjoint terms."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import TypeAlias

from attrs import frozen

from provenance.model import Case, Claim, Number
from provenance.reconciliation.placing.families import Plan

#: What the parts of a family state, term by term.
Family: TypeAlias = tuple[tuple[str, Number], ...]
#: The claims of parts, term by term, by the numbers that they state.
Stated: TypeAlias = Mapping[str, Mapping[Number, Sequence[Claim]]]

#: Of more sums some always come to a number.
_MOST_SUMS = 500


@frozen(eq=False)
class Sums:
    """What disjoint parts can come to, with the family that comes to it first."""

    stated: Stated

    def of(self, divided: Plan) -> Mapping[Number, Family]:
        """Return every sum of parts below a whole; none where there are too many."""
        found: dict[Number, Family] = {}
        ways = [*divided.divisions, *self._with_unions(divided)]
        for branches in ways:
            sums: dict[Number, Family] = {0: ()}
            for branch in branches:
                own = self._of_branch(branch)
                if own:
                    sums = _joined(sums, own)
            for total, family in sums.items():
                if family:
                    _keep(found, total, family)
            if len(found) > _MOST_SUMS:
                return {}
        return found

    def _with_unions(self, divided: Plan) -> Iterator[tuple[Plan, ...]]:
        """Yield divisions in which a union stands for the branches it is made of."""
        for union, replaced in divided.unions:
            gone = set(map(id, replaced))
            for branches in divided.divisions:
                if gone <= set(map(id, branches)):
                    kept = tuple(each for each in branches if id(each) not in gone)
                    yield (*kept, Plan(union))

    def _of_branch(self, branch: Plan) -> Mapping[Number, Family]:
        found = dict(self.of(branch))
        name = str(branch.name)
        for number in self.stated.get(name, ()):
            _keep(found, number, ((name, number),))
        return found


def _joined(
    sums: Mapping[Number, Family], own: Mapping[Number, Family]
) -> dict[Number, Family]:
    """Return sums without and with one of a branch's; too many are cut off."""
    found = dict(sums)
    for (total, family), (number, more) in product(sums.items(), own.items()):
        _keep(found, total + number, family + more)
        if len(found) > 2 * _MOST_SUMS:
            break
    return found


def _keep(found: dict[Number, Family], total: Number, family: Family) -> None:
    """Keep the family of the fewest terms, but of two at least, then the first."""
    known = found.get(total)
    if known is None or _rank(family) < _rank(known):
        found[total] = family


def _rank(family: Family) -> tuple[bool, int, Family]:
    return len(family) == 1, len(family), family


def numbers_near(case: Case, total: int, /) -> range:
    """Return the numbers about as high as one, and as round."""
    step = 1
    while total and total % (step * 10) == 0:
        step *= 10
    width = int(Fraction(case.policy.about) * total)
    first = -(-(total - width) // step) * step
    return range(first, total + width + 1, step)
