"""Texts with ``{variables}``, conditions and the picture of a grid, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

MAX_ROWS = 200
MAX_COLUMNS = 40
MAX_ROW_HEIGHT = 1000.0
_PATH = r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*){0,4}"
_SLOT = re.compile(r"\{(" + _PATH + r")(?::([a-z_]+))?\}")
_REFERENCE = re.compile(r"(" + _PATH + r")(?::([a-z_]+))?")
_CONDITION = re.compile(r"(!?)(" + _PATH + r")(?:(!?=)(.*))?", re.DOTALL)


class NotReadable(ValueError):
    """Say why a text of the form file cannot be read; becomes a fault of the file."""

    def __init__(self, reason: str, given: str = "") -> None:
        self.reason = reason
        self.given = given
        super().__init__(reason, given)


@dataclass(frozen=True, slots=True)
class Slot:
    """Stand for one value in a text."""

    path: str
    format: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """Decide whether a block is drawn: a value is there, is missing, equals or differs."""

    path: str
    negated: bool
    value: str | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold one cell of a grid with the rows and columns it covers."""

    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class GridPicture:
    """Hold the rows' heights in millimetres and the cells of a grid."""

    heights: tuple[float, ...]
    cells: tuple[Cell, ...]
    columns: int


@lru_cache(maxsize=2048)
def template(text: str) -> tuple[str | Slot, ...]:
    """Split a text into its fixed parts and its slots.

    Raises:
        NotReadable: ``bad-brace`` when a brace is not part of a well-formed slot.
    """
    parts: list[str | Slot] = []
    place = 0
    for found in _SLOT.finditer(text):
        parts.append(text[place : found.start()])
        parts.append(Slot(found[1], found[2] or ""))
        place = found.end()
    parts.append(text[place:])
    if any(isinstance(part, str) and ("{" in part or "}" in part) for part in parts):
        raise NotReadable("bad-brace", text[:80])
    return tuple(part for part in parts if part != "")


@lru_cache(maxsize=2048)
def reference(text: str) -> Slot:
    """Read ``path`` or ``path:format``."""
    found = _REFERENCE.fullmatch(text.strip())
    if found is None:
        raise NotReadable("bad-name", text[:80])
    return Slot(found[1], found[2] or "")


@lru_cache(maxsize=512)
def condition(text: str) -> Condition:
    """Read ``path``, ``!path``, ``path=value`` or ``path!=value``."""
    found = _CONDITION.fullmatch(text.strip())
    if found is None or (found[1] and found[3]):
        raise NotReadable("bad-condition", text[:80])
    return Condition(found[2], bool(found[1]) or found[3] == "!=", found[4])


@lru_cache(maxsize=512)
def grid_picture(text: str) -> GridPicture:
    """Read the picture of a grid: ``height: cell | cell``, one line per row.

    Raises:
        NotReadable: ``bad-grid-row``, ``rows-of-unequal-length``, ``too-many-cells``,
            ``bad-merge`` (a join out of the grid, or joined cells that are no rectangle).
    """
    rows = [_row(line) for line in text.strip().splitlines() if line.strip()]
    if not rows:
        raise NotReadable("bad-grid-row", "")
    width = len(rows[0][1])
    if len(rows) > MAX_ROWS or width > MAX_COLUMNS:
        raise NotReadable("too-many-cells", f"{len(rows)}×{width}")
    owners: list[list[tuple[int, int]]] = []
    for index, (_, cells) in enumerate(rows):
        if len(cells) != width:
            raise NotReadable("rows-of-unequal-length", f"{index + 1}: {len(cells)} ≠ {width}")
        owners.append(_owners(index, cells, owners))
    return GridPicture(tuple(h for h, _ in rows), _joined(rows, owners), width)


def _row(line: str) -> tuple[float, list[str]]:
    head, colon, rest = line.partition(":")
    try:
        height = float(head)
    except ValueError:
        height = 0.0
    if not colon or not 0 < height <= MAX_ROW_HEIGHT:
        raise NotReadable("bad-grid-row", line[:80])
    return height, [cell.strip() for cell in rest.split("|")]


def _owners(
    index: int, cells: list[str], above: list[list[tuple[int, int]]]
) -> list[tuple[int, int]]:
    owners: list[tuple[int, int]] = []
    for column, text in enumerate(cells):
        if text == "<":
            if column == 0:
                raise NotReadable("bad-merge", f"{index + 1}/{column + 1}")
            owners.append(owners[column - 1])
        elif text == "^":
            if index == 0:
                raise NotReadable("bad-merge", f"{index + 1}/{column + 1}")
            owners.append(above[index - 1][column])
        else:
            owners.append((index, column))
    return owners


def _joined(
    rows: list[tuple[float, list[str]]], owners: list[list[tuple[int, int]]]
) -> tuple[Cell, ...]:
    members: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row, line in enumerate(owners):
        for column, owner in enumerate(line):
            members.setdefault(owner, []).append((row, column))
    cells = []
    for (row, column), covered in members.items():
        tall = max(r for r, _ in covered) - row + 1
        wide = max(c for _, c in covered) - column + 1
        if tall * wide != len(covered) or any(r < row or c < column for r, c in covered):
            raise NotReadable("bad-merge", f"{row + 1}/{column + 1}")
        cells.append(Cell(row, column, rows[row][1][column], tall, wide))
    return tuple(cells)
