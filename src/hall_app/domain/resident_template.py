"""The file a hall fills in: its columns, what belongs there, and a household as example.

Its texts are Chinese as those of the forms are: the file goes to people, not to the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.resident_columns import HEADINGS, ResidentColumn
from hall_app.domain.resident_words import OLD_RELATIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.resident_words import WordTables

_C = ResidentColumn

_LINES: Mapping[ResidentColumn, tuple[str, str, str, str]] = {
    _C.HOUSEHOLD_NO: ("户口簿上的户号；没有户口簿的一户填同一个自编号", "0001", "0001", "0001"),
    _C.RELATION: ("一户只有一个“户主”，其他人填与户主的关系", "户主", "妻", "儿子"),
    _C.NAME: ("与证件一致；少数民族姓名的间隔用“·”", "王小明", "李小红", "王一"),
    _C.FORMER_NAME: ("没有就空着", "", "", ""),
    _C.SEX: ("男或女", "男", "女", "男"),
    _C.ETHNIC_GROUP: ("写全称", "汉族", "汉族", "汉族"),
    _C.BIRTH: ("写成 1990-05-01；只知道年份就只写年份", "1949-03-10", "1963-07-15", "1988-02-29"),
    _C.ID_KIND: ("不填就是居民身份证", "居民身份证", "居民身份证", "居民身份证"),
    _C.ID_NUMBER: (
        "这一列已设为文本，请不要改成数字",
        "119999194903100014",
        "119999196307151025",
        "11999919880229003X",
    ),
    _C.EDUCATION: ("从列表中选，或按户口簿填写", "初中", "普通高级中学", "大学本科"),
    _C.MARITAL: ("从列表中选", "已婚", "已婚", "未婚"),
    _C.POLITICAL: ("从列表中选", "群众", "群众", "共青团员"),
    _C.OCCUPATION: ("", "退休", "退休", "职员"),
    _C.WORKPLACE: ("工作单位或学校", "", "", ""),
    _C.REGISTERED_ADDRESS: ("户口簿上的地址", "东山路1号", "东山路1号", "东山路1号"),
    _C.ESTATE: ("没有小区名的平房，地址写在“现住址”", "东山小区", "东山小区", "东山小区"),
    _C.BUILDING: ("只写号", "1", "1", "1"),
    _C.UNIT: ("没有就写“无”", "2", "2", "2"),
    _C.ROOM: ("", "301", "301", "301"),
    _C.ADDRESS: ("没有小区、幢、室的写这里", "", "", ""),
    _C.GRID: ("", "第一网格", "第一网格", "第一网格"),
    _C.REGISTERED_STATE: ("", "", "", ""),
    _C.PRESENCE: ("", "", "", ""),
    _C.HOUSING: ("", "", "", ""),
    _C.PHONE: ("几个号码用“、”分开", "13800000001", "13800000002", "13800000003"),
    _C.MOVED_IN: ("写法同出生日期", "2010-05", "2010-05", "2010-05"),
    _C.TAGS: ("几个标签用“、”分开", "", "", ""),
    _C.REMARK: ("", "示例，填写前请删去", "示例，填写前请删去", "示例，填写前请删去"),
}
_NEEDED = frozenset({_C.RELATION, _C.NAME, _C.ID_NUMBER})


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateColumn:
    """Describe one column of the file to fill in.

    Attributes:
        column: The field.
        title: Its heading.
        must: The column has to be filled in for every resident.
        how: What belongs there, empty when the heading says it.
        choices: What its drop-down list offers.
        examples: Its cells in the three lines of the example household.
    """

    column: ResidentColumn
    title: str
    must: bool
    how: str
    choices: tuple[str, ...]
    examples: tuple[str, str, str]


def template_columns(tables: WordTables) -> tuple[TemplateColumn, ...]:
    """Return the columns of the file to fill in, with the lists of these tables."""
    offered = {
        _C.RELATION: {c: n for c, n in tables.relations.items() if _is_offered(c)},
        _C.SEX: {"1": "男", "2": "女"},
        _C.ETHNIC_GROUP: tables.ethnic_groups,
        _C.ID_KIND: tables.id_kinds,
        _C.EDUCATION: tables.education,
        _C.MARITAL: tables.marital,
        _C.POLITICAL: tables.political,
        _C.REGISTERED_STATE: tables.registered_states,
        _C.PRESENCE: tables.presences,
        _C.HOUSING: tables.housings,
    }
    return tuple(
        TemplateColumn(
            column=column,
            title=HEADINGS[column][0],
            must=column in _NEEDED,
            how=how,
            choices=_names(offered.get(column, {})),
            examples=(first, second, third),
        )
        for column, (how, first, second, third) in _LINES.items()
    )


def _names(table: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(table.values()))


def _is_offered(relation: str) -> bool:
    """Tell whether a relation is neither a group of one digit nor an old one."""
    return len(relation) > 1 and relation not in OLD_RELATIONS
