"""Frozen values: figures, dates, scopes and terms, documents, claims, cases."""

from provenance.model.case import Case
from provenance.model.claim import Claim, ClaimId, Derivation, DerivationKind
from provenance.model.dates import (
    AnyDate,
    DateRange,
    Length,
    Order,
    PartialDate,
    Precision,
    Qualifier,
    compare_dates,
)
from provenance.model.document import (
    Citation,
    Document,
    DocumentId,
    Outlet,
    Quote,
    last_known_date,
)
from provenance.model.figure import Figure, Quantifier
from provenance.model.found_figure import FoundFigure, ReadText
from provenance.model.hierarchy import MOST_LEVELS
from provenance.model.identity import (
    SHOWN,
    SayingIds,
    content_id,
    meaning_id,
    saying_id,
)
from provenance.model.interval import Interval
from provenance.model.measures import KNOWN_MEASURES
from provenance.model.moment import Moment
from provenance.model.names import UNION, folded, union_parts
from provenance.model.number import Number, exact, magnitude
from provenance.model.policy import Defaults, Input, Policy, SetAside
from provenance.model.scope import (
    TERM_DIMENSIONS,
    Comparison,
    Difference,
    Scope,
    compare_names,
    compare_scopes,
)
from provenance.model.term import (
    ANYTHING,
    Dimension,
    Event,
    Measure,
    MeasureKind,
    Relation,
    Term,
)
from provenance.model.vocabulary import Vocabulary
from provenance.model.window import Mode, Window, compare_windows

__all__ = [
    "ANYTHING",
    "KNOWN_MEASURES",
    "MOST_LEVELS",
    "SHOWN",
    "TERM_DIMENSIONS",
    "UNION",
    "AnyDate",
    "Case",
    "Citation",
    "Claim",
    "ClaimId",
    "Comparison",
    "DateRange",
    "Defaults",
    "Derivation",
    "DerivationKind",
    "Difference",
    "Dimension",
    "Document",
    "DocumentId",
    "Event",
    "Figure",
    "FoundFigure",
    "Input",
    "Interval",
    "Length",
    "Measure",
    "MeasureKind",
    "Mode",
    "Moment",
    "Number",
    "Order",
    "Outlet",
    "PartialDate",
    "Policy",
    "Precision",
    "Qualifier",
    "Quantifier",
    "Quote",
    "ReadText",
    "Relation",
    "SayingIds",
    "Scope",
    "SetAside",
    "Term",
    "Vocabulary",
    "Window",
    "compare_dates",
    "compare_names",
    "compare_scopes",
    "compare_windows",
    "content_id",
    "exact",
    "folded",
    "last_known_date",
    "magnitude",
    "meaning_id",
    "saying_id",
    "union_parts",
]
