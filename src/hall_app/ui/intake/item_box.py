"""The item box: code, quick code, name, alias or initials, with the list under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from hall_app.domain.item_views import ItemHit
from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.hit_panel import HitPanel
from hall_app.ui.intake.hit_rows import Entry, item_entries
from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ItemBox(LineField):
    """Find an item while typing; Enter takes the first, Down opens the whole list.

    Signals:
        query: What is typed so far; an empty text asks for everything.
        picked: Code of the item taken.
        awaited: Enter was pressed before the answer came.
        kept: Esc went back to the item in force.
    """

    query = Signal(str)
    picked = Signal(str)
    awaited = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("item", limit=60, parent=parent)
        self.setAccessibleName(translate("Intake", "Item"))
        self.setPlaceholderText(translate("Intake", "code, name or initials"))
        self.setTextMargins(0, 0, metrics.current().px(20), 0)
        self._panel: HitPanel | None = None
        self._shown = ""
        self._answered = True
        self.textEdited.connect(self._typed)

    @property
    def list_open(self) -> bool:
        """Tell whether the list is shown, so that Enter and Esc belong to it."""
        return self._panel is not None and self._panel.isVisible()

    @property
    def pending(self) -> bool:
        """Tell whether the box shows something else than the item in force."""
        return self.text().strip() != self._shown.strip()

    @property
    def panel(self) -> HitPanel | None:
        """Return the list, once it was shown."""
        return self._panel

    def show_item(self, words: str) -> None:
        """Show the item in force."""
        self._shown = words
        self.set_value(words)
        self.setCursorPosition(0)
        self.close_list()

    def suggest(self, words: str) -> None:
        """Look for words that came with the matter; the first key typed takes their place."""
        self.set_value(words)
        self.selectAll()
        self._typed(words)

    def normalised(self, text: str) -> str:
        """Keep the words as they are."""
        return text.strip()

    def show_hits(self, hits: tuple[ItemHit, ...], *, take: bool) -> None:
        """Show what fits the newest text, or take the first at once."""
        self._answered = True
        if take and hits:
            self.close_list()
            self.picked.emit(hits[0].code)
        elif self.hasFocus():
            self._parts().show_rows(item_entries(hits))

    def close_list(self) -> None:
        """Take the list away."""
        if self._panel is not None:
            self._panel.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it, or type on."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.composing or not plain:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self.list_open:
                self._parts().go(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.query.emit("")
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and self._holds_esc:
            self.show_item(self._shown)
            self.kept.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.list_open and self._answered:
            self._parts().choose()
        elif self.text().strip() and self.pending:
            self.awaited.emit()
        else:
            self.show_item(self._shown)
            self.focusNextChild()

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the open list before the page hears it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._holds_esc
        ):
            event.accept()
            return True
        return super().event(event)

    @property
    def _holds_esc(self) -> bool:
        return self.list_open or (bool(self._shown) and self.pending)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the list."""
        super().mousePressEvent(event)
        if self.list_open:
            self.close_list()
        else:
            self.selectAll()
            self.query.emit("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away when the box is left."""
        super().focusOutEvent(event)
        self.close_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that says there is a list."""
        super().paintEvent(event)
        painter = QPainter(self)
        edge = metrics.current().px(16)
        box = QRectF(self.width() - edge - metrics.current().px(8), 0, edge, self.height())
        icons.paint(painter, "down", colours.INK2, box)
        painter.end()

    def hideEvent(self, event: object) -> None:
        """Take the list away with the box."""
        self.close_list()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _typed(self, text: str) -> None:
        self._answered = False
        self.query.emit(text)

    def _parts(self) -> HitPanel:
        if self._panel is None:
            self._panel = HitPanel(self, "item", grouped=False)
            self._panel.chosen.connect(self._chosen)
        return self._panel

    def _chosen(self, entry: Entry) -> None:
        if isinstance(entry.subject, ItemHit):
            self.picked.emit(entry.subject.code)
