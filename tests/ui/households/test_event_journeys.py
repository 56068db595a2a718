"""What happens to a family, typed at the desk with the keyboard and the real archive."""

from __future__ import annotations

import pytest
from event_days import event_day
from PySide6.QtWidgets import QDialog

from hall_app.domain.households import events
from hall_app.domain.households.events import EventKind, Joining, NewHousehold, NewPerson


def test_the_death_of_the_head_walks_through_the_new_head(home):
    dialog = home.open(EventKind.DEATH, "周文静")
    assert dialog.focusWidget().objectName() == "on"
    home.type("20260820")
    home.press("Enter")
    dialog.work_out()
    home.stage.settle()
    grid = dialog.grids[home.id]
    assert set(grid.people) == {home.people["李梅"], home.people["周小满"]}
    home.give(dialog)
    assert dialog.isVisible()
    assert dialog.focusWidget().property("person") == home.people["李梅"]
    home.press("Space")
    assert grid.relations() == {home.people["李梅"]: "02", home.people["周小满"]: "20"}
    dialog.work_out()
    assert "李梅 与户主关系 妻 → 户主" in dialog.outlook.words
    home.give(dialog)
    assert home.relations() == {"李梅": "02", "周小满": "20"}
    assert [one.name for one in home.view().former] == ["周文静"]


def test_a_blank_relation_is_asked_for_before_anything_is_recorded(home):
    dialog = home.open(EventKind.DEATH, "周文静")
    home.fill(dialog, on="t")
    grid = dialog.grids[home.id]
    grid.choose_head(home.people["李梅"])
    name = f"{grid.name}-{home.people['周小满']}"
    dialog.findChild(object, name).clear()
    dialog.findChild(object, name).commit()
    home.give(dialog)
    assert dialog.isVisible()
    assert dialog.focusWidget().objectName() == name
    assert home.relations()["周文静"] == "02"
    dialog.reject()


def test_a_birth_takes_few_keys(home):
    home.keys = 0
    dialog = home.open(EventKind.BIRTH)
    assert dialog.focusWidget().objectName() == "child-name"
    home.write("周小安")
    home.press("Enter")
    home.type("119999202609010023")
    home.press("Enter")
    assert dialog.told.text("on") == "2026-09-01"
    assert dialog.focusWidget().objectName() == "child-relation"
    assert dialog.findChild(object, "child-relation").value() == "30"
    home.keys += 1
    home.give(dialog)
    assert home.keys <= 25
    child = next(one for one in home.view().members if one.name == "周小安")
    assert (child.relation, child.sex, str(child.birth)) == ("30", "2", "2026-09-01")
    assert (child.registered, child.living) == (True, True)
    assert "周小安" in home.view().events[0].people


def test_a_birth_without_a_number_takes_the_day_of_the_event(home):
    dialog = home.open(EventKind.BIRTH)
    home.fill(dialog, child__name="周小安", on="2026-09-02")
    home.choose(dialog, "child-sex", "1")
    dialog.work_out()
    assert "新建人员：周小安" in dialog.outlook.words
    home.give(dialog)
    child = next(one for one in home.view().members if one.name == "周小安")
    assert (child.relation, str(child.birth)) == ("20", "2026-09-02")


def test_a_grown_child_splits_off(home):
    dialog = home.open(EventKind.SPLIT, "周小满")
    home.fill(dialog, on="t", room="4单元101室")
    grid = dialog.form.pieces[2]
    grid.choose_head(home.people["周小满"])
    dialog.work_out()
    assert "新立户：和平路12号4单元101室" in dialog.outlook.words
    home.give(dialog)
    assert home.relations() == {"周文静": "02", "李梅": "12"}
    operator = home.stage.operator
    other = home.service.household(
        home.service.of_person(home.people["周小满"], operator), operator
    )
    assert other.address == "和平路12号4单元101室"
    assert other.head.name == "周小满"


def test_a_split_of_everybody_is_refused_at_the_ticks(home):
    dialog = home.open(EventKind.SPLIT)
    for box in dialog.form.pieces[0].boxes():
        box.setChecked(True)
    dialog.form.pieces[2].choose_head(home.people["周文静"])
    home.fill(dialog, on="t")
    home.give(dialog)
    assert dialog.form.pieces[0].fault.isVisible()
    assert len(home.view().members) == 3
    dialog.reject()


