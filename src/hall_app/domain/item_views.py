"""Frozen rows about service items, as screens and papers need them."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.deadlines import DueExplanation
    from hall_app.domain.materials import MaterialDemand


class FieldKind(enum.StrEnum):
    """Name how an extra field is typed."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemHit:
    """One item in the item box's list."""

    code: str
    quick_code: str
    title: str
    kind_words: str
    line: str
    unverified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """One extra field that an item asks for."""

    name: str
    label: str
    kind: FieldKind
    required: bool
    options: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeView:
    """One row of a code table."""

    code: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOffer:
    """A paper that can be printed when a clerk asks for it.

    Attributes:
        title: The paper's name as the hall says it.
        blank: To be filled in by hand, with nothing of a case on it.
    """

    form: str
    title: str
    blank: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDetail:
    """Everything the intake page shows of one item."""

    code: str
    title: str
    kind_words: str
    same_day: bool
    agency_possible: bool
    in_person: bool
    line: str
    conditions: str
    fee: str
    deciding_body: str
    deciding_phone: str
    result: str
    delivery_ways: tuple[str, ...]
    limit_words: str
    asks_limit: bool
    promised: tuple[int, str] | None
    statutory: tuple[int, str] | None
    fields: tuple[FieldView, ...]
    materials: tuple[MaterialDemand, ...]
    refuse_reasons: tuple[CodeView, ...]
    guide: tuple[str, ...]
    legal_basis: str
    unverified: bool
    refuses_certificates: bool
    """True for the item that only gives guidance about certificates nobody here may issue."""
    version: int
    applications: tuple[PaperOffer, ...] = ()
    """Blank application forms to hand out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePreview:
    """The due card before anything is recorded."""

    starts_on: dt.date
    promised: DueExplanation | None
    statutory: DueExplanation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForbiddenCertificate:
    """A certificate that a community must not issue, and where to go instead."""

    name: str
    advice: str
    where: str
    unverified: bool
