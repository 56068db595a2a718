"""Passphrase, recovery key, a new key and a restore, each from the page of the hall."""

from __future__ import annotations

import pytest
from keyboard import PASSPHRASE
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.storage.keys import KeySlots
from hall_app.support.errors import EnvironmentFault
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.hall.keys import TypeBackDialog

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def at_backups(qtbot, open_desk, real_paths, clock):
    """Sit the head down at the list of backups of a real archive; one backup is there."""
    app = build(real_paths, clock, secret=PASSPHRASE, threads=False)
    app.services.backups.make_now()
    app.close()
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    shift = desk.log_in("2")
    page = shift.window.open_page("hall", "backups")
    qtbot.waitUntil(lambda: bool(page.table.model.rows), timeout=15_000)
    return desk, shift, page


def dialog(qtbot, kind=QDialog):
    def found():
        return [
            one
            for one in QApplication.allWidgets()
            if isinstance(one, kind) and one.isVisible() and hasattr(one, "form")
        ]

    qtbot.waitUntil(lambda: len(found()) == 1, timeout=15_000)
    return found()[0]


def fill(form_dialog, **values):
    for name, value in values.items():
        form_dialog.form.set_value(name, value)
    form_dialog.give()


@pytest.mark.fault("T50")
def test_a_new_passphrase_opens_the_archive_and_the_old_one_no_longer(
    qtbot, at_backups, real_paths
):
    _desk, _shift, page = at_backups
    qtbot.keyClick(page.table.view, Qt.Key.Key_P, ALT)
    asked = dialog(qtbot)
    fill(asked, present=PASSPHRASE, new="zu kurz", again="zu kurz")
    assert "8" in asked.form.field("new").problem
    fill(asked, new="eine ganz neue Zeile", again="eine ganz neue Zeile")
    slots = KeySlots(real_paths.key_slots)

    def opens(secret):
        try:
            return bool(slots.with_secret(secret))
        except EnvironmentFault:
            return False

    qtbot.waitUntil(lambda: opens("eine ganz neue Zeile"), timeout=15_000)
    assert not opens(PASSPHRASE)


@pytest.mark.fault("T50")
def test_a_new_recovery_key_holds_only_once_it_was_typed_back(
    qtbot, at_backups, real_paths, real_template
):
    _desk, _shift, page = at_backups
    qtbot.keyClick(page.table.view, Qt.Key.Key_J, ALT)
    fill(dialog(qtbot), present=PASSPHRASE)
    asked = dialog(qtbot, TypeBackDialog)
    key = asked.shown.text()
    fill(asked, typed=key[:-1] + ("A" if key[-1] != "A" else "B"))
    qtbot.waitUntil(lambda: bool(asked.form.field("typed").problem), timeout=15_000)
    slots = KeySlots(real_paths.key_slots)
    assert slots.with_secret(real_template.recovery_key)
    fill(asked, typed=key.lower())
    qtbot.waitUntil(lambda: not [d for d in QApplication.allWidgets()
                                 if isinstance(d, TypeBackDialog)], timeout=15_000)  # fmt: skip
    assert slots.with_secret(key)
    with pytest.raises(EnvironmentFault, match="wrong-passphrase"):
        slots.with_secret(real_template.recovery_key)


@pytest.mark.fault("T50")
def test_a_new_key_closes_the_desk_shows_the_recovery_key_and_opens_again(
    qtbot, at_backups, real_paths
):
    desk, _shift, page = at_backups
    before = KeySlots(real_paths.key_slots).with_secret(PASSPHRASE)
    qtbot.keyClick(page.table.view, Qt.Key.Key_P, ALT)
    new = "eine ganz neue Zeile"
    fill(dialog(qtbot), present=PASSPHRASE, new=new, again=new, key="anew")
    asked = dialog(qtbot, TypeBackDialog)
    fill(asked, typed="ABCD")
    assert asked.form.field("typed").problem
    fill(asked, typed=asked.shown.text())
    desk.until(LoginSheet)
    assert KeySlots(real_paths.key_slots).with_secret(new) != before


def test_a_backup_is_put_back_from_the_desk_which_opens_again(qtbot, at_backups, real_paths):
    desk, _shift, page = at_backups
    page.table.select(0)
    qtbot.keyClick(page.table.view, Qt.Key.Key_V, ALT)
    qtbot.waitUntil(lambda: page.part.plan is not None, timeout=15_000)
    qtbot.keyClick(page.table.view, Qt.Key.Key_L, ALT)
    dialog(qtbot).give()
    desk.until(LoginSheet)
    assert list(real_paths.root.glob("before-restore-*"))


@pytest.mark.fault("T51")
def test_a_restore_that_loses_what_came_since_asks_for_its_number(
    qtbot, at_backups, real_paths, clock
):
    desk, _shift, page = at_backups
    app = build(real_paths, clock, secret=PASSPHRASE, threads=False)
    accept(app, app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "2 号窗口"))
    app.close()
    page.table.select(0)
    qtbot.keyClick(page.table.view, Qt.Key.Key_V, ALT)
    qtbot.waitUntil(lambda: page.part.plan is not None, timeout=15_000)
    qtbot.keyClick(page.table.view, Qt.Key.Key_L, ALT)
    asked, lost = dialog(qtbot), page.part.plan.loses
    assert lost
    fill(asked, confirm=str(lost + 1))
    assert str(lost) in asked.form.field("confirm").problem
    assert not list(real_paths.root.glob("before-restore-*"))
    fill(asked, confirm=str(lost))
    desk.until(LoginSheet)
    assert list(real_paths.root.glob("before-restore-*"))
