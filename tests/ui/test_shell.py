"""The window: one page at a time, keys that mean one thing, nothing of a resident left in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shells import build_shell

from hall_app.support.errors import EnvironmentFault, PrintFault


@pytest.fixture
def shell(qtbot, tasks, theme, tmp_path):
    window = build_shell(tasks, theme, tmp_path)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.open_page("home")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def press(qtbot, window, key, held=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, held)


CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_pages_are_built_when_they_are_first_shown(shell):
    assert set(shell._pages) == {"home"}
    shell.open_page("cases")
    assert set(shell._pages) == {"home", "cases"}


def test_alt_and_a_digit_opens_the_page_of_that_place(qtbot, shell):
    press(qtbot, shell, Qt.Key.Key_3, ALT)
    assert shell.current_page.key == "cases"


def test_ctrl_n_opens_intake_from_everywhere(qtbot, shell):
    press(qtbot, shell, Qt.Key.Key_N, CTRL)
    assert shell.current_page.key == "intake"


@pytest.mark.parametrize(
    ("key", "held"), [(Qt.Key.Key_K, CTRL), (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)]
)
def test_search_gets_the_focus_from_a_field(qtbot, shell, key, held):
    assert shell.focusWidget().objectName() == "home-line"
    press(qtbot, shell, key, held)
    assert shell.focusWidget() is shell.top_bar.search


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_and_either_enter_key_does_the_main_action_of_the_page_in_sight_only(
    qtbot, shell, key
):
    home = shell.current_page
    cases = shell.open_page("cases")
    press(qtbot, shell, key, CTRL)
    assert "main" in cases.calls
    assert "main" not in home.calls


def test_leaving_a_page_lets_it_keep_its_draft(shell):
    home = shell.current_page
    shell.open_page("cases")
    assert home.calls[-1] == "left"


def test_digits_stand_beside_the_pages_while_alt_is_held(qtbot, shell):
    qtbot.keyPress(shell.focusWidget(), Qt.Key.Key_Alt, ALT)
    assert all(b._show_digit for b in shell.navigation.buttons)
    qtbot.keyRelease(shell.focusWidget(), Qt.Key.Key_Alt)
    assert not any(b._show_digit for b in shell.navigation.buttons)


def test_an_error_says_what_to_do_over_the_page(shell):
    shell.show_error(EnvironmentFault("disk-full"))
    assert "200 MB" in shell.banner_box.banner.sentence.text()
    shell.open_page("cases")
    assert shell.banner_box.banner is None


def test_a_failed_job_without_a_handler_is_shown(shell, tasks):
    def job():
        raise EnvironmentFault("archive-busy")

    tasks.run(job, owner=shell, done=lambda _r: None)
    assert shell.banner_box.banner is not None


def test_the_last_act_can_be_taken_back_with_ctrl_z_while_its_toast_is_up(qtbot, shell):
    undone = []
    shell.toast("已交给陈建国", undo=lambda: undone.append(1))
    press(qtbot, shell, Qt.Key.Key_Z, CTRL)
    assert undone == [1]
    press(qtbot, shell, Qt.Key.Key_Z, CTRL)
    assert undone == [1]


def test_ctrl_z_in_a_field_with_changes_undoes_the_field(qtbot, shell):
    undone = []
    shell.toast("已交给陈建国", undo=lambda: undone.append(1))
    qtbot.keyClicks(shell.focusWidget(), "abc")
    press(qtbot, shell, Qt.Key.Key_Z, CTRL)
    assert undone == []
    assert shell.current_page.line.text() == ""


def test_f12_hides_everything_and_f12_brings_it_back(qtbot, shell):
    press(qtbot, shell, Qt.Key.Key_F12)
    assert shell.above.privacy.isVisible()
    assert shell.above.privacy.geometry() == shell.frame.contentsRect()
    qtbot.keyClick(shell, Qt.Key.Key_3, ALT)
    assert shell.current_page.key == "home"
    qtbot.keyClick(shell, Qt.Key.Key_F12)
    assert not shell.above.privacy.isVisible()
    assert shell.focusWidget().objectName() == "home-line"


def test_f12_blanks_a_dialog_too_and_its_keys_rest(qtbot, shell):
    from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

    dialog, line = QDialog(shell), QLineEdit("11999919490310")
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    dialog.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_F12)
    sheet = dialog.findChild(QWidget, "privacy-sheet")
    assert shell.above.privacy.isVisible()
    assert sheet.geometry() == dialog.rect()
    assert dialog.focusWidget() is sheet
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_F12)
    assert not shell.above.privacy.isVisible()
    assert not sheet.isVisible()
    assert dialog.focusWidget() is line
    assert line.isEnabled()
    dialog.close()
    dialog.deleteLater()


def test_the_lock_takes_the_plain_sheet_with_it(qtbot, shell):
    from hall_app.ui.widgets.labels import Label

    press(qtbot, shell, Qt.Key.Key_F12)
    sheet = Label("登录")
    shell.cover(sheet)
    shell.uncover()
    assert not shell.above.privacy.isVisible()
    assert shell.stack.isEnabled()
    sheet.deleteLater()


def test_a_changing_clerk_sees_no_page(qtbot, shell):
    from hall_app.ui.widgets.labels import Label

    sheet = Label("换人")
    shell.cover(sheet)
    assert shell.above.cover.isVisible()
    assert shell.above.cover.geometry() == shell.frame.contentsRect()
    assert shell.uncover() is sheet
    sheet.deleteLater()


def test_the_privacy_key_does_not_open_the_desk_behind_the_login(qtbot, shell):
    from hall_app.ui.widgets.field_editors import LineField

    sheet = LineField("password")
    shell.cover(sheet)
    for _ in range(2):
        qtbot.keyClick(shell, Qt.Key.Key_F12)
    assert shell.above.cover.isVisible()
    assert not shell.stack.isEnabled()
    qtbot.keyClick(shell, Qt.Key.Key_3, ALT)
    assert shell.current_page.key == "home"
    shell.uncover()
    assert shell.stack.isEnabled()
    sheet.deleteLater()


def test_an_answer_that_comes_late_stays_under_the_login(qtbot, shell):
    from hall_app.ui.widgets.labels import Label

    sheet = Label("换人")
    shell.cover(sheet)
    shell.open_search()
    shell.toast("王秀英 已登记")
    layers = shell.frame.children()
    assert layers.index(shell.above.cover) > layers.index(shell.search_panel)
    assert layers.index(shell.above.cover) > layers.index(shell.above.current_toast)
    shell.uncover()
    shell.close_search()
    sheet.deleteLater()


def test_text_size_changes_at_once_and_is_told(qtbot, shell, theme):
    shell.resize(1700, 800)
    told = []
    shell.text_size_changed.connect(told.append)
    before = shell.navigation.width()
    press(qtbot, shell, Qt.Key.Key_Equal, CTRL)
    press(qtbot, shell, Qt.Key.Key_Plus, CTRL)
    assert len(told) == 2
    assert shell.navigation.width() > before
    press(qtbot, shell, Qt.Key.Key_Minus, CTRL)
    assert told[-1] < told[-2]


def test_help_opens_for_the_page_and_esc_leads_back(qtbot, shell):
    press(qtbot, shell, Qt.Key.Key_F1)
    assert shell.help.isVisible()
    assert shell.help.words
    press(qtbot, shell, Qt.Key.Key_Escape)
    assert not shell.help.isVisible()
    assert shell.focusWidget().objectName() == "home-line"


@pytest.mark.parametrize(
    ("width", "height", "text_size", "navigation", "rail", "status"),
    [
        (1366, 690, 1.0, True, False, True),
        (1200, 690, 1.0, True, True, True),
        (960, 500, 1.0, True, True, True),
        (1366, 690, 2.0, False, True, False),
    ],
)
def test_the_frame_follows_the_break_points(
    shell, theme, width, height, text_size, navigation, rail, status
):
    theme.set_text_size(text_size)
    shell.resize(width, height)
    assert shell.width() == width
    assert shell.navigation.isVisible() is navigation
    assert shell.navigation._rail is rail
    assert shell.status.isVisible() is status


def test_what_is_well_drops_out_of_a_narrow_status_bar_first(shell):
    shell.resize(900, 600)
    assert shell.status.findChild(object, "status-archive") is None or not shell.status._all


def test_the_practice_archive_wears_a_frame(qtbot, tasks, theme, tmp_path):
    window = build_shell(tasks, theme, tmp_path, practice=True)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.open_page("home")
    window.show()
    assert window.practice_bar.isVisible()
    assert window.frame.contentsRect().left() == 7


def test_the_title_names_page_and_hall_only(shell):
    shell.open_page("cases", subject="BHC-20260918-0001")
    assert shell.windowTitle() == "办件 — 滨河社区服务大厅"


def test_the_window_comes_back_where_it_was(qtbot, tasks, theme, tmp_path):
    first = build_shell(tasks, theme, tmp_path)
    qtbot.addWidget(first)
    first.resize(711, 566)
    first.open_page("home")
    first.show()
    first.close()
    second = build_shell(tasks, theme, tmp_path)
    qtbot.addWidget(second)
    assert (second.width(), second.height()) == (711, 566)


def test_ctrl_f1_lists_every_key(qtbot, shell):
    from hall_app.ui.layers import KeySheet

    press(qtbot, shell, Qt.Key.Key_F1, CTRL)
    sheet = shell.findChild(KeySheet)
    assert sheet is not None
    names = {
        cap.accessibleName() for cap in sheet.findChildren(object) if type(cap).__name__ == "KeyCap"
    }
    assert {"Ctrl+K / F3", "F12", "Alt+1"} <= names
    sheet.close()


def test_help_lies_over_a_page_that_would_get_too_narrow(shell):
    shell.resize(1366, 690)
    before = shell.stack.width()
    shell.show_help()
    assert shell.stack.width() == before
    assert shell.help.geometry().right() == shell.help.parentWidget().rect().right()


def test_help_stands_beside_a_page_with_room(qtbot, shell):
    shell.resize(1700, 900)
    before = shell.stack.width()
    shell.show_help()
    qtbot.waitUntil(lambda: shell.stack.width() == before - shell.help.width())
    shell.show_help()
    qtbot.waitUntil(lambda: shell.stack.width() == before)


def test_the_foot_of_the_navigation_opens_the_help(shell):
    shell.resize(1366, 690)
    shell.navigation.help.click()
    assert shell.help.isVisible()


def test_a_toast_leaves_the_side_column_free_and_goes_soon_without_a_way_back(shell):
    shell.resize(1366, 690)
    shell.toast("已登记")
    assert shell.above.current_toast.seconds_left == 4
    assert shell.above.current_toast.geometry().right() < shell.width() // 2
    shell.toast("已交给陈建国", undo=lambda: None)
    assert shell.above.current_toast.seconds_left == 10


def test_a_page_leaves_its_banner_behind_but_that_of_the_archive_stays(shell):
    keys = [button.entry.key for button in shell.navigation.buttons[:2]]
    shell.open_page(keys[0])
    shell.show_error(PrintFault("spooler-down"))
    shell.open_page(keys[1])
    assert shell.banner_box.banner is None
    shell.show_error(EnvironmentFault("archive-corrupt"))
    shell.open_page(keys[0])
    assert shell.banner_box.banner is not None


def test_a_remark_does_not_take_an_open_way_back_away(qtbot, tasks, theme, tmp_path):
    window = build_shell(tasks, theme, tmp_path)
    qtbot.addWidget(window)
    undone = []
    window.toast("已受理", lambda: undone.append(1))
    window.remark("催办：现在不能办")
    assert window.above.current_toast.accessibleName() == "已受理"
    window.above.drop_toast()
    window.remark("催办：现在不能办")
    assert window.above.current_toast.accessibleName() == "催办：现在不能办"
