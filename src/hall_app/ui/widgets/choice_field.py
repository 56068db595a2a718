"""A field that offers values and filters them as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Offer one value.

    Attributes:
        keys: Code, aliases, initials: what finds it beside its words; compared in lower case.
    """

    value: str
    words: str
    keys: tuple[str, ...] = ()

    def rank(self, typed: str) -> int:
        """Return how well typed text fits: 0 best, 9 not at all."""
        if not typed:
            return 1
        names = [self.words.lower(), *(key.lower() for key in self.keys)]
        if typed in names:
            return 0
        if any(name.startswith(typed) for name in names):
            return 1
        return 2 if any(typed in name for name in names) else 9


class ChoiceField(LineField):
    """Choose one of many by typing a part of it; the list is a child of the window, no popup.

    Signals:
        chosen: The value chosen, or an empty text when the field was cleared.
    """

    chosen = Signal(str)
    advance = Signal()
    """Enter took a value from the open list; a form goes on to its next field."""

    def __init__(
        self, name: str = "", choices: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(name, limit=80, parent=parent)
        self._choices: tuple[Choice, ...] = tuple(choices)
        self._offered: list[Choice] = []
        self._value = ""
        self._panel: QFrame | None = None
        self._model = QStringListModel(self)
        self._view: QListView | None = None
        self.textEdited.connect(self._filter)
        self.setTextMargins(0, 0, metrics.current().px(20), 0)

    @property
    def list_open(self) -> bool:
        """Tell whether the list is shown, so that Enter belongs to it."""
        return self._panel is not None and self._panel.isVisible()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return everything that can be chosen."""
        return self._choices

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other values; a value no longer offered is cleared."""
        self._choices = tuple(choices)
        if self._value and self._found(self._value) is None:
            self.set_value("")

    def value(self) -> str:
        """Return the chosen value, or an empty text."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value without telling."""
        self._value = "" if value is None else str(value)
        choice = self._found(self._value)
        super().set_value(choice.words if choice else "")
        self.setCursorPosition(0)

    def normalised(self, text: str) -> str:
        """Keep the words as they are offered."""
        return text

    def commit(self) -> None:
        """Take the best offer for what is typed, or go back to the value in force."""
        typed = self.text().strip().lower()
        choice = self._found(self._value)
        if choice is not None and typed == choice.words.lower():
            self._close()
        elif not typed:
            self._take(None)
        else:
            offers = self._offers(typed)
            if offers:
                self._take(offers[0])
            else:
                self.set_value(self._value)
                self._close()

    def _commit(self) -> None:
        """Leave it to ``commit``: the words shown are not the value."""

    def open_list(self) -> None:
        """Show the list under the field."""
        self._fill("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, choose from it, or type on."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not self.composing:
            if self.list_open:
                self._move(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.open_list()
        elif self.list_open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.composing:
            if self._offered:  # else the list goes on saying that nothing fits
                self._take(self._offered[self._row()])
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    event.ignore()  # taken, and the form hears its own answer
                else:
                    self.advance.emit()
        elif self.list_open and key == Qt.Key.Key_Escape:
            self.set_value(self._value)
            self._close()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the open list before the page hears it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.list_open
        ):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close the list."""
        super().mousePressEvent(event)
        if self.list_open:
            self._close()
        elif self.isEnabled():
            self.selectAll()
            self.open_list()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what was typed when the field is left."""
        self.commit()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow that says there is a list."""
        super().paintEvent(event)
        painter = QPainter(self)
        edge = metrics.current().px(16)
        box = QRectF(self.width() - edge - metrics.current().px(8), 0, edge, self.height())
        icons.paint(painter, "down", colours.INK2, box)
        painter.end()

    def hideEvent(self, event: object) -> None:
        """Take the list away with the field."""
        self._close()
        super().hideEvent(event)  # type: ignore[arg-type]

    def _found(self, value: str) -> Choice | None:
        return next((choice for choice in self._choices if choice.value == value), None)

    def _offers(self, typed: str) -> list[Choice]:
        ranked = [(choice.rank(typed), place) for place, choice in enumerate(self._choices)]
        return [self._choices[place] for rank, place in sorted(ranked) if rank < 9]  # noqa: PLR2004

    def _filter(self, text: str) -> None:
        self._fill(text.strip().lower())

    def _fill(self, typed: str) -> None:
        self._offered = self._offers(typed)
        lines = [choice.words for choice in self._offered]
        self._model.setStringList(lines or [translate("ChoiceField", "Nothing fits what is typed")])
        view, panel = self._parts()
        current = self._found(self._value) if not typed else None
        place = self._offered.index(current) if current in self._offered else 0
        view.setCurrentIndex(self._model.index(place))
        sizes = metrics.current()
        height = min(ROWS, max(1, len(lines))) * sizes.px(30) + 4
        window = self.window()
        corner = self.mapTo(window, QPoint(0, self.height()))
        if corner.y() + height > window.height():
            corner.setY(max(0, corner.y() - height - self.height()))
        widest = max((sizes.measure().horizontalAdvance(line) for line in lines), default=0)
        width = min(max(self.width(), widest + sizes.px(40)), window.width() - corner.x())
        panel.setGeometry(corner.x(), corner.y(), width, height)
        panel.show()
        panel.raise_()
        view.scrollTo(view.currentIndex())

    def _parts(self) -> tuple[QListView, QFrame]:
        if self._panel is None or self._view is None:
            self._panel = QFrame(self.window())
            self._model.setParent(self._panel)  # the list must not outlive what it shows
            self._panel.setProperty("role", "above")
            self._panel.hide()
            column = QVBoxLayout(self._panel)
            column.setContentsMargins(1, 1, 1, 1)
            self._view = QListView(self._panel)
            self._view.setObjectName(f"{self.objectName()}-list")
            self._view.setAccessibleName(self.accessibleName())
            self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._view.setModel(self._model)
            self._view.setUniformItemSizes(True)
            self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
            self._view.setSpacing(metrics.current().px(3))
            self._view.pressed.connect(self._pressed)
            column.addWidget(self._view)
            self.destroyed.connect(self._panel.deleteLater)
        return self._view, self._panel

    def _pressed(self, index: QModelIndex) -> None:
        if self._offered:
            self._take(self._offered[index.row()])

    def _row(self) -> int:
        return self._view.currentIndex().row() if self._view is not None else 0

    def _move(self, step: int) -> None:
        if self._view is None:
            return
        row = min(max(self._row() + step, 0), self._model.rowCount() - 1)
        self._view.setCurrentIndex(self._model.index(row))

    def _take(self, choice: Choice | None) -> None:
        before = self._value
        self.set_value(choice.value if choice else "")
        self._close()
        if self._value != before:
            self.chosen.emit(self._value)
            self.committed.emit()

    def _close(self) -> None:
        if self._panel is not None:
            self._panel.hide()
