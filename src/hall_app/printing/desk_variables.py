"""The printable names of the desk around the cases: window board, item guides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import Kind, text, told_rows

if TYPE_CHECKING:
    from hall_app.printing.variable import Variable

_GUIDE = {
    "code": ("事项代码", "LD02"),
    "name": ("事项名称", "就业创业证申领、换证"),
    "kind": ("办件类型", "代办件"),
    "line": ("业务条线", "劳动保障"),
    "conditions": ("受理条件", "已登记，证件需要发放或更换"),
    "promised": ("承诺时限", "5个工作日"),
    "statutory": ("法定时限", "—"),
    "fee": ("收费", "不收费"),
    "body": ("办理部门", "街道、区人力资源社会保障部门"),
    "body_phone": ("办理部门电话", "待核"),
    "result": ("办理结果", "就业创业证"),
    "delivery": ("领取方式", "窗口自取"),
    "who": ("谁可以来办", "本人或委托的人"),
    "basis": ("依据", "待核"),
    "steps": ("办理提示", "旧证遗失的，先在窗口写明情况"),
    "note": ("来源说明", "旧版求职证的地方做法，材料与时限以本地为准"),
    "pending": ("待核的说明", "标有“待核”的内容尚待本站核定，以窗口当面答复为准。"),
}
_APPOINTMENT = {
    "number": ("预约号", "BHC-Y20260918-001"),
    "name": ("姓名", "周文静"),
    "id_number": ("证件号码（已遮盖）", "119999********2063"),
    "phone": ("联系电话（已遮盖）", "138****6021"),
    "about": ("事项", "就业创业证"),
    "day": ("预约日期", "2026年9月21日（星期一）"),
    "hour": ("预约时段", "09:30—10:30"),
    "where": ("方式", "窗口"),
    "address": ("地点", "滨河路 12 号"),
    "channel": ("预约途径", "电话"),
    "late": ("是否非工作时间", "否"),
    "bring": ("需带材料", "就业创业证申请表；居民身份证；户口簿"),
    "clerk": ("接待人", "李敏"),
    "taken_by": ("受理人", "王秀兰"),
    "notes": ("变更、取消记录", "2026-09-19 09:20 改期 2026-09-20 09:30 → 2026-09-21 09:30 王秀兰"),
    "state": ("结果", "已预约"),
}
_PAPER = {
    "no": ("序号", "1"),
    "name": ("材料名称", "居民身份证"),
    "necessity": ("必要性", "必要"),
    "count": ("份数", "原件1份、复印件1份"),
    "source": ("来源", "申请人自备"),
    "points": ("填报和审查要点", "姓名、号码与本人一致"),
}
_LINE = {
    "no": ("序号", "1"),
    "name": ("事项名称", "LD02 就业创业证"),
    "conditions": ("受理条件", "已登记，证件需要发放或更换"),
    "papers": ("所需材料", "就业创业证申请表；居民身份证；户口簿"),
    "way": ("办理流程", "代办件"),
    "limit": ("承诺时限", "5个工作日"),
    "fee": ("收费", "不收费"),
    "body": ("办理部门", "街道、区人力资源社会保障部门"),
}


_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DUTY = {
    "post": ("岗位", "咨询台"),
    **{
        day: (f"{words}的值班人", "A 王秀兰")
        for day, words in zip(_DAYS, "一二三四五六日", strict=True)
    },
}
_SHIFT = {
    "day": ("日期", "9月19日"),
    "who": ("值班人", "王秀兰"),
    "visitors": ("接待人次", "6"),
    "done": ("办理事项", "居住证申领 2 件，咨询 4 人"),
    "handed": ("交接事项", "孙丽华的材料在 2 号柜"),
}


DESK_VARIABLES: tuple[Variable, ...] = (
    *(text(f"guide.{leaf}", label, sample) for leaf, (label, sample) in _GUIDE.items()),
    *(text(f"appointment.{leaf}", label, sample) for leaf, (label, sample) in _APPOINTMENT.items()),
    text("appointment.booked_at", "登记时间", "2026-09-18T10:36", Kind.MOMENT),
    told_rows("guide_papers", "事项要的材料", _PAPER),
    told_rows("board_items", "公示的事项", _LINE),
    text("roster.span", "值班的一周", "2026年9月21日至9月27日"),
    text("roster.away", "请假人员", "无"),
    *(
        text(f"roster.head_{day}", f"周{words}的日期", f"9月{21 + n}日 周{words}")
        for n, (day, words) in enumerate(zip(_DAYS, "一二三四五六日", strict=True))
    ),
    told_rows("duties", "各岗位的值班", _DUTY),
    told_rows("shifts", "错时上班记录", _SHIFT),
)

__all__ = ["DESK_VARIABLES"]
