"""The part of the appointments: who comes today and on the days after, and what came of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hall_app.domain.appointments import AppointmentState, Where
from hall_app.domain.dates import read_near_date
from hall_app.services.events import AppointmentsChanged
from hall_app.ui import metrics
from hall_app.ui.batch_print import PaperRow
from hall_app.ui.beginnings import MatterOfAppointment
from hall_app.ui.day_words import day_words, listed_day
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.front_desk.booking import WHERE, BookingDialog, MoveDialog, Offers
from hall_app.ui.front_desk.commands import (
    BACK,
    BOARD,
    CHANGE,
    FORWARD,
    NEW,
    OTHER,
    PRINT,
    REMOVE,
    REVEAL,
    SETTLE,
)
from hall_app.ui.front_desk.panel import Panel, Way
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DateField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.widgets.whom_field import people_offers

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.appointments import AppointmentView, NewAppointment
    from hall_app.domain.views import Operator, PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked

DAY = dt.timedelta(days=1)
STATES: dict[AppointmentState, tuple[Marked, str, str]] = {
    AppointmentState.BOOKED: (mark("FrontDesk", "booked"), "clock", "ink"),
    AppointmentState.CAME: (mark("FrontDesk", "came"), "check", "good"),
    AppointmentState.NO_SHOW: (mark("FrontDesk", "did not come"), "warn", "warn"),
    AppointmentState.CANCELLED: (mark("FrontDesk", "cancelled"), "close", "ink2"),
}


class AppointmentsPanel(Panel):
    """List the appointments from one day on; book, move, settle and print them."""

    rights = ("appointments.read",)
    heard = (AppointmentsChanged,)

    def __init__(self, desk: Desk) -> None:
        table: RowTable[AppointmentView] = RowTable(
            "front-desk-appointments",
            _columns(desk.today),
            accessible=translate("FrontDesk", "Appointments"),
            empty=EmptyState(
                "calendar",
                translate("FrontDesk", "Nobody has an appointment"),
                translate("FrontDesk", "Alt+A books one."),
            ),
            key=lambda one: one.appointment_id,
        )
        self.day = DateField(
            "appointments-day", parse=lambda text: read_near_date(text, desk.today())
        )
        super().__init__("appointments", mark("FrontDesk", "Appointments"), table, desk)
        self._waiting = 0
        self.day.setAccessibleName(translate("FrontDesk", "From this day on"))
        self.day.set_value(desk.today().isoformat())
        self.day.committed.connect(self.load)
        self.line.addWidget(Label(translate("FrontDesk", "From this day on"), "second"))
        self.line.addWidget(self.day)
        self.line.addStretch(1)
        table.opened.connect(lambda _row: self.came())
        book = desk.services.appointments
        self.hold_phone(
            "people.reveal",
            lambda row, by: book.reveal_phone(row.appointment_id, by),
            lambda row, phone: replace(row, phone_masked=phone, address_masked=row.address),
        )

    @property
    def first(self) -> dt.date:
        """Return the day from which the list begins."""
        return self.day.day() or self.desk.today()

    @property
    def note(self) -> str:
        """Say how many are still expected today."""
        return translate("FrontDesk", "%n appointment(s) still open today", n=self._waiting)

    def ways(self) -> tuple[Way, ...]:
        """Book, settle, move, print, cancel; step from day to day."""
        book, read = "appointments.book", "appointments.read"

        def way(name: str, words: Marked, act: str, call: Callable[[], object]) -> Way:
            return Way(name=name, words=words, act=act, call=call)

        return (
            way(NEW, mark("FrontDesk", "New appointment"), book, self.book),
            way(SETTLE, mark("FrontDesk", "Is here"), book, self.came),
            way(OTHER, mark("FrontDesk", "Did not come"), book, self.missed),
            way(CHANGE, mark("FrontDesk", "Another time"), book, self.move_to),
            way(PRINT, mark("FrontDesk", "Print the slip"), "prints.send", self.print),
            way(BOARD, mark("FrontDesk", "Print all slips"), "prints.send", self.print_all),
            way(REVEAL, mark("FrontDesk", "Phone in full"), "people.reveal", self.reveal),
            way(REMOVE, mark("FrontDesk", "Cancel it"), book, self.cancel),
            way(FORWARD, mark("FrontDesk", "Next day"), read, lambda: self.step(1)),
            way(BACK, mark("FrontDesk", "Day before"), read, lambda: self.step(-1)),
        )

    def hindrance(self, name: str) -> str:
        """Say that no appointment is chosen, or that it is settled already."""
        row = self.table.current
        if name in (NEW, FORWARD, BACK):
            return ""
        if name == BOARD:
            return "" if self._to_come() else translate("FrontDesk", "no appointment is open")
        if row is None:
            return translate("FrontDesk", "no appointment is chosen")
        if name == REVEAL:
            return "" if row.phone_masked else translate("FrontDesk", "no phone is known")
        settled = row.state is not AppointmentState.BOOKED
        if name != PRINT and settled:
            return translate("FrontDesk", "the appointment is settled")
        return ""

    def load(self) -> None:
        """Load the list, and count who is still expected today."""
        service, first = self.desk.services.appointments, self.first

        def look(operator: Operator) -> tuple[tuple[AppointmentView, ...], int]:
            return service.from_day(first, operator), service.waiting_today(operator)

        self.run(look, self._show, key="appointments")

    def step(self, days: int) -> None:
        """Begin the list some days later or earlier."""
        self.day.set_value((self.first + DAY * days).isoformat())
        self.load()

    # --- acts -------------------------------------------------------------------------------

    def book(self) -> None:
        """Ask who comes, for what and when."""
        services = self.desk.services

        def look(operator: Operator) -> Offers:
            return Offers(
                items=services.items.find(""),
                channels=services.items.table("channels"),
                colleagues=services.appointments.colleagues(operator),
            )

        self.run(look, self._ask_new, key="book")

    def _ask_new(self, offers: Offers) -> None:
        desk, service = self.desk, self.desk.services.appointments
        dialog = BookingDialog(offers, desk.today, self)
        dialog.begin_on(max(self.first, desk.today()), desk.operator().account_id)
        dialog.whom.looked_for.connect(
            lambda typed: self.run(
                lambda operator: people_offers(desk.services.search.find(typed, operator, limit=8)),
                lambda hits: dialog.whom.offer(typed, hits),
                key="whom",
            )
        )

        def job(operator: Operator, told: NewAppointment) -> AppointmentView:
            return service.book(told, operator)

        self.ask(dialog, dialog.told, job, self._booked)

    def _booked(self, one: AppointmentView) -> None:
        words = mark("FrontDesk", "{name}: {day} {hour}, with {clerk}").shown(
            name=one.name,
            day=day_words(one.day, self.desk.today()),
            hour=f"{one.start:%H:%M}",
            clerk=one.clerk,
        )
        self.told.emit(words)

    def move_to(self) -> None:
        """Ask for another day or hour."""
        row, service = self.table.current, self.desk.services.appointments
        if row is None:
            return

        def opened(colleagues: tuple[tuple[int, str], ...]) -> None:
            dialog = MoveDialog(row, colleagues, self.desk.today, self)

            def job(
                operator: Operator, told: tuple[dt.date, dt.time, int | None, str]
            ) -> AppointmentView:
                day, start, clerk, reason = told
                return service.move(
                    row.appointment_id, row.version, (day, start), operator,
                    clerk=clerk, reason=reason,
                )  # fmt: skip

            self.ask(dialog, dialog.told, job, self._booked)

        self.run(service.colleagues, opened, key="book")

    def came(self) -> None:
        """Record that the person is here and go to the intake with person and item."""
        row, service = self.table.current, self.desk.services.appointments
        if row is None or self.hindrance(SETTLE):
            return

        def go(one: AppointmentView) -> None:
            if one.where is Where.HOME or not self.desk.may("intake.accept"):
                self.told.emit(mark("FrontDesk", "{name}: came").shown(name=one.name))
                return
            subject = MatterOfAppointment(
                person_id=one.person_id,
                name=one.name,
                item_code=one.item_code,
                words=one.matter,
            )
            self.leads.emit("intake", subject)

        self.run(lambda operator: service.came(row.appointment_id, row.version, operator), go)

    def missed(self) -> None:
        """Record that nobody came."""
        row, service = self.table.current, self.desk.services.appointments
        if row is not None:
            self.run(
                lambda operator: service.missed(row.appointment_id, row.version, operator),
                lambda one: self.told.emit(
                    mark("FrontDesk", "{name}: did not come").shown(name=one.name)
                ),
            )

    def cancel(self) -> None:
        """Ask for the reason and cancel."""
        row, service = self.table.current, self.desk.services.appointments
        if row is None:
            return
        dialog = ReasonDialog(
            mark("FrontDesk", "Cancel the appointment of {name}?").shown(name=row.name),
            translate("FrontDesk", "The hour is free again; the record stays."),
            translate("FrontDesk", "Cancel it"),
            self,
            kind="danger",
        )
        dialog.given.connect(
            lambda reason: self.run(
                lambda operator: service.cancel(row.appointment_id, row.version, reason, operator),
                lambda one: self.told.emit(
                    mark("FrontDesk", "{name}: cancelled").shown(name=one.name)
                ),
            )
        )
        dialog.open()

    def print(self) -> None:
        """Queue the slip."""
        row, service = self.table.current, self.desk.services.appointments
        if row is not None:
            self.paper.emit(lambda operator: service.print(row.appointment_id, operator))

    def print_all(self) -> None:
        """Print the slips of the appointments of the list that are still to come."""
        rows = [
            PaperRow(words=f"{one.number} {one.name}", make=partial(self._queue, one))
            for one in self._to_come()
        ]
        asked = mark("FrontDesk", "Print the slips of {count} appointments?")
        self.papers.emit(asked.shown(count=len(rows)), rows)

    def _to_come(self) -> list[AppointmentView]:
        return [one for one in self.table.model.rows if one.state is AppointmentState.BOOKED]

    def _queue(self, one: AppointmentView, operator: Operator) -> tuple[PaperView, ...]:
        services = self.desk.services
        job = services.appointments.print(one.appointment_id, operator)
        return (services.prints.paper(job, operator),)

    def reveal(self) -> None:
        """Show the telephone number for a call; the look goes into the journal."""
        row, service = self.table.current, self.desk.services.appointments
        if row is not None:
            self.run(
                lambda operator: service.reveal_phone(row.appointment_id, operator),
                lambda phone: self.told.emit(
                    mark("FrontDesk", "{name}: {phone}").shown(name=row.name, phone=phone)
                ),
            )

    def _space(self) -> None:
        super()._space()
        self.day.setFixedWidth(metrics.current().px(130))

    def _show(self, found: tuple[tuple[AppointmentView, ...], int]) -> None:
        rows, self._waiting = found
        self.table.show_rows(rows)
        self.foot.say()
        self.changed.emit()


def _columns(today: Callable[[], dt.date]) -> tuple[Column[AppointmentView], ...]:
    def hour(one: AppointmentView) -> Cell:
        late = translate("FrontDesk", "out of hours") if one.out_of_hours else ""
        return Cell(words=f"{one.start:%H:%M}", second=late, bold=True)

    def who(one: AppointmentView) -> Cell:
        return Cell(words=one.name, second=one.phone_masked, bold=True)

    def where(one: AppointmentView) -> Cell:
        icon = "home" if one.where is Where.HOME else ""
        return Cell(words=WHERE[one.where].shown(), second=one.address_masked, icon=icon)

    def state(one: AppointmentView) -> Cell:
        words, icon, tone = STATES[one.state]
        return Cell(words=words.shown(), icon=icon, tone=tone)

    return (
        Column(
            title=translate("FrontDesk", "Day"),
            cell=lambda one: Cell(words=listed_day(one.day, today())),
            width=110,
        ),
        Column(title=translate("FrontDesk", "Hour"), cell=hour, width=130),
        Column(title=translate("FrontDesk", "Who"), cell=who, least=170),
        Column(
            title=translate("FrontDesk", "About"), cell=lambda one: Cell(words=one.about), share=2
        ),
        Column(title=translate("FrontDesk", "Place"), cell=where, width=150, gives_way=2),
        Column(
            title=translate("FrontDesk", "Served by"),
            cell=lambda one: Cell(words=one.clerk),
            width=90,
            gives_way=1,
        ),
        Column(title=translate("FrontDesk", "Outcome"), cell=state, width=110),
    )
