"""The first column of a wide list: it stays in sight while the others are scrolled sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QStyledItemDelegate

MOST = 0.5
"""So much of the list's width the column may take; a wider one scrolls with the others."""


class FrozenColumn(QTableView):
    """Lie over the first column of a list; rows, selection and heads are those of the list.

    Args:
        below: The list.
    """

    def __init__(self, below: QTableView) -> None:
        super().__init__(below)
        self._below = below
        self.setObjectName(f"{below.objectName()}-frozen")
        self.setAccessibleName(below.accessibleName())
        self.setModel(below.model())
        self.setSelectionModel(below.selectionModel())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(16)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(below.horizontalHeader().sectionClicked)
        below.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        below.horizontalScrollBar().valueChanged.connect(lambda _value: self.fit())
        below.horizontalHeader().sectionResized.connect(lambda *_sizes: self.fit())
        below.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(below.verticalScrollBar().setValue)
        below.selectionModel().currentChanged.connect(self._keep_clear)
        self.clicked.connect(lambda _index: below.setFocus())
        self.doubleClicked.connect(below.doubleClicked)
        self.hide()

    def dress(self, delegate: QStyledItemDelegate) -> None:
        """Paint cells as the list does."""
        self.setItemDelegate(delegate)

    def fit(self) -> None:
        """Lie where the column would stand, once the list is scrolled sideways."""
        below = self._below
        width, room = below.columnWidth(0), below.viewport().width()
        wanted = below.horizontalScrollBar().value() > 0 and not below.isColumnHidden(0)
        shown = wanted and width <= room * MOST
        self.setVisible(shown)
        if not shown:
            return
        for place in range(1, self.model().columnCount()):
            self.hideColumn(place)
        self.showColumn(0)
        self.setColumnWidth(0, width)
        self.setSelectionMode(below.selectionMode())
        self.verticalHeader().setDefaultSectionSize(below.verticalHeader().defaultSectionSize())
        head = below.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(head)
        edge = below.frameWidth()
        self.setGeometry(edge, edge, width, head + below.viewport().height())
        self.verticalScrollBar().setValue(below.verticalScrollBar().value())
        self.raise_()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the list."""
        QApplication.sendEvent(self._below.viewport(), event)

    def _keep_clear(self, now: QModelIndex, _before: QModelIndex) -> None:
        """Bring the cell with the focus out from under this column."""
        if self.isHidden() or now.column() == 0:
            return
        hidden = self.width() - self._below.visualRect(now).left()
        if hidden > 0:
            bar = self._below.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)
