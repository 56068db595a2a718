"""The stage of the tour: keys in, waiting for what must appear, pictures out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    from PySide6.QtCore import QModelIndex

    Found = TypeVar("Found")

SIZE = (1366, 768)
_PATIENCE_MS = 15_000
_LOOK_MS = 15
_MOST_COLUMNS = 16


class StepFailed(Exception):
    """Stop a step at what did not appear; the text names it."""


class Stage:
    """Press keys on the window in front, wait for what must appear, take pictures.

    Args:
        folder: Where the numbered pictures go.
    """

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self._taken = 0

    @property
    def window(self) -> QWidget:
        """Return the window in front.

        Raises:
            StepFailed: There is none.
        """
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            return dialog
        shown = [one for one in self._app.topLevelWidgets() if one.isVisible() and one.isWindow()]
        if not shown:
            raise StepFailed("no window is open")
        return max(shown, key=lambda one: one.width() * one.height())

    @property
    def focus(self) -> QWidget:
        """Return what takes the keys now."""
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            inside: QWidget | None = dialog.focusWidget()
            return inside if inside is not None else dialog
        taking: QWidget | None = QApplication.focusWidget()
        return taking if taking is not None else self.window

    def until(self, what: str, look: Callable[[], Found | None]) -> Found:
        """Wait until something is there and return it.

        Raises:
            StepFailed: It did not appear within fifteen seconds.
        """
        found = look()
        if found:
            return found
        loop, timer = QEventLoop(), QTimer()
        left = [_PATIENCE_MS]
        seen: list[Found] = []

        def again() -> None:
            left[0] -= _LOOK_MS
            now = look()
            if now:
                seen.append(now)
            if now or left[0] <= 0:
                loop.quit()

        timer.timeout.connect(again)
        timer.start(_LOOK_MS)
        loop.exec()
        timer.stop()
        if not seen:
            raise StepFailed(f"did not appear: {what}")
        return seen[0]

    def front(self) -> None:
        """Bring the window to the front, so that it takes keys as before a clerk."""
        self.settle()
        # Asking a second time takes the focus away again where no window server runs.
        if self._app.activeWindow() is None:
            self.window.activateWindow()
        self.until("the window in front", self._app.activeWindow)

    def settle(self) -> None:
        """Let everything that is queued for the screen be drawn."""
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_MS * 4, loop.quit)
        loop.exec()

    def press(self, key: Qt.Key, *held: Qt.KeyboardModifier, times: int = 1) -> None:
        """Press a key, with what is held down meanwhile."""
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= one
        self._awake()
        for _ in range(times):
            QTest.keyClick(self.focus, key, modifiers)
        self.settle()
        self._awake()

    def _awake(self) -> None:
        """Give the focus back after a dialog closed; without a window server nobody else does."""
        if self._app.activeWindow() is None:
            self.front()

    def write(self, text: str) -> None:
        """Type text: Latin and digits key by key, anything else as an input method commits it."""
        self._awake()
        for letter in text:
            target = self.focus
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(target, event)
        self.settle()

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        """Return a visible widget by its object name."""
        for one in self.window.findChildren(kind, name):
            if one.isVisible():
                return one
        return None

    def lists(self, name: str, text: str) -> bool:
        """Tell whether a visible list has a row whose words hold a text."""
        view = self.find(name, QAbstractItemView)
        model = view.model() if isinstance(view, QAbstractItemView) else None
        if model is None:
            return False
        # Lists tell their number of columns to nobody; beyond it there are no words.
        rows, columns = range(model.rowCount()), range(_MOST_COLUMNS)
        cells = (model.index(row, column) for row in rows for column in columns)
        return any(text in _words_of(one) for one in cells)

    def until_listed(self, name: str, *texts: str) -> None:
        """Wait until a visible list has rows whose words hold all texts."""
        for text in texts:
            self.until(f"“{text}” in {name}", partial(self.lists, name, text))

    def until_gone(self, name: str, text: str) -> None:
        """Wait until no row of a visible list holds a text."""

        def gone() -> bool:
            return self.find(name, QAbstractItemView) is not None and not self.lists(name, text)

        self.until(f"{name} without “{text}”", gone)

    def shown_text(self) -> str:
        """Return all words visible in the window, for checking what a step must show."""
        words = []
        for one in [self.window, *self.window.findChildren(QWidget)]:
            if one.isVisible():
                words += [one.accessibleName(), one.accessibleDescription()]
                if isinstance(one, QLabel | QLineEdit | QAbstractButton):
                    words.append(one.text())
                elif isinstance(one, QTextEdit | QPlainTextEdit):
                    words.append(one.toPlainText())
        return "\n".join(words)

    def _grab(self) -> QPixmap:
        """Return the window with what lies over it, as a screen would show both."""
        front = self.window
        over = front.parentWidget()
        if over is None:
            return front.grab()
        main = over.window()
        seen = main.grab()
        painter = QPainter(seen)
        painter.drawPixmap(main.mapFromGlobal(front.mapToGlobal(QPoint(0, 0))), front.grab())
        painter.end()
        return seen

    def until_shown(self, *words: str) -> None:
        """Wait until all words can be read in the window."""
        for word in words:
            self.until(f"“{word}”", partial(self._reads, word))

    def _reads(self, word: str) -> bool:
        return word in self.shown_text()

    def picture(self, name: str) -> str:
        """Take a numbered picture of the window and return its file name.

        Raises:
            EnvironmentFault: ``out-unwritable``.
        """
        self.settle()
        self._taken += 1
        file = self._folder / f"{self._taken:02d}-{name}.png"
        if not self._grab().save(str(file)):
            raise EnvironmentFault("out-unwritable", folder=str(self._folder))
        return file.name


def _words_of(index: QModelIndex) -> str:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return " ".join(str(index.data(role) or "") for role in roles)
