"""The desk at work: who sits there, what it does by itself, how it ends."""

from __future__ import annotations

import datetime as dt

import pytest
from keyboard import CTRL, PASSPHRASE, SHIFT, focused, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import ADMINISTRATOR, CLERK
from hall_app.domain.flow.states import CaseState
from hall_app.domain.password_rules import PasswordRules
from hall_app.services.commands import Applicant, Intake, Receive
from hall_app.services.events import BackupMade
from hall_app.support.errors import RuleViolation
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.change import IdleWatch
from hall_app.ui.accounts.login_sheet import LoginSheet
from hall_app.ui.accounts.renewing import RenewDialog
from hall_app.ui.accounts.wizard import Wizard
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.widgets.buttons import Button

# --- at work ----------------------------------------------------------------------------------


def test_the_login_opens_the_workbench_with_the_text_size_of_the_clerk(
    open_desk, practice_paths, clock, app_theme
):
    app = build(practice_paths, clock, threads=False)
    operator = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    app.services.accounts.keep_preference(operator, "text-size", 1.5)
    app.close()
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    assert shift.window.current_page.key == "workbench"
    assert app_theme.text_size == 1.5
    assert not desk.program.window.isVisible()
    app_theme.set_text_size(1.0)


def test_a_text_size_chosen_at_the_desk_is_there_at_the_next_login(
    qtbot, open_desk, practice_paths, app_theme
):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    desk.press(Qt.Key.Key_Plus, CTRL)
    chosen = app_theme.text_size
    assert chosen > 1.0
    accounts = desk.program.application.services.accounts
    operator = shift.operator()
    kept = []
    shift.desk.tasks.run(lambda: accounts.preferences(operator), owner=shift, done=kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == [{"text-size": chosen}]
    app_theme.set_text_size(1.0)


def test_the_clerk_changes_in_a_few_keys_and_the_page_stays(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    shift.window.open_page("cases")
    before = shift.window.current_page
    desk.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(shift.window.above.cover.isVisible)
    qtbot.waitUntil(lambda: focused() == "people")
    assert not before.isEnabled()
    write(qtbot, "2", PRACTICE_PASSWORD)
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shift.operator().name == "李敏", timeout=15_000)
    assert shift.window.current_page.key == "cases"
    assert shift.window.current_page is not before
    assert shift.window.top_bar.clerk.text() == "李敏"
    assert not shift.window.above.cover.isVisible()


@pytest.mark.fault("T37")
def test_esc_leads_back_from_a_change_but_not_from_a_lock(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    cover = shift.window.above.cover
    desk.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: focused() == "people")
    desk.press(Qt.Key.Key_Escape)
    assert not cover.isVisible()
    desk.press(Qt.Key.Key_L, CTRL | SHIFT)
    qtbot.waitUntil(lambda: focused() == "password")
    desk.press(Qt.Key.Key_Escape)
    assert cover.isVisible()
    write(qtbot, PRACTICE_PASSWORD)
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not cover.isVisible(), timeout=15_000)
    assert shift.operator().login == CLERK


