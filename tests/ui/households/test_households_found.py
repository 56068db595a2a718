"""Households are found by typing, by the search of the window, and among those looked at last."""

from __future__ import annotations

import datetime as dt

import homes
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.app.practice import HEAD
from hall_app.domain.households import events
from hall_app.services.commands import Applicant
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.global_search import GlobalSearch


@pytest.fixture
def shown(empty_stage):
    """Return the window on Friday 2026-09-18, shown, with the family and seven neighbours."""
    stage = empty_stage
    stage.on(dt.date(2026, 9, 18))
    stage.family = homes.family(stage)
    stage.seven = homes.seven(stage)
    stage.window.show()
    return stage


def names(page) -> list[str]:
    return [row.name for row in page.table.model.rows]


def test_nothing_looked_at_yet_says_what_helps(shown):
    page = shown.open("households")
    assert QApplication.focusWidget() is page.field
    assert page.table.empty.isVisible()


def test_those_looked_at_last_stand_first_and_enter_opens_them(shown):
    for household, _ in (shown.family, shown.seven, shown.family):
        shown.open("household", HouseholdSubject(household_id=household))
        shown.open("cases")
    page = shown.open("households")
    assert names(page) == ["和平路12号3单元502室", "和平路12号1单元101室"]
    shown.press("Down")
    shown.press("Enter")
    assert shown.page.head.title.words == "和平路12号1单元101室"
    shown.press("PageUp")
    assert shown.page.head.title.words == "和平路12号3单元502室"
    shown.press("Esc")
    assert shown.page is page


def test_recent_ones_are_each_clerks_own_and_twenty_at_most(shown):
    for number in range(22):
        home, _ = homes.home(
            shown, f"9单元{number:03}室", homes.joining(f"住户{number}", "1", "1970", "02")
        )
        shown.open("household", HouseholdSubject(household_id=home))
    assert len(names(shown.open("households"))) == 20
    shown.account[0] = shown.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    assert names(shown.open("households")) == []


def test_an_address_finds_households_and_a_name_finds_the_person_in_his(shown):
    page = shown.open("households")
    page.field.insert("和平路12")
    assert "和平路12号1单元101室" in names(page)
    page.field.clear()
    page.field.insert("bhc-000002")
    assert names(page) == ["和平路12号1单元101室"]
    page.field.clear()
    page.field.insert("李梅")
    assert names(page) == ["李梅"]
    shown.press("Enter")
    assert shown.page.view.person.name.words == "李梅"


def test_what_is_not_there_is_said_and_enter_does_nothing(shown):
    page = shown.open("households")
    page.field.insert("没有这个地方9999")
    assert page.table.empty.isVisible()
    shown.press("Enter")
    assert shown.page is page


@pytest.fixture
def search(shown):
    """Return the search of the window."""
    return GlobalSearch(shown.window, shown.desk)


def find(stage, typed: str) -> None:
    stage.window.focus_search()
    stage.window.top_bar.search.insert(typed)
    stage.settle()


def test_the_window_finds_a_person_and_opens_the_household_with_the_sheet(shown, search):
    shown.open("cases")
    find(shown, "zxm")
    shown.press("Enter", shown.window.top_bar.search)
    assert shown.page.key == "household"
    assert shown.page.view.members.current.name == "周小满"
    assert shown.page.view.person.isVisible()


def test_ctrl_o_opens_the_household_without_the_sheet_and_ctrl_enter_the_intake(shown, search):
    shown.open("cases")
    find(shown, "李梅")
    shown.press("Ctrl+O", shown.window.top_bar.search)
    assert shown.page.key == "household"
    assert not shown.page.view.person.isVisible()
    find(shown, "李梅")
    shown.press("Ctrl+Enter", shown.window.top_bar.search)
    assert shown.opened[-1].resident_id == shown.family[1][1]


def test_keys_alone_lead_from_the_search_over_an_event_to_its_undoing(shown, search):
    shown.open("cases")
    find(shown, "李梅")
    shown.press("Enter", shown.window.top_bar.search)
    page = shown.page
    assert page.view.person.name.words == "李梅"
    shown.press("Esc")
    shown.press("Ctrl+E")
    for words, keys in (("jbq", ("Enter",)), ("zyz", ("Enter", "Enter")), ("t", ("Ctrl+Enter",))):
        QTest.keyClicks(shown.dialog().focusWidget(), words)
        for key in keys:
            shown.press(key, shown.dialog().focusWidget())
    assert [one.code for one in page.view.members.current.tags] == ["志愿者"]
    shown.press("Ctrl+2")
    assert page.view.events.current.kind is not events.EventKind.TAG_START
    shown.press("Up")
    assert page.view.events.current.kind is events.EventKind.TAG_START
    shown.press("Delete")
    shown.give_reason("点错了人")
    assert page.view.members.current.tags == ()
    assert page.view.events.table.model.rows[0].undo_reason == "点错了人"


def test_a_person_without_a_household_leads_to_the_page_that_says_so(shown, search):
    shown.services.people.register(Applicant(name="过路人"), shown.operator)
    shown.open("cases")
    find(shown, "过路人")
    shown.press("Enter", shown.window.top_bar.search)
    assert shown.page.view.absent.isVisible()
