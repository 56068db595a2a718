"""Field by field into another system: one key each, whole numbers with a trace, nothing left."""

from __future__ import annotations

import audits
import homes
import pytest
import superior_files
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication

from hall_app.services.superior_forms import FormSubject
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.widgets.labels import Label


@pytest.fixture
def stage(empty_stage):
    empty_stage.open("cases")
    empty_stage.window.show()
    QApplication.clipboard().clear()
    return empty_stage


@pytest.fixture
def page(stage):
    household, _ = homes.family(stage)
    return stage.open("household", HouseholdSubject(household_id=household))


@pytest.fixture
def panel(stage, page):
    page.acts.fields.trigger()
    stage.settle()
    return page.acts.papers.copying.panel


def clipboard():
    return QApplication.clipboard().text()


def reveals(stage):
    rows = stage.services.accounts._archive.rows(
        'SELECT "kind" FROM "journal" WHERE "kind" LIKE \'reveal%\''
    )
    return [row[0] for row in rows]


def copy(stage, panel, key="F8"):
    stage.press(key, panel.table.view)
    stage.settle()


def test_one_key_opens_the_panel(stage, page):
    stage.press("Alt+C", page.view.members.table.view)
    assert page.acts.papers.copying.panel.isVisible()


@pytest.mark.fault("T41")
def test_the_panel_names_the_person_inside_and_nobody_in_its_title(page, panel):
    name = page.member().name
    assert any(name in one.text() for one in panel.findChildren(Label))
    assert name not in panel.windowTitle()


def test_one_key_copies_a_field_and_goes_on(stage, page, panel):
    keys = [one.key for one in panel.table.model.rows]
    assert keys[0] == "name"
    copy(stage, panel)
    assert clipboard() == page.member().name
    assert panel.table.current.key == keys[1]
    assert panel.message.text() == "剪贴板里是：姓名"
    panel.table.select(keys.index("address"))
    copy(stage, panel, "Enter")
    assert clipboard() == page.controller.open_household.view.address
    audits.audit_page(panel)


def test_a_whole_number_is_copied_with_a_trace_and_never_shown(stage, page, panel):
    keys = [one.key for one in panel.table.model.rows]
    secret = next(key for key in keys if key in ("id_number", "phone"))
    field = panel.table.model.rows[keys.index(secret)]
    assert reveals(stage) == []
    panel.table.select(keys.index(secret))
    copy(stage, panel)
    assert "*" in field.shown
    assert clipboard()
    assert "*" not in clipboard()
    assert len(reveals(stage)) == 1


@pytest.mark.parametrize("way", ["esc", "privacy", "other page"])
def test_nothing_stays_in_the_clipboard(stage, page, panel, way):
    copy(stage, panel)
    assert clipboard()
    if way == "esc":
        stage.press("Esc", panel.table.view)
    elif way == "privacy":
        stage.window.toggle_privacy()
    else:
        stage.open("cases")
    stage.settle()
    assert clipboard() == ""
    assert page.acts.papers.copying.panel is None or not panel.isVisible()


def test_what_the_clerk_copied_elsewhere_is_left_alone(stage, page, panel):
    copy(stage, panel)
    QApplication.clipboard().setText("别的内容")
    stage.settle()
    assert panel.message.text() == "剪贴板里已换成别的内容"
    stage.press("Esc", panel.table.view)
    stage.settle()
    assert clipboard() == "别的内容"


def test_the_order_is_kept_for_the_clerk(stage, page, panel):
    first, second = (one.key for one in panel.table.model.rows[:2])
    stage.press("Alt+Down", panel.table.view)
    stage.settle()
    assert panel.table.current.key == first
    stage.press("Esc", panel.table.view)
    stage.settle()
    page.acts.fields.trigger()
    stage.settle()
    again = page.acts.papers.copying.panel
    assert [one.key for one in again.table.model.rows[:2]] == [second, first]
    again.close()


def test_a_form_with_named_cells_is_filled_for_the_member(stage, page, tmp_path):
    form = superior_files.named(tmp_path / "申请表.xlsx", 姓名="$B$2", 签字="$B$3")
    view, member = page.controller.open_household.view, page.member()
    subject = FormSubject(household_id=view.household_id, person_id=member.person_id)
    page.acts.papers._filler.look(form, subject, member.name)
    stage.settle()
    dialog = stage.dialog()
    audits.audit_page(dialog)
    out = dialog.path.value()
    stage.press("Enter", dialog.path)
    stage.settle()
    assert load_workbook(out)["申请表"]["B2"].value == member.name
