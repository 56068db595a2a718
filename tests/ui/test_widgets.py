"""Names as text, lists by key, ways back that close in time."""

from __future__ import annotations

import io
import logging
import sys

import pytest
from gallery import CASES, case_columns
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hall_app.support.errors import EnvironmentFault
from hall_app.ui.widgets.badges import Chip, FigureTile, FilterChips, LightBadge
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.error_summary import ErrorSummary, Problem
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.pdf_preview import PdfPreview
from hall_app.ui.widgets.progress import BusyLine
from hall_app.ui.widgets.row_table import RowTable
from hall_app.ui.widgets.search_box import SearchBox
from hall_app.ui.widgets.search_detail import Detail, Fact
from hall_app.ui.widgets.search_panel import SearchPanel
from hall_app.ui.widgets.search_rows import ResultGroup, ResultRow
from hall_app.ui.widgets.toast import Toast


@pytest.fixture
def table(qtbot, theme):
    made: RowTable[tuple[str, ...]] = RowTable("cases", case_columns(), accessible="我的在办")
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_rows(CASES, "第 1–6 件，共 6 件")
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.fault("T35")
def test_markup_in_a_name_stays_text(qtbot, theme):
    label = Label("欧阳<b>&\"'")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_name_elides_and_is_whole_one_key_away(qtbot, theme):
    name = "阿依古丽·" * 10
    label = ElidingLabel(name)
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    assert label.toolTip() == label.accessibleName() == name
    label.resize(2000, 20)
    assert label.toolTip() == ""


def test_enter_opens_the_row_with_the_focus(qtbot, table):
    opened = []
    table.opened.connect(opened.append)
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [CASES[1]]


def test_the_focus_stays_on_its_row_number_when_the_list_is_read_again(table):
    table.select(3)
    table.show_rows(CASES[:5])
    assert table.current == CASES[3]
    table.show_rows(CASES[:2])
    assert table.current == CASES[1]


def test_an_empty_list_says_what_is_not_there(table):
    table.empty.say("今天没有到期的件", "有新的会自己出现。")
    table.show_rows([])
    assert table.empty.isVisibleTo(table)
    assert table.current is None


def test_a_cell_is_read_out_in_words(table):
    assert table.model.data(table.model.index(0, 0)) == "超期 2 日"
    assert table.model.headerData(0, Qt.Orientation.Horizontal) == "时限（工作日）"


def test_exactly_one_filter_is_chosen_and_told_once(qtbot, theme):
    chips = FilterChips(
        [
            Chip(key="all", words="全部", count=2),
            Chip(key="red", words="超期", count=1, light="red"),
        ]
    )
    qtbot.addWidget(chips)
    told = []
    chips.chosen.connect(told.append)
    chips.buttons[1].click()
    chips.buttons[1].click()
    assert told == ["red"]
    assert [b.isChecked() for b in chips.buttons] == [False, True]
    chips.show_chips(
        [
            Chip(key="all", words="全部", count=3),
            Chip(key="red", words="超期", count=2, light="red"),
        ]
    )
    assert chips.current == "red"


def test_a_light_says_its_sentence(qtbot, theme):
    badge = LightBadge("red", "超期 2 日")
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "超期 2 日"


def test_enter_on_a_figure_opens_what_it_counts(qtbot, theme):
    tile, opened = FigureTile("tile", "超期", light="red", keys="Ctrl+2"), []
    qtbot.addWidget(tile)
    tile.clicked.connect(lambda: opened.append(1))
    tile.show_figure(1, "最久 2 日")
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    assert opened == [1]
    assert tile.accessibleName() == "超期 1，最久 2 日"


def test_f8_goes_round_the_problems(qtbot, theme):
    summary, jumps = ErrorSummary(), []
    qtbot.addWidget(summary)
    summary.jump.connect(jumps.append)
    summary.show_problems(
        (Problem(field="name", what="姓名还没有填。"), Problem(field="id", what="身份证还没有收。"))
    )
    assert [summary.next_problem() for _ in range(3)] == ["name", "id", "name"]
    assert jumps == ["name", "id", "name"]
    summary.show_problems(())
    assert not summary.isVisibleTo(summary.parentWidget())
    assert summary.next_problem() == ""


def test_the_way_back_closes_when_its_seconds_are_over(qtbot, theme):
    undone = []
    toast = Toast("已交给陈建国", lambda: undone.append(1), seconds=2)
    qtbot.addWidget(toast)
    toast.show()
    toast._timer.timeout.emit()
    assert toast.seconds_left == 1
    toast._timer.timeout.emit()
    assert not toast.isVisible()
    assert undone == []


def test_work_under_a_second_shows_nothing(qtbot, theme):
    busy = BusyLine()
    qtbot.addWidget(busy)
    busy.start("正在导入 居民名册.xlsx")
    assert not busy.isVisible()
    busy.show_progress(4120, 12000)
    assert busy.bar.share == pytest.approx(0.343, abs=0.001)
    assert "4 120" in busy._count.text()
    busy.finish()


def test_a_dialog_gives_the_answer_that_was_chosen(qtbot, theme):
    from hall_app.ui.widgets.buttons import Button

    dialog = Dialog("conflict", "李四在 10:32 改过这户的电话")
    qtbot.addWidget(dialog)
    dialog.compare(("他的", "138 **** 4410"), ("我的", "139 **** 4410"))
    theirs = dialog.add_answer("theirs", Button("用他的"))
    dialog.add_answer("mine", Button("用我的", "primary"))
    dialog.open()
    theirs.click()
    assert dialog.answer == "theirs"


