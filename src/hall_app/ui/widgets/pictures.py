"""A line icon that stands in a layout, drawn again in a new text size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.ui import colours, icons, metrics


class Picture(QWidget):
    """Show an icon beside words that say it."""

    def __init__(
        self, name: str, size: int = 16, colour: str = colours.INK2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._colour = name, size, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str = colours.INK2) -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return the icon's box."""
        edge = metrics.current().px(self._size)
        return QSize(edge, edge)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon."""
        painter = QPainter(self)
        icons.paint(painter, self._name, self._colour, QRectF(self.rect()))
        painter.end()
