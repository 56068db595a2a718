"""Reading first-asked records: lists, one record with its acts, its telephone number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.contacts import (
    ContactFilter,
    ContactOpening,
    ContactSlice,
    contact_light,
)
from hall_app.domain.flow.context import FlowContext
from hall_app.services.flow.surroundings import colleague_views, colleagues
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.services.visits import MATTERS
from hall_app.storage import absences, contacts, journal
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.domain.contacts import ContactFigures, ContactStep, ContactView
    from hall_app.domain.flow.views import ColleagueView
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

PAGE_ROWS = 200
CHANNELS = "channels"
"""Roles of those who can be given a record."""


class ContactReading:
    """Show who was asked first, who has it, and what came of it.

    An account bound to lines or grids has the records it has a hand in, those of its lines and of
    people of its grids: in lists, counts, registers and figures alike.
    """

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._scope = CaseScope(archive, knowledge)
        self._homes = HomeScope(archive)

    def waiting(self, operator: Operator, *, mine: bool = False) -> tuple[ContactView, ...]:
        """Return the records without an outcome, the one owed longest first."""
        which = ContactFilter.MINE if mine else ContactFilter.OPEN
        return self.page(which, operator, limit=contacts.MOST_LINES).rows

    def lately(self, operator: Operator) -> tuple[ContactView, ...]:
        """Return the records, newest first."""
        return self.page(ContactFilter.ALL, operator, limit=contacts.MOST_LINES).rows

    def page(
        self,
        which: ContactFilter,
        operator: Operator,
        *,
        offset: int = 0,
        limit: int = PAGE_ROWS,
    ) -> ContactSlice:
        """Return one stretch of a list, with how many rows the list has.

        Open records come by the day their answer is owed, all records newest first.
        """
        self._policy.require(operator, "contacts.read")
        asked: dict[str, Any] = {
            "open_only": which is not ContactFilter.ALL,
            "handlers": self._mine(operator) if which is ContactFilter.MINE else (),
            "seen": self._scope.contacts(operator),
        }
        rows = contacts.lines(self._archive, **asked, offset=offset, limit=limit)
        total = contacts.count(self._archive, **asked)
        return ContactSlice(rows=tuple(map(self._lit, rows)), total=total)

    def counts(self, operator: Operator) -> Mapping[ContactFilter, int]:
        """Return how many records each list has."""
        return {one: self.page(one, operator, limit=0).total for one in ContactFilter}

    def place(self, contact_id: int, operator: Operator) -> int:
        """Return how many records are newer: where one stands in the list of all.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``.
        """
        self._policy.require(operator, "contacts.read")
        self._known(contact_id, operator)
        return contacts.newer(self._archive, contact_id, self._scope.contacts(operator))

    def steps(self, contact_id: int, operator: Operator) -> tuple[ContactStep, ...]:
        """Return who did what to a record, in its order.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``.
        """
        self._policy.require(operator, "contacts.read")
        self._known(contact_id, operator)
        return contacts.steps(self._archive, contact_id)

    def categories(self, operator: Operator) -> Mapping[str, str]:
        """Return the kinds of matters: code and word."""
        self._policy.require(operator, "contacts.read")
        return {one.code: one.name for one in self._knowledge.catalog.table(MATTERS).rows}

    def channels(self, operator: Operator) -> Mapping[str, str]:
        """Return the ways a person comes to the hall: code and word."""
        self._policy.require(operator, "contacts.read")
        return {one.code: one.name for one in self._knowledge.catalog.table(CHANNELS).rows}

    def colleagues(self, operator: Operator) -> tuple[ColleagueView, ...]:
        """Return who a record can go to, with who is away and who covers."""
        self._policy.require(operator, "contacts.read")
        return colleague_views(self._archive, self._today())

    def contact(self, contact_id: int, operator: Operator) -> ContactView:
        """Return one record.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``.
        """
        self._policy.require(operator, "contacts.read")
        return self._lit(self._known(contact_id, operator))

    def opening(self, contact_id: int, operator: Operator) -> ContactOpening:
        """Return what intake takes over; the whole telephone number goes into the journal.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``.
        """
        known = self.contact(contact_id, operator)
        hidden = known.resident_id is not None or not known.phone_masked
        return ContactOpening(
            contact_id=contact_id,
            person_id=known.resident_id,
            name=known.name,
            phone="" if hidden else self.reveal(contact_id, operator),
            address=known.address,
            words=known.matter,
        )

    def reveal(self, contact_id: int, operator: Operator) -> str:
        """Return the whole telephone number and keep in the journal who looked.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``.
        """
        self._policy.require(operator, "people.reveal")
        known = self._known(contact_id, operator)
        with self._archive.transaction():
            journal.add(
                self._archive,
                [self._line("reveal-phone", f"contact {known.number}", operator)],
            )
        return contacts.phone(self._archive, contact_id)

    def register(
        self, first: dt.date, last: dt.date, operator: Operator
    ) -> tuple[ContactView, ...]:
        """Return the records of some days in their order: the first-asked register P07."""
        self._policy.require(operator, "contacts.read")
        return contacts.between(self._archive, first, last, self._scope.contacts(operator))

    def figures(self, first: dt.date, last: dt.date, operator: Operator) -> ContactFigures:
        """Return what was brought in some days, and how it ended."""
        self._policy.require(operator, "contacts.read")
        return contacts.figures(self._archive, first, last, self._scope.contacts(operator))

    # --- parts shared with the acts ---------------------------------------------------------

    def _known(self, contact_id: int, operator: Operator) -> ContactView:
        found = contacts.contact(self._archive, contact_id)
        self._scope.require_contact(contact_id, found.number, operator)
        return found

    def _lit(self, one: ContactView) -> ContactView:
        known = self._knowledge
        light = contact_light(one, self._today(), known.calendar, known.thresholds)
        return replace(one, light=light)

    def _mine(self, operator: Operator) -> Sequence[int]:
        """Return whose records are on a clerk's list: his own, and of those he covers."""
        away = absences.on(self._archive, self._today())
        covered = [one for one, absence in away.items() if absence.cover_id == operator.account_id]
        return (operator.account_id, *covered)

    def _context(self, operator: Operator) -> FlowContext:
        today = self._today()
        return FlowContext(
            today=today,
            operator=operator.account_id,
            calendar=self._knowledge.calendar,
            colleagues=colleagues(self._archive, today),
        )

    def _line(
        self, kind: str, subject: str, operator: Operator, reason: str = ""
    ) -> journal.NewLine:
        return journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=subject, reason=reason
        )

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())
