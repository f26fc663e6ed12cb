"""Files of JSON lines that are all written as the first is: an engine reads them whole.

It reads each line as an object and gives the values of the first line's keys as they
are written. They are read as we do if each is a text or a whole number and there is
nothing else in any line. That is told by counting quotation marks, none of which is
escaped: a line has two for each key and two for each text at least. If the marks of the
whole file are no more than that, no line has any other key, or one of them twice.

What an engine lets pass besides is told before: where each line ends with a text and a
brace, no object ends with a comma.
"""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from provenance.bulk.engines.duckdb import literal, quoted

_MARK: Final = "chr(34)"
_WHOLE: Final = "0|[1-9][0-9]{0,17}"


@frozen
class EvenFile:
    """What is known of such a file: its keys, our columns for them, and counts."""

    keys: Sequence[str]
    columns: Sequence[str]
    lines: int
    quotes: int

    def raw(self, longest: int, /) -> str:
        """Return the statement of its rows, each value as it is written."""
        kinds = ", ".join(f"{literal(key)}: 'JSON'" for key in self.keys)
        told = ", ".join(
            f"{quoted(key)}::varchar as {quoted(column)}"
            for key, column in zip(self.keys, self.columns, strict=True)
        )
        return (
            f"select row_number() over () as row, {told} from read_json($path, "
            f"format = 'newline_delimited', columns = {{{kinds}}}, "
            f"maximum_object_size = {longest})"
        )

    def counted(self, table: str, /) -> str:
        """Return the statement of how many values each column has, and texts."""
        counts = ", ".join(
            f"count({quoted(each)}), count_if(starts_with({quoted(each)}, {_MARK}))"
            for each in self.columns
        )
        return f"select {counts} from {table}"

    def are_told(self, counts: Sequence[int], /) -> bool:
        """Whether these counts leave nothing else in any line."""
        values, texts = counts[::2], counts[1::2]
        marks = 2 * len(self.keys) * self.lines + 2 * sum(texts)
        return set(values) == {self.lines} and marks == self.quotes

    def strange(self, table: str, counts: Sequence[int], /) -> str:
        """Return the statement of how many values are no text and no whole number."""
        mixed = [
            quoted(column)
            for column, texts in zip(self.columns, counts[1::2], strict=True)
            if texts < self.lines
        ]
        others = " or ".join(
            f"not starts_with({each}, {_MARK}) "
            f"and not regexp_full_match({each}, '{_WHOLE}')"
            for each in mixed
        )
        return f"select count(*) from {table} where {others or 'false'}"

    def texts(self, table: str, counts: Sequence[int], /) -> str:
        """Return the statement of its rows, each value as a text."""
        told = []
        for column, texts in zip(map(quoted, self.columns), counts[1::2], strict=True):
            text = f"substr({column}, 2, length({column}) - 2)"
            if texts < self.lines:
                is_text = f"starts_with({column}, {_MARK})"
                text = f"case when {is_text} then {text} else {column} end"
            told.append(f"{text} as {column}")
        return f"select row, {', '.join(told)} from {table}"
