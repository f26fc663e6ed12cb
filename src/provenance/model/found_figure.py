"""Figures that were found in texts, such as titles and quotes."""

from attrs import frozen

from provenance.model.figure import Figure


@frozen(kw_only=True)
class FoundFigure:
    """A figure and where it stands: `text[start:end]` is its `as_written`."""

    figure: Figure
    #: The offset of its first character, in code points.
    start: int
    #: The offset behind its last character.
    end: int


@frozen(kw_only=True)
class ReadText:
    """A title or a quote in which figures were looked for, and those found."""

    text: str
    #: In the order in which they stand; none where the text holds no figure.
    figures: tuple[FoundFigure, ...] = ()
