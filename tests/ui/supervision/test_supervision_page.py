"""What a head counts on: the board, the errands, the report; each figure lists its cases."""

from __future__ import annotations

import dataclasses

import audits
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hall_app.app.practice import CLERK
from hall_app.services.commands import Act


def figures(page):
    return {row.words: [cell.words for cell in row.cells] for row in page.table.model.rows}


def act(stage, number, name, **values):
    command = Act(number=number, act=name, values=tuple(values.items()))
    return stage.services.flow.act(command, stage.operator)


@pytest.fixture
def board(stage):
    """The stage's cases, one of them on an errand."""
    number = stage.accept("周文静").number
    act(stage, number, "take-up")
    act(
        stage, number, "commission",
        agent=CLERK, powers="hand-in", until="2026-12-31", consent="yes",
    )  # fmt: skip
    act(stage, number, "plan-errand", office="街道人社所", on="2026-09-21", bring="申请表")
    stage.errand = number
    return stage


def test_every_figure_of_the_board_lists_as_many_cases_as_it_says(board):
    page = board.open("supervision")
    rows = page.table.model.rows
    assert figures(page)["全部在办"][:3] == ["8", "2", "1"]
    for place, row in enumerate(rows):
        for column, cell in enumerate(row.cells):
            page = board.open("supervision")
            page.table.select(place)
            board.press(str(column + 1), page.table.view)
            assert board.page.key == "cases"
            assert board.page.model.total == int(cell.words), (row.words, column)
            assert board.page.chips.current == ""


def test_a_head_of_one_line_reads_its_board_and_is_refused_the_paper_of_the_hall(board):
    other = board.services.items.detail("LN05").line
    board.account[0] = dataclasses.replace(
        board.operator, account_id=99, roles=frozenset({"head", "intake"}), lines=frozenset({other})
    )
    page = board.open("supervision")
    assert page._card.title.text() == f"现在在办 · {other}"
    assert figures(page)["全部在办"][0] == "0"
    board.press("Alt+T", page)
    board.press("Alt+T", page)
    board.press("Ctrl+P", page)
    assert "这里涉及全站" in board.window.banner_box.banner.sentence.text()


def test_a_list_of_a_figure_gives_way_to_a_filter_and_stays_behind_an_opened_case(board):
    page = board.open("supervision")
    page.table.select(0)
    board.press("2", page.table.view)
    assert board.page.model.total == 2
    number = board.page.model.loaded(0).number
    board.press("Enter", board.page.table.view)
    assert (board.page.key, board.page.view.shown_number) == ("case", number)
    board.window.open_page("cases")
    board.settle()
    board.page.chips.choose("mine")
    board.settle()
    assert board.page.model.total == 8


def test_an_errand_opens_its_case_and_the_list_is_printed(board):
    page = board.open("supervision")
    board.press("Alt+T", page)
    (row,) = page.table.model.rows
    assert (row.words, [cell.words for cell in row.cells][:2]) == ("街道人社所", ["待办", "周文静"])
    page.controller.print_errands()
    board.settle()
    assert board.services.prints.waiting(board.operator)[-1].form_id == "errand-list"
    board.window.current_page.table.select(0)
    for dialog in board.window.findChildren(type(board.dialog())):
        dialog.reject()
    board.settle()
    board.press("Enter", page.table.view)
    assert (board.page.key, board.page.view.shown_number) == ("case", board.errand)


def test_the_report_of_a_month_its_rows_and_its_summary(board):
    page = board.open("supervision", "report")
    assert figures(page)["合计"][:2] == ["4", "0"]
    page.table.select(0)
    board.press("1", page.table.view)
    assert board.page.model.total == 4
    page = board.open("supervision")
    board.press("Alt+C", page)
    assert QGuiApplication.clipboard().text().startswith("2026年9月")
    board.press("Alt+W", page)
    QTest.keyClicks(page.month, "2026-13")
    board.press("Enter", page.month)
    assert page.month.property("state") == "problem"
    page.month.set_value("2026")
    board.press("Enter", page.month)
    assert figures(page)["合计"][0] == "4"


def test_the_register_of_a_month_opens_cases_and_is_printed(board):
    page = board.open("supervision")
    board.press("Alt+R", page)
    (row,) = page.table.model.rows
    assert row.words == "周文静"
    assert [cell.words for cell in row.cells][1] == board.operator.name
    page.print_shown()
    board.settle()
    assert board.services.prints.waiting(board.operator)[-1].form_id == "p10-agency-register"
    for dialog in board.window.findChildren(type(board.dialog())):
        dialog.reject()
    board.press("Alt+W", page)
    QTest.keyClicks(page.month, "2026-08")
    board.press("Enter", page.month)
    assert page.table.model.rows == ()
    page.month.set_value("2026-99")
    board.press("Enter", page.month)
    assert page.month.property("state") == "problem"
    page.month.set_value("2026")
    board.press("Enter", page.month)
    page.table.select(0)
    board.press("Enter", page.table.view)
    assert (board.page.key, board.page.view.shown_number) == ("case", board.errand)


def test_what_a_day_handed_on_is_listed_printed_and_exported(board, tmp_path, monkeypatch):
    number = board.accept("马德福").number
    act(board, number, "pass-on", body="街道民政办", answer_by="2026-09-22")
    page = board.open("supervision")
    board.press("Alt+H", page)
    assert page.month.value() == "2026-09-18"
    assert [(row.words, row.case) for row in page.table.model.rows] == [("街道民政办", number)]
    page.print_shown()
    board.settle()
    assert board.services.prints.waiting(board.operator)[-1].form_id == "p21-day"
    for dialog in board.window.findChildren(type(board.dialog())):
        dialog.reject()
    monkeypatch.setattr(
        "PySide6.QtCore.QStandardPaths.writableLocation", lambda _where: str(tmp_path)
    )
    board.press("Alt+E", page)
    board.settle()
    assert not list(tmp_path.glob("*.xlsx"))
    board.approve()
    assert [one.name for one in tmp_path.glob("*.xlsx")] == ["当日交接单-2026-09-18.xlsx"]
    board.press("Alt+R", page)
    assert page.month.value() == "2026-09"
    board.press("Alt+H", page)
    assert page.month.value() == "2026-09-18"


def test_a_board_of_an_empty_hall_says_so(empty_stage):
    empty_stage.window.show()
    page = empty_stage.open("supervision")
    assert figures(page)["全部在办"][0] == "0"
    page.turn()
    empty_stage.settle()
    assert page.table.model.rows == ()


@pytest.mark.parametrize(
    "size", [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)]
)
@pytest.mark.parametrize("part", ["board", "errands", "report", "trend", "agency", "handed-on"])
def test_the_page_passes_every_audit(board, theme, size, part):
    width, height, text_size = size
    theme.set_text_size(text_size)
    board.window.resize(width, height)
    page = board.open("supervision", part)
    audits.audit_page(page)
    theme.set_text_size(1.0)


def test_a_long_summary_scrolls_at_the_largest_text_and_leaves_the_figures_room(board, theme):
    theme.set_text_size(2.0)
    board.window.resize(1366, 690)
    page = board.open("supervision", "report")
    page._summary.say("\n".join(["2026年，滨河社区服务大厅共受理 1560 件，全部按时办结。"] * 9))
    board.settle()
    bar = page._summary.verticalScrollBar()
    assert bar.maximum() > 0
    page._summary.setFocus()
    board.press("Down", page._summary)
    assert bar.value() > 0
    assert page.table.view.rowViewportPosition(0) + 1 < page.table.view.viewport().height()
    audits.audit_page(page)
    theme.set_text_size(1.0)
