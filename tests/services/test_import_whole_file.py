"""A street's whole file, every fault planted in it, checked and written by the service."""

from __future__ import annotations

import time

import pytest
from import_files import checked, counts
from planted_files import ROWS, planted_workbook
from resident_files import COLUMNS

from hall_app.domain.resident_columns import suggest
from hall_app.domain.resident_faults import FaultLevel
from hall_app.services.import_files import FaultWords
from hall_app.sheets.reading import read_table
from hall_app.support.errors import RuleViolation

SECONDS = 30


@pytest.mark.timeout(300)
@pytest.mark.fault("T27")
def test_every_fault_is_found_and_only_whole_good_households_come_in(
    desk_app, head, tmp_path, record_property
):
    path, wanted = planted_workbook(tmp_path / "花名册.xlsx")
    told = []
    began = time.process_time()
    check = checked(desk_app, head, path, progress=lambda done, whole: told.append((done, whole)))
    seconds = time.process_time() - began
    record_property("seconds", round(seconds, 1))
    assert seconds < SECONDS
    assert told[-1] == (ROWS, ROWS)
    assert len(told) > ROWS // 1_000
    assert wanted - {(one.row, one.column, one.code) for one in check.faults} == set()
    errors = {one.row for one in check.faults if one.level is FaultLevel.ERROR}
    assert check.rejected == len(errors)
    assert check.people == ROWS - len(errors)

    words = FaultWords(
        sheet="待改", row="行号", column="列", reason="原因", say=lambda one: one.code
    )
    report = tmp_path / "待改.xlsx"
    desk_app.services.imports.write_faults(check, report, words, head)
    again = read_table(report)
    assert suggest(again.headings).places == dict(check.mapping.places)
    width = len(COLUMNS)
    in_report = {row.number for row in again.rows if row.cell(width).text.isdigit()}
    assert in_report == {one.row for one in check.faults}

    before = counts(desk_app)
    with pytest.raises(RuleViolation, match=r"^import-has-faults"):
        desk_app.services.imports.write(check, head)
    assert counts(desk_app) == before
    done = desk_app.services.imports.write(check, head, good_rows_only=True)
    assert done.people == check.people == counts(desk_app)["membership"]
    assert desk_app.services.backups.verify(head).faults == ()
    desk_app.services.imports.undo(done.batch, "试导入", head, confirmed=done.people)
    assert {**counts(desk_app), "building": 0} == {**before, "building": 0}
