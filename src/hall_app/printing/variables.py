"""Every name that a form may print, with its label, its kind and an invented sample."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hall_app.printing.application_variables import APPLICATION_VARIABLES
from hall_app.printing.contact_variables import CONTACT_VARIABLES
from hall_app.printing.day_variables import DAY_VARIABLES
from hall_app.printing.desk_variables import DESK_VARIABLES
from hall_app.printing.flow_variables import FLOW_VARIABLES
from hall_app.printing.help_variables import HELP_VARIABLES
from hall_app.printing.household_variables import HOUSEHOLD_VARIABLES
from hall_app.printing.mediation_variables import MEDIATION_VARIABLES
from hall_app.printing.people_variables import PEOPLE_VARIABLES
from hall_app.printing.register_variables import REGISTER_VARIABLES
from hall_app.printing.shift_variables import SHIFT_VARIABLES
from hall_app.printing.variable import Kind, Variable
from hall_app.printing.variable import text as _text
from hall_app.support.errors import PrintFault

__all__ = ["BY_ENGINE", "OPEN_GROUP", "VARIABLES", "Kind", "Variable"]
"""Kinds and entries are taken in from ``variable``; the registry itself stands here."""


_MATERIAL_COLUMNS = {
    "no": "序号",
    "name": "材料名称",
    "necessity": "必要性",
    "form": "形式",
    "originals": "原件份数",
    "copies": "复印件份数",
    "count": "份数",
    "pages": "页数",
    "returned": "是否退还",
    "remark": "备注",
}
_MATERIAL = {
    "no": 1,
    "name": "就业创业证申领表",
    "necessity": "必要",
    "form": "原件",
    "originals": 1,
    "copies": 0,
    "count": 1,
    "pages": 2,
    "returned": "否",
    "remark": "",
}
_MISSING_COLUMNS = {"no": "序号", "name": "材料名称", "how": "怎样补正"}
_MISSING = {"no": 1, "name": "户口簿", "how": "带户口簿原件，并交首页和本人页复印件各 1 份"}

LIST_VARIABLES: tuple[Variable, ...] = (
    _text("list.title", "名单或报表的内容", "80岁以上 · 独居"),
    _text("list.count", "名单的行数", "2"),
    _text("list.mark", "谁在何时打印", "王秀兰 2026-09-18 10:32 · 仅供社区服务使用"),
    *(
        Variable(path=path, label=label, kind=Kind.ROWS, sample=[columns], columns=columns)
        for path, label, columns in (
            (
                "people",
                "名单上的人",
                {
                    "no": "序号",
                    "name": "姓名",
                    "sex": "性别",
                    "age": "年龄",
                    "relation": "与户主关系",
                    "address": "地址",
                    "id_number": "公民身份号码",
                    "phone": "联系电话",
                    "tags": "标签",
                },
            ),
            (
                "households",
                "名单上的户",
                {
                    "no": "序号",
                    "file_number": "户档案号",
                    "head": "户主",
                    "address": "地址",
                    "living": "居住人数",
                    "registered": "户籍人数",
                    "kind": "户类型",
                },
            ),
            (
                "figures",
                "统计数",
                {"group": "分组", "words": "项目", "count": "数量", "men": "男", "women": "女"},
            ),
            (
                "movements",
                "变动数",
                {"words": "项目", "registered": "户籍人口", "living": "居住人口"},
            ),
        )
    ),
)
"""Numbers of lists come masked already: a paper of many people never holds whole ones."""

VARIABLES: tuple[Variable, ...] = (
    _text("hall.name", "大厅名称", "滨河社区服务站"),
    _text("hall.short_name", "大厅简称", "滨河站"),
    _text("hall.phone", "大厅电话", "8600-0100", Kind.PHONE),
    _text("hall.complaint_phone", "监督电话", "8600-0110", Kind.PHONE),
    _text("hall.address", "大厅地址", "滨河路 12 号"),
    _text("case.number", "受理号", "BHC-20260918-0042"),
    _text("case.received_at", "收件时间", "2026-09-18T10:36", Kind.MOMENT),
    _text("case.received_on", "收件日期", "2026-09-18", Kind.DATE),
    _text("case.accepted_on", "受理日期", "2026-09-18", Kind.DATE),
    _text("case.accepted_at", "受理时间", "2026-09-18T10:36", Kind.MOMENT),
    _text("case.due_on", "承诺办结日期", "2026-09-24", Kind.DATE),
    _text("case.open_until", "日期待定的说明", ""),
    _text("case.limit_words", "承诺时限", "5 个工作日"),
    _text("case.statutory_on", "法定办结日期", "2026-10-22", Kind.DATE),
    _text("case.statutory_words", "法定时限", "20 个工作日"),
    _text("case.kind", "办件类型", "承诺件 · 本站代办"),
    _text("case.fee", "收费", "不收费"),
    _text("case.delivery", "结果领取方式", "自取"),
    _text("case.query_how", "进度查询", "凭编号到任一窗口，或拨 8600-0100"),
    _text("case.channel", "收件渠道", "窗口"),
    _text("case.state", "办件状态", "已受理"),
    _text("item.code", "事项代码", "LD02"),
    _text("item.name", "事项名称", "就业创业证申领、换证"),
    _text("item.kind", "办件类型", "承诺件 · 本站代办"),
    _text("item.deciding_body", "办理部门", "街道人社所"),
    _text("item.deciding_phone", "办理部门电话", "8600-0200", Kind.PHONE),
    _text("item.result", "办理结果", "就业创业证"),
    _text("item.pickup_place", "领取地点", "本站 3 号窗口"),
    _text("applicant.name", "申请人", "周文静"),
    _text("applicant.id_kind", "证件类型", "居民身份证"),
    _text("applicant.id_number", "证件号码", "119999199004182063", Kind.ID),
    _text("applicant.phone", "联系电话", "13800006021", Kind.PHONE),
    _text("applicant.address", "住址", "滨河路 18 号 3 号楼 2 单元 601"),
    _text("applicant.sex", "性别", "女"),
    _text("applicant.birth", "出生日期", "1990-04-18", Kind.DATE),
    _text("applicant.kind", "申请人类型", "自然人"),
    _text("applicant.organisation_code", "统一社会信用代码", ""),
    _text("applicant.representative", "法定代表人", ""),
    _text("agent.name", "代办人", "周建国"),
    _text("agent.relation", "与申请人关系", "父女"),
    _text("agent.id_number", "代办人证件号码", "119999196203153413", Kind.ID),
    _text("agent.phone", "代办人电话", "13900001234", Kind.PHONE),
    _text("window.name", "窗口", "3 号窗口"),
    _text("clerk.name", "经办人", "王秀兰"),
    _text("printed.on", "打印日期", "2026-09-18", Kind.DATE),
    _text("printed.at", "打印时间", "2026-09-18T10:36", Kind.MOMENT),
    Variable(
        path="materials",
        label="材料",
        kind=Kind.ROWS,
        sample=[_MATERIAL],
        columns=_MATERIAL_COLUMNS,
    ),
    Variable(
        path="came",
        label="补来的材料",
        kind=Kind.ROWS,
        sample=[_MATERIAL],
        columns=_MATERIAL_COLUMNS,
    ),
    Variable(
        path="missing",
        label="缺少或有误的材料",
        kind=Kind.ROWS,
        sample=[_MISSING],
        columns=_MISSING_COLUMNS,
    ),
    _text("notice.number", "告知书文号", "(滨河)补字〔2026〕12号"),
    _text("notice.deadline", "补正期限", "2026-09-30", Kind.DATE),
    _text("notice.basis", "告知依据", "本站一次性告知制度"),
    _text("notice.sentence", "告知正文", "你于2026年9月18日提出的申请，材料不齐全。"),
    _text("notice.consequence", "逾期后果", "逾期不补的，本次申请作撤回处理；可重新申请。"),
    _text("refusal.number", "不予受理文号", "(滨河)不受字〔2026〕3号"),
    _text("refusal.reason_code", "理由代码", "03"),
    _text("refusal.reason", "不予受理理由", "户籍、居住地均不在本辖区"),
    _text("refusal.explanation", "说明", "申请人户籍和居住地均在城南街道。"),
    _text("refusal.where", "可去何处", "城南街道便民服务中心"),
    _text("refusal.phone", "反映电话", "8600-0300", Kind.PHONE),
    _text("guidance.certificate", "要求出具的证明", "亲属关系证明"),
    _text("guidance.advice", "怎样办", "可凭户口簿证明；不在同一户口簿的，到公证机构办理。"),
    _text("guidance.where", "到哪里办", "户籍地派出所、公证处"),
    _text("guidance.basis", "依据", "民发〔2020〕20号"),
    _text("received_on", "收到日期", "2026-09-18", Kind.DATE),
    *HOUSEHOLD_VARIABLES,
    *FLOW_VARIABLES,
    *CONTACT_VARIABLES,
    *SHIFT_VARIABLES,
    *DAY_VARIABLES,
    *LIST_VARIABLES,
    *DESK_VARIABLES,
    *HELP_VARIABLES,
    *MEDIATION_VARIABLES,
    *PEOPLE_VARIABLES,
    *REGISTER_VARIABLES,
    *APPLICATION_VARIABLES,
)

BY_ENGINE = {"page": "页码", "pages": "总页数", "copy": "联名"}
"""Filled by the engine itself: page numbers in header and footer, a copy's name anywhere."""

