"""Values of options, read as the files of a case have them."""

import click

from provenance.errors import ProvenanceError
from provenance.model import PartialDate
from provenance.reading import read_date


def date_of(
    _context: click.Context, _parameter: click.Parameter, text: str | None
) -> PartialDate | None:
    """Return the one date that an option names; an unreadable one is wrong use."""
    if text is None:
        return None
    try:
        date = read_date(text)
    except ProvenanceError as error:
        raise click.BadParameter(str(error)) from None
    if not isinstance(date, PartialDate):
        message = f"{text!r} is not one date"
        raise click.BadParameter(message)
    return date
