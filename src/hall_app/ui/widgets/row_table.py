"""Lists: one model over frozen rows, one delegate, fixed row heights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from hall_app.ui import colours, icons, metrics
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.frozen_column import FrozenColumn
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_view import RowView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Say how one cell looks.

    Attributes:
        words: First text.
        second: Text behind it, in the second role.
        light: Kind of light; ``words`` then stand in its badge.
        icon: Icon before the words.
        tone: ``ink``, ``ink2``, ``good``, ``warn`` or ``problem``.
    """

    words: str = ""
    second: str = ""
    light: str = ""
    icon: str = ""
    bold: bool = False
    tone: str = "ink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """Describe one column of a list.

    Attributes:
        cell: Makes the cell of a row.
        width: Pixels at text size 100 %; 0 takes a share of what is left.
        numbers: Words stand at the right.
        share: Parts of what is left that a column without a width takes.
        least: Pixels at text size 100 % that a column without a width keeps.
        gives_way: 0 stays; of the others the highest is hidden first where there is no room.
    """

    title: str
    cell: Callable[[Row], Cell]
    width: int = 0
    numbers: bool = False
    share: int = 1
    least: int = 90
    gives_way: int = 0


TONES = {
    "ink": colours.INK,
    "ink2": colours.INK2,
    "good": colours.LIGHTS["green"].ink,
    "warn": colours.LIGHTS["yellow"].ink,
    "problem": colours.RED_INK,
}


class RowTableModel(QAbstractTableModel, Generic[Row]):
    """Show frozen rows through column descriptors."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()
        self._lifted: tuple[int, Row | None] = (-1, None)

    def lift(self, place: int = -1, row: Row | None = None) -> None:
        """Show a row in place of the one that stands there; without one, what stands there."""
        before, self._lifted = self._lifted[0], (place, row)
        for one in {before, place}:
            if 0 <= one < self.rowCount():
                self.dataChanged.emit(self.index(one, 0), self.index(one, self.columnCount() - 1))

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are shown."""
        return self._rows

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """Return the column descriptors."""
        return self._columns

    def show_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show the same rows through other columns."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def row_at(self, place: int) -> Row | None:
        """Return a row by its number from 0; nothing for one that is not there yet."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Count the columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words for readers and searches, the cell for the delegate."""
        place = index.row()
        lifted = place == self._lifted[0] and role != ROW
        row = self._lifted[1] if lifted else self.row_at(place)
        if role == ROW:
            return row
        if row is None:
            return Cell(words="…", tone="ink2") if role == CELL else None
        cell = self._columns[index.column()].cell(row)
        if role == CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{cell.words} {cell.second}".strip()
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{cell.words} {cell.second}".strip()
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the column's title."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self._columns[section].numbers
                else Qt.AlignmentFlag.AlignLeft
            )
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None


