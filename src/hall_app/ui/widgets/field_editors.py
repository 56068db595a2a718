"""Editors of one field each, with a common face for forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu, QWidget

from hall_app.support.text import (
    fold_spaces,
    is_invisible,
    narrow,
    normalise_line,
    strip_controls,
)
from hall_app.ui.widgets.code_point_limit import CodePointLimit
from hall_app.ui.widgets.labels import redress

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

PASTE_LIMIT = 20_000
"""Characters of the clipboard looked at; a pasted file must not stop the desk."""


class FieldEditor(Protocol):
    """What a form asks of an editor, beside being a QWidget."""

    def value(self) -> object:
        """Return what was entered, normalised."""

    def set_value(self, value: object) -> None:
        """Show a value."""

    def set_state(self, state: str) -> None:
        """Dress the field: nothing, ``derived`` or ``problem``."""


class LineField(QLineEdit):
    """Enter one line; full-width letters and digits become narrow when the field is left.

    Args:
        name: Its ``objectName``.
        limit: Code points that fit.
    """

    committed = Signal()
    """The clerk left the field, or pressed Enter in it, after changing it."""
    refused = Signal(str)
    """Characters that do not fit or cannot stand here were left out: ``long`` or ``control``."""

    def __init__(self, name: str = "", *, limit: int = 200, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._composing = False
        self._settled = ""
        self._limit = CodePointLimit(limit, self)
        self._limit.refused.connect(lambda: self.refused.emit("long"))
        self._points = limit
        self.setValidator(self._limit)
        self.setMaxLength(2 * limit + 2)
        self.editingFinished.connect(self._commit)

    @property
    def composing(self) -> bool:
        """Tell whether an input method holds unfinished text."""
        return self._composing

    @property
    def full(self) -> bool:
        """Tell whether no further character fits."""
        return len(self.text()) >= self._points

    def value(self) -> str:
        """Return the line, normalised."""
        return self.normalised(self.text())

    def set_value(self, value: object) -> None:
        """Show a value; it counts as unchanged."""
        shown = "" if value is None else str(value)
        self.setText(shown)
        self._settled = shown
        self.setCursorPosition(len(shown) if self.hasFocus() else 0)

    def set_state(self, state: str) -> None:
        """Dress the field: nothing, ``derived`` or ``problem``."""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            redress(self)

    def normalised(self, text: str) -> str:
        """Return the text as it is kept; fields of other kinds change this."""
        return normalise_line(text)

    def insert_pasted(self, text: str) -> None:
        """Put clipboard text in: one line, no controls, cut at what fits."""
        clean = text[:PASTE_LIMIT].replace("\t", " ").replace("\r", " ").replace("\n", " ")
        kept = "".join(c for c in clean if not is_invisible(c)).strip()
        if any(is_invisible(c) and c not in "\r\n\t" for c in text[:PASTE_LIMIT]):
            self.refused.emit("control")
        room = max(0, self._points - len(self.text()) + len(self.selectedText()))
        self.insert(kept[:room])
        if len(kept) > room or len(text) > PASTE_LIMIT:
            self.refused.emit("long")

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while there is nothing to undo here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste through the guard; leave Enter alone while an input method composes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.insert_pasted(QApplication.clipboard().text())
            return
        if self._composing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """Return the menu of the right button, whose paste goes through the guard, too."""
        made = self.createStandardContextMenu()
        for action in made.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(
                    lambda: self.insert_pasted(QApplication.clipboard().text())
                )
        return made

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped text through the guard as well."""
        self.insert_pasted(event.mimeData().text())
        event.acceptProposedAction()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether text is still being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _commit(self) -> None:
        if self._composing:
            return
        kept = self.value()
        if kept != self.text():
            self.setText(kept)
        if kept != self._settled:
            self._settled = kept
            self.committed.emit()


class SentenceField(LineField):
    """Enter words for people to read: Chinese punctuation stays as typed."""

    def normalised(self, text: str) -> str:
        """Return the line with its spaces folded."""
        return fold_spaces(strip_controls(text))


class DigitsField(LineField):
    """Enter digits and codes: the input method is off, full-width turns narrow as typed.

    Args:
        upper: Letters become capitals, as the last place of an ID number.
    """

    def __init__(
        self,
        name: str = "",
        *,
        limit: int = 30,
        upper: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, limit=limit, parent=parent)
        self._upper = upper
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhPreferLatin | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.textEdited.connect(self._narrow)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *args: object) -> object:
        """Say that no input method is wanted; switching it off otherwise does not work."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *args)

    def normalised(self, text: str) -> str:
        """Return the code without spaces, narrow, in capitals."""
        joined = "".join(narrow(text).split())
        return joined.upper() if self._upper else joined

    def _narrow(self, text: str) -> None:
        changed = narrow(text)
        changed = changed.upper() if self._upper else changed
        if changed != text:
            place = self.cursorPosition()
            self.setText(changed)
            self.setCursorPosition(place)


class DateField(LineField):
    """Enter a day in any of the usual ways; it is written out when the field is left.

    Args:
        parse: Turns typed text into a day; raises ``ValueError`` or a ``HallError``.
    """

    unreadable = Signal(object)
    """What ``parse`` raised."""

    def __init__(
        self, name: str = "", *, parse: Callable[[str], dt.date], parent: QWidget | None = None
    ) -> None:
        super().__init__(name, limit=20, parent=parent)
        self._parse = parse
        self._day: dt.date | None = None
        self.committed.connect(self._read)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *args: object) -> object:
        """Say that no input method is wanted."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *args)

    def value(self) -> str:
        """Return the day as YYYY-MM-DD when it could be read, else what was typed."""
        return self.normalised(self.text())

    def day(self) -> dt.date | None:
        """Return the day, or nothing while the field is empty or unreadable."""
        text = self.value()
        if not text:
            return None
        try:
            return self._parse(text)
        except Exception:  # noqa: BLE001 - the form says it when the field is left
            return None

    def _read(self) -> None:
        text = self.value()
        if not text:
            return
        try:
            day = self._parse(text)
        except Exception as fault:  # noqa: BLE001 - handed on
            self.unreadable.emit(fault)
            return
        self.set_value(day.isoformat())


class CheckField(QCheckBox):
    """Answer one question with yes or no; Space changes it, Enter goes on."""

    committed = Signal()

    def __init__(self, name: str = "", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setObjectName(name)
        self.clicked.connect(lambda _checked=False: self.committed.emit())

    def value(self) -> bool:
        """Return the answer."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Show an answer."""
        self.setChecked(bool(value))

    def set_state(self, state: str) -> None:
        """Dress the field: nothing, ``derived`` or ``problem``."""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            redress(self)
