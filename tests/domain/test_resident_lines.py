"""One row of a file of residents: what is read, what is refused, what is doubted."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resident_files import COLUMNS, PLANTED, TODAY, Formula, residents, tables

from hall_app.domain.dates import PartialDate
from hall_app.domain.garbled import Garbling, garbling, mended
from hall_app.domain.identity import Sex
from hall_app.domain.names import NAME_LIMIT
from hall_app.domain.resident_columns import ColumnMapping
from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_faults import LineCode as L
from hall_app.domain.resident_lines import LineChecker
from hall_app.domain.sheet_table import Cell, CellKind, SheetRow

MAPPING = ColumnMapping(places={column: place for place, column in enumerate(COLUMNS)})
TABLES = tables()


def cell(value) -> Cell:
    if isinstance(value, Formula):
        inner = cell(value.value)
        return Cell(inner.text, CellKind.FORMULA, inner.number)
    if isinstance(value, int | float):
        text = f"{value:.11g}" if value < 1e15 else f"{value:.5E}"
        return Cell(text, CellKind.NUMBER, float(value))
    if isinstance(value, dt.date):
        return Cell(value.isoformat(), CellKind.DATE)
    return Cell(value, CellKind.ERROR if value.startswith("#") else CellKind.TEXT)


def check(**changed):
    person = next(residents(1)) | {C[name.upper()]: value for name, value in changed.items()}
    row = SheetRow(7, tuple(cell(person[column]) for column in COLUMNS))
    return LineChecker(MAPPING, TABLES, TODAY).check(row)


def codes(checked) -> set:
    return {(fault.column, fault.code) for fault in checked.faults}


def test_a_sound_row_becomes_a_line_in_the_codes_of_the_tables():
    checked = check(id_number="11999919630715103X", birth="1963年7月15日", name="买买提•艾力")
    assert {fault.code for fault in checked.faults} <= {L.ID_CHECK_DIGIT}
    line = check().line
    assert not check().faults
    assert (line.row, line.relation, line.sex, line.ethnic_group) == (7, "02", Sex.MALE, "01")
    assert (line.education, line.marital, line.political) == ("70", "20", "13")
    assert line.id_kind == "resident"
    assert line.phones == ("13800000000",)
    assert line.moved_in == PartialDate(year=2010, month=5)
    assert checked.line.name == "买买提·艾力"


@pytest.mark.parametrize("planted", PLANTED, ids=lambda p: f"{p.code}-{p.column}")
def test_every_planted_fault_is_found_in_its_cell(planted):
    checked = check(**{planted.column.name: planted.value})
    assert (planted.column, planted.code) in codes(checked)
    assert all(fault.row == 7 for fault in checked.faults)


def test_birth_and_sex_are_compared_with_the_number_and_taken_from_it():
    number = "119999194903100014"
    assert check(id_number=number, birth="", sex="").line.birth == PartialDate(
        year=1949, month=3, day=10
    )
    assert check(id_number=number, birth="", sex="").line.sex is Sex.MALE
    assert (C.SEX, L.SEX_MISMATCH) in codes(check(id_number=number, sex="女"))
    assert (C.BIRTH, L.BIRTH_MISMATCH) in codes(check(id_number=number, birth="1949-03-11"))
    assert not check(id_number=number, birth="1949.3").faults


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2023-5-1", (2023, 5, 1)), ("2023.5", (2023, 5, None)), ("20230501", (2023, 5, 1)),
        ("2023年5月1日", (2023, 5, 1)), ("２０２３/５/１", (2023, 5, 1)), ("2023", (2023, None, None)),
        ("2023年", (2023, None, None)), ("202305", (2023, 5, None)), (45047, (2023, 5, 1)),
        (2023, (2023, None, None)), (20230501, (2023, 5, 1)), (2023.5, (2023, 5, None)),
        ("2023-05-01 00:00:00", (2023, 5, 1)), ("2023年5月1日星期一", (2023, 5, 1)),
        (dt.date(2023, 5, 1), (2023, 5, 1)),
    ],
)  # fmt: skip
def test_dates_are_read_in_every_form_of_excel_people(text, found):
    checked = check(moved_in=text)
    assert not checked.faults
    day = checked.line.moved_in
    assert (day.year, day.month, day.day) == found


@pytest.mark.parametrize("text", ["5.1", "1/5/1990", "+3", "九零年", "1990-02-30", "19900100", "t"])
def test_what_is_no_date_is_refused(text):
    assert (C.MOVED_IN, L.DATE_UNREADABLE) in codes(check(moved_in=text))


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("户主本人", "02"), ("本人", "02"), ("父", "51"), ("母", "52"), ("儿子", "20"), ("女儿", "30"),
        ("孙子", "41"), ("老婆", "12"), ("配偶", "10"), ("外婆", "64"), ("长子（大儿子）", "22"),
        ("22", "22"), ("22-长子", "22"), ("其他", "80"), ("姐姐", "75"),
    ],
)  # fmt: skip
def test_relations_are_read_as_people_say_them(word, code):
    assert check(relation=word).line.relation == code


@pytest.mark.parametrize(
    ("column", "word", "code"),
    [
        ("education", "大学专科和专科学校", "30"), ("education", "文盲或半文盲", "90"),
        ("education", "硕士研究生", "14"), ("education", "61", "61"), ("marital", "离异", "40"),
        ("marital", "有配偶", "20"), ("political", "中共党员", "01"), ("political", "1", "01"),
        ("ethnic_group", "汉族", "01"), ("ethnic_group", "蒙古", "02"), ("ethnic_group", 3, "03"),
    ],
)  # fmt: skip
def test_words_of_the_police_book_are_mapped(column, word, code):
    assert getattr(check(**{column: word}).line, column) == code


def test_several_telephones_of_one_cell_are_told_apart():
    assert check(phone="13800001234、010-62345678").line.phones == ("13800001234", "010-62345678")
    assert check(phone=13800001234).line.phones == ("13800001234",)
    assert not check(phone="").faults


NAMES = ["𬱖", "𠀀" * NAME_LIMIT, "阿卜杜热依木·买买提", "王𰻝", "頔", "e\u0301mile", "\U00031350\U0002ebf0",
         "娅珺", "张娅冰", "璩珺", "隆昌", "José", "Zoë Müller", "石喆", "李堃", "欧阳玥"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_rare_and_foreign_names_are_kept_without_a_word(name):
    checked = check(name=name)
    assert checked.line.name == name
    assert not checked.faults


@pytest.mark.parametrize("text", ["王小明", "东山社区", "买买提·艾力", "爱新觉罗𬱖"])
@pytest.mark.fault("T29")
def test_a_wrong_encoding_is_seen_and_can_be_undone(text):
    assert mended(text.encode().decode("latin-1")) == text
    assert garbling(text.encode("gbk", "ignore").decode("latin-1")) is Garbling.MOJIBAKE
    broken = text.encode().decode("gb18030", "replace").replace("\ufffd", "?")
    assert garbling(broken, name=True) in {Garbling.MOJIBAKE, Garbling.CHARACTER_LOST}
    assert garbling(text) is None


ANY_CELL = st.builds(
    Cell,
    st.text(max_size=40) | st.sampled_from(["1", "0", "1.1E+17", "2023.1", "\ud800", "９" * 18]),
    st.sampled_from(CellKind),
    st.none() | st.floats() | st.integers(-(10**6), 10**20).map(float),
)


@given(st.lists(ANY_CELL, max_size=len(C)))
def test_no_text_in_any_cell_raises(cells):
    mapping = ColumnMapping(places={column: place for place, column in enumerate(C)})
    checked = LineChecker(mapping, TABLES, TODAY).check(SheetRow(3, tuple(cells)))
    assert checked.refused or checked.line.name
