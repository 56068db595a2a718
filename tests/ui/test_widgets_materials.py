"""The materials desk by keyboard and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from gallery import CHOICES, materials
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from hall_app.ui import metrics
from hall_app.ui.widgets.materials_table import MaterialsTable


@pytest.fixture
def desk(qtbot, theme):
    table = MaterialsTable("materials", CHOICES)
    table.show_rows(materials())
    qtbot.addWidget(table)
    table.resize(860, 400)
    table.show()
    qtbot.waitExposed(table)
    table.setFocus()
    return table


def test_space_takes_the_row_as_demanded_and_goes_on(qtbot, desk):
    changed = []
    desk.changed.connect(changed.append)
    desk.go_to("id")
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert (changed[0].key, changed[0].state, changed[0].count, changed[0].problem) == (
        "id",
        "copy",
        1,
        "",
    )
    assert desk.current.key == "book"


def test_arrows_change_row_and_state(qtbot, desk):
    qtbot.keyClick(desk, Qt.Key.Key_Right)
    assert desk.rows[0].state == "copy"
    qtbot.keyClick(desk, Qt.Key.Key_Left)
    assert desk.rows[0].state == "original"
    qtbot.keyClick(desk, Qt.Key.Key_Down)
    assert desk.current.key == "id"
    qtbot.keyClick(desk, Qt.Key.Key_Right)
    assert desk.rows[1].state == "original"


def test_plus_and_minus_count_copies_that_are_here_only(qtbot, desk):
    qtbot.keyClick(desk, Qt.Key.Key_Plus)
    assert desk.rows[0].count == 2
    for _ in range(3):
        qtbot.keyClick(desk, Qt.Key.Key_Minus)
    assert desk.rows[0].count == 1
    desk.go_to("proof")
    qtbot.keyClick(desk, Qt.Key.Key_Plus)
    assert desk.rows[4].count == 0


def test_shift_space_takes_everything_not_decided_yet(qtbot, desk):
    qtbot.keyClick(desk, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert desk.rows[1].state == "copy"
    assert desk.rows[3].state == "missing"


def test_the_last_space_says_that_the_desk_is_done(qtbot, desk):
    done = []
    desk.finished.connect(lambda: done.append(1))
    desk.go_to("origin")
    qtbot.keyClick(desk, Qt.Key.Key_Space)
    assert done == [1]


def test_a_remark_is_written_in_place_with_f2(qtbot, desk):
    desk.go_to("origin")
    qtbot.keyClick(desk, Qt.Key.Key_F2)
    editor = desk._editor
    assert editor.text() == "9月23日 前补"
    editor.selectAll()
    qtbot.keyClicks(editor, "9-25")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert desk.rows[6].remark == "9-25"
    assert desk._editor is None


def test_esc_leaves_a_remark_as_it_was(qtbot, desk):
    desk.go_to("origin")
    qtbot.keyClick(desk, Qt.Key.Key_F2)
    editor = desk._editor
    qtbot.keyClicks(editor, "9-25")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert desk.rows[6].remark == "9月23日 前补"
    assert desk._editor is None


def test_a_click_on_a_segment_chooses_it(qtbot, desk):
    box = desk._places(1).segments[3]
    qtbot.mouseClick(desk.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert desk.rows[1].state == "waived"


def test_a_state_the_item_does_not_allow_cannot_be_chosen(qtbot, desk):
    from dataclasses import replace

    desk.show_rows([replace(desk.rows[0], allowed=("original", "missing"))])
    qtbot.keyClick(desk, Qt.Key.Key_Right)
    assert desk.rows[0].state == "missing"


def test_the_row_with_the_focus_is_read_out(desk):
    desk.go_to("id")
    assert desk.accessibleDescription() == "身份证，必交，原 1 复 1，还没有收"


def test_the_row_with_the_focus_is_always_in_sight(qtbot, desk):
    desk.resize(860, 34 * 3)
    for _ in range(6):
        qtbot.keyClick(desk, Qt.Key.Key_Down)
    box = desk._row_box(6)
    assert box.top() >= 0
    assert box.bottom() <= desk.viewport().height()


@pytest.mark.parametrize("width", [1400, 1280, 1190, 1100])
def test_in_large_text_the_remark_gives_way_to_the_name(qtbot, theme, desk, width):
    theme.set_text_size(2.0)
    desk.resize(width, 400)
    spots = desk._places(0)
    assert spots.name.width() >= metrics.current().px(150) - 1
    qtbot.keyClick(desk, Qt.Key.Key_F2)
    editor = desk.findChild(QLineEdit)
    assert editor.width() >= metrics.current().px(64)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    box = spots.writing.toRect()
    desk.show_rows([replace(row, remark="") for row in desk.rows])
    bare = desk.grab().toImage().copy(box)
    desk.show_rows([replace(desk.rows[0], remark="本站已有"), *desk.rows[1:]])
    assert desk.grab().toImage().copy(box) != bare
