"""A table drawn in WPS or Excel becomes a grid form; borders and fonts are not taken over.

Rows without a line around any cell are headings if one text stands in them, else a table without
lines. A row bound to the columns of a list becomes a list, the empty rows under it its blank rows.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING, Any

import tomlkit

from hall_app.printing.draft import FormDraft, head_of, size_of, strictly_read
from hall_app.printing.reading import FormFault
from hall_app.printing.table_cells import CellReader, Word, label_text, list_column

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tomlkit.items import Table

    from hall_app.domain.drawn_table import DrawnCell, DrawnTable

_LEAST_ROW = 4.5
"""Millimetres that a row with words needs at least."""
_TITLE_HEIGHT = 9.0
_NARROWEST = 40.0
_NARROW_MARGIN = 10.0
_TITLE_STYLE = {"font": "hei", "size": 16, "align": "center"}


class _Kind(Enum):
    TEXT = "text"
    GAP = "gap"
    GRID = "grid"
    BARE = "bare"
    LIST = "list"
    BLANK = "blank"
    """Empty rows under a list; they are part of it."""


@dataclass(frozen=True, slots=True)
class _Band:
    """Hold rows that joins tie together, or a run of such rows of one kind."""

    first: int
    last: int
    kind: _Kind


def table_form(table: DrawnTable, *, form_id: str, version: int = 1, title: str = "") -> FormDraft:
    """Return the form of a drawn table.

    Args:
        table: As ``sheets`` read it.
        form_id: The name the form will be known by.
        version: Its version.
        title: Its title; else that of the table, else the name of the sheet.
    """
    return _TableForm(table).draft(form_id, version, title)


class _TableForm:
    """Make the document of one table."""

    def __init__(self, table: DrawnTable) -> None:
        self._table = table
        self._cells = CellReader(table)
        self._faults = self._cells.faults
        self._margins, self._columns, self._rows = _measures(table)
        self._fields: dict[str, dict[str, str]] = {}
        self._ruled = any(table.ruled)

    def draft(self, form_id: str, version: int, title: str) -> FormDraft:
        bands = list(_merged(self._bands()))
        blocks = tomlkit.aot()
        heading = ""
        for band in bands:
            block = self._block(band)
            if band.kind is _Kind.TEXT and not heading and "{" not in block["text"]:
                heading = block["text"]
                block["style"] = "title"
                block["h"] = max(block["h"], _TITLE_HEIGHT)
            blocks.append(block)
        name = title or heading or self._table.sheet
        document = head_of(form_id, version, name)
        document["page"] = _table(
            size=size_of(*self._table.paper), margin=[round(one, 1) for one in self._margins]
        )
        document["style"] = _styles()
        if self._fields:
            document["field"] = _table(
                **{key: _table(**spec) for key, spec in sorted(self._fields.items())}
            )
        document["block"] = blocks
        text = tomlkit.dumps(document)
        return FormDraft(
            form_id=form_id,
            title=str(document["title"]),
            text=text,
            faults=strictly_read(text, form_id, self._faults),
            suggested=tuple(self._cells.suggested),
            notes=tuple(self._notes()),
        )

    def _notes(self) -> Iterator[FormFault]:
        if not self._table.paper_known:
            yield FormFault(key="page.size", line=0, reason="paper-unknown", given="A4")
        wide, inner = sum(self._table.columns), sum(self._columns)
        if wide > inner + 1:
            shown = f"{wide:.0f} → {inner:.0f} mm"
            yield FormFault(key="page", line=0, reason="made-narrower", given=shown)

    # --- rows ------------------------------------------------------------------------------

    def _bands(self) -> Iterator[_Band]:
        rows = len(self._table.rows)
        tied = {
            row for cell in self._table.cells for row in range(cell.row, cell.row + cell.rows - 1)
        }
        first, before = 0, _Kind.TEXT
        for row in range(rows):
            if row not in tied:
                before = self._kind(first, row, before)
                yield _Band(first, row, before)
                first = row + 1

    def _kind(self, first: int, last: int, before: _Kind) -> _Kind:
        inside = [cell for cell in self._table.cells if first <= cell.row <= last]
        full = [cell for cell in inside if not self._word(cell).empty]
        if any(list_column(self._word(cell).slot)[0] for cell in full):
            return self._list_kind(first, last, full)
        if not full and first == last and before in {_Kind.LIST, _Kind.BLANK}:
            return _Kind.BLANK
        at_top = not self._ruled and before in {_Kind.TEXT, _Kind.GAP}
        if any(self._table.ruled[first : last + 1]) or not (self._ruled or at_top):
            return _Kind.GRID
        if len(full) < 2 and all(not self._word(cell).special for cell in full):  # noqa: PLR2004
            return _Kind.TEXT if full else _Kind.GAP
        return _Kind.BARE if self._ruled else _Kind.GRID

    def _list_kind(self, first: int, last: int, full: list[DrawnCell]) -> _Kind:
        lists = {list_column(self._word(cell).slot)[0] for cell in full}
        if first == last and len(lists) == 1 and "" not in lists:
            return _Kind.LIST
        # The list cannot be drawn; the cells stay in the grid and each is told.
        for cell in full:
            if list_column(self._word(cell).slot)[0]:
                self._faults.append(
                    FormFault(key=cell.address, line=0, reason="list-among-other-cells")
                )
        return _Kind.GRID

    def _word(self, cell: DrawnCell) -> Word:
        return self._cells.words[cell.row, cell.column]

    # --- blocks ----------------------------------------------------------------------------

    def _block(self, band: _Band) -> Table:
        height = sum(self._rows[band.first : band.last + 1])
        match band.kind:
            case _Kind.GAP:
                return _table(type="gap", h=round(height, 1))
            case _Kind.TEXT:
                return self._text(band, height)
            case _Kind.LIST:
                return self._list(band)
            case _:
                return self._grid(band)

    def _text(self, band: _Band, height: float) -> Table:
        inside = [one for one in self._table.cells if band.first <= one.row <= band.last]
        cell = next(one for one in inside if not self._word(one).empty)
        word = self._word(cell)
        text = word.text
        if word.slot is not None:
            how = word.slot.format
            text = f"{{{word.slot.path}{':' if how else ''}{how}}}"
        block = _table(type="text", text=text, h=round(max(height, _LEAST_ROW), 1))
        if cell.align in {"center", "right"}:
            block["style"] = cell.align
        return block

    def _list(self, band: _Band) -> Table:
        cells = [cell for cell in self._table.cells if cell.row == band.first]
        cells.sort(key=lambda cell: cell.column)
        columns, fields, rows = [], [], ""
        for cell in cells:
            rows_of, column = list_column(self._word(cell).slot)
            rows = rows or rows_of
            columns.append(round(sum(self._columns[cell.column : cell.column + cell.columns]), 1))
            fields.append(self._column(rows_of, column) if column else self._blank())
        return _table(
            type="repeat",
            rows=rows,
            cols=columns,
            fields=fields,
            h=round(self._rows[band.first], 1),
            min=band.last - band.first + 1,
            frame=0.4,
        )

    def _column(self, rows: str, column: str) -> str:
        """Return the field of a list's column, which makes its row higher when needed."""
        key = f"{rows}_{column}"
        self._fields[key] = {"path": column, "fit": "grow"}
        return key

    def _blank(self) -> str:
        """Return the field of a column that is filled by hand."""
        self._fields["by_hand"] = {"text": ""}
        return "by_hand"

    def _grid(self, band: _Band) -> Table:
        picture = [[""] * len(self._columns) for _ in range(band.first, band.last + 1)]
        for cell in self._table.cells:
            if band.first <= cell.row <= band.last:
                self._draw(cell, picture, cell.row - band.first)
        if band.kind is _Kind.BARE:
            _let_run(picture)
        heights = self._rows[band.first : band.last + 1]
        lines = (
            f"{height:g}: {' | '.join(cells)}".rstrip()
            for height, cells in zip(heights, picture, strict=True)
        )
        block = _table(type="grid", cols=list(self._columns), keep=False)
        if band.kind is _Kind.BARE:
            block.update({"line": 0, "frame": 0, "label": "plain"})
        block["grid"] = _picture("\n".join(lines))
        return block

    def _draw(self, cell: DrawnCell, picture: list[list[str]], row: int) -> None:
        for down in range(cell.rows):
            for across in range(cell.columns):
                sign = "<" if across else "^"
                picture[row + down][cell.column + across] = sign
        picture[row][cell.column] = self._shown(self._word(cell))

    def _shown(self, word: Word) -> str:
        if word.special:
            return word.special
        if word.slot is not None:
            return f"={self._field(word.slot.path, word.slot.format)}"
        text = label_text(word)
        return f"!{text}" if word.downwards and text else text

    def _field(self, path: str, how: str) -> str:
        """Return the key of the field that prints a name and makes its row higher when needed."""
        key = "_".join(part for part in (path.replace(".", "_"), how) if part)
        spec = {"path": path, "fit": "grow"}
        if how:
            spec["format"] = how
        self._fields[key] = spec
        return key


