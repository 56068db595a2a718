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
    ActKind.RECOUNT: (
        {"due": "2026-09-23", "was": "2026-09-24"},
        "工作日历变更：最后一日由 2026年9月24日 改为 2026年9月23日",
    ),
    ActKind.TAKE_UP: ({}, "开始办理"),
    ActKind.ASK_ASSIGNMENT: (
        {"to": "李敏", "by": "2026-09-25", "reason": "不知道归哪条线"},
        "承办人不明确，报李敏，2026年9月25日 前明确：不知道归哪条线",
    ),
    ActKind.ASSIGN: ({"to": "王秀兰", "reason": "代班"}, "指定王秀兰承办：代班"),
    ActKind.HAND_OVER: (
        {"to": "李敏", "cover_for": "陈晓梅", "reason": "下午外出"},
        "移交李敏，等待接收（代陈晓梅）：下午外出",
    ),
    ActKind.TAKE_OVER: ({"from": "王秀兰"}, "从王秀兰处接收"),
    ActKind.DECLINE: (
        {"back_to": "王秀兰", "reason": "不属我线"},
        "未接收，仍由王秀兰承办：不属我线",
    ),
    ActKind.PASS_ON: (
        {
            "body": "街道",
            "answer_by": "2026-09-22",
            "opinion": "请核实",
            "slip_number": "BHC-F20260918-001",
        },
        "转街道办理，2026年9月22日 前答复：请核实 · BHC-F20260918-001",
    ),
    ActKind.REPLY: ({"result": "同意"}, "收到答复：同意"),
    ActKind.RETURNED: ({"reason": "不属本所"}, "退回未办：不属本所"),
    ActKind.SUBMIT: (
        {"body": "区医保中心", "answer_by": "2026-09-30"},
        "上报区医保中心，2026年9月30日 前答复",
    ),
    ActKind.SENT_BACK: (
        {"by": "2026-09-25", "reason": "缺盖章"},
        "上级退回补充，2026年9月25日 前补来：缺盖章",
    ),
    ActKind.ENTERED_ABOVE: (
        {"system": "省一体化平台", "number": "77", "on": "2026-09-18"},
        "2026年9月18日 录入省一体化平台，编号 77",
    ),
    ActKind.PAUSE: (
        {"step": "appraisal", "until": "2026-09-28", "reason": "送鉴定", "due": "2026-09-30"},
        "因鉴定暂停计时，到 2026年9月28日：送鉴定；最后一日为 2026年9月30日",
    ),
    ActKind.PROLONG_PAUSE: (
        {"until": "2026-09-30", "reason": "鉴定未完", "due": "2026-10-10"},
        "暂停延长到 2026年9月30日：鉴定未完；最后一日为 2026年10月10日",
    ),
    ActKind.RESUME: (
        {"result": "鉴定完成", "due": "2026-09-28"},
        "恢复计时：鉴定完成；最后一日为 2026年9月28日",
    ),
    ActKind.EXTEND: (
        {"days": "5", "reason": "需核实", "due": "2026-09-30"},
        "延期 5 天：需核实；最后一日为 2026年9月30日",
    ),
    ActKind.CHANGE_LIMIT: (
        {"days": "3", "reason": "录错", "due": "2026-09-23"},
        "时限改为 3 天：录错；最后一日为 2026年9月23日",
    ),
    ActKind.EXPLAIN_DELAY: ({"reason": "上级系统停机"}, "超期原因：上级系统停机"),
    ActKind.COMMISSION: (
        {"agent": "王秀兰", "until": "2026-12-31", "powers": "hand-in、collect"},
        "委托王秀兰代办，到 2026年12月31日：代为递交、代领结果",
    ),
    ActKind.PLAN_ERRAND: (
        {"office": "街道人社所", "on": "2026-09-21", "bring": "申请表"},
        "安排跑办：街道人社所，2026年9月21日，带申请表",
    ),
    ActKind.GO_OUT: ({"back_by": "2026-09-18"}, "外出代办，2026年9月18日 返回"),
    ActKind.HAND_IN: (
        {
            "office": "街道人社所",
            "handed": "申请表",
            "slip": "R-1",
            "due": "2026-09-23",
            "person": "孙工",
        },
        "向街道人社所递交：申请表，经手 孙工，回执 R-1，预计 2026年9月23日 完成",
    ),
    ActKind.COLLECT: (
        {"office": "街道人社所", "got": "就业创业证", "number": "JY-1"},
        "在街道人社所取得：就业创业证，编号 JY-1",
    ),
    ActKind.COME_BACK: ({"result": "已递交"}, "外出返回：已递交"),
    ActKind.CHECK_RESULT: ({"result": "无误"}, "代理人已复核：无误"),
    ActKind.SUSPEND_AGENCY: ({"reason": "居民要补办身份证"}, "代办中止：居民要补办身份证"),
    ActKind.RENEW_AGENCY: ({"until": "2026-12-31"}, "续办委托，到 2026年12月31日"),
    ActKind.END_AGENCY: ({"reason": "居民自办"}, "代办终止：居民自办"),
    ActKind.CALL_BACK: ({"satisfied": "satisfied", "words": "很快"}, "回访：满意：很快"),
    ActKind.DECIDE: (
        {"on": "2026-09-18", "decision": "granted", "result": "就业创业证", "number": "JY-1"},
        "2026年9月18日 决定：准予，就业创业证 JY-1",
    ),
    ActKind.FINISH: ({"bring": "身份证"}, "已办结，待领取，带身份证"),
    ActKind.ANSWER: ({"way": "telephone", "words": "已告知"}, "电话答复：已告知"),
    ActKind.SETTLE: ({"way": "in-person", "words": "已修好"}, "当面答复，办结：已修好"),
    ActKind.HAND_OUT: (
        {"collector": "relative", "name": "周建国", "relation": "父亲"},
        "交付同住成年亲属：周建国（父亲）",
    ),
    ActKind.CLOSE_RATING: ({}, "评价完成"),
    ActKind.FILE: ({"shelf": "第 3 盒"}, "归档：第 3 盒"),
    ActKind.CORRECT_RESULT: ({"what": "姓名", "reason": "错字"}, "结果更正：姓名：错字"),
    ActKind.WITHDRAW: ({"reason": "不办了"}, "申请人撤回：不办了"),
    ActKind.END: ({"reason": "事项取消"}, "终止：事项取消"),
    ActKind.REOPEN: (
        {"by": "2026-09-25", "reason": "补充了证明"},
        "重新审查，2026年9月25日 前答复：补充了证明",
    ),
    ActKind.URGE: (
        {
            "count": "1",
            "to": "街道人社所",
            "way": "telephone",
            "asked": "请尽快",
            "slip_number": "BHC-C20260918-001",
        },
        "第 1 次催办街道人社所（电话）：请尽快 · BHC-C20260918-001",
    ),
    ActKind.SUPERVISE: (
        {"level": "orange", "to": "王秀兰", "asked": "今日办结"},
        "橙色督办王秀兰：今日办结",
    ),
    ActKind.ANSWER_URGE: ({"words": "周三出件"}, "答复催办：周三出件"),
    ActKind.TAKE_ORIGINALS: ({"what": "房产证"}, "收存原件：房产证"),
    ActKind.RETURN_ORIGINALS: ({"what": "房产证", "to": "周文静"}, "退还原件给周文静：房产证"),
    ActKind.NOTE: ({"words": "电话问过"}, "备注：电话问过"),
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
