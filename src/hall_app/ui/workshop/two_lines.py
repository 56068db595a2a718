"""Rows of two lines: the thing, and below it what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from hall_app.ui import colours, icons, metrics
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.row_table import TONES, RowDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from hall_app.ui.widgets.row_table import Cell, Index

ROW = 46
"""Height of such a row at text size 100 %."""


class TwoLineDelegate(RowDelegate):
    """Paint the second text of a cell under the first one."""

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, index: Index) -> None:
        """Draw icon, words and second line; a cell without a second text is one line."""
        if not cell.second:
            super().paint_cell(painter, box, cell, index)
            return
        sizes = metrics.current()
        ink, x = TONES[cell.tone], box.left()
        if cell.icon:
            edge = sizes.px(16)
            icons.paint(painter, cell.icon, ink, QRectF(x, box.top(), edge, box.height()))
            x += edge + sizes.gap(6)
        half = box.height() / 2
        upper = QRectF(x, box.top() + 2, box.right() - x, half)
        lower = QRectF(x, box.top() + half - 2, box.right() - x, half)
        painting.text(painter, upper, cell.words, colour=ink, bold=cell.bold)
        painting.text(painter, lower, cell.second, role="hint", colour=colours.INK2)
