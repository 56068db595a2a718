"""What a clerk counts on when a file of residents comes in, with the keyboard alone."""

from __future__ import annotations

import dataclasses

import audits
import hall_stage
import pytest
from import_files import people, write_csv
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.ui.imports import file_dialogs


@pytest.fixture
def stage(qtbot, practice_paths, clock, theme, tmp_path):
    made = hall_stage.raise_curtain(practice_paths, clock, theme, tmp_path, who=hall_stage.HEAD)
    made.window.show()
    yield made
    hall_stage.drop_curtain(made)


@pytest.fixture
def file(tmp_path):
    rows = people(60)
    rows[5][C.ID_NUMBER] = "1.1E+17"
    return write_csv(tmp_path / "花名册.csv", rows)


def choose(monkeypatch, path):
    """Answer the system's own file dialog, which no test can type into."""
    monkeypatch.setattr(file_dialogs, "choose_file", lambda *_: str(path))
    monkeypatch.setattr(file_dialogs, "choose_place", lambda *_: str(path))


def people_in(stage):
    return stage.application.archive.rows('SELECT count(*) FROM resident WHERE NOT "voided"')[0][0]


def test_an_account_of_some_grids_is_told_that_it_brings_no_file_in(stage, file):
    stage.account[0] = dataclasses.replace(stage.operator, grids=frozenset({"第二网格"}))
    page = stage.open("imports")
    assert "第二网格" in page.start.invitation.text()
    assert page._main.statusTip() == "要换不限网格的账号办"
    assert stage.window.banner_box.banner is None
    page.take_file(file)
    stage.settle()
    assert "这里涉及全站" in stage.window.banner_box.banner.sentence.text()


def test_a_file_is_matched_checked_written_and_undone_by_keys(stage, file, monkeypatch, tmp_path):
    page = stage.open("imports")
    choose(monkeypatch, file)
    stage.press("Ctrl+Enter")
    assert [one.heading for one in page.columns.table.model.rows][:3] == [
        "户号",
        "与户主关系",
        "姓名",
    ]
    assert set(page.columns.places) >= {C.NAME, C.ID_NUMBER, C.RELATION}
    stage.press("Ctrl+Enter")
    told = {(one.row, one.column) for one in page.result.table.model.rows}
    assert (7, C.ID_NUMBER) in told
    assert "要改 4 行" in page.result.figures.text()
    stage.press("Ctrl+Enter")
    assert people_in(stage) == 0
    report = tmp_path / "待改.xlsx"
    choose(monkeypatch, report)
    stage.press("Alt+S")
    assert report.exists()
    stage.press("Space", page.result.good_rows_only)
    stage.press("Ctrl+Enter")
    assert people_in(stage) == 56
    assert "第 1 批" in page.done.sentence.text()
    stage.press("Ctrl+Enter")
    assert [one.people for one in page.start.table.model.rows] == [56]
    stage.press("Alt+U")
    dialog = stage.dialog()
    stage.press("Enter", dialog.reason)
    assert dialog.message.text()
    dialog.reason.setText("导错了文件")
    stage.press("Enter", dialog.reason)
    assert people_in(stage) == 56
    dialog.number.setText("56")
    stage.press("Enter", dialog.number)
    assert people_in(stage) == 0
    assert page.start.table.model.rows[0].undo_reason == "导错了文件"


def test_a_column_is_chosen_anew_and_its_field_is_free_elsewhere(stage, file):
    page = stage.open("imports")
    page.take_file(file)
    stage.settle()
    table = page.columns.table
    remark = next(n for n, one in enumerate(table.model.rows) if one.column is C.REMARK)
    table.select(remark)
    stage.press("Enter", table.view)
    dialog = stage.dialog()
    keys = [line.key for line in dialog.table.model.rows]
    dialog.table.select(keys.index(str(C.PHONE)))
    stage.press("Enter", dialog.table.view)
    assert page.columns.places[C.PHONE] == remark
    assert C.REMARK not in page.columns.places
    stage.press("Esc")
    assert page.first_focus() is page.start.table.view


def test_a_file_dropped_on_the_page_is_looked_into(stage, file):
    page = stage.open("imports")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    page.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    stage.settle()
    assert len(page.columns.table.model.rows) == 14


def test_the_same_file_again_says_so_and_offers_nothing_to_write(stage, tmp_path):
    file = write_csv(tmp_path / "a.csv", people(8))
    page = stage.open("imports")
    for _ in range(2):
        page.take_file(file)
        stage.settle()
        stage.press("Ctrl+Enter", page)
        stage.press("Ctrl+Enter", page)
    assert "第 1 批" in page.result.notice.banner.sentence.text()
    assert people_in(stage) == 8
    assert not page.bar.main.isEnabled()


def test_one_reason_is_picked_out_of_the_faults(stage, file):
    page = stage.open("imports")
    page.take_file(file)
    page.go_on()
    stage.settle()
    page.result.reason.set_value("line-lost-digits")
    page.result.reason.chosen.emit("line-lost-digits")
    assert [one.row for one in page.result.table.model.rows] == [7]
    words = page.result.table.model.index(0, 3).data()
    assert words == "1.1E+17"


def test_id_numbers_are_masked_in_the_preview(stage, file):
    page = stage.open("imports")
    page.take_file(file)
    stage.settle()
    model = page.columns.table.model
    row = next(n for n, one in enumerate(model.rows) if one.column is C.ID_NUMBER)
    assert "********" in model.index(row, 2).data()


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_every_step_can_be_read_and_reached(stage, file, theme, size):
    theme.set_text_size(size)
    page = stage.open("imports")
    audits.audit_page(page)
    page.take_file(file)
    stage.settle()
    audits.audit_page(page)
    page.go_on()
    stage.settle()
    audits.audit_page(page)
    page.result.good_rows_only.click()
    page.go_on()
    stage.settle()
    audits.audit_page(page)
