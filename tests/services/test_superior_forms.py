"""Superior offices' workbooks are filled, and nothing else in them changes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest
import superior_files
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from street_of_lists import build_street

from hall_app.domain.form_fields import FormLoss
from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter
from hall_app.services.superior_forms import FormSubject
from hall_app.support.errors import EnvironmentFault, RuleViolation

EVERYBODY = FormSubject(which=PeopleFilter())
ID = "119999194102030028"


def refused(code):
    return pytest.raises(RuleViolation, match=rf"^{code}\b")


@pytest.fixture
def street(desk_app, clerk):
    return build_street(desk_app, clerk)


@pytest.fixture
def forms(street, desk_app):
    return desk_app.services.superior_forms


def rows(path, sheet="花名册", first=3, columns=7):
    found = load_workbook(path)[sheet]
    return [
        [found.cell(row, column).value for column in range(1, columns + 1)]
        for row in range(first, found.max_row + 1)
    ]


def test_a_list_is_filled_in_under_the_headings(forms, head, tmp_path):
    form, out = superior_files.roster(tmp_path / "表.xlsx"), tmp_path / "填好.xlsx"
    before = form.read_bytes()
    told = forms.look(form, EVERYBODY, head)
    assert (told.sheet, told.headings, told.rows) == ("花名册", 6, 5)
    assert told.unknown_headings == ("领取人签字",)
    assert not out.exists()
    forms.fill(form, out, EVERYBODY, head)
    table = rows(out)
    assert [one[1] for one in table[:5]] == ["祁桂芳", "周文静", "李梅", "周小满", "马建国"]
    assert table[0][2:4] == ["女", "119999********0028"]
    assert table[0][4] == dt.datetime(1941, 2, 3)
    assert table[0][5] == "和平路12号"
    assert [one[0] for one in table] == [1, 2, 3, 4, 5, 6, "填表人：          审核人："]
    assert form.read_bytes() == before


def test_the_rest_of_the_workbook_stays_as_it_was(forms, head, tmp_path):
    form, out = superior_files.roster(tmp_path / "表.xlsx"), tmp_path / "填好.xlsx"
    forms.fill(form, out, EVERYBODY, head)
    book = load_workbook(out)
    sheet, other = book["花名册"], book["填表说明"]
    assert [str(one) for one in sheet.merged_cells.ranges] == ["A1:G1"]
    assert sheet["A1"].font.size == 18
    assert sheet.column_dimensions["D"].width == 31
    assert sheet["B2"].fill.fgColor.rgb == "FFFFCC00"
    assert sheet["B3"].border.top.style == "thin"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "C3:C20"
    assert (other["A1"].value, other["B2"].value) == ("请如实填写", "=1+1")


def test_rows_beyond_the_prepared_ones_look_the_same(forms, head, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx", rows=2, footer=False)
    forms.fill(form, tmp_path / "填好.xlsx", EVERYBODY, head)
    sheet = load_workbook(tmp_path / "填好.xlsx")["花名册"]
    assert [sheet.cell(row, 1).value for row in range(3, 8)] == [1, 2, 3, 4, 5]
    assert sheet["F7"].border.top.style == "thin"


def test_a_signature_below_the_table_is_never_written_over(forms, clerk, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx", rows=3)
    with refused("form-rows-few") as seen:
        forms.look(form, EVERYBODY, clerk)
    assert (seen.value.details["room"], seen.value.details["count"]) == (3, 5)


def test_rows_follow_those_that_are_filled_in_already(forms, head, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx", rows=7)
    book = load_workbook(form)
    book["花名册"]["B3"], book["花名册"]["C3"] = "别处的人", "男"
    book.save(form)
    forms.fill(form, tmp_path / "填好.xlsx", EVERYBODY, head)
    assert [one[:2] for one in rows(tmp_path / "填好.xlsx")[:2]] == [[1, "别处的人"], [2, "祁桂芳"]]


def test_a_list_of_households_gives_each_with_its_head(forms, head, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx")
    forms.fill(form, tmp_path / "填好.xlsx", FormSubject(which=HouseholdFilter()), head)
    found = [one[1] for one in rows(tmp_path / "填好.xlsx")]
    assert found[:3] == ["祁桂芳", "周文静", "马建国"]


def test_named_cells_are_filled_for_a_person(forms, street, clerk, tmp_path):
    form = superior_files.named(
        tmp_path / "表.xlsx",
        姓名="$B$2",
        age="$B$3",
        户主姓名="$B$4",
        姓名_2="$B$5",
        姓名_9="$B$6",
        领导签字="$B$7",
    )
    home, people = street["family"][0], street["family"][1]
    subject = FormSubject(household_id=home, person_id=people[1])
    told = forms.fill(form, tmp_path / "填好.xlsx", subject, clerk).outlook
    sheet = load_workbook(tmp_path / "填好.xlsx")["申请表"]
    assert [sheet[one].value for one in ("B2", "B3", "B4", "B5")] == [
        "李梅",
        44,
        "周文静",
        "周文静",
    ]
    assert sorted(told.unknown_names) == ["姓名_9", "领导签字"]
    assert [str(one) for one in sheet.merged_cells.ranges] == ["B2:D2"]


def test_a_named_column_takes_the_members_of_a_household(forms, street, clerk, tmp_path):
    form = superior_files.named(tmp_path / "表.xlsx", 姓名="$B$5:$B$9", 与户主关系="$C$5:$C$9")
    subject = FormSubject(household_id=street["family"][0])
    forms.fill(form, tmp_path / "填好.xlsx", subject, clerk)
    sheet = load_workbook(tmp_path / "填好.xlsx")["申请表"]
    names = [sheet.cell(row, 2).value for row in range(5, 10)]
    assert names == ["周文静", "李梅", "周小满", None, None]


def test_whole_numbers_need_a_permitted_person_and_a_reason(forms, street, clerk, head, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx")
    with refused("approval-needed"):
        forms.fill(form, tmp_path / "一.xlsx", EVERYBODY, clerk, unmasked_reason="上报街道")
    with refused("export-reason-missing"):
        forms.fill(form, tmp_path / "一.xlsx", EVERYBODY, head, unmasked_reason=" ")
    assert not (tmp_path / "一.xlsx").exists()
    done = forms.fill(form, tmp_path / "一.xlsx", EVERYBODY, head, unmasked_reason="上报街道")
    assert done.unmasked
    cell = load_workbook(tmp_path / "一.xlsx")["花名册"]["D3"]
    assert (cell.value, cell.data_type, cell.number_format) == (ID, "s", "@")


def test_every_filled_form_is_in_the_journal(forms, head, desk_app, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx")
    forms.fill(form, tmp_path / "填好.xlsx", EVERYBODY, head)
    kept = desk_app.archive.rows(
        'SELECT "kind", "subject" FROM "journal" ORDER BY "id" DESC LIMIT 1'
    )
    assert tuple(kept[0]) == ("export", "form 表.xlsx; 5 rows")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path, text):
    from hall_app.domain.resident_columns import ResidentColumn
    from hall_app.sheets.forms import SuperiorForm

    form = SuperiorForm(superior_files.roster(tmp_path / "表.xlsx"))
    form.fill_table([{ResidentColumn.NAME: text}])
    (tmp_path / "填好.xlsx").write_bytes(form.content())
    cell = load_workbook(tmp_path / "填好.xlsx")["花名册"]["B3"]
    assert (cell.value, cell.data_type) in ((text, "s"), (text, "f"))
    with zipfile.ZipFile(tmp_path / "填好.xlsx") as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_the_superior_offices_file_is_never_written_over(forms, head, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx")
    with refused("form-file-exists"):
        forms.fill(form, form, EVERYBODY, head)


def test_what_the_copy_would_lack_is_said_first(forms, clerk, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx")
    assert not forms.look(form, EVERYBODY, clerk).losses
    book = load_workbook(form)
    chart = BarChart()
    chart.add_data(Reference(book["填表说明"], min_col=1, min_row=1, max_row=3))
    book["填表说明"].add_chart(chart, "D4")
    book.save(form)
    assert forms.look(form, EVERYBODY, clerk).losses == {FormLoss.CHARTS}


def test_a_workbook_with_nothing_to_fill_is_refused(forms, street, clerk, tmp_path):
    form = superior_files.named(tmp_path / "表.xlsx", 姓名="$B$2")
    with refused("form-nothing-matches"):
        forms.look(form, EVERYBODY, clerk)


def test_bombs_macros_and_other_files_are_refused_before_they_are_opened(forms, clerk, tmp_path):
    form = superior_files.roster(tmp_path / "表.xlsx")
    with pytest.raises(EnvironmentFault, match="sheet-missing"):
        forms.look(tmp_path / "没有.xlsx", EVERYBODY, clerk)
    (tmp_path / "文.xlsx").write_bytes(b"%PDF-1.7")
    with refused("form-other-format"):
        forms.look(tmp_path / "文.xlsx", EVERYBODY, clerk)
    content = form.read_bytes()
    with refused("form-other-format"):
        forms.look(_with(tmp_path, content, {"xl/vbaProject.bin": b"x"}), EVERYBODY, clerk)
    merged = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/>'
    )
    bomb = {"xl/worksheets/sheet1.xml": sheet + merged + b"</worksheet>"}
    with refused("sheet-bomb"):
        forms.look(_with(tmp_path, content, bomb), EVERYBODY, clerk)


def _with(folder, content, parts):
    path = folder / "变.xlsx"
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return path
