"""Code tables: national codes and the hall's own short lists, one CSV each."""

from __future__ import annotations

import csv
import difflib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.catalog.faults import Reason
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.catalog.faults import FaultList

NEEDED = ("code", "name")
KNOWN = (*NEEDED, "parent", "note", "old", "letters", "unverified")


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRow:
    """One code; ``old`` codes are read on import and shown as old, never offered."""

    code: str
    name: str
    parent: str = ""
    note: str = ""
    old: bool = False
    letters: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTable:
    """One table of codes in the order of its file."""

    name: str
    rows: tuple[CodeRow, ...]

    def row(self, code: str) -> CodeRow:
        """Return the row of a code.

        Raises:
            RuleViolation: ``unknown-code`` with the three ``nearest`` codes.
        """
        for one in self.rows:
            if one.code == code:
                return one
        near = difflib.get_close_matches(code, [one.code for one in self.rows], n=3, cutoff=0.0)
        raise RuleViolation("unknown-code", table=self.name, given=code, nearest=tuple(near))

    def offered(self) -> tuple[CodeRow, ...]:
        """Return the rows a clerk may choose from."""
        return tuple(one for one in self.rows if not one.old)


def parse_code_table(name: str, text: str, faults: FaultList) -> CodeTable | None:
    """Return a table, or note every fault: columns, empty or double codes, unknown parents."""
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=False))
    if not lines:
        faults.add("1", Reason.EMPTY)
        return None
    columns, before = lines[0], len(faults.found)
    _check_columns(columns, faults)
    if len(faults.found) > before:
        return None
    rows = [
        row
        for place, cells in enumerate(lines[1:], start=2)
        if cells and (row := _row(columns, cells, place, faults)) is not None
    ]
    _check_codes(rows, faults)
    if len(faults.found) > before:
        return None
    return CodeTable(name=name, rows=tuple(rows))


def _check_columns(columns: list[str], faults: FaultList) -> None:
    for one in columns:
        if one not in KNOWN or columns.count(one) > 1:
            faults.add(one or "-", Reason.UNKNOWN_COLUMN)
    for one in NEEDED:
        if one not in columns:
            faults.add(one, Reason.COLUMN_MISSING)


def _row(columns: list[str], cells: list[str], place: int, faults: FaultList) -> CodeRow | None:
    if len(cells) != len(columns):
        faults.add(str(place), Reason.CELL_COUNT, len(cells))
        return None
    value = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
    for column in NEEDED:
        if not value[column]:
            faults.add(f"{place}.{column}", Reason.EMPTY)
    for column in ("old", "unverified"):
        if value.get(column, "") not in {"", "yes"}:
            faults.add(f"{place}.{column}", Reason.NOT_YES, value[column])
    return CodeRow(
        code=value["code"],
        name=value["name"],
        parent=value.get("parent", ""),
        note=value.get("note", ""),
        old=value.get("old") == "yes",
        letters=value.get("letters", ""),
        unverified=value.get("unverified") == "yes",
    )


def _check_codes(rows: list[CodeRow], faults: FaultList) -> None:
    seen: set[str] = set()
    for one in rows:
        if one.code in seen:
            faults.add(one.code, Reason.TWICE)
        seen.add(one.code)
    for one in rows:
        if one.parent and one.parent not in seen:
            faults.add(f"{one.code}.parent", Reason.UNKNOWN_CODE, one.parent)
