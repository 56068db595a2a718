"""Keys into whatever has the focus, for the tests of this folder."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

PASSPHRASE = "一句好记的话很长"
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focused():
    """Return the name of what has the focus."""
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


def write(qtbot, *texts):
    """Type into whatever has the focus at each text."""
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
