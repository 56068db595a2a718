"""Rows of a file and the lines they were checked into, as they travel between two processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.plain_lines import RowChecker
from hall_app.domain.resident_lines import CheckedLine
from hall_app.domain.sheet_table import SheetRow, Value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.resident_columns import ColumnMapping
    from hall_app.domain.resident_words import WordTables

_ROWS = msgspec.msgpack.Decoder(list[tuple[int, tuple[Value, ...]]])
_LINES = msgspec.msgpack.Decoder(list[CheckedLine])


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckingRules:
    """Say by what the rows of one file are checked."""

    mapping: ColumnMapping
    tables: WordTables
    today: dt.date

    def checker(self) -> RowChecker:
        """Return a checker by these rules."""
        return RowChecker(self.mapping, self.tables, self.today)


def packed_rows(rows: Sequence[SheetRow]) -> bytes:
    """Return rows as they are sent."""
    return msgspec.msgpack.encode([(row.number, row.values) for row in rows])


def check_packed(rules: CheckingRules, rows: bytes) -> bytes:
    """Check rows that were sent and return their lines to be sent back."""
    checker = rules.checker()
    return msgspec.msgpack.encode(
        [checker.check(SheetRow(number, values)) for number, values in _ROWS.decode(rows)]
    )


def unpacked(lines: bytes) -> list[CheckedLine]:
    """Return the lines that were sent back."""
    return _LINES.decode(lines)
