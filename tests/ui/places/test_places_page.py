"""What a clerk counts on at the page of homes and grids, by keyboard alone."""

from __future__ import annotations

import audits
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from hall_app.domain.dates import PartialDate
from hall_app.domain.households import events
from hall_app.domain.households.events import Joining, NewHousehold, NewPerson
from hall_app.domain.places import PlaceKind
from hall_app.ui.widgets.changed_question import ChangedQuestion
from hall_app.ui.widgets.labels import Label


@pytest.fixture
def lived(empty_stage):
    """Two homes in one building, and the page."""
    made = empty_stage
    for room, name in (("3单元502室", "周文静"), ("3单元501室", "马德福")):
        made.services.households.record(
            events.Establish(
                on=PartialDate.parse("2020-05-01"),
                told_on=made.desk.today(),
                household=NewHousehold(
                    building="和平路12号1幢", room=room, address="和平路12号1幢" + room
                ),
                members=(Joining(person=NewPerson(name=name, sex="1"), relation="02"),),
            ),
            made.operator,
        )
    made.window.show()
    made.open("places")
    return made


def typed(stage, text: str) -> None:
    """Type where the focus of the open dialog is."""
    stage.write(text, stage.dialog().focusWidget())


def enter(stage, keys: str = "Enter") -> None:
    """Press a key where the focus of the open dialog is."""
    stage.press(keys, stage.dialog().focusWidget())


def to_room(stage) -> None:
    """Walk down to room 501: building, unit, floor, room."""
    for key in ("Right", "Right", "Right", "Right", "Right", "Right", "Right", "Right"):
        stage.press(key, stage.page.tree)


def test_the_tree_opens_with_arrow_keys_down_to_a_room(lived):
    page = lived.page
    assert QApplication.focusWidget() is page.tree
    assert page.detail.name.words == "滨河社区"
    to_room(lived)
    assert page.detail.name.words == "501室"
    assert page.detail.address.words == "和平路12号1幢3单元501室"
    assert [one.head for one in page.detail.dwellings.model.rows] == ["马德福"]
    lived.press("Left", page.tree)
    assert page.detail.name.words == "5层"
    assert [one.name for one in page.detail.dwellings.model.rows] == ["501室", "502室"]
    audits.audit_page(page)


def test_a_grid_is_made_and_the_building_goes_into_it(lived):
    page = lived.page
    lived.press("Alt+A", page)
    typed(lived, "第一网格")
    enter(lived)
    lived.press("Down", page.tree)
    assert page.detail.name.words == "第一网格"
    lived.press("Down", page.tree)
    assert page.detail.name.words == "和平路12号1幢"
    lived.press("Alt+V", page)
    audits.audit_page(lived.dialog())
    typed(lived, "第一")
    enter(lived)
    top = lived.services.places.top(lived.operator).place_id
    (grid,) = lived.services.places.children(top, lived.operator)
    assert (grid.kind, grid.name, grid.more) == (PlaceKind.GRID, "第一网格", True)


def test_the_head_of_a_staircase_is_entered_by_name_and_number(lived):
    page = lived.page
    for key in ("Right", "Right", "Right", "Right"):
        lived.press(key, page.tree)
    assert page.detail.name.words == "3单元"
    lived.press("Alt+R", page)
    audits.audit_page(lived.dialog())
    typed(lived, "单玉梅")
    enter(lived)
    typed(lived, "13900001234")
    enter(lived, "Ctrl+Enter")
    (keeper,) = page.detail.keepers.model.rows
    assert (keeper.name, keeper.phone, keeper.role.value) == ("单玉梅", "13900001234", "door")
    lived.press("Alt+Shift+R", page)
    (keeper,) = page.detail.keepers.model.rows
    assert keeper.until is not None


def test_a_let_dwelling_asks_for_its_landlord(lived):
    page = lived.page
    to_room(lived)
    lived.press("Alt+U", page)
    dialog = lived.dialog()
    typed(lived, "出租")
    enter(lived)
    enter(lived, "Ctrl+Enter")
    assert dialog.isVisible()
    assert "房主" in dialog.form.field("landlord").problem
    audits.audit_page(dialog)
    typed(lived, "何志强")
    enter(lived)
    typed(lived, "13700009988")
    enter(lived, "Ctrl+Enter")
    (use,) = page.detail.uses.model.rows
    assert (use.use.value, use.landlord) == ("let", "何志强")
    audits.audit_page(page)
    landlord = page.detail.uses.model.index(0, 3)
    assert landlord.data() == "何志强 137****9988"
    page.detail.uses.view.setFocus()
    QTest.keyPress(page.detail.uses.view, Qt.Key.Key_F4)
    lived.settle()
    assert landlord.data() == "何志强 13700009988"
    QTest.keyRelease(page.detail.uses.view, Qt.Key.Key_F4)
    assert landlord.data() == "何志强 137****9988"


def test_a_name_that_stands_there_already_is_said_at_the_field(lived):
    page = lived.page
    lived.press("Right", page.tree)
    lived.press("Alt+A", page)
    typed(lived, "3单元")
    enter(lived)
    dialog = lived.dialog()
    assert "同名" in dialog.form.field("name").problem
    dialog.reject()


