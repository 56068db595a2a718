"""Service items as the intake page needs them, and the due dates they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.deadlines import (
    Limit,
    LimitUnit,
    compute_due,
    effective_acceptance_day,
    read_limit,
)
from hall_app.domain.item_views import (
    CodeView,
    DuePreview,
    ItemDetail,
    ItemHit,
    PaperOffer,
)
from hall_app.services.application_papers import title_of
from hall_app.services.intake import pair
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.deadlines import DueExplanation, Pause
    from hall_app.domain.item_views import ForbiddenCertificate
    from hall_app.services.knowledge import Knowledge
    from hall_app.support.clock import Clock


_CERTIFICATE = "证明"
"""Who says it asks for the paper, not for the matter of the same name."""


class ItemsService:
    """Find and describe what the hall handles; nothing here needs a right."""

    def __init__(self, knowledge: Knowledge, clock: Clock) -> None:
        self._knowledge = knowledge
        self._clock = clock

    def find(self, text: str) -> tuple[ItemHit, ...]:
        """Return items by code, quick code, name, alias or initials; all for an empty text.

        The name of a certificate that a community must not issue leads to the item that gives
        guidance about it (民发〔2020〕20号).
        """
        found = self._knowledge.catalog.find_items(text)
        if self._names_certificate(text):
            guiding = tuple(
                one for one in self._knowledge.catalog.items if one.refuses_certificates
            )
            others = tuple(one for one in found if one not in guiding)
            asked = _CERTIFICATE in text
            found = (*guiding, *others) if asked else (*others, *guiding)
        return tuple(_hit(one) for one in found)

    def _names_certificate(self, text: str) -> bool:
        typed = text.strip()
        words = (
            word for one in self._knowledge.catalog.forbidden for word in (one.name, *one.aliases)
        )
        return len(typed) > 1 and any(word in typed or typed in word for word in words)

    def detail(self, code: str, *, on: dt.date | None = None) -> ItemDetail:
        """Return everything the intake page shows of one item, today or as of another day.

        Raises:
            RuleViolation: ``unknown-item``, ``item-not-in-force``.
        """
        item, marked = self._item(code, on), self._knowledge.agency_items
        return ItemDetail(
            code=item.code,
            title=item.name,
            kind_words=item.kind_words,
            same_day=item.same_day,
            agency_possible=item.agency_possible if marked is None else item.code in marked,
            in_person=item.in_person,
            line=item.line,
            conditions=item.conditions,
            fee=item.fee,
            deciding_body=item.deciding_body,
            deciding_phone=item.deciding_phone,
            result=item.result,
            delivery_ways=item.delivery_ways,
            limit_words=item.limit_words,
            asks_limit=item.asks_limit,
            promised=pair(item.promised_limit),
            statutory=pair(item.statutory_limit),
            fields=item.field_views,
            materials=item.demands,
            refuse_reasons=tuple(
                one
                for one in self.refuse_reasons()
                if not item.refuse_reasons or one.code in item.refuse_reasons
            ),
            guide=item.guide,
            legal_basis=item.legal_basis,
            unverified=item.is_unverified,
            refuses_certificates=item.refuses_certificates,
            version=item.version,
            applications=tuple(
                PaperOffer(form=one, title=title_of(one), blank=True)
                for one in item.papers.application
            ),
        )

    def preview(
        self, code: str, asked: tuple[int, str] | None = None, *, on: dt.date | None = None
    ) -> DuePreview:
        """Return the due dates a matter accepted now, or on another day, would get."""
        item = self._item(code, on)
        calendar = self._knowledge.calendar
        start = effective_acceptance_day(on or hall_day(self._clock.now()), calendar)

        def due(limit: tuple[int, str] | None) -> DueExplanation | None:
            if limit is None:
                return None
            return compute_due(start, read_limit(*limit), calendar)

        promised = asked or ((0, "G") if item.same_day else pair(item.promised_limit))
        return DuePreview(
            starts_on=start,
            promised=due(promised),
            statutory=due(pair(item.statutory_limit)),
        )

    def _item(self, code: str, on: dt.date | None) -> ServiceItem:
        return self._knowledge.catalog_on(on or self._knowledge.today).item(code)

    def due(self, start: dt.date, limit: Limit, pauses: tuple[Pause, ...]) -> DueExplanation:
        """Return a due date with its day list, for any start, limit and pauses."""
        return compute_due(start, limit, self._knowledge.calendar, pauses)

    @property
    def correction_days(self) -> int:
        """Return how many working days an applicant usually has to bring what is missing."""
        return self._knowledge.correction_days

    def correction_day(self) -> dt.date:
        """Return the day by which an applicant usually brings what is missing."""
        limit = Limit(count=self._knowledge.correction_days, unit=LimitUnit.WORKING)
        return compute_due(hall_day(self._clock.now()), limit, self._knowledge.calendar).due

    def refuse_reasons(self) -> tuple[CodeView, ...]:
        """Return the coded reasons for refusing."""
        return self.table("refuse-reasons")

    def table(self, name: str) -> tuple[CodeView, ...]:
        """Return a code table: channels, relations, card kinds."""
        rows = self._knowledge.catalog.table(name).offered()
        return tuple(CodeView(code=one.code, name=one.name, note=one.note) for one in rows)

    def certificate_reason(self) -> str:
        """Return the coded reason for refusing a certificate that nobody here may issue."""
        found = (one for one in self._knowledge.catalog.find_items("") if one.refuses_certificates)
        return next((code for one in found for code in one.refuse_reasons), "")

    def certificates(self) -> tuple[ForbiddenCertificate, ...]:
        """Return the certificates that a community must not issue."""
        return self._knowledge.catalog.certificates()


def _hit(item: ServiceItem) -> ItemHit:
    return ItemHit(
        code=item.code,
        quick_code=item.quick_code,
        title=item.name,
        kind_words=item.kind_words,
        line=item.line,
        unverified=item.is_unverified,
    )
