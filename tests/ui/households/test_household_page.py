"""What a clerk counts on at the page of one household."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import homes
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import HEAD
from hall_app.domain.households import events
from hall_app.domain.households.events import Settlement
from hall_app.services.commands import Accept, Applicant
from hall_app.ui.desk import CaseSubject, HouseholdSubject
from hall_app.ui.widgets.fact_line import FactLine


@pytest.fixture
def shown(empty_stage):
    """Return the window on Friday 2026-09-18, shown."""
    stage = empty_stage
    stage.on(dt.date(2026, 9, 18))
    stage.window.show()
    return stage


@pytest.fixture
def family(shown):
    """Return the household of the family and its three people."""
    return homes.family(shown)


def open_home(stage, household: int, **more):
    return stage.open("household", HouseholdSubject(household_id=household, **more))


def cells(table, column: int) -> list[str]:
    model = table.model
    return [str(model.data(model.index(row, column))) for row in range(model.rowCount())]


def facts(page) -> dict[str, str]:
    lines = page.view.facts.findChildren(FactLine)
    return {one.label.words: one.value.text() for one in lines if not one.isHidden()}


def journal(stage, subject: str) -> list[str]:
    sql = 'SELECT "kind" FROM "journal" WHERE "subject" = ?'
    return [kind for (kind,) in stage.application.archive.rows(sql, (subject,))]


# --- reading ----------------------------------------------------------------------------------


def test_the_page_says_who_lives_there_and_how_they_stand(shown, family):
    household, people = family
    intake = shown.intake()
    intake = replace(intake, applicant=Applicant(resident_id=people[1]))
    number = shown.services.intake.accept(Accept(intake=intake), shown.operator).number
    page = open_home(shown, household)
    assert page.head.title.words == "和平路12号3单元502室"
    assert page.view.identity.words == "户档案 BHC-000001 · 户主 周文静 · 3 人（在住 2）"
    assert page.view.upkeep.words == "建档 2017-05-01 · 没有核实过 · 知情同意 2019-03-02 已签"
    members = page.view.members.table
    assert cells(members, 0) == ["户主", "妻", "长子"]
    assert cells(members, 1) == ["周文静", "李梅", "周小满"]
    assert cells(members, 2) == ["男 46 岁", "女 44 岁", "男 10 岁"]
    assert cells(members, 4)[0] == "119999 ******** 3571"
    assert cells(members, 6) == ["人户一致", "人户一致", "户在人不在，住 省城外婆家"]
    assert cells(members, 7) == ["退役军人", "困难残疾人生活补贴", "学龄"]
    assert cells(page.view.events.table, 1)[0].startswith("人户分离  周小满")
    assert [one.number for one in page.view.cases.table.model.rows] == [number]
    told = facts(page)
    assert told["李梅"] == "困难残疾人生活补贴 每月 220 元"
    assert told["紧急联系人"] == "周建国（父亲）"
    assert told["紧急电话"] == "137 **** 9988"
    assert page.view.foot.words == "本档案仅供社区服务使用，不作户籍证明"


def test_missing_and_former_members_are_told(shown, family):
    household, (father, mother, child) = family
    record, who = shown.services.households.record, shown.operator
    record(events.Missing(**homes.on("2026-08-01"), person=child), who)
    settled = Settlement(household=household, relations={mother: "02", child: "22"})
    record(events.Death(**homes.on("2026-09-10"), person=father, settlements=(settled,)), who)
    page = open_home(shown, household)
    assert cells(page.view.members.table, 1) == ["李梅", "周小满 失踪"]
    assert page.view.members.note.words == "2 人 · 另有 1 人离开"
    assert cells(page.view.facts.former, 1) == ["死亡 2026-09-10"]
    page.view.facts.former.view.setFocus()
    shown.press("Enter")
    assert page.past.words.words == "这是 2026年9月9日 的样子"
    assert page.view.person.name.words == "周文静"


def test_a_closed_household_says_so_and_takes_no_event(shown):
    household, people = homes.home(shown, "2单元201室", homes.joining("孙独", "2", "1940", "02"))
    leaving = events.MoveOut(**homes.on("2026-09-01"), people=people, destination="外省")
    shown.services.households.record(
        leaving, shown.operator, kept={"last-member-leaves": "全家搬走"}
    )
    page = open_home(shown, household)
    assert page.view.closed.words == "2026-09-01 起销户"
    assert page.acts.buttons[page.acts.happened].reason == "这一户已经销户"
    assert cells(page.view.facts.former, 1) == ["迁出 2026-09-01"]
    assert QApplication.focusWidget() is page.view.events.table.view


def test_enter_opens_the_sheet_of_a_member_and_the_arrows_go_on(shown, family):
    page = open_home(shown, family[0])
    shown.press("Enter")
    sheet = page.view.person
    assert sheet.isVisible()
    assert sheet.name.words == "周文静"
    kinds = [one.kind for one in sheet.events.model.rows]
    assert kinds == [events.EventKind.TAG_START, events.EventKind.ESTABLISH]
    shown.press("Down")
    assert sheet.name.words == "李梅"
    assert sheet.events.model.rows[0].kind is events.EventKind.BENEFIT_START
    shown.press("Esc")
    assert not sheet.isVisible()
    assert QApplication.focusWidget() is page.view.members.table.view


def test_whole_numbers_show_only_while_f4_is_held_and_are_journalled(shown, family):
    household, people = family
    page = open_home(shown, household)
    view = page.view.members.table.view
    QTest.keyPress(view, Qt.Key.Key_F4)
    shown.settle()
    assert cells(page.view.members.table, 4)[0] == "119999 19800305 3571"
    QTest.keyRelease(view, Qt.Key.Key_F4)
    shown.settle()
    assert cells(page.view.members.table, 4)[0] == "119999 ******** 3571"
    assert journal(shown, f"resident {people[0]}") == ["reveal-all"]
    page.view.facts.area.setFocus()
    QTest.keyPress(page.view.facts.area, Qt.Key.Key_F4)
    shown.settle()
    assert facts(page)["紧急电话"] == "137 0000 9988"
    assert facts(page)["收入"] == "3800"
    QTest.keyRelease(page.view.facts.area, Qt.Key.Key_F4)
    assert facts(page)["紧急电话"] == "137 **** 9988"
    assert facts(page)["收入"] == "****"
    assert journal(shown, f"household {household}") == ["reveal-phone"]


# --- a past day -------------------------------------------------------------------------------


def test_a_past_day_is_shown_as_it_was_and_nothing_can_be_changed(shown, family):
    page = open_home(shown, family[0])
    shown.press("Alt+A")
    QTest.keyClicks(QApplication.focusWidget(), "20240101")
    shown.press("Enter")
    assert page.past.words.words == "这是 2024年1月1日 的样子"
    assert cells(page.view.members.table, 2) == ["男 43 岁", "女 41 岁", "男 7 岁"]
    assert cells(page.view.members.table, 6)[2] == "人户一致"
    for action in (page.acts.main, page.acts.happened, page.acts.undo):
        assert not page.acts.buttons[action].isVisible()
        assert not action.isEnabled()
    assert not page.undo()
    shown.press("Esc")
    assert page.past.isHidden()
    assert page.acts.buttons[page.acts.happened].isVisible()
    assert page.day.field.text() == "2026-09-18"


@pytest.mark.parametrize(("typed", "words"), [("20270101", "将来"), ("20241301", "日期")])
def test_a_day_that_cannot_be_shown_is_said_and_today_stays(shown, family, typed, words):
    page = open_home(shown, family[0])
    shown.press("Alt+A")
    QTest.keyClicks(QApplication.focusWidget(), typed)
    shown.press("Enter")
    assert page.past.isHidden()
    said = "".join(one.text() for one in shown.window.banner_box.findChildren(QLabel))
    assert words in said


# --- events -----------------------------------------------------------------------------------


def test_an_event_is_taken_back_with_a_reason_and_stays_struck_through(shown, family):
    page = open_home(shown, family[0])
    page.view.events.table.view.setFocus()
    assert page.view.events.current.kind is events.EventKind.SEPARATION
    shown.press("Delete")
    shown.give_reason("人还住在家里")
    assert cells(page.view.members.table, 6)[2] == "人户一致"
    words = cells(page.view.events.table, 1)
    cell = page.view.events.table.model.columns[1].cell(page.view.events.current)
    assert cell.struck
    assert cell.below == "今天 09:12 王秀兰 撤销：人还住在家里"
    assert words[0].startswith("人户分离")
    assert page.acts.buttons[page.acts.undo].reason == "已经撤销了"
    assert page.view.events.note.words == "3 件 · 撤销 1 件"


def test_an_event_with_something_built_on_it_is_not_taken_back(shown, family):
    page = open_home(shown, family[0])
    page.view.events.table.view.setFocus()
    for _ in range(3):
        shown.press("Down")
    assert page.view.events.current.kind is events.EventKind.ESTABLISH
    shown.press("Delete")
    shown.give_reason("重复了")
    assert len(page.view.members.table.model.rows) == 3
    assert page.view.events.current.undone_at is None
    assert shown.window.banner_box.isVisible()


def test_ctrl_z_takes_back_what_was_recorded_a_moment_ago_and_nothing_older(shown, family):
    household, (father, *_) = family
    shown.clock.instant += dt.timedelta(minutes=5)
    page = open_home(shown, household)
    shown.press("Ctrl+Z")
    assert page.view.events.note.words == "4 件"
    start = events.TagStart(**homes.on("2026-09-18"), person=father, tag="志愿者")
    shown.services.households.record(start, shown.operator)
    shown.settle()
    assert cells(page.view.members.table, 7)[0] == "退役军人、志愿者"
    shown.clock.instant += dt.timedelta(seconds=9)
    shown.press("Ctrl+Z")
    assert cells(page.view.members.table, 7)[0] == "退役军人"


def test_what_a_colleague_records_comes_in_quietly_and_the_mark_stays(shown, family):
    household, (_, mother, child) = family
    page = open_home(shown, household)
    shown.press("Down")
    head = shown.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    change = events.Details(**homes.on("2026-09-18"), person=child, values={"name": "周大满"})
    shown.services.households.record(change, head)
    shown.settle()
    assert cells(page.view.members.table, 1)[2] == "周大满"
    assert page.view.members.current.person_id == mother
    assert QApplication.focusWidget() is page.view.members.table.view


def test_the_list_of_events_is_found_by_initials_and_never_overflows(shown, family):
    page = open_home(shown, family[0])
    shown.press("Ctrl+E")
    menu = shown.dialog()
    chosen = []
    menu.chosen.disconnect()
    menu.chosen.connect(chosen.append)
    assert len(menu.table.model.rows) == 22
    QTest.keyClicks(menu.field, "bghz")
    assert cells(menu.table, 1) == ["变更户主"]
    menu.field.clear()
    menu.field.textEdited.emit("")
    QTest.keyClicks(menu.field, "cs")
    assert cells(menu.table, 1)[0] == "出生"
    shown.press("Enter", menu.field)
    assert chosen == [events.EventKind.BIRTH]
    assert page.isVisible()


def test_a_clerk_who_may_not_change_households_reads_only(shown, family):
    shown.account[0] = replace(shown.operator, roles=frozenset({"handler"}))
    page = open_home(shown, family[0])
    for action in (page.acts.happened, page.acts.undo):
        assert page.acts.buttons[action].reason == "要换有权限的账号办"


# --- ways on ----------------------------------------------------------------------------------


def test_main_starts_an_intake_for_the_member_with_the_focus(shown, family):
    page = open_home(shown, family[0])
    shown.press("Down")
    assert page.bar.main.words() == "受理：李梅"
    shown.press("Ctrl+Enter")
    assert shown.opened[-1].resident_id == family[1][1]


def test_enter_opens_a_case_of_the_household(shown, family):
    intake = replace(shown.intake(), applicant=Applicant(resident_id=family[1][0]))
    number = shown.services.intake.accept(Accept(intake=intake), shown.operator).number
    page = open_home(shown, family[0])
    shown.press("Ctrl+4")
    shown.press("Enter")
    assert shown.page.key == "case"
    assert shown.page._subject == CaseSubject(number=number, among=(number,))
    shown.press("Esc")
    assert shown.page is page


def test_page_keys_go_through_the_list_it_came_from(shown, family):
    other, _ = homes.seven(shown)
    page = open_home(shown, family[0], among=(family[0], other))
    shown.press("PageDown")
    assert page.head.title.words == "和平路12号1单元101室"
    assert not page.acts.following.isEnabled()
    shown.press("PageUp")
    assert page.head.title.words == "和平路12号3单元502室"


def test_somebody_without_a_household_can_still_be_helped(shown):
    person = shown.services.people.register(Applicant(name="过路人"), shown.operator)
    page = shown.open("household", HouseholdSubject(person_id=person, sheet=True))
    assert page.view.absent.isVisible()
    shown.press("Ctrl+Enter")
    assert shown.opened[-1].resident_id == person


def test_somebody_without_a_household_is_named(shown):
    person = shown.services.people.register(Applicant(name="过路人"), shown.operator)
    page = shown.open("household", HouseholdSubject(person_id=person))
    assert page.head.title.words == "过路人"


def test_a_long_name_stands_whole_in_the_sheet(shown):
    household, _ = homes.crowd(shown)
    page = shown.open("household", HouseholdSubject(household_id=household))
    shown.press("Enter", page.view.members.table.view)
    lines = page.view.person.findChildren(FactLine)
    assert homes.UYGHUR in [one.value.text() for one in lines]
    assert page.view.person.numbers.words.startswith("男 · 68 岁")


def test_a_household_without_a_dwelling_says_so(shown):
    household, _ = homes.unhoused(shown)
    page = shown.open("household", HouseholdSubject(household_id=household))
    assert page.view.identity.words.startswith("没有登记住处")
