"""The privacy key over windows of their own: dialogs and previews are blanked with the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from hall_app.ui.i18n import translate
from hall_app.ui.layers import Cover

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent


class PlainSheet(Cover):
    """Lie over a whole window and take every key but the privacy key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("privacy-sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(translate("Shell", "The screen is hidden. F12 shows it again."))
        self._before: QWidget | None = window.focusWidget()
        self._parts = [
            one
            for one in window.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if one is not self and one.isEnabled() and not one.isWindow()
        ]

    def lie(self) -> None:
        """Cover the window; its keys and buttons rest."""
        for part in self._parts:
            part.setEnabled(False)
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lift(self) -> None:
        """Show the window as it was."""
        for part in self._parts:
            if shiboken6.isValid(part):
                part.setEnabled(True)
        if self._before is not None and shiboken6.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through, as Enter or Esc of a dialog."""
        event.accept()


class OtherWindows(QObject):
    """Follow the windows that open beside the desk, so that the key works in them, too.

    Args:
        desk: A widget of the main window.
        key: Its privacy command; the key of a window behind a dialog is not heard.
    """

    def __init__(self, desk: QWidget, key: QAction) -> None:
        super().__init__(desk)
        self._desk, self._key = desk, key
        self._sheets: list[PlainSheet] = []
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def blank(self) -> None:
        """Cover every window that is open."""
        for window in QApplication.topLevelWidgets():
            if window is self._desk.window() or not window.isVisible() or self._covered(window):
                continue
            sheet = PlainSheet(window)
            self._sheets.append(sheet)
            sheet.lie()

    def show_again(self) -> None:
        """Take the sheets away."""
        sheets, self._sheets = self._sheets, []
        for sheet in sheets:
            if shiboken6.isValid(sheet):
                sheet.lift()

    def _covered(self, window: QWidget) -> bool:
        return any(shiboken6.isValid(one) and one.window() is window for one in self._sheets)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if (
            window is not None
            and window is not self._desk.window()
            and self._key not in window.actions()
        ):
            window.addAction(self._key)
