"""Who was asked first: calls, letters and visits, received for others, and never left open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.contacts import (
    ANSWER_DAYS,
    LONGEST_LINE,
    LONGEST_TEXT,
    SERIES,
    ContactAct,
    ContactEnd,
    ContactKind,
    ContactOutcome,
    NewContact,
    WishClass,
    check_end,
)
from hall_app.domain.flow.rule import WAYS
from hall_app.domain.flow.states import CaseState
from hall_app.domain.numbering import slip_number
from hall_app.services.contact_papers import RECEPTION, paper
from hall_app.services.contact_reading import CHANNELS, ContactReading
from hall_app.services.events import ContactsChanged, PrintsChanged
from hall_app.services.visits import MATTERS
from hall_app.storage import contacts, journal, numbering, prints
from hall_app.storage.case_records import by_number
from hall_app.storage.statements import day, utc
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    from hall_app.domain.contacts import ContactView
    from hall_app.domain.views import Operator

_GIVING = (ContactAct.HAND_ON, ContactAct.ASK_HEAD)


class ContactsService(ContactReading):
    """Write down who was asked first, and see every record to its outcome.

    Every act on a record that is not seen raises ``contact-out-of-scope``.
    """

    # --- acts -------------------------------------------------------------------------------

    def record(
        self, told: NewContact, operator: Operator, end: ContactEnd | None = None
    ) -> ContactView:
        """Write a record down; with ``end`` it is closed at once.

        A handler who is away gets what was received for him through his cover; where nobody
        covers, the head names somebody.

        Raises:
            RuleViolation: ``contact-matter-missing``, ``unknown-code``, ``text-too-long``,
                ``unknown-colleague``, ``colleague-absent``, ``day-is-past``, ``unknown-case``,
                ``out-of-grid``, ``out-of-line`` and the faults of ``check_end``.
        """
        self._policy.require(operator, "contacts.record")
        matter = _text(told.matter)
        if not matter:
            raise RuleViolation("contact-matter-missing", fields=("matter",))
        today, context = self._today(), self._context(operator)
        if told.resident_id is not None:
            self._homes.require(operator, people=(told.resident_id,))
        told = self._completed(told)
        self._knowledge.catalog.table(MATTERS).row(told.category)
        self._knowledge.catalog.table(CHANNELS).row(told.channel)
        given = (
            context.head()
            if told.handler_unclear
            else context.present(told.handler or operator.account_id)
        )
        handler = given.account_id
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
        ending = self._ending(end, operator) if end is not None else {}
        with self._archive.transaction():
            n = numbering.take(self._archive, f"slip-{SERIES}", today.isoformat())
            number = slip_number(self._knowledge.profile.station, SERIES, today, n)
            contact_id = contacts.add(self._archive, {"number": number, **values, **ending})
            self._note("record", number, operator)
            self._step(contact_id, ContactAct.RECORD, operator)
            if handler != operator.account_id:
                act = ContactAct.ASK_HEAD if told.handler_unclear else ContactAct.HAND_ON
                self._step(contact_id, act, operator, to=handler)
            if ending:
                self._step(contact_id, ContactAct.CLOSE, operator, words=ending["outcome"])
        self._feed.publish(ContactsChanged(contact_id=contact_id))
        return self._lit(contacts.contact(self._archive, contact_id))

    def close(
        self, contact_id: int, version: int, end: ContactEnd, operator: Operator
    ) -> ContactView:
        """Close a record with its outcome.

        Raises:
            RuleViolation: ``unknown-contact``, ``contact-out-of-scope``, ``unknown-case``, and the
                faults of ``check_end``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "contacts.record")
        return self._changed(
            contact_id,
            version,
            operator,
            ContactAct.CLOSE,
            self._ending(end, operator),
            str(end.outcome),
        )

    def hand_on(
        self, contact_id: int, version: int, to: int | None, operator: Operator, reason: str = ""
    ) -> ContactView:
        """Give a record to a handler; without one, to the head, who names somebody.

        The reception sheet P08 is queued, for the handler to read and sign.

        Raises:
            RuleViolation: ``unknown-colleague``, ``colleague-absent``, ``has-it-already``,
                ``text-too-long``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "contacts.record")
        reason = _line(reason, "reason")
        context = self._context(operator)
        one = context.present(to) if to is not None else context.head()
        if one.account_id == self.contact(contact_id, operator).handler_id:
            raise RuleViolation("has-it-already", fields=("to",), name=one.name)
        columns = {"handler_id": one.account_id, "accepted": one.account_id == operator.account_id}
        act = ContactAct.HAND_ON if to is not None else ContactAct.ASK_HEAD
        return self._changed(contact_id, version, operator, act, columns, reason, to=one.account_id)

    def sign(self, contact_id: int, version: int, operator: Operator) -> ContactView:
        """Sign for a record that was received on one's behalf.

        Raises:
            RuleViolation: ``offered-to-another``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "contacts.record")
        known = self._known(contact_id, operator)
        if known.handler_id != operator.account_id:
            raise RuleViolation("offered-to-another", name=known.handler)
        return self._changed(contact_id, version, operator, ContactAct.SIGN, {"accepted": True})

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

        What is classified is a wish, however it was written down first.

        Raises:
            RuleViolation: ``unknown-colleague``.
            StaleRecord: ``contact-changed``.
        """
        self._policy.require(operator, "cases.supervise")
        if supervisor is not None:
            self._context(operator).colleague(supervisor)
        columns = {
            "wish_class": str(wish_class),
            "supervisor_id": supervisor,
            "kind": str(ContactKind.WISH),
        }
        return self._changed(
            contact_id, version, operator, ContactAct.CLASSIFY, columns, str(wish_class)
        )

    # --- parts ------------------------------------------------------------------------------

    def _changed(
        self,
        contact_id: int,
        version: int,
        operator: Operator,
        act: ContactAct,
        columns: dict[str, Any],
        words: str = "",
        *,
        to: int | None = None,
    ) -> ContactView:
        self._policy.require(operator, "contacts.record")
        known = self._known(contact_id, operator)
        stored = {"case_id" if name == "case" else name: one for name, one in columns.items()}
        jobs: tuple[int, ...] = ()
        with self._archive.transaction():
            contacts.change(self._archive, contact_id, version, **stored)
            reason = words if act in _GIVING else ""
            self._note("hand-on" if act in _GIVING else str(act), known.number, operator, reason)
            self._step(contact_id, act, operator, to=to, words=words)
            if act in _GIVING:
                jobs = (self._queue_reception(contact_id, operator),)
        self._feed.publish(
            ContactsChanged(contact_id=contact_id), *(PrintsChanged(job_id=one) for one in jobs)
        )
        return self._lit(contacts.contact(self._archive, contact_id))

    def _queue_reception(self, contact_id: int, operator: Operator) -> int:
        now = self._clock.now()
        known = contacts.contact(self._archive, contact_id)
        job = paper(self._archive, self._knowledge, known, RECEPTION, operator, now)
        return prints.queue(self._archive, job, operator, now)

    def _completed(self, told: NewContact) -> NewContact:
        """Return what was told with what the archive knows of the person.

        Raises:
            RuleViolation: ``unknown-person``.
        """
        if told.resident_id is None:
            return told
        name, phone, address = contacts.person(self._archive, told.resident_id)
        return replace(
            told,
            name=told.name or name,
            phone=told.phone or phone,
            address=told.address or address,
        )

    def _ending(self, end: ContactEnd, operator: Operator) -> dict[str, Any]:
        check_end(end)
        if end.way and end.way not in WAYS:
            raise RuleViolation("act-choice-unknown", fields=("way",), known=list(WAYS))
        case_id = None
        if end.outcome is ContactOutcome.CASE:
            found = by_number(self._archive, end.case_number.strip().upper())
            self._scope.require_told(found.number, operator)
            if found.position.state is CaseState.VOID:
                raise RuleViolation(
                    "contact-case-void", fields=("case_number",), number=found.number
                )
            case_id = found.id
        return {
            "outcome": str(end.outcome),
            "words": _fitting(_text(end.words), "words", LONGEST_TEXT),
            "way": end.way,
            "where": _line(end.where, "where"),
            "case": case_id,
            "closed_on": day(self._today()),
        }

    def _note(self, act: str, number: str, operator: Operator, reason: str = "") -> None:
        line = self._line(f"contact-{act}", f"contact {number}", operator, reason)
        journal.add(self._archive, [line])

    def _step(
        self,
        contact_id: int,
        act: ContactAct,
        operator: Operator,
        *,
        to: int | None = None,
        words: str = "",
    ) -> None:
        contacts.add_step(
            self._archive,
            contact_id,
            act,
            at=self._clock.now(),
            account_id=operator.account_id,
            to_id=to,
            words=words,
        )


def _text(text: str) -> str:
    lines = [fold_spaces(strip_controls(line)) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


def _line(text: str, field: str) -> str:
    return _fitting(fold_spaces(strip_controls(text)), field, LONGEST_LINE)


def _fitting(text: str, field: str, most: int) -> str:
    if len(text) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(text))
    return text
