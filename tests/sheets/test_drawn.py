"""Reading a table that was drawn to be printed: what is taken over, and what is refused."""

from __future__ import annotations

import time
import zipfile

import pytest
from drawn_files import changed, draw
from openpyxl.styles import Border, Side
from sheet_files import make_raw

from hall_app.sheets.drawn import read_drawn
from hall_app.support.errors import EnvironmentFault, RuleViolation


@pytest.fixture
def drawn(tmp_path):
    return draw(tmp_path / "登记表.xlsx")


def at(table, address):
    return next(cell for cell in table.cells if cell.address == address)


def test_joins_widths_heights_and_page_are_taken_over(drawn):
    table = read_drawn(drawn)
    assert table.sheet == "登记表"
    assert table.paper == (210, 297)
    assert len(table.columns) == 7
    # 12 units of 7 pixels of 1/96 inch; 26 points.
    assert table.columns[0] == pytest.approx(12 * 7 * 25.4 / 96)
    assert table.rows[0] == pytest.approx(26 * 25.4 / 72)
    assert (at(table, "G3").rows, at(table, "G3").columns) == (3, 1)
    assert at(table, "B4").note.endswith("{person.ethnic}")
    assert at(table, "A1").align == "center"
    assert table.ruled == (False, False, *[True] * 8, False)
    covered = [
        (row, column)
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.rows)
        for column in range(cell.column, cell.column + cell.columns)
    ]
    assert sorted(covered) == [(r, c) for r in range(11) for c in range(7)]


def test_a_sheet_is_chosen_by_name(drawn):
    assert read_drawn(drawn, "说明").cells[0].text == "只是说明"
    with pytest.raises(RuleViolation, match="sheet-unknown"):
        read_drawn(drawn, "没有")


def test_hidden_rows_and_columns_are_left_out_of_joins_too(drawn):
    def hide(sheet):
        sheet.row_dimensions[4].hidden = True
        sheet.column_dimensions["C"].hidden = True

    table = read_drawn(changed(drawn, hide))
    assert (len(table.rows), len(table.columns)) == (10, 6)
    assert at(table, "G3").rows == 2
    assert at(table, "B5").columns == 2


def test_a_print_area_the_page_and_its_scale_count(drawn):
    def set_up(sheet):
        sheet.print_area = "A3:G6"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 11
        sheet.page_setup.scale = 50
        sheet.page_margins.left = 1

    table = read_drawn(changed(drawn, set_up))
    assert len(table.rows) == 4
    assert table.paper == (210, 148)
    assert table.columns[0] == pytest.approx(12 * 7 * 25.4 / 96 / 2)
    assert table.margins[3] == pytest.approx(25.4)


def test_an_unknown_paper_is_told_and_taken_for_a4(drawn):
    table = read_drawn(changed(drawn, lambda sheet: setattr(sheet.page_setup, "paperSize", 256)))
    assert (table.paper, table.paper_known) == ((210, 297), False)


@pytest.mark.fault("T30")
def test_a_cell_far_away_makes_no_endless_table(drawn):
    def far(sheet):
        sheet["XFD1048576"].border = Border(left=Side(style="thin"))

    started = time.process_time()
    with pytest.raises(RuleViolation, match="drawn-too-large"):
        read_drawn(changed(drawn, far))
    assert time.process_time() - started < 3


def test_more_rows_than_a_form_holds_are_refused(tmp_path):
    path = draw(tmp_path / "x.xlsx", [["行"]] * 201, merges=(), ruled=(), widths=(9,))
    with pytest.raises(RuleViolation, match="drawn-too-large"):
        read_drawn(path)


@pytest.mark.fault("T30")
def test_a_bomb_a_torn_file_and_a_text_are_refused_in_time(tmp_path, drawn):
    torn, text = tmp_path / "torn.xlsx", tmp_path / "text.xlsx"
    torn.write_bytes(drawn.read_bytes()[:3000])
    text.write_text("姓名,性别", "utf-8")
    for path, code in (
        (make_raw(tmp_path / "bomb.xlsx", "<x>" + "a" * 30_000_000 + "</x>"), "sheet-bomb"),
        (torn, "sheet-unreadable"),
        (text, "form-other-format"),
    ):
        started = time.process_time()
        with pytest.raises(RuleViolation, match=code):
            read_drawn(path)
        assert time.process_time() - started < 3
    with pytest.raises(EnvironmentFault, match="sheet-missing"):
        read_drawn(tmp_path / "nowhere.xlsx")


@pytest.mark.fault("T30")
def test_a_join_over_the_whole_sheet_is_refused(tmp_path, drawn):
    hostile = tmp_path / "joined.xlsx"
    with zipfile.ZipFile(drawn) as source, zipfile.ZipFile(hostile, "w") as target:
        for name in source.namelist():
            content = source.read(name).replace(b'ref="B6:G6"', b'ref="B6:XFD1048576"')
            target.writestr(name, content)
    started = time.process_time()
    with pytest.raises(RuleViolation, match="sheet-bomb"):
        read_drawn(hostile)
    assert time.process_time() - started < 3
