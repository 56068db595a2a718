"""Dialogs of the case page: a reason, a refusal, and the days behind a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from hall_app.domain.deadlines import DayReason
from hall_app.ui import metrics
from hall_app.ui.day_words import WEEKDAYS, day_words, limit_words, short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.due_card import DayCell, DayStrip
from hall_app.ui.widgets.field_editors import LineField, TextField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.deadlines import DayNote, DueExplanation
    from hall_app.domain.item_views import CodeView
    from hall_app.ui.cases.case_controller import Reasons

WEEK = 7
MOST_WEEKS = 3
"""So many weeks of a limit are in sight at once; a longer one scrolls."""


class ReasonDialog(Dialog):
    """Ask why; nothing is done without a reason."""

    def __init__(
        self, name: str, fact: str, sentence: str, answer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, fact, parent)
        self.say(sentence, "second")
        self.form = FormGrid()
        self._field = LineField("reason", limit=200)
        self.form.add(
            FieldSpec(name="reason", label=translate("CasePage", "Reason"), required=True, span=3),
            self._field,
        )
        self.form.finished.connect(self._take)
        self.body.addWidget(self.form)
        _add_leave(self)
        button = Button(answer, "danger", keys="Enter")
        self.take = self.add_answer("take", button)
        self.take.clicked.disconnect()
        self.take.clicked.connect(self._take)
        self._field.setFocus()

    @property
    def reason(self) -> str:
        """Return the reason given."""
        return self._field.value()

    def _take(self) -> None:
        if not self.reason:
            words = translate("CasePage", "Write the reason, one sentence is enough")
            self.form.show_problems({"reason": words})
            self.form.focus("reason")
            return
        self.answer = "take"
        self.accept()


class RefuseDialog(Dialog):
    """Ask for the coded reason, in own words, and where to go instead."""

    def __init__(self, reasons: Sequence[CodeView], parent: QWidget | None = None) -> None:
        super().__init__("refuse-case", translate("CasePage", "Refuse this case"), parent)
        self.say(
            translate("CasePage", "The applicant gets the notice with reason and way to object."),
            "second",
        )
        self.form = FormGrid()
        self._reason = ChoiceField(
            "refuse-reason",
            [Choice(value=one.code, words=f"{one.code} {one.name}") for one in reasons],
        )
        self._explanation = TextField("refuse-explanation", lines=3)
        self._where = LineField("refuse-where", limit=120)
        labels = (
            ("reason", translate("CasePage", "Reason"), self._reason, True),
            ("explanation", translate("CasePage", "In own words"), self._explanation, False),
            ("where", translate("CasePage", "Where to go"), self._where, False),
        )
        for name, label, editor, required in labels:
            self.form.add(FieldSpec(name=name, label=label, required=required, span=3), editor)
        self.form.finished.connect(self._take)
        self.body.addWidget(self.form)
        _add_leave(self)
        words = translate("CasePage", "Refuse and print the notice")
        self.take = self.add_answer("take", Button(words, "primary", keys="Ctrl+Enter"))
        self.take.clicked.disconnect()
        self.take.clicked.connect(self._take)
        self._reason.setFocus()

    @property
    def values(self) -> tuple[str, str, str]:
        """Return reason code, explanation, and where to go."""
        return self._reason.value(), self._explanation.value(), self._where.value()

    def keyPressEvent(self, event: object) -> None:
        """Take Ctrl+Enter from every field."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier  # type: ignore[attr-defined]
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self._reason.commit()
            self._take()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

    def _take(self) -> None:
        if not self._reason.value():
            words = translate("CasePage", "Choose a reason; the law asks for one")
            self.form.show_problems({"reason": words})
            self.form.focus("reason")
            return
        self.answer = "take"
        self.accept()


