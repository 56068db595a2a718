"""What is written opens as the text it is, and comes back as it was."""

from __future__ import annotations

import html
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall_app.domain.names import NAME_LIMIT, clean_name
from hall_app.domain.sheet_table import CellKind
from hall_app.sheets.limits import LONGEST_CELL
from hall_app.sheets.reading import read_table
from hall_app.sheets.writing import (
    CellFault,
    FaultHeadings,
    ListColumn,
    write_fault_workbook,
    write_list,
    write_template,
)
from hall_app.support.errors import EnvironmentFault

NAMES = [
    "王𬱖·伟", "頔", "𠀀" * NAME_LIMIT, "阿卜杜热依木·买买提", "e\u0301mile", "ＡＢｃ１ｱﾍﾞ", "王　小明",
    "王\u200b小\u202e明", "\U00031350\U0002ebf0", "䶮㛃㑇𠮷𠅤", "O'Brien <b>&\"", "_x0041_王",
]  # fmt: skip
FORMULAS = ["=1+1", "+8613800001234", "-5", "@SUM(A1)", "\t=1", "http://a.b", "119999194903100014"]
HEADINGS = FaultHeadings(sheet="待改", row="行号", column="列", reason="原因")


def part(path, name: str) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name).decode("utf-8")


def write(path, rows, **how):
    columns = [ListColumn(title="姓名"), ListColumn(title="号码", width=22)]
    write_list(path, sheet="名册", columns=columns, rows=rows, **how)
    return read_table(path)


@pytest.mark.fault("T34")
def test_names_survive_writing_reading_and_writing_again(tmp_path):
    first = write(tmp_path / "a.xlsx", [[name, "1"] for name in NAMES])
    again = write(tmp_path / "b.xlsx", [[row.cell(0).text, "1"] for row in first.rows[1:]])
    assert [row.cell(0).text for row in again.rows[1:]] == NAMES
    kept = [clean_name(row.cell(0).text).text for row in again.rows[1:]]
    assert kept == [clean_name(name).text for name in NAMES]


@pytest.mark.fault("T31")
def test_nothing_that_looks_like_a_formula_a_link_or_a_number_becomes_one(tmp_path):
    path = tmp_path / "a.xlsx"
    table = write(path, [[text, text] for text in FORMULAS], title="=1+1", footer="&Z @x")
    assert [row.cell(1).text for row in table.rows[2:-1]] == FORMULAS
    assert {cell.kind for row in table.rows for cell in row.cells} <= {
        CellKind.TEXT,
        CellKind.BLANK,
    }
    sheet = part(path, "xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet
    assert "&amp;&amp;Z @x" in sheet
    assert 'state="frozen"' in sheet


def test_what_excel_cannot_hold_is_cut_or_replaced_with_a_sign(tmp_path):
    table = write(tmp_path / "a.xlsx", [["\ud800王\ufffe", "𠀀" * LONGEST_CELL]])
    assert table.rows[1].cell(0).text == "\ufffd王\ufffd"
    assert table.rows[1].cell(1).text.endswith("𠀀…")


@pytest.mark.fault("T27")
def test_an_error_workbook_keeps_every_row_at_its_number_and_can_be_read_again(tmp_path):
    source = write(tmp_path / "a.xlsx", [["王", "1"], ["", "2"], ["李", "3"]], title="花名册")
    faults = [
        CellFault(row=4, column=0, column_name="姓名", reason="没有姓名。"),
        CellFault(row=4, column=1, column_name="号码", reason="请核对。", warning=True),
        CellFault(row=5, column=None, column_name="", reason="这一户没有户主。"),
    ]
    path = tmp_path / "b.xlsx"
    write_fault_workbook(path, table=source, faults=faults, headings=HEADINGS, footer="王秀兰")
    table = read_table(path)
    assert table.headings == ("姓名", "号码", "行号", "列", "原因")
    found = {row.number: [cell.text for cell in row.cells] for row in table.rows}
    assert found[1][0] == "花名册"
    assert found[3] == ["王", "1"]
    assert found[4] == ["", "2", "4", "姓名、号码", "姓名：没有姓名。\n号码：请核对。"]
    assert found[5] == ["李", "3", "5", "", "这一户没有户主。"]
    colours = part(path, "xl/styles.xml")
    assert "F9C6C2" in colours
    assert "FFF1B8" in colours


def test_a_template_offers_its_lists_and_explains_itself(tmp_path):
    path = tmp_path / "a.xlsx"
    long_list = tuple(f"第{n}个很长的选项" for n in range(60))
    write_template(
        path,
        sheet="居民",
        columns=[ListColumn(title="姓名", must=True), ListColumn(title="性别", choices=long_list)],
        examples=[["王小明", "男"]],
        explanation_sheet="说明",
        explanation=[["姓名", "与证件一致"]],
        choices_sheet="选项",
    )
    table = read_table(path)
    assert [(one.name, one.hidden) for one in table.sheets] == [
        ("居民", False),
        ("说明", False),
        ("选项", True),
    ]
    assert table.headings == ("姓名", "性别")
    assert len(read_table(path, sheet="选项").rows) == 60
    assert "'选项'!$B$1:$B$60" in part(path, "xl/worksheets/sheet1.xml")


def test_a_folder_that_cannot_be_written_leaves_the_old_file(tmp_path):
    with pytest.raises(EnvironmentFault) as caught:
        write(tmp_path / "none" / "a.xlsx", [])
    assert caught.value.code == "out-unwritable"


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_written_and_nothing_raises(tmp_path_factory, text, name):
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    columns = [ListColumn(title="姓名"), ListColumn(title=text)]
    write_list(path, sheet=name, columns=columns, rows=[["王", text]], footer=text)
    kept = read_table(path).rows[1].cell(1).text
    legal = all("\ud800" > c >= " " or "\ue000" <= c < "\ufffe" or c > "\uffff" for c in text)
    if legal and text.strip():
        assert kept == text


def test_texts_beyond_what_excel_holds_are_cut_between_characters(tmp_path):
    path = tmp_path / "long.xlsx"
    rare = "\U00020bb7" * 300
    columns = [ListColumn(title=rare, note=rare, choices=("甲",))]
    write_template(
        path,
        sheet=rare,
        columns=columns,
        examples=[],
        explanation_sheet="说明",
        explanation=[],
        choices_sheet="选项",
    )
    rules = part(path, "xl/worksheets/sheet1.xml")
    assert read_table(path).sheets[0].name == rare[:15]
    assert f'promptTitle="{rare[:16]}"' in rules
    assert f'prompt="{rare[:127]}"' in rules


@pytest.mark.parametrize("text", ["&" * 300, "\U00020bb7" * 300, "a" * 199 + "&&"])
def test_a_footer_is_cut_to_what_excel_takes_and_never_inside_its_sign(tmp_path, text):
    path = tmp_path / "long.xlsx"
    write_list(path, sheet="名单", columns=[ListColumn(title="姓名")], rows=[["王"]], footer=text)
    footer = html.unescape(
        re.search("<oddFooter>(.*)</oddFooter>", part(path, "xl/worksheets/sheet1.xml"))[1]
    )
    told = footer.removeprefix("&L").removesuffix("&R&P / &N")
    assert len(footer.encode("utf-16-le")) // 2 <= 255
    assert told.count("&") % 2 == 0
    assert text.startswith(told.replace("&&", "&"))
