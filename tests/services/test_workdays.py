"""A year of working days is looked at before it is taken in; the head gets the list of changes."""

from __future__ import annotations

import datetime as dt

import openpyxl
import pytest
from flow_acts import begun, page
from test_flow import year_with
from test_hall import year_2027

from hall_app.domain.workdays import DayKind
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import CatalogFault, EnvironmentFault, RuleViolation


def changed_year(app):
    """The shipped 2026 with a rest day worked and two working days off."""
    return year_with(app, {"2026-09-19": "make-up-workday", "2026-10-12": "holiday"})


def test_a_look_says_what_would_change_and_keeps_nothing(desk_app, clerk, head):
    app = desk_app
    number = begun(app, clerk)
    told = page(app, clerk, number).due_on
    seen = app.services.workdays.look(changed_year(app), "2026 局里发的.csv", head)
    assert [(one.day, one.before, one.after) for one in seen.days] == [
        (dt.date(2026, 9, 19), DayKind.REST, DayKind.MAKE_UP_WORKDAY),
        (dt.date(2026, 10, 12), DayKind.WORKDAY, DayKind.HOLIDAY),
    ]
    (case,) = seen.cases
    assert (case.number, case.was, case.binding < told) == (number, told, True)
    assert page(app, clerk, number).due_on == told
    assert app.services.workdays.look(changed_year(app), "x.csv", head).days == seen.days


def test_taking_in_does_what_the_look_said_and_is_journalled(desk_app, clerk, head, tmp_path):
    app = desk_app
    number = begun(app, clerk)
    seen = app.services.workdays.look(changed_year(app), "2026.csv", head)
    done = app.services.workdays.take_in(seen, head)
    assert done.changed == seen.cases
    assert page(app, clerk, number).due_on == seen.cases[0].binding
    (year, *_) = [one for one in app.services.workdays.years(head) if one.year == 2026]
    assert year.own
    assert year.whole
    told = app.archive.rows('SELECT "subject" FROM "journal" WHERE "kind" = \'workdays\'')
    assert told == [(f"2026.csv: year 2026, {done.days} days; 1 cases",)]
    job = app.services.workdays.print_cases(2026, done.changed, head)
    (paper,) = [one for one in app.services.prints.waiting(head) if one.job_id == job]
    assert paper.form_id == "recount-list"
    file = tmp_path / "变动.xlsx"
    assert app.services.workdays.export_cases(file, 2026, done.changed, head).rows == 1
    sheet = openpyxl.load_workbook(file).active
    cells = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert number in cells
    assert "比已告知的提前，请告知申请人" in cells


@pytest.mark.fault("T51")
def test_a_year_that_moves_many_cases_makes_a_backup_first(desk_app, clerk, head, monkeypatch):
    monkeypatch.setattr("hall_app.services.mass_change.MASS", 0)
    monkeypatch.setattr(KeySlots, "practice", False)
    begun(desk_app, clerk)
    service, before = desk_app.services.workdays, desk_app.services.backups.listing(head)
    seen = service.look(changed_year(desk_app), "2026.csv", head)
    assert seen.cases
    service.take_in(seen, head)
    (made,) = desk_app.services.backups.listing(head)
    assert before == ()
    assert made.cases == 1


def test_a_new_year_counts_only_whole_and_next_to_the_last_one(desk_app, head):
    service = desk_app.services.workdays
    assert service.look(year_2027(), "2027.csv", head).loaded
    few = "date,kind,name\n2027-01-01,holiday,元旦\n"
    seen = service.look(few, "2027.csv", head)
    assert (seen.loaded, seen.off, seen.days) == (False, 1, ())
    with pytest.raises(RuleViolation, match="year-not-whole"):
        service.take_in(seen, head)
    seen = service.look(year_2027().replace("2027", "2029"), "2029.csv", head)
    assert not seen.loaded


def test_a_file_of_a_chinese_office_program_is_read(desk_app, head, tmp_path):
    file = tmp_path / "2027.csv"
    file.write_bytes(year_2027().replace("\n", "\r\n").encode("gb18030"))
    seen = desk_app.services.workdays.read(file, head)
    assert {one.name for one in seen.days} == {"试用假日"}
    with pytest.raises(EnvironmentFault, match="year-file-unreadable"):
        desk_app.services.workdays.read(tmp_path / "nichts.csv", head)
    file.write_bytes(b"x" * 200_001)
    with pytest.raises(RuleViolation, match="year-file-too-large"):
        desk_app.services.workdays.read(file, head)
    file.write_text("日期,种类\n", "utf-8")
    with pytest.raises(CatalogFault):
        desk_app.services.workdays.read(file, head)


def test_an_empty_list_is_neither_printed_nor_exported(desk_app, head, tmp_path):
    for call in (
        lambda: desk_app.services.workdays.print_cases(2026, (), head),
        lambda: desk_app.services.workdays.export_cases(tmp_path / "x.xlsx", 2026, (), head),
    ):
        with pytest.raises(RuleViolation, match="list-empty"):
            call()
