"""Accept, do for, pass on, urge, answer: each by keyboard alone, with its own papers and no other."""

from __future__ import annotations

import datetime as dt

from hands import HEAD

from hall_app.domain.flow.states import ActKind, CaseState

RECEIPT = ["p01-receipt", "p02-materials"]


def test_accept_takes_one_key_and_prints_the_receipt(hands):
    number = hands.stage.receive().number
    hands.open(number)
    hands.press("Ctrl+Enter")
    assert hands.case.state is CaseState.ACCEPTED
    assert hands.told == "受理"
    assert [(one.form_id, one.state) for one in hands.case.papers] == [
        ("p01-receipt", "sent"),
        ("p02-materials", "sent"),
    ]
    hands.press("Ctrl+Enter")
    assert hands.case.state is CaseState.HANDLING
    assert hands.forms() == RECEIPT


def test_do_for_is_commissioned_first_and_goes_out_next(hands):
    hands.begun()
    hands.press("Alt+T")
    assert hands.dialog.accessibleName() == "登记代办委托"
    hands.fill("")
    hands.press("Space", "Down", "Down", "Space", "Enter")
    hands.fill("12-31", "身份证复印件 1 份")
    hands.press("Space", "Enter")
    assert hands.dialog.form.value("powers") == ("hand-in", "collect")
    hands.press("Ctrl+Enter")
    assert hands.dialog is None
    assert hands.told == "委托王秀兰代办，到 2026年12月31日：代为递交、代领结果"
    assert [(one.form_id, one.copies) for one in hands.case.papers[2:]] == [("p09-commission", 2)]
    hands.press("Alt+T")
    assert hands.outlook == "结果：代办外出 · 今天办下一步 · 期限不变，仍到 9月24日 周四"
    hands.fill("")
    assert hands.case.state is CaseState.ON_ERRAND
    assert hands.case.flow.leg == "A3"
    assert hands.forms() == [*RECEIPT, "p09-commission"]


def test_pass_on_names_office_and_day_and_the_reply_brings_it_back(hands):
    hands.begun()
    hands.press("Alt+Z")
    hands.fill("街道人社所", "陈晓", "9-22", "请核实参保记录", "申请表复印件")
    assert hands.case.state is CaseState.PASSED_ON
    assert hands.told.startswith("转街道人社所办理，2026年9月22日 前答复：请核实参保记录")
    assert hands.forms() == [*RECEIPT, "p13-transfer"]
    assert hands.page.view.now.now.words.startswith("现在在 街道人社所，陈晓")
    hands.press("Ctrl+Enter")
    hands.fill("同意", "陈晓")
    assert hands.case.state is CaseState.HANDLING
    assert hands.told == "收到答复：同意"
    assert hands.forms() == [*RECEIPT, "p13-transfer"]


def test_urge_knows_who_has_it_and_counts(hands):
    number = hands.begun()
    hands.behind(number, ActKind.PASS_ON, body="街道人社所", answer_by="2026-09-22")
    hands.open(number)
    hands.press("Alt+U")
    assert hands.dialog.form.text("to") == "街道人社所"
    hands.fill("1", "", "请今天答复", "t")
    assert hands.case.flow.urged == 1
    assert "第 1 次催办街道人社所（电话）：请今天答复" in hands.told
    assert hands.forms() == [*RECEIPT, "p13-transfer", "p14-urge"]
    assert hands.case.state is CaseState.PASSED_ON


def test_answer_first_meets_the_urging_then_the_person(hands):
    number = hands.begun()
    hands.behind(number, ActKind.URGE, who=HEAD, way="telephone", asked="请尽快")
    hands.open(number)
    hands.press("Alt+R")
    assert hands.dialog.accessibleName() == "答复催办"
    hands.fill("今天下午办")
    assert not hands.case.flow.urge_open
    hands.press("Alt+R")
    assert hands.dialog.accessibleName() == "答复当事人"
    hands.fill("dh", "已告知下周二取件")
    assert hands.told == "电话答复：已告知下周二取件"
    assert hands.forms() == [*RECEIPT, "p14-urge"]


def test_a_receipt_that_still_waits_is_not_sent_with_another_act(hands):
    number = hands.begun()
    assert {one.state for one in hands.case.papers} == {"waiting"}
    hands.press("Alt+U")
    hands.fill("1", "", "请尽快", "")
    assert [(one.form_id, one.state) for one in hands.case.papers] == [
        ("p01-receipt", "waiting"),
        ("p02-materials", "waiting"),
        ("p14-urge", "sent"),
    ]
    assert number == hands.case.number


def test_result_and_handing_out_take_the_same_key_to_the_end(hands):
    hands.begun()
    hands.press("Ctrl+Enter")
    assert hands.dialog.accessibleName() == "作出决定"
    hands.fill("zy", "就业创业证", "1101-0042", "", "")
    assert hands.case.state is CaseState.DECIDED
    assert hands.case.flow.act_by == dt.date(2026, 10, 9)
    hands.press("Ctrl+Enter")
    hands.fill("居民身份证", "+30")
    assert hands.case.state is CaseState.DONE
    assert hands.forms()[2:] == ["p18-done"]
    hands.press("Ctrl+Enter")
    hands.press("Ctrl+Enter")
    assert hands.case.state is CaseState.DELIVERED
    assert hands.told == "交付申请人本人"
    assert hands.forms()[2:] == ["p18-done", "p19-delivery", "p29-rating"]
    hands.press("Ctrl+Enter", "Ctrl+Enter")
    assert hands.case.state is CaseState.RATED
    hands.press("Ctrl+Enter", "Ctrl+Enter")
    assert hands.case.state is CaseState.FILED
    assert hands.forms()[2:] == ["p18-done", "p19-delivery", "p29-rating"]


def test_somebody_else_who_collects_is_asked_for_by_name(hands):
    number = hands.begun()
    for act, values in (("decide", {"decision": "granted"}), ("finish", {})):
        hands.behind(number, act, **values)
    hands.open(number)
    hands.press("Ctrl+Enter")
    hands.fill("qs")
    assert hands.dialog.form.names == (
        *("collector", "name", "relation", "id_number", "way", "copies"),
    )
    hands.press("Ctrl+Enter")
    assert hands.dialog.form.field("name").problem == "这一项必填。"
    assert hands.focus.objectName() == "name"
    hands.fill("周建国", "父亲")
    hands.press("Ctrl+Enter")
    assert hands.case.state is CaseState.DELIVERED
