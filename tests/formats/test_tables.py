"""Tables in blocks: whatever stands together, each row is read as if it were alone."""

from provenance.formats import load_bytes
from provenance.formats.ledger import Ledger
from provenance.formats.shapes import Shapes
from provenance.formats.tables import AT_ONCE, BadRow, Block, Item, in_blocks


def test_blocks() -> None:
    """Rows of one shape stand together, bad rows and other shapes between them."""
    shapes = Shapes("t", Ledger())
    one, other = shapes.shape(("measure",)), shapes.shape(("figure",))
    bad = BadRow(4, "is none")
    items: list[Item] = [(1, one, {"measure": "a"}), (2, one, {"measure": "b"})]
    found = list(in_blocks([*items, (3, other, {}), bad, (5, other, {}), *items]))

    both = Block(one, ({"measure": "a"}, {"measure": "b"}), (1, 2))
    assert found == [
        both,
        Block(other, ({},), (3,)),
        bad,
        Block(other, ({},), (5,)),
        both,
    ]


def test_large_blocks() -> None:
    """No more rows are read at once than are hot in memory."""
    shape = Shapes("t", Ledger()).shape(("measure",))
    found = list(in_blocks((number, shape, {}) for number in range(2 * AT_ONCE + 1)))

    sizes = [len(block.rows) for block in found if isinstance(block, Block)]
    assert sizes == [AT_ONCE, AT_ONCE, 1]


def test_rows_beside_bad_ones() -> None:
    """A cell that cannot be read takes no other row with it, at the end of a block too.

    A row without a figure is no claim, whatever else stands in it.
    """
    bad = {1, AT_ONCE - 1, AT_ONCE, AT_ONCE + 1, 3 * AT_ONCE}
    empty = {2, AT_ONCE + 2}
    rows = [
        "x,3,11/12/2023" if number in bad else "x,,P10D" if number in empty else "x,3,"
        for number in range(3 * AT_ONCE + 1)
    ]
    text = "\n".join(["measure,figure,as_of", *rows])
    case = load_bytes(text.encode(), name="t.csv")

    others = set(range(len(rows))) - bad - empty
    assert [number + 2 for number in sorted(others)] == [
        claim.row for claim in case.claims
    ]
    assert [number + 2 for number in sorted(bad)] == [row.row for row in case.set_aside]


def test_documents_beside_bad_rows() -> None:
    """Rows tell of documents in their order, though a block is read again."""
    rows = [
        "x,3,,https://a.example/1,Daily Post",
        "x,4,,https://a.example/1,Radio Nine",
        "x,5,11/12/2023,https://b.example/1,Radio Nine",
        "x,6,,https://b.example/1,Daily Post",
    ]
    text = "\n".join(["measure,figure,as_of,url,outlet", *rows])
    case = load_bytes(text.encode(), name="t.csv")

    assert [claim.row for claim in case.claims] == [2, 5]
    assert [(row.row, row.column) for row in case.set_aside] == [
        (3, "outlet"),
        (4, "as_of"),
    ]
    assert [document.outlet for document in case.documents] == ["Daily Post"] * 2
