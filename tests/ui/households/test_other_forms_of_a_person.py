"""A clerk fills the hall's own overlay forms from a person of the archive."""

from __future__ import annotations

import homes
import pytest
from hall_stage import HEAD

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.overlays.place import Box, Place
from hall_app.ui.desk import HouseholdSubject

PLACES = (
    Place(key=0, field="applicant.name", box=Box(36, 31, 60, 10)),
    Place(key=0, field="person.ethnic", box=Box(36, 50, 60, 8)),
)


@pytest.fixture
def form_id(empty_stage):
    services = empty_stage.services
    head = services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    draft = services.workshop.new("高龄津贴申请表", head, places=PLACES).draft
    return services.workshop.save(draft, head).draft.form_id


@pytest.fixture
def page(empty_stage):
    empty_stage.open("cases")
    empty_stage.window.show()
    household, _ = homes.family(empty_stage)
    return empty_stage.open("household", HouseholdSubject(household_id=household))


def test_a_form_is_filled_from_the_member_with_the_focus(empty_stage, form_id, page):
    stage = empty_stage
    stage.press("Alt+M", page.view.members.table.view)
    menu = stage.dialog().table
    menu.select([one.key for one in menu.model.rows].index("other-forms"))
    stage.press("Enter", menu.view)
    stage.press("Enter", stage.dialog().table.view)
    assert stage.dialog().objectName() == "paper-preview"
    waiting = stage.services.prints.waiting(stage.operator)
    assert [one.form_id for one in waiting] == [form_id]
