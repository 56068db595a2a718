"""The small panel that gives one field after the other to the clipboard, for other systems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.page import hint_line
from hall_app.ui.widgets.field_editors import CheckField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

ROWS, ROW = 10, 32
_NOT_KEPT = ("ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory")
"""Tell Windows to keep the value out of its clipboard history and its cloud."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyField:
    """One field to type into another system.

    Attributes:
        key: Name under which its place is kept.
        shown: What stands in the panel; numbers masked.
        secret: The whole value is asked for when it is copied, and the journal keeps it.
    """

    key: str
    label: str
    shown: str
    secret: bool = False


def in_order(fields: Sequence[CopyField], kept: Sequence[str]) -> list[CopyField]:
    """Return the fields in the order a clerk keeps; new ones follow in their own order."""
    places = {key: place for place, key in enumerate(kept)}
    return sorted(fields, key=lambda one: places.get(one.key, len(places)))


class CopyPanel(QDialog):
    """Copy the field with the focus and go on to the next; a window of its own.

    It belongs to no window, so that it stays when the main window is made small. It closes when
    the page beneath it is covered or left, and takes its value out of the clipboard.

    Args:
        whose: The person.
        fields: The fields in the clerk's order.
        page: The page it was opened from.

    Signals:
        wanted: A secret ``CopyField`` that is to be copied whole.
        arranged: Keys of the fields in a new order.
    """

    wanted = Signal(object)
    arranged = Signal(object)

    def __init__(self, whose: str, fields: Sequence[CopyField], page: QWidget) -> None:
        super().__init__()
        self.setObjectName("copy-panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("CopyPanel", "Copy field by field")
        self.setWindowTitle(title)  # a title stands in the task bar: nobody's name
        self.setAccessibleName(title)
        self._fields = list(fields)
        self._copied = ""
        self._ours = ""
        sizes = metrics.current()
        column = QVBoxLayout(self)
        side = sizes.gap(12)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(sizes.gap(8))
        column.addWidget(Label(whose, "h2", wrap=True))
        self.table = self._make_table(title)
        column.addWidget(self.table, 1)
        self.message = Label(translate("CopyPanel", "Nothing is copied yet"), "second", wrap=True)
        column.addWidget(self.message)
        self.above = CheckField("copy-above", translate("CopyPanel", "Stays above other windows"))
        self.above.setAccessibleName(translate("CopyPanel", "Stays above other windows"))
        self.above.set_value(value=True)
        self.above.toggled.connect(self._stay_above)
        column.addWidget(self.above)
        keys = QHBoxLayout()
        keys.addWidget(
            hint_line(
                ("F8", translate("CopyPanel", "copy, next")),
                ("Alt+↑↓", translate("CopyPanel", "move")),
                ("Esc", translate("CopyPanel", "close")),
            )
        )
        keys.addStretch(1)
        column.addLayout(keys)
        QShortcut(QKeySequence("F8"), self, self.copy_current)
        page.installEventFilter(self)
        page.window().installEventFilter(self)
        self._page = page
        QApplication.clipboard().dataChanged.connect(self._look)
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, True)  # noqa: FBT003 - Qt's call
        self.setMinimumWidth(sizes.px(320))
        self.table.view.setFocus()

    def _make_table(self, title: str) -> RowTable[CopyField]:
        columns: tuple[Column[CopyField], ...] = (
            Column(title="", cell=self._label_cell, width=120),
            Column(title="", cell=lambda one: Cell(words=one.shown)),
        )
        table = RowTable("copy-fields", columns, accessible=title, row_height=ROW)
        table.view.horizontalHeader().hide()
        table.show_rows(self._fields)
        table.setMinimumHeight(metrics.current().px(ROW) * min(ROWS, len(self._fields)) + 4)
        table.opened.connect(lambda _field: self.copy_current())
        table.view.installEventFilter(self)
        return table

    def _label_cell(self, one: CopyField) -> Cell:
        there = one.key == self._copied
        return Cell(words=one.label, icon="check" if there else "", bold=there, tone="ink2")

    def copy_current(self) -> None:
        """Copy the field with the focus; a secret one is asked for first."""
        field = self.table.current
        if field is None:
            return
        if field.secret:
            self.wanted.emit(field)
        else:
            self.give(field, field.shown)

    def give(self, field: CopyField, value: str) -> None:
        """Put a value into the clipboard and go on to the next field."""
        self._ours = value
        data = QMimeData()
        data.setText(value)
        for name in _NOT_KEPT:
            data.setData(f'application/x-qt-windows-mime;value="{name}"', b"\0\0\0\0")
        QApplication.clipboard().setMimeData(data)
        self._copied = field.key
        words = translate("CopyPanel", "In the clipboard: {field}")
        self.message.setText(words.format(field=field.label))
        place = self._fields.index(field)
        self.table.select(min(place + 1, len(self._fields) - 1))
        self.table.view.viewport().update()

    def say(self, words: str) -> None:
        """Say why a field was not copied."""
        self.message.setText(words)

    def move_current(self, step: int) -> None:
        """Move the field with the focus up (-1) or down (1), and keep the order."""
        field = self.table.current
        if field is None:
            return
        place = self._fields.index(field)
        other = place + step
        if not 0 <= other < len(self._fields):
            return
        self._fields[place], self._fields[other] = self._fields[other], field
        self.table.show_rows(self._fields)
        self.table.select(other)
        self.arranged.emit(tuple(one.key for one in self._fields))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list, and close when the page is covered or left."""
        if watched is self.table.view:
            return self._key(event)
        left = event.type() == QEvent.Type.Hide and not event.spontaneous()
        covered = event.type() == QEvent.Type.EnabledChange and not self._page.isEnabled()
        gone = event.type() == QEvent.Type.Close
        if left or covered or gone:
            self.close()
        return super().eventFilter(watched, event)

    def _key(self, event: QEvent) -> bool:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = moves.get(Qt.Key(event.key()))
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.move_current(step)
        return True

    def _stay_above(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, wanted)
        self.show()

    def _look(self) -> None:
        """Say nothing more about a clipboard that holds something else."""
        if self._copied and QApplication.clipboard().text() != self._ours:
            self._copied = ""
            self.message.setText(translate("CopyPanel", "The clipboard holds something else now"))
            self.table.view.viewport().update()

    def done(self, result: int) -> None:
        """Take our value out of the clipboard, however the panel is left."""
        self._clear()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take our value out of the clipboard, however the panel is left."""
        self._clear()
        super().closeEvent(event)

    def _clear(self) -> None:
        clipboard = QApplication.clipboard()
        if self._ours and clipboard.text() == self._ours:
            self._copied = ""
            clipboard.clear()
        self._ours = ""