OPEN_GROUP = "extra"
"""Below this group lie the item's own extra fields, which its file names."""

_INDEX = {variable.path: variable for variable in VARIABLES}


def known(path: str) -> bool:
    """Tell whether a form may print the name."""
    return path in _INDEX or path in BY_ENGINE or path.startswith(f"{OPEN_GROUP}.")


def rows_variable(path: str) -> Variable | None:
    """Return the list variable of that name, if it is one."""
    variable = _INDEX.get(path)
    return variable if variable is not None and variable.kind is Kind.ROWS else None


def label(path: str, rows: str = "") -> str:
    """Return the Chinese label of a name, or of a column of the list ``rows``; else the name."""
    if rows in _INDEX:
        return _INDEX[rows].columns.get(path, path)
    return _INDEX[path].label if path in _INDEX else path


def names() -> tuple[str, ...]:
    """Return every registered name, for a nearest-name hint."""
    return tuple(_INDEX)


_GROUPS = (dict, Mapping)
"""What a path may lead through; to ask for a dict first is much quicker."""


def samples() -> dict[str, object]:
    """Return a complete set of invented values, nested the way the services fill them."""
    values: dict[str, object] = {}
    for variable in VARIABLES:
        group, _, leaf = variable.path.rpartition(".")
        if not group:
            values[leaf] = variable.sample
            continue
        inner = values.setdefault(group, {})
        if isinstance(inner, dict):
            inner[leaf] = variable.sample
    return values


def longest_samples(others: Iterable[Mapping[str, object]]) -> dict[str, object]:
    """Return the samples, each replaced by the longest value that others give its name."""
    found = samples()
    for values in others:
        for path in _INDEX:
            group, _, leaf = path.rpartition(".")
            own = found[group] if group else found
            told = look_up(values, path) if group in {"", *values} else None
            if isinstance(own, dict) and told and len(str(told)) > len(str(own[leaf])):
                own[leaf] = told
    return found


def look_up(values: Mapping[str, object], path: str) -> object:
    """Return the value at a dotted path, ``None`` where nothing was filled in.

    Raises:
        PrintFault: ``value-unusable`` when the path leads through something that is no group.
    """
    found: object = values
    for part in path.split("."):
        if found is None:
            return None
        if not isinstance(found, _GROUPS):
            raise PrintFault("value-unusable", element=path, reason="no-group")
        found = found.get(part)
    return found
