"""What lies in front of the pages when the desk is locked, and where the cursor stood."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from hall_app.ui.layers import Cover

HOLDING = frozenset({"scans-dialog"})
"""Dialogs at whose devices somebody works without keys."""


class InFront(QObject):
    """Hide the dialogs over a window while it is locked, and show them again, each as it was.

    One that an answer opens only then is hidden before anything of it is seen.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QDialog] = []
        self._focus: QWidget | None = None
        self._watching = False

    def holds(self) -> bool:
        """Tell whether a file is being chosen or a scan taken; nobody locks then (fault T37)."""
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        return any(isinstance(one, QFileDialog) or one.objectName() in HOLDING for one in shown)

    def hide(self) -> None:
        """Hide the dialogs, and remember them and where the cursor stands; close open lists."""
        popup: QWidget | None
        while popup := QApplication.activePopupWidget():
            popup.hide()
        self._watch(late=True)
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
        self._watch(late=False)
        hidden, self._hidden = self._hidden, []
        for one in hidden:
            if shiboken6.isValid(one):
                one.show()
        focus, self._focus = self._focus, None
        if focus is not None and shiboken6.isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Close the dialogs unanswered: somebody else sits here now."""
        self._watch(late=False)
        hidden, self._hidden, self._focus = self._hidden, [], None
        for one in reversed(hidden):
            if shiboken6.isValid(one):
                one.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for dialogs that open late; Qt shows a window even if it is hidden right here."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QDialog)
            and self._is_behind(watched)
        ):
            blank = Cover(watched)
            blank.setGeometry(watched.rect())
            blank.show()
            blank.raise_()
            QTimer.singleShot(0, watched, lambda: self._hide_late(watched, blank))
        return False

    def _hide_late(self, dialog: QDialog, blank: Cover) -> None:
        if self._watching and dialog.isVisible():
            dialog.hide()
            self._hidden.append(dialog)
            self._window.activateWindow()
        blank.hide()
        blank.deleteLater()

    def _is_behind(self, dialog: QDialog) -> bool:
        """Tell whether a dialog is one of the window's pages, not one of the sheet that covers."""
        above: QObject | None = dialog.parent()
        while above is not None and above is not self._window:
            if isinstance(above, Cover):
                return False
            above = above.parent()
        return above is self._window

    def _watch(self, *, late: bool) -> None:
        application = QApplication.instance()
        if application is None or late == self._watching:
            return
        self._watching = late
        if late:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)
