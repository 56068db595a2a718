"""The printable names of the household archive; days that may be half known are ready words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import Kind, text, told_rows

if TYPE_CHECKING:
    from hall_app.printing.variable import Variable

_MEMBER = {
    "relation": ("与户主关系", "户主"),
    "name": ("姓名", "周文静"),
    "sex": ("性别", "女"),
    "ethnic": ("民族", "汉族"),
    "birth": ("出生日期", "1990.04.18"),
    "id_number": ("公民身份号码", "119999********2063"),
    "education": ("文化程度", "大学本科毕业"),
    "marital": ("婚姻状况", "未婚"),
    "political": ("政治面貌", "群众"),
    "work": ("职业、单位", "滨河小学"),
    "registration": ("户籍状态", "在册"),
    "tags": ("人员类别", "独居"),
    "phone": ("电话", "138****6021"),
}
_PLACE = {
    "household": ("户档案号", "BHC-000012"),
    "address": ("地址", "滨河路18号3号楼2单元601室"),
    "relation": ("与户主关系", "户主"),
    "use": ("户籍、居住", "户籍和居住"),
    "since": ("起", "2017年5月1日"),
    "until": ("止", "至今"),
}
_MARK = {
    "kind": ("种类", "标签"),
    "name": ("名称", "独居"),
    "amount": ("每月金额", ""),
    "since": ("起", "2024年3月"),
    "until": ("止", "至今"),
    "proof": ("凭据", "走访记录"),
}
_EVENT = {
    "on": ("日期", "2017年5月1日"),
    "kind": ("事项", "立户"),
    "people": ("涉及人员", "周文静"),
    "paper": ("凭据", "户口簿"),
    "told_by": ("申报人", "周文静"),
    "told_on": ("申报日期", "2017年5月3日"),
    "note": ("说明", ""),
    "by": ("登记人", "王秀兰"),
}
_VISIT = {
    "on": ("日期", "2026年9月2日"),
    "by": ("走访人", "王秀兰"),
    "whom": ("走访对象", "周文静"),
    "matter": ("事由", "了解就业需要"),
    "result": ("结果", "已答复"),
}
_CONTENT = {
    "no": ("序号", "1"),
    "number": ("文号", ""),
    "author": ("责任者", "滨河社区服务站"),
    "title": ("题名", "居民户档案表"),
    "date": ("日期", "20260918"),
    "page": ("页号", ""),
    "remark": ("备注", ""),
}
_PURPOSE = {
    "no": ("序号", "1"),
    "name": ("用途", "短信通知社区活动和节日问候"),
    "items": ("用到的信息", "姓名、手机号码"),
    "agree": ("本人意见", "☐ 同意　☐ 不同意"),
}
_CASE = {
    "number": ("受理号", "BHC-20260918-0042"),
    "item": ("事项", "就业创业证申领、换证"),
    "on": ("受理日期", "2026年9月18日"),
    "state": ("状态", "办理中"),
}
_LOOK = {
    "at": ("时间", "2026年9月18日 10:36"),
    "by": ("经手人", "王秀兰"),
    "what": ("做了什么", "查看证件号码"),
    "reason": ("理由", ""),
}

_HOUSEHOLD = (
    ("file_number", "户档案号", "BHC-000012"),
    ("book_number", "户号", ""),
    ("kind", "户别", "家庭户"),
    ("community", "社区、网格", "滨河社区 第三网格"),
    ("address", "地址", "滨河路18号3号楼2单元601室"),
    ("head", "户主", "周文静"),
    ("registered", "户籍人数", "1"),
    ("living", "常住人数", "1"),
    ("members", "成员人数", "1"),
    ("housing", "住房来源", "自有"),
    ("area", "住房面积", "86 平方米"),
    ("landlord", "房主", ""),
    ("phone", "联系电话", "138****6021"),
    ("emergency", "紧急联系人", "周建国 139****1234"),
    ("filed_on", "建档日期", "2017年5月3日"),
    ("filed_by", "建档人", "王秀兰"),
    ("checked", "最近核实", "2026年3月2日"),
    ("consent", "知情同意", "2017年5月3日"),
    ("established_on", "立户日期", "2017年5月1日"),
    ("closed_on", "销户日期", ""),
    ("as_of", "档案日期", "2026年9月18日"),
    ("income", "家庭月收入", "3500 元"),
    ("income_source", "主要收入来源", "工资"),
    ("benefits", "享受待遇", "高龄津贴（周文静，每月 80.00 元）"),
    ("needs", "困难与需求", "希望就近找工作"),
    ("helper", "帮扶人", "王秀兰"),
)
_PERSON = (
    ("name", "姓名", "周文静"),
    ("former_name", "曾用名", ""),
    ("sex", "性别", "女"),
    ("ethnic", "民族", "汉族"),
    ("birth", "出生日期", "1990年4月18日"),
    ("birth_place", "出生地", "滨河区"),
    ("native_place", "籍贯", "滨河区"),
    ("nationality", "国籍", "中国"),
    ("id_kind", "证件类型", "居民身份证"),
    ("id_number", "证件号码", "119999********2063"),
    ("education", "文化程度", "大学本科毕业"),
    ("marital", "婚姻状况", "未婚"),
    ("political", "政治面貌", "群众"),
    ("military", "兵役状况", ""),
    ("health", "健康状况", ""),
    ("occupation", "职业", "教师"),
    ("workplace", "服务处所", "滨河小学"),
    ("employment", "就业状态", "就业"),
    ("social_insurance", "社会保险", "已参保"),
    ("medical_insurance", "医疗保险", "已参保"),
    ("retired_on", "退休日期", ""),
    ("relation", "与户主关系", "户主"),
    ("household", "户档案号", "BHC-000012"),
    ("registered_address", "户籍地址", "滨河路18号3号楼2单元601室"),
    ("living_address", "现住地址", "滨河路18号3号楼2单元601室"),
    ("registration", "户籍状态", "在册"),
    ("residence", "居住状态", "常住"),
    ("came", "何时由何地迁来", ""),
    ("went_to", "迁往何地", ""),
    ("phone", "联系电话", "138****6021"),
    ("guardian", "监护人", ""),
    ("emergency", "紧急联系人", ""),
    ("benefits", "待遇", ""),
    ("tags", "标签", "独居"),
    ("died_on", "去世日期", ""),
    ("missing_since", "失踪日期", ""),
    ("other_items", "其他信息", ""),
    ("note", "备注", ""),
)
_APPOINTMENT = {
    "number": ("预约号", "BHC-Y20260910-003"),
    "at": ("时间", "2026年9月14日\n09:30"),
    "matter": ("事项", "就业创业证申领、换证"),
    "reach": ("电话、地点", "138****6021，窗口"),
    "by": ("接待人", "王秀兰"),
    "state": ("状态", "已到"),
}
_CONTACT = {
    "number": ("登记号", "BHC-S20260908-002"),
    "at": ("时间", "2026年9月8日\n15:20"),
    "matter": ("内容", "咨询：就业创业证要带什么材料"),
    "reach": ("电话、地址", "138****6021"),
    "by": ("首问人", "李敏"),
    "result": ("结果", "已答复（电话）：已告知所需材料"),
}
_RATING = {
    "on": ("日期", "2026年6月12日"),
    "number": ("受理号", "BHC-20260608-0017"),
    "grade": ("评价", "满意"),
    "words": ("意见", "办得快，等候座位少"),
    "reach": ("电话", "138****6021"),
    "result": ("回访", ""),
}
_VISIT_RECORD = (
    ("number", "编号", ""),
    ("title", "标题", "了解就业需要"),
    ("at", "走访时间", "2026年9月2日 15:00"),
    ("place", "走访地点", "滨河路18号3号楼2单元601室"),
    ("whom", "走访对象", "周文静"),
    ("household", "户档案号", "BHC-000012"),
    ("visitors", "走访人员", "王秀兰"),
    ("recorder", "记录人", "王秀兰"),
    ("grid", "所属网格", "第三网格"),
    ("category", "类别", "就业"),
    ("outcome", "处理情况", "已答复"),
    ("case_number", "转办受理号", ""),
    ("background", "背景", "定期走访"),
    ("family", "家庭情况", "一人居住"),
    ("difficulty", "困难", "尚未就业"),
    ("wish", "诉求与建议", "希望就近找工作"),
    ("plan", "后续计划", "下次走访 2026年10月8日"),
)
_FILE = (
    ("title", "题名", "周文静户居民家庭档案"),
    ("number", "档号", "BHC-000012"),
    ("from_to", "起止日期", "2017年5月1日至2026年9月18日"),
    ("keep", "保管期限", "本户在此居住期间，另加 30 年"),
    ("items", "件数", "1"),
    ("owner", "立卷单位", "滨河社区服务站"),
    ("made_by", "立卷人", "王秀兰"),
    ("made_on", "立卷日期", "2026年9月18日"),
)


def _group(
    name: str, entries: tuple[tuple[str, str, str], ...], kind: Kind = Kind.TEXT
) -> tuple[Variable, ...]:
    return tuple(text(f"{name}.{key}", label, sample, kind) for key, label, sample in entries)


HOUSEHOLD_VARIABLES: tuple[Variable, ...] = (
    text("subject", "档案对象", "周文静"),
    text("archive.shown", "号码显示", "证件号码、电话已作遮盖"),
    text("archive.purpose", "打印理由", ""),
    *_group("household", _HOUSEHOLD),
    *_group("person", _PERSON),
    *_group("visit", _VISIT_RECORD),
    *_group("file", _FILE),
    told_rows("members", "家庭成员", _MEMBER),
    told_rows("places", "所在的户", _PLACE),
    told_rows("marks", "标签和待遇", _MARK),
    told_rows("events", "家庭大事记", _EVENT),
    told_rows("visits", "走访记录", _VISIT),
    told_rows("contents", "卷内目录", _CONTENT),
    told_rows("purposes", "信息用途", _PURPOSE),
    told_rows("cases", "办件", _CASE),
    told_rows("appointments", "预约", _APPOINTMENT),
    told_rows("contacts_of_person", "首问登记", _CONTACT),
    told_rows("ratings", "服务评价", _RATING),
    told_rows("looks", "查看和打印记录", _LOOK),
)
"""Groups and lists are filled by ``services/household_papers.py``."""
