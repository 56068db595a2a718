"""Somebody acts for the applicant: the relation, and the agent's own number."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hall_app.ui.decisions.reason_dialog import ReasonDialog

K, M = Qt.Key, Qt.KeyboardModifier
WRONG = "11999919551201305" + "8"  # place 18 does not match


def test_an_agent_is_recorded_with_the_relation(stage):
    stage.keys("zwj")
    stage.enter()
    stage.press(K.Key_D, M.AltModifier)
    stage.keys("3")
    stage.enter()
    stage.compose("周小雨")
    stage.enter()
    stage.keys("13700001234")
    stage.enter()
    stage.enter()
    assert stage.focus is stage.page.view.item_section.box
    stage.keys("202")
    stage.enter()
    stage.press(K.Key_Space, M.ShiftModifier)
    stage.main()
    number = stage.page.after.view.recorded.number
    page = stage.services.cases.page(number, stage.operator)
    assert (page.agent, page.agent_relation) == ("周小雨", "子女")


def test_an_agent_without_relation_is_asked_for_it(stage):
    stage.keys("zwj")
    stage.enter()
    stage.press(K.Key_D, M.AltModifier)
    stage.main()
    assert stage.focus.objectName() == "agent_relation"
    assert stage.page.view.applicant.agent_form.field("agent_relation").problem


def test_a_doubtful_number_of_the_agent_is_said_and_kept_with_a_reason(stage):
    stage.keys("zwj")
    stage.enter()
    stage.press(K.Key_D, M.AltModifier)
    agent = stage.page.view.applicant.agent_form
    agent.focus("agent_id_number")
    stage.keys(WRONG)
    stage.enter()
    assert agent.field("agent_id_number").hint.text() == "身份证号最后一位对不上"
    agent.set_value("agent_relation", "子女")
    agent.set_value("agent_name", "周小雨")
    (doubt,) = [one for one in stage.page.acts.problems(blocking=False) if one.doubt]
    assert (doubt.field, doubt.words) == (
        "agent_id_number", "代办人证件：身份证号最后一位对不上",
    )  # fmt: skip
    agent.focus("agent_id_number")
    stage.press(K.Key_F9)
    stage.page.findChild(ReasonDialog).given.emit("证件上就是这样")
    assert not [one for one in stage.page.acts.problems(blocking=False) if one.doubt]
    agent.focus("agent_id_number")
    stage.enter()
    assert "证件上就是这样" in agent.field("agent_id_number").hint.text()
    agent.focus("agent_id_number")
    stage.press(K.Key_End)
    stage.press(K.Key_Backspace)
    stage.keys("6")
    assert [one for one in stage.page.acts.problems(blocking=False) if one.doubt]
