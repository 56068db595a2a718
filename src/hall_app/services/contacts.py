"""Who was asked first: calls, letters and visits, received for others, and never left open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.contacts import (
    LONGEST_LINE,
    LONGEST_TEXT,
    SERIES,
    ContactEnd,
    ContactOutcome,
    NewContact,
    WishClass,
    check_end,
)
from hall_app.domain.flow.context import FlowContext
from hall_app.domain.flow.rule import WAYS
from hall_app.domain.numbering import slip_number
from hall_app.services.events import ContactsChanged
from hall_app.services.flow.surroundings import colleagues
from hall_app.services.visits import MATTERS
from hall_app.storage import contacts, journal, numbering
from hall_app.storage.case_records import by_number
from hall_app.storage.statements import day, utc
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.contacts import ContactFigures, ContactView
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

ANSWER_DAYS = 5
"""Working days in which a wish is answered: a local rule, extendable once (安阳 第50条)."""


class ContactsService:
    """Write down who was asked first, and see every record to its outcome."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    # --- reading ----------------------------------------------------------------------------

    def waiting(self, operator: Operator, *, mine: bool = False) -> tuple[ContactView, ...]:
        """Return the records without an outcome, the one owed longest first."""
        self._policy.require(operator, "contacts.read")
        handler = operator.account_id if mine else None
        return contacts.lines(self._archive, open_only=True, handler=handler)

    def lately(self, operator: Operator) -> tuple[ContactView, ...]:
        """Return the records, newest first."""
        self._policy.require(operator, "contacts.read")
        return contacts.lines(self._archive)

    def contact(self, contact_id: int, operator: Operator) -> ContactView:
        """Return one record.

        Raises:
            RuleViolation: ``unknown-contact``.
        """
        self._policy.require(operator, "contacts.read")
        return contacts.contact(self._archive, contact_id)

    def register(
        self, first: dt.date, last: dt.date, operator: Operator
    ) -> tuple[ContactView, ...]:
        """Return the records of some days in their order: the first-asked register P07."""
        self._policy.require(operator, "contacts.read")
        return contacts.between(self._archive, first, last)

    def figures(self, first: dt.date, last: dt.date, operator: Operator) -> ContactFigures:
        """Return what was brought in some days, and how it ended."""
        self._policy.require(operator, "contacts.read")
        return contacts.figures(self._archive, first, last)

    # --- acts -------------------------------------------------------------------------------

    def record(
        self, told: NewContact, operator: Operator, end: ContactEnd | None = None
    ) -> ContactView:
        """Write a record down; with ``end`` it is closed at once.

        A handler who is away gets what was received for him through his cover; where nobody
        covers, the head names somebody.

        Raises:
            RuleViolation: ``contact-matter-missing``, ``unknown-code``, ``text-too-long``,
                ``unknown-colleague``, ``colleague-absent``, ``day-is-past``, ``unknown-case``
                and the faults of ``check_end``.
        """
        self._policy.require(operator, "contacts.record")
        matter = _text(told.matter)
        if not matter:
            raise RuleViolation("contact-matter-missing", fields=("matter",))
        today, context = self._today(), self._context(operator)
        self._knowledge.catalog.table(MATTERS).row(told.category)
        self._knowledge.catalog.table("channels").row(told.channel)
        handler = context.present(told.handler or operator.account_id).account_id
        if told.answer_by is not None and told.answer_by < today:
            raise RuleViolation("day-is-past", fields=("answer_by",), day=told.answer_by)
        values: dict[str, Any] = {
            "kind": str(told.kind),
            "channel": told.channel,
            "at": utc(self._clock.now()),
            "day": day(today),
            "name": _line(told.name, "name"),
            "resident": told.resident_id,
            "phone": _line(told.phone, "phone"),
            "address": _line(told.address, "address"),
            "category": told.category,
            "matter": _fitting(matter, "matter", LONGEST_TEXT),
            "taken": _fitting(_text(told.taken), "taken", LONGEST_TEXT),
            "first_asked": operator.account_id,
            "handler": handler,
            "accepted": handler == operator.account_id,
            "answer_by": day(told.answer_by or context.working_days_on(ANSWER_DAYS)),
            "wish_class": str(told.wish_class),
            "window": operator.window,
        }
        ending = self._ending(end) if end is not None else {}
        with self._archive.transaction():
            n = numbering.take(self._archive, f"slip-{SERIES}", today.isoformat())
            number = slip_number(self._knowledge.profile.station, SERIES, today, n)
            contact_id = contacts.add(self._archive, {"number": number, **values, **ending})
            self._note("record", number, operator)
        self._feed.publish(ContactsChanged(contact_id=contact_id))
        return contacts.contact(self._archive, contact_id)

    def close(
        self, contact_id: int, version: int, end: ContactEnd, operator: Operator
    ) -> ContactView:
        """Close a record with its outcome.

        Raises:
            RuleViolation: ``unknown-contact``, ``unknown-case``, and the faults of ``check_end``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "contacts.record")
        return self._changed(contact_id, version, operator, "close", self._ending(end))

    def hand_on(
        self, contact_id: int, version: int, to: int | None, operator: Operator, reason: str = ""
    ) -> ContactView:
        """Give a record to a handler; without one, to the head, who names somebody.

        Raises:
            RuleViolation: ``unknown-colleague``, ``colleague-absent``, ``has-it-already``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "contacts.record")
        context = self._context(operator)
        one = context.present(to) if to is not None else context.head()
        if one.account_id == self.contact(contact_id, operator).handler_id:
            raise RuleViolation("has-it-already", fields=("to",), name=one.name)
        columns = {"handler_id": one.account_id, "accepted": one.account_id == operator.account_id}
        return self._changed(contact_id, version, operator, "hand-on", columns, reason)

    def sign(self, contact_id: int, version: int, operator: Operator) -> ContactView:
        """Sign for a record that was received on one's behalf.

        Raises:
            RuleViolation: ``offered-to-another``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "contacts.record")
        known = contacts.contact(self._archive, contact_id)
        if known.handler_id != operator.account_id:
            raise RuleViolation("offered-to-another", name=known.handler)
        return self._changed(contact_id, version, operator, "sign", {"accepted": True})

    def classify(
        self,
        contact_id: int,
        version: int,
        operator: Operator,
        *,
        wish_class: WishClass,
        supervisor: int | None = None,
    ) -> ContactView:
        """Say whether the hall can solve a wish itself, and who watches over it.

        Raises:
            RuleViolation: ``unknown-colleague``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "cases.supervise")
        if supervisor is not None:
            self._context(operator).colleague(supervisor)
        columns = {"wish_class": str(wish_class), "supervisor_id": supervisor}
        return self._changed(contact_id, version, operator, "classify", columns)

    # --- parts ------------------------------------------------------------------------------

    def _changed(
        self,
        contact_id: int,
        version: int,
        operator: Operator,
        act: str,
        columns: dict[str, Any],
        reason: str = "",
    ) -> ContactView:
        self._policy.require(operator, "contacts.record")
        known = contacts.contact(self._archive, contact_id)
        stored = {"case_id" if name == "case" else name: one for name, one in columns.items()}
        with self._archive.transaction():
            contacts.change(self._archive, contact_id, version, **stored)
            self._note(act, known.number, operator, reason)
        self._feed.publish(ContactsChanged(contact_id=contact_id))
        return contacts.contact(self._archive, contact_id)

    def _ending(self, end: ContactEnd) -> dict[str, Any]:
        check_end(end)
        if end.way and end.way not in WAYS:
            raise RuleViolation("act-choice-unknown", fields=("way",), known=list(WAYS))
        case_id = None
        if end.outcome is ContactOutcome.CASE:
            case_id = by_number(self._archive, end.case_number.strip().upper()).id
        return {
            "outcome": str(end.outcome),
            "words": _fitting(_text(end.words), "words", LONGEST_TEXT),
            "way": end.way,
            "where": _line(end.where, "where"),
            "case": case_id,
            "closed_on": day(self._today()),
        }

    def _context(self, operator: Operator) -> FlowContext:
        today = self._today()
        return FlowContext(
            today=today,
            operator=operator.account_id,
            calendar=self._knowledge.calendar,
            colleagues=colleagues(self._archive, today),
        )

    def _note(self, act: str, number: str, operator: Operator, reason: str = "") -> None:
        line = journal.NewLine(
            at=self._clock.now(),
            account_id=operator.account_id,
            window=operator.window,
            kind=f"contact-{act}",
            subject=f"contact {number}",
            reason=reason,
        )
        journal.add(self._archive, [line])

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _text(text: str) -> str:
    lines = [fold_spaces(strip_controls(line)) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


def _line(text: str, field: str) -> str:
    return _fitting(fold_spaces(strip_controls(text)), field, LONGEST_LINE)


def _fitting(text: str, field: str, most: int) -> str:
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))
    return text
