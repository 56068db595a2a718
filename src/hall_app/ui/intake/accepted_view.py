"""The moment after: number, facts, the printer's answer, what else can be done, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from hall_app.domain.flow.states import ActKind
from hall_app.ui import colours, metrics
from hall_app.ui.day_words import day_words, limit_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.intake.way_button import WayButton
from hall_app.ui.intake.what_next import next_words, steps
from hall_app.ui.intake.wording import joined
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.badges import LightShape
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel, Label, Rule
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.pdf_preview import PdfPreview
from hall_app.ui.widgets.steps import StepsLine

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QAction

    from hall_app.domain.views import PaperView, Recorded
    from hall_app.ui.page import Effective

UNDO_SECONDS = 10
DONE_WORDS = {
    ActKind.ACCEPT: mark("Intake", "Accepted"),
    ActKind.COMPLETE: mark("Intake", "Done on the spot"),
    ActKind.NOTIFY: mark("Intake", "Notified once, waiting for the correction"),
    ActKind.REFUSE: mark("Intake", "Refused"),
    ActKind.RECEIVE: mark("Intake", "Taken in, still to be decided"),
}


class NumberLine(QWidget):
    """Show the number large, its last group in bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def number(self) -> str:
        """Return the number."""
        return self._number

    def show_number(self, number: str) -> None:
        """Show a number."""
        self._number = number
        self.setAccessibleName(number)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the number."""
        sizes = metrics.current()
        measure = sizes.measure("number", bold=True)
        return QSize(measure.horizontalAdvance(self._number), sizes.px(50))

    def minimumSizeHint(self) -> QSize:
        """Let the digits become smaller before they are cut."""
        return QSize(metrics.current().px(200), metrics.current().px(50))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the number, in a smaller role where there is little room."""
        sizes = metrics.current()
        role = "number"
        for role in ("number", "figure", "h1"):
            if sizes.measure(role, bold=True).horizontalAdvance(self._number) <= self.width():
                break
        head, dash, tail = self._number.rpartition("-")
        painter = QPainter(self)
        box = QRectF(self.rect())
        font = sizes.font(role)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(colours.INK2)
        first = painter.fontMetrics().horizontalAdvance(head + dash)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, head + dash)
        box.setLeft(first)
        painting.text(painter, box, tail, role=role, bold=True)
        painter.end()