class WhyDialog(Dialog):
    """Show each day behind a due date: why it counts, why it does not."""

    def __init__(self, found: Reasons, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__("why-this-date", translate("CasePage", "Why this date"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._found, self._today = found, today
        self.setMinimumWidth(self.maximumWidth())
        self._sentence = self.say("", "body")
        self.chips = FilterChips(_kinds(found))
        self.chips.chosen.connect(lambda _key: self._show())
        self.chips.setVisible(found.statutory is not None)
        self.body.insertWidget(0, self.chips)
        self.strip = DayStrip(per_row=WEEK)
        area = QScrollArea()
        area.setObjectName("why-days")
        area.setAccessibleName(translate("CasePage", "Days of the limit"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.strip)
        column.addStretch(1)
        area.setWidget(holder)
        holder.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self._area = area
        self.body.addWidget(area, 1)
        self.body.addWidget(
            Label(translate("CasePage", "The day of acceptance itself is not counted."), "hint")
        )
        words = translate("CasePage", "Close")
        self.add_answer("close", Button(words, "normal", keys="Esc"))
        self._show()

    @property
    def sentence(self) -> str:
        """Return what the days say again in one sentence."""
        return self._sentence.text()

    def _show(self) -> None:
        statutory = self.chips.current == "statutory"
        due = self._found.statutory if statutory else self._found.promised
        if due is None:
            return
        self._sentence.setText(_said(due, self._today))
        self.strip.show_days(_weeks(due, self._today))
        sizes = metrics.current()
        rows = min(MOST_WEEKS, -(-len(due.days) // WEEK))
        self._area.setMinimumHeight(rows * (sizes.px(78) + 4))


def _add_leave(dialog: Dialog) -> None:
    leave = dialog.add_answer(
        "leave", Button(translate("CasePage", "Back to the case"), "quiet", keys="Esc")
    )
    leave.clicked.disconnect()
    leave.clicked.connect(dialog.reject)


def _kinds(found: Reasons) -> tuple[Chip, ...]:
    promised = Chip(
        key="promised",
        words=translate("CasePage", "promised"),
        count=found.promised.limit.count,
    )
    if found.statutory is None:
        return (promised,)
    words = translate("CasePage", "statutory")
    return (
        promised,
        Chip(key="statutory", words=words, count=found.statutory.limit.count),
    )


def _said(due: DueExplanation, today: dt.date) -> str:
    limit = limit_words(due.limit.count, str(due.limit.unit))
    values: dict[str, Any] = {
        "start": day_words(due.counts_from, today),
        "limit": limit,
        "due": day_words(due.due, today),
    }
    if due.limit.count == 0:
        return mark("CasePage", "Done on the day it was accepted: {due}.").shown(**values)
    if due.start != due.counts_from:
        text = mark(
            "CasePage",
            "Received on {received}, a day of rest, so it counts as accepted on {start}; "
            "{limit} from the next day end on {due}.",
        )
        return text.shown(received=day_words(due.start, today), **values)
    return mark("CasePage", "Accepted on {start}; {limit} from the next day end on {due}.").shown(
        **values
    )


_REASONS = {
    DayReason.START: mark("DayReasons", "accepted"),
    DayReason.REST: mark("DayReasons", "rest"),
    DayReason.HOLIDAY: mark("DayReasons", "holiday"),
    DayReason.MAKE_UP: mark("DayReasons", "worked in exchange"),
    DayReason.WORKING: mark("DayReasons", "working"),
    DayReason.NATURAL: mark("DayReasons", "calendar day"),
    DayReason.PAUSED: mark("DayReasons", "paused"),
    DayReason.DUE: mark("DayReasons", "due"),
    DayReason.MOVED: mark("DayReasons", "moved here"),
}


def _weeks(due: DueExplanation, today: dt.date) -> tuple[DayCell, ...]:
    return tuple(_cell(one, due.due, today) for one in due.days)


def _cell(note: DayNote, due: dt.date, today: dt.date) -> DayCell:
    last = note.date == due and note.why in (DayReason.DUE, DayReason.MOVED)
    count = translate("DayReasons", "not counted")
    if note.index:
        count = mark("DayReasons", "day {nth}").shown(nth=note.index)
    return DayCell(
        weekday=WEEKDAYS[note.date.weekday()].shown(),
        day=short_day(note.date, today),
        why=_REASONS[note.why].shown(),
        count=count,
        kind="due" if last else "counts" if note.counts else "off",
    )
