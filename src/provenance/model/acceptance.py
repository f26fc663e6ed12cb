"""Acceptances: that somebody looked at a finding and lets it stand."""

from attrs import frozen

from provenance.errors import InvalidValueError
from provenance.model.dates import PartialDate


@frozen(kw_only=True)
class Acceptance:
    """That somebody looked at one finding and lets it stand, and why.

    It is about the finding of this fingerprint, and about what was told with it: when a
    figure that the finding rests on changes, or a figure breaches the law beside the
    same claim, that was not accepted. Raises `InvalidValueError` where it says not who
    accepts what, or not why.
    """

    #: The fingerprint of the finding.
    fingerprint: str
    #: Who accepts it.
    by: str
    #: Why it may stand.
    because: str
    #: When it was accepted; not looked at by anything.
    on: PartialDate | None = None
    #: The rule that found it; empty where that was not kept.
    rule: str = ""
    #: What the finding said; empty where that was not kept.
    finding: str = ""
    #: The digest of what else was told with the finding; empty where nothing was.
    beneath: str = ""
    #: What was told with the finding, line by line; empty where that was not kept.
    told: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        for name in ("fingerprint", "by", "because"):
            if not getattr(self, name).strip():
                raise InvalidValueError(f"Acceptance.{name}", "is empty")