class AcceptedView(QWidget):
    """Say what was recorded and offer what usually follows.

    Signals:
        reprint: The paper to print again.
        other_printer: The paper to send to another printer.
    """

    reprint = Signal(object)
    other_printer = Signal(object)

    def __init__(
        self,
        ways: tuple[tuple[QAction, str], ...],
        again: QAction,
        undo: Button,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recorded: Recorded | None = None
        self._void = False
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.sign = LightShape("green", 44)
        self.done = Label("", "second")
        self.number = NumberLine()
        self.facts = QGridLayout()
        self._effective: Effective | None = None
        self.printed = ElidingLabel("", "strong", least=100)
        self.printed_second = Label("", "second", wrap=True)
        self.again = Button.of(again)
        self.elsewhere = Button(translate("Intake", "Other printer"))
        self.elsewhere.setObjectName("accepted-other-printer")
        self.undo = undo
        self.undo_words = Label("", "body")
        self.undo_second = Label(
            translate("Intake", "the number stays on record as void"), "hint", wrap=True
        )
        self.preview = PdfPreview("accepted-paper")
        self.steps = StepsLine()
        self.left, self.middle, self.right = Card(), Card(), Card()
        self._fill_left()
        self._fill_middle(ways)
        self.right.set_title(translate("Intake", "The paper that is printed"))
        self.right.body.addWidget(self.preview, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.current().gap(10))
        row.addWidget(self.left, 56)
        row.addWidget(self.middle, 30)
        row.addWidget(self.right, 30)

    @property
    def recorded(self) -> Recorded | None:
        """Return what is shown."""
        return self._recorded

    @property
    def can_take_back(self) -> bool:
        """Tell whether the ten seconds are not over yet."""
        return self._seconds > 0

    def show_recorded(self, recorded: Recorded, applicant: str, today: dt.date, time: str) -> None:
        """Show what an act left on record; ``applicant`` holds the masked numbers."""
        self._recorded, self._void = recorded, False
        self.sign.set_kind("wait" if recorded.act is ActKind.REFUSE else "green")
        self.done.setText(DONE_WORDS[recorded.act].shown() if recorded.act in DONE_WORDS else "")
        self.number.show_number(recorded.number)
        self._show_facts(recorded, applicant, today)
        self.preview.show_pdf(b"")
        self.steps.show_steps(steps(recorded, time, today))
        if self._effective is not None:
            self.fit(self._effective)
        self.right.set_note(joined(*(one.title for one in recorded.papers[:1])))
        self.say_printing(recorded.papers)
        self._seconds = 0 if recorded.already else UNDO_SECONDS
        self._say_undo()
        if self._seconds:
            self._timer.start()

    def say_printing(self, papers: tuple[PaperView, ...]) -> None:
        """Say that the papers are on their way."""
        self.again.setVisible(bool(papers))
        self.elsewhere.hide()
        if not papers:
            self.printed.set_words(translate("Intake", "Nothing is printed for this one"))
            self.printed_second.setText("")
            return
        names = "、".join(
            translate("Intake", "{title} × {copies}").format(title=one.title, copies=one.copies)
            for one in papers
        )
        self.printed.set_words(names)
        self.printed_second.setText(translate("Intake", "on the way to the printer…"))

    def say_printed(self, paper: PaperView, at: str) -> None:
        """Say that a printer took a paper."""
        self.elsewhere.hide()
        words = translate("Intake", "sent to “{printer}” at {time}")
        if paper.reprints:
            words = translate("Intake", "one more copy sent to “{printer}” at {time}")
        self.printed_second.setText(words.format(printer=paper.printer, time=at))
        self.printed_second.set_role("second")

    def say_not_printed(self, headline: str) -> None:
        """Say why no paper comes out; the matter is safe."""
        words = translate("Intake", "{why} The matter is recorded; the paper waits.")
        self.printed_second.setText(words.format(why=headline))
        self.printed_second.set_role("message")
        self.elsewhere.show()

    def say_void(self, number: str) -> None:
        """Say that it was taken back."""
        self._stop()
        self._void = True
        self.sign.set_kind("wait")
        self.middle.hide()
        self.steps.hide()
        self._steps_rule.hide()
        self.done.setText(translate("Intake", "Taken back; the number is void"))
        self.undo_words.setText(translate("Intake", "Taken back"))
        self.number.show_number(number)

    def leave(self) -> None:
        """Let the way back run out, as when the next matter begins."""
        self._stop()

    def fit(self, effective: Effective) -> None:
        """Keep number and ways; the picture of the paper gives way first."""
        self._effective = effective
        papers = bool(self._recorded and self._recorded.papers)
        self.right.setVisible(effective.side_column and papers)
        self.middle.setVisible(effective.navigation and not self._void)
        for part in (self.steps, self._steps_rule):
            part.setVisible(not effective.folds and not self._void)

    # --- parts ------------------------------------------------------------------------------

    def _fill_left(self) -> None:
        sizes = metrics.current()
        head = QHBoxLayout()
        head.setSpacing(sizes.gap(14))
        head.addWidget(self.sign)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.done)
        words.addWidget(self.number)
        head.addLayout(words, 1)
        self.left.body.addLayout(head)
        self.left.body.addWidget(Rule())
        self.facts.setVerticalSpacing(sizes.gap(12))
        self.facts.setHorizontalSpacing(sizes.gap(24))
        self.facts.setColumnStretch(1, 1)
        inner = QWidget()
        inner.setObjectName("accepted-facts")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self.facts)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("accepted-area")
        area.setAccessibleName(translate("Intake", "What was recorded"))
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        for part in (inner, area.viewport()):
            part.setAutoFillBackground(False)
        self.left.body.addWidget(area, 1)
        self.left.body.addWidget(Rule())
        line = QHBoxLayout()
        line.addWidget(IconLabel("print", colours.LIGHTS["green"].ink, 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.printed)
        words.addWidget(self.printed_second)
        line.addLayout(words, 1)
        line.addWidget(self.elsewhere)
        line.addWidget(self.again)
        self.left.body.addLayout(line)
        self._steps_rule = Rule()
        self.left.body.addWidget(self._steps_rule)
        self.left.body.addWidget(self.steps)
        self.elsewhere.clicked.connect(self._send_elsewhere)

    def _fill_middle(self, ways: tuple[tuple[QAction, str], ...]) -> None:
        self.middle.set_title(translate("Intake", "What else"))
        for action, below in ways:
            self.middle.body.addWidget(WayButton(action, below))
        self.middle.body.addStretch(1)
        row = QHBoxLayout()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.undo_words)
        column.addWidget(self.undo_second)
        row.addLayout(column, 1)
        row.addWidget(self.undo)
        self.middle.body.addLayout(row)

    def _show_facts(self, recorded: Recorded, applicant: str, today: dt.date) -> None:
        empty(self.facts)
        rows = [
            (translate("Intake", "Applicant"), recorded.applicant, applicant),
            (translate("Intake", "Item"), recorded.item_title, recorded.item_code),
        ]
        if recorded.due_on is not None and recorded.limit_count is not None:
            statutory = (
                translate("Intake", "statutory {day}").format(
                    day=day_words(recorded.statutory_on, today)
                )
                if recorded.statutory_on
                else ""
            )
            limit = limit_words(recorded.limit_count, recorded.limit_unit)
            rows.append(
                (
                    translate("Intake", "Promised"),
                    day_words(recorded.due_on, today),
                    joined(limit, statutory),
                )
            )
        if recorded.correct_by is not None:
            rows.append(
                (
                    translate("Intake", "Correction by"),
                    day_words(recorded.correct_by, today),
                    translate("Intake", "afterwards it goes on your list as lapsed"),
                )
            )
        if recorded.notice_number:
            rows.append((translate("Intake", "Notice"), recorded.notice_number, ""))
        rows.append(
            (
                translate("Intake", "Now with"),
                joined(recorded.owner, recorded.window),
                next_words(recorded, today),
            )
        )
        for place, (caption, first, second) in enumerate(rows):
            label = Label(caption, "second")
            self.facts.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(ElidingLabel(first, "strong", least=142))
            if second:
                column.addWidget(ElidingLabel(second, "second", least=80))
            self.facts.addWidget(cell, place, 1)

    def _send_elsewhere(self) -> None:
        if self._recorded is not None and self._recorded.papers:
            self.other_printer.emit(self._recorded.papers[0])

    def _tick(self) -> None:
        self._seconds -= 1
        if self._seconds <= 0:
            self._stop()
        self._say_undo()

    def _stop(self) -> None:
        self._timer.stop()
        self._seconds = 0
        self._say_undo()

    def _say_undo(self) -> None:
        there = self._seconds > 0
        self.undo_words.setText(
            translate("Intake", "A slip? %n second(s) left", n=self._seconds) if there else ""
        )
        self.undo.setVisible(there)
        self.undo_second.setVisible(there)
