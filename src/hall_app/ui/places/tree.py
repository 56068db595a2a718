"""The tree of places: a level is loaded when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from hall_app.ui import icons, metrics
from hall_app.ui.i18n import mark, translate

if TYPE_CHECKING:
    from hall_app.domain.places import PlaceNode

Index = QModelIndex | QPersistentModelIndex
PLACE = Qt.ItemDataRole.UserRole
MORE = Qt.ItemDataRole.UserRole + 1
LOADED = Qt.ItemDataRole.UserRole + 2
ICONS = {
    "community": "home",
    "grid": "board",
    "estate": "people",
    "street": "pin",
    "building": "household",
    "door": "household",
}
_HOMES = mark("Places", "{name}  ·  {count}")


class PlaceModel(QStandardItemModel):
    """Hold the levels that were opened.

    Signals:
        wanted: Id of a place whose level is to be loaded.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, QStandardItem] = {}

    def begin(self, node: PlaceNode) -> None:
        """Show the community alone."""
        self.clear()
        self._items.clear()
        self.appendRow(self._item(node))

    def forget_all(self) -> None:
        """Forget every level, as when places moved between them."""
        self.clear()
        self._items.clear()

    def grow(self, place_id: int, nodes: tuple[PlaceNode, ...]) -> None:
        """Show the level below a place; places that stay keep what was opened below them."""
        above = self._items.get(place_id)
        if above is None:
            return
        above.setData(1, LOADED)
        above.setData(bool(nodes), MORE)
        known = {node.place_id for node in nodes}
        for row in range(above.rowCount() - 1, -1, -1):
            if above.child(row).data(PLACE) not in known:
                self._forget(above.takeRow(row)[0])
        for row, node in enumerate(nodes):
            self._put(above, row, node)

    def _put(self, above: QStandardItem, row: int, node: PlaceNode) -> None:
        item = self._items.get(node.place_id)
        if item is None or item.parent() is not above:
            above.insertRow(row, self._item(node))
            return
        if item.row() != row:
            above.insertRow(row, above.takeRow(item.row()))
        item.setText(_words(node))
        item.setData(node.more or item.rowCount() > 0, MORE)

    def _forget(self, item: QStandardItem) -> None:
        for row in range(item.rowCount()):
            self._forget(item.child(row))
        if self._items.get(item.data(PLACE)) is item:
            del self._items[item.data(PLACE)]

    def index_of(self, place_id: int) -> QModelIndex:
        """Return where a place stands, when its level was loaded."""
        item = self._items.get(place_id)
        return item.index() if item is not None else QModelIndex()

    def above(self, place_id: int) -> int:
        """Return the place above one, or 0."""
        item = self._items.get(place_id)
        parent = item.parent() if item is not None else None
        return int(parent.data(PLACE)) if parent is not None else 0

    def loaded(self, place_id: int) -> bool:
        """Tell whether the level below a place was loaded."""
        item = self._items.get(place_id)
        return item is not None and bool(item.data(LOADED))

    def hasChildren(self, parent: Index | None = None) -> bool:
        """Say that there is more before it is loaded."""
        if parent is None or not parent.isValid():
            return self.rowCount() > 0
        return bool(parent.data(MORE))

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether a level is still to be loaded."""
        return parent.isValid() and bool(parent.data(MORE)) and not parent.data(LOADED)

    def fetchMore(self, parent: Index) -> None:
        """Ask for a level."""
        if parent.isValid() and not parent.data(LOADED):
            self.wanted.emit(int(parent.data(PLACE)))

    def _item(self, node: PlaceNode) -> QStandardItem:
        item = QStandardItem(_words(node))
        if node.kind in ICONS:
            item.setIcon(icons.icon(ICONS[node.kind]))
        item.setEditable(False)
        item.setData(node.place_id, PLACE)
        item.setData(node.more, MORE)
        item.setData(0, LOADED)
        self._items[node.place_id] = item
        return item


def _words(node: PlaceNode) -> str:
    if node.households > 1:
        count = translate("Places", "%n household(s)", n=node.households)
        return _HOMES.shown(name=node.name, count=count)
    return node.name


class PlaceTree(QTreeView):
    """Walk through the places with the arrow keys; Enter opens and closes.

    Signals:
        looked_at: Id of the place with the focus.
    """

    looked_at = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("place-tree")
        self.setAccessibleName(translate("Places", "Places"))
        self.places = PlaceModel(self)
        self.setModel(self.places)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()
        self.selectionModel().currentChanged.connect(self._moved)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self.setIconSize(QSize(sizes.px(16), sizes.px(16)))
        self.setIndentation(sizes.px(20))

    @property
    def current_place(self) -> int:
        """Return the place with the focus, or 0."""
        index = self.currentIndex()
        return int(index.data(PLACE)) if index.isValid() else 0

    def go_to(self, place_id: int) -> None:
        """Put the focus on a place whose level was loaded."""
        index = self.places.index_of(place_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or close the level on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            index = self.currentIndex()
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().keyPressEvent(event)

    def _moved(self, now: QModelIndex, _before: QModelIndex) -> None:
        if now.isValid():
            self.looked_at.emit(int(now.data(PLACE)))
