"""The columns of a file of residents, and which heading means which of them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.support.text import narrow, strip_controls

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.sheet_table import SheetTable


class ResidentColumn(StrEnum):
    """Name what a column of a file of residents holds."""

    HOUSEHOLD_NO = "household-no"
    FILE_NO = "file-no"
    RELATION = "relation"
    NAME = "name"
    FORMER_NAME = "former-name"
    SEX = "sex"
    ETHNIC_GROUP = "ethnic-group"
    BIRTH = "birth"
    ID_KIND = "id-kind"
    ID_NUMBER = "id-number"
    EDUCATION = "education"
    MARITAL = "marital"
    POLITICAL = "political"
    OCCUPATION = "occupation"
    WORKPLACE = "workplace"
    REGISTERED_ADDRESS = "registered-address"
    ADDRESS = "address"
    ESTATE = "estate"
    BUILDING = "building"
    UNIT = "unit"
    FLOOR = "floor"
    ROOM = "room"
    GRID = "grid"
    REGISTERED_STATE = "registered-state"
    PRESENCE = "presence"
    HOUSING = "housing"
    PHONE = "phone"
    MOVED_IN = "moved-in"
    TAGS = "tags"
    REMARK = "remark"


_C = ResidentColumn

HEADINGS: Mapping[ResidentColumn, tuple[str, ...]] = {
    _C.HOUSEHOLD_NO: ("户号", "户口簿号", "户口本号", "户口号", "家庭编号", "户编号", "户籍号"),
    _C.FILE_NO: ("户档案号", "档案号", "档案编号", "家庭档案号", "户档号"),
    _C.RELATION: (
        "与户主关系", "户主关系", "和户主关系", "与户主的关系", "家庭关系", "关系", "称谓",
        "成员关系", "同户主关系",
    ),
    _C.NAME: ("姓名", "居民姓名", "名字", "成员姓名", "家庭成员", "家庭成员姓名", "人员姓名"),
    _C.FORMER_NAME: ("曾用名", "曾用姓名", "别名"),
    _C.SEX: ("性别",),
    _C.ETHNIC_GROUP: ("民族", "族别"),
    _C.BIRTH: ("出生日期", "出生年月", "出生年月日", "生日", "出生时间", "出生"),
    _C.ID_KIND: ("证件类型", "证件种类", "证件类别", "证件名称"),
    _C.ID_NUMBER: (
        "公民身份号码", "身份证号", "身份证号码", "身份证", "证件号码", "证件号", "公民身份证号",
        "公民身份证号码", "居民身份证号", "居民身份证号码", "身份号码", "二代证号", "有效证件号码",
    ),
    _C.EDUCATION: ("文化程度", "学历", "文化", "受教育程度", "最高学历", "教育程度"),
    _C.MARITAL: ("婚姻状况", "婚姻", "婚姻情况", "婚姻状态", "婚否", "婚育状况"),
    _C.POLITICAL: ("政治面貌", "政治状况", "党派", "政治面目"),
    _C.OCCUPATION: ("职业", "从业状况", "就业状况", "就业状态", "从业情况", "就业情况", "职业状况"),
    _C.WORKPLACE: (
        "工作单位", "服务处所", "单位", "就业单位", "所在单位", "工作单位或学校", "单位名称",
        "职业工作单位", "就读学校",
    ),
    _C.REGISTERED_ADDRESS: (
        "户籍地址", "户籍所在地", "户口所在地", "户籍地", "户口地址", "户籍所在地址", "身份证地址",
        "户籍详细地址",
    ),
    _C.ADDRESS: (
        "现住址", "现住地址", "居住地址", "现居住地址", "家庭住址", "住址", "地址", "详细地址",
        "实际居住地", "居住地", "现居住地", "常住地址", "家庭地址", "详细住址", "房屋地址",
    ),
    _C.ESTATE: ("小区", "小区名称", "所在小区", "住宅小区", "院落", "楼盘"),
    _C.BUILDING: ("幢", "栋", "楼", "楼栋", "楼号", "幢号", "栋号", "楼幢", "楼栋号", "楼幢号"),
    _C.UNIT: ("单元", "单元号", "门洞", "楼门"),
    _C.FLOOR: ("层", "楼层", "所在楼层"),
    _C.ROOM: ("室", "房号", "室号", "房间号", "门牌", "门牌号", "房间", "户室", "户室号"),
    _C.GRID: ("网格", "所属网格", "网格号", "网格名称", "网格编号", "所在网格"),
    _C.REGISTERED_STATE: ("户籍状态", "户口状态", "户籍情况"),
    _C.PRESENCE: (
        "人户状况", "人户情况", "人户状态", "人户一致", "是否人户一致", "人户分离", "居住状态",
        "居住状况", "居住情况",
    ),
    _C.HOUSING: ("住房来源", "住房性质", "房屋性质", "住房情况", "房屋来源", "住房类型"),
    _C.PHONE: (
        "联系电话", "电话", "手机", "手机号", "手机号码", "电话号码", "联系方式", "移动电话",
        "联系电话号码", "本人电话",
    ),
    _C.MOVED_IN: ("迁入日期", "迁入时间", "入住日期", "入住时间", "来本地日期", "居住起始日期"),
    _C.TAGS: ("标签", "人群标签", "人员类别", "人员类型", "人群类别", "人员标签", "特殊人群"),
    _C.REMARK: ("备注", "说明", "备考", "其他说明", "备注说明"),
}  # fmt: skip
"""Headings seen in files of halls; the first one is the one a template shows."""

_IGNORED = frozenset(
    {
        "序号",
        "编号",
        "序",
        "年龄",
        "周岁",
        "岁数",
        "行号",
        "列",
        "原因",
        "家庭人口",
        "家庭人口数",
        "人口数",
    }
)
"""Counted or worked out again: nothing is lost without them."""

_OF_SOMEBODY_ELSE = (
    "户主", "配偶", "父亲", "母亲", "监护人", "房主", "房东", "紧急", "联系人", "法人", "子女",
    "单位", "网格员", "网格长", "楼长", "栋长", "包保", "填表", "登记", "开户", "银行", "社区",
)  # fmt: skip
"""A longer heading that begins so speaks of another person or thing than the resident."""

_NOISE = re.compile(r"[\s*＊:：、,，./／\\\-_—―·•]|[（(\[【〔<《].*?[)）\]】〕>》]|[（(\[【].*\Z")
_EXACT, _WITHIN = 1000, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """Say which column of a file, counted from 0, holds what.

    Attributes:
        places: Column of the file by what it holds.
        unmapped: Columns with a heading that no field takes; their values would be left out.
        ignored: Columns that need no field, as the running number.
        key: Name under which the mapping is remembered for files with these headings.
    """

    places: Mapping[ResidentColumn, int]
    unmapped: tuple[int, ...] = ()
    ignored: tuple[int, ...] = ()
    key: str = ""

    def column_at(self, place: int) -> ResidentColumn | None:
        """Return what a column of the file holds."""
        return next((column for column, at in self.places.items() if at == place), None)


def normalise_heading(text: str) -> str:
    """Return a heading without spaces, signs and what stands in brackets."""
    plain = strip_controls("".join(narrow(text).split()))
    return _NOISE.sub("", plain).casefold() or _NOISE.sub("", re.sub(r"[()（）]", "", plain))


def headings_key(headings: Sequence[str]) -> str:
    """Return the key of a row of headings, the same for every file of one layout."""
    joined = "\x1f".join(normalise_heading(one) for one in headings).rstrip("\x1f")
    return hashlib.sha256(joined.encode("utf-8", "replace")).hexdigest()[:32]


def suggest(headings: Sequence[str]) -> ColumnMapping:
    """Return the best field for each heading, every field once, and what is left over."""
    plain = [normalise_heading(one) for one in headings]
    ranked = sorted(
        (
            (-score, place, column)
            for place, heading in enumerate(plain)
            for column in ResidentColumn
            if (score := _score(heading, column))
        ),
    )
    places: dict[ResidentColumn, int] = {}
    for _score_of, place, column in ranked:
        if column not in places and place not in places.values():
            places[column] = place
    taken = set(places.values())
    rest = [place for place, heading in enumerate(plain) if heading and place not in taken]
    ignored = tuple(place for place in rest if plain[place] in _IGNORED)
    return ColumnMapping(
        places=places,
        unmapped=tuple(place for place in rest if place not in ignored),
        ignored=ignored,
        key=headings_key(headings),
    )


def find_heading_row(table: SheetTable, looked_at: int = 20) -> int | None:
    """Return the number of the row with most headings of residents, or the table's own guess."""
    best, most = table.heading_row, 1
    for row in table.rows[:looked_at]:
        found = len(suggest([cell.text[:60] for cell in row.cells]).places)
        if found > most:
            best, most = row.number, found
    return best


def _score(heading: str, column: ResidentColumn) -> int:
    if not heading or heading in _IGNORED:
        return 0
    names = HEADINGS[column]
    if heading in names:
        return _EXACT - names.index(heading)
    if heading.startswith(_OF_SOMEBODY_ELSE):
        return 0
    # One-character names such as 室 stand in many words and mean nothing there.
    return max(
        (_WITHIN + len(name) for name in names if len(name) > 1 and name in heading), default=0
    )