def test_a_wrong_password_at_the_change_keeps_the_desk_covered(qtbot, open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    desk.press(Qt.Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: focused() == "people")
    write(qtbot, "2", "falsch")
    desk.press(Qt.Key.Key_Return)
    sheet = shift.window.above.cover.findChild(LoginSheet)
    qtbot.waitUntil(lambda: bool(sheet.message.text()), timeout=15_000)
    assert shift.window.above.cover.isVisible()
    assert shift.operator().login == CLERK


def test_the_status_line_says_how_the_archive_is(qtbot, open_desk, practice_paths):
    shift = open_desk(practice_paths).log_in("1")
    qtbot.waitUntil(lambda: bool(shift.window.status.items))
    words = [item.words for item in shift.window.status.items]
    assert "练习档案不备份" in words
    assert words[-1].endswith("王秀兰")


def test_the_login_sweeps_what_ran_out_while_nobody_was_there(
    qtbot, open_desk, practice_paths, clock
):
    app = build(practice_paths, clock, threads=False)
    operator = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    received = app.services.intake.receive(
        Receive(intake=Intake(draft_id="d1", item_code="LD02",
                              applicant=Applicant(name="周文静", phone="13800006021"),
                              fields=(("matter", "申领"),))),
        operator,
    )  # fmt: skip
    app.close()
    clock.advance(dt.timedelta(days=14))
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    cases, seen = desk.program.application.services.cases, []

    def accepted():
        shift.desk.tasks.run(
            lambda: cases.page(received.number, shift.operator()), owner=shift, done=seen.append,
            key="look",
        )  # fmt: skip
        return bool(seen) and seen[-1].state is CaseState.ACCEPTED

    qtbot.waitUntil(accepted, timeout=15_000)


def test_a_changed_archive_is_backed_up_after_half_an_hour_and_not_before(
    qtbot, open_desk, real_paths, clock
):
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    shift = desk.log_in("1")
    services, made = desk.program.application.services, []
    services.feed.subscribe(made.append)
    operator = shift.operator()
    intake = Intake(
        draft_id="d1", item_code="LD02", applicant=Applicant(name="周文静", phone="13800006021"),
        fields=(("matter", "申领"),),
    )  # fmt: skip
    shift.desk.tasks.run(
        lambda: services.intake.receive(Receive(intake=intake), operator), owner=shift,
        done=made.append,
    )  # fmt: skip
    qtbot.waitUntil(lambda: bool(made))
    shift.upkeep.back_up_when_due()
    qtbot.waitUntil(lambda: BackupMade in map(type, made), timeout=15_000)
    made.clear()
    shift.upkeep.back_up_when_due()
    clock.advance(dt.timedelta(minutes=31))
    qtbot.waitUntil(lambda: shift.desk.tasks.pending == 0)
    assert len(list(real_paths.backups.glob("*.hallbackup"))) == 1


def test_the_newest_backup_is_rehearsed_at_the_first_start_of_a_day(
    qtbot, open_desk, real_paths, clock
):
    app = build(real_paths, clock, secret=PASSPHRASE, threads=False)
    app.services.backups.make_now()
    app.close()
    clock.advance(dt.timedelta(days=8))
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    shift = desk.log_in("1")
    services, operator, seen = desk.program.application.services, shift.operator(), []

    def rehearsed():
        shift.desk.tasks.run(
            lambda: services.hall.status(operator), owner=shift, done=seen.append, key="look"
        )
        return bool(seen) and seen[-1].rehearsed_at == clock.now()

    qtbot.waitUntil(rehearsed, timeout=15_000)
    assert not seen[-1].rehearsal_failed
    assert not list(real_paths.root.glob(".rehearsal-*"))
    qtbot.waitUntil(lambda: shift.window.banner_box.banner is not None, timeout=15_000)
    assert "8 天没有把备份存到第二处" in shift.window.banner_box.banner.sentence.text()


# --- the end ----------------------------------------------------------------------------------


def test_a_real_archive_is_backed_up_at_the_end_when_something_changed(
    qtbot, qapp, open_desk, real_paths, monkeypatch
):
    ended = []
    monkeypatch.setattr(type(qapp), "quit", lambda *_: ended.append(True))
    monkeypatch.setattr("hall_app.services.backups.BackupsService.changed", lambda _self: True)
    desk = open_desk(real_paths, practice=False, secret=PASSPHRASE)
    shift = desk.log_in("1")
    shift.window.close()
    qtbot.waitUntil(lambda: bool(ended), timeout=15_000)
    assert len(list(real_paths.backups.glob("*.hallbackup"))) == 1


def test_an_unchanged_archive_and_a_practice_archive_end_at_once(
    qtbot, qapp, open_desk, real_paths, practice_paths, monkeypatch
):
    ended = []
    monkeypatch.setattr(type(qapp), "quit", lambda *_: ended.append(True))
    for paths, more in ((real_paths, {"practice": False, "secret": PASSPHRASE}),
                        (practice_paths, {})):  # fmt: skip
        shift = open_desk(paths, **more).log_in("1")
        ended.clear()
        shift.window.close()
        qtbot.waitUntil(lambda: bool(ended), timeout=15_000)
        assert not paths.backups.exists()


@pytest.mark.fault("T52")
def test_alt_z_leads_from_practice_to_the_set_up_of_a_real_archive(
    qtbot, open_desk, practice_paths, tmp_path
):
    desk = open_desk(practice_paths)
    desk.until(LoginSheet)
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    desk.until(Wizard)
    assert not desk.program.window.bar.isVisible()
    assert not DataPaths(tmp_path / "other").archive.exists()
    assert not practice_paths.desk_lock.exists()


@pytest.mark.fault("T37")
def test_five_minutes_without_a_key_lock_the_desk(qtbot, open_desk, practice_paths):
    shift = open_desk(practice_paths).log_in("1")
    shift.findChild(IdleWatch).idle.emit()
    qtbot.waitUntil(lambda: focused() == "password")
    assert shift.window.above.cover.isVisible()


@pytest.mark.fault("T37")
def test_a_lock_hides_an_open_dialog_and_a_pin_gives_it_back_as_it_was(
    qtbot, open_desk, practice_paths, clock
):
    app = build(practice_paths, clock, threads=False)
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    app.services.accounts.set_pin(clerk, PRACTICE_PASSWORD, "2580")
    app.close()
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    dialog = ReasonDialog("?", "", "好", shift.window)
    dialog.open()
    dialog.reason.setText("写到一半")
    shift.findChild(IdleWatch).idle.emit()
    qtbot.waitUntil(lambda: focused() == "password")
    assert not dialog.isVisible()
    write(qtbot, "2581")
    desk.press(Qt.Key.Key_Return)
    sheet = shift.window.above.cover.findChild(LoginSheet)
    qtbot.waitUntil(lambda: bool(sheet.message.text()), timeout=15_000)
    assert shift.window.above.cover.isVisible()
    sheet.password.setText("2580")
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.isVisible, timeout=15_000)
    assert not shift.window.above.cover.isVisible()
    assert dialog.reason.value() == "写到一半"
    dialog.reject()


