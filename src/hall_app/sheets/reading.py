"""Reading a table from the files halls have: .xlsx, .xls and .csv."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.sheet_table import SheetRow, SheetTable, Value
from hall_app.sheets.csv_text import read_csv
from hall_app.sheets.limits import LARGEST_FILE
from hall_app.sheets.workbook import read_xls, read_xlsx
from hall_app.support.apart import Lost, pieces_apart
from hall_app.support.collecting import collector_held
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SECONDS = 120
_ROWS_IN_A_PIECE = 4_000
_ROWS = msgspec.msgpack.Decoder(list[tuple[int, tuple[Value, ...], bool]])
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER = (
    b"%PDF",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"MZ",
    b"Rar!",
    b"7z\xbc\xaf",
    b"PK\x05\x06",
    b"{\\rtf",
)


def read_table(path: Path, sheet: str | None = None, encoding: str | None = None) -> SheetTable:
    """Read one sheet of a file in a process of its own, by what it is and not by its name.

    Args:
        path: A workbook of Excel or WPS, or a table of text.
        sheet: Name of the sheet; the first visible one if none is named.
        encoding: Of a text, when the clerk chose one; a byte order mark outweighs it.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: What ``read_here`` refuses, and ``sheet-unreadable`` when the process died
            of the file, ran out of memory or took longer than two minutes.
    """
    rows: list[SheetRow] = []
    try:
        with closing(pieces_apart(_pieces, path, sheet, encoding, seconds=_SECONDS)) as pieces:
            table: SheetTable = next(pieces)
            for piece in pieces:
                rows += (SheetRow(*one) for one in _ROWS.decode(piece))
    except Lost as fault:
        raise RuleViolation("sheet-unreadable") from fault
    return replace(table, rows=tuple(rows))


@collector_held()
def _pieces(path: Path, sheet: str | None, encoding: str | None) -> Iterator[SheetTable | bytes]:
    """Yield a table without its rows, then these by some thousands; what was sent is let go."""
    table = read_here(path, sheet, encoding)
    rows = list(table.rows)
    table = replace(table, rows=())
    yield table
    while rows:
        some = rows[:_ROWS_IN_A_PIECE]
        del rows[:_ROWS_IN_A_PIECE]
        yield msgspec.msgpack.encode([(one.number, one.values, one.hidden) for one in some])


def read_here(path: Path, sheet: str | None = None, encoding: str | None = None) -> SheetTable:
    """Read one sheet of a file in this process.

    Raises:
        EnvironmentFault: ``sheet-missing`` or ``sheet-in-use``.
        RuleViolation: ``sheet-bomb``, ``sheet-empty``, ``sheet-encoding``, ``sheet-locked``,
            ``sheet-other-format``, ``sheet-too-long``, ``sheet-too-wide``, ``sheet-unknown``
            or ``sheet-unreadable``.
    """
    content = _content(path)
    if content.startswith(_ZIP):
        return read_xlsx(content, sheet)
    if content.startswith(_COMPOUND):
        return read_xls(path, content, sheet)
    if content.startswith(_OTHER):
        raise RuleViolation("sheet-other-format")
    return read_csv(content, encoding)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise RuleViolation("sheet-bomb")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as fault:
        raise EnvironmentFault("sheet-missing", file=path.name) from fault
    except OSError as fault:
        raise EnvironmentFault("sheet-in-use", file=path.name) from fault
