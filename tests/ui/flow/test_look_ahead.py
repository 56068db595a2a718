"""What the act would do stands in its dialog and follows every key; nothing is written by it."""

from __future__ import annotations

from hands import CLERK, HEAD

from hall_app.domain.flow.states import CaseState


def test_every_key_of_a_day_moves_the_look_ahead(hands):
    hands.begun()
    hands.press("Alt+Z")
    hands.type("街道")
    assert hands.outlook == ""
    hands.press("Enter", "Enter")
    seen = []
    for letter in "9-24":
        hands.type(letter)
        seen.append(hands.outlook)
    assert seen[0] == seen[1] == ""
    assert seen[2] == "2026年9月2日 已经过去。请选今天或以后。"
    assert seen[3] == "结果：转办中 · 9月24日 周四 前办下一步 · 期限不变，仍到 9月24日 周四"
    hands.press("Backspace")
    assert hands.outlook == seen[2]
    hands.type("5")
    assert hands.outlook == (
        "2026年9月25日 晚于整件的承诺日 2026年9月24日。请选更早的日期，或先办延期。"
    )
    assert hands.case.state is CaseState.HANDLING
    assert len(hands.case.acts) == 2


def test_half_a_day_is_no_fault_until_the_field_is_left(hands):
    hands.begun()
    hands.press("Alt+Z")
    hands.fill("街道", "")
    hands.type("9-")
    assert hands.outlook == ""
    hands.press("Enter")
    assert hands.outlook.startswith("这个日期认不出来")


def test_the_last_day_is_counted_anew_at_every_digit(hands):
    hands.sit_down(HEAD)
    hands.begun()
    hands.choose("yq")
    hands.type("1")
    assert hands.outlook == "结果：已延期 · 期限改到 9月28日 周一"
    hands.type("0")
    assert hands.outlook == "结果：已延期 · 期限改到 10月15日 周四"
    hands.press("Esc")
    assert hands.case.due_on.day == 24


def test_a_pause_shows_the_day_it_moves_to_and_the_resuming_another(hands):
    hands.sit_down(HEAD)
    hands.begun()
    hands.choose("暂停计时")
    hands.fill("jd", "9-28")
    assert hands.outlook.endswith("期限改到 10月10日 周六")
    hands.fill("送鉴定机构")
    assert hands.case.state is CaseState.PAUSED
    assert hands.forms()[2:] == ["p17-special-procedure"]
    assert hands.case.due_on.isoformat() == "2026-10-10"
    hands.stage.on(hands.stage.desk.today().replace(day=21))
    hands.open(hands.case.number)
    hands.press("Ctrl+Enter")
    assert hands.outlook.startswith("结果：办理中")
    assert "期限改到 9月29日 周二" in hands.outlook
    hands.fill("鉴定完成")
    assert hands.case.state is CaseState.HANDLING
    assert hands.case.due_on.isoformat() == "2026-09-29"
    assert hands.forms()[2:] == ["p17-special-procedure"]


def test_an_extension_is_told_on_paper_and_granted_once(hands):
    hands.sit_down(HEAD)
    hands.begun()
    hands.choose("延期")
    hands.fill("3", "材料需要核实")
    assert hands.case.state is CaseState.EXTENDED
    assert hands.case.due_on.isoformat() == "2026-09-30"
    assert hands.told.startswith("延期 3 ")
    assert hands.forms()[2:] == ["p16-extension"]
    hands.press("Alt+A")
    hands.type("延期")
    assert hands.dialog.table.current.reason == "已延期一次，3 天。"
    assert not hands.dialog.take.isEnabled()


def test_who_is_to_take_it_over_is_named_before_it_is_done(hands):
    hands.begun()
    hands.choose("移交")
    hands.fill("lm")
    assert hands.outlook == "结果：等 李敏 接办 · 期限不变，仍到 9月24日 周四"
    assert hands.dialog.form.value("to") == HEAD != CLERK
