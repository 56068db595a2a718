"""A form: labels, editors, hints and messages in one to three columns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hall_app.ui import metrics
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.labels import FaultLine, Label

if TYPE_CHECKING:
    from hall_app.ui.widgets.field_editors import FieldEditor

LABEL_WIDTH, LEAST_WIDTH = 84, 240
THREE_COLUMNS, TWO_COLUMNS, BESIDE = 740, 540, 300
"""Effective widths of the form itself from which columns stand side by side, labels beside."""

CUT = mark("Form", "No more fits here; the rest was left out")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpec:
    """Describe one field of a form.

    Attributes:
        name: Name the errors use; also the editor's ``objectName`` when it has none.
        label: Words before the field, already translated.
        span: Columns it takes when there are three.
        hint: Units, an example, or where a derived value comes from.
    """

    name: str
    label: str
    required: bool = False
    span: int = 1
    hint: str = ""


class FormField(QWidget):
    """Stack an editor over its hint or message."""

    def __init__(self, spec: FieldSpec, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec, self.editor = spec, editor
        self._calm = ""
        if not editor.objectName():
            editor.setObjectName(spec.name)
        editor.setAccessibleName(spec.label)
        self.label = Label("", "second")
        self.label.setBuddy(editor)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.star = Label("*" if spec.required else "", "message")
        self.hint = Label(spec.hint, "hint", wrap=True)
        self._line = FaultLine()
        self.message = self._line.message
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(editor)
        column.addWidget(self.hint)
        column.addWidget(self._line)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.label.setText(spec.label)
        self.hint.setVisible(bool(spec.hint))
        self._cut = False
        refused = getattr(editor, "refused", None)
        if refused is not None and not hasattr(editor, "told"):
            refused.connect(self._tell_cut)
            editor.textChanged.connect(self._forget_cut)  # type: ignore[attr-defined]

    @property
    def problem(self) -> str:
        """Return the message in force, or nothing."""
        return self.message.text()

    def show_problem(self, words: str) -> None:
        """Write a message under the field in red, or take it away with an empty one."""
        self._cut = False
        self._line.say(words)
        self.hint.setVisible(bool(self.hint.text()) and not words)
        cast("FieldEditor", self.editor).set_state("problem" if words else self._calm)
        self.editor.setAccessibleDescription(words or self.hint.text())

    def _tell_cut(self, why: str) -> None:
        """Say that the end of what was pasted is missing, until the field is shortened."""
        if why == "long":
            self.show_problem(CUT.shown())
            self._cut = True

    def _forget_cut(self) -> None:
        if self._cut and not getattr(self.editor, "full", False):
            self._cut = False
            self.show_problem("")

    def show_hint(self, words: str, *, derived: bool = False) -> None:
        """Write a hint; a derived value is sunken and can still be changed."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words) and not self.problem)
        self._calm = "derived" if derived else ""
        if not self.problem:
            cast("FieldEditor", self.editor).set_state(self._calm)


