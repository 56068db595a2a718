"""The accounts on the hall's page: made, changed and freed by keys alone; approval at a desk."""

from __future__ import annotations

import dataclasses
import datetime as dt

import audits
import pytest
from hall_stage import HEAD, drop_curtain, raise_curtain
from PySide6.QtCore import Qt

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import ADMINISTRATOR, CLERK
from hall_app.domain.dates import PartialDate
from hall_app.domain.flow.states import CaseState
from hall_app.domain.households import events
from hall_app.services.commands import NewAccount
from hall_app.support.errors import RuleViolation
from hall_app.ui.desk import CaseSubject
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label


@pytest.fixture
def stage(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path, who=ADMINISTRATOR)
    made.window.show()
    yield made
    drop_curtain(made)


@pytest.fixture
def desk(qtbot, practice_paths, clock, theme, tmp_path):
    made = raise_curtain(practice_paths, clock, theme, tmp_path)
    made.window.show()
    yield made
    drop_curtain(made)


def go_to(page, login):
    page.table.select([one.key for one in page.table.model.rows].index(login))


def fill(stage, **texts):
    form = stage.dialog().form
    for name, value in texts.items():
        form.set_value(name, value)
    return stage.dialog()


def test_the_administrator_makes_an_account_and_its_first_login_changes_the_password(stage):
    page = stage.open("hall", "accounts")
    stage.press("Ctrl+Enter", page.table.view)
    dialog = fill(stage, name="张小梅", login="zxm", password="迎春花-2026", again="迎春花-2025")
    dialog.form.set_value("roles", ("handler", "agent"))
    dialog.form.set_value("grids", "第3网格，第4网格")
    stage.press("Ctrl+Enter", dialog)
    assert dialog.form.field("again").problem
    dialog.form.set_value("again", "迎春花-2026")
    stage.press("Ctrl+Enter", dialog)
    row = next(one for one in stage.page.table.model.rows if one.key == "zxm")
    assert row.cells[1].words == "承办人、代理员"
    assert row.cells[2].words == "第3网格、第4网格"
    with pytest.raises(RuleViolation, match="password-must-change"):
        stage.services.accounts.log_in("zxm", "迎春花-2026", "3 号窗口")


def test_rights_are_changed_accounts_switched_off_and_waits_ended_by_keys(stage):
    for _ in range(5):
        with pytest.raises(RuleViolation):
            stage.services.accounts.log_in(CLERK, "geraten-99", "3 号窗口")
    page = stage.open("hall", "accounts")
    go_to(page, CLERK)
    stage.settle()
    assert page.table.current.cells[3].words == "等待中"
    stage.press("Alt+L", page)
    assert page.table.current.cells[3].words == "可登录"
    stage.press("Enter", page.table.view)
    dialog = stage.dialog()
    assert dialog.form.value("roles") == ("intake", "handler")
    dialog.form.set_value("roles", ("enquiry",))
    stage.press("Ctrl+Enter", dialog)
    assert page.table.current.cells[1].words == "咨询员"
    stage.press("Alt+J", page)
    assert page.table.current.cells[3].words == "已停用"
    go_to(page, ADMINISTRATOR)
    stage.settle()
    assert not page._ways["accounts:switch"].isEnabled()


def test_every_way_of_every_part_is_reached_by_mouse_with_its_key_shown(stage, qtbot):
    page = stage.open("hall", "accounts")
    go_to(page, CLERK)
    stage.settle()
    for key in page.parts:
        page.chips.choose(key)
        page.load()
        stage.settle()
        names = [one for one in page.part.ways if page._ways[one].isEnabled()]
        hidden = [one for one in names if not page._buttons[one].isVisible()]
        assert page.more.button.isVisible() is bool(hidden), key
        if not hidden:
            continue
        qtbot.mouseClick(page.more.button, Qt.MouseButton.LeftButton)
        stage.settle()
        offered = {one.key: one.standing for one in stage.dialog().table.model.rows}
        assert all(offered[one] for one in hidden), key
        stage.dialog().reject()
        stage.settle()


@pytest.mark.parametrize(
    ("width", "height", "text_size"),
    [(1366, 690, 1.0), (1093, 552, 1.0), (1366, 690, 1.35), (1366, 690, 2.0)],
)
@pytest.mark.parametrize("count", [0, 37])
def test_the_accounts_are_whole_at_every_size(stage, theme, width, height, text_size, count):
    for n in range(count):
        new = NewAccount(
            login=f"u{n}", name="阿依古丽·买买提艾力", password="迎春花-2026",
            roles=frozenset({"handler", "agent", "enquiry"}), grids=frozenset({"第3网格"}),
        )  # fmt: skip
        stage.services.account_keeping.add(new, stage.operator)
    theme.set_text_size(text_size)
    stage.window.resize(width, height)
    page = stage.open("hall", "accounts")
    audits.audit_page(page)
    assert page.more.button.isVisible()
    if not count:
        stage.services.account_keeping.switch_off(CLERK, stage.operator)
        stage.settle()
        audits.audit_page(page)
    theme.set_text_size(1.0)


