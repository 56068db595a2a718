"""Skills on the sheet of a person: entered, ended, shown once."""

from __future__ import annotations

import datetime as dt

import audits
import homes
import pytest

from hall_app.domain.area_registers import NewSkill
from hall_app.domain.households import events
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.widgets.fact_line import FactLine


@pytest.fixture
def sheet(empty_stage):
    """Open the sheet of a man whose details tell of a skill in words."""
    stage = empty_stage
    stage.on(dt.date(2026, 9, 18))
    stage.window.show()
    household, people = homes.family(stage)
    stage.services.households.record(
        events.Details(**homes.on("2021"), person=people[0], values={"skills": "书法"}),
        stage.operator,
    )
    stage.person = people[0]
    page = stage.open("household", HouseholdSubject(household_id=household, person_id=people[0]))
    page.open_person()
    stage.settle()
    return stage


def skills(stage) -> list[str]:
    lines = stage.page.view.person.findChildren(FactLine)
    return [one.value.text() for one in lines if one.label.words == "特长" and not one.isHidden()]


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_a_skill_is_entered_and_ended_by_keyboard(sheet, theme, size):
    theme.set_text_size(size)
    sheet.settle()
    page = sheet.page
    assert skills(sheet) == ["书法"]
    sheet.press("Alt+T", page)
    dialog = sheet.dialog()
    audits.audit_page(dialog)
    sheet.write("家政", dialog.focusWidget())
    sheet.press("Enter", dialog.focusWidget())
    sheet.write("月嫂", dialog.focusWidget())
    sheet.press("Enter", dialog.focusWidget())
    sheet.write("高级", dialog.focusWidget())
    sheet.press("Enter", dialog.focusWidget())
    sheet.write("2015", dialog.focusWidget())
    sheet.press("Ctrl+Enter", dialog.focusWidget())
    assert skills(sheet) == ["书法", "家政服务 高级 月嫂，2015 起"]
    audits.audit_page(page)
    sheet.press("Alt+Shift+T", page)
    dialog = sheet.dialog()
    audits.audit_page(dialog)
    sheet.press("Ctrl+Enter", dialog.focusWidget())
    (skill,) = sheet.services.area_registers.skills(sheet.person, sheet.operator)
    assert str(skill.until) == "2026-09-18"
    assert "2026-09-18" in skills(sheet)[1]


def test_what_a_row_tells_in_the_same_words_is_shown_once(sheet):
    sheet.services.area_registers.add_skill(
        sheet.person, NewSkill(kind="other", note="书法"), sheet.operator
    )
    sheet.settle()
    assert skills(sheet) == ["其他 书法"]


def test_a_wrong_skill_is_said_at_its_field(sheet):
    sheet.press("Alt+T", sheet.page)
    dialog = sheet.dialog()
    dialog.give()
    sheet.settle()
    assert "类别" in dialog.form.field("kind").problem
    dialog.form.set_value("kind", "arts")
    dialog.form.set_value("since", "2030")
    dialog.give()
    sheet.settle()
    assert dialog.isVisible()
    assert dialog.form.field("since").problem
    dialog.reject()
