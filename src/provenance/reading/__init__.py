"""From text to one value, without files, clock or locale."""

from provenance.reading.addresses import read_address
from provenance.reading.attributions import Attribution, read_attribution
from provenance.reading.dates import read_date
from provenance.reading.figures import read_figure
from provenance.reading.found_figures import find_figures
from provenance.reading.shares import read_share
from provenance.reading.terms import read_term

__all__ = [
    "Attribution",
    "find_figures",
    "read_address",
    "read_attribution",
    "read_date",
    "read_figure",
    "read_share",
    "read_term",
]
