"""Readers that type: what comes faster than any hand is taken out of the field it fell into."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

FASTEST_HAND = 35
"""Milliseconds between two keys that no hand presses six times in a row; readers take 1 to 30."""
SURE = 6
"""Keys in a row after which a burst is no hand."""
SILENCE = 120
"""Milliseconds without a key after which a burst is over."""
MOST = 2_000
_ENDS = {Qt.Key.Key_Return: "\n", Qt.Key.Key_Enter: "\n", Qt.Key.Key_Tab: "\t"}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class Bursts(QObject):
    """Watch all keys of the program while a reader that types stands at the machine.

    In a field the first keys of a burst are seen and taken out again; elsewhere, where a key may
    be a command, every key waits a moment until it is sure that it comes from a hand.

    Args:
        take: Takes the text of a burst; tells whether it was a card. Any other burst, as from a
            scanner of bar codes, goes on into the field.
        watches: Tells whether keys are to be watched at all now.

    Signals:
        taken: A burst was a card.
    """

    taken = Signal()

    def __init__(
        self, take: Callable[[str], bool], watches: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._take, self._watches = take, watches
        self._keys: list[QKeyEvent] = []
        self._kept_back = 0
        self._last = 0
        self._field: QWidget | None = None
        self._before = ""
        self._playing = self._follows = False
        self._watched: QWidget | None = None
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setTimerType(Qt.TimerType.PreciseTimer)
        self._over.timeout.connect(self.finish)

    def watch(self) -> None:
        """Watch from now on; keys arrive first where the focus is, so only that is watched."""
        if not self._follows:
            self._follows = True
            cast("QApplication", QApplication.instance()).focusChanged.connect(self._move)
            self._move(None, QApplication.focusWidget())

    def stop(self) -> None:
        """Watch no more."""
        if self._follows:
            self._follows = False
            cast("QApplication", QApplication.instance()).focusChanged.disconnect(self._move)
            self._let_go()
        self.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow keys where they arrive first."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if self._playing or not isinstance(event, QKeyEvent) or watched is not self._watched:
            return False
        if kind == QEvent.Type.KeyPress:
            return self._press(event)
        waits = self._burst or (not _is_field(QApplication.focusWidget()) and self._watches())
        if waits and _text(event).strip():
            event.accept()  # a single letter may be a command of a list; it waits like any key
            return True
        return False

    def finish(self) -> None:
        """End the burst: it was a card, or its keys go where they were meant to go."""
        self._over.stop()
        keys, self._keys = self._keys, []
        field, self._field = self._field, None
        kept_back, self._kept_back = self._kept_back, 0
        if not keys:
            return
        if len(keys) >= SURE and self._take("".join(_text(one) for one in keys)):
            if field is not None and kept_back < len(keys):
                _restore(field, self._before, len(keys) - kept_back)
            self.taken.emit()
            return
        self._play(keys[len(keys) - kept_back :])

    @property
    def _burst(self) -> bool:
        return len(self._keys) >= SURE

    def _move(self, _left: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        self._watched = now or QApplication.activeWindow()
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _let_go(self) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None

    def _press(self, event: QKeyEvent) -> bool:
        text = _text(event)
        starts = bool(text.strip())  # a blank presses buttons: its release must not come first
        now = event.timestamp()
        quick = bool(self._keys) and (not now or now - self._last <= FASTEST_HAND)
        self._last = now
        if self._keys and (not quick or not text or len(self._keys) >= MOST):
            self.finish()
        if not self._keys and not (starts and self._watches()):
            return False
        if not self._keys:
            self._field = QApplication.focusWidget()
            self._before = _content(self._field)
        self._keys.append(event.clone())
        self._over.start(SILENCE if self._burst else FASTEST_HAND + 5)
        # Enter or Tab would leave the field: it waits a moment whether a reader goes on typing.
        if self._burst or self._kept_back or not starts or not _is_field(self._field):
            self._kept_back += 1
            return True
        return False

    def _play(self, keys: list[QKeyEvent]) -> None:
        self._playing = True
        try:
            for key in keys:
                target = QApplication.focusWidget() or QApplication.activeWindow()
                action = None if _is_field(target) else _command(target, key)
                if action is not None:
                    action.trigger()
                elif target is not None:
                    QApplication.sendEvent(target, key)
        finally:
            self._playing = False


def _text(event: QKeyEvent) -> str:
    """Return what a key types, or nothing for a command or a key held down."""
    if event.isAutoRepeat() or event.modifiers() & _HELD:
        return ""
    text = event.text()
    return _ENDS.get(Qt.Key(event.key()), text if text.isprintable() else "")


def _command(widget: QWidget | None, key: QKeyEvent) -> QAction | None:
    """Return the command of a list whose single letter this is; Qt asks only at real presses."""
    held = key.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(key.key())))
    while widget is not None:
        for action in widget.actions():
            if action.isEnabled() and pressed in action.shortcuts():
                return action
        widget = widget.parentWidget()
    return None


def _is_field(widget: QWidget | None) -> bool:
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()


def _content(widget: QWidget | None) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _restore(field: QWidget, before: str, leaked: int) -> None:
    """Take the first keys of a burst out of the field again."""
    if not shiboken6.isValid(field):
        return
    if isinstance(field, QLineEdit):
        for _ in range(leaked):
            field.backspace()
        if field.text() != before:  # they stood in the place of something chosen
            field.setText(before)
    elif isinstance(field, QPlainTextEdit):
        for _ in range(leaked):
            field.textCursor().deletePreviousChar()
        if field.toPlainText() != before:
            field.setPlainText(before)
