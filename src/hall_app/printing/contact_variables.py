"""The printable names of first-asked records (首问), alone and as the lines of their register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.printing.variable import Kind, rows, text

if TYPE_CHECKING:
    from hall_app.printing.variable import Variable

_CONTACT: dict[str, tuple[str, str, Kind]] = {
    "number": ("编号", "BHC-S20260918-001", Kind.TEXT),
    "at": ("时间", "2026-09-18T10:36", Kind.MOMENT),
    "name": ("办事人姓名（单位）", "周文静", Kind.TEXT),
    "sex": ("性别", "女", Kind.TEXT),
    "age": ("年龄", "36 岁", Kind.TEXT),
    "phone": ("电话", "138****6021", Kind.TEXT),
    "address": ("单位或住址", "滨河路 18 号 3 号楼 2 单元 601", Kind.TEXT),
    "channel": ("方式", "电话", Kind.TEXT),
    "kind": ("类型", "咨询", Kind.TEXT),
    "category": ("类别", "就业", Kind.TEXT),
    "matter": ("办理事项", "问失业登记要带什么", Kind.TEXT),
    "taken": ("所收材料名称和数量", "申请表 1 份", Kind.TEXT),
    "place": ("接待地点", "3 号窗口", Kind.TEXT),
    "first_asked": ("首问责任人", "王秀兰", Kind.TEXT),
    "handler": ("承办人", "李敏", Kind.TEXT),
    "handed_at": ("交接时间", "2026-09-18T10:50", Kind.MOMENT),
    "handed_by": ("交出人", "王秀兰", Kind.TEXT),
    "signed_at": ("签收时间", "2026-09-18T11:05", Kind.MOMENT),
    "answer_by": ("答复期限", "2026-09-25", Kind.DATE),
    "wish_class": ("诉求分类", "可协调", Kind.TEXT),
    "supervisor": ("督办人", "赵站长", Kind.TEXT),
    "outcome": ("处理情况", "已答复（电话）：带身份证和离职证明", Kind.TEXT),
    "way": ("答复方式", "电话", Kind.TEXT),
    "closed_at": ("反馈时间", "2026-09-18T15:20", Kind.MOMENT),
    "remark": ("备注", "可协调，督办人 赵站长", Kind.TEXT),
}

CONTACT_VARIABLES: tuple[Variable, ...] = (
    *(
        text(f"contact.{leaf}", label, sample, kind)
        for leaf, (label, sample, kind) in _CONTACT.items()
    ),
    rows(
        "contacts",
        "首问记录",
        {"no": "序号", **{leaf: label for leaf, (label, _, _) in _CONTACT.items()}},
        {"no": "1", **{leaf: sample for leaf, (_, sample, _) in _CONTACT.items()}},
    ),
)
