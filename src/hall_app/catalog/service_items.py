"""Service items as their files describe them."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - msgspec reads the annotations
import enum

import msgspec

from hall_app.domain.case_kinds import CaseKind, kind_words
from hall_app.domain.deadlines import Limit, LimitUnit
from hall_app.domain.item_views import FieldKind, FieldView
from hall_app.domain.materials import MaterialDemand, Necessity


class Evidence(enum.StrEnum):
    """Say what an item's values rest on; only ``law`` and ``source`` were read somewhere."""

    LAW = "law"
    SOURCE = "source"
    INFERENCE = "inference"
    KNOWN = "known"


class FileStruct(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """One table of a data file; an unknown key is a fault, never ignored."""


class ItemLimit(FileStruct, frozen=True):
    """A limit as the file gives it: ``{count = 5, unit = "G"}``."""

    count: int
    unit: LimitUnit

    def limit(self) -> Limit:
        """Return the limit as the due-date rules take it."""
        return Limit(count=self.count, unit=self.unit)


class ItemMaterial(FileStruct, frozen=True):
    """One paper the item asks for."""

    key: str
    name: str
    necessity: Necessity = Necessity.REQUIRED
    originals: int = 0
    copies: int = 0
    electronic: bool = False
    deferrable: bool = False
    keep_back: bool = False
    source: str = ""
    check_points: tuple[str, ...] = ()
    how_to_mend: str = ""
    template: str = ""

    def demand(self) -> MaterialDemand:
        """Return the paper as the rules of the materials desk take it."""
        return MaterialDemand(
            key=self.key,
            name=self.name,
            necessity=self.necessity,
            originals=self.originals,
            copies=self.copies,
            deferrable=self.deferrable,
            keep_back=self.keep_back,
            check_points=self.check_points,
            how_to_mend=self.how_to_mend,
        )


class ItemField(FileStruct, frozen=True):
    """One extra field of the intake form."""

    name: str
    label: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = False
    options: tuple[str, ...] = ()
    hint: str = ""

    def view(self) -> FieldView:
        """Return the field as screens take it."""
        return FieldView(
            name=self.name,
            label=self.label,
            kind=self.kind,
            required=self.required,
            options=self.options,
            hint=self.hint,
        )


class ItemPapers(FileStruct, frozen=True):
    """Forms printed at each event; ``application`` is what the applicant fills in and signs."""

    application: tuple[str, ...] = ()
    accept: tuple[str, ...] = ("p01-receipt", "p02-materials")
    notice: tuple[str, ...] = ("p03-notice",)
    refuse: tuple[str, ...] = ("p05-refusal",)
    done: tuple[str, ...] = ()


SHOWN_WHEN_EMPTY = (
    "conditions",
    "fee",
    "deciding_body",
    "deciding_phone",
    "deciding_address",
    "result",
    "legal_basis",
)
"""Fields of which the resident asks; without a value they are shown as 待核."""


class ServiceItem(FileStruct, frozen=True):
    """One item (事项) of the hall's catalogue.

    Texts are the hall's own words. An empty text had no value in the source, and none was
    invented. ``unverified`` names the fields that a source does not carry; ``*`` is all.
    """

    code: str
    name: str
    quick_code: str
    line: str
    kinds: tuple[CaseKind, ...]
    version: int
    short_name: str = ""
    aliases: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    promised: ItemLimit | None = None
    statutory: ItemLimit | None = None
    limit_words: str = ""
    limit_note: str = ""
    excluded_steps: tuple[str, ...] = ()
    conditions: str = ""
    refuse_reasons: tuple[str, ...] = ()
    materials: tuple[ItemMaterial, ...] = msgspec.field(default=(), name="material")
    extra_fields: tuple[ItemField, ...] = msgspec.field(default=(), name="field")
    papers: ItemPapers = msgspec.field(default_factory=ItemPapers)
    fee: str = ""
    fee_basis: str = ""
    deciding_body: str = ""
    deciding_phone: str = ""
    deciding_address: str = ""
    result: str = ""
    result_type: str = ""
    delivery_ways: tuple[str, ...] = ()
    who_may_act: tuple[str, ...] = ()
    in_person: bool = False
    refuses_certificates: bool = False
    guide: tuple[str, ...] = ()
    legal_basis: str = ""
    evidence: tuple[Evidence, ...] = ()
    place: str = ""
    source_note: str = ""
    in_force_from: dt.date | None = None
    in_force_to: dt.date | None = None
    confirmed_by: str = ""
    confirmed_on: dt.date | None = None
    unverified: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """Return the name as lists show it."""
        return self.short_name or self.name

    @property
    def kind_words(self) -> str:
        """Return the kinds as papers print them."""
        return kind_words(self.kinds)

    @property
    def same_day(self) -> bool:
        """Say whether a complete matter is done on the spot."""
        return CaseKind.SAME_DAY in self.kinds

    @property
    def agency_possible(self) -> bool:
        """Say whether somebody else may act for the applicant."""
        return not self.in_person

    @property
    def asks_limit(self) -> bool:
        """Say whether the clerk gives the limit at intake, as the source has only words."""
        return self.promised is None and not self.same_day

    @property
    def promised_limit(self) -> Limit | None:
        """Return the limit the hall promises."""
        return self.promised.limit() if self.promised else None

    @property
    def statutory_limit(self) -> Limit | None:
        """Return the limit of the law, where the source names one."""
        return self.statutory.limit() if self.statutory else None

    @property
    def demands(self) -> tuple[MaterialDemand, ...]:
        """Return the papers as the rules of the materials desk take them."""
        return tuple(one.demand() for one in self.materials)

    @property
    def field_views(self) -> tuple[FieldView, ...]:
        """Return the extra fields as screens take them."""
        return tuple(one.view() for one in self.extra_fields)

    @property
    def is_unverified(self) -> bool:
        """Say whether the item is marked 待核: the head has not confirmed it yet."""
        return bool(self.unverified) and not self.confirmed_by

    def pending(self, field: str) -> bool:
        """Say whether one field is marked 待核: it is empty, or no source carries it."""
        if field in SHOWN_WHEN_EMPTY and not getattr(self, field):
            return True
        return not self.confirmed_by and ("*" in self.unverified or field in self.unverified)

    def in_force(self, day: dt.date) -> bool:
        """Say whether the item is offered on a day."""
        begun = self.in_force_from is None or self.in_force_from <= day
        return begun and (self.in_force_to is None or day <= self.in_force_to)


class ForbiddenEntry(FileStruct, frozen=True):
    """A certificate that a community must not issue (民发〔2020〕20号)."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    advice: str = ""
    where: str = ""
    unverified: bool = True


class ForbiddenFile(FileStruct, frozen=True):
    """The file of certificates that a community must not issue."""

    certificate: tuple[ForbiddenEntry, ...]
    basis: str = ""
    note: str = ""
