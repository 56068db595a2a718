"""A street's whole file, every fault planted in it: read, checked, grouped, written back."""

from __future__ import annotations

import time

import pytest
from planted_files import ROWS, planted_workbook
from resident_files import COLUMNS, HEADINGS, TODAY, tables

from hall_app.domain.resident_columns import find_heading_row, suggest
from hall_app.domain.resident_faults import FaultLevel
from hall_app.domain.resident_households import households
from hall_app.domain.resident_lines import check_lines
from hall_app.sheets.reading import read_table
from hall_app.sheets.writing import CellFault, FaultHeadings, write_fault_workbook

SECONDS = 30


@pytest.fixture(scope="module")
def planted_file(tmp_path_factory):
    return planted_workbook(tmp_path_factory.mktemp("whole") / "花名册.xlsx")


def checked(path):
    table = read_table(path)
    mapping = suggest(table.headings)
    lines = check_lines(table.rows_below(find_heading_row(table)), mapping, tables(), TODAY)
    return table, mapping, lines, households(lines)


@pytest.mark.timeout(300)
@pytest.mark.fault("T27")
def test_every_planted_fault_is_found_at_its_row_and_no_other_row_is_refused(
    planted_file, tmp_path, record_property
):
    path, wanted = planted_file
    began = time.process_time()
    table, mapping, lines, grouping = checked(path)
    seconds = time.process_time() - began
    record_property("seconds", round(seconds, 1))
    assert seconds < SECONDS
    assert len(lines) == ROWS
    faults = [fault for line in lines for fault in line.faults] + list(grouping.faults)
    found = {(fault.row, fault.column, fault.code) for fault in faults}
    assert wanted - found == set()
    spoilt = {row for row, _column, _code in wanted}
    assert {fault for fault in faults if fault.row not in spoilt} == set()
    refused = {fault.row for fault in faults if fault.level is FaultLevel.ERROR}
    touched = {line.row for group in grouping.groups if not group.sound for line in group.lines}
    assert refused <= touched

    back = tmp_path / "待改.xlsx"
    told = [
        CellFault(
            row=fault.row,
            column=mapping.places.get(fault.column),
            column_name=HEADINGS[fault.column],
            reason=fault.code,
            warning=fault.level is FaultLevel.WARNING,
        )
        for fault in faults
    ]
    words = FaultHeadings(sheet="待改", row="行号", column="列", reason="原因")
    write_fault_workbook(back, table=table, faults=told, headings=words)
    again = read_table(back)
    assert suggest(again.headings).places == mapping.places
    width = len(COLUMNS)
    assert {row.number for row in again.rows if row.cell(width).text.isdigit()} == spoilt
