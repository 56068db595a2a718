"""The forms of appointments: a new one, and another day for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.domain.appointments import (
    LONGEST_LINE,
    LONGEST_TEXT,
    NewAppointment,
    Where,
    read_time,
)
from hall_app.domain.dates import read_near_date
from hall_app.support.errors import RuleViolation
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.field_editors import DateField, DigitsField, SentenceField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.text_field import TextField
from hall_app.ui.widgets.whom_field import WhomField

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.appointments import AppointmentView
    from hall_app.domain.item_views import CodeView, ItemHit

WHERE = {
    Where.WINDOW: mark("FrontDesk", "At the window"),
    Where.HOME: mark("FrontDesk", "At home"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """What the form of a new appointment offers."""

    items: Sequence[ItemHit]
    channels: Sequence[CodeView]
    colleagues: Sequence[tuple[int, str]]


class _DayAndHour(FormDialog):
    """Hold the fields that both forms have: day, hour, colleague."""

    def __init__(
        self,
        name: str,
        fact: str,
        answer: str,
        today: Callable[[], dt.date],
        colleagues: Sequence[tuple[int, str]],
        parent: QWidget,
    ) -> None:
        super().__init__(name, fact, answer, translate("FrontDesk", "Back"), parent)
        self._today = today
        self._colleagues = tuple(colleagues)

    def _add(self, name: str, label: str, editor: QWidget, *, required: bool = False) -> None:
        self.form.add(FieldSpec(name=name, label=label, required=required), editor)

    def _add_moment(self) -> None:
        self._add(
            "day",
            translate("FrontDesk", "Day"),
            DateField("day", parse=lambda text: read_near_date(text, self._today())),
            required=True,
        )
        start = DigitsField("start", limit=5)
        start.setPlaceholderText("9:30")
        self._add("start", translate("FrontDesk", "Begins at"), start, required=True)
        self._add(
            "clerk",
            translate("FrontDesk", "Served by"),
            ChoiceField(
                "clerk", [Choice(value=str(n), words=name) for n, name in self._colleagues]
            ),
        )

    def _moment(self) -> tuple[dt.date, dt.time]:
        return read_day(self.form.text("day"), self._today()), read_time(self.form.text("start"))

    @property
    def _clerk(self) -> int | None:
        chosen = self.form.text("clerk")
        return int(chosen) if chosen else None


def read_day(text: str, today: dt.date) -> dt.date:
    """Return the day that was typed, its fault put under the field of the day.

    Raises:
        RuleViolation: ``date-unreadable``.
    """
    try:
        return read_near_date(text, today)
    except RuleViolation as fault:
        raise RuleViolation("date-unreadable", fields=("day",)) from fault


class BookingDialog(_DayAndHour):
    """Take an appointment: by telephone, at the window, until told otherwise."""

    def __init__(
        self,
        offers: Offers,
        today: Callable[[], dt.date],
        parent: QWidget,
    ) -> None:
        super().__init__(
            "appointment-form",
            translate("FrontDesk", "New appointment"),
            translate("FrontDesk", "Book it"),
            today,
            offers.colleagues,
            parent,
        )
        self.whom = WhomField("whom")
        self._add("whom", translate("FrontDesk", "Who"), self.whom, required=True)
        self._add(
            "phone", translate("FrontDesk", "Phone"), DigitsField("phone", limit=LONGEST_LINE)
        )
        self._add("item", translate("FrontDesk", "Item"), ChoiceField("item", _items(offers.items)))
        matter = TextField("matter", limit=LONGEST_TEXT, lines=1)
        matter.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._add("matter", translate("FrontDesk", "About"), matter)
        self._add_moment()
        where = ChoiceField(
            "where",
            [
                Choice(value=str(key), words=words.shown(), keys=(str(place),))
                for place, (key, words) in enumerate(WHERE.items(), start=1)
            ],
        )
        self._add("where", translate("FrontDesk", "Place"), where)
        self._add(
            "address",
            translate("FrontDesk", "Address"),
            SentenceField("address", limit=LONGEST_LINE),
        )
        self._add(
            "channel",
            translate("FrontDesk", "Asked for by"),
            ChoiceField(
                "channel",
                [
                    Choice(value=one.code, words=one.name, keys=(one.code,))
                    for one in offers.channels
                ],
            ),
        )
        where.chosen.connect(lambda _value: self._show_address())
        self.form.set_value("where", str(Where.WINDOW))
        self.form.set_value("channel", "phone")
        self._show_address()
        self.form.focus("whom")

    def begin_on(self, day: dt.date, clerk: int) -> None:
        """Start with a day and the clerk at the desk."""
        self.form.set_value("day", day.isoformat())
        self.form.set_value("clerk", str(clerk))

    def told(self) -> NewAppointment:
        """Return the appointment.

        Raises:
            RuleViolation: ``date-unreadable``, ``time-unreadable``.
        """
        form, chosen = self.form, self.whom.value()
        day, start = self._moment()
        return NewAppointment(
            person_id=int(chosen[1:]) if chosen else None,
            name=self.whom.name_typed,
            phone=form.text("phone"),
            item_code=form.text("item"),
            matter=form.text("matter"),
            where=Where(form.text("where") or Where.WINDOW),
            address=form.text("address"),
            day=day,
            start=start,
            clerk=self._clerk,
            channel=form.text("channel") or "phone",
        )

    def _show_address(self) -> None:
        self.form.set_shown("address", shown=self.form.text("where") == Where.HOME)


class MoveDialog(_DayAndHour):
    """Take another day, hour or colleague for an appointment."""

    def __init__(
        self,
        known: AppointmentView,
        colleagues: Sequence[tuple[int, str]],
        today: Callable[[], dt.date],
        parent: QWidget,
    ) -> None:
        fact = mark("FrontDesk", "When shall {name} come instead?").shown(name=known.name)
        super().__init__(
            "appointment-move",
            fact,
            translate("FrontDesk", "Move it"),
            today,
            colleagues,
            parent,
        )
        self._add_moment()
        self._add(
            "reason",
            translate("FrontDesk", "Because of"),
            SentenceField("reason", limit=LONGEST_LINE),
        )
        self.form.set_value("day", known.day.isoformat())
        self.form.set_value("start", f"{known.start:%H:%M}")
        self.form.set_value("clerk", str(known.clerk_id))
        self.form.focus("day")

    def told(self) -> tuple[dt.date, dt.time, int | None, str]:
        """Return day, hour, colleague and reason.

        Raises:
            RuleViolation: ``date-unreadable``, ``time-unreadable``.
        """
        day, start = self._moment()
        return day, start, self._clerk, self.form.text("reason")


def _items(items: Sequence[ItemHit]) -> list[Choice]:
    return [
        Choice(value=one.code, words=one.title, keys=(one.code, one.quick_code)) for one in items
    ]