def test_somebody_new_moves_in(home):
    dialog = home.open(EventKind.MOVE_IN)
    who = dialog.findChild(object, "p1-who")
    assert dialog.focusWidget() is who
    home.write("赵大海")
    home.press("Enter")
    assert who.value() == "new"
    assert dialog.findChild(object, "p1-name").text() == "赵大海"
    home.fill(dialog, on="t", p1__id_number="119999195512013057", origin="外省")
    home.choose(dialog, "p1-relation", "51")
    dialog.work_out()
    home.give(dialog)
    new = next(one for one in home.view().members if one.name == "赵大海")
    assert (new.relation, new.sex, str(new.birth)) == ("51", "1", "1955-12-01")
    assert new.registered


def test_somebody_registered_elsewhere_cannot_be_registered_here_too(home):
    done = home.record(
        events.Establish(
            **event_day("2020-01-01"),
            household=NewHousehold(building="人民路8号", room="101室", address="人民路8号101室"),
            members=(Joining(person=NewPerson(name="孙立", sex="1"), relation="02"),),
        )
    )
    dialog = home.open(EventKind.MOVE_IN)
    home.choose(dialog, "p1-who", "孙立")
    assert dialog.findChild(object, "p1-who").value() == str(done.people[0])
    home.choose(dialog, "p1-relation", "99")
    home.fill(dialog, on="t")
    home.give(dialog)
    assert "两" in dialog.outlook.fault.message.text()
    assert len(home.view().members) == 3
    dialog.reject()


def test_a_separation_outside_and_the_way_back(home):
    dialog = home.open(EventKind.SEPARATION, "周小满")
    home.fill(dialog, on="2026-03", elsewhere="省城")
    home.give(dialog)
    away = home.view().members[2]
    assert (away.registered, away.living) == (True, False)
    dialog = home.open(EventKind.SEPARATION, "周小满")
    home.choose(dialog, "where", "3")
    home.fill(dialog, on="t")
    home.give(dialog)
    assert home.view().members[2].living


def test_another_head_by_keyboard(home):
    dialog = home.open(EventKind.CHANGE_HEAD)
    home.press("Down")
    home.press("F2")
    grid = dialog.form.pieces[0]
    assert grid.head == home.people["李梅"]
    assert grid.relations()[home.people["周文静"]] == "11"
    home.fill(dialog, on="t")
    home.give(dialog)
    assert home.relations() == {"李梅": "02", "周文静": "11", "周小满": "20"}


def test_the_last_ones_leaving_is_asked_and_kept_with_a_reason(home):
    dialog = home.open(EventKind.MOVE_OUT)
    for box in dialog.form.pieces[0].boxes():
        box.setChecked(True)
    home.fill(dialog, on="t")
    assert "last-member-leaves" in dialog.outlook.questions()
    home.give(dialog)
    assert dialog.isVisible()
    home.press("F9")
    home.write("全家搬走")
    home.give(dialog)
    assert home.view().closed_on is not None


def test_a_child_as_head_is_a_doubt_not_a_wall(home):
    dialog = home.open(EventKind.BIRTH)
    home.fill(dialog, child__name="周小安", on="2026-09-02")
    home.choose(dialog, "child-sex", "1")
    home.give(dialog)
    young = next(one.person_id for one in home.view().members if one.name == "周小安")
    dialog = home.open(EventKind.CHANGE_HEAD)
    grid = dialog.form.pieces[0]
    grid.choose_head(young)
    for person in grid.people:
        if not grid.relations()[person]:
            home.choose(dialog, f"kin-{person}", "97")
    home.fill(dialog, on="t")
    assert "head-is-child" in dialog.outlook.questions()
    dialog.reject()