def test_a_paper_is_shown_from_its_bytes(qtbot, theme):
    from pypdf import PdfWriter

    writer = PdfWriter()
    for _ in range(2):
        writer.add_blank_page(420, 595)
    content = io.BytesIO()
    writer.write(content)
    preview = PdfPreview()
    qtbot.addWidget(preview)
    preview.show_pdf(content.getvalue())
    assert preview.pages == 2
    preview.show_pdf(b"")
    assert preview.pages == 0


GROUPS = (
    ResultGroup(
        title="人", note="2 位同名",
        rows=(
            ResultRow(subject="p1", name="王秀英", facts="女 · 1946年生", second="和平路 12 号院", tags=("!80+",)),
            ResultRow(subject="p2", name="王秀英", facts="女 · 1963年生", second="铁路小区 6 幢"),
        ),
    ),
    ResultGroup(title="户"),
    ResultGroup(title="办件", rows=(ResultRow(subject="c1", name="BHC-20260911-0026", icon="cases", right="今日到期", light="orange"),)),
)  # fmt: skip


@pytest.fixture
def search(qtbot, theme):
    from PySide6.QtGui import QAction

    window = QWidget()
    window.setLayout(QVBoxLayout())
    find = QAction("找", window)
    find.setShortcut("Ctrl+K")
    window.box, window.panel = SearchBox("search", find), SearchPanel()
    window.box.steer.connect(window.panel.steer)
    window.layout().addWidget(window.box)
    window.layout().addWidget(window.panel, 1)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.box.setFocus()
    window.box.panel_open = True
    return window


def test_every_key_press_asks(qtbot, search):
    asked = []
    search.box.query.connect(asked.append)
    qtbot.keyClicks(search.box, "wxy")
    assert asked == ["w", "wx", "wxy"]


def test_arrows_and_tab_move_in_the_results_while_the_focus_stays(qtbot, search):
    search.panel.show_results("王秀英", GROUPS)
    assert search.panel.subject == "p1"
    qtbot.keyClick(search.box, Qt.Key.Key_Down)
    assert search.panel.subject == "p2"
    qtbot.keyClick(search.box, Qt.Key.Key_Tab)
    assert search.panel.subject == "c1"
    qtbot.keyClick(search.box, Qt.Key.Key_Up)
    assert search.panel.subject == "p2"
    assert search.focusWidget() is search.box


@pytest.mark.parametrize(
    ("code", "held", "way"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "open"),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "intake"),
        (Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier, "household"),
    ],
)
def test_the_ways_on_each_have_a_key(qtbot, search, code, held, way):
    chosen = []
    search.panel.chosen.connect(lambda subject, how: chosen.append((subject, how)))
    search.panel.show_results("王秀英", GROUPS)
    qtbot.keyClick(search.box, code, held)
    assert chosen == [("p1", way)]


def test_nobody_found_offers_the_typed_words_as_a_new_person(qtbot, search):
    typed = []
    search.panel.new_person.connect(typed.append)
    search.panel.show_results("单玉眉", ())
    assert "单玉眉" in search.panel.nothing.text()
    qtbot.keyClick(search.box, Qt.Key.Key_Return)
    qtbot.keyClick(search.box, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert typed == ["单玉眉", "单玉眉"]


def test_the_selected_one_is_shown_in_facts(search):
    search.panel.show_results("王秀英", GROUPS)
    search.panel.show_detail(
        Detail(
            name="王秀英",
            tags=("!独居",),
            facts=(Fact(label="在办", words="今日到期", light="orange"),),
            ways=("open",),
        )
    )
    assert search.panel.detail._buttons["open"].isVisibleTo(search)
    assert not search.panel.detail._buttons["household"].isVisibleTo(search)


def test_the_panel_is_no_popup_window(search):
    assert not search.panel.isWindow()


@pytest.fixture
def guard(qtbot, theme):
    from hall_app.app.crash import CrashGuard

    kept, said = [], []
    made = CrashGuard(keep_drafts=lambda: kept.append(1), say=said.append)
    made.kept, made.said = kept, said
    yield made
    if made.dialog is not None:
        made.dialog.close()


@pytest.mark.fault("T48")
def test_an_unforeseen_fault_keeps_drafts_and_is_told_once(guard):
    guard.report(ValueError("x"))
    guard.report(ValueError("y"))
    assert guard.dialog.isVisible()
    assert guard.kept == [1, 1]


def test_a_fault_with_a_code_is_told_by_its_sentence(guard):
    fault = EnvironmentFault("disk-full")
    guard.report(fault)
    assert guard.said == [fault]
    assert guard.dialog is None


@pytest.mark.fault("T41")
def test_the_log_of_a_fault_holds_no_personal_data(guard, caplog):
    def broken(name):
        number = "119999199001010012"
        raise ValueError(f"{name} {number}")

    try:
        broken("张三")
    except ValueError as fault:
        with caplog.at_level(logging.CRITICAL):
            guard.report(fault)
    assert "ValueError" in caplog.text
    assert "broken" in caplog.text
    assert "张三" not in caplog.text
    assert "119999" not in caplog.text


def test_the_hooks_are_given_back(guard):
    before = sys.excepthook
    guard.install()
    assert sys.excepthook != before
    guard.remove()
    assert sys.excepthook == before


@pytest.mark.fault("T13")
def test_a_second_start_calls_the_first_desk(qtbot, tmp_path):
    from hall_app.app.single_instance import SingleInstance

    first, second = SingleInstance(tmp_path / "desk.lock"), SingleInstance(tmp_path / "desk.lock")
    called = []
    first.called.connect(lambda: called.append(1))
    assert first.take()
    first.listen()
    assert not second.take()
    assert second.call_first()
    qtbot.waitUntil(lambda: called == [1])
    first.release()
    assert second.take()
    second.release()
