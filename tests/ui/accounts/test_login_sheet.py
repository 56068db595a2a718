"""The login: a digit or the initials, the password, Enter."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from audits import audit_page
from PySide6.QtCore import Qt

from hall_app.domain.views import AccountView, Operator
from hall_app.support.clock import FixedClock
from hall_app.support.errors import RuleViolation
from hall_app.ui.accounts.here import SeenHere
from hall_app.ui.accounts.login_sheet import LoginSheet, LoginWords
from hall_app.ui.accounts.people_list import Person
from hall_app.ui.accounts.start_window import START_ACTIONS, StartWindow
from hall_app.ui.actions import Actions
from hall_app.ui.errors import explain
from hall_app.ui.preferences import Preferences

PEOPLE = (
    Person(login="wxl", name="王秀兰", initials="wxl", post="综合窗口 · 3 号窗口", seen="昨天"),
    Person(login="lm", name="刘敏", initials="lm", post="站长", window="2 号窗口"),
    Person(login="lhm", name="李红梅", initials="lhm", post="综合窗口"),
    Person(login="adm", name="阿依古丽·买买提·热合曼", initials="agl", post="系统管理员"),
)
WINDOWS = ("1 号窗口", "2 号窗口", "3 号窗口")


def words(**changes):
    given = {"title": "滨河社区服务大厅", "line": "滨河街道和平路 8 号", "windows": WINDOWS}
    return LoginWords(**{**given, **changes})


@pytest.fixture
def login(qtbot, theme):
    """Return a function that shows a login sheet in its window and keeps what was asked."""

    def show(given=None, people=PEOPLE, size=(1366, 690), practice=True):
        window = StartWindow(Actions(START_ACTIONS), theme)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show_archive(practice=practice, facts="档案已加密", other=True)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        sheet = LoginSheet(given or words(practice_password="lianxi2026"), people)
        window.show_sheet(sheet)
        asked = []
        sheet.wanted.connect(lambda *what: asked.append(what))
        press = lambda key: qtbot.keyClick(window.focusWidget(), key)  # noqa: E731
        write = lambda text: qtbot.keyClicks(window.focusWidget(), text)  # noqa: E731
        return SimpleNamespace(window=window, sheet=sheet, asked=asked, press=press, write=write)

    return show


def test_a_digit_chooses_and_the_password_is_next(login):
    desk = login()
    assert desk.window.focusWidget() is desk.sheet.people
    desk.press(Qt.Key.Key_2)
    assert desk.sheet.name.text() == "刘敏"
    desk.write("mima1234")
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [("lm", "mima1234", "2 号窗口")]


def test_a_digit_nobody_has_changes_nothing(login):
    desk = login()
    desk.press(Qt.Key.Key_9)
    assert desk.sheet.people.person.login == "wxl"
    assert desk.window.focusWidget() is desk.sheet.people


def test_whole_initials_choose_and_the_password_is_next(login):
    desk = login()
    desk.write("lhm")
    assert desk.sheet.people.person.name == "李红梅"
    desk.write("geheim88")
    assert desk.sheet.password.text() == "geheim88"


def test_a_part_of_the_initials_marks_and_enter_goes_on(login):
    desk = login()
    desk.write("lh")
    assert desk.sheet.people.person.name == "李红梅"
    assert desk.window.focusWidget() is desk.sheet.people
    desk.press(Qt.Key.Key_Return)
    assert desk.window.focusWidget() is desk.sheet.password


def test_arrows_in_the_password_change_the_person_and_drop_what_was_typed(login):
    desk = login()
    desk.press(Qt.Key.Key_1)
    desk.write("mima")
    desk.press(Qt.Key.Key_Down)
    assert desk.sheet.people.person.login == "lm"
    assert desk.sheet.password.text() == ""


def test_a_password_keeps_blanks_and_wide_letters(login):
    desk = login()
    desk.press(Qt.Key.Key_1)
    desk.window.focusWidget().insert(" Ａb １ ")
    desk.press(Qt.Key.Key_Return)
    assert desk.asked[0][1] == " Ａb １ "


def test_enter_pressed_twice_asks_once(login):
    desk = login()
    desk.press(Qt.Key.Key_1)
    desk.write("mima1234")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    assert len(desk.asked) == 1


def test_enter_in_the_window_choice_logs_in_too(qtbot, login):
    desk = login()
    desk.press(Qt.Key.Key_1)
    desk.write("mima1234")
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is desk.sheet.window_choice
    desk.sheet.window_choice.selectAll()
    desk.write("3")
    desk.press(Qt.Key.Key_Return)
    desk.sheet.window_choice.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == [("wxl", "mima1234", "3 号窗口")]


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (RuleViolation("login-wrong", fields=("password",)), "口令"),
        (RuleViolation("login-wait", fields=("password",), minutes=5), "5"),
    ],
)
def test_a_refusal_stands_at_the_password_and_the_next_try_is_typed_at_once(login, fault, says):
    desk = login()
    desk.press(Qt.Key.Key_1)
    desk.write("falsch")
    desk.press(Qt.Key.Key_Return)
    desk.sheet.refuse(explain(fault))
    assert says in desk.sheet.message.text()
    assert desk.sheet.message.isVisible()
    desk.write("richtig")
    assert desk.sheet.password.text() == "richtig"
    desk.press(Qt.Key.Key_Return)
    assert [one[1] for one in desk.asked] == ["falsch", "richtig"]


def test_an_empty_password_is_told_and_asks_nobody(login):
    desk = login()
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Return)
    assert desk.asked == []
    assert desk.sheet.message.isVisible()


def test_the_practice_password_stands_on_the_sheet(login):
    desk = login()
    shown = [label.text() for label in desk.sheet.findChildren(type(desk.sheet.message))]
    assert any("lianxi2026" in text for text in shown)


def test_a_lock_begins_in_the_password_of_who_sat_there(login):
    desk = login(words(marked="lm", fixed=True, changes_clerk=True))
    assert desk.window.focusWidget() is desk.sheet.password
    assert desk.sheet.name.text() == "刘敏"
    assert desk.sheet.enter.words() == "解锁"
    desk.press(Qt.Key.Key_Down)
    assert desk.sheet.enter.words() == "换成 李红梅"


def test_who_sat_here_last_types_the_password_at_once(login):
    desk = login(words(marked="lm"))
    assert desk.window.focusWidget() is desk.sheet.password
    desk.write("lhm12345")
    desk.press(Qt.Key.Key_Return)
    assert [one[:2] for one in desk.asked] == [("lm", "lhm12345")]


def test_a_hall_of_one_types_the_password_at_once(login):
    desk = login(people=PEOPLE[:1])
    assert desk.window.focusWidget() is desk.sheet.password


def test_on_the_people_a_digit_still_chooses_another_than_the_last(login):
    desk = login(words(marked="lm"))
    desk.sheet.people.setFocus()
    desk.press(Qt.Key.Key_3)
    assert desk.sheet.people.person.login == "lhm"
    assert desk.window.focusWidget() is desk.sheet.password


def test_alt_z_leads_to_the_other_archive(qtbot, login):
    desk = login()
    with qtbot.waitSignal(desk.window.other_archive, timeout=1000):
        qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)


def test_f1_shows_the_help_of_the_login_and_gives_the_focus_back(login):
    desk = login()
    desk.press(Qt.Key.Key_F1)
    assert desk.window.help.isVisible()
    assert "口令" in desk.window.help.words
    desk.press(Qt.Key.Key_F1)
    assert desk.window.focusWidget() is desk.sheet.people


@pytest.mark.parametrize(
    ("size", "text_size"),
    [((1366, 690), 1.0), ((1093, 552), 1.0), ((944, 500), 1.0), ((1366, 690), 2.0)],
)
@pytest.mark.parametrize("kind", ["practice", "change"])
def test_the_login_is_whole_at_every_size(qtbot, login, theme, size, text_size, kind):
    theme.set_text_size(text_size)
    given = (
        words(practice_password="lianxi2026")
        if kind == "practice"
        else words(changes_clerk=True, remark="离开不换人：Ctrl+Shift+L 锁屏。5 分钟不动会自己锁。")
    )
    desk = login(given, size=size, practice=kind == "practice")
    button = desk.sheet.enter

    def laid_out():
        return button.height() >= button.sizeHint().height()

    qtbot.waitUntil(laid_out)
    audit_page(desk.window)
    desk.sheet.show_message("登录名和口令对不上。请再输一遍口令，看看大写锁定是不是开着。")
    qtbot.waitUntil(laid_out)
    audit_page(desk.window)


# --- who was here ------------------------------------------------------------------------------

NOW = dt.datetime(2026, 9, 18, 2, 32, tzinfo=dt.UTC)


def account(login, number=1):
    return AccountView(
        account_id=number, login=login, name=login, initials=login,
        roles=frozenset({"intake"}), active=True,
    )  # fmt: skip


def seen(here, login, clock, at):
    clock.instant = at
    here.note(Operator(account_id=1, login=login, name=login, roles=frozenset(), window="2 号窗口"))


@pytest.mark.parametrize(
    ("before", "says"),
    [
        (dt.timedelta(minutes=52), "今天 09:40"),
        (dt.timedelta(hours=20), "昨天"),
        (dt.timedelta(days=7), "9月11日"),
        (dt.timedelta(days=400), "2025-08-14"),
    ],
)
def test_the_list_says_when_somebody_was_last_here(theme, tmp_path, before, says):
    del theme
    clock = FixedClock(NOW)
    here = SeenHere(Preferences(tmp_path / "machine.ini"), clock)
    seen(here, "lm", clock, NOW - before)
    clock.instant = NOW
    person = here.people([account("lm")])[0]
    assert (person.seen, person.window) == (says, "2 号窗口")
    assert here.last == "lm"


def test_digits_stay_the_same_whoever_came_last(theme, tmp_path):
    del theme
    clock = FixedClock(NOW)
    here = SeenHere(Preferences(tmp_path / "machine.ini"), clock)
    seen(here, "c", clock, NOW)
    assert [one.login for one in here.people(map(account, "abc"))] == ["a", "b", "c"]


def test_with_more_people_than_digits_those_seen_here_come_first(theme, tmp_path):
    del theme
    clock = FixedClock(NOW)
    here = SeenHere(Preferences(tmp_path / "machine.ini"), clock)
    seen(here, "k", clock, NOW)
    assert here.people(map(account, "abcdefghijk"))[0].login == "k"
