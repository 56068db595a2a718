"""A case goes from desk to desk: offered, taken over or given back with a reason."""

from __future__ import annotations

import datetime as dt

from hands import CLERK, HEAD


def offer(hands) -> str:
    number = hands.begun()
    hands.choose("移交同事")
    hands.fill("李敏", "下午外出")
    assert hands.told == "移交李敏，等待接收：下午外出"
    assert hands.forms()[2:] == ["p21-hand-over"]
    assert hands.case.owner == "王秀兰"
    return number


def test_what_is_offered_is_taken_over_from_the_workbench(hands):
    number = offer(hands)
    hands.sit_down(HEAD)
    page = hands.stage.open("workbench")
    hands.press("Ctrl+7")
    assert [row.number for row in page.list.rows] == [number]
    assert int(page.tiles["offered"].figure) == 1
    hands.press("T")
    assert hands.toast == f"接收：{number} 周文静"
    hands.open(number)
    assert hands.case.owner == "李敏"
    assert hands.told == "从王秀兰处接收"
    assert hands.page.view.responsible.words.startswith("首问 王秀兰 · 承办 李敏")


def test_the_same_key_that_moves_a_case_on_takes_it_over_first(hands):
    number = offer(hands)
    hands.sit_down(HEAD)
    hands.open(number)
    assert hands.page.bar.main.words() == "接收"
    hands.press("Ctrl+Enter")
    assert hands.case.owner == "李敏"


def test_what_is_not_taken_over_goes_back_with_the_reason(hands):
    number = offer(hands)
    hands.sit_down(HEAD)
    hands.stage.open("workbench")
    hands.press("Ctrl+7", "N")
    assert hands.dialog.accessibleName() == "不接收"
    hands.press("Ctrl+Enter")
    assert hands.dialog.form.field("reason").problem == "这一项必填。"
    hands.fill("不属我这条线")
    hands.sit_down(CLERK)
    hands.open(number)
    assert hands.told == "未接收，仍由王秀兰承办：不属我这条线"
    assert hands.case.owner == "王秀兰"
    assert hands.page.bar.main.words() == "作出决定"


def test_an_urging_stands_on_the_desk_of_who_has_to_answer(hands):
    number = hands.begun()
    hands.behind(number, "urge", who=HEAD, way="telephone", asked="请今天办结")
    page = hands.stage.open("workbench")
    hands.press("Ctrl+8")
    assert [row.number for row in page.list.rows] == [number]
    assert int(page.tiles["unanswered"].figure) == 1
    hands.press("Enter")
    hands.press("Alt+R")
    hands.fill("下午三点前办结")
    page = hands.stage.open("workbench")
    assert page.tiles["unanswered"].isHidden()


def test_the_head_names_the_handler_of_what_nobody_knows(hands):
    number = hands.begun()
    hands.choose("报站长")
    hands.fill("不知归哪条线", "")
    assert hands.case.next_by == dt.date(2026, 9, 24)
    hands.sit_down(HEAD)
    hands.open(number)
    assert hands.page.bar.main.words() == "指定承办人"
    hands.press("Ctrl+Enter")
    hands.fill("wxl", "")
    assert hands.case.owner == "王秀兰"
    assert hands.forms()[2:] == ["p21-hand-over"]
