"""Windows locks, or a clerk: nothing of a resident is to be seen, however busy the archive is."""

from __future__ import annotations

import threading

import pytest
from keyboard import CTRL, SHIFT, focused, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import CLERK
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.intake.page import IntakePage
from hall_app.ui.layers import Cover

pytestmark = pytest.mark.fault("T37")


@pytest.fixture
def busy(open_desk, practice_paths):
    """Return a desk at work whose archive answers nothing until its ``free`` is set."""
    desk = open_desk(practice_paths)
    desk.shift, desk.free = desk.log_in("1"), threading.Event()
    desk.shift.window.open_page("intake")
    begun = threading.Event()

    def hold():
        begun.set()
        desk.free.wait(30)

    desk.shift.desk.tasks.run(hold, owner=desk.shift, done=lambda _over: None)
    begun.wait(10)
    yield desk
    desk.free.set()


def seen(window):
    """Return what lies topmost at some places of the window, by what contains it."""
    cover, area = window.above.cover, window.frame.contentsRect()
    places = [area.center(), area.topLeft(), area.bottomRight()]
    return all(
        found is cover or cover.isAncestorOf(found)
        for found in (window.frame.childAt(place) for place in places)
    )


def test_a_lock_covers_the_page_in_the_same_turn_and_keys_reach_nothing(qtbot, busy):
    shift, window = busy.shift, busy.shift.window
    page = window.current_page
    assert isinstance(page, IntakePage)
    typed = [field.text() for field in page.findChildren(QLineEdit)]
    shift.lock()
    assert window.above.cover.isVisible()
    assert seen(window)
    assert focused() == "waiting"
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2):
        busy.press(key)
    busy.press(Qt.Key.Key_F, CTRL)
    busy.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: bool(QApplication.focusWidget().accessibleName()))
    assert focused() == "waiting"
    assert window.current_page is page
    assert [field.text() for field in page.findChildren(QLineEdit)] == typed
    shift.lock()
    busy.free.set()
    qtbot.waitUntil(lambda: focused() == "password", timeout=15_000)
    assert seen(window)
    write(qtbot, PRACTICE_PASSWORD)
    busy.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.above.cover.isVisible(), timeout=15_000)
    assert shift.operator().login == CLERK
    assert page.isEnabled()


def test_who_waits_long_is_told_why(qtbot, busy):
    busy.shift.lock()
    waiting = busy.shift.window.above.cover.findChild(object, "waiting")
    qtbot.waitUntil(lambda: "档案正忙" in waiting.accessibleName())


def test_esc_leads_back_from_a_change_that_waits_but_not_once_it_is_locked(qtbot, busy):
    cover = busy.shift.window.above.cover
    busy.press(Qt.Key.Key_L, CTRL)
    assert cover.isVisible()
    busy.press(Qt.Key.Key_Escape)
    assert not cover.isVisible()
    busy.press(Qt.Key.Key_L, CTRL)
    busy.shift.lock()
    busy.press(Qt.Key.Key_Escape)
    assert cover.isVisible()
    busy.free.set()
    qtbot.waitUntil(lambda: focused() == "password", timeout=15_000)
    assert len(cover.findChildren(LoginSheet)) == 1


def test_an_archive_that_does_not_tell_who_may_come_is_asked_again(qtbot, busy, monkeypatch):
    monkeypatch.setattr("hall_app.ui.accounts.change.ASK_AGAIN", 10)
    accounts, asked = busy.shift._services.accounts, []
    people = accounts.people

    def at_the_second_time():
        asked.append(1)
        if len(asked) == 1:
            raise OSError(5, "the disk does not answer")
        return people()

    monkeypatch.setattr(accounts, "people", at_the_second_time)
    busy.shift.lock()
    busy.free.set()
    qtbot.waitUntil(lambda: focused() == "password", timeout=15_000)
    assert len(asked) == 2


def test_a_dialog_that_an_answer_opens_late_is_not_seen_before_somebody_unlocks(qtbot, busy):
    shift, window = busy.shift, busy.shift.window
    late = []

    def answer(_found):
        late.append(QDialog(window.current_page))
        field = QLineEdit("张三", late[0])
        late[0].resize(300, 200)
        late[0].open()
        assert isinstance(late[0].childAt(field.geometry().center()), Cover)

    shift.desk.tasks.run(lambda: None, owner=shift, done=answer)
    shift.lock()
    busy.free.set()
    qtbot.waitUntil(lambda: bool(late) and late[0].isHidden(), timeout=15_000)
    qtbot.waitUntil(lambda: window.isActiveWindow() and focused() == "password", timeout=15_000)
    write(qtbot, PRACTICE_PASSWORD)
    busy.press(Qt.Key.Key_Return)
    qtbot.waitUntil(late[0].isVisible, timeout=15_000)
    assert isinstance(late[0].childAt(late[0].findChild(QLineEdit).geometry().center()), QLineEdit)
    late[0].close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_list_goes_with_the_page_and_the_privacy_key_works_while_waiting(qtbot, busy):
    window = busy.shift.window
    menu = QMenu(window)
    menu.addAction("张三")
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    busy.shift.lock()
    assert not menu.isVisible()
    assert QApplication.activePopupWidget() is None
    busy.press(Qt.Key.Key_F12)
    assert window.above.privacy.isVisible()
    busy.press(Qt.Key.Key_F12)
    assert window.above.cover.isVisible()
    assert focused() == "waiting"


def test_the_banner_and_the_practice_bar_under_the_cover_take_no_key(qtbot, busy):
    window = busy.shift.window
    busy.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert not window.practice_bar.isEnabled()
    assert not window.banner_box.isEnabled()
    busy.free.set()
    qtbot.waitUntil(lambda: focused() == "password", timeout=15_000)
    write(qtbot, PRACTICE_PASSWORD)
    busy.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.above.cover.isVisible(), timeout=15_000)
    assert window.practice_bar.isEnabled()
