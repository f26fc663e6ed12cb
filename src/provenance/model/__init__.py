"""Frozen values: figures, dates, scopes and terms, documents, claims, cases."""

from provenance.model.acceptance import Acceptance
from provenance.model.case import Case
from provenance.model.claim import Claim, ClaimId, Derivation, DerivationKind
from provenance.model.dated import date_figure
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
from provenance.model.days import DATE, day_numbered, days_from
from provenance.model.document import (
    Citation,
    Document,
    DocumentId,
    Outlet,
    Quote,
    is_nameless,
    last_known_date,
    nameless_id,
)
from provenance.model.drafts import amend, draft_of
from provenance.model.figure import Figure, Quantifier
from provenance.model.found_figure import FoundFigure, ReadText
from provenance.model.hierarchy import MOST_LEVELS
from provenance.model.horizon import known_on
from provenance.model.identity import (
    SHOWN,
    SayingIds,
    content_id,
    meaning_id,
    saying_id,
)
from provenance.model.interval import Interval
from provenance.model.measures import KNOWN_MEASURES, PERCENT, undeclared
from provenance.model.moment import Moment, day_at
from provenance.model.names import UNION, folded, union_parts, without_people
from provenance.model.number import MOST_DIGITS, Number, exact, magnitude
from provenance.model.policy import (
    Defaults,
    Input,
    KnownOn,
    Policy,
    SetAside,
    UnusedColumn,
)
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
from provenance.model.tolerance import with_tolerance
from provenance.model.unit_words import THING_WORDS, UNIT_WORDS, thing_counted
from provenance.model.vocabulary import Vocabulary
from provenance.model.window import Mode, Window, compare_windows

__all__ = [
    "ANYTHING",
    "DATE",
    "KNOWN_MEASURES",
    "MOST_DIGITS",
    "MOST_LEVELS",
    "PERCENT",
    "SHOWN",
    "TERM_DIMENSIONS",
    "THING_WORDS",
    "UNION",
    "UNIT_WORDS",
    "Acceptance",
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
    "KnownOn",
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
    "UnusedColumn",
    "Vocabulary",
    "Window",
    "amend",
    "compare_dates",
    "compare_names",
    "compare_scopes",
    "compare_windows",
    "content_id",
    "date_figure",
    "day_at",
    "day_numbered",
    "days_from",
    "draft_of",
    "exact",
    "folded",
    "is_nameless",
    "known_on",
    "last_known_date",
    "magnitude",
    "meaning_id",
    "nameless_id",
    "saying_id",
    "thing_counted",
    "undeclared",
    "union_parts",
    "with_tolerance",
    "without_people",
]
