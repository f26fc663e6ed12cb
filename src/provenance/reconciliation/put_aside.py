"""Whether a claim that is not there any more stands in a row that cannot be read."""

from collections.abc import Iterator

from attrs import define, field

from provenance.model import Case, Claim, SetAside


@define(eq=False)
class RowsAside:
    """The rows of a case that were set aside, to be found by what claims said."""

    case: Case
    _by_id: dict[str, SetAside] = field(init=False)
    _by_row: dict[int, list[SetAside]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._by_id, self._by_row = {}, {}
        for row in self.case.set_aside:
            named = [
                text for name, text in row.cells if name.strip().casefold() == "id"
            ]
            for text in named:
                self._by_id.setdefault(text.strip(), row)
            if not named:
                self._by_row.setdefault(row.row, []).append(row)

    def of(self, claim: Claim, /) -> SetAside | None:
        """Return the row of a claim: by its id, else in its place with its words."""
        return self._by_id.get(claim.id) or next(self._in_place(claim), None)

    def _in_place(self, claim: Claim) -> Iterator[SetAside]:
        """Yield the rows without id where it stood that hold most of what it said."""
        stated = (claim.as_of, claim.population, claim.place, claim.outlet)
        said = {claim.measure, claim.figure.as_written}
        said.update(str(each) for each in stated if each)
        for row in self._by_row.get(claim.row or 0, ()):
            texts = {text.strip() for _, text in row.cells}
            if 2 * len(said & texts) > len(said):
                yield row


def why_aside(row: SetAside, /) -> str:
    """Return where a row stands and why it could not be read."""
    column = f", column {row.column}" if row.column else ""
    return f"{row.path}, row {row.row}{column}: {row.message}"