class FormGrid(QWidget):
    """Lay fields out after the room there is; Enter goes to the next, Shift+Enter back.

    Args:
        least_columns: Columns that stand side by side however little room there is, for fields
            that belong together in pairs and hold a few digits.
    """

    committed = Signal(str)
    """Name of the field the clerk left with another value."""
    finished = Signal()
    """Enter in the last field."""

    def __init__(self, parent: QWidget | None = None, *, least_columns: int = 1) -> None:
        super().__init__(parent)
        self._least_columns = least_columns
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._fields: dict[str, FormField] = {}
        self._hidden: set[str] = set()
        self._shape = (0, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, spec: FieldSpec, editor: QWidget) -> FormField:
        """Add a field at the end."""
        field = FormField(spec, editor, self)
        field.label.setParent(self)
        field.star.setParent(self)
        self._fields[spec.name] = field
        editor.installEventFilter(self)
        committed = getattr(editor, "committed", None)
        if committed is not None:
            committed.connect(lambda name=spec.name: self.committed.emit(name))
        advance = getattr(editor, "advance", None)
        if advance is not None:
            advance.connect(lambda name=spec.name: self.go_on(name))
        self._shape = (0, False)
        self._arrange()
        return field

    def field(self, name: str) -> FormField:
        """Return a field by name."""
        return self._fields[name]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the fields that are shown, in reading order."""
        return tuple(name for name in self._fields if name not in self._hidden)

    def value(self, name: str) -> object:
        """Return what a field holds."""
        return cast("FieldEditor", self._fields[name].editor).value()

    def text(self, name: str) -> str:
        """Return what a field holds, as text."""
        held = self.value(name)
        return "" if held is None else str(held)

    def set_value(self, name: str, value: object) -> None:
        """Show a value in a field."""
        cast("FieldEditor", self._fields[name].editor).set_value(value)

    def clear(self) -> None:
        """Take every field away, as when another item is chosen."""
        for field in self._fields.values():
            for part in (field, field.label, field.star):
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._fields.clear()
        self._hidden.clear()
        self._shape = (0, False)

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show or hide a field with its label."""
        if shown == (name not in self._hidden):
            return
        self._hidden.symmetric_difference_update({name})
        self._shape = (0, False)
        self._arrange()

    def show_problems(self, problems: dict[str, str]) -> None:
        """Write each message under its field and clear the others."""
        for name, field in self._fields.items():
            field.show_problem(problems.get(name, ""))

    def focus(self, name: str) -> None:
        """Put the focus into a field and select what is there."""
        editor = self._fields[name].editor
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        select = getattr(editor, "selectAll", None)
        if select is not None:
            select()

    def go_on(self, name: str, step: int = 1) -> None:
        """Move the focus to the next or previous field."""
        names = [n for n in self.names if self._fields[n].editor.isEnabled()]
        place = names.index(name) + step if name in names else 0
        if 0 <= place < len(names):
            self.focus(names[place])
        elif place >= len(names):
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Shift+Enter before the editor does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _step(event)
            composing = bool(getattr(watched, "composing", False))
            open_list = bool(getattr(watched, "list_open", False))
            multi = isinstance(watched, QPlainTextEdit)
            if step and not composing and not open_list and not (multi and step > 0):
                self._leave(watched, step)
                return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Give way down to one column; the columns there are now do not hold the window open."""
        least = min(metrics.current().px(LEAST_WIDTH), super().minimumSizeHint().width())
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns again."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out again in a new text size."""
        if event.type() == QEvent.Type.FontChange and self._fields:
            self._shape = (0, False)
            self._arrange()
        super().changeEvent(event)

    def _leave(self, editor: QObject, step: int) -> None:
        for name, field in self._fields.items():
            if field.editor is editor:
                commit = getattr(editor, "commit", None)
                if commit is not None:
                    commit()
                self.go_on(name, step)
                return

    def _arrange(self) -> None:
        room = metrics.current().effective(self.width())
        columns = 3 if room >= THREE_COLUMNS else 2 if room >= TWO_COLUMNS else 1
        columns = max(columns, self._least_columns)
        beside = room >= BESIDE
        if self._shape == (columns, beside):
            return
        self._shape = (columns, beside)
        sizes = metrics.current()
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(sizes.gap(7))
        row, column = 0, 0
        for name, field in self._fields.items():
            shown = name not in self._hidden
            for part in (field, field.label, field.star):
                self._grid.removeWidget(part)
                part.setVisible(shown)
            if not shown:
                continue
            span = min(field.spec.span, columns)
            if column + span > columns:
                row, column = row + 1, 0
            self._place(field, row, column, span, beside=beside)
            column += span
        for place in range(9):
            self._grid.setColumnStretch(place, 1 if place % 3 == 2 and place < columns * 3 else 0)  # noqa: PLR2004
            narrow = (
                sizes.px(LABEL_WIDTH) if beside and place % 3 == 0 and place < columns * 3 else 0
            )
            self._grid.setColumnMinimumWidth(place, narrow)

    def _place(self, field: FormField, row: int, column: int, span: int, *, beside: bool) -> None:
        sizes = metrics.current()
        right, top = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignTop
        height = sizes.field
        for part in (field.label, field.star):
            part.setFixedHeight(height if beside else sizes.px(20))
        field.star.setFixedWidth(sizes.px(12))
        base = column * 3
        if beside:
            self._grid.addWidget(field.label, row, base, right | top)
            self._grid.addWidget(field.star, row, base + 1, top)
            self._grid.addWidget(field, row, base + 2, 1, span * 3 - 2)
        else:
            self._grid.addWidget(field.label, row * 2, 0, Qt.AlignmentFlag.AlignLeft | top)
            self._grid.addWidget(field.star, row * 2, 1, top)
            self._grid.addWidget(field, row * 2 + 1, 0, 1, 3)


def _step(event: QKeyEvent) -> int:
    """Return 1 for Enter, -1 for Shift+Enter, 0 for every other key."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return 0
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held == Qt.KeyboardModifier.NoModifier:
        return 1
    return -1 if held == Qt.KeyboardModifier.ShiftModifier else 0
