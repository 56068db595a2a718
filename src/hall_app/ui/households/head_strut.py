"""What keeps the heads of cards that stand side by side equally high."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.ui import metrics


class HeadStrut(QWidget):
    """Be as high as a button and take no width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a button."""
        return QSize(0, metrics.current().field + 1)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)
