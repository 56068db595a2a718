"""Who asks: found while typing, entered anew in the right field, told apart, never laid open."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from stage import WEN, id_number

from hall_app.domain.flow.states import CaseState
from hall_app.services.commands import Applicant
from hall_app.ui.decisions.reason_dialog import ReasonDialog

K, M = Qt.Key, Qt.KeyboardModifier
WRONG = "11999919551201305" + "8"  # place 18 does not match


def person_form(stage):
    return stage.page.view.applicant.form


def new_person(stage, typed=""):
    """Open the short form with something that nobody in the archive has."""
    stage.compose(typed or "查无此人")
    stage.enter()
    return person_form(stage)


@pytest.mark.parametrize(
    "typed", ["周文静", "zwj", "zhouwen", WEN.id_number, WEN.id_number[-4:], "6021", WEN.phone]
)
def test_one_box_finds_the_applicant_by_whatever_is_typed(stage, typed):
    stage.compose(typed)
    panel = stage.page.view.applicant.panel
    assert panel.isVisible()
    assert panel.current.first == "周文静"


def test_the_list_is_a_child_of_the_window_so_that_an_ime_works(stage):
    stage.keys("zwj")
    panel = stage.page.view.applicant.panel
    assert panel.parentWidget() is stage.window
    assert not panel.isWindow()
    assert stage.focus is stage.page.view.applicant.box


def test_return_is_left_to_the_input_method_while_it_composes(stage):
    box = stage.page.view.applicant.box
    stage.keys("zwj")
    event = QInputMethodEvent("wen", [])
    QApplication.sendEvent(box, event)
    stage.enter()
    assert stage.page.view.card is None


def test_a_newer_key_makes_the_older_answer_void(stage):
    stage.keys("zwj")
    for _ in range(3):
        stage.press(K.Key_Backspace)
    assert not stage.page.view.applicant.panel.isVisible()


def test_tab_goes_to_the_next_group_and_down_to_the_next_row(stage):
    other = Applicant(
        name="周文金", id_kind="resident", id_number=id_number("19700101"), phone="13900001111",
        address="铁路小区 6 幢", sex="1",
    )  # fmt: skip
    stage.services.people.register(other, stage.operator)
    stage.keys("zwj")
    panel = stage.page.view.applicant.panel
    first = panel.current.first
    stage.press(K.Key_Down)
    assert panel.current.first != first
    stage.press(K.Key_Tab)
    assert panel.current.first.startswith("登记新人")
    assert stage.focus is stage.page.view.applicant.box


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("钱明月", "name", "钱明月"),
        ("13900007788", "phone", "13900007788"),
        (id_number("19900307"), "id_number", id_number("19900307")),
        ("滨河东里7幢2单元302室", "address", "滨河东里7幢2单元302室"),
    ],
)
def test_what_was_typed_moves_into_the_right_field_of_a_new_person(stage, typed, field, value):
    form = new_person(stage, typed)
    assert form.isVisible()
    assert form.text(field) == value


def test_numbers_are_masked_until_f4_is_held_and_each_look_is_journalled(stage):
    stage.keys("zwj")
    stage.enter()
    card = stage.page.view.applicant.card
    assert WEN.id_number[6:14] not in card.id_number.text()
    looks = []
    real = stage.services.people.reveal_all
    stage.services.people.reveal_all = lambda *a: looks.append(a[1]) or real(*a)
    focus = stage.focus
    QTest.keyPress(focus, K.Key_F4)
    assert card.id_number.text().replace(" ", "") == WEN.id_number
    assert card.phone.text().replace(" ", "") == WEN.phone
    QTest.keyRelease(focus, K.Key_F4)
    assert WEN.id_number[6:14] not in card.id_number.text()
    assert len(looks) == 1


def test_an_id_number_fills_in_birth_sex_and_age(stage):
    form = new_person(stage)
    form.focus("id_number")
    stage.keys(id_number("19551201", "305"))
    assert form.text("birth") == "1955-12-01"
    assert form.text("sex") == "1"
    assert form.field("birth").hint.text() == "70 岁"


def test_full_width_digits_and_a_small_x_are_put_right_quietly(stage):
    form = new_person(stage)
    form.focus("id_number")
    stage.compose("１１９９９９１９８３０５１２２０６ｘ")
    stage.enter()
    assert form.text("id_number") == "11999919830512206X"
    assert not form.field("id_number").problem


def test_a_wrong_last_place_is_said_at_once_and_kept_with_a_reason(stage):
    form = new_person(stage, "")
    form.focus("id_number")
    stage.keys(WRONG[:-1])
    assert not form.field("id_number").problem
    stage.keys(WRONG[-1])
    assert form.field("id_number").problem == "身份证号最后一位对不上"
    stage.press(K.Key_F9)
    dialog = stage.page.findChild(ReasonDialog)
    dialog.reason.setText("证件就是这样印的，已核对")
    dialog._try()
    kept = stage.page.view.draft().kept
    assert [(one.field, one.doubt, one.reason) for one in kept] == [
        ("id_number", "check-digit", "证件就是这样印的，已核对")
    ]
    assert not any(one.field == "id_number" for one in stage.page.acts.problems(blocking=False))


def test_a_kept_doubt_is_asked_again_for_another_number(stage):
    form = new_person(stage)
    form.focus("id_number")
    stage.keys(WRONG)
    stage.page.view.keep_value("id_number", "check-digit", "核对过")
    form.focus("id_number")
    stage.keys(WRONG[:-1] + "6")
    assert stage.page.view.draft().kept == ()
    assert any(one.field == "id_number" for one in stage.page.acts.problems(blocking=False))


def test_an_id_of_another_kind_changes_the_kind_and_says_so(stage):
    form = new_person(stage)
    form.focus("id_number")
    stage.keys("H12345678")
    stage.enter()
    assert form.text("id_kind") == "hk-macao-pass"
    assert form.field("id_kind").hint.text() == "已按号码改过"


def test_somebody_alike_is_offered_while_a_new_person_is_typed(stage):
    form = new_person(stage)
    form.set_value("name", "周文婧")
    likely = stage.page.view.applicant.likely
    assert not likely.isVisible()
    form.set_value("birth", "1983-05-12")
    form.committed.emit("birth")
    assert likely.isVisible()
    assert len(likely.people) == 1
    picture = os.environ.get("HALL_PICTURES")
    if picture:
        stage.window.grab().save(f"{picture}/likely.png")
    likely.findChild(QAbstractButton, f"likely-{likely.people[0]}").click()
    assert stage.page.view.card.name == "周文静"
    assert not likely.isVisible()


def test_nobody_is_offered_who_is_only_of_the_same_name(stage):
    form = new_person(stage)
    form.set_value("name", "周文婧")
    form.set_value("birth", "1950-05-12")
    form.committed.emit("birth")
    assert not stage.page.view.applicant.likely.isVisible()


def test_the_same_number_under_another_name_is_put_side_by_side(stage):
    form = new_person(stage, "孙大海")
    form.focus("id_number")
    stage.keys(WEN.id_number)
    same = stage.page.view.applicant.same
    assert same.isVisible()
    assert same.hit.name == "周文静"
    same.take.click()
    assert stage.page.view.card.name == "周文静"


def test_going_on_with_another_name_needs_a_reason_and_overwrites_nothing(stage):
    form = new_person(stage, "孙大海")
    form.focus("id_number")
    stage.keys(WEN.id_number)
    stage.page.view.applicant.same.keep.click()
    dialog = stage.page.findChild(ReasonDialog)
    dialog.reason.setText("改过名，证件已看")
    dialog._try()
    stage.page.controller.choose_item("LN02")
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.page.view.materials.desk.all_as_demanded()
    stage.page.acts.run_main()
    assert stage.page.shows_after
    assert stage.page.after.view.recorded.applicant == "孙大海"
    found = stage.services.people.same_id_number(WEN.id_number, stage.operator)
    assert [one.name for one in found] == ["周文静"]


def test_the_same_number_and_name_joins_the_person_of_the_archive(stage):
    form = new_person(stage, "周文静的远亲")
    form.focus("name")
    form.set_value("name", "周文静")
    form.focus("id_number")
    stage.keys(WEN.id_number)
    assert not stage.page.view.applicant.same.isVisible()
    assert "会自动对上" in form.field("id_number").hint.text()


def test_a_child_under_14_needs_an_agent_or_a_reason(stage):
    form = new_person(stage, "小朋友")
    form.focus("id_number")
    stage.keys(id_number("20180601"))
    doubts = [one.doubt for one in stage.page.acts.problems(blocking=False)]
    assert "under-14-alone" in doubts
    stage.press(K.Key_D, M.AltModifier)
    assert stage.focus.objectName() == "agent_relation"
    doubts = [one.doubt for one in stage.page.acts.problems(blocking=False)]
    assert "under-14-alone" not in doubts


def test_an_organisation_can_be_the_applicant(stage):
    form = new_person(stage, "滨河便民超市")
    stage.page.view.applicant.organisation.click()
    assert form.text("name") == "滨河便民超市"
    form.set_value("id_number", "91350211M000100Y43")
    form.set_value("representative", "王建军")
    stage.page.controller.choose_item("CG01")
    stage.page.view.item_section.fields.put({"place": "和平路 12 号院", "content": "垃圾没有清运"})
    stage.page.view.materials.desk.all_as_demanded()
    stage.page.acts.run_main()
    told = stage.page.after.view.recorded
    page = stage.services.cases.page(told.number, stage.operator)
    assert (page.applicant_kind, page.representative) == ("organisation", "王建军")


def test_a_doubtful_credit_code_and_phone_are_said_and_kept(stage):
    form = new_person(stage, "滨河便民超市")
    stage.page.view.applicant.organisation.click()
    form.focus("id_number")
    stage.keys("91350211M000100Y44")
    stage.enter()
    assert "信用代码" in form.field("id_number").hint.text()
    form.focus("phone")
    stage.keys("5566")
    stage.enter()
    assert form.field("phone").hint.text()
    assert not any(one.field == "phone" for one in stage.page.acts.problems(blocking=False))


@pytest.mark.parametrize(
    "name",
    [
        "𬀪",
        "㛃",
        "𠮷",
        "䶮",
        "𫖯",
        "𣲗",
        "𰻝",
        "王𬱖·伟",
        "欧阳<b>&\"'",
        "阿卜杜热合曼·" + "买买提依明江" * 7 + "艾",
    ],
)
def test_hostile_names_survive_from_typing_to_the_record(stage, name):
    form = new_person(stage)
    form.focus("name")
    stage.compose(name)
    stage.enter()
    assert form.text("name") == name
    stage.page.controller.choose_item("LN02")
    stage.page.view.materials.desk.all_as_demanded()
    stage.page.acts.run_main()
    assert stage.page.shows_after
    told = stage.page.after.view.recorded
    assert told.applicant == name
    assert stage.services.cases.page(told.number, stage.operator).applicant_name == name
    assert told.state is CaseState.ACCEPTED


def test_pictures_are_refused_at_the_field_and_the_rest_stays(stage):
    form = new_person(stage)
    form.focus("name")
    stage.compose("王小😀花")
    assert form.text("name") == "王小花"
    assert "表情" in form.field("name").hint.text()


def test_more_than_50_characters_are_refused_counted_in_code_points(stage):
    form = new_person(stage)
    form.focus("name")
    editor = form.field("name").editor
    editor.insert_pasted("𬱖" * 60)
    assert form.text("name") == "𬱖" * 50
    assert "50" in form.field("name").hint.text()


def test_invisible_characters_go_and_dots_are_written_as_the_rules_ask(stage):
    form = new_person(stage)
    form.focus("name")
    stage.compose("阿依古丽•买\u200b买提")
    stage.enter()
    assert form.text("name") == "阿依古丽·买买提"
    assert "·" in form.field("name").hint.text()


def test_a_birth_in_the_future_needs_a_reason(stage):
    form = new_person(stage, "王未来")
    form.set_value("birth", "2031-01-01")
    doubts = [one.doubt for one in stage.page.acts.problems(blocking=False)]
    assert doubts[0] == "birth-in-future"


def test_a_ticked_person_is_registered_and_found_from_then_on(stage):
    form = new_person(stage, "徐明月")
    form.set_value("id_number", id_number("19900307"))
    form.set_value("register", "register")
    stage.page.controller.choose_item("LN02")
    stage.page.view.materials.desk.all_as_demanded()
    stage.page.acts.run_main()
    assert stage.page.shows_after
    found = stage.services.search.find("徐明月", stage.operator).people
    assert [one.name for one in found] == ["徐明月"]


def test_a_case_found_by_its_number_is_opened(stage):
    stage.keys("zwj")
    stage.enter()
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    stage.enter()
    stage.keys("BHC-20260918-0001")
    stage.enter()
    assert stage.window.current_page.key == "case"


def test_esc_goes_back_from_the_search_to_the_applicant_there_was(stage):
    stage.keys("zwj")
    stage.enter()
    stage.press(K.Key_1, M.ControlModifier)
    assert stage.focus is stage.page.view.applicant.box
    stage.press(K.Key_Escape)
    assert stage.page.view.card.name == "周文静"
    assert stage.window.current_page is stage.page


def test_ctrl_1_in_the_form_leads_back_to_the_search_and_esc_to_what_was_typed(stage):
    form = new_person(stage, "徐明月")
    form.focus("phone")
    stage.keys("13900001111")
    stage.press(K.Key_1, M.ControlModifier)
    assert stage.focus is stage.page.view.applicant.box
    stage.press(K.Key_Escape)
    assert (form.text("name"), form.text("phone")) == ("徐明月", "13900001111")
    assert form.isVisible()