class RowDelegate(QStyledItemDelegate):
    """Paint lights, bold names and second texts, and the bar of the focused row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            super().paint(painter, option, index)
            return
        sizes = metrics.current()
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        view = self.parent()
        if isinstance(view, QTableView) and _cut_off(view, box, index):
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # type: ignore[attr-defined]
        painter.fillRect(box, QColor(colours.BLUE_SOFT if selected else colours.SURFACE))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), QColor(colours.LINE))
        if selected and index.column() == 0:
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), QColor(colours.BLUE))
        self.paint_cell(painter, box.adjusted(sizes.gap(8), 0, -sizes.gap(8), 0), cell, index)

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, index: Index) -> None:
        """Draw what stands in a cell; lists with more than words extend this."""
        _paint_cell(painter, box, cell, index)


def _cut_off(view: QTableView, box: QRectF, index: Index) -> bool:
    """Tell whether only a part of a row is in sight; lists show whole rows and scroll by them."""
    return box.bottom() > view.viewport().height() + 1 and view.rowAt(0) != index.row()


def _paint_cell(painter: QPainter, box: QRectF, cell: Cell, index: Index) -> None:
    sizes = metrics.current()
    model = index.model()
    numbers = isinstance(model, RowTableModel) and model.columns[index.column()].numbers
    if cell.light:
        painting.light(painter, box.left(), box.center().y(), cell.light, cell.words)
        return
    x = box.left()
    ink = TONES[cell.tone]
    if cell.icon:
        edge = sizes.px(16)
        icons.paint(painter, cell.icon, ink, QRectF(x, box.top(), edge, box.height()))
        x += edge + sizes.gap(6)
    side = Qt.AlignmentFlag.AlignRight if numbers else Qt.AlignmentFlag.AlignLeft
    place = QRectF(x, box.top(), box.right() - x, box.height())
    taken = painting.text(painter, place, cell.words, colour=ink, bold=cell.bold, align=side)
    if cell.second:
        place.setLeft(x + taken + (sizes.gap(8) if cell.words else 0))
        painting.text(painter, place, cell.second, role="second", colour=colours.INK2)


class RowTable(QWidget, Generic[Row]):
    """Show a list with its head, its foot and what stands there when it is empty.

    Args:
        key: What a row is known by; the focus follows it when rows are shown anew.
        model: A model of its own, as one that loads rows when they are looked at.
        frozen: The first column stays in sight while the others are scrolled sideways.

    Signals:
        opened: The row on Enter or double click.
        moved: The row that now has the focus, or None.
        widened: Place of a column and the width that the clerk gave it, in pixels at 100 %.
    """

    opened = Signal(object)
    moved = Signal(object)
    widened = Signal(int, int)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Row]],
        *,
        accessible: str,
        empty: EmptyState | None = None,
        row_height: int = 32,
        key: Callable[[Row], object] | None = None,
        model: RowTableModel[Row] | None = None,
        frozen: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-box")
        self._row_height = row_height
        self._key = key
        self.model: RowTableModel[Row] = model or RowTableModel(columns, self)
        self.view = RowView(self)
        self.view.setObjectName(name)
        self.view.setAccessibleName(accessible)
        self.view.setModel(self.model)
        self.view.setItemDelegate(RowDelegate(self.view))
        self.view.entered_row.connect(self._open)
        self.view.doubleClicked.connect(lambda _index: self._open())
        self.view.resized.connect(self._fit)
        self._fitting = False
        self.frozen = FrozenColumn(self.view) if frozen else None
        if self.frozen is not None:
            self.frozen.dress(RowDelegate(self.frozen))
        self.view.horizontalHeader().sectionResized.connect(self._resized)
        selection = self.view.selectionModel()
        selection.currentRowChanged.connect(lambda _now, _before: self.moved.emit(self.current))
        self.empty = empty or EmptyState()
        self.foot = Label("", "hint")
        self.foot.setIndent(metrics.current().gap(12))
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(holder, 1)
        column.addWidget(self.foot)
        self.foot.setVisible(False)
        self.setFocusProxy(self.view)
        self._fit()

    @property
    def current(self) -> Row | None:
        """Return the row with the focus."""
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def show_rows(self, rows: Sequence[Row], foot: str = "") -> None:
        """Show rows with the count line below; focus and scroll stay where they were."""
        place = self._place_in(rows)
        scrolled = self.view.verticalScrollBar().value()
        self.model.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.show_foot(foot)
        if rows:
            self.view.selectRow(min(place, len(rows) - 1))
            self.view.verticalScrollBar().setValue(scrolled)

    def show_foot(self, foot: str) -> None:
        """Show the count line below."""
        self.foot.setText(foot)
        self.foot.setVisible(bool(foot))

    def show_empty(self, *, empty: bool) -> None:
        """Show what stands in place of the list, or the list."""
        self._stack.setCurrentIndex(1 if empty else 0)

    def show_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show the same rows through other columns; focus and scroll stay."""
        place = self.view.currentIndex().row()
        scrolled = self.view.verticalScrollBar().value()
        self._fitting = True
        self.model.show_columns(columns)
        self._fit()
        if place >= 0:
            self.view.selectRow(place)
        self.view.verticalScrollBar().setValue(scrolled)

    def _resized(self, place: int, _before: int, width: int) -> None:
        """Tell of a width that was dragged; those that the list shares out are its own affair."""
        if not self._fitting and width:
            self.widened.emit(place, round(metrics.current().effective(width)))

    def _place_in(self, rows: Sequence[Row]) -> int:
        """Return where the row with the focus stands among other rows, or its old number."""
        place = max(0, self.view.currentIndex().row())
        now = self.current
        if self._key is None or now is None:
            return place
        known = self._key(now)
        return next((n for n, row in enumerate(rows) if self._key(row) == known), place)

    def select(self, row: int) -> None:
        """Put the focus on a row by its number from 0."""
        self.view.selectRow(row)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "view"):
            self._fit()
        super().changeEvent(event)

    def _open(self) -> None:
        row = self.current
        if row is not None:
            self.opened.emit(row)

    def _fit(self) -> None:
        """Give fixed columns their width and the rest to those without one."""
        sizes = metrics.current()
        self.view.verticalHeader().setDefaultSectionSize(sizes.px(self._row_height))
        columns = self.model.columns
        room = self.view.viewport().width()
        shown = _shown_columns(columns, room)
        least = {place: sizes.px(columns[place].width or columns[place].least) for place in shown}
        parts = sum(columns[place].share for place in shown if not columns[place].width)
        left = max(0, room - sum(least.values()))
        self._fitting = True
        for place, column in enumerate(columns):
            self.view.setColumnHidden(place, place not in least)
            if place in least:
                more = 0 if column.width else left * column.share // parts
                self.view.setColumnWidth(place, least[place] + more)
        self._fitting = False
        if self.frozen is not None:
            self.frozen.fit()


def _shown_columns(columns: Sequence[Column[Row]], room: int) -> list[int]:
    """Return the places of the columns that fit; those that give way go in their order."""
    sizes = metrics.current()
    shown = list(range(len(columns)))
    going = sorted((c.gives_way, place) for place, c in enumerate(columns) if c.gives_way)
    while (
        going
        and sum(sizes.px(columns[place].width or columns[place].least) for place in shown) > room
    ):
        shown.remove(going.pop()[1])
    return shown
