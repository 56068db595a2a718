"""A street's whole file, every fault planted in it: read, checked, grouped, written back."""

from __future__ import annotations

import random
import time

import pytest
from resident_files import COLUMNS, HEADINGS, PLANTED, TODAY, Formula, residents, tables
from sheet_files import make_workbook

from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_columns import find_heading_row, suggest
from hall_app.domain.resident_faults import FaultLevel
from hall_app.domain.resident_faults import LineCode as L
from hall_app.domain.resident_households import households
from hall_app.domain.resident_lines import check_lines
from hall_app.sheets.reading import read_table
from hall_app.sheets.writing import CellFault, FaultHeadings, write_fault_workbook

ROWS = 25_000
SECONDS = 30
BETWEEN = [
    (C.RELATION, "户主", L.TWO_HEADS),
    (C.RELATION, "妹妹", L.RELATION_SEX),
]
FIRST = 3
"""A title and the headings stand above."""


@pytest.fixture(scope="module")
def planted_file(tmp_path_factory):
    """Write the file; return its path and the (row, column, code) that must be found."""
    dice = random.Random(11)
    people = list(residents(ROWS))
    # Only the fourth line of a household is spoilt, so that its head stays.
    places = dice.sample(range(3, ROWS, 4), 3 * len(PLANTED) + 3 * len(BETWEEN) + 1)
    wanted = set()
    for number, place in enumerate(places[:-1]):
        spoilt = [*((p.column, p.value, p.code) for p in PLANTED), *BETWEEN]
        column, value, code = spoilt[number % len(spoilt)]
        people[place][column] = value
        wanted.add((place + FIRST, column, code))
    last = places[-1]
    people[last][C.ID_NUMBER] = people[last - 1][C.ID_NUMBER]
    people[last][C.BIRTH] = people[last - 1][C.BIRTH]
    people[last][C.NAME] = people[last - 1][C.NAME]
    wanted.add((last + FIRST, C.ID_NUMBER, L.PERSON_TWICE))
    formulas, rows = {}, [["东山社区居民花名册"], list(HEADINGS.values())]
    for number, person in enumerate(people, start=2):
        row = [person[column] for column in COLUMNS]
        for at, value in enumerate(row):
            if isinstance(value, Formula):
                formulas[number, at] = (value.text, value.value)
                row[at] = None
            elif value == "#N/A":
                formulas[number, at] = ("=NA()", value)
                row[at] = None
        rows.append(row)
    path = tmp_path_factory.mktemp("whole") / "花名册.xlsx"
    return make_workbook(path, rows, formulas=formulas), wanted


def checked(path):
    table = read_table(path)
    mapping = suggest(table.headings)
    lines = check_lines(table.rows_below(find_heading_row(table)), mapping, tables(), TODAY)
    return table, mapping, lines, households(lines)


@pytest.mark.timeout(300)
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
