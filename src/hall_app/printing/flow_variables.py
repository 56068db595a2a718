"""The printable names of a case under way: who has it, its acts, errands, result and hand-over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import Kind, text, told_rows

if TYPE_CHECKING:
    from hall_app.printing.variable import Variable

_STEP = {
    "no": ("序号", "1"),
    "step": ("环节", "递交"),
    "who": ("经办部门及人", "街道人社所，孙工"),
    "papers": ("递交或取得的材料", "申请表 1 份（R-0917）"),
    "at": ("时间", "2026-09-21T10:20"),
    "due": ("应完成时间", "2026-09-23"),
    "result": ("结果或原因", "已收，三日内出件"),
    "hand": ("经手人", "王秀兰"),
}
_URGE = {
    "no": ("次数", "1"),
    "on": ("日期", "2026-09-22"),
    "way": ("方式", "电话"),
    "to": ("对象", "街道人社所"),
    "asked": ("要求", "请尽快审核"),
    "answer": ("答复", "周三出件"),
}
_PROMISED = {"no": ("序号", "1"), "name": ("材料名称", "户口簿"), "by": ("补交期限", "2026-09-22")}
_DAY = {
    "date": ("日期", "2026-09-21"),
    "weekday": ("星期", "星期一"),
    "counts": ("计入", "计入"),
    "index": ("第几日", "1"),
    "why": ("原因", "工作日"),
}
_CASE = {
    "no": ("序号", "1"),
    "number": ("受理编号", "BHC-20260918-0042"),
    "applicant": ("申请人", "周文静"),
    "item": ("事项", "就业创业证申领"),
    "count": ("件数", "1"),
    "from": ("交出人", "王秀兰"),
    "to": ("接收人", "李敏"),
    "at": ("时间", "2026-09-18T17:20"),
    "step": ("环节", "移交"),
    "receipt": ("接收情况", "已接"),
    "signature": ("签字栏", ""),
}
_COMMISSION = {
    "no": ("序号", "1"),
    "number": ("受理编号", "BHC-20260918-0042"),
    "on": ("委托日期", "2026-09-18"),
    "applicant": ("委托人", "周文静"),
    "item": ("事项", "就业创业证申领"),
    "entrusted": ("交付的材料", "身份证复印件 1 份"),
    "agent": ("代理员", "王秀兰"),
    "due": ("承诺日期", "2026-09-24"),
    "office": ("办理部门", "街道人社所"),
    "result": ("结果", "准予，就业创业证，JY-77"),
    "delivered": ("交付日期", "2026-09-25"),
    "signature": ("签字栏", ""),
    "satisfied": ("满意度", "满意"),
}

_WAY = {
    "no": ("序号", "1"),
    "on": ("日期", "2026-09-21"),
    "office": ("部门", "街道人社所"),
    "state": ("状态", "待办"),
    "applicant": ("委托人", "周文静"),
    "item": ("事项", "就业创业证申领"),
    "bring": ("需带材料", "申请表"),
    "collect": ("待取材料", "就业创业证"),
    "agent": ("代理员", "王秀兰"),
}
_TALLY = {
    "name": ("名称", "合计"),
    "accepted": ("受理", "128"),
    "change": ("环比", "3.2%"),
    "decided": ("办结", "120"),
    "on_time": ("按时", "118"),
    "late": ("超期", "2"),
    "rate": ("按时办结率", "98.3%"),
    "days": ("平均用时", "2.4"),
    "speed_up": ("提速率", "41.0%"),
    "without": ("未予受理等", "6"),
    "open": ("期末在办", "37"),
}

_ACT = {
    "kind": ("操作", "转办", Kind.TEXT),
    "slip_number": ("单号", "BHC-F20260918-001", Kind.TEXT),
    "act_on": ("日期", "2026-09-18", Kind.DATE),
    "act_at": ("时间", "2026-09-18T10:36", Kind.MOMENT),
    "act_by_whom": ("经手人", "王秀兰", Kind.TEXT),
    "reason": ("原因", "需要核实材料", Kind.TEXT),
    "to": ("对象", "李敏", Kind.TEXT),
    "body": ("转往单位", "街道人社所", Kind.TEXT),
    "person": ("转往的人", "孙工", Kind.TEXT),
    "answer_by": ("要求答复日期", "2026-09-22", Kind.DATE),
    "opinion": ("拟办意见", "请核实后答复", Kind.TEXT),
    "enclosed": ("附件", "申请表 1 份", Kind.TEXT),
    "until": ("截至", "2026-09-28", Kind.DATE),
    "days": ("延长的天数和单位", "5个工作日", Kind.TEXT),
    "left_out_from": ("不计入期限的第一日", "2026-09-19", Kind.DATE),
    "step": ("特别环节", "鉴定", Kind.TEXT),
    "due": ("新的最后一日", "2026-10-09", Kind.DATE),
    "was": ("原来的最后一日", "2026-09-24", Kind.DATE),
    "returned": ("退还的材料", "身份证复印件 1 份", Kind.TEXT),
    "entrusted": ("交付的材料", "身份证复印件 1 份", Kind.TEXT),
    "bring": ("领取时需带", "本人身份证", Kind.TEXT),
    "keep_until": ("保管至", "2026-12-31", Kind.DATE),
    "what": ("内容", "姓名", Kind.TEXT),
    "result_before": ("更正前的结果名称", "就业证", Kind.TEXT),
    "number_before": ("更正前的结果编号", "JY-2026-7", Kind.TEXT),
    "suspended_on": ("中止代办的日期", "2026-09-18", Kind.DATE),
    "suspended_for": ("中止代办的原因", "居民要补办身份证", Kind.TEXT),
    "way": ("方式", "直接送达", Kind.TEXT),
    "asked": ("要求", "请于今日办结并答复", Kind.TEXT),
    "level": ("督办级别", "橙色", Kind.TEXT),
    "count": ("第几次", "1", Kind.TEXT),
}
_FLOW = {
    "state": ("办件状态", "办理中", Kind.TEXT),
    "owner": ("承办人", "王秀兰", Kind.TEXT),
    "first_asked": ("首问责任人", "王秀兰", Kind.TEXT),
    "with_whom": ("现在何处", "街道人社所", Kind.TEXT),
    "limit_words": ("承诺时限（含延期）", "5个工作日", Kind.TEXT),
    "days": ("剩余或超期", "还剩6天", Kind.TEXT),
    "late_reason": ("超期原因", "", Kind.TEXT),
    "walking": ("还没有办结交付", "是", Kind.TEXT),
}
_AGENCY = {
    "agent": ("代理员", "王秀兰", Kind.TEXT),
    "powers": ("代理权限", "代为递交、代领结果", Kind.TEXT),
    "until": ("委托期限", "2026-12-31", Kind.DATE),
    "entrusted": ("交付的材料", "身份证复印件 1 份", Kind.TEXT),
    "sensitive": ("同意处理敏感信息", "否", Kind.TEXT),
    "most": ("代缴费用上限", "", Kind.TEXT),
    "on": ("委托日期", "2026-09-18", Kind.DATE),
}
_RESULT = {
    "decision": ("决定", "准予", Kind.TEXT),
    "title": ("结果名称", "就业创业证", Kind.TEXT),
    "number": ("结果编号", "JY-2026-77", Kind.TEXT),
    "decided_on": ("决定日期", "2026-09-24", Kind.DATE),
    "reason": ("不予的原因", "", Kind.TEXT),
    "words": ("决定和原因", "准予", Kind.TEXT),
}
_DELIVERY = {
    "collector": ("领取人", "申请人本人", Kind.TEXT),
    "name": ("领取人姓名", "周文静", Kind.TEXT),
    "relation": ("与申请人关系", "", Kind.TEXT),
    "id_number": ("领取人证件号码", "119999********2063", Kind.TEXT),
    "who": ("领取人及关系", "申请人本人", Kind.TEXT),
    "way": ("送达方式", "直接送达", Kind.TEXT),
    "copies": ("份数", "1", Kind.TEXT),
    "act_on": ("送达日期", "2026-09-25", Kind.DATE),
    "act_by_whom": ("送达人", "王秀兰", Kind.TEXT),
}
_CALL_BACK = {
    "satisfied": ("满意程度", "满意", Kind.TEXT),
    "words": ("意见", "很快", Kind.TEXT),
    "act_on": ("回访日期", "2026-09-28", Kind.DATE),
}


def _group(name: str, entries: dict[str, tuple[str, str, Kind]]) -> tuple[Variable, ...]:
    return tuple(
        text(f"{name}.{leaf}", label, sample, kind)
        for leaf, (label, sample, kind) in entries.items()
    )


_MONTH = {
    "month": ("月份", "9月"),
    "accepted": ("受理", "128"),
    "decided": ("办结", "120"),
    "rate": ("按时办结率", "98.3%"),
}
FLOW_VARIABLES: tuple[Variable, ...] = (
    *_group("flow", _FLOW),
    *_group("act", _ACT),
    *_group("agency", _AGENCY),
    *_group("result", _RESULT),
    *_group("delivery", _DELIVERY),
    *_group("call_back", _CALL_BACK),
    text("check.result", "代理人复核", "姓名、号码无误"),
    text("promise.until", "容缺材料补交期限", "2026-09-22", Kind.DATE),
    told_rows("promised", "容缺的材料", _PROMISED),
    told_rows("steps", "办理环节", _STEP),
    told_rows("urges", "催办记录", _URGE),
    told_rows("days", "期限的每一日", _DAY),
    text("report.formulas", "计算方法", "按时办结率＝按时办结件数÷办结件数"),
    text("report.summary", "文字小结", "2026年9月，共受理 128 件，办结 120 件。"),
    told_rows("ways", "跑办清单", _WAY),
    told_rows("tallies", "统计行", _TALLY),
    told_rows("trend", "各月", _MONTH),
    told_rows("handed", "交接的办件", _CASE),
    told_rows("agencies", "全程代办登记", _COMMISSION),
)
