"""A way on with a line that says what it brings: two lines and the key at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.actions import key_text
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class WayButton(QAbstractButton):
    """Do what a command does; say below what follows."""

    def __init__(self, action: QAction, below: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action, self._below = action, below
        self.setObjectName(f"{action.objectName()}-way")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """Return two lines; it stretches sideways."""
        sizes = metrics.current()
        words = sizes.measure("body", bold=True).horizontalAdvance(self.text())
        return QSize(words + painting.key_cap_width(self._keys()) + sizes.px(40), sizes.px(52))

    def minimumSizeHint(self) -> QSize:
        """Keep words and key."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sheet, both lines and the key."""
        sizes = metrics.current()
        painter = QPainter(self)
        focus = self.hasFocus()
        fill = colours.BLUE_SOFT if self.isDown() or self.underMouse() else colours.SURFACE
        painting.rounded(
            painter, QRectF(self.rect()), fill=fill, edge=colours.BLUE if focus else colours.FIELD,
            width=2 if focus else 1,
        )  # fmt: skip
        cap = painting.key_cap_width(self._keys())
        right = self.width() - cap - sizes.px(10)
        painting.key_cap(painter, right, self.height() / 2, self._keys())
        left, half = sizes.px(12), self.height() / 2
        line = QRectF(left, sizes.px(4), right - left - sizes.px(6), half - sizes.px(2))
        painting.text(painter, line, self.text().replace("&&", "&"), bold=True)
        line.moveTop(half - sizes.px(2))
        painting.text(painter, line, self._below, role="second", colour=colours.INK2)
        painter.end()

    def _keys(self) -> str:
        return key_text(self._action.shortcut())

    def _follow(self) -> None:
        if not shiboken6.isValid(self._action):
            return
        self.setText(self._action.text().replace("&", "&&"))
        self.setAccessibleName(self._action.text())
        self.setAccessibleDescription(self._below)
        self.setEnabled(self._action.isEnabled())
        self.updateGeometry()
