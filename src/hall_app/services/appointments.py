"""Appointments: agreed at the window or by telephone, moved, cancelled, kept or missed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from hall_app.domain.appointments import (
    LONGEST_LINE,
    LONGEST_TEXT,
    SERIES,
    AppointmentState,
    Where,
    check_free,
    check_moment,
    out_of_hours,
)
from hall_app.domain.flow.context import FlowContext
from hall_app.domain.numbering import slip_number
from hall_app.services.appointment_papers import FORM, TITLE, content
from hall_app.services.events import AppointmentsChanged, PrintsChanged
from hall_app.services.flow.surroundings import WORKING, colleagues
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.services.typed import one_line, some_lines
from hall_app.storage import appointments, journal, numbering, people, prints
from hall_app.storage.statements import day, utc
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.appointments import AppointmentNote, AppointmentView, NewAppointment
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

DAYS_SHOWN = 60
"""So many days from the one asked for are listed."""


class AppointmentsService:
    """Book an hour of a colleague for a resident, and see what becomes of it.

    An account bound to lines or grids has the appointments of its items and homes, and its own;
    what names no item and nobody of the archive is everybody's.
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

    # --- reading ----------------------------------------------------------------------------

    def from_day(self, first: dt.date, operator: Operator) -> tuple[AppointmentView, ...]:
        """Return the appointments of a day and of the weeks after it, by day and hour."""
        self._policy.require(operator, "appointments.read")
        last = first + dt.timedelta(days=DAYS_SHOWN)
        return appointments.between(self._archive, first, last, self._scope.appointments(operator))

    def appointment(self, appointment_id: int, operator: Operator) -> AppointmentView:
        """Return one appointment.

        Raises:
            RuleViolation: ``unknown-appointment``, ``appointment-out-of-scope``.
        """
        self._policy.require(operator, "appointments.read")
        return self._known(appointment_id, operator)

    def notes(self, appointment_id: int, operator: Operator) -> tuple[AppointmentNote, ...]:
        """Return what happened to an appointment since it was booked.

        Raises:
            RuleViolation: ``unknown-appointment``, ``appointment-out-of-scope``.
        """
        self._policy.require(operator, "appointments.read")
        self._known(appointment_id, operator)
        return appointments.notes(self._archive, appointment_id)

    def waiting_today(self, operator: Operator) -> int:
        """Count today's appointments of which nobody has said yet what became of them."""
        self._policy.require(operator, "appointments.read")
        seen = self._scope.appointments(operator)
        return appointments.waiting_on(self._archive, self._today(), seen)

    def colleagues(self, operator: Operator) -> tuple[tuple[int, str], ...]:
        """Return who can serve: account and name."""
        self._policy.require(operator, "appointments.read")
        known = colleagues(self._archive, self._today()).values()
        return tuple(
            (one.account_id, one.name) for one in known if one.active and one.roles & WORKING
        )

    def reveal_phone(self, appointment_id: int, operator: Operator) -> str:
        """Return the whole telephone number and keep in the journal who looked.

        Raises:
            RuleViolation: ``unknown-appointment``, ``appointment-out-of-scope``.
        """
        self._policy.require(operator, "people.reveal")
        number = self._known(appointment_id, operator).number
        found = appointments.phone(self._archive, appointment_id)
        with self._archive.transaction():
            self._note("reveal-phone", number, operator)
        return found

    # --- acts -------------------------------------------------------------------------------

    def book(self, told: NewAppointment, operator: Operator) -> AppointmentView:
        """Book an hour; who is away that day is served by his cover.

        Raises:
            RuleViolation: ``appointment-name-missing``, ``appointment-matter-missing``,
                ``appointment-address-missing``, ``appointment-past``, ``appointment-too-far``,
                ``appointment-taken``, ``colleague-absent``, ``unknown-colleague``,
                ``unknown-item``, ``unknown-code``, ``unknown-person``, ``out-of-grid``,
                ``text-too-long``.
        """
        self._policy.require(operator, "appointments.book")
        now = hall_time(self._clock.now())
        if told.person_id is not None:
            self._homes.require(operator, people=(told.person_id,))
        values = self._person(told)
        item = self._knowledge.catalog.item(told.item_code) if told.item_code else None
        matter = some_lines(told.matter, "matter", LONGEST_TEXT)
        if item is None and not matter:
            raise RuleViolation("appointment-matter-missing", fields=("item",))
        self._knowledge.catalog.table("channels").row(told.channel)
        check_moment(told.day, told.start, now)
        with self._archive.transaction():
            clerk = self._clerk(told.clerk or operator.account_id, told.day, told.start, operator)
            n = numbering.take(self._archive, f"slip-{SERIES}", now.date().isoformat())
            number = slip_number(self._knowledge.profile.station, SERIES, now.date(), n)
            appointment_id = appointments.add(
                self._archive,
                {
                    "number": number,
                    "day": day(told.day),
                    "start": told.start.strftime("%H:%M"),
                    "place": str(told.where),
                    **values,
                    "item_code": item.code if item is not None else "",
                    "item_title": item.title if item is not None else "",
                    "matter": matter,
                    "clerk": clerk,
                    "taken_by": operator.account_id,
                    "channel": told.channel,
                    "booked_at": utc(self._clock.now()),
                    "out_of_hours": self._late(told.day, told.start),
                    "window": operator.window,
                },
            )
            self._note("appointment-book", number, operator)
        return self._told(appointment_id)

    def move(
        self,
        appointment_id: int,
        version: int,
        to: tuple[dt.date, dt.time],
        operator: Operator,
        *,
        clerk: int | None = None,
        reason: str = "",
    ) -> AppointmentView:
        """Put an appointment on another day or hour, or with another colleague.

        Raises:
            RuleViolation: As ``book``; ``appointment-out-of-scope``.
            StaleRecord: ``appointment-changed``.
        """
        self._policy.require(operator, "appointments.book")
        on, start = to
        reason = one_line(reason, "reason", LONGEST_LINE)
        check_moment(on, start, hall_time(self._clock.now()))
        with self._archive.transaction():
            known = self._known(appointment_id, operator)
            served = self._clerk(clerk or known.clerk_id, on, start, operator, but=appointment_id)
            appointments.change(
                self._archive,
                appointment_id,
                version,
                day=day(on),
                start=start.strftime("%H:%M"),
                clerk_id=served,
                out_of_hours=self._late(on, start),
            )
            before = f"{known.day.isoformat()} {known.start:%H:%M}"
            words = f"{before} → {on.isoformat()} {start:%H:%M} {reason}".strip()
            self._line(appointment_id, "move", words, operator, known.number)
        return self._told(appointment_id)

    def came(self, appointment_id: int, version: int, operator: Operator) -> AppointmentView:
        """Record that the person is here, or was served at home.

        Raises:
            RuleViolation: ``appointment-out-of-scope``.
            StaleRecord: ``appointment-changed``.
        """
        self._policy.require(operator, "appointments.book")
        return self._settle(appointment_id, version, AppointmentState.CAME, "", operator)

    def missed(self, appointment_id: int, version: int, operator: Operator) -> AppointmentView:
        """Record that nobody came.

        Raises:
            RuleViolation: ``appointment-not-begun``, ``appointment-out-of-scope``.
            StaleRecord: ``appointment-changed``.
        """
        self._policy.require(operator, "appointments.book")
        known = self._known(appointment_id, operator)
        begins = dt.datetime.combine(known.day, known.start)
        if begins > hall_time(self._clock.now()).replace(tzinfo=None):
            raise RuleViolation(
                "appointment-not-begun", day=known.day, time=known.start.strftime("%H:%M")
            )
        return self._settle(appointment_id, version, AppointmentState.NO_SHOW, "", operator)

    def cancel(
        self, appointment_id: int, version: int, reason: str, operator: Operator
    ) -> AppointmentView:
        """Take an appointment back; its hour is free again and the record stays.

        Raises:
            RuleViolation: ``reason-needed``, ``appointment-out-of-scope``.
            StaleRecord: ``appointment-changed``.
        """
        self._policy.require(operator, "appointments.book")
        words = one_line(reason, "reason", LONGEST_LINE)
        if not words:
            raise RuleViolation("reason-needed", fields=("reason",), field="reason")
        state = AppointmentState.CANCELLED
        return self._settle(appointment_id, version, state, words, operator)

    def print(self, appointment_id: int, operator: Operator) -> int:
        """Queue the slip P28 and return its print job.

        Raises:
            RuleViolation: ``unknown-appointment``, ``appointment-out-of-scope``.
        """
        self._policy.require(operator, "prints.send")
        view = self._known(appointment_id, operator)
        notes = appointments.notes(self._archive, appointment_id)
        job = prints.NewJob(
            form_id=FORM,
            title=TITLE,
            content=content(view, notes, self._knowledge, operator, self._clock.now()),
        )
        with self._archive.transaction():
            job_id = prints.queue(
                self._archive,
                job,
                operator,
                self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=job_id))
        return job_id

    # --- parts ------------------------------------------------------------------------------

    def _known(self, appointment_id: int, operator: Operator) -> AppointmentView:
        found = appointments.appointment(self._archive, appointment_id)
        if not appointments.is_seen(
            self._archive, appointment_id, self._scope.appointments(operator)
        ):
            raise RuleViolation("appointment-out-of-scope", number=found.number)
        return found

    def _person(self, told: NewAppointment) -> dict[str, Any]:
        """Return who comes and where to, from the archive where the person stands in it."""
        name = one_line(told.name, "name", LONGEST_LINE)
        phone = one_line(told.phone, "phone", LONGEST_LINE)
        address = one_line(told.address, "address", LONGEST_LINE)
        person_id = told.person_id
        if person_id is not None:
            known = people.full(self._archive, person_id)
            person_id, name = known.resident_id, known.name
            phone = phone or known.phone
            if told.where is Where.HOME:
                address = address or known.address
        if not name:
            raise RuleViolation("appointment-name-missing", fields=("whom",))
        if told.where is Where.HOME and not address:
            raise RuleViolation("appointment-address-missing", fields=("address",))
        return {"name": name, "resident": person_id, "phone": phone, "address": address}

    def _clerk(
        self, wanted: int, on: dt.date, start: dt.time, operator: Operator, but: int | None = None
    ) -> int:
        """Return who serves that day and has the hour free."""
        context = FlowContext(
            today=on,
            operator=operator.account_id,
            calendar=self._knowledge.calendar,
            colleagues=colleagues(self._archive, on),
        )
        found = context.present(wanted)
        taken = appointments.taken(self._archive, found.account_id, on, but)
        check_free(start, taken, on, found.name)
        return found.account_id

    def _late(self, on: dt.date, start: dt.time) -> bool:
        try:
            workday = self._knowledge.calendar.is_workday(on)
        except RuleViolation:  # a year whose working days are not loaded yet
            workday = on.isoweekday() < 6  # noqa: PLR2004 - Saturday
        return out_of_hours(start, workday=workday)

    def _settle(
        self,
        appointment_id: int,
        version: int,
        state: AppointmentState,
        words: str,
        operator: Operator,
    ) -> AppointmentView:
        known = self._known(appointment_id, operator)
        with self._archive.transaction():
            appointments.change(self._archive, appointment_id, version, state=str(state))
            self._line(appointment_id, str(state), words, operator, known.number)
        return self._told(appointment_id)

    def _line(
        self, appointment_id: int, act: str, words: str, operator: Operator, number: str
    ) -> None:
        now = self._clock.now()
        appointments.note(self._archive, appointment_id, now, operator.account_id, act, words)
        self._note(f"appointment-{act}", number, operator, words)

    def _note(self, kind: str, number: str, operator: Operator, reason: str = "") -> None:
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind=kind,
            subject=f"appointment {number}",
            reason=reason,
        )
        journal.add(self._archive, [line])

    def _told(self, appointment_id: int) -> AppointmentView:
        self._feed.publish(AppointmentsChanged(appointment_id=appointment_id))
        return appointments.appointment(self._archive, appointment_id)

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())
