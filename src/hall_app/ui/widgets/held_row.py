"""A row of a list shown whole while F4 is held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.widgets.row_table import RowTable

Row = TypeVar("Row")


class HeldRow(QObject, Generic[Row]):
    """Follow the F4 key in a list.

    The arrows lead on with the key held: the row left is masked, the next one asked for.

    Args:
        table: The list.
        ask: Brings a row whole and hands it to the call; nothing where it has nothing covered.
        keys_of: The field that has the focus in place of the list.
    """

    def __init__(
        self,
        table: RowTable[Row],
        ask: Callable[[Row, Callable[[Row], None]], None],
        keys_of: QWidget | None = None,
    ) -> None:
        super().__init__(table)
        self._table, self._ask = table, ask
        self._held = False
        self._place = -1
        (keys_of or table.view).installEventFilter(self)
        table.moved.connect(lambda _row: self._follow())
        table.model.modelAboutToBeReset.connect(self.hide)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key, and mask again when it is let go or the list is left."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_F4 or event.modifiers():
            return False
        if event.type() == QEvent.Type.KeyPress:
            if not event.isAutoRepeat() and not self._held:
                self._held = True
                self._follow()
            return True
        if event.type() == QEvent.Type.KeyRelease:
            if not event.isAutoRepeat():
                self.hide()
            return True
        return False

    def hide(self) -> None:
        """Mask the row."""
        self._held, self._place = False, -1
        self._table.model.lift()

    def _follow(self) -> None:
        place, row = self._table.view.currentIndex().row(), self._table.current
        if not self._held or place == self._place:
            return
        self._table.model.lift()
        self._place = place
        if row is None:
            return

        def show(whole: Row) -> None:
            if self._held and self._place == place:
                self._table.model.lift(place, whole)

        self._ask(row, show)
