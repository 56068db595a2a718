"""A clerk fills the hall's own overlay forms from a case."""

from __future__ import annotations

from hall_stage import HEAD

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.overlays.place import Box, Place

PLACES = (
    Place(key=0, field="applicant.name", box=Box(36, 31, 60, 10)),
    Place(key=0, field="case.number", box=Box(36, 50, 60, 8)),
)


def test_a_form_that_the_head_made_is_filled_from_the_case(stage):
    services = stage.services
    head = services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
    draft = services.workshop.new("租房补贴申请表", head, places=PLACES).draft
    form_id = services.workshop.save(draft, head).draft.form_id
    number = stage.accept("周文静").number
    page = stage.open("case", number)
    stage.press("Ctrl+P", page)
    menu = stage.dialog().table
    menu.select(len(menu.model.rows) - 1)
    stage.press("Enter", menu.view)
    forms = stage.dialog().table
    assert [one.words for one in forms.model.rows] == ["租房补贴申请表"]
    stage.press("Enter", forms.view)
    papers = services.cases.page(number, stage.operator).papers
    assert [one.form_id for one in papers][-1] == form_id


def test_without_a_form_it_is_said_who_makes_one(stage):
    page = stage.open("case", stage.accept("周文静").number)
    stage.press("Ctrl+P", page)
    menu = stage.dialog().table
    menu.select(len(menu.model.rows) - 1)
    stage.press("Enter", menu.view)
    assert stage.dialog().table is None
    stage.dialog().reject()
