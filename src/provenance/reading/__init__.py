"""From text to one value, without files, clock or locale."""

from provenance.reading.addresses import read_address
from provenance.reading.attributions import Attribution, read_attribution
from provenance.reading.counted_words import CountedWord, counted_words
from provenance.reading.dates import read_date
from provenance.reading.figures import NOT_UNDERSTOOD, read_figure
from provenance.reading.found_figures import find_figures
from provenance.reading.plain_words import FIGURE_WORDS, PERSON_WORDS, telling_words
from provenance.reading.shares import read_share
from provenance.reading.terms import read_term

__all__ = [
    "FIGURE_WORDS",
    "NOT_UNDERSTOOD",
    "PERSON_WORDS",
    "Attribution",
    "CountedWord",
    "counted_words",
    "find_figures",
    "read_address",
    "read_attribution",
    "read_date",
    "read_figure",
    "read_share",
    "read_term",
    "telling_words",
]