def test_enter_opens_the_household_of_a_dwelling(lived, monkeypatch):
    page, opened = lived.page, []
    to_room(lived)
    monkeypatch.setattr(
        page.shell, "open_page", lambda key, subject=None: opened.append((key, subject))
    )
    lived.press("Enter", page.detail.dwellings.view)
    ((key, subject),) = opened
    assert key == "household"
    assert subject.head == "马德福"


def test_somebody_who_may_only_read_is_told_so(empty_stage):
    made = empty_stage
    one = made.operator
    made.account[0] = type(one)(
        account_id=one.account_id,
        login=one.login,
        name=one.name,
        roles=frozenset({"handler"}),
        window=one.window,
    )
    made.window.show()
    page = made.open("places")
    made.window.actions_registry.clerk_changed()
    assert not page._acts["add"].isEnabled()
    assert page.detail.name.words == "滨河社区"


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_everything_fits_in_normal_and_double_text(lived, theme, size):
    theme.set_text_size(size)
    lived.settle()
    page = lived.open("places")
    audits.audit_page(page)
    to_room(lived)
    audits.audit_page(page)


def renaming(stage):
    """Type another name for the building; return the form and the building as it was seen."""
    page = stage.page
    stage.press("Right", page.tree)
    assert page.detail.name.words == "和平路12号1幢"
    stage.press("Alt+N", page)
    form = stage.dialog()
    form.form.set_value("name", "甲楼")
    return form, page.detail.place


def outrun(stage):
    """Type another name for the building, let a colleague be faster, and save."""
    places = stage.services.places
    form, seen = renaming(stage)
    places.rename(seen.place_id, seen.version, "乙楼", stage.operator)
    form.give()
    stage.settle()
    question = next(one for one in form.findChildren(ChangedQuestion) if one.isVisible())
    return form, question, seen.place_id


@pytest.mark.fault("T51")
def test_a_name_that_changes_many_addresses_asks_for_their_number(lived, monkeypatch):
    monkeypatch.setattr("hall_app.domain.imports.MASS", 1)
    form, seen = renaming(lived)
    place = seen.place_id
    form.give()
    lived.settle()
    problem = form.form.field("confirm").problem
    many = "".join(filter(str.isdigit, problem.split("；")[0].split("。")[0]))
    assert lived.services.places.place(place, lived.operator).name != "甲楼"
    form.form.set_value("confirm", many)
    form.give()
    lived.settle()
    assert lived.services.places.place(place, lived.operator).name == "甲楼"


@pytest.mark.fault("T23")
def test_two_clerks_at_one_place_cancel_is_the_default_and_keeps_what_was_typed(lived):
    form, question, place = outrun(lived)
    assert question.focusWidget().objectName() == "changed-cancel"
    lived.press("Enter", question.focusWidget())
    assert form.isVisible()
    assert form.form.text("name") == "甲楼"
    assert lived.services.places.place(place, lived.operator).name == "乙楼"
    form.reject()


@pytest.mark.parametrize("size", [1.0, 2.0])
@pytest.mark.fault("T23")
def test_two_clerks_at_one_place_see_both_and_record_on_how_it_is_now(lived, theme, size):
    theme.set_text_size(size)
    lived.settle()
    _, question, place = outrun(lived)
    question.findChild(object, "changed-compare").click()
    lived.settle()
    shown = " ".join(label.text() for label in question.findChildren(Label))
    assert lived.operator.name in shown
    assert "乙楼" in shown
    assert "和平路12号1幢" in shown
    audits.audit_page(question)
    question.findChild(object, "changed-record").click()
    lived.settle()
    assert lived.services.places.place(place, lived.operator).name == "甲楼"
    assert not [one for one in lived.window.findChildren(QDialog) if one.isVisible()]


def test_a_place_that_a_colleague_changed_is_not_taken_away_unseen(lived):
    page, places = lived.page, lived.services.places
    top = places.top(lived.operator).place_id
    grid = places.add(top, PlaceKind.GRID, "第一网格", lived.operator)
    page.controller.path(grid, page._go)
    lived.settle()
    seen = page.detail.place
    assert seen.name == "第一网格"
    page.controller.sleep()
    places.rename(grid, seen.version, "第二网格", lived.operator)
    lived.press("Alt+Del", page)
    question = lived.dialog()
    assert isinstance(question, ChangedQuestion)
    question.reject()
    assert places.place(grid, lived.operator).name == "第二网格"


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_a_shop_is_entered_at_its_room_and_closed_again(lived, theme, size):
    theme.set_text_size(size)
    lived.settle()
    page = lived.page
    to_room(lived)
    lived.press("Alt+S", page)
    dialog = lived.dialog()
    audits.audit_page(dialog)
    typed(lived, "马家早餐铺")
    enter(lived)
    typed(lived, "餐饮")
    enter(lived)
    typed(lived, "马德福")
    enter(lived, "Ctrl+Enter")
    (unit,) = page.detail.units.model.rows
    assert (unit.name, unit.kind, unit.head) == ("马家早餐铺", "food", "马德福")
    audits.audit_page(page)
    for _ in range(8):
        lived.press("Left", page.tree)
    assert page.detail.name.words == "滨河社区"
    (unit,) = page.detail.units.model.rows
    assert unit.at == "和平路12号1幢3单元501室"
    audits.audit_page(page)
    lived.press("Alt+Shift+S", page)
    audits.audit_page(lived.dialog())
    enter(lived, "Ctrl+Enter")
    (unit,) = page.detail.units.model.rows
    assert unit.until is not None
    assert not page._acts["unit-closed"].isEnabled()
