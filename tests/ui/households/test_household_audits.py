"""Every screen of a household is named, reachable, readable and in Chinese, at every size."""

from __future__ import annotations

import datetime as dt

import audits
import homes
import pytest

from hall_app.domain.households import events
from hall_app.services.commands import Applicant
from hall_app.ui.desk import HouseholdSubject

SIZES = [(1366, 768, 1.0), (1093, 614, 1.0), (960, 500, 1.0), (1366, 690, 1.5), (1366, 690, 2.0)]


@pytest.fixture(params=SIZES)
def shown(empty_stage, request):
    """Return the window at one size."""
    stage = empty_stage
    stage.on(dt.date(2026, 9, 18))
    width, height, text_size = request.param
    stage.window.theme.set_text_size(text_size)
    stage.window.resize(width, height)
    stage.window.show()
    return stage


def test_a_family_its_sheet_its_past_and_its_events_pass_every_audit(shown):
    household, _ = homes.family(shown)
    page = shown.open("household", HouseholdSubject(household_id=household, among=(household, 9)))
    audits.audit_page(page)
    shown.press("Enter", page.view.members.table.view)
    audits.audit_page(page)
    shown.press("Esc", page)
    page.controller.show_day(dt.date(2024, 1, 1))
    shown.settle()
    audits.audit_page(page)
    page.controller.show_day(None)
    shown.services.households.undo(page.view.events.current.event_id, "错了", shown.operator)
    shown.settle()
    audits.audit_page(page)
    page.choose_event()
    shown.settle()
    audits.audit_page(shown.dialog())
    shown.dialog().reject()


def test_seven_members_nobody_and_no_household_pass_every_audit(shown):
    household, _ = homes.seven(shown)
    audits.audit_page(shown.open("household", HouseholdSubject(household_id=household)))
    empty, people = homes.home(shown, "2单元201室", homes.joining("孙独", "2", "1940", "02"))
    leaving = events.MoveOut(**homes.on("2026-09-01"), people=people, destination="外省")
    shown.services.households.record(
        leaving, shown.operator, kept={"last-member-leaves": "全家搬走"}
    )
    audits.audit_page(shown.open("household", HouseholdSubject(household_id=empty)))
    person = shown.services.people.register(Applicant(name="过路人"), shown.operator)
    audits.audit_page(shown.open("household", HouseholdSubject(person_id=person)))


def test_a_crowd_with_thirty_events_and_nobody_housed_pass_every_audit(shown):
    household, _ = homes.crowd(shown)
    page = shown.open("household", HouseholdSubject(household_id=household))
    audits.audit_page(page)
    shown.press("Enter", page.view.members.table.view)
    audits.audit_page(page)
    page.choose_event()
    shown.settle()
    assert shown.dialog().height() <= shown.window.height()
    shown.dialog().reject()
    page.view.area.verticalScrollBar().setValue(page.view.area.verticalScrollBar().maximum())
    unhoused, _ = homes.unhoused(shown)
    audits.audit_page(shown.open("household", HouseholdSubject(household_id=unhoused)))
    assert page.view.area.verticalScrollBar().value() == 0


def test_the_search_for_households_passes_every_audit(shown):
    homes.family(shown)
    page = shown.open("households")
    audits.audit_page(page)
    page.field.insert("李梅")
    audits.audit_page(page)
