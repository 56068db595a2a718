"""Files of residents as an import reads and writes them: preview, template, rows to mend."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.imports import SheetPreview
from hall_app.domain.resident_columns import HEADINGS
from hall_app.domain.resident_faults import FaultLevel
from hall_app.domain.resident_template import template_columns
from hall_app.domain.resident_words import WordTables
from hall_app.sheets.writing import (
    CellFault,
    FaultHeadings,
    ListColumn,
    write_fault_workbook,
    write_template,
)
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from hall_app.catalog.code_tables import CodeTable
    from hall_app.domain.imports import ImportCheck, SheetChoice
    from hall_app.domain.resident_columns import ColumnMapping, ResidentColumn
    from hall_app.domain.resident_faults import LineFault
    from hall_app.domain.sheet_table import SheetTable

FIRST_ROWS = 5
_TABLES = {
    "relations": "relations",
    "sexes": "sex",
    "ethnic_groups": "ethnic-groups",
    "marital": "marital-status",
    "education": "education",
    "political": "political-status",
    "id_kinds": "document-types",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultWords:
    """Hold the words of an error workbook; ``say`` gives the sentence of a fault."""

    sheet: str
    row: str
    column: str
    reason: str
    say: Callable[[LineFault], str]


def word_tables(tables: Mapping[str, CodeTable]) -> WordTables:
    """Return the catalog's tables as the words of a file are read with."""
    return WordTables(
        **{
            field: {row.code: row.name for row in tables[name].rows}
            for field, name in _TABLES.items()
        }
    )


def preview(
    table: SheetTable,
    choice: SheetChoice,
    heading_row: int | None,
    *,
    mapping: ColumnMapping,
    remembered: bool,
) -> SheetPreview:
    """Return what stands in a sheet, with its first rows."""
    below = table.rows_below(heading_row)
    return SheetPreview(
        choice=choice,
        format=table.format,
        sheet=table.sheet,
        sheets=table.sheets,
        encoding=table.encoding,
        encoding_sure=table.encoding_sure,
        heading_row=heading_row,
        headings=headings_of(table, heading_row),
        mapping=mapping,
        remembered=remembered,
        first=tuple(tuple(cell.text for cell in row.cells) for row in below[:FIRST_ROWS]),
        rows=len(below),
        hidden_rows=len(table.hidden_rows),
        merged_ranges=table.merged_ranges,
        formulas_known=table.formulas_known,
    )


def save_template(path: Path, tables: WordTables) -> None:
    """Write the empty file that a hall fills in, with an example household."""
    columns = template_columns(tables)
    write_template(
        path,
        sheet="居民",
        columns=[
            ListColumn(title=one.title, choices=one.choices, must=one.must, note=one.how)
            for one in columns
        ],
        examples=zip(*(one.examples for one in columns), strict=True),
        explanation_sheet="填写说明",
        explanation=[("列", "怎么填"), *((one.title, one.how) for one in columns)],
        choices_sheet="选项",
    )


def save_faults(path: Path, table: SheetTable, check: ImportCheck, words: FaultWords) -> None:
    """Write a table as it was read, with what is to be mended beside each row."""
    names = _column_names(headings_of(table, check.heading_row), check.mapping)
    told = [
        CellFault(
            row=fault.row,
            column=check.mapping.places.get(fault.column) if fault.column else None,
            column_name=names.get(fault.column, "") if fault.column else "",
            reason=words.say(fault),
            warning=fault.level is FaultLevel.WARNING,
        )
        for fault in check.faults
    ]
    headings = FaultHeadings(
        sheet=words.sheet, row=words.row, column=words.column, reason=words.reason
    )
    write_fault_workbook(path, table=table, faults=told, headings=headings)


def headings_of(table: SheetTable, heading_row: int | None) -> tuple[str, ...]:
    """Return the texts of the row taken for the headings, empty without one."""
    found = next((row for row in table.rows if row.number == heading_row), None)
    return tuple(cell.text for cell in found.cells) if found is not None else ()


def _column_names(headings: Sequence[str], mapping: ColumnMapping) -> dict[ResidentColumn, str]:
    """Return the columns' names as the file has them, else as the template does."""
    found = {column: names[0] for column, names in HEADINGS.items()}
    for column, place in mapping.places.items():
        if place < len(headings) and headings[place]:
            found[column] = headings[place]
    return found


def sha256_of(path: Path) -> str:
    """Return the digest of a file's bytes.

    Raises:
        EnvironmentFault: ``sheet-missing``, ``sheet-in-use``.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as fault:
        raise EnvironmentFault("sheet-missing", file=path.name) from fault
    except OSError as fault:
        raise EnvironmentFault("sheet-in-use", file=path.name) from fault