def test_a_birth_into_a_closed_household_is_said(home):
    home.record(
        events.MoveOut(**event_day("2026-09-01"), people=tuple(home.people.values())),
        kept={"last-member-leaves": "搬走"},
    )
    dialog = home.open(EventKind.BIRTH)
    home.fill(dialog, child__name="周小安", on="2026-09-10")
    home.choose(dialog, "child-relation", "20")
    home.give(dialog)
    assert "2026-09-01" in dialog.outlook.fault.message.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_divorce_asks_the_relation_again(home):
    dialog = home.open(EventKind.DIVORCE, "周文静")
    grid = dialog.form.pieces[1]
    assert grid.relations()[home.people["李梅"]] == ""
    assert grid.relations()[home.people["周小满"]] == "20"
    home.choose(dialog, f"kin-{home.people['李梅']}", "99")
    home.fill(dialog, on="t")
    dialog.outlook.keep()
    for field in dialog.outlook.questions().values():
        field.setText("离婚证上写明")
    home.give(dialog)
    assert home.relations()["李梅"] == "99"
    assert home.view().members[0].marital == "40"


def test_after_a_marriage_the_moving_in_is_offered_and_filled_in(home):
    dialog = home.open(EventKind.MARRIAGE, "周小满")
    home.fill(dialog, on="2026-09-10", spouse_name="何雨")
    for field in dialog.outlook.questions().values():
        field.setText("外地登记")
    home.give(dialog)
    question = home.dialog()
    assert question.objectName() == "moves-in"
    home.press("Enter")
    following = home.dialog()
    assert following.objectName() == "event-move-in"
    assert following.findChild(object, "p1-name").text() == "何雨"
    assert following.told.text("on") == "2026-09-10"
    following.reject()


def test_who_married_in_from_another_household_is_filled_in(home):
    done = home.record(
        events.Establish(
            **event_day("2020-01-01"),
            household=NewHousehold(building="人民路8号", room="101室", address="人民路8号101室"),
            members=(Joining(person=NewPerson(name="孙丽", sex="2"), relation="02"),),
        )
    )
    home.record(
        events.Death(**event_day("2026-01-01"), person=home.people["李梅"]),
    )
    dialog = home.open(EventKind.MARRIAGE, "周文静")
    home.choose(dialog, "spouse", "孙丽")
    home.fill(dialog, on="2026-09-10")
    home.give(dialog)
    home.press("Enter")
    following = home.dialog()
    assert following.objectName() == "event-separation"
    following.work_out()
    assert any("和平路12号3单元502室" in one for one in following.outlook.words)
    home.give(following)
    assert home.relations()["孙丽"] == "12"
    spouse = next(one for one in home.view().members if one.name == "孙丽")
    assert (spouse.person_id, spouse.registered, spouse.living) == (done.people[0], False, True)


def test_what_was_recorded_can_be_taken_back_for_ten_seconds(home):
    dialog = home.open(EventKind.MISSING, "李梅")
    home.fill(dialog, on="t")
    home.give(dialog)
    assert home.view().members[1].missing_since is not None
    toast = home.stage.window.above.current_toast
    assert toast.seconds_left == 10
    assert "失踪" in toast.accessibleName()
    assert toast.take_back()
    home.stage.settle()
    assert home.view().members[1].missing_since is None
    assert home.view().events[0].undo_reason


@pytest.fixture
def changed(home):
    """Open a dialog, let another clerk be faster, and press record."""
    dialog = home.open(EventKind.MISSING, "李梅")
    home.fill(dialog, on="t")
    home.record(events.Details(**event_day("2026-09-17"), person=home.people["李梅"],
                               values={"name": "李雪梅"}))  # fmt: skip
    home.give(dialog)
    question = next(d for d in dialog.findChildren(QDialog) if d.isVisible())
    assert question.objectName() == "household-changed"
    return dialog, question


@pytest.mark.fault("T23")
def test_two_clerks_cancel_is_the_default_and_loses_nothing(home, changed):
    dialog, question = changed
    assert question.focusWidget().objectName() == "changed-cancel"
    home.stage.press("Enter", question.focusWidget())
    assert dialog.isVisible()
    assert dialog.told.text("on") == "2026-09-18"
    assert home.view().members[1].missing_since is None
    dialog.reject()


@pytest.mark.fault("T23")
def test_two_clerks_compare_shows_both_and_record_uses_the_present_state(home, changed):
    dialog, question = changed
    question.findChild(object, "changed-compare").click()
    shown = " ".join(label.text() for label in question.findChildren(type(dialog.message)))
    assert "李雪梅" in shown
    assert "李梅 · 妻" in shown
    question.findChild(object, "changed-record").click()
    home.stage.settle()
    assert home.view().members[1].missing_since is not None
    assert home.view().members[1].name == "李雪梅"
