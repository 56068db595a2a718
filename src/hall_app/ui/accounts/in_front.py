"""What lies in front of the pages when the desk is locked, and where the cursor stood."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

HOLDING = frozenset({"scans-dialog"})
"""Dialogs at whose devices somebody works without keys."""


class InFront(QObject):
    """Hide the dialogs over a window while it is locked, and show them again, each as it was."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QDialog] = []
        self._focus: QWidget | None = None

    def holds(self) -> bool:
        """Tell whether a file is being chosen or a scan taken; nobody locks then (fault T37)."""
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return any(isinstance(one, QFileDialog) or one.objectName() in HOLDING for one in shown)

    def hide(self) -> None:
        """Hide the dialogs, and remember them and where the cursor stands."""
        dialogs = [one for one in self._window.findChildren(QDialog) if one.isVisible()]
        if self._hidden and not dialogs:
            return
        self._focus = QApplication.focusWidget()
        self._hidden = dialogs
        for one in reversed(dialogs):
            one.hide()
        if dialogs:
            self._window.activateWindow()

    def show_again(self) -> None:
        """Show the dialogs again in their order and give the cursor back."""
        hidden, self._hidden = self._hidden, []
        for one in hidden:
            if shiboken6.isValid(one):
                one.show()
        focus, self._focus = self._focus, None
        if focus is not None and shiboken6.isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Close the dialogs unanswered: somebody else sits here now."""
        hidden, self._hidden, self._focus = self._hidden, [], None
        for one in reversed(hidden):
            if shiboken6.isValid(one):
                one.reject()
