"""Keys typed while the page changes are kept and played again: nothing typed ahead is lost."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

_KEYS = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_MOST = 500


class KeyGate(QObject):
    """Hold key presses of one window back while it is closed.

    It is closed while an answer is awaited that decides where the next key belongs, as after
    Enter in a search box or while a matter is being recorded.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._held: list[QKeyEvent] = []
        self._closed = False

    @property
    def closed(self) -> bool:
        """Tell whether keys are being held back."""
        return self._closed

    def close(self) -> None:
        """Hold keys back from now on."""
        app = QApplication.instance()
        if not self._closed and app is not None:
            self._closed = True
            app.installEventFilter(self)

    def open(self) -> None:
        """Let keys through again and play what was held."""
        app = QApplication.instance()
        if not self._closed or app is None:
            return
        self._closed = False
        app.removeEventFilter(self)
        held, self._held = self._held, []
        while held:
            self._play(held.pop(0))
            if self.closed:  # a key that was played closed the gate again
                self._held = held + self._held
                return

    def drop(self) -> None:
        """Let keys through again and forget what was held."""
        self._held.clear()
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep key presses that were meant for this window."""
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._page.window():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and len(self._held) < _MOST:
            self._held.append(event.clone())
        return True

    def _play(self, event: QKeyEvent) -> None:
        action = self._action(event)
        if action is not None:
            action.trigger()
            return
        target = QApplication.focusWidget() or self._page
        QApplication.sendEvent(target, event)

    def _action(self, event: QKeyEvent) -> QAction | None:
        """Return the command whose shortcut this is; Qt looks only at real presses for it."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not held and event.text().isprintable() and event.text():
            return None
        pressed = QKeySequence(event.keyCombination())
        owners = (self._page, self._page.window())
        for action in (one for owner in owners for one in owner.actions()):
            if action.isEnabled() and pressed in action.shortcuts():
                return action
        return None
