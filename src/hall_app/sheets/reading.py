"""Reading a table from the files halls have: .xlsx, .xls and .csv."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.sheets.csv_text import read_csv
from hall_app.sheets.limits import LARGEST_FILE
from hall_app.sheets.workbook import read_xls, read_xlsx
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.sheet_table import SheetTable

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
    """Read one sheet of a file, by what the file is and not by what it is called.

    Args:
        path: A workbook of Excel or WPS, or a table of text.
        sheet: Name of the sheet; the first visible one if none is named.
        encoding: Of a text, when the clerk chose one; a byte order mark outweighs it.

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