def test_an_account_is_switched_off_by_mouse_alone(stage, qtbot):
    page = stage.open("hall", "accounts")
    go_to(page, CLERK)
    stage.settle()
    qtbot.mouseClick(page.more.button, Qt.MouseButton.LeftButton)
    stage.settle()
    dialog = stage.dialog()
    view = dialog.table.view
    row = [one.key for one in dialog.table.model.rows].index("accounts:switch")
    place = view.visualRect(view.model().index(row, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    take = next(one for one in dialog.findChildren(Button) if one.words() == "用这一个")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    stage.settle()
    assert page.table.current.cells[3].words == "已停用"


def test_the_rules_of_passwords_are_set_by_keys(stage):
    page = stage.open("hall", "accounts")
    stage.press("Alt+Z", page)
    dialog = fill(stage, least="6", days="90")
    stage.press("Ctrl+Enter", dialog)
    assert dialog.form.field("least").problem
    dialog.form.set_value("least", "10")
    stage.press("Ctrl+Enter", dialog)
    rules = stage.services.accounts.rules()
    assert (rules.least, rules.days) == (10, 90)


def test_the_auditor_reads_accounts_and_changes_none(stage):
    stage.account[0] = dataclasses.replace(stage.operator, roles=frozenset({"auditor"}))
    page = stage.open("hall", "accounts")
    assert len(page.table.model.rows) == 3
    for way in ("main", "accounts:change", "accounts:password", "accounts:switch"):
        assert not page._ways[way].isEnabled()


def test_the_auditor_checks_the_archive_and_is_told_which_line_was_changed(stage):
    stage.account[0] = dataclasses.replace(stage.operator, roles=frozenset({"auditor"}))
    archive = stage.application.archive
    stage.services.account_keeping.let_in(CLERK, stage.services.accounts.log_in(
        ADMINISTRATOR, PRACTICE_PASSWORD, "3 号窗口"))  # fmt: skip
    page = stage.open("hall", "checks")
    stage.press("Ctrl+Enter", page.table.view)
    found = {one.key: one.cells for one in page.table.model.rows}
    assert found["journal"][1].words == "1"
    assert found["journal"][2].words == "没有缺失，没有改动"
    archive.rows('DROP TRIGGER "journal_no_update"')
    with archive.transaction():
        archive.rows("UPDATE journal SET subject = 'account xyz'")
    stage.press("Ctrl+Enter", page.table.view)
    told = [one.cells[2].words for one in page.table.model.rows]
    assert "journal line 1 was changed" in told[:2]


# --- approval at the desk of a clerk ----------------------------------------------------------


def late_case(desk):
    number = desk.accept().number
    desk.clock.advance(dt.timedelta(minutes=5))
    page = desk.open("case", CaseSubject(number=number))
    desk.press("Alt+V", page)
    desk.give_reason("录错了人")
    return number


@pytest.mark.fault("T39")
def test_the_head_approves_a_void_at_the_clerks_desk_by_keys_alone(desk):
    number = late_case(desk)
    dialog = desk.dialog()
    assert dialog.accessibleName() == f"作废办件 {number}"
    assert dialog.form.text("who") == HEAD
    assert dialog.form.text("reason") == "录错了人"
    assert dialog.focusWidget().objectName() == "approval-password"
    dialog.focusWidget().setText("geraten-99")
    desk.press("Enter", dialog.focusWidget())
    assert dialog.isVisible()
    assert dialog.form.field("password").problem
    assert not dialog.form.text("password")
    dialog.focusWidget().setText(PRACTICE_PASSWORD)
    desk.press("Enter", dialog.focusWidget())
    assert desk.services.cases.page(number, desk.operator).state is CaseState.VOID
    assert desk.operator.login == CLERK


@pytest.mark.fault("T39")
def test_without_approval_nothing_happens_and_the_clerk_is_told(desk):
    number = late_case(desk)
    desk.press("Esc", desk.dialog())
    assert desk.services.cases.page(number, desk.operator).state is CaseState.ACCEPTED
    assert "站长" in desk.window.banner_box.banner.sentence.text()


@pytest.mark.fault("T39", "T41")
def test_whoever_approves_reads_a_name_that_no_title_of_a_window_shows(desk):
    papers = desk.services.household_papers
    day = {"on": PartialDate.parse("2026-09-01"), "told_on": dt.date(2026, 9, 1)}
    home = events.NewHousehold(building="和平路12号", room="101", address="和平路12号101")
    member = events.Joining(person=events.NewPerson(name="赵桂英", sex="2"), relation="02")
    made = events.Establish(**day, household=home, members=(member,))
    people = desk.services.households.record(made, desk.operator).people
    who = desk.account[0] = dataclasses.replace(desk.operator, roles=frozenset({"handler"}))
    page, given = desk.open("cases"), []
    desk.desk.tasks.run(lambda: papers.numbers(people, "核对", who), owner=page, done=given.append)
    desk.settle()
    dialog = desk.dialog()
    assert any("赵桂英" in one.text() for one in dialog.findChildren(Label))
    assert "赵桂英" not in dialog.windowTitle()
    desk.approve()
    assert set(given[0]) == set(people)