@pytest.mark.fault("T37")
def test_nobody_locks_while_a_file_is_chosen_and_the_hall_says_after_how_long(
    qtbot, open_desk, practice_paths, clock
):
    app = build(practice_paths, clock, threads=False)
    administrator = app.services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, "1 号窗口")
    app.services.account_keeping.change_rules(PasswordRules(idle_minutes=15), administrator)
    app.close()
    desk = open_desk(practice_paths)
    shift = desk.log_in("1")
    watch = shift.findChild(IdleWatch)
    qtbot.waitUntil(lambda: watch.minutes == 15)
    chooser = QFileDialog(shift.window)
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    chooser.open()
    watch.idle.emit()
    assert shift.window.above.cover.isHidden()
    chooser.reject()
    shift.window.activateWindow()
    watch.idle.emit()
    qtbot.waitUntil(lambda: focused() == "password")


def test_a_password_given_by_the_administrator_is_replaced_at_the_login(
    qtbot, open_desk, practice_paths, clock
):
    app = build(practice_paths, clock, threads=False)
    administrator = app.services.accounts.log_in(ADMINISTRATOR, PRACTICE_PASSWORD, "1 号窗口")
    app.services.account_keeping.reset_password(administrator, CLERK, "迎春花-2026")
    app.close()
    desk = open_desk(practice_paths)
    sheet = desk.until(LoginSheet)
    sheet.people.mark(CLERK)
    sheet.take_focus()
    sheet.password.setText("迎春花-2026")
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.findChild(RenewDialog) is not None, timeout=15_000)
    dialog = sheet.findChild(RenewDialog)
    qtbot.waitUntil(dialog.isVisible)
    for name in ("password", "again"):
        dialog.form.set_value(name, "夏天的大雨-77")
    dialog.give()
    qtbot.waitUntil(lambda: desk.program.shift is not None, timeout=15_000)
    assert desk.program.shift.operator().login == CLERK


def test_a_year_that_is_missing_leads_the_head_to_where_it_is_taken_in(open_desk, practice_paths):
    desk = open_desk(practice_paths)
    shift = desk.log_in("2")
    shift.window.show_error(RuleViolation("calendar-year-missing", year=2027))
    (button,) = [
        one
        for one in shift.window.findChildren(Button)
        if one.objectName() == "repair" and one.isVisible()
    ]
    button.click()
    assert shift.window.current_page.key == "hall"
    assert shift.window.current_page.part.key == "workdays"
