"""What cannot be done is a sentence at its field or at its key; what was typed stays."""

from __future__ import annotations

import datetime as dt

import pytest
from hands import HEAD

from hall_app.app.bootstrap import PRACTICE_PASSWORD
from hall_app.domain.flow.states import CaseState
from hall_app.services.commands import Refusal, Refuse, Void
from hall_app.storage import absences

CLOSED = "这一步和办件现在的状态对不上。请看看经过，可能刚有人办过。"


def fault_at(hands, name: str) -> str:
    """Return the sentence under a field, which has the focus."""
    assert hands.focus.objectName() == name
    return hands.dialog.form.field(name).problem


def voided(hands) -> str:
    number = hands.begun()
    stage = hands.stage
    head = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "2 号窗口")
    page = stage.services.cases.page(number, head)
    stage.services.corrections.void(
        Void(number=number, version=page.version, reason="录错了人"), head
    )
    hands.open(number)
    return number


def refused(hands) -> str:
    stage = hands.stage
    wish = Refuse(intake=stage.intake(missing=1), refusal=Refusal(reason_code="04"))
    number = stage.services.intake.refuse(wish, stage.operator).number
    hands.open(number)
    return number


@pytest.mark.parametrize("closed", [voided, refused])
def test_a_closed_case_says_at_every_key_why_it_stays_so(hands, closed):
    closed(hands)
    state = hands.case.state
    words = {CaseState.VOID: "已作废", CaseState.REFUSED: "不予受理"}[state]
    for key, act in (("Alt+U", "催办"), ("Alt+Z", "转办"), ("Alt+T", "代办"), ("Alt+R", "答复")):
        hands.press(key)
        assert hands.dialog is None
        assert hands.toast == f"{act}：办件“{words}”时不能办这一项"
    hands.press("Alt+A")
    hands.type("催办")
    assert hands.dialog.table.current.reason == f"办件“{words}”时不能办这一项"
    assert not hands.dialog.take.isEnabled()
    hands.press("Enter")
    assert hands.dialog.objectName() == "act-menu"
    assert hands.dialog.field.text() == "催办"


def test_a_case_that_was_voided_meanwhile_keeps_what_was_typed(hands):
    number = hands.begun()
    hands.press("Alt+Z")
    hands.fill("街道人社所", "", "9-22", "请核实参保记录")
    stage = hands.stage
    head = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "2 号窗口")
    version = stage.services.cases.page(number, head).version
    stage.services.corrections.void(Void(number=number, version=version, reason="重复"), head)
    hands.press("Ctrl+Enter")
    dialog = hands.dialog
    assert dialog.message.text() == CLOSED
    assert dialog.form.text("body") == "街道人社所"
    assert dialog.form.text("opinion") == "请核实参保记录"
    hands.press("Esc")
    assert hands.case.state is CaseState.VOID


@pytest.mark.parametrize(
    ("made", "words", "state"),
    [
        (lambda hands: hands.stage.receive().number, "暂停计时", "已收件，待审"),
        (lambda hands: hands.stage.notify().number, "暂停计时", "待补正"),
        (lambda hands: hands.stage.receive().number, "延期", "已收件，待审"),
    ],
)
def test_the_clock_is_not_stopped_before_it_runs(hands, made, words, state):
    hands.sit_down(HEAD)
    hands.open(made(hands))
    hands.press("Alt+A")
    hands.type(words)
    assert hands.dialog.table.current.reason == f"办件“{state}”时不能办这一项"


def test_inside_a_pause_there_is_no_other_pause_and_without_one_no_resuming(hands):
    hands.sit_down(HEAD)
    number = hands.begun()
    hands.press("Alt+A")
    hands.type("恢复计时")
    assert hands.dialog.table.current.reason == "办件“办理中”时不能办这一项"
    hands.press("Esc")
    pause = {"step": "test", "until": "2026-09-28", "reason": "送检"}
    hands.behind(number, "pause", who=HEAD, **pause)
    hands.open(number)
    hands.press("Alt+A")
    hands.type("暂停计时")
    assert hands.dialog.table.current.reason == "办件“特别程序”时不能办这一项"


def test_a_pause_begun_meanwhile_is_told_in_the_dialog(hands):
    hands.sit_down(HEAD)
    number = hands.begun()
    hands.choose("暂停计时")
    hands.fill("jd", "9-28")
    hands.type("送鉴定")
    pause = {"step": "test", "until": "2026-09-25", "reason": "送检"}
    hands.behind(number, "pause", who=HEAD, **pause)
    hands.press("Enter")
    assert hands.dialog.message.text() == CLOSED
    assert hands.dialog.form.text("reason") == "送鉴定"


