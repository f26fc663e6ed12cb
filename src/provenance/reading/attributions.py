"""Who says it, who published it, and whom the publisher has it from, in one text."""

import re
from typing import Final

from attrs import evolve, frozen

from provenance.errors import ReadingError
from provenance.reading.folding import find_control, fold
from provenance.reading.refusal import RefusalError, check_length, check_written


@frozen(kw_only=True)
class Attribution:
    """The names in an attribution; those that it does not give are empty."""

    #: The person or body who says it.
    claimant: str = ""
    #: The title that published it.
    outlet: str = ""
    #: Whom the outlet has it from.
    via: str = ""


_AROUND: Final = " ,;:，；："
_SAID: Final = (
    "(?:的?(?:报道|报导)(?:指出|称|说)?|的?消息(?:称)?|的说法|的话|宣称|声称|表示|透露|指出|"
    "介绍|称|说)"
)
#: In each form the outlet published it, and the rest says it or says who did.
_CITED_BY: Final = re.compile(
    r"(?P<rest>.+?),? (?:(?:as )?(?:reported|quoted|cited|published) (?:by|in)|"
    r"(?:as )?told(?: to)?|speaking to) (?P<outlet>.+)"
)
_CITING: Final = re.compile(
    r"(?:(?P<outlet>.+?),? )?(?:(?:reports|reported|says|said),? )?"
    r"(?:citing|quoting|which cited|which quoted|cites|quotes|cited|quoted) "
    r"(?P<rest>.+)"
)
_VIA: Final = re.compile(r"(?P<rest>.+),? via (?P<outlet>.+)")
_ACCORDING: Final = re.compile(
    r"(?:(?P<outlet>.+?),? )?(?:according to|as per|per) (?P<rest>.+)"
)
_CHINESE_CITING: Final = re.compile(
    rf"(?:(?P<outlet>.+?)(?:报道|报导)?[,，]? ?)?(?:援引|引述|引用|转引|转述) ?"
    rf"(?P<rest>.+?) ?{_SAID}?"
)
_CHINESE_ACCORDING: Final = re.compile(
    rf"(?P<outlet>)(?:根据|依据|据) ?(?P<rest>.+?) ?{_SAID}?"
)
_CHINESE_REPORTING: Final = re.compile(
    rf"(?P<outlet>.+?)[,，]? ?(?:根据|据) ?(?P<rest>.+?) ?{_SAID}"
)
_CHINESE_TOLD: Final = re.compile(
    r"(?P<rest>.+?) ?(?:(?:对|向) ?(?P<outlet>.+?) ?(?:表示|透露|说|称))"
)
_FORMS: Final = (
    _CITED_BY,
    _CITING,
    _VIA,
    _ACCORDING,
    _CHINESE_CITING,
    _CHINESE_ACCORDING,
    _CHINESE_REPORTING,
    _CHINESE_TOLD,
)
_HALF: Final = re.compile(
    r"via .*|.* (?:via|citing|quoting|told|according to)|"
    r"(?:citing|quoting|according to)"
)


def read_attribution(text: str, /) -> Attribution:
    """Return the claimant, the outlet and the "via" that a text names.

    "A citing B" and "B via A" both say that B said it and A published it; of three
    names in a row the middle one is the `via`. A plain name is a claimant. Names are
    kept as written, without a "the" in lower case.

    Raises `ReadingError` for an empty text, a missing name, or a longer chain.

        >>> read_attribution("The Irrawaddy, quoting the KNDF")
        Attribution(claimant='KNDF', outlet='The Irrawaddy', via='')
        >>> read_attribution("据KNDF报道").claimant
        'KNDF'
    """
    try:
        return _read(text)
    except RefusalError as error:
        raise ReadingError(text, error.reason) from None


def _read(text: str) -> Attribution:
    check_length(text)
    check_written(text)
    control = find_control(text)
    if control is not None:
        raise RefusalError(reason=f"the character {control!r} has no place in a name")
    written = text.strip()
    return _read_citing(written) or Attribution(claimant=_name(written))


def _read_citing(text: str) -> Attribution | None:
    """Read a text that says more than a name, or return `None` for a plain name."""
    folded = fold(text)
    if _HALF.fullmatch(folded):
        raise RefusalError(reason="a name is missing")
    for form in _FORMS:
        found = form.fullmatch(folded)
        if found is not None:
            names = (_written(text, found, group) for group in ("outlet", "rest"))
            return _chain(*names)
    return None


def _written(text: str, found: re.Match[str], group: str) -> str:
    start, end = found.span(group)
    return "" if start < 0 else text[start:end].strip(_AROUND)


def _chain(outlet: str, rest: str) -> Attribution:
    """Put the names into their places; the rest may name another publisher."""
    inner = _read_citing(rest) or Attribution(claimant=_name(rest))
    if not outlet:
        return inner
    if inner.via or _read_citing(outlet) is not None:
        raise RefusalError(reason="more than three names, or no order among them")
    return evolve(inner, outlet=_name(outlet), via=inner.outlet)


def _name(text: str) -> str:
    """Return a name as written, without what only joins it to the sentence."""
    name = text.strip(_AROUND).removeprefix("the ")
    if not name:
        raise RefusalError(reason="a name is missing")
    return name
