"""Where the help stands: beside the page, or over it where the page would get too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui import metrics

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from hall_app.ui.help.panel import HelpPanel

LEAST_BESIDE = 1180
"""Effective width that must be left for the pages; below it their side column gives way."""


class HelpArea(QWidget):
    """Hold the pages in ``row`` and the help at their right edge."""

    def __init__(self, panel: HelpPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel = panel
        panel.setParent(self)
        panel.installEventFilter(self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)

    @property
    def beside(self) -> bool:
        """Tell whether there is room for the help beside the page."""
        left = self.width() - self._panel.width()
        return metrics.current().effective(left) >= LEAST_BESIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the help at the right edge."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room as the help comes and goes, or changes its width with the text size."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        panel = self._panel
        taken = panel.width() if self.beside and not panel.isHidden() else 0
        self.row.setContentsMargins(0, 0, taken, 0)
        panel.setGeometry(self.width() - panel.width(), 0, panel.width(), self.height())
        panel.raise_()
