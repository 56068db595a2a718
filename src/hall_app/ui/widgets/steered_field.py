"""A field that keeps the focus while its arrows and Enter work in the list below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.ui.widgets.field_editors import LineField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from hall_app.ui.widgets.row_table import RowTable

PAGE = 10
STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -PAGE,
    Qt.Key.Key_PageDown: PAGE,
}


class SteeredField(LineField):
    """Filter a list by what is typed and choose from it without leaving the field.

    Signals:
        taken: Enter, while no input method composes.
    """

    taken = Signal()

    def __init__(self, name: str, table: RowTable, *, limit: int = 100) -> None:  # type: ignore[type-arg]
        super().__init__(name, limit=limit)
        self._table = table

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it, or type on."""
        key = Qt.Key(event.key())
        if key in STEPS and not self.composing:
            self._step(STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.composing:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        last = self._table.model.rowCount() - 1
        if last >= 0:
            place = self._table.view.currentIndex().row() + step
            self._table.select(min(max(place, 0), last))
