"""Rows and lines that travelled between two processes are what they were."""

from __future__ import annotations

import datetime as dt
import pickle

from resident_files import COLUMNS, TODAY, residents, tables

from hall_app.domain.line_pieces import CheckingRules, check_packed, packed_rows, unpacked
from hall_app.domain.resident_columns import ColumnMapping
from hall_app.domain.sheet_table import BLANK_CELL, Cell, CellKind, SheetRow

RULES = CheckingRules(
    mapping=ColumnMapping(places={column: place for place, column in enumerate(COLUMNS)}),
    tables=tables(),
    today=TODAY,
)


def cell(value, odd: CellKind) -> Cell:
    if isinstance(value, int | float):
        return Cell(f"{value:.11g}", CellKind.NUMBER, float(value))
    text = value.isoformat() if isinstance(value, dt.date) else str(value)
    return Cell(text, odd) if text else BLANK_CELL


def test_lines_checked_elsewhere_are_those_checked_here():
    rows = [
        SheetRow(
            number,
            tuple(
                cell(
                    person[column],
                    list(CellKind)[number % 4] if place == number % 9 else CellKind.TEXT,
                )
                for place, column in enumerate(COLUMNS)
            ),
        )
        for number, person in enumerate(residents(60), start=2)
    ]
    rows.append(SheetRow(99, (Cell("?"), BLANK_CELL, Cell("王\u200b明"), Cell("1e400"))))
    sent = pickle.loads(pickle.dumps(packed_rows(rows)))
    back = pickle.loads(pickle.dumps(check_packed(RULES, sent)))
    here = [RULES.checker().check(row) for row in rows]
    assert list(unpacked(back)) == here
    assert any(line.faults for line in here)
