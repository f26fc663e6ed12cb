"""Shares of one whole that come to more than all of it.

A share is a value in per cent of a measure whose whole has one holder at a time, which
its vocabulary says by `once`: each part of a territory is held by one side. Rates, such
as the vaccinated among soldiers and among civilians, are not shares and never add up.
"""

from collections.abc import Iterator
from typing import TypeAlias

from provenance.model import ANYTHING, PERCENT, Dimension, Mode, Window
from provenance.reconciliation.law.breach import LEEWAY_OF_READING, Breach, BreachKind
from provenance.reconciliation.placing.extremes import Extreme, extreme
from provenance.reconciliation.placing.families import heaviest, plan
from provenance.reconciliation.placing.placement import Node, Placement
from provenance.reconciliation.placing.readings import Reading

_ALL = 100

_Whole: TypeAlias = tuple[str, str | None, str | None, Window]


def overfull(placement: Placement, /) -> Iterator[Breach]:
    """Yield the wholes of which disjoint holders hold more than a hundred per cent."""
    wholes: dict[_Whole, dict[str, Node]] = {}
    for node in placement.nodes():
        holder = node.cell.name_in(Dimension.POPULATION)
        if (
            node.window.mode is Mode.VALUE
            and holder not in {None, ANYTHING}
            and node.cell.key[1] == PERCENT
            and node.cell.is_once(placement.case)
        ):
            measure, _, event, place, _ = node.cell.key
            whole = measure, event, place, node.window
            wholes.setdefault(whole, {})[str(holder)] = node
    for holders in wholes.values():
        for reading in Reading:
            breach = _overfull(placement, holders, reading)
            if breach is not None:
                yield breach
                break


def _overfull(
    placement: Placement, holders: dict[str, Node], reading: Reading
) -> Breach | None:
    floors: dict[str, Extreme] = {}
    for name, node in holders.items():
        floor = extreme(placement, [node], reading, side=0)
        if floor is not None and floor.end <= (_ALL, 0):
            floors[name] = floor
    vocabulary = placement.case.vocabularies[Dimension.POPULATION]
    weights = {name: floor.end[0] for name, floor in floors.items()}
    total, names = heaviest(plan(ANYTHING, floors, vocabulary), weights)
    if total <= _ALL:
        return None
    return Breach(
        kind=BreachKind.PARTS_EXCEED_WHOLE,
        leeway=LEEWAY_OF_READING[reading],
        over=tuple(floors[name].claim for name in names),
        under=(),
        dimensions=(Dimension.POPULATION,),
        low=total,
        high=_ALL,
    )