def test_a_pause_that_ends_before_it_begins_is_told_at_its_day(hands):
    hands.sit_down(HEAD)
    hands.begun()
    hands.choose("暂停计时")
    hands.fill("jd", "t", "送鉴定")
    assert "2026年9月18日" in fault_at(hands, "until")
    assert hands.dialog.form.text("reason") == "送鉴定"


@pytest.mark.parametrize("day", [dt.date(2026, 9, 25), dt.date(2026, 9, 28)])
def test_after_the_last_day_nothing_is_extended_and_the_list_says_what_instead(hands, day):
    hands.sit_down(HEAD)
    number = hands.begun()
    hands.stage.on(day)
    hands.open(number)
    hands.press("Alt+A")
    hands.type("延期")
    assert hands.dialog.table.current.reason == "最后一日 2026年9月24日 已过，不能再延期。"


def test_an_extension_whose_day_passes_while_it_is_typed_is_told_in_the_dialog(hands):
    hands.sit_down(HEAD)
    hands.begun()
    hands.choose("延期")
    hands.fill("3")
    hands.type("材料要核实")
    hands.stage.on(dt.date(2026, 9, 28))
    hands.press("Enter")
    assert hands.dialog.message.text().startswith("最后一日 2026年9月24日 已过，不能再延期。")
    assert hands.dialog.form.text("days") == "3"
    assert hands.case.flow.extra == 0


def test_too_many_days_are_told_at_their_field(hands):
    hands.sit_down(HEAD)
    hands.begun()
    hands.choose("延期")
    hands.fill("31", "材料要核实")
    assert fault_at(hands, "days") == "延期时间太长。"


def test_nobody_hands_a_case_to_himself(hands):
    hands.begun()
    hands.choose("移交同事")
    hands.fill("wxl", "下午外出")
    assert fault_at(hands, "to") == "不能移交给自己。"
    assert hands.dialog.form.text("reason") == "下午外出"
    assert hands.case.flow.offered_to == ""


def test_nothing_is_handed_to_somebody_who_is_away(hands):
    stage = hands.stage
    head = stage.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "2 号窗口")
    with stage.application.archive.transaction():
        absences.add(
            stage.application.archive, head.account_id, None,
            dt.date(2026, 9, 14), dt.date(2026, 9, 30), "年休假",
        )  # fmt: skip
    hands.begun()
    hands.choose("移交同事")
    hands.press("Down")
    assert "李敏（请假到 9月30日" in "".join(one.words for one in hands.focus.choices)
    hands.press("Esc") if hands.focus.list_open else None
    hands.fill("lm", "下午外出")
    assert fault_at(hands, "to") == "李敏不在岗到 2026年9月30日，没有人代班。"
    assert hands.dialog.form.text("reason") == "下午外出"


def test_a_day_for_more_papers_is_a_working_day(hands):
    number = hands.begun()
    hands.behind(number, "submit", body="区人社局", answer_by="2026-09-23")
    hands.open(number)
    hands.choose("上级退回补充")
    hands.fill("缺参保证明", "9-26")
    assert fault_at(hands, "by") == "2026年9月26日 不是工作日。"
    assert hands.outlook == "请改为 2026年9月28日 或其他工作日。"
    assert hands.dialog.form.text("reason") == "缺参保证明"
    hands.fill("9-28")
    assert hands.case.state is CaseState.SENT_BACK
    assert hands.case.flow.act_by == dt.date(2026, 9, 28)


@pytest.mark.parametrize(
    ("key", "values", "field", "problem"),
    [
        ("Alt+Z", ("", "", "9-22"), "body", "这一项必填。"),
        ("Alt+Z", ("街道", "", "9-17"), "answer_by", "2026年9月17日 已经过去。"),
        ("Alt+Z", ("街道", "", "后天大后天"), "answer_by", "这个日期认不出来。"),
        ("Alt+U", ("1", ""), "asked", "这一项必填。"),
        ("Alt+R", ("1",), "words", "这一项必填。"),
    ],
)
def test_every_fault_stands_at_its_field_with_the_focus(hands, key, values, field, problem):
    hands.begun()
    hands.press(key)
    hands.fill(*values)
    hands.press("Ctrl+Enter")
    assert fault_at(hands, field) == problem
    assert hands.forms() == ["p01-receipt", "p02-materials"]
