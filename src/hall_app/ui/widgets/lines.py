"""One painted line: icon, words, and a fact at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.widgets import painting


class SideLine(QWidget):
    """Show one short line; long words elide before the fact does."""

    def __init__(self, icon: str, words: str, fact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words, self._fact = icon, words, fact
        self.setAccessibleName(f"{words} {fact}".strip())
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a line; it stretches sideways."""
        sizes = metrics.current()
        return QSize(sizes.px(160), sizes.px(22))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the line."""
        sizes = metrics.current()
        painter = QPainter(self)
        x, height = 0.0, float(self.height())
        if self._icon:
            edge = sizes.px(14)
            colour = colours.LIGHTS["green"].ink if self._icon == "check" else colours.INK2
            icons.paint(painter, self._icon, colour, QRectF(0, 0, edge, height))
            x = edge + sizes.gap(6)
        taken = sizes.measure("second").horizontalAdvance(self._fact)
        painting.text(
            painter, QRectF(x, 0, self.width() - x - taken - sizes.gap(8), height), self._words
        )
        right = QRectF(self.width() - taken - 1, 0, taken + 1, height)
        painting.text(
            painter, right, self._fact, role="second", colour=colours.INK2,
            align=Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        painter.end()
