"""The list of first-asked records and the sheet of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from hall_app.domain.deadlines import Light
from hall_app.support.clock import hall_time
from hall_app.ui import metrics
from hall_app.ui.case_words import LIGHT_KINDS, light_words
from hall_app.ui.contacts.words import CLASSES, KINDS, NEXT, OUTCOMES, STEPS, outcome_words
from hall_app.ui.day_words import clock_words, listed_day, moment_words, short_day
from hall_app.ui.flow.words import CHOICES
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.contacts import ContactStep, ContactView


def light_cell(one: ContactView) -> Cell:
    """Return the light of a record; the name of its outcome once it is closed."""
    if not one.open:
        return Cell(words=OUTCOMES[one.outcome].shown(), tone="ink2")
    if one.light.light is Light.NONE:
        return Cell()
    return Cell(words=light_words(one.light), light=LIGHT_KINDS[one.light.light])


def contact_columns(
    today: Callable[[], dt.date], own_id: Callable[[], int], channels: Mapping[str, str]
) -> tuple[Column[ContactView], ...]:
    """Return the columns of the list; today and the clerk are asked when drawn."""

    def since(one: ContactView) -> Cell:
        there = hall_time(one.since).date()
        words = clock_words(one.since) if there == today() else short_day(there, today())
        return Cell(words=words, tone="ink2")

    def following(one: ContactView) -> Cell:
        if not one.open:
            return Cell(words=one.case_number or one.where or one.words, tone="ink2")
        mine = one.handler_id == own_id()
        due = short_day(one.answer_by, today()) if one.answer_by else ""
        return Cell(
            words=translate("Contacts", "I") if mine else one.handler,
            second=f"{NEXT[one.next_step].shown()} {due}",
            bold=mine,
        )

    return (
        Column(title=translate("Contacts", "Limit (working days)"), cell=light_cell, width=136),
        Column(
            title=translate("Contacts", "Who asked"),
            cell=lambda one: Cell(
                words=one.name or translate("Contacts", "no name"),
                bold=bool(one.name),
                tone="ink" if one.name else "ink2",
            ),
            width=142,
        ),
        Column(
            title=translate("Contacts", "Channel"),
            cell=lambda one: Cell(words=channels.get(one.channel, one.channel)),
            width=64,
            gives_way=1,
        ),
        Column(
            title=translate("Contacts", "What was asked"),
            cell=lambda one: Cell(words=one.matter.replace("\n", " ")),
            share=2,
            least=134,
        ),
        Column(
            title=translate("Contacts", "Who has it · next step · due"), cell=following, width=206
        ),
        Column(
            title=translate("Contacts", "Since"),
            cell=since,
            width=76,
            gives_way=2,
        ),
    )


class ContactSheet(Card):
    """Show everything that was written of one record, and every hand it went through."""

    def __init__(
        self,
        today: Callable[[], dt.date],
        channels: Mapping[str, str],
        categories: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Contacts", "The record"), parent=parent)
        self.setObjectName("contact-sheet")
        self.contact: ContactView | None = None
        self._steps: tuple[ContactStep, ...] = ()
        self._today, self._channels, self._categories = today, channels, categories
        self._phone = ""
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setObjectName("contact-sheet-lines")
        area.setAccessibleName(translate("Contacts", "The record"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setWidget(holder)
        for part in (area.viewport(), holder):
            part.setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def show_contact(
        self, contact: ContactView | None, steps: tuple[ContactStep, ...] = ()
    ) -> None:
        """Show a record with what was done to it, or nothing."""
        self.contact, self._steps, self._phone = contact, steps, ""
        self._write()

    def show_phone(self, phone: str) -> None:
        """Show the telephone number in full, or masked again."""
        self._phone = phone
        self._write()

    def _write(self) -> None:
        empty(self._grid)
        if self.contact is None:
            return
        self._grid.setHorizontalSpacing(metrics.current().gap(10))
        self._grid.setVerticalSpacing(metrics.current().gap(6))
        for old in range(self._grid.rowCount()):
            self._grid.setRowStretch(old, 0)
        row = 0
        for label, words in self._lines(self.contact):
            if words:
                self._grid.addWidget(Label(label, "second"), row, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(Label(words, "body", wrap=True), row, 1)
                row += 1
        for step in self._steps:
            words = STEPS[step.act].shown(by=step.by, to=step.to)
            moment = Label(moment_words(step.at, self._today()), "hint")
            self._grid.addWidget(moment, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(Label(words, "second", wrap=True), row, 1)
            row += 1
        self._grid.setRowStretch(row, 1)

    def _lines(self, one: ContactView) -> tuple[tuple[str, str], ...]:
        way = CHOICES[one.way].shown() if one.way in CHOICES else one.way
        sort = CLASSES[one.wish_class].shown() if one.wish_class in CLASSES else ""
        closed = listed_day(one.closed_on, self._today())
        told = f"{way} · {closed}" if way else ""
        return (
            (translate("Contacts", "Number"), one.number),
            (translate("Contacts", "Who asked"), one.name or translate("Contacts", "no name")),
            (translate("Contacts", "Telephone"), self._phone or one.phone_masked),
            (translate("Contacts", "Address"), one.address),
            (
                translate("Contacts", "Came by"),
                f"{self._channels.get(one.channel, one.channel)} · {KINDS[one.kind].shown()}",
            ),
            (translate("Contacts", "Category"), self._categories.get(one.category, one.category)),
            (translate("Contacts", "What was asked"), one.matter),
            (translate("Contacts", "Papers taken"), one.taken),
            (translate("Contacts", "First-asked person"), one.first_asked),
            (translate("Contacts", "Handler"), one.handler),
            (translate("Contacts", "Answer by"), listed_day(one.answer_by, self._today())),
            (translate("Contacts", "Class"), sort),
            (translate("Contacts", "Supervisor"), one.supervisor),
            (translate("Contacts", "Outcome"), "" if one.open else outcome_words(one)),
            (translate("Contacts", "Said"), "" if one.open else one.words),
            (translate("Contacts", "Told"), told),
        )
