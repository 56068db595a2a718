"""The words of the papers of a case under way: Chinese data of the hall, not of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.deadlines import DayReason
from hall_app.domain.flow.states import ActKind, CaseState

if TYPE_CHECKING:
    from collections.abc import Mapping

STATE_WORDS: Mapping[CaseState, str] = {
    CaseState.RECEIVED: "已收件",
    CaseState.WAITING_CORRECTION: "待补正",
    CaseState.PROMISED: "容缺待补",
    CaseState.REFUSED: "不予受理",
    CaseState.WITHDRAWN: "已撤回",
    CaseState.ACCEPTED: "已受理",
    CaseState.UNASSIGNED: "待分办",
    CaseState.HANDLING: "办理中",
    CaseState.PASSED_ON: "转办中",
    CaseState.ON_ERRAND: "代办外出",
    CaseState.PAUSED: "特别程序",
    CaseState.EXTENDED: "延期",
    CaseState.SUBMITTED: "上报审核中",
    CaseState.SENT_BACK: "上级退回补充",
    CaseState.DECIDED: "已决定",
    CaseState.DONE: "已办结",
    CaseState.DELIVERED: "已送达",
    CaseState.RATED: "已评价",
    CaseState.FILED: "已归档",
    CaseState.VOID: "作废",
    CaseState.ENDED: "终止",
}

CHOICE_WORDS: Mapping[str, Mapping[str, str]] = {
    "decision": {"granted": "准予", "refused": "不予", "passed-out": "转出"},
    "collector": {"applicant": "申请人本人", "agent": "代办人", "relative": "同住成年亲属"},
    "step": {
        "hearing": "听证",
        "tender": "招标",
        "auction": "拍卖",
        "inspection": "检验",
        "test": "检测",
        "quarantine": "检疫",
        "appraisal": "鉴定",
        "expert-review": "专家评审",
        "public-posting": "公示",
        "other": "其他",
    },
    "powers": {
        "hand-in": "代为递交",
        "supplement": "代为补正",
        "collect": "代领结果",
        "pay": "代缴费用",
    },
    "level": {"blue": "蓝色", "orange": "橙色", "red": "红色"},
    "satisfied": {
        "very-satisfied": "非常满意",
        "satisfied": "满意",
        "basically-satisfied": "基本满意",
        "dissatisfied": "不满意",
        "very-dissatisfied": "非常不满意",
    },
    "unit": {"G": "个工作日", "Z": "天（自然日）"},
}
CHANNEL_WORDS: Mapping[str, str] = {
    "telephone": "电话",
    "in-person": "当面",
    "slip": "书面",
    "message": "短信",
    "letter": "信函",
}
SERVICE_WORDS: Mapping[str, str] = {
    "direct": "直接送达",
    "substitute": "代收",
    "post": "邮寄",
    "electronic": "电子",
    "left": "留置",
    "public": "公告",
}

WEEKDAYS = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
DAY_WORDS: Mapping[DayReason, str] = {
    DayReason.START: "受理当日",
    DayReason.REST: "休息日",
    DayReason.HOLIDAY: "法定节假日",
    DayReason.MAKE_UP: "调休上班",
    DayReason.WORKING: "工作日",
    DayReason.NATURAL: "自然日",
    DayReason.PAUSED: "特别程序，不计入",
    DayReason.DUE: "最后一日",
    DayReason.MOVED: "最后一日遇休息日顺延",
}

STEP_WORDS: Mapping[ActKind, str] = {
    ActKind.RECEIVE: "收件",
    ActKind.ACCEPT: "受理",
    ActKind.CORRECT: "补交",
    ActKind.DEEM_ACCEPTED: "视为受理",
    ActKind.TAKE_UP: "开始办理",
    ActKind.ASSIGN: "指定承办",
    ActKind.TAKE_OVER: "接办",
    ActKind.COMMISSION: "委托受理",
    ActKind.PASS_ON: "转办",
    ActKind.REPLY: "转办答复",
    ActKind.RETURNED: "转办退回",
    ActKind.SUBMIT: "上报",
    ActKind.SENT_BACK: "退回补充",
    ActKind.PAUSE: "特别程序",
    ActKind.PROLONG_PAUSE: "特别程序延长",
    ActKind.RESUME: "恢复计时",
    ActKind.EXTEND: "延期",
    ActKind.GO_OUT: "外出代办",
    ActKind.HAND_IN: "递交",
    ActKind.COLLECT: "取件",
    ActKind.COME_BACK: "返回",
    ActKind.CHECK_RESULT: "代理人复核",
    ActKind.SUSPEND_AGENCY: "中止代办",
    ActKind.RENEW_AGENCY: "续办",
    ActKind.END_AGENCY: "终止代办",
    ActKind.DECIDE: "决定",
    ActKind.FINISH: "办结",
    ActKind.CORRECT_RESULT: "更正",
    ActKind.SETTLE: "答复办结",
    ActKind.HAND_OUT: "交付",
    ActKind.WITHDRAW: "撤回",
    ActKind.END: "终止",
}
"""Acts that are a line of the tracking form, in the words of its first column."""


def choice_words(name: str, value: object) -> str:
    """Return a chosen code, or several, as papers say it."""
    if isinstance(value, list):
        return "、".join(choice_words(name, one) for one in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    text = str(value)
    if name == "way":
        return CHANNEL_WORDS.get(text) or SERVICE_WORDS.get(text, text)
    return CHOICE_WORDS.get(name, {}).get(text, text)
