"""The editor of a field of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from hall_app.support.text import is_invisible, normalise_prose
from hall_app.ui import metrics
from hall_app.ui.widgets.field_editors import PASTE_LIMIT
from hall_app.ui.widgets.labels import redress

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent, QKeyEvent


class TextField(QPlainTextEdit):
    """Enter several lines; Enter goes on, Shift+Enter makes a line, Ctrl+J a ready text."""

    committed = Signal()
    advance = Signal()
    refused = Signal(str)
    """Pasted text that does not fit was cut: ``long``."""

    def __init__(
        self, name: str = "", *, limit: int = 500, lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._limit, self._lines = limit, lines
        self._settled = ""
        self._composing = False
        self.setTabChangesFocus(True)
        self._fit()

    def value(self) -> str:
        """Return the text without the blanks around it; Chinese punctuation stays as typed."""
        lines = (normalise_prose(line) for line in self.toPlainText().split("\n"))
        return "\n".join(lines).strip()[: self._limit]

    def set_value(self, value: object) -> None:
        """Show a value."""
        self._settled = "" if value is None else str(value)
        self.setPlainText(self._settled)

    def set_state(self, state: str) -> None:
        """Dress the field: nothing, ``derived`` or ``problem``."""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            redress(self)

    def focusOutEvent(self, event: object) -> None:
        """Tell that the field was left with another text."""
        super().focusOutEvent(event)  # type: ignore[arg-type]
        if self.value() != self._settled:
            self._settled = self.value()
            self.committed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at Enter; at Ctrl+J put a ready text in for the key before the cursor."""
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_J and event.modifiers() == control:
            from hall_app.ui.widgets.ready_texts import put_in  # noqa: PLC0415 - its dialog

            put_in(self)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if not self._composing:
                self.advance.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: object) -> None:
        """Paste no more than fits."""
        text = cast("str", source.text())  # type: ignore[attr-defined]
        kept = "".join(c for c in text[:PASTE_LIMIT] if c == "\n" or not is_invisible(c))
        chosen = len(self.textCursor().selectedText())
        room = max(0, self._limit - len(self.toPlainText()) + chosen)
        self.insertPlainText(kept[:room])
        if len(kept) > room or len(text) > PASTE_LIMIT:
            self.refused.emit("long")

    @property
    def composing(self) -> bool:
        """Tell whether an input method holds unfinished text."""
        return self._composing

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether text is still being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @property
    def full(self) -> bool:
        """Tell whether no further character fits."""
        return len(self.toPlainText()) >= self._limit

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            QTimer.singleShot(0, self, self._fit)
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self.setFixedHeight(sizes.measure().lineSpacing() * self._lines + sizes.px(12))
