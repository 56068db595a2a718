"""One account from its making to its end, by keys alone, in the real window of the desk."""

from __future__ import annotations

import pytest
from bound_heads import known_grids
from keyboard import focused, write
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK, HEAD
from hall_app.domain.flow.states import CaseState
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.services.commands import Applicant, Intake, MaterialChoice, Notify
from hall_app.ui.accounts.login_sheet import LoginSheet

ITEM, LINE, GRID = "LD02", "劳动保障", "第3网格"
FIRST, OWN, PIN = "Anfang-2026", "Sommerregen-77", "4826"
WAIT = 15_000


def promised_case(paths, clock):
    """Put a case on record that lacks two papers; return its number."""
    app = build(paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    known_grids(app, GRID)
    lacking, choices = 2, []
    for one in app.services.items.detail(ITEM).materials:
        missing = lacking and one.necessity is Necessity.REQUIRED
        lacking -= bool(missing)
        state = MaterialState.MISSING if missing else MaterialState.ORIGINAL
        choices.append(MaterialChoice(key=one.key, state=state))
    intake = Intake(
        draft_id="d1", item_code=ITEM, applicant=Applicant(name="周文静", phone="13912343317"),
        materials=tuple(choices), fields=(("matter", "申领"),),
    )  # fmt: skip
    number = app.services.intake.notify(Notify(intake=intake), clerk).number
    app.close()
    return number


class Keys:
    """Press keys where the focus is and wait for what they lead to."""

    def __init__(self, qtbot, desk):
        self.qtbot, self.desk, self.shift = qtbot, desk, None

    @property
    def window(self):
        return self.shift.window

    @property
    def dialog(self):
        shown = [d for d in self.window.findChildren(QDialog) if d.isVisible()]
        return shown[-1] if shown else None

    def until(self, holds):
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=WAIT)

    def come_to_front(self):
        """Give the keys to the dialog in front: without a window server nobody else does."""
        front = self.dialog or self.window
        if QApplication.activeWindow() is not front:
            front.activateWindow()
        return QApplication.activeWindow() is front and QApplication.focusWidget() is not None

    def press(self, *keys):
        for one in keys:
            self.until(self.come_to_front)
            chord = QKeySequence(one)[0]
            self.desk.press(chord.key(), chord.keyboardModifiers())

    def into(self, name):
        """Wait until a field has the focus, as after a dialog or a page came up."""
        self.until(lambda: self.come_to_front() and focused() == name)

    def fill(self, name, text):
        self.into(name)
        if text.isascii():
            write(self.qtbot, text)
        else:
            self.desk.write(text)
        self.press("Return")

    def tab_to(self, name):
        for _ in range(80):
            if focused() == name:
                return
            self.press("Tab")
        pytest.fail(f"Tab never comes to {name}, it stands on {focused()}")

    def tick(self, group, value):
        """Go through the boxes of a group with the arrows and tick one."""
        for _ in range(40):
            if focused() == f"{group}-{value}":
                self.press("Space")
                return
            self.press("Right")
        pytest.fail(f"no box {value}")

    def change_clerk(self, digit, password):
        self.press("Ctrl+L")
        self.into("people")
        write(self.qtbot, digit, password)
        self.press("Return")

    def seated(self, name):
        self.until(lambda: self.shift.operator().name == name)
        self.until(lambda: not self.window.above.cover.isVisible())

    def accounts(self, count):
        """Open the accounts from the settings; return the page once it lists so many."""
        self.tab_to("hall-accounts")
        self.press("Space")
        self.until(lambda: self.window.current_page.key == "hall")
        page = self.window.current_page
        self.until(lambda: len(page.table.model.rows) == count)
        return page

    def in_settings(self, name):
        """Go to the settings through the list of pages, and there to a field or button."""
        self.press("Alt+0")
        for _ in range(20):
            if focused() == "go-settings":
                break
            self.press("Down")
        self.press("Space")
        self.until(lambda: self.window.current_page.key == "settings")
        self.tab_to(name)


