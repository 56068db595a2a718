"""The days of a limit, one cell each: why a day counts and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.domain.deadlines import DayReason
from hall_app.ui import colours, metrics
from hall_app.ui.day_words import WEEKDAYS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.deadlines import DayNote

MOST_DAYS = 8
"""A longer limit is shown in weeks, in the dialog of Alt+Y."""
WEEK = 7
_LINES = 4
_WIDEST = 66
_GAP = 4

REASONS = {
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


class DayStrip(QWidget):
    """Paint one cell for each day; no word is cut, days that do not fit begin another row.

    Args:
        weeks: Whether each row is a week from Monday, whatever its length.
    """

    def __init__(self, parent: QWidget | None = None, *, weeks: bool = False) -> None:
        super().__init__(parent)
        self._weeks = weeks
        self._days: tuple[DayNote, ...] = ()
        self._columns = WEEK
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("DayReasons", "Days of the limit"))

    @property
    def days(self) -> tuple[DayNote, ...]:
        """Return the days that are shown."""
        return self._days

    @property
    def rows(self) -> int:
        """Return how many rows the days take."""
        return -(-(self._before() + len(self._days)) // self._columns) or 1

    def show_days(self, days: Sequence[DayNote]) -> None:
        """Show the days of a due date; nothing when a few cells cannot hold them."""
        self._days = tuple(days) if self._weeks or len(days) <= MOST_DAYS else ()
        self.setVisible(bool(self._days))
        lines = (" ".join((one.date.isoformat(), *_words(one)[2:])) for one in self._days)
        self.setAccessibleName("；".join(lines) or translate("DayReasons", "Days of the limit"))
        self._arrange()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        sizes = metrics.current()
        return QSize(sizes.px(270), self.rows * (_height() + sizes.gap(_GAP)))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; cells become narrower until a word would be cut."""
        return QSize(metrics.current().px(200), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Begin another row where the cells became too narrow for their words."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cells."""
        gap, height = metrics.current().gap(_GAP), _height()
        painter = QPainter(self)
        width = self._cell_width(self._columns)
        for place, note in enumerate(self._days, self._before()):
            row, column = divmod(place, self._columns)
            box = QRectF(column * (width + gap), row * (height + gap), width, height)
            _paint_day(painter, box, note)
        painter.end()

    def _arrange(self) -> None:
        self._columns = WEEK if self._weeks else self._fitting()
        self.updateGeometry()

    def _fitting(self) -> int:
        """Return the most cells beside each other that hold their words, in even rows."""
        measure = metrics.current().measure("hint")
        count = max(len(self._days), 1)
        need = max(
            (measure.horizontalAdvance(one) for note in self._days for one in _words(note)),
            default=0,
        )
        for rows in range(1, count + 1):
            columns = -(-count // rows)
            if self._cell_width(columns) >= need + 2:
                return columns
        return 1

    def _cell_width(self, columns: int) -> float:
        sizes = metrics.current()
        gaps = sizes.gap(_GAP) * (columns - 1)
        return min((self.width() - gaps) / columns, sizes.px(_WIDEST))

    def _before(self) -> int:
        return self._days[0].date.weekday() if self._weeks and self._days else 0


def _height() -> int:
    return metrics.current().px(78)


def _words(note: DayNote) -> tuple[str, str, str, str]:
    """Return weekday, day (with its month on the first), reason, and which day it is."""
    day = note.date
    return (
        WEEKDAYS[day.weekday()].shown(),
        f"{day.month}/{day.day}" if day.day == 1 else str(day.day),
        REASONS[note.why].shown(),
        _count_words(note),
    )


def _count_words(note: DayNote) -> str:
    if note.counts and note.index:
        return mark("DayReasons", "day {nth}").shown(nth=note.index)
    if note.why is DayReason.DUE:
        return translate("DayReasons", "due day")
    return translate("DayReasons", "not counted")


def _paint_day(painter: QPainter, box: QRectF, note: DayNote) -> None:
    if note.why in (DayReason.DUE, DayReason.MOVED):
        fill, edge, ink = colours.BLUE, colours.BLUE, colours.SURFACE
    elif note.counts:
        fill, edge, ink = colours.BLUE_SOFT, colours.BLUE, colours.BLUE_DARK
    else:
        fill, edge, ink = colours.SUNKEN, colours.LINE2, colours.INK3
    painting.rounded(painter, box, fill=fill, edge=edge)
    height = box.height() / _LINES
    for place, words in enumerate(_words(note)):
        line = QRectF(box.left(), box.top() + place * height, box.width(), height)
        painting.text(
            painter,
            line,
            words,
            role="body" if place == 1 else "hint",
            bold=place == 1,
            colour=ink,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
