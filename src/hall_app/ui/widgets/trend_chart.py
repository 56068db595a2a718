"""Figures of months side by side: hatched and solid bars, a line with marks, every value written.

Nothing is told by colour alone: one kind of bar is hatched, the other solid, the rate a line with
diamonds, and each value stands in words below its month.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QBrush,
    QColor,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

HATCH_INK, SOLID_INK, LINE_INK = colours.BLUE, colours.BLUE_DARK, colours.LIGHTS["orange"].ink
_LINE_PART = 0.36
"""Share of the drawing's height that the line has; the bars have the rest."""
_BAR_PART = 0.32
"""Width of one bar as a share of its month's width."""
_LEAST = 110
"""Height of the drawing, at text size 100 %, below which the bars have it to themselves."""
_WHOLE = 1.0
"""Top of the line's scale: a rate of 100 %."""


class Look(StrEnum):
    """Say how a row of figures is drawn."""

    HATCHED = "hatched"
    SOLID = "solid"
    LINE = "line"
    """A share from 0 to 1, on a scale of its own that ends at 100 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendRow:
    """Name one row of figures, the same for all months."""

    words: str
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """Hold the figures of one month.

    Attributes:
        label: Short name below the drawing.
        spoken: The whole month as a sentence, read out when it has the focus.
        values: What is drawn, one a row; nothing where nothing was counted.
        words: What is written, one a row.
        opens: How many figures of the month list their cases, by the keys 1, 2, 3 …
        begins: A year begins here; a line parts it from the month before.
    """

    label: str
    spoken: str
    values: tuple[float | None, ...]
    words: tuple[str, ...]
    opens: int = 0
    begins: bool = False


class TrendChart(QWidget):
    """Draw months; arrow keys move over months and figures, Enter opens a figure.

    Where not all months have room at this text size, the ones around the current month are shown.

    Signals:
        moved: Place of the month that now has the focus, from 0.
        opened: Place of a month and number of a figure, both from 0.
    """

    moved = Signal(int)
    opened = Signal(int, int)

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.rows: tuple[TrendRow, ...] = ()
        self.points: tuple[TrendPoint, ...] = ()
        self.place = 0
        self.row = 0
        self._start = 0

    def show_points(self, rows: Sequence[TrendRow], points: Sequence[TrendPoint]) -> None:
        """Show months; the newest has the focus unless the same months were shown before."""
        same = [one.label for one in points] == [one.label for one in self.points]
        self.rows, self.points = tuple(rows), tuple(points)
        self._go(self.place if same else len(self.points) - 1, self.row)

    @property
    def current(self) -> TrendPoint | None:
        """Return the month with the focus."""
        return self.points[self.place] if self.points else None

    # --- places -----------------------------------------------------------------------------

    def visible(self) -> range:
        """Return the places of the months that have room."""
        sizes = metrics.current()
        words = [word for one in self.points for word in (*one.words, one.label)]
        need = max([sizes.width(word, "second") for word in words] or [1]) + sizes.px(5)
        room = max(1, int((self.width() - self._left()) // need))
        count = min(room, len(self.points))
        self._start = min(max(self._start, self.place - count + 1), self.place)
        self._start = max(0, min(self._start, len(self.points) - count))
        return range(self._start, self._start + count)

    def column_of(self, place: int) -> QRectF:
        """Return the whole height of a month, from the drawing down to its last value."""
        shown = self.visible()
        width = (self.width() - self._left()) / max(1, len(shown))
        left = self._left() + (place - shown.start) * width
        return QRectF(left, 0, width, self.height())

    def cell_of(self, place: int, row: int) -> QRectF:
        """Return where a figure is written."""
        column, line = self.column_of(place), self._line()
        return QRectF(column.left(), self._foot() + line * (row + 1), column.width(), line)

    def bar_of(self, place: int, row: int) -> QRectF:
        """Return the bar of a figure; an empty one has no height."""
        column, area = self.column_of(place), self._bars()
        value, top = self.points[place].values[row] or 0.0, self._highest()
        height = area.height() * value / top if top else 0.0
        width = column.width() * _BAR_PART
        bars = [n for n, one in enumerate(self.rows) if one.look is not Look.LINE]
        left = column.center().x() + width * (bars.index(row) - len(bars) / 2)
        return QRectF(left, area.bottom() - height, width, height).adjusted(1, 0, -1, 0)

    def mark_of(self, place: int, row: int) -> QPointF | None:
        """Return the middle of a mark of the line; nothing where none is drawn."""
        value, area = self.points[place].values[row], self._shares()
        if value is None or not area.height():
            return None
        return QPointF(
            self.column_of(place).center().x(), area.bottom() - area.height() * value / _WHOLE
        )

    def _line(self) -> int:
        return metrics.current().px(21)

    def _left(self) -> float:
        sizes = metrics.current()
        return max([sizes.width(one.words, "second") for one in self.rows] or [0]) + sizes.px(42)

    def _foot(self) -> float:
        return self.height() - self._line() * (len(self.rows) + 1) - metrics.current().gap(4)

    def _shares(self) -> QRectF:
        top = metrics.current().px(10)
        lines = any(one.look is Look.LINE for one in self.rows)
        has = lines and self._foot() >= metrics.current().px(_LEAST)
        height = (self._foot() - top) * _LINE_PART if has else 0.0
        return QRectF(self._left(), top, self.width() - self._left(), height)

    def _bars(self) -> QRectF:
        shares = self._shares()
        top = shares.bottom() + metrics.current().px(12) if shares.height() else shares.top()
        height = max(0.0, self._foot() - top - 1)
        return QRectF(self._left(), top, self.width() - self._left(), height)

    def _highest(self) -> float:
        bars = [n for n, one in enumerate(self.rows) if one.look is not Look.LINE]
        return max([one.values[n] or 0.0 for one in self.points for n in bars] or [0.0])

    # --- keys and mouse ---------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by arrows, Home and End; open by Enter, Space or a figure's number."""
        key, last = Qt.Key(event.key()), len(self.points) - 1
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moves = {
            Qt.Key.Key_Left: (self.place - 1, self.row),
            Qt.Key.Key_Right: (self.place + 1, self.row),
            Qt.Key.Key_Home: (0, self.row),
            Qt.Key.Key_End: (last, self.row),
            Qt.Key.Key_Up: (self.place, self.row - 1),
            Qt.Key.Key_Down: (self.place, self.row + 1),
        }
        number = key - Qt.Key.Key_1
        point = self.current
        if point is None or held:
            super().keyPressEvent(event)
        elif key in moves:
            self._go(*moves[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.place, self.row)
        elif 0 <= number < point.opens:
            self.opened.emit(self.place, int(number))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a figure that is clicked; elsewhere in a month, move to it."""
        place, row = self._at(event.position())
        if place is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._go(place, self.row if row is None else row)
        if row is not None:
            self.opened.emit(place, row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what opens."""
        over = self._at(event.position())[1] is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def _at(self, where: QPointF) -> tuple[int | None, int | None]:
        """Return the month at a point and, over a value or a bar, its figure."""
        for place in self.visible():
            if not self.column_of(place).contains(where):
                continue
            for row, one in enumerate(self.rows):
                bar = one.look is not Look.LINE and self.bar_of(place, row).contains(where)
                if bar or self.cell_of(place, row).contains(where):
                    return place, row
            return place, None
        return None, None

    def _go(self, place: int, row: int) -> None:
        self.place = max(0, min(place, len(self.points) - 1))
        self.row = max(0, min(row, len(self.rows) - 1))
        self.setAccessibleDescription(self.current.spoken if self.current else "")
        if QAccessible.isActive() and self.hasFocus():
            words = self.accessibleDescription()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self.update()
        self.moved.emit(self.place)

    # --- drawing ----------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return a size in which twelve months read well."""
        sizes = metrics.current()
        return QSize(sizes.px(760), sizes.px(320))

    def minimumSizeHint(self) -> QSize:
        """Leave the values room, and the drawing some."""
        sizes = metrics.current()
        return QSize(sizes.px(240), self._line() * (len(self.rows) + 1) + sizes.px(60))

    def focusInEvent(self, event: object) -> None:
        """Show where the focus is."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the focus, the scales, bars, line and values."""
        if not self.points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.column_of(self.place), QColor(colours.BLUE_SOFT))
        self._paint_scales(painter)
        for row, one in enumerate(self.rows):
            self._paint_name(painter, row, one)
            if one.look is Look.LINE:
                self._paint_line(painter, row)
        for place in self.visible():
            self._paint_month(painter, place)
        self._paint_focus(painter)
        painter.end()

    def _paint_scales(self, painter: QPainter) -> None:
        bars, shares = self._bars(), self._shares()
        painter.setPen(QPen(QColor(colours.FIELD), 1))
        painter.drawLine(bars.bottomLeft(), bars.bottomRight())
        if not shares.height():
            return
        painter.drawLine(shares.bottomLeft(), shares.bottomRight())
        painter.setPen(QPen(QColor(colours.FIELD), 1, Qt.PenStyle.DashLine))
        painter.drawLine(shares.topLeft(), shares.topRight())
        sizes = metrics.current()
        for words, y in (("100%", shares.top()), ("0", shares.bottom())):
            box = QRectF(0, y - sizes.px(9), self._left() - sizes.px(6), sizes.px(18))
            right = Qt.AlignmentFlag.AlignRight
            if y + sizes.px(9) < bars.bottom() and (words != "0" or shares.height() > sizes.px(30)):
                painting.text(painter, box, words, role="hint", colour=colours.INK2, align=right)

    def _paint_name(self, painter: QPainter, row: int, one: TrendRow) -> None:
        sizes, line = metrics.current(), self._line()
        y = self._foot() + line * (row + 1)
        sample = QRectF(sizes.px(12), y + line / 2 - sizes.px(6), sizes.px(14), sizes.px(12))
        if one.look is Look.LINE and self._shares().height():
            painter.setPen(QPen(QColor(LINE_INK), sizes.px(2)))
            middle = sample.center().y()
            painter.drawLine(QPointF(sample.left(), middle), QPointF(sample.right(), middle))
            _diamond(painter, sample.center(), sizes.px(4))
        elif one.look is not Look.LINE:
            _fill(painter, sample, one.look)
        words = QRectF(sample.right() + sizes.px(7), y, self._left() - sample.right(), line)
        painting.text(painter, words, one.words, role="second", colour=colours.INK2)

    def _paint_month(self, painter: QPainter, place: int) -> None:
        point, column, line = self.points[place], self.column_of(place), self._line()
        if point.begins:
            painter.setPen(QPen(QColor(colours.FIELD), 1))
            painter.drawLine(column.topLeft(), column.bottomLeft())
        middle = Qt.AlignmentFlag.AlignHCenter
        label = QRectF(column.left(), self._foot(), column.width(), line)
        painting.text(
            painter, label, point.label, role="second", bold=place == self.place, align=middle
        )
        for row, one in enumerate(self.rows):
            if one.look is not Look.LINE:
                _fill(painter, self.bar_of(place, row), one.look)
            cell = self.cell_of(place, row)
            painting.text(painter, cell, point.words[row], role="second", align=middle)

    def _paint_line(self, painter: QPainter, row: int) -> None:
        sizes, before = metrics.current(), None
        marks = [self.mark_of(place, row) for place in self.visible()]
        painter.setPen(QPen(QColor(LINE_INK), sizes.px(2)))
        for mark in marks:
            if mark is not None and before is not None:
                painter.drawLine(before, mark)
            before = mark
        for mark in marks:
            if mark is not None:
                _diamond(painter, mark, sizes.px(4))

    def _paint_focus(self, painter: QPainter) -> None:
        box = self.cell_of(self.place, self.row).adjusted(1, 1, -1, -1)
        edge = colours.BLUE if self.hasFocus() else colours.BLUE_EDGE
        painting.rounded(painter, box, edge=edge, width=2 if self.hasFocus() else 1)


def _fill(painter: QPainter, box: QRectF, look: Look) -> None:
    """Fill a bar: hatched with an outline, or solid."""
    if box.height() <= 0:
        return
    painter.save()
    if look is Look.HATCHED:
        painter.setPen(QPen(QColor(HATCH_INK), 1))
        painter.setBrush(QColor(colours.SURFACE))
        painter.drawRect(box)
        painter.setBrush(QBrush(QColor(HATCH_INK), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(box)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(SOLID_INK))
        painter.drawRect(box)
    painter.restore()


def _diamond(painter: QPainter, middle: QPointF, half: float) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LINE_INK))
    corners = ((0, -half), (half, 0), (0, half), (-half, 0))
    painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
    painter.restore()
