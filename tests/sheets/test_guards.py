"""Files nobody should send are refused, fast and with a code of their own."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import random
import signal
import sys
import threading
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheet_files import (
    MAIN,
    compound_file,
    make_raw,
    make_workbook,
    make_xls,
    sheet_xml,
    text_row,
)

from hall_app.sheets.limits import LONGEST_CELL, MOST_ROWS
from hall_app.sheets.reading import read_here, read_table
from hall_app.support.apart import MEMORY, Lost, call_apart
from hall_app.support.errors import EnvironmentFault, HallError, RuleViolation

SECONDS = 3
ONE = sheet_xml(text_row(1, "姓名"))
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def refused(path, **how) -> str:
    """Return why a file is refused; how long that takes is measured where it is read."""
    with pytest.raises(RuleViolation) as caught:
        read_table(path, **how)
    if compound(path):
        return caught.value.code
    began = time.process_time()
    with pytest.raises(RuleViolation, match=caught.value.code):
        read_here(path, **how)
    assert time.process_time() - began < SECONDS
    return caught.value.code


def compound(path) -> bool:
    """Tell whether reading a file may end the process."""
    return path.read_bytes().startswith(b"\xd0\xcf")


def outcome(path) -> str:
    """Return what becomes of a file; only what may end the process is read in another one."""
    try:
        (read_table if compound(path) else read_here)(path)
    except HallError as refusal:
        return refusal.code
    return "read"


@pytest.mark.fault("T30")
def test_a_workbook_that_unpacks_to_more_than_it_may_is_refused(tmp_path):
    huge = sheet_xml(text_row(1, "x" * 120_000_000))
    assert refused(make_raw(tmp_path / "a.xlsx", huge)) == "sheet-bomb"
    dense = make_raw(tmp_path / "b.xlsx", ONE, xl__media__a=b"\0" * 20_000_000)
    assert refused(dense) == "sheet-bomb"


@pytest.mark.fault("T30")
def test_a_size_that_lies_is_found_out(tmp_path):
    path = make_raw(tmp_path / "a.xlsx", sheet_xml(text_row(1, "x" * 3_000_000)))
    content = bytearray(path.read_bytes())
    at = content.rindex(b"xl/worksheets/sheet1.xml") - 46
    content[at + 24 : at + 28] = (100).to_bytes(4, "little")
    path.write_bytes(content)
    assert refused(path) == "sheet-unreadable"


@pytest.mark.parametrize("part", ["xl__sharedStrings.xml", "xl__styles.xml", "docProps__core.xml"])
@pytest.mark.fault("T30")
def test_entities_are_refused_in_every_part(tmp_path, part):
    path = make_raw(tmp_path / "a.xlsx", ONE, **{part: f"{ENTITIES}<x>&b;</x>"})
    assert refused(path) == "sheet-bomb"


@pytest.mark.fault("T30")
def test_entities_are_refused_in_the_sheet(tmp_path):
    assert refused(make_raw(tmp_path / "a.xlsx", ENTITIES + ONE)) == "sheet-bomb"


def test_one_long_text_shared_by_many_cells_is_refused(tmp_path):
    shared = f"<sst {MAIN}><si><t>{'长' * 32_000}</t></si></sst>"
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 5_000))
    path = make_raw(tmp_path / "a.xlsx", sheet_xml(rows), **{"xl__sharedStrings.xml": shared})
    assert refused(path) == "sheet-bomb"


def test_many_parts_are_refused(tmp_path):
    path = make_raw(tmp_path / "a.xlsx", ONE)
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(2_500):
            archive.writestr(f"xl/media/{number}.bin", b"")
    assert refused(path) == "sheet-bomb"


@pytest.mark.parametrize("cell", ["A1048576", "A200001"])
@pytest.mark.fault("T30")
def test_a_cell_far_below_the_list_is_refused_with_its_row(tmp_path, cell):
    stray = f'<row r="{cell[1:]}"><c r="{cell}"><v>1</v></c></row>'
    path = make_raw(tmp_path / "a.xlsx", sheet_xml(text_row(1, "姓名") + stray))
    with pytest.raises(RuleViolation) as caught:
        read_table(path)
    assert (caught.value.code, caught.value.details["row"]) == ("sheet-too-long", int(cell[1:]))


def test_a_row_that_hides_its_place_in_the_cell_is_refused_too(tmp_path):
    stray = '<row r="2"><c r="xfd1048576"><v>1</v></c></row>'
    assert refused(make_raw(tmp_path / "a.xlsx", sheet_xml(stray))) in {
        "sheet-too-long",
        "sheet-too-wide",
    }


def test_a_cell_far_to_the_right_is_refused(tmp_path):
    stray = '<row r="2"><c r="XFD2"><v>1</v></c></row>'
    path = make_raw(tmp_path / "a.xlsx", sheet_xml(text_row(1, "姓名") + stray))
    assert refused(path) == "sheet-too-wide"


@pytest.mark.fault("T30")
def test_a_dimension_that_lies_and_formatted_empty_cells_do_no_harm(tmp_path):
    empty = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    before = '<dimension ref="A1:XFD1048576"/>'
    xml = sheet_xml(text_row(1, "姓名", "性别") + empty, before)
    assert len(read_table(make_raw(tmp_path / "a.xlsx", xml)).rows) == 1


def test_more_rows_than_fit_are_refused_in_a_text_too(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("姓名\n" + "王\n" * MOST_ROWS, encoding="utf-8")
    assert refused(path) == "sheet-too-long"


def test_merged_ranges_over_everything_are_bounded(tmp_path):
    cells = "".join(text_row(n, "a", "b") for n in range(1, 3_000))
    merges = "".join('<mergeCell ref="A1:B3000"/>' for _ in range(5_000))
    xml = sheet_xml(cells).replace("</sheetData>", f"</sheetData><mergeCells>{merges}</mergeCells>")
    assert refused(make_raw(tmp_path / "a.xlsx", xml)) == "sheet-bomb"


def test_locked_workbooks_are_named_as_locked(tmp_path):
    encrypted = tmp_path / "a.xlsx"
    encrypted.write_bytes(compound_file("EncryptedPackage", b"\1" * 9_000))
    assert refused(encrypted) == "sheet-locked"
    assert refused(make_xls(tmp_path / "b.xls", [["姓名"]], locked=True)) == "sheet-locked"


def test_empty_sheets_and_files_are_named_as_empty(tmp_path):
    nothing = tmp_path / "a.csv"
    nothing.write_bytes(b"")
    assert refused(nothing) == "sheet-empty"
    assert refused(make_workbook(tmp_path / "b.xlsx", [])) == "sheet-empty"
    assert refused(make_workbook(tmp_path / "c.xlsx", [["  "], ["\n"]])) == "sheet-empty"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ",
        b"\xff\xd8\xff\xe0",
        b"<html><table><tr><td>x",
        b"<?xml version='1.0'?><Workbook/>",
    ],
)
def test_other_kinds_of_file_are_named_as_other(tmp_path, content):
    path = tmp_path / "a.xls"
    path.write_bytes(content)
    assert refused(path) == "sheet-other-format"


@pytest.mark.fault("T29")
def test_bytes_that_are_no_text_ask_for_the_encoding(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"\xff\xfa\x80\xff\x81\xff\xc3\x28")
    assert refused(path) == "sheet-encoding"
    assert refused(path, encoding="klingon") == "sheet-encoding"


def test_a_missing_file_and_an_unknown_sheet_are_told_apart(tmp_path):
    with pytest.raises(EnvironmentFault) as caught:
        read_table(tmp_path / "none.xlsx")
    assert caught.value.code == "sheet-missing"
    assert refused(make_workbook(tmp_path / "a.xlsx", [["姓名"]]), sheet="别的") == "sheet-unknown"


def test_a_cell_as_long_as_excel_allows_is_read_whole(tmp_path):
    text = "长" * LONGEST_CELL
    table = read_table(make_workbook(tmp_path / "a.xlsx", [["姓名", "备注"], ["王", text]]))
    assert table.rows[1].cell(1).text == text


@pytest.mark.parametrize("kind", ["xlsx", "xls"])
def test_a_workbook_with_bytes_changed_is_read_or_refused_but_never_more(tmp_path, kind, rounds):
    make = make_workbook if kind == "xlsx" else make_xls
    whole = make(tmp_path / f"a.{kind}", [["姓名", "性别"], ["王小明", "男"]] * 20).read_bytes()
    dice = random.Random(7)
    for _ in range(rounds(60, 3_000) if kind == "xlsx" else rounds(4, 60)):
        content = bytearray(whole)
        for _change in range(dice.randint(1, 8)):
            content[dice.randrange(len(content))] = dice.randrange(256)
        path = tmp_path / "b"
        path.write_bytes(content[: dice.choice([len(content), dice.randrange(len(content))])])
        assert outcome(path).startswith(("read", "sheet-"))


def test_an_old_workbook_that_ends_the_process_reading_it_leaves_the_desk_alone(tmp_path):
    # A place that no Excel knows: its library lays out all cells up to there, 100 GB of them.
    path = make_xls(tmp_path / "a.xls", [["姓名"]], stray=(65_535, 65_535))
    assert refused(path) == "sheet-unreadable"


class Ending:
    """Stand for a file whose reader dies, hangs, or asks for all memory."""

    def __init__(self, way):
        self.way = way

    def __reduce__(self):
        return self.way, ()


def dying():
    os._exit(11)


def killed():
    os.kill(os.getpid(), signal.SIGTERM)


def hanging():
    threading.Event().wait(60)


@pytest.mark.fault("T30")
@pytest.mark.parametrize("way", [dying, killed, hanging])
def test_a_reader_that_dies_or_hangs_over_a_file_is_ended_and_told(tmp_path, monkeypatch, way):
    path = make_workbook(tmp_path / "a.xlsx", [["姓名"], ["王小明"]])
    monkeypatch.setattr("hall_app.sheets.reading._SECONDS", 4 if way is hanging else 60)
    with pytest.raises(RuleViolation, match="sheet-unreadable"):
        read_table(path, Ending(way))
    assert not multiprocessing.active_children()
    assert len(read_table(path).rows) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="not run: needs limits of processes")
def test_a_reader_that_asks_for_too_much_memory_is_refused_it():
    with pytest.raises(Lost):
        call_apart(bytearray, MEMORY + 1, seconds=60)


def in_a_job():
    kernel = ctypes.WinDLL("kernel32")
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.IsProcessInJob.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
    told = ctypes.c_int()
    kernel.IsProcessInJob(kernel.GetCurrentProcess(), None, ctypes.byref(told))
    return bool(told.value)


@pytest.mark.skipif(sys.platform != "win32", reason="not run: needs jobs of Windows")
def test_a_reader_stands_in_a_job_of_windows_with_those_limits():
    assert call_apart(in_a_job, seconds=60)


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(content)
    assert outcome(path).startswith(("read", "sheet-"))
