"""A table drawn in WPS becomes a grid form that can be filled and printed."""

from __future__ import annotations

import tomllib

import pytest
from drawn_files import changed, draw

from hall_app.printing.from_table import table_form
from hall_app.printing.layout import lay_out
from hall_app.printing.marks import FrameMark, TextMark
from hall_app.printing.reading import read_form
from hall_app.sheets.drawn import read_drawn


@pytest.fixture
def converted(tmp_path):
    """Return a function that converts rows, or the usual registration form."""

    def make(*rows, change=None, **how):
        path = tmp_path / "表.xlsx"
        draw(path, list(rows), **{"merges": (), **how}) if rows else draw(path)
        if change is not None:
            changed(path, change)
        return table_form(read_drawn(path), form_id="dengji")

    return make


def grids(draft):
    return [b["grid"] for b in tomllib.loads(draft.text)["block"] if b["type"] == "grid"]


def faults(draft):
    return [(one.key, one.reason) for one in draft.faults]


USUAL = """\
9.2: 姓 名 | =person_name | 性别 | =person_sex | 出生日期 | =person_birth | @photo
9.2: 民族 | =person_ethnic | 政治面貌 | =person_political | 婚姻状况 | =person_marital | ^
9.2: 身份证号码 | =person_id_number | < | < | 联系电话 | =person_phone | ^
9.2: 现住址 | =person_living_address | < | < | < | < | <
9.2: 关系 | 姓名 | 性别 | 民族 | 出生日期 | < | 电话
"""


def test_the_usual_registration_form_comes_over_whole(converted):
    draft = converted()
    assert draft.faults == ()
    assert draft.title == "社区居民事项登记表"
    read = tomllib.loads(draft.text)
    assert [block["type"] for block in read["block"]] == [
        *("text", "grid", "grid", "repeat", "grid", "text"),
    ]
    assert read["page"]["size"] == "A4"
    head, table, last = grids(draft)
    assert "编号：{case.number} | < | < | < | 填表日期：{printed.on:date_cn}" in head
    assert table == USUAL
    assert last.startswith("24.7: !社区意见 | @sign | < |")
    repeat = read["block"][3]
    assert (repeat["rows"], repeat["min"], len(repeat["cols"])) == ("members", 2, 6)
    assert repeat["fields"][3] == "by_hand"


def test_names_are_suggested_beside_known_labels_and_told(converted):
    told = {(one.place, one.name) for one in converted().suggested}
    assert ("B3", "person.name") in told
    assert ("B6", "person.living_address") in told
    assert ("A2", "case.number") in told
    assert not any(place == "D3" for place, _ in told)  # the drawer said it


def test_it_prints_with_ordinary_and_with_the_longest_values(converted, library, fonts):
    form = read_form(converted().text, file="dengji")
    pages, wrong = library.tried(form)
    assert wrong == ()
    assert pages[0] == 1
    words = "".join(
        mark.text
        for sheet in lay_out(form, library.sample("dengji", "longest.toml"), fonts).sheets
        for mark in sheet.marks
        if isinstance(mark, TextMark)
    )
    assert library.sample("dengji", "longest.toml")["person"]["name"] in words


def test_rows_stand_where_the_drawer_put_them(converted, library, fonts):
    """Tops and heights on the paper are those of the workbook, 26 points a row."""
    [sheet] = lay_out(
        read_form(converted().text, file="dengji"), library.sample("dengji"), fonts
    ).sheets
    cells = [mark for mark in sheet.marks if isinstance(mark, FrameMark) and mark.width == 0.4]
    first = min(mark.y for mark in cells)
    assert first == pytest.approx(25.4 + 2 * 26 * 25.4 / 72, abs=0.2)
    assert cells[0].h == pytest.approx(26 * 25.4 / 72, abs=0.1)


def test_a_table_wider_than_the_page_is_made_as_narrow(converted):
    draft = converted(["姓名", "", "备注", ""], widths=(40, 60, 40, 60), ruled=(1,))
    read = tomllib.loads(draft.text)
    left, right = read["page"]["margin"][3], read["page"]["margin"][1]
    columns = read["block"][0]["cols"]
    assert sum(columns) == pytest.approx(210 - left - right, abs=0.5)
    assert columns[1] / columns[0] == pytest.approx(1.5, abs=0.02)
    assert [one.reason for one in draft.notes] == ["made-narrower"]


def test_a_table_for_one_page_is_made_as_low(converted):
    def one_page(sheet):
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for row in range(1, 41):
            sheet.row_dimensions[row].height = 40

    draft = converted(*([["姓名", ""]] * 40), widths=(20, 20), ruled=range(1, 41), change=one_page)
    [grid] = grids(draft)
    heights = [float(line.partition(":")[0]) for line in grid.splitlines()]
    assert sum(heights) <= 297 - 2 * 25.4 + 2


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("{applicant.nmae}", "unknown-variable"),
        ("电话：{nobody.phone}", "unknown-variable"),
        ("{applicant.name.__class__.__mro__}", "bad-name"),
        ("{1+1}", "bad-name"),
        ("余额 } 元", "bad-brace"),
        ("{materials}", "list-in-one-cell"),
        ("说明" * 600, "text-too-long"),
    ],
)
def test_what_cannot_be_printed_is_told_by_its_cell(converted, cell, reason):
    draft = converted(["表"], ["事项", cell], widths=(20, 60), ruled=(2,))
    assert ("B2", reason) in faults(draft)


def test_a_mistyped_name_is_told_with_the_one_that_was_meant(converted):
    draft = converted(["姓名", "{applicant.nmae}"], widths=(20, 60), ruled=(1,))
    assert draft.faults[0].given == "applicant.nmae → applicant.name?"
    assert "=applicant.nmae" in draft.text  # kept for who mends it


def test_a_list_beside_a_joined_label_is_told(converted):
    draft = converted(
        ["家庭成员", "姓名"], [None, "{members.name}"],
        merges=("A1:A2",), widths=(12, 40), ruled=(1, 2),
    )  # fmt: skip
    assert ("B2", "list-among-other-cells") in faults(draft)


def test_signs_of_the_picture_in_a_cell_stay_text(converted, library, fonts):
    draft = converted(["甲|乙", "<", "^", "'''"], widths=(20, 20, 20, 20), ruled=(1,))
    assert draft.faults == ()
    sheets = lay_out(read_form(draft.text, file="x"), {}, fonts).sheets
    words = [mark.text for mark in sheets[0].marks if isinstance(mark, TextMark)]
    assert words == ["甲｜乙", "＜", "＾", "'''"]


def test_a_drawing_without_any_line_is_one_table_under_its_title(converted):
    draft = converted(
        ["登记表"], ["姓名", None], ["电话", None], widths=(20, 40), ruled=(), merges=("A1:B1",)
    )
    read = tomllib.loads(draft.text)
    assert [block["type"] for block in read["block"]] == ["text", "grid"]
    assert "line" not in read["block"][1]


def test_one_label_twice_names_one_person_only(converted):
    draft = converted(["姓名", None, "姓名", None], widths=(20, 20, 20, 20), ruled=(1,))
    assert len(draft.suggested) == 1


def test_what_is_left_for_the_pen_gets_no_name(converted):
    draft = converted(["申请人签字", None], ["经办人（盖章）", None], widths=(30, 40), ruled=(1, 2))
    assert draft.suggested == ()
