"""The figures of the workbench: as many rows of tiles as the window asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from hall_app.domain.contacts import ContactFilter
from hall_app.services.commands import CaseFilter
from hall_app.ui import metrics
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.badges import FigureTile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QResizeEvent

    from hall_app.ui.i18n import Marked

PRINTS = "waiting-print"
APPOINTMENTS = "appointments"
FIRST_ASKED = f"first-asked-{ContactFilter.MINE}"
TILES: tuple[tuple[str, Marked, str, str], ...] = (
    (CaseFilter.MINE, mark("Workbench", "My open cases"), "cases", ""),
    (CaseFilter.OVERDUE, mark("Workbench", "Overdue"), "", "red"),
    (CaseFilter.DUE_TODAY, mark("Workbench", "Due today"), "", "orange"),
    (CaseFilter.WAITING_CORRECTION, mark("Workbench", "Waiting for correction"), "", "wait"),
    (CaseFilter.UNDECIDED, mark("Workbench", "Not yet decided"), "hourglass", ""),
    (PRINTS, mark("Workbench", "Waiting to print"), "print", ""),
    (CaseFilter.OFFERED, mark("Workbench", "For me to take over"), "person", ""),
    (CaseFilter.UNANSWERED, mark("Workbench", "Urged, no answer yet"), "warn", ""),
    (FIRST_ASKED, mark("Workbench", "My first-asked records"), "phone", ""),
    (APPOINTMENTS, mark("Workbench", "Expected today"), "calendar", ""),
)
"""Key, name, icon and light of each figure, in the order of Ctrl+1…9 and Ctrl+0."""
ONLY_WHEN_ANY = (CaseFilter.OFFERED, CaseFilter.UNANSWERED, FIRST_ASKED, APPOINTMENTS)
"""Figures that are shown only while something stands in their list."""
MOST_IN_A_ROW = 7


def key_of(place: int) -> str:
    """Return the key of a figure, counted from 1; the tenth has the digit nought."""
    return f"Ctrl+{place % 10}"


class TileRows(QWidget):
    """Lay the tiles that are shown in one row, in two when there are many or little room.

    Attributes:
        tiles: Every tile by its key.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: dict[str, FigureTile] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._shape: tuple[tuple[str, ...], int] = ((), 0)
        for place, (key, words, icon, light) in enumerate(TILES, start=1):
            tile = FigureTile(
                f"tile-{key}", words.shown(), icon=icon, light=light, keys=key_of(place)
            )
            tile.setParent(self)
            tile.follow(actions[key])
            tile.setVisible(key not in ONLY_WHEN_ANY)
            self.tiles[key] = tile
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.arrange()

    def show_tile(self, key: str, *, shown: bool) -> None:
        """Show or hide one tile."""
        self.tiles[key].setVisible(shown)
        self.arrange()

    def fit(self, *, compact: bool, above: int) -> None:
        """Keep only figure and name where height or width is short.

        Args:
            compact: One line a tile.
            above: Pixels left free over the first row.
        """
        self._grid.setSpacing(metrics.current().gap(9))
        self._grid.setContentsMargins(0, above, 0, 0)
        for tile in self.tiles.values():
            tile.set_compact(compact=compact)
        self.arrange()

    def arrange(self) -> None:
        """Lay out again what is shown."""
        shown = [key for key, tile in self.tiles.items() if not tile.isHidden()]
        columns = self._columns([self.tiles[key] for key in shown])
        if (tuple(shown), columns) == self._shape:
            return
        self._shape = (tuple(shown), columns)
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
        for place, key in enumerate(shown):
            self._grid.addWidget(self.tiles[key], place // columns, place % columns)
        for column in range(len(TILES)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out again in another width."""
        super().resizeEvent(event)
        self.arrange()

    def _columns(self, shown: list[FigureTile]) -> int:
        count, gap = len(shown), self._grid.spacing()
        least = max(tile.minimumSizeHint().width() for tile in shown)
        fitting = max(1, (self.width() + gap) // (least + gap))
        rows = -(-count // min(MOST_IN_A_ROW, fitting))
        return max(1, -(-count // max(1, rows)))
