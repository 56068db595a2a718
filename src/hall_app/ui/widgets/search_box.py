"""The one box that finds people, households and cases."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.actions import key_text
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.field_editors import LineField

STEER = {
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Tab: "next-group",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
    Qt.Key.Key_Escape: "close",
}
STEER_WITH_CTRL = {
    Qt.Key.Key_Return: "intake",
    Qt.Key.Key_Enter: "intake",
    Qt.Key.Key_O: "household",
    Qt.Key.Key_N: "new",
}


class SearchBox(LineField):
    """Take what is typed and steer the panel below; the focus never leaves the box.

    Signals:
        query: The text after every key press, also while an input method composes nothing.
        steer: ``up down next-group open intake household new close reveal hide``.
    """

    query = Signal(str)
    steer = Signal(str)

    def __init__(self, name: str, find: QAction, parent: QWidget | None = None) -> None:
        super().__init__(name, limit=100, parent=parent)
        self._find = find
        self.panel_open = False
        self.setProperty("role", "search")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Search", "Search people, households and cases"))
        self.setPlaceholderText(
            translate("Search", "Name · initials · ID tail · phone · address · case number")
        )
        self.textChanged.connect(self.query)

    def event(self, event: QEvent) -> bool:
        """Keep the panel's keys from the page while the panel is open."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._meaning(event)
        ):
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self._meaning(event)
        ):
            self.steer.emit("next-group")
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer the panel, or type on."""
        meaning = self._meaning(event)
        if meaning:
            self.steer.emit(meaning)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide the full numbers when F4 is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self.steer.emit("hide")
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what is there, so that typing starts afresh."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
            self.selectAll()

    def sizeHint(self) -> QSize:
        """Ask for the width of the design."""
        sizes = metrics.current()
        return QSize(sizes.px(520), sizes.px(34))

    def minimumSizeHint(self) -> QSize:
        """Give way down to a word or two."""
        sizes = metrics.current()
        return QSize(sizes.px(140), sizes.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lens and the key that leads here."""
        super().paintEvent(event)
        sizes = metrics.current()
        painter = QPainter(self)
        edge = sizes.px(18)
        icons.paint(painter, "search", colours.INK2, QRectF(sizes.px(11), 0, edge, self.height()))
        keys = key_text(self._find.shortcut())
        width = painting.key_cap_width(keys)
        painting.key_cap(painter, self.width() - width - sizes.px(7), self.height() / 2, keys)
        painter.end()

    def _meaning(self, event: QKeyEvent) -> str:
        if self.composing:
            return ""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if not self.panel_open:
            return "close" if key == Qt.Key.Key_Escape and self.text() else ""
        if held == Qt.KeyboardModifier.ControlModifier:
            return STEER_WITH_CTRL.get(key, "")
        if held != Qt.KeyboardModifier.NoModifier:
            return ""
        if key == Qt.Key.Key_F4:
            return "" if event.isAutoRepeat() else "reveal"
        return STEER.get(key, "")
