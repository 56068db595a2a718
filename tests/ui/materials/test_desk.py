"""The materials desk by keyboard and mouse."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from gallery import materials
from PySide6.QtCore import QPoint, QRectF, Qt

from hall_app.domain.dates import read_date
from hall_app.domain.materials import MaterialState
from hall_app.ui.materials.desk import MaterialsDesk
from hall_app.ui.materials.model import DeskColumn, segment_boxes

K, S = Qt.Key, MaterialState
TODAY = dt.date(2026, 9, 18)


@pytest.fixture
def desk(qtbot, theme):
    made = MaterialsDesk(lambda text: read_date(text, TODAY))
    made.show_lines(materials())
    qtbot.addWidget(made)
    made.resize(860, 400)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def state(desk, place):
    return desk.lines[place].state


def here(desk):
    return desk.lines[desk.currentIndex().row()].demand.key


def test_the_desk_begins_at_the_first_paper_not_looked_at(desk):
    desk.clearFocus()
    desk.show_lines(materials())
    desk.setFocus()
    assert here(desk) == "id"


def test_other_lines_under_the_focus_leave_the_keys_in_force(qtbot, desk):
    desk.show_lines(materials())
    qtbot.keyClick(desk, K.Key_Space)
    assert state(desk, 1) is S.COPY


def test_space_takes_the_paper_as_demanded_and_goes_on(qtbot, desk):
    desk.desk.show_problems({"id": "还没有收"})
    desk.focus_paper("id")
    qtbot.keyClick(desk, K.Key_Space)
    assert (desk.lines[1].state, desk.lines[1].count) == (S.COPY, 1)
    assert here(desk) == "book"


def test_arrows_change_line_and_answer(qtbot, desk):
    desk.focus_paper("form")
    qtbot.keyClick(desk, K.Key_Right)
    assert state(desk, 0) is S.COPY
    qtbot.keyClick(desk, K.Key_Left)
    assert state(desk, 0) is S.ORIGINAL
    qtbot.keyClick(desk, K.Key_Down)
    assert here(desk) == "id"


def test_a_digit_answers_by_its_place(qtbot, desk):
    desk.focus_paper("id")
    qtbot.keyClick(desk, K.Key_3)
    assert state(desk, 1) is S.MISSING
    assert here(desk) == "book"


def test_plus_and_minus_count_sheets_of_papers_that_are_here_only(qtbot, desk):
    desk.focus_paper("form")
    qtbot.keyClick(desk, K.Key_Plus)
    assert desk.lines[0].count == 2
    for _ in range(3):
        qtbot.keyClick(desk, K.Key_Minus)
    assert desk.lines[0].count == 1
    desk.focus_paper("proof")
    qtbot.keyClick(desk, K.Key_Plus)
    assert desk.lines[4].count == 0


def test_shift_space_takes_everything_in_that_was_not_answered_otherwise(qtbot, desk):
    qtbot.keyClick(desk, K.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert state(desk, 1) is S.COPY
    assert state(desk, 3) is S.ORIGINAL
    assert state(desk, 4) is S.WAIVED


def test_enter_on_the_last_line_says_that_the_desk_is_done(qtbot, desk):
    done = []
    desk.finished.connect(lambda: done.append(1))
    desk.focus_paper("origin")
    qtbot.keyClick(desk, K.Key_Return)
    assert done == [1]


def test_a_remark_is_written_in_place_with_f2(qtbot, desk):
    desk.focus_paper("origin")
    qtbot.keyClick(desk, K.Key_F2)
    editor = desk._editor
    assert editor.text() == "2026-09-23"
    editor.selectAll()
    qtbot.keyClicks(editor, "9-25")
    qtbot.keyClick(editor, K.Key_Return)
    assert desk.lines[6].promised_on == dt.date(2026, 9, 25)
    assert desk._editor is None


def test_a_day_that_cannot_be_read_stays_in_its_field(qtbot, desk):
    desk.focus_paper("origin")
    qtbot.keyClick(desk, K.Key_F2)
    desk._editor.selectAll()
    qtbot.keyClicks(desk._editor, "9-99")
    qtbot.keyClick(desk._editor, K.Key_Return)
    assert desk._editor.property("state") == "problem"
    assert desk.lines[6].promised_on == dt.date(2026, 9, 23)


def test_esc_leaves_a_remark_as_it_was(qtbot, desk):
    desk.focus_paper("origin")
    qtbot.keyClick(desk, K.Key_F2)
    qtbot.keyClicks(desk._editor, "9-25")
    qtbot.keyClick(desk._editor, K.Key_Escape)
    assert desk.lines[6].promised_on == dt.date(2026, 9, 23)
    assert desk._editor is None


def click(qtbot, desk, place, number):
    cell = desk.visualRect(desk.desk.index(place, DeskColumn.STATE))
    box = segment_boxes(QRectF(cell))[number]
    point = QPoint(round(box.center().x()), round(box.center().y()))
    qtbot.mouseClick(desk.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_a_click_on_an_answer_chooses_it_and_asks_why_where_that_is_needed(qtbot, desk):
    click(qtbot, desk, 1, 3)
    assert state(desk, 1) is S.WAIVED
    assert desk._editor is not None


def test_an_answer_the_item_does_not_allow_cannot_be_chosen(qtbot, desk):
    click(qtbot, desk, 0, 4)
    assert state(desk, 0) is S.ORIGINAL
    desk.show_lines((replace(desk.lines[0], state=S.WAIVED, reason="已有"),))
    qtbot.keyClick(desk, K.Key_Right)
    assert state(desk, 0) is S.WAIVED


def test_a_line_is_read_out_with_its_need_and_answer(desk):
    index = desk.desk.index(1, DeskColumn.NAME)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "身份证 必交 还没收"


def test_the_line_with_the_focus_is_always_in_sight(qtbot, desk):
    desk.resize(860, 34 * 3)
    desk.focus_paper("form")
    for _ in range(6):
        qtbot.keyClick(desk, K.Key_Down)
    box = desk.visualRect(desk.currentIndex())
    assert box.top() >= 0
    assert box.bottom() <= desk.viewport().height()


def test_a_paper_its_item_no_longer_lists_shows_what_was_asked_then(desk):
    old = replace(desk.lines[0], demanded="原件 1 复印件 2")
    desk.show_lines((old,))
    assert desk.desk.index(0, DeskColumn.DEMAND).data() == "原件 1 复印件 2"
