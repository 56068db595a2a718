"""Files as halls have them become rows with real numbers and the kind of every cell."""

from __future__ import annotations

import datetime as dt

import pytest
from sheet_files import make_raw, make_workbook, make_xls, sheet_xml, text_row

from hall_app.domain.sheet_table import CellKind
from hall_app.sheets.reading import read_table

HEADINGS = ["户号", "姓名", "身份证号", "出生日期"]
PERSON = ["110", "王𬱖", "119999194903100014", dt.date(1949, 3, 10)]


def kinds(row):
    return [cell.kind for cell in row.cells]


def test_a_title_above_blank_rows_and_hidden_sheets_do_not_move_the_row_numbers(tmp_path):
    rows = [["东山社区居民花名册", "", "", ""], [], HEADINGS, [], PERSON, [], [], PERSON]
    path = make_workbook(tmp_path / "a.xlsx", rows, merges=[(0, 0, 0, 3)], hidden_sheet="旧表")
    table = read_table(path)
    assert [(s.name, s.hidden) for s in table.sheets] == [("旧表", True), ("名册", False)]
    assert table.sheet == "名册"
    assert [row.number for row in table.rows] == [1, 3, 5, 8]
    assert table.heading_row == 3
    assert list(table.headings) == HEADINGS
    below = table.rows_below(3)
    assert [cell.text for cell in below[0].cells] == [
        "110", "王𬱖", "119999194903100014", "1949-03-10",
    ]  # fmt: skip
    assert kinds(below[0]) == [CellKind.TEXT] * 3 + [CellKind.DATE]


@pytest.mark.fault("T28")
def test_numbers_formulas_errors_and_lost_digits_are_marked(tmp_path):
    path = make_workbook(
        tmp_path / "a.xlsx",
        [HEADINGS, [12, 3.5, 119999194903100014, 32874]],
        formulas={(1, 1): ("=A2*2", 24), (2, 0): ("=NA()", "#N/A"), (2, 1): ('="a"&"b"', "ab")},
    )
    first, second = read_table(path).rows_below(1)
    assert kinds(first) == [CellKind.NUMBER, CellKind.FORMULA, CellKind.NUMBER, CellKind.NUMBER]
    assert [cell.text for cell in first.cells] == ["12", "24", "1.19999E+17", "32874"]
    assert [cell.lost_digits for cell in first.cells] == [False, False, True, False]
    assert [(cell.kind, cell.text) for cell in second.cells] == [
        (CellKind.ERROR, "#N/A"),
        (CellKind.FORMULA, "ab"),
    ]


def test_a_merged_household_number_is_filled_down_and_told(tmp_path):
    rows = [
        HEADINGS,
        ["110", "甲", "", ""],
        ["", "乙", "", ""],
        ["", "", "", ""],
        ["111", "丙", "", ""],
    ]
    table = read_table(make_workbook(tmp_path / "a.xlsx", rows, merges=[(1, 0, 3, 0)]))
    assert [(row.number, row.cell(0).text, row.cell(0).merged) for row in table.rows[1:]] == [
        (2, "110", False),
        (3, "110", True),
        (5, "111", False),
    ]
    assert table.merged_ranges == 1


def test_headings_over_two_rows_end_at_the_second(tmp_path):
    rows = [["姓名", "住址", ""], ["", "幢", "室"], ["甲", "1", "101"]]
    path = make_workbook(tmp_path / "a.xlsx", rows, merges=[(0, 0, 1, 0), (0, 1, 0, 2)])
    assert read_table(path).headings == ("姓名", "幢", "室")


def test_rows_hidden_by_a_filter_are_read_and_told(tmp_path):
    xml = text_row(1, "姓名", "性别") + text_row(2, "甲", "男").replace("<row", '<row hidden="1"')
    table = read_table(make_raw(tmp_path / "a.xlsx", sheet_xml(xml)))
    assert table.hidden_rows == (2,)


def test_cells_without_places_and_elements_with_prefixes_are_read(tmp_path):
    xml = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        "<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:f>A1+1</x:f><x:v>2</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )
    (row,) = read_table(make_raw(tmp_path / "a.xlsx", xml)).rows
    assert kinds(row) == [CellKind.NUMBER, CellKind.FORMULA]


def test_the_old_workbook_is_read_whatever_its_file_is_called(tmp_path):
    for name in ("a.xls", "b.xlsx", "c.csv"):
        table = read_table(
            make_xls(tmp_path / name, [HEADINGS, ["110", "王𬱖", 119999194903100014]])
        )
        assert table.format == "xls"
        assert not table.formulas_known
        assert table.headings == tuple(HEADINGS)
        assert table.rows[1].cell(1).text == "王𬱖"
        assert table.rows[1].cell(2).lost_digits


TEXT = "姓名,身份证号\n王小明,119999194903100014\n"


@pytest.mark.parametrize(
    ("encoding", "found", "sure"),
    [
        ("utf-8", "utf-8", True),
        ("utf-8-sig", "utf-8", True),
        ("gb18030", "gb18030", True),
        ("utf-16", "utf-16-le", True),
        ("utf-16-le", "utf-16-le", False),
        ("utf-16-be", "utf-16-be", False),
    ],
)
@pytest.mark.fault("T29")
def test_a_text_table_is_read_in_every_encoding(tmp_path, encoding, found, sure):
    path = tmp_path / "a.csv"
    path.write_bytes(TEXT.encode(encoding))
    table = read_table(path)
    assert (table.encoding, table.encoding_sure) == (found, sure)
    assert table.headings == ("姓名", "身份证号")
    assert table.rows[1].cell(0).text == "王小明"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_found_and_row_numbers_are_those_of_excel(tmp_path, delimiter):
    path = tmp_path / "a.txt"
    lines = ["姓名|备注|住址", '甲|"两\n行, 一格"|1幢', "||", "乙|x|2幢"]
    path.write_bytes("\n".join(lines).replace("|", delimiter).encode())
    table = read_table(path)
    assert [row.number for row in table.rows] == [1, 2, 4]
    assert table.rows[1].cell(1).text == "两\n行, 一格"


def test_the_tricks_that_keep_numbers_whole_in_excel_are_taken_off(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        '姓名,号码\n甲,"=""119999194903100014"""\n乙,\'013800001234\n', encoding="utf-8"
    )
    table = read_table(path)
    assert [row.cell(1).text for row in table.rows[1:]] == ["119999194903100014", "013800001234"]


@pytest.mark.fault("T29")
def test_a_chosen_encoding_marks_what_does_not_fit(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(TEXT.encode("gb18030"))
    assert "\ufffd" in read_table(path, encoding="utf-8").rows[1].cell(0).text
