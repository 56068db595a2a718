"""The full agency by keyboard: commission, two offices, suspension, renewal, result, call-back."""

from __future__ import annotations

import datetime as dt

from hands import HEAD

from hall_app.domain.flow.states import CaseState


def commission(hands, *, until: str = "12-31", powers: tuple[str, ...] = ("Space",) * 1) -> None:
    hands.press("Alt+T")
    hands.fill("")
    hands.press(*powers, "Enter")
    hands.fill(until, "身份证复印件 1 份")
    hands.press("Space", "Ctrl+Enter")


def test_a_whole_agency_goes_by_keyboard_from_commission_to_call_back(hands):
    hands.begun()
    commission(hands, powers=("Space", "Down", "Down", "Space"))
    assert hands.case.flow.leg == "A1"
    for office, day in (("街道人社所", "9-21"), ("区社保中心", "9-22")):
        hands.choose("安排")
        hands.fill(office, day, "申请表", "")
    assert hands.case.flow.leg == "A2"
    assert [one.state for one in hands.case.flow.errands] == ["planned", "planned"]
    hands.press("Alt+T")
    hands.fill("")
    for slip in ("R-1", "R-2"):
        hands.press("Alt+T")
        hands.fill("", "陈晓", "申请表 1 份", slip, "9-23")
    assert [one.slip for one in hands.case.flow.errands] == ["R-1", "R-2"]
    assert hands.page.view.errands.isVisible()
    hands.press("Ctrl+Enter")
    hands.fill("两处都已受理")
    assert hands.case.next_by == dt.date(2026, 9, 23)
    hands.choose("中止")
    hands.fill("居民暂不办", "申请表 1 份")
    assert hands.case.flow.leg == "AS"
    assert hands.told == "代办中止：居民暂不办"
    hands.press("Alt+A")
    hands.type("取件")
    assert hands.dialog.table.current.reason == "委托已中止。"
    hands.press("Esc")
    hands.choose("续办")
    hands.fill("12-31", "")
    assert hands.forms()[2:] == ["p09-commission", "p12-agency-slip", "p12-agency-slip"]
    hands.stage.on(dt.date(2026, 9, 23))
    hands.open(hands.case.number)
    for got in ("1101-1", "1101-2"):
        hands.choose("取件")
        hands.fill("", "就业创业证", got, "陈晓")
    assert [one.number for one in hands.case.flow.errands] == ["1101-1", "1101-2"]
    assert hands.case.flow.leg == "A5"
    hands.choose("代理人复核")
    hands.fill("与申请一致")
    assert hands.case.flow.leg == "A6"
    hands.press("Ctrl+Enter")
    hands.fill("1", "就业创业证", "1101-2", "", "")
    hands.press("Ctrl+Enter")
    hands.fill("", "")
    hands.press("Ctrl+Enter", "Ctrl+Enter")
    assert hands.case.flow.leg == "A7"
    hands.choose("回访")
    hands.fill("1", "很方便")
    assert hands.case.flow.leg == "A8"
    assert hands.case.state is CaseState.DELIVERED
    assert hands.forms()[5:] == ["p18-done", "p19-delivery", "p29-rating"]


def test_no_leg_goes_without_a_commission_and_the_list_says_so(hands):
    hands.begun()
    for words in ("外出代办", "递交部门", "安排跑办", "取件"):
        hands.press("Alt+A")
        hands.type(words)
        assert hands.dialog.table.current.reason == "这件没有生效的代办委托。"
        hands.press("Enter")
        assert hands.dialog is not None
        hands.press("Esc")
    assert hands.case.state is CaseState.HANDLING


def test_a_power_that_was_not_given_is_not_used(hands):
    hands.begun()
    commission(hands)
    hands.press("Alt+A")
    hands.type("取件")
    assert hands.dialog.table.current.reason == "居民没有授予这项权限。"


def test_without_consent_nothing_is_commissioned_and_nothing_typed_is_lost(hands):
    hands.begun()
    hands.press("Alt+T")
    hands.fill("")
    hands.press("Space", "Enter")
    hands.fill("12-31", "身份证复印件")
    hands.press("Ctrl+Enter")
    form = hands.dialog.form
    assert "同意" in form.field("consent").problem
    assert hands.focus.objectName() == "consent"
    assert form.value("powers") == ("hand-in",)
    assert form.text("until") == "2026-12-31"
    assert form.text("entrusted") == "身份证复印件"
    assert hands.forms() == ["p01-receipt", "p02-materials"]


def test_the_commission_ends_by_the_agent_who_has_it(hands):
    hands.begun()
    hands.press("Alt+T")
    hands.fill("lm")
    hands.press("Space", "Enter")
    hands.fill("12-31", "")
    hands.press("Space", "Ctrl+Enter")
    assert hands.case.owner == "李敏"
    hands.sit_down(HEAD)
    hands.open(hands.case.number)
    hands.choose("终止代办")
    hands.fill("居民自己去办", "")
    assert hands.case.flow.leg == "AE"
    assert hands.forms()[2:] == ["p09-commission", "p12-agency-slip"]
