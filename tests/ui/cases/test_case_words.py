"""Cases are told in the hall's own words, whatever happened to them."""

from __future__ import annotations

import datetime as dt

import pytest

from hall_app.domain.deadlines import CaseLight, Light
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.views import ActView
from hall_app.ui.case_words import (
    NEXT_STEPS,
    STATES,
    act_words,
    light_words,
    nth_day,
    undecided_words,
)
from hall_app.ui.day_words import dated_limit, listed_day, moment_words

TODAY = dt.date(2026, 9, 18)
NOON = dt.datetime(2026, 9, 18, 4, 0, tzinfo=dt.UTC)
TOLD = {
    ActKind.RECEIVE: ({}, "收件，待审"),
    ActKind.ACCEPT: ({}, "受理"),
    ActKind.NOTIFY: ({"missing": "户口簿、2寸照片"}, "一次性告知，缺：户口簿、2寸照片"),
    ActKind.REFUSE: ({"reason": "不属本站办理"}, "不予受理：不属本站办理"),
    ActKind.COMPLETE: ({"result": "已登记"}, "当场办结：已登记"),
    ActKind.CORRECT: ({"came": "户口簿"}, "收到补件：户口簿，受理"),
    ActKind.DEEM_ACCEPTED: ({}, "满 5 个工作日没有答复，从收件之日起视为受理"),
    ActKind.LAPSE: ({"by": "2026-09-17"}, "到 2026年9月17日 没有收到补件"),
    ActKind.VOID: ({"reason": "录错了人"}, "作废：录错了人"),
}


def act(kind: ActKind, told: dict[str, str], by: str = "王秀兰") -> ActView:
    return ActView(seq=1, at=NOON, kind=kind, by=by, window="3 号窗口", details=tuple(told.items()))


@pytest.mark.parametrize("kind", ActKind)
def test_every_act_is_told_in_one_sentence(theme, kind):
    told, sentence = TOLD[kind]
    assert act_words(act(kind, told)).sentence == sentence
    assert act_words(act(kind, told)).behind == "王秀兰 · 3 号窗口"


def test_what_nobody_did_is_told_as_the_programs(theme):
    assert act_words(act(ActKind.LAPSE, {"by": "2026-09-17"}, by="")).behind == "到期自动记入"


def test_an_act_taken_back_at_once_needs_no_reason(theme):
    assert act_words(act(ActKind.VOID, {})).sentence == "当场撤回"


def test_a_certificate_nobody_here_issues_is_told_as_guidance(theme):
    told = {"reason": "不开具", "certificate": "亲属关系证明"}
    words = act_words(act(ActKind.REFUSE, told)).sentence
    assert words == "“亲属关系证明”不由社区出具，已给办事指引"


@pytest.mark.parametrize(
    ("light", "days", "unit", "words"),
    [
        (Light.NORMAL, 6, "G", "正常 余 6 日"),
        (Light.SOON, 1, "G", "将到期 余 1 日"),
        (Light.TODAY, 0, "G", "今日到期"),
        (Light.OVERDUE, 2, "G", "超期 2 日"),
        (Light.PAUSED, 4, "G", "暂停 第 4 日"),
        (Light.WAITING, 3, "G", "等候 余 3 日"),
        (Light.WAITING, 0, "G", "等候 最后一日"),
        (Light.NORMAL, 3, "Z", "正常 余 3 自然日"),
    ],
)
def test_a_light_says_word_and_number(theme, light, days, unit, words):
    assert light_words(CaseLight(light=light, days=days, unit=unit)) == words


@pytest.mark.parametrize(("left", "nth"), [(5, 0), (4, 1), (3, 2), (0, 5)])
def test_an_undecided_case_says_which_of_the_five_days_it_is(theme, left, nth):
    light = CaseLight(light=Light.NORMAL, days=left, unit="G")
    assert nth_day(light) == nth
    assert undecided_words(light) == f"第 {nth}/5 个工作日"


def test_every_state_and_next_step_has_words(theme):
    for words in (*(STATES[state] for state in CaseState), *NEXT_STEPS.values()):
        assert words.shown() != words.text


def test_days_are_named_as_the_hall_names_them(theme):
    assert listed_day(TODAY, TODAY) == "9月18日 今天"
    assert listed_day(dt.date(2026, 9, 20), TODAY) == "9月20日 周日"
    assert listed_day(dt.date(2025, 3, 12), TODAY) == "2025-03-12"
    assert moment_words(NOON, TODAY) == "今天 12:00"
    assert dated_limit(dt.date(2026, 9, 24), 5, "G", TODAY) == "9月24日 周四（5 个工作日）"
    assert dated_limit(dt.date(2026, 10, 8), 20, "Z", TODAY) == "10月8日 周四（20 个自然日）"
