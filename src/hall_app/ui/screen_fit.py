"""Fit a window to the screen it opens on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WANTED = QSize(1366, 768)
FRAME = QSize(16, 40)
"""Room a window manager takes for edges and title; unknown before the window is shown."""


class ScreenFit(QObject):
    """Give a window its wanted size, or the whole screen when that does not fit.

    Args:
        window: A window that was not shown yet; a size it is given later stays.
        room: Available size of the screen; that of the window's screen when not given.
    """

    def __init__(self, window: QWidget, room: QSize | None = None) -> None:
        super().__init__(window)
        room = (room or window.screen().availableGeometry().size()) - FRAME
        self._window = window
        window.setMinimumSize(window.minimumSize().boundedTo(room))
        window.resize(WANTED.boundedTo(room))
        self._given = window.size()
        if self._given != WANTED:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Maximise the window as it is first shown."""
        if event.type() == QEvent.Type.Show:
            window = self._window
            window.removeEventFilter(self)
            if window.size() == self._given:
                window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        return super().eventFilter(watched, event)
