"""Count key presses as a clerk makes them: what a budget of keys is measured with."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class KeyCounter(QObject):
    """Count presses wherever they go, dialogs too: one for each, a chord counts once.

    A press is counted where Qt first asks whether it is a shortcut, because one that is never
    arrives as a press; what asks a parent again before the release is the same press.

    Attributes:
        count: Presses so far; a test sets it to nothing where its budget begins.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.count = 0
        self._down: int | None = None
        QApplication.instance().installEventFilter(self)

    def stop(self) -> None:
        """Count no longer."""
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and event.key() not in HELD:
            self.count += self._down != event.key()
            self._down = event.key()
        elif event.type() == QEvent.Type.KeyRelease and event.key() == self._down:
            self._down = None
        return False
