"""The clock of a case: days used and left, promised and statutory day, or why none runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from hall_app.domain.deadlines import Light
from hall_app.domain.flow.states import RUNNING_STATES, CaseState
from hall_app.ui import colours, metrics
from hall_app.ui.case_words import undecided_words
from hall_app.ui.cases.story import statutory_words, used_days, whole_days
from hall_app.ui.day_words import NATURAL, dated_limit, day_words, limit_words, short_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QAction

    from hall_app.domain.views import CaseDetail

MOST_CELLS = 20
FACTS = 4


class DaysBar(QWidget):
    """Draw one cell a day: used ones blue, those past the limit red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self._whole = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, used: int, whole: int) -> None:
        """Show how many of how many days are used."""
        self._used, self._whole = used, whole
        self.update()

    def sizeHint(self) -> QSize:
        """Return the bar's height."""
        sizes = metrics.current()
        return QSize(sizes.px(160), sizes.px(18))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cells."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        late = self._used > self._whole
        tone = colours.LIGHTS["red"].solid if late else colours.BLUE
        cells = self._whole if 0 < self._whole <= MOST_CELLS else 1
        width = box.width() / cells
        share = min(1.0, self._used / self._whole) if self._whole else 0.0
        for n in range(cells):
            cell = QRectF(box.left() + n * width, box.top(), width - 1, box.height())
            painting.rounded(painter, cell, fill=colours.SURFACE, edge=colours.FIELD, radius=1)
            filled = share if cells == 1 else float(n < self._used)
            if filled:
                cell.setWidth(cell.width() * filled)
                painting.rounded(painter, cell, fill=tone, radius=1)
        painter.end()


class ClockCard(Card):
    """Show the clock of one case, and lead to the days behind its date."""

    def __init__(self, why: QAction, parent: QWidget | None = None) -> None:
        super().__init__(translate("CasePage", "Time limit"), parent=parent)
        self.setObjectName("clock-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.why = Button.of(why, "quiet")
        self.head.addWidget(self.why)
        self.bar = DaysBar()
        self._used, self._left = Label("", "hint"), Label("", "hint")
        ends = QHBoxLayout()
        ends.addWidget(self._used)
        ends.addStretch(1)
        ends.addWidget(self._left)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[Label, Label]] = []
        self.sentence = Label("", "second", wrap=True)
        for part in (self.bar,):
            self.body.addWidget(part)
        self.body.addLayout(ends)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.sentence)
        for place in range(FACTS):
            pair = (Label("", "second"), Label("", "body"))
            self._grid.addWidget(pair[0], place, 0)
            self._grid.addWidget(pair[1], place, 1)
            self._rows.append(pair)

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the dates as they are shown."""
        return tuple(words.text() for _name, words in self._rows if words.text())

    def show_case(self, detail: CaseDetail, today: dt.date) -> None:
        """Show the clock of a case."""
        runs = detail.accepted_on is not None and detail.due_on is not None
        self.why.setVisible(runs)
        self._show_bar(detail, today)
        self._show_dates(detail, today)
        note = _note(detail, today)
        self.sentence.setText(note)
        self.sentence.setVisible(bool(note))

    def _show_bar(self, detail: CaseDetail, today: dt.date) -> None:
        counted = used_days(detail, today) > 0 or _begins(detail)
        for part in (self.bar, self._used, self._left):
            part.setVisible(counted)
        if not counted:
            return
        used, whole = used_days(detail, today), whole_days(detail)
        self.bar.show_days(used, whole)
        natural = detail.light.unit == NATURAL
        unit = _CALENDAR if natural else _WORKING
        self._used.setText(unit["used"].shown(used))
        late = detail.light.light is Light.OVERDUE
        self._left.setText(unit["late" if late else "left"].shown(detail.light.days))
        self.bar.setAccessibleName(f"{self._used.text()}，{self._left.text()}")

    def _show_dates(self, detail: CaseDetail, today: dt.date) -> None:
        promised = ""
        if detail.due_on is not None:
            promised = dated_limit(detail.due_on, detail.limit_count, detail.limit_unit, today)
        facts = (
            (translate("CasePage", "promised"), promised),
            (translate("CasePage", "statutory"), statutory_words(detail, today)),
            (translate("CasePage", "extended"), _extended(detail)),
            (translate("CasePage", "paused"), _paused(detail, today)),
        )
        for (name, words), (name_label, words_label) in zip(facts, self._rows, strict=True):
            name_label.setText(name if words else "")
            words_label.setText(words)
            for label in (name_label, words_label):
                label.setVisible(bool(words))


def _begins(detail: CaseDetail) -> bool:
    """Tell whether the clock runs and no day has passed yet."""
    known = detail.light.light not in (Light.OPEN_YEAR, Light.NONE)
    return detail.state in RUNNING_STATES and bool(detail.limit_count) and known


def _extended(detail: CaseDetail) -> str:
    if not detail.flow.extra:
        return ""
    return mark("CasePage", "by {limit}").shown(
        limit=limit_words(detail.flow.extra, detail.limit_unit)
    )


def _paused(detail: CaseDetail, today: dt.date) -> str:
    """Return the stretches that the clock did not count."""
    return "；".join(
        f"{short_day(one.start, today)}–{short_day(one.end, today)}" for one in detail.flow.pauses
    )


_WORKING = {
    "used": mark("CasePage", "%n day(s) used"),
    "left": mark("CasePage", "%n day(s) left"),
    "late": mark("CasePage", "%n day(s) over"),
}
_CALENDAR = {
    "used": mark("CasePage", "%n calendar day(s) used"),
    "left": mark("CasePage", "%n calendar day(s) left"),
    "late": mark("CasePage", "%n calendar day(s) over"),
}


def _note(detail: CaseDetail, today: dt.date) -> str:
    """Return why no clock runs, or what is special about it."""
    standing = _standing_still(detail, today)
    if standing:
        return standing
    if detail.flow.open_year is not None:
        text = mark("CasePage", "The last day is counted once the days of {year} are loaded.")
        return text.shown(year=detail.flow.open_year)
    if detail.deemed:
        return translate(
            "CasePage", "Counts as accepted, because nobody answered within five working days."
        )
    if detail.accepted_on is None:
        return translate("CasePage", "No clock ran for this case.")
    return ""


def _standing_still(detail: CaseDetail, today: dt.date) -> str:
    """Return for whom the hall's own clock stands still."""
    state, by = detail.state, detail.flow.act_by
    if state is CaseState.WAITING_CORRECTION and detail.correct_by is not None:
        text = mark("CasePage", "The hall's clock stands still. The applicant has until {day}.")
        if detail.lapsed_on is not None:
            text = mark("CasePage", "The applicant had until {day} and brought nothing.")
        return text.shown(day=day_words(detail.correct_by, today))
    if state is CaseState.RECEIVED and detail.next_by is not None:
        return mark(
            "CasePage", "Answer by {day} ({nth}); the morning after it counts as accepted."
        ).shown(day=day_words(detail.next_by, today), nth=undecided_words(detail.light))
    if state is CaseState.PAUSED and by is not None:
        text = mark("CasePage", "The clock stands still until {day}; then it runs on by itself.")
        return text.shown(day=day_words(by, today))
    if state is CaseState.SUBMITTED and by is not None:
        text = mark("CasePage", "{whom} decides; an answer was asked for by {day}.")
        return text.shown(whom=detail.flow.with_whom, day=day_words(by, today))
    return ""