def makes_the_account(keys):
    """The administrator makes it with a role, a line and a grid."""
    accounts = keys.accounts(3)
    keys.press("Ctrl+Return")
    keys.fill("name", "张小梅")
    keys.fill("login", "zxm")
    keys.fill("account-password", FIRST)
    keys.fill("account-again", FIRST)
    keys.tick("roles", "intake")
    keys.press("Return")
    keys.tick("lines", LINE)
    keys.press("Return")
    keys.into("grids")
    keys.desk.write(GRID)
    keys.press("Ctrl+Return")
    keys.until(lambda: len(accounts.table.model.rows) == 4)
    row = accounts.table.model.rows[3]
    assert (row.cells[1].words, row.cells[2].words) == ("综合窗口", f"{LINE}、{GRID}")


def logs_in_and_renews_the_password(keys):
    keys.change_clerk("4", FIRST)
    keys.fill("renew-password", OWN)
    keys.into("renew-again")
    write(keys.qtbot, OWN)
    keys.press("Ctrl+Return")
    keys.seated("张小梅")
    assert keys.shift.operator().grids == {GRID}
    assert keys.window.current_page.key == "workbench"


def sets_a_pin_locks_and_unlocks(keys):
    keys.in_settings("pin-password")
    keys.fill("pin-password", OWN)
    keys.fill("pin", PIN)
    keys.until(lambda: keys.window.above.current_toast)
    keys.press("Ctrl+Shift+L")
    keys.into("password")
    assert keys.window.above.cover.isVisible()
    write(keys.qtbot, PIN)
    keys.press("Return")
    keys.until(lambda: not keys.window.above.cover.isVisible())
    assert keys.shift.operator().login == "zxm"


def accepts_without_papers_as_the_head_approves(keys, number):
    keys.press("Ctrl+K")
    write(keys.qtbot, number)
    keys.press("Return")
    keys.until(lambda: keys.window.current_page.key == "case")
    page = keys.window.current_page
    keys.until(lambda: page.controller.open_case is not None)
    keys.until(lambda: QApplication.focusWidget() is page.view.panel.desk)
    keys.press("1", "3", "Ctrl+Shift+Return")
    keys.until(lambda: keys.dialog is not None)
    keys.until(keys.come_to_front)
    keys.desk.write("明天补交")
    keys.press("Return")
    keys.into("approval-password")
    assert keys.dialog.form.text("who") == HEAD
    write(keys.qtbot, PRACTICE_PASSWORD)
    keys.press("Return")
    keys.until(lambda: page.controller.open_case.detail.state is CaseState.ACCEPTED)
    newest = page.view.timeline.moments[0]
    assert "李敏" in newest.act
    assert newest.who.startswith("张小梅")
    keys.until(lambda: keys.dialog is None)


def switches_the_account_off(keys):
    """The administrator does; the login offers it no more."""
    keys.change_clerk("3", PRACTICE_PASSWORD)
    keys.seated("陈工")
    assert keys.window.current_page.key == "settings"
    accounts = keys.accounts(4)
    keys.press("Home", "Down", "Down", "Down")
    assert accounts.table.current.key == "zxm"
    keys.press("Alt+J")
    keys.until(lambda: accounts.table.current.cells[3].words == "已停用")
    keys.press("Ctrl+L")
    keys.into("people")
    sheet = keys.window.above.cover.findChild(LoginSheet)
    assert sheet.people.model().rowCount() == 3


@pytest.mark.fault("T38", "T39")
def test_an_account_is_made_used_and_switched_off_by_keys_alone(
    qtbot, open_desk, practice_paths, clock
):
    number = promised_case(practice_paths, clock)
    desk = open_desk(practice_paths)
    keys = Keys(qtbot, desk)
    keys.shift = desk.log_in("3")
    makes_the_account(keys)
    logs_in_and_renews_the_password(keys)
    sets_a_pin_locks_and_unlocks(keys)
    accepts_without_papers_as_the_head_approves(keys, number)
    switches_the_account_off(keys)
