"""Buttons that say words, key and, when off, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.actions import key_text
from hall_app.ui.widgets import painting

if TYPE_CHECKING:
    from typing import Literal

    Kind = Literal["primary", "normal", "quiet", "danger"]


class Button(QAbstractButton):
    """Show words, then the key cap, painted from what it does.

    Args:
        words: Words of the button, already translated.
        kind: ``primary normal quiet danger``.
        keys: Text of the key cap; follows the action when there is one.
        icon: Name of an icon file.
    """

    def __init__(
        self,
        words: str = "",
        kind: Kind = "normal",
        *,
        keys: str = "",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._keys = keys
        self._icon = icon
        self._reason = ""
        self._action: QAction | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_words(words)

    @classmethod
    def of(cls, action: QAction, kind: Kind = "normal", parent: QWidget | None = None) -> Button:
        """Return a button of a command: its words, key, icon and state are the command's."""
        button = cls(kind=kind, parent=parent)
        button.set_action(action)
        return button

    def set_action(self, action: QAction) -> None:
        """Follow a command."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        if not self.objectName():
            self.setObjectName(f"{action.objectName()}-button")
        self._follow()

    @property
    def kind(self) -> Kind:
        """Return how it is drawn while it is on."""
        return self._kind

    @property
    def keys(self) -> str:
        """Return the text of the key cap."""
        return self._keys

    @property
    def reason(self) -> str:
        """Return why it is off, or nothing."""
        return self._reason

    def set_words(self, words: str) -> None:
        """Show other words; place and key stay."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()

    def set_kind(self, kind: Kind) -> None:
        """Draw it as another kind."""
        self._kind = kind
        self.update()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001 - a switch is all it says
        """Leave the key cap out where the bar is narrow."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def switch_off(self, reason: str) -> None:
        """Take the button out of use and write the reason beside it."""
        self._reason = reason
        self.setAccessibleDescription(reason)
        self.setEnabled(False)
        self.updateGeometry()

    def switch_on(self) -> None:
        """Put the button into use again."""
        self._reason = ""
        self.setAccessibleDescription("")
        self.setEnabled(True)
        self.updateGeometry()

    def words(self) -> str:
        """Return the words as they are shown."""
        return self.text().replace("&&", "&")

    def sizeHint(self) -> QSize:
        """Return words, key cap and reason in one line."""
        width = self._box_width()
        if self._reason:
            sizes = metrics.current()
            width += sizes.gap(8) + sizes.measure("hint").horizontalAdvance(self._reason) + 2
        return QSize(width, metrics.current().field + 1)

    def minimumSizeHint(self) -> QSize:
        """Keep the words whole; the key cap of any but the main button may go."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter like Space: a focused button does what it says."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw box, icon, words, key cap and reason."""
        sizes = metrics.current()
        painter = QPainter(self)
        width = min(self.width(), self._box_width())
        if not self._reason and self.sizePolicy().horizontalPolicy() in _STRETCHING:
            width = self.width()
        box = QRectF(0, 0, width, self.height())
        ink = self._paint_box(painter, box)
        x = float(sizes.px(14 if self._kind == "primary" else 10))
        if self._icon:
            edge = sizes.px(16)
            icons.paint(painter, self._icon, ink, QRectF(x, 0, edge, self.height()))
            x += edge + sizes.gap(6)
        measure = sizes.measure("body", bold=self._kind == "primary")
        advance = measure.horizontalAdvance(self.words())
        place = QRectF(x, 0, advance + 2, self.height())
        painting.text(painter, place, self.words(), colour=ink, bold=self._kind == "primary")
        x += advance + sizes.gap(8)
        if self._cap():
            painting.key_cap(
                painter, x, self.height() / 2, self._keys,
                on_blue=self._kind == "primary" and self.isEnabled(),
            )  # fmt: skip
        if self._reason:
            beside = QRectF(width + sizes.gap(8), 0, self.width(), self.height())
            painting.text(painter, beside, self._reason, role="hint", colour=colours.INK2)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF) -> str:
        """Draw the ground and return the colour of the words."""
        if not self.isEnabled():
            painting.rounded(painter, box, fill=colours.APP, edge=colours.LINE2)
            return colours.PALE_TEXT
        focus = self.hasFocus()
        if self._kind == "primary":
            pressed = self.isDown() or self.underMouse()
            fill = colours.BLUE_DARK if pressed else colours.BLUE
            painting.rounded(painter, box, fill=fill)
            if focus:
                inner = box.adjusted(2, 2, -2, -2)
                painting.rounded(painter, inner, edge=colours.SURFACE, width=1.5, radius=2)
            return colours.SURFACE
        hovered = self.isDown() or self.underMouse()
        edge = colours.BLUE if focus else ("" if self._kind == "quiet" else colours.FIELD)
        fill = colours.BLUE_SOFT if hovered else ("" if self._kind == "quiet" else colours.SURFACE)
        painting.rounded(painter, box, fill=fill, edge=edge, width=2 if focus else 1)
        return colours.RED_INK if self._kind == "danger" else colours.INK

    def _cap(self) -> bool:
        return bool(self._keys) and not (self._compact and self._kind != "primary")

    def _box_width(self) -> int:
        sizes = metrics.current()
        bold = self._kind == "primary"
        width = 2 * sizes.px(14 if bold else 10)
        width += sizes.measure("body", bold=bold).horizontalAdvance(self.words())
        if self._icon:
            width += sizes.px(16) + sizes.gap(6)
        if self._cap():
            width += sizes.gap(8) + painting.key_cap_width(self._keys) - sizes.px(2)
        return width

    def _follow(self) -> None:
        action = self._action
        if action is None or not shiboken6.isValid(action):
            return
        self.set_words(action.text())
        self._keys = key_text(action.shortcut())
        self._icon = action.property("iconName") or ""
        if action.isEnabled():
            self.switch_on()
        else:
            self.switch_off(action.statusTip())
        self.update()


_STRETCHING = (
    QSizePolicy.Policy.Expanding,
    QSizePolicy.Policy.MinimumExpanding,
    QSizePolicy.Policy.Ignored,
)


class KeyCap(QWidget):
    """Show one key in a small box, before the word for what it does."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the box's size."""
        return QSize(painting.key_cap_width(self._keys), metrics.current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the cap."""
        painter = QPainter(self)
        painting.key_cap(painter, 0, self.height() / 2, self._keys)
        painter.end()
