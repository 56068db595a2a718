"""The days of a limit, one cell each: why a day counts and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.domain.deadlines import DayReason
from hall_app.ui import colours, metrics
from hall_app.ui.day_words import WEEKDAYS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.deadlines import DayNote

MOST_IN_A_ROW = 8
"""A longer limit is shown in weeks, in the dialog of Alt+Y."""

REASONS = {
    DayReason.START: mark("Intake", "accepted"),
    DayReason.REST: mark("Intake", "rest"),
    DayReason.HOLIDAY: mark("Intake", "holiday"),
    DayReason.MAKE_UP: mark("Intake", "made up"),
    DayReason.WORKING: mark("Intake", "work"),
    DayReason.NATURAL: mark("Intake", "counts"),
    DayReason.PAUSED: mark("Intake", "paused"),
    DayReason.DUE: mark("Intake", "due"),
    DayReason.MOVED: mark("Intake", "moved"),
}


def count_words(note: DayNote) -> str:
    """Return which day it is, or that it does not count."""
    if note.counts and note.index:
        return translate("Intake", "day {n}").format(n=note.index)
    if note.why is DayReason.DUE:
        return translate("Intake", "due day")
    return translate("Intake", "not counted")


class DayStrip(QWidget):
    """Paint one cell for each day, in rows of a week when asked."""

    def __init__(self, parent: QWidget | None = None, *, weeks: bool = False) -> None:
        super().__init__(parent)
        self._weeks = weeks
        self._days: tuple[DayNote, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Intake", "Days of the limit"))

    @property
    def days(self) -> tuple[DayNote, ...]:
        """Return the days that are shown."""
        return self._days

    def show_days(self, days: Sequence[DayNote]) -> None:
        """Show the days of a due date; nothing when a row cannot hold them."""
        fits = self._weeks or len(days) <= MOST_IN_A_ROW
        self._days = tuple(days) if fits else ()
        self.setVisible(bool(self._days))
        lines = (
            f"{one.date.isoformat()} {REASONS[one.why].shown()} {count_words(one)}"
            for one in self._days
        )
        self.setAccessibleDescription("；".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return one row of cells, or as many as there are weeks."""
        sizes = metrics.current()
        rows = self._rows()
        return QSize(sizes.px(270), rows * sizes.px(78) + (rows - 1) * sizes.gap(6) + 2)

    def minimumSizeHint(self) -> QSize:
        """Keep the height; cells become narrower."""
        return QSize(metrics.current().px(200), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cells."""
        sizes = metrics.current()
        painter = QPainter(self)
        columns = 7 if self._weeks else max(len(self._days), 1)
        gap = sizes.gap(4)
        width = min((self.width() - gap * (columns - 1)) / columns, sizes.px(52))
        first = self._days[0].date.weekday() if self._weeks and self._days else 0
        for place, note in enumerate(self._days):
            row, column = divmod(place + first, columns)
            top = row * (sizes.px(78) + sizes.gap(6))
            _paint_day(painter, QRectF(column * (width + gap), top, width, sizes.px(78)), note)
        painter.end()

    def _rows(self) -> int:
        if not self._weeks or not self._days:
            return 1
        return (self._days[0].date.weekday() + len(self._days) + 6) // 7


def _paint_day(painter: QPainter, box: QRectF, note: DayNote) -> None:
    sizes = metrics.current()
    due = note.why is DayReason.DUE
    if due:
        fill, edge, ink = colours.BLUE, colours.BLUE, colours.SURFACE
    elif note.counts:
        fill, edge, ink = colours.BLUE_SOFT, colours.BLUE, colours.BLUE_DARK
    else:
        fill, edge, ink = colours.SUNKEN, colours.LINE2, colours.INK3
    painting.rounded(painter, box, fill=fill, edge=edge)
    lines = (
        (WEEKDAYS[note.date.weekday()].shown(), "hint", False),
        (str(note.date.day), "body", True),
        (REASONS[note.why].shown(), "hint", False),
        (count_words(note), "hint", False),
    )
    height = box.height() / len(lines)
    for place, (words, role, bold) in enumerate(lines):
        line = QRectF(box.left() - 2, box.top() + place * height, box.width() + 4, height)
        painting.text(
            painter,
            line,
            words,
            role=role if sizes.measure(role).horizontalAdvance(words) <= line.width() else "hint",
            bold=bold,
            colour=ink,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
