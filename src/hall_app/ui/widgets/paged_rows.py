"""Lists of any length: rows come a page at a time, when somebody looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QModelIndex, Signal

from hall_app.ui.widgets.row_table import RowTableModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.widgets.row_table import Column, Index

Row = TypeVar("Row")
PAGE = 200
KEPT_PAGES = 24
"""So many pages stay loaded; of others the one not looked at for longest is let go."""


class PagedModel(RowTableModel[Row]):
    """Count every row at once and hold those that were looked at.

    Signals:
        wanted: Offset of a page that is needed; asked once until it comes.
    """

    wanted = Signal(int)

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(columns, parent)
        self._pages: dict[int, tuple[Row, ...]] = {}
        self._asked: set[int] = set()
        self._total = 0
        self._latest = 0

    @property
    def total(self) -> int:
        """Return how many rows the list has, loaded or not."""
        return self._total

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are loaded, in their order."""
        return tuple(row for _offset, page in sorted(self._pages.items()) for row in page)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count every row of the list."""
        return 0 if parent is not None and parent.isValid() else self._total

    def row_at(self, place: int) -> Row | None:
        """Return a row; one not loaded is asked for and comes later."""
        offset = place - place % PAGE
        page = self._pages.get(offset)
        if page is None:
            self._ask(offset)
            return None
        if offset != self._latest:
            self._latest = offset
            self._pages[offset] = self._pages.pop(offset)
        return page[place - offset] if place - offset < len(page) else None

    def loaded(self, place: int) -> Row | None:
        """Return a row that is there already, without asking for it."""
        offset = place - place % PAGE
        page = self._pages.get(offset, ())
        return page[place - offset] if place - offset < len(page) else None

    def start(self, total: int, first: Sequence[Row]) -> None:
        """Show another list from its beginning."""
        self.beginResetModel()
        self._pages, self._asked, self._total = {0: tuple(first)}, set(), total
        self.endResetModel()

    def find(self, wanted: Callable[[Row], bool]) -> int | None:
        """Return the place of the first loaded row that is wanted."""
        return next(
            (
                offset + place
                for offset, page in sorted(self._pages.items())
                for place, row in enumerate(page)
                if wanted(row)
            ),
            None,
        )

    def grow(self, total: int) -> None:
        """Take in how many rows there are in all, once they are counted."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()

    def put(self, offset: int, page: Sequence[Row]) -> None:
        """Put in a page that came."""
        self._asked.discard(offset)
        self._pages[offset] = tuple(page)
        while len(self._pages) > KEPT_PAGES:
            del self._pages[next(iter(self._pages))]
        last = min(offset + len(page), self._total) - 1
        if last >= offset:
            corner = self.index(last, self.columnCount() - 1)
            self.dataChanged.emit(self.index(offset, 0), corner)

    def renew(self, total: int, page_offset: int, page: Sequence[Row]) -> None:
        """Take in what changed: the count, one page, and the others when looked at again."""
        if total != self._total:
            self.beginResetModel()
            self._pages, self._asked, self._total = {page_offset: tuple(page)}, set(), total
            self.endResetModel()
            return
        self._pages, self._asked = {}, set()
        self.put(page_offset, page)
        if total:
            self.dataChanged.emit(self.index(0, 0), self.index(total - 1, self.columnCount() - 1))

    def _ask(self, offset: int) -> None:
        if offset not in self._asked and offset < self._total:
            self._asked.add(offset)
            self.wanted.emit(offset)
