"""The line under a list: which of its rows are in sight, and how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from hall_app.ui.widgets.row_table import RowTable

_RANGE = mark("List", "{first}–{last} of {total}")
_MORE = mark("List", "{first}–{last} of {total}; scroll down for more")


class ListFoot(QObject):
    """Keep the foot of a list true while it scrolls, grows and shrinks.

    Args:
        note: Words behind the count, as for a list that is cut off.
    """

    def __init__(self, table: RowTable[Any]) -> None:
        super().__init__(table)
        self._table = table
        self.note = ""
        table.view.verticalScrollBar().valueChanged.connect(lambda _value: self.say())
        table.view.resized.connect(self.say)
        model = table.model
        model.modelReset.connect(self.say)

    def say(self) -> None:
        """Write the line anew."""
        view, total = self._table.view, self._table.model.rowCount()
        if not total:
            self._table.show_foot("")
            return
        first = view.rowAt(0)
        last = view.rowAt(view.viewport().height() - 1)
        if last > first >= 0:
            bottom = view.rowViewportPosition(last) + view.rowHeight(last)
            last -= int(bottom > view.viewport().height() + 1)
        shown = total if last < 0 else last + 1
        text = (_MORE if shown < total else _RANGE).shown(
            first=max(first, 0) + 1, last=shown, total=total
        )
        self._table.foot.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._table.show_foot(f"{text}{self.note}")
