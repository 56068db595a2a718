"""The list under a box: a child frame of the window, never a popup, so that an IME works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.hit_rows import HEIGHTS, Entry, EntryDelegate, EntryModel
from hall_app.ui.page import hint_line
from hall_app.ui.widgets.opaque_panel import OpaquePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QLineEdit

WIDEST = 640


class HitPanel(OpaquePanel):
    """Show what was found under its box; the focus stays in the box.

    Signals:
        chosen: The entry that was clicked, or taken with ``choose``.
    """

    chosen = Signal(object)

    def __init__(self, box: QLineEdit, name: str, *, grouped: bool, reveals: bool = False) -> None:
        super().__init__(box.window())
        self._box = box
        self.setObjectName(f"{name}-panel")
        self.hide()
        self.model = EntryModel(self)
        self.view = QListView()
        self.view.setObjectName(f"{name}-list")
        self.view.setAccessibleName(translate("Intake", "Found"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self.view))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.pressed.connect(self._pressed)
        keys = [("↑↓", translate("Intake", "choose")), ("Enter", translate("Intake", "take it"))]
        if grouped:
            keys.insert(1, ("Tab", translate("Intake", "next group")))
        if reveals:
            keys.append(("F4", translate("Intake", "hold: numbers in full")))
        self._masked: tuple[int, Entry] | None = None
        self.foot = hint_line(*keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(4)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        box.destroyed.connect(self.deleteLater)

    @property
    def current(self) -> Entry | None:
        """Return the row that Enter takes."""
        index = self.view.currentIndex()
        return self.model.entries[index.row()] if index.isValid() else None

    def show_rows(self, rows: tuple[Entry, ...]) -> None:
        """Show rows under the box; the first that can be chosen is marked."""
        self._masked = None
        self.model.show_entries(rows)
        first = next((place for place, one in enumerate(rows) if one.chosen), -1)
        if first >= 0:
            self.view.setCurrentIndex(self.model.index(first))
        self._place()
        self.show()
        self.raise_()

    def show_whole(self, whole: Entry) -> None:
        """Show the marked row with what is covered in it, until ``cover``."""
        entry, index = self.current, self.view.currentIndex()
        if entry is not None and entry.subject is not None and self._masked is None:
            self._masked = (index.row(), entry)
            self.model.put(index.row(), whole)

    def cover(self) -> None:
        """Cover again what was shown in full."""
        if self._masked is not None:
            self.model.put(*self._masked)
            self._masked = None

    def go(self, step: int) -> None:
        """Go to the next or previous row, past the heads."""
        rows, place = self.model.entries, self.view.currentIndex().row()
        place += step
        while 0 <= place < len(rows) and not rows[place].chosen:
            place += step
        if 0 <= place < len(rows):
            self._go(place)

    def next_group(self) -> None:
        """Go to the first row of the next group, from the last one to the first."""
        rows, here = self.model.entries, self.view.currentIndex().row()
        order = [*range(here + 1, len(rows)), *range(here + 1)]
        for place in order:
            starts = place == 0 or not rows[place - 1].chosen or not rows[place].subject
            if rows[place].chosen and starts and place != here:
                self._go(place)
                return

    def choose(self) -> None:
        """Take the marked row."""
        self.cover()
        entry = self.current
        if entry is not None and entry.chosen:
            self.hide()
            self.chosen.emit(entry)

    def hideEvent(self, event: QHideEvent) -> None:
        """Cover what was shown in full when the list goes."""
        self.cover()
        super().hideEvent(event)

    def _go(self, place: int) -> None:
        self.cover()
        index = self.model.index(place)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _pressed(self, index: QModelIndex) -> None:
        self.cover()
        self.view.setCurrentIndex(index)
        self.choose()

    def _place(self) -> None:
        sizes = metrics.current()
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + 2))
        width = min(max(self._box.width(), sizes.px(WIDEST)), window.width() - corner.x() - 8)
        rows = sum(sizes.px(HEIGHTS[one.kind]) for one in self.model.entries)
        wanted = rows + self.foot.sizeHint().height() + 22
        below = window.height() - corner.y() - 8
        self.setGeometry(QRect(corner.x(), corner.y(), width, min(wanted, below)))
