"""Every command once, each key with one meaning."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from hall_app.ui.actions import Actions, ActionSpec, DuplicateAction, Scope, allow, forbid, key_text
from hall_app.ui.i18n import mark
from hall_app.ui.widgets.buttons import Button


def spec(name, *keys, scope=Scope.PAGE, act=""):
    return ActionSpec(name=name, words=mark("Test", name), keys=keys, scope=scope, act=act)


@pytest.mark.parametrize(
    "added",
    [
        (spec("find"),),
        (spec("cases:urge", "Ctrl+K"),),
        (spec("cases:urge", "Ctrl+U"), spec("cases:hand-over", "Ctrl+U")),
        (spec("cases:urge", "Ctrl+U"), spec("urge", "Ctrl+U")),
    ],
)
def test_a_name_or_key_taken_already_is_refused(added):
    with pytest.raises(DuplicateAction):
        Actions(added)


def test_two_pages_may_use_one_key_and_lists_their_letters():
    Actions(
        (
            spec("cases:urge", "Ctrl+U"),
            spec("prints:upload", "Ctrl+U"),
            spec("cases:u", "U", scope=Scope.LIST),
            spec("prints:u", "U", scope=Scope.LIST),
        )
    )


def test_the_key_sheet_holds_every_key(dressed_app):
    actions = Actions((spec("cases:urge", "Ctrl+U"),))
    listed = {keys for _title, lines in actions.sheet() for keys, _words in lines}
    for one in actions.specs:
        assert any(key_text(key) in keys for key in one.keys for keys in listed)


def test_a_command_that_needs_another_account_is_off_and_says_why(qtbot, theme):
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(may=lambda act: act != "intake.accept")
    action = actions.make("new-intake", owner, lambda: None)
    button = Button.of(action)
    qtbot.addWidget(button)
    assert not button.isEnabled()
    assert button.reason == "要换有权限的账号办"


def test_a_change_of_clerk_changes_what_is_on(qtbot, theme):
    allowed = set()
    owner = QWidget()
    qtbot.addWidget(owner)
    actions = Actions(may=lambda act: act in allowed)
    accept, notice = (actions.make(name, owner, lambda: None) for name in ("new-intake", "notice"))
    allowed |= {"intake.accept", "intake.notify"}
    actions.clerk_changed()
    assert accept.isEnabled()
    forbid(notice, "还没有选事项")
    actions.clerk_changed()
    assert (notice.isEnabled(), notice.statusTip()) == (False, "还没有选事项")
    allowed.clear()
    actions.clerk_changed()
    assert not accept.isEnabled()


def test_a_button_follows_its_command(qtbot, theme):
    action = QAction("受理并打印回执")
    action.setShortcut("Ctrl+Return")
    button = Button.of(action, "primary")
    qtbot.addWidget(button)
    assert (button.words(), button.keys) == ("受理并打印回执", "Ctrl+Enter")
    action.setText("一次性告知并打印")
    assert button.words() == "一次性告知并打印"
    forbid(action, "还没有选事项")
    assert (button.isEnabled(), button.reason) == (False, "还没有选事项")
    assert button.accessibleDescription() == "还没有选事项"
    allow(action)
    assert (button.isEnabled(), button.reason) == (True, "")


def test_clicking_a_button_does_its_command_once(qtbot, theme):
    done = []
    owner = QWidget()
    qtbot.addWidget(owner)
    action = Actions().make("print", owner, lambda: done.append(1))
    button = Button.of(action)
    qtbot.addWidget(button)
    button.click()
    assert done == [1]


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("Ctrl+Return", "Ctrl+Enter"),
        ("PgDown", "PgDn"),
        ("Ctrl++", "Ctrl++"),
        ("F1", "F1"),
        ("Esc", "Esc"),
    ],
)
def test_keys_are_written_as_on_the_keyboard(keys, shown):
    assert key_text(keys) == shown
