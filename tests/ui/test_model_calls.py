"""A million questions of Qt to a list of ours: nothing is dropped, nothing is kept (T48)."""

from __future__ import annotations

import faulthandler
import gc
import sys

import pytest
from PySide6.QtCore import Qt

from hall_app.ui.widgets.row_table import CELL, ROW, Cell, Column, RowTableModel

DRIFT = 50
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.DecorationRole,  # answered by None, as most are
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.FontRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.SizeHintRole,
    CELL,
    ROW,
)


@pytest.mark.long
@pytest.mark.fault("T48")
def test_a_million_calls_of_a_model_leave_the_books_as_they_were(qtbot, rounds):
    columns = [
        Column(title="姓名", cell=lambda row: Cell(words=row)),
        Column(title="住址", cell=lambda row: Cell(words=f"和平路{row}", second="3单元")),
    ]
    model = RowTableModel(columns)
    model.show_rows(tuple(f"居民{n}" for n in range(100)))
    places = [model.index(row, column) for row in range(100) for column in (0, 1)]

    def ask(calls):
        for _ in range(calls // (len(places) * len(ROLES))):
            for place in places:
                for role in ROLES:
                    place.data(role)

    assert faulthandler.is_enabled()
    ask(10_000)
    gc.collect()
    before = sys.getrefcount(None), sys.getallocatedblocks()
    ask(rounds(100_000, 1_000_000))
    gc.collect()
    assert abs(sys.getrefcount(None) - before[0]) < DRIFT
    assert sys.getallocatedblocks() - before[1] < DRIFT * 10
    assert places[0].data() == "居民0"
