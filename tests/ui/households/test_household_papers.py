"""Papers, visits and photos from the household page, by keys alone."""

from __future__ import annotations

import homes
import pytest

from hall_app.ui.desk import HouseholdSubject


@pytest.fixture
def stage(empty_stage):
    empty_stage.open("cases")
    empty_stage.window.show()
    return empty_stage


@pytest.fixture
def page(stage):
    household, _ = homes.family(stage)
    return stage.open("household", HouseholdSubject(household_id=household))


def test_ctrl_p_shows_the_household_card_before_it_is_printed(stage, page):
    stage.press("Ctrl+P", page.view.members.table.view)
    assert stage.dialog().objectName() == "paper-preview"
    waiting = stage.services.prints.waiting(stage.operator)
    assert [one.form_id for one in waiting] == ["p22-household-card"]


def test_another_paper_is_chosen_for_the_member_with_the_focus(stage, page):
    stage.press("Alt+M", page.view.members.table.view)
    picker = stage.dialog()
    picker.table.select(4)
    stage.press("Enter", picker.table.view)
    assert stage.dialog().objectName() == "paper-preview"
    waiting = stage.services.prints.waiting(stage.operator)
    assert [one.form_id for one in waiting] == ["p23-person-sheet"]


def test_a_visit_is_begun_for_the_household(stage, page):
    stage.press("Alt+V", page.view.members.table.view)
    assert stage.page.objectName() == "page-visits"
    assert "和平路12号3单元502室" in stage.dialog().findChild(object, "whom").text()


def test_photo_and_papers_of_the_member_open(stage, page):
    stage.press("Alt+S", page.view.members.table.view)
    assert stage.dialog().objectName() == "scans-dialog"


def test_a_past_day_prints_nothing(stage, page):
    page.day.wanted.emit(page._desk.today().replace(day=1))
    stage.settle()
    assert not page.acts.print.isEnabled()
