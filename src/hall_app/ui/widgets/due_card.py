"""The promised day, the statutory one, and each day counted in between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel, Label, LinkLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QPaintEvent

MOST_CELLS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCell:
    """Show one day: weekday, date, why it counts or not, and which day it is.

    Attributes:
        kind: ``off`` does not count, ``counts``, or ``due``.
    """

    weekday: str
    day: str
    why: str
    count: str
    kind: str = "counts"


class DayStrip(QWidget):
    """Draw one cell per day in rows of at most eight; the due day is solid blue."""

    def __init__(self, parent: QWidget | None = None, *, per_row: int = MOST_CELLS) -> None:
        super().__init__(parent)
        self._cells: tuple[DayCell, ...] = ()
        self._per_row = per_row
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, cells: Sequence[DayCell]) -> None:
        """Show these days."""
        self._cells = tuple(cells)
        spoken = "；".join(f"{c.day} {c.weekday} {c.why} {c.count}" for c in self._cells)
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        sizes = metrics.current()
        rows = max(1, -(-len(self._cells) // self._per_row))
        return QSize(sizes.px(240), rows * sizes.px(78) + (rows - 1) * 4)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cells."""
        painter = QPainter(self)
        sizes = metrics.current()
        across = min(self._per_row, max(1, len(self._cells)))
        width = (self.width() - (across - 1) * 3) / across
        width = min(width, sizes.px(64))
        for place, cell in enumerate(self._cells):
            row, column = divmod(place, self._per_row)
            top = row * (sizes.px(78) + 4)
            _paint_cell(painter, QRectF(column * (width + 3), top, width, sizes.px(78)), cell)
        painter.end()


def _paint_cell(painter: QPainter, box: QRectF, cell: DayCell) -> None:
    sizes = metrics.current()
    grounds = {
        "off": (colours.SUNKEN, colours.LINE2, colours.INK3),
        "counts": (colours.BLUE_SOFT, colours.BLUE, colours.INK),
        "due": (colours.BLUE, colours.BLUE, colours.SURFACE),
    }
    fill, edge, ink = grounds[cell.kind]
    painting.rounded(painter, box, fill=fill, edge=edge)
    line = sizes.px(18)
    lines = ((cell.weekday, "hint", False), (cell.day, "body", True), (cell.why, "hint", False))
    for number, (words, role, bold) in enumerate((*lines, (cell.count, "hint", False))):
        place = QRectF(
            box.left() + 1, box.top() + sizes.px(3) + number * line, box.width() - 2, line
        )
        painting.text(
            painter, place, words, role=role, colour=ink, bold=bold,
            align=Qt.AlignmentFlag.AlignHCenter,
        )  # fmt: skip


class DueCard(Card):
    """Show both dates, the days between, and one sentence that says it again.

    Args:
        title: Its name, already translated.
        why: Command that opens the day list (Alt+Y).
    """

    def __init__(
        self, title: str, why: QAction | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName("due-card")
        if why is not None:
            link = LinkLabel(why.text())
            link.clicked.connect(why.trigger)
            self.head.addWidget(link)
            self.head.addWidget(KeyCap("Alt+Y"))
        self._promised = _DueDate("h1")
        self._statutory = _DueDate("h2")
        both = QHBoxLayout()
        both.addWidget(self._promised, 3, Qt.AlignmentFlag.AlignTop)
        both.addWidget(self._statutory, 2, Qt.AlignmentFlag.AlignTop)
        self.strip = DayStrip()
        self._sentence = Label("", "second", wrap=True)
        self.body.addLayout(both)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._sentence)
        self.body.addStretch(1)

    def show_due(
        self,
        *,
        promised: tuple[str, str, str],
        statutory: tuple[str, str, str],
        days: Sequence[DayCell] = (),
        sentence: str = "",
    ) -> None:
        """Show two dates, each as (caption, date, count of days), and the days counted."""
        self._promised.say(*promised)
        self._statutory.say(*statutory)
        self._statutory.setVisible(bool(statutory[1]))
        shown = tuple(days)
        self.strip.show_days(shown if len(shown) <= MOST_CELLS else ())
        self.strip.setVisible(0 < len(shown) <= MOST_CELLS)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


class _DueDate(QWidget):
    """Stack caption, date and count."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._caption = Label("", "second")
        self._date = ElidingLabel("", role, least=80)
        self._count = Label("", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._caption)
        column.addWidget(self._date)
        column.addWidget(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, caption: str, date: str, count: str) -> None:
        self._caption.setText(caption)
        self._date.set_words(date)
        self._count.setText(count)