def _let_run(picture: list[list[str]]) -> None:
    """Let each text run over the empty cells to its right, as a spreadsheet shows it."""
    if any("^" in cells for cells in picture):
        return
    for cells in picture:
        for place in range(1, len(cells)):
            if not cells[place] and cells[place - 1]:
                cells[place] = "<"


def _merged(bands: Iterator[_Band]) -> Iterator[_Band]:
    """Yield runs of rows: tables are drawn in one, headings and lists row by row."""
    whole = {_Kind.GRID, _Kind.BARE, _Kind.GAP}
    number = 0

    def key(band: _Band) -> tuple[_Kind, int]:
        nonlocal number
        if band.kind not in whole and band.kind is not _Kind.BLANK:
            number += 1
        return (_Kind.LIST if band.kind is _Kind.BLANK else band.kind, number)

    for (kind, _), run in groupby(bands, key):
        found = list(run)
        yield _Band(found[0].first, found[-1].last, kind)


def _measures(
    table: DrawnTable,
) -> tuple[tuple[float, float, float, float], tuple[float, ...], tuple[float, ...]]:
    """Return margins, widths and heights in millimetres as the form says them.

    A table wider than the paper leaves is made as narrow, its heights stay; one that is narrower
    gets the right margin that ends with it. One that is fitted on a page is made as low.
    """
    width, height = table.paper
    top, right, bottom, left = table.margins
    if width - left - right < _NARROWEST:
        left = right = _NARROW_MARGIN
    if height - top - bottom < _NARROWEST:
        top = bottom = _NARROW_MARGIN
    inner = width - left - right
    scale = min(inner / sum(table.columns), 1.0)
    columns = tuple(max(math.floor(one * scale * 10) / 10, 0.5) for one in table.columns)
    spare = max(inner - sum(columns), 0.0)
    if table.centred:
        left, right = left + spare / 2, right + spare / 2
    elif scale == 1:
        right += spare
    room = height - top - bottom
    squeeze = min(room / sum(table.rows), 1.0) if table.one_page else 1.0
    rows = tuple(
        round(max(one * squeeze, _LEAST_ROW if _has_words(table, row) else 1.0), 1)
        for row, one in enumerate(table.rows)
    )
    return (top, right, bottom, left), columns, rows


def _has_words(table: DrawnTable, row: int) -> bool:
    return any(cell.text or cell.note for cell in table.cells if cell.row == row)


def _styles() -> Table:
    inline = tomlkit.inline_table
    styles = tomlkit.table()
    for name, patch in (
        ("title", _TITLE_STYLE),
        ("center", {"align": "center"}),
        ("right", {"align": "right"}),
        ("plain", {"font": "song", "align": "left"}),
    ):
        styles[name] = inline()
        styles[name].update(patch)
    return styles


def _table(**values: object) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        table[key] = value
    return table


def _picture(text: str) -> Any:
    """Return the picture of a grid as a person would write it, between three quotes."""
    if "'''" in text or any(one < " " and one != "\n" for one in text):
        return tomlkit.string(f"{text}\n", multiline=True)
    return tomlkit.value(f"'''\n{text}\n'''")
