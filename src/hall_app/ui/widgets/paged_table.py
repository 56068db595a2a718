"""A list whose rows come a page at a time, with the focus staying on its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.paged_rows import PagedModel
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hall_app.ui.widgets.row_table import Column

Row = TypeVar("Row")


class PagedTable(RowTable[Row]):
    """Show a list of any length.

    Args:
        known_by: What a row is known by; the focus follows it when the list is shown anew.
        icon: Picture of the empty list.

    Signals:
        wanted: Offset of a page somebody looks at that is not loaded.
    """

    wanted = Signal(int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        accessible: str,
        known_by: Callable[[Row], object],
        icon: str = "home",
    ) -> None:
        self._paged: PagedModel[Row] = PagedModel(columns)
        self._known_by = known_by
        super().__init__(
            name, columns, accessible=accessible, empty=EmptyState(icon), model=self._paged
        )
        self._paged.setParent(self)
        self._paged.wanted.connect(self.wanted)

    def show_list(self, total: int, first: Sequence[Row]) -> None:
        """Show a list with its first page; focus and scroll stay where they were."""
        place = max(0, self.view.currentIndex().row())
        scrolled = self.view.verticalScrollBar().value()
        known = None if (now := self.current) is None else self._known_by(now)
        self._paged.start(total, first)
        self.show_empty(empty=not total)
        if known is not None:
            found = self._paged.find(lambda row: self._known_by(row) == known)
            place = place if found is None else found
        if total:
            self.view.selectRow(min(place, total - 1))
            self.view.verticalScrollBar().setValue(scrolled)

    def grow(self, total: int) -> None:
        """Take in how many rows there are in all, once they are counted."""
        self._paged.grow(total)

    def put(self, offset: int, rows: Sequence[Row]) -> None:
        """Put in a page that came."""
        self._paged.put(offset, rows)
