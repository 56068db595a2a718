"""Titles and words of lists and reports as files and papers have them; Chinese data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.population import Group, band_ages
from hall_app.domain.resident_lists import NONE, PeopleFilter, Residence, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.population import FigureLine
    from hall_app.domain.resident_lists import HouseholdRow, ListFilter, PersonRow

PEOPLE_COLUMNS = {
    "name": "姓名",
    "relation": "与户主关系",
    "sex": "性别",
    "age": "年龄",
    "birth": "出生日期",
    "id_number": "公民身份号码",
    "phone": "联系电话",
    "address": "地址",
    "residence": "人户状况",
    "since": "迁入日期",
    "tags": "标签",
    "ethnic": "民族",
    "education": "文化程度",
    "marital": "婚姻状况",
    "political": "政治面貌",
    "building": "楼栋",
    "grid": "网格",
    "file_number": "户档案号",
    "missing_since": "失踪日期",
    "died_on": "死亡日期",
    "until": "离开日期",
}
"""Columns of a list of people in the order in which they are offered."""

HOUSEHOLD_COLUMNS = {
    "file_number": "户档案号",
    "head": "户主",
    "address": "地址",
    "living": "居住人数",
    "registered": "户籍人数",
    "kind": "户类型",
    "phone": "户主电话",
    "building": "楼栋",
    "room": "房号",
    "grid": "网格",
    "established_on": "立户日期",
    "closed_on": "销户日期",
}
"""Columns of a list of households in the order in which they are offered."""

KINDS = {"family": "家庭户", "collective": "集体户", "single": "单人户"}
SEXES = {"1": "男", "2": "女"}
EVENTS = {
    "establish": "立户",
    "split": "分户",
    "merge": "并户",
    "change-head": "变更户主",
    "birth": "出生",
    "adoption": "收养",
    "death": "死亡",
    "move-in": "迁入",
    "move-out": "迁出",
    "rent-in": "租入",
    "rent-end": "退租",
    "marriage": "结婚",
    "divorce": "离婚",
    "separation": "人户分离",
    "missing": "失踪",
    "found": "寻回",
    "details": "信息变更",
    "correction": "纠错",
    "import": "导入",
}
GROUPS = {
    Group.TOTAL: "总数",
    Group.AGE: "按年龄",
    Group.SEX: "按性别",
    Group.RESIDENCE: "按人户状况",
    Group.TAG: "按标签",
    Group.GRID: "按网格",
    Group.BUILDING: "按楼栋",
    Group.HOUSEHOLD: "户数",
    Group.SIZE: "按居住人数",
    Group.HOUSEHOLD_KIND: "按户类型",
    Group.HOUSEHOLD_GRID: "户数按网格",
    Group.HOUSEHOLD_BUILDING: "户数按楼栋",
}
_TOTALS = {
    "people": "人口总数",
    "registered": "户籍人口",
    "living": "居住人口",
    "households": "总户数",
    "elder-alone": "80岁以上独居户",
}
_RESIDENCES = {
    "same": "人户一致",
    "apart": "户籍、居住都在本辖区，不在一户",
    "away": "户在人不在",
    "from-elsewhere": "人在户不在",
}
_NONE = {
    Group.SEX: "未说明",
    Group.GRID: "未分网格",
    Group.BUILDING: "未填楼栋",
    Group.HOUSEHOLD_GRID: "未分网格",
    Group.HOUSEHOLD_BUILDING: "未填楼栋",
}
_STANDINGS = {
    Standing.HERE: "居民",
    Standing.MISSING: "失踪人员",
    Standing.DIED: "死亡人员",
    Standing.LEFT: "迁出人员",
}
_LISTED_AS = {
    Residence.REGISTERED: "户籍在本辖区",
    Residence.LIVING: "住在本辖区",
    Residence.SAME: "人户一致",
    Residence.APART: "户籍与居住不在一户",
    Residence.AWAY: "户在人不在",
    Residence.FROM_ELSEWHERE: "人在户不在",
}
LARGEST_SIZE = "7"


def band_words(place: int) -> str:
    """Return an age band as tables write it."""
    if place < 0:
        return "出生日期不详"
    least, most = band_ages(place)
    return f"{least}岁以上" if most is None else f"{least}–{most}岁"


def figure_words(line: FigureLine) -> str:
    """Return what a figure counts."""
    key, group = line.key, line.group
    if key == NONE and group in _NONE:
        return _NONE[group]
    if group is Group.AGE:
        return band_words(int(key))
    if group is Group.SIZE:
        return f"{key}人以上" if key == LARGEST_SIZE else f"{key}人"
    tables = {
        Group.TOTAL: _TOTALS,
        Group.HOUSEHOLD: _TOTALS,
        Group.SEX: SEXES,
        Group.RESIDENCE: _RESIDENCES,
        Group.HOUSEHOLD_KIND: KINDS,
    }
    return tables.get(group, {}).get(key, key)


def residence_words(row: PersonRow) -> str:
    """Return how register and home of a listed person stand to each other."""
    if row.until:
        return ""
    if row.living:
        return "人户一致" if row.registered else "人在户不在"
    return "户在人不在" if row.registered else ""


def list_title(which: ListFilter) -> str:
    """Return what a list holds, in one line."""
    parts: list[str] = []
    if isinstance(which, PeopleFilter):
        parts.append(_STANDINGS[which.standing])
        if which.residence is not Residence.ANY:
            parts.append(_LISTED_AS[which.residence])
        parts.append(_span(which.age_from, which.age_to, "岁"))
        if which.birth_unknown:
            parts.append(band_words(-1))
        parts.append(SEXES.get(which.sex, ""))
        parts.append("独居" if which.alone else "")
    else:
        parts.append("已销户" if which.closed else "居民户")
        parts.append(KINDS.get(which.kind, which.kind))
        parts.append(_span(which.living_from, which.living_to, "人"))
        parts.append(_TOTALS["elder-alone"] if which.elder_alone else "")
    parts += [which.tag, _place(which.grid, Group.GRID), _place(which.building, Group.BUILDING)]
    if which.unvisited is not None:
        parts.append(f"{which.unvisited}天未走访")
    if which.on is not None:
        parts.append(f"{which.on.isoformat()} 的样子")
    return " · ".join(part for part in parts if part)


def _place(name: str, group: Group) -> str:
    return _NONE[group] if name == NONE else name


def _span(least: int | None, most: int | None, unit: str) -> str:
    if least is None and most is None:
        return ""
    if most is None:
        return f"{least}{unit}以上"
    if least is None or least == most:
        return f"{most}{unit}" if least is not None else f"{most}{unit}以下"
    return f"{least}–{most}{unit}"


def person_cell(row: PersonRow, column: str) -> str:
    """Return one cell of a list of people; numbers as the row has them, masked."""
    special = {
        "sex": lambda: SEXES.get(row.sex, ""),
        "age": lambda: "" if row.age is None else str(row.age),
        "birth": lambda: str(row.birth or ""),
        "id_number": lambda: row.id_masked,
        "phone": lambda: row.phone_masked,
        "residence": lambda: residence_words(row),
        "tags": lambda: "、".join(row.tags),
    }
    found = special.get(column)
    return found() if found is not None else str(getattr(row, column))


def household_cell(row: HouseholdRow, column: str) -> str:
    """Return one cell of a list of households."""
    if column == "kind":
        return KINDS.get(row.kind, row.kind)
    return row.phone_masked if column == "phone" else str(getattr(row, column))


def area_words(within: Sequence[str]) -> str:
    """Return the grids that a report counts as its title says them; nothing for the whole area."""
    return f" · {'、'.join(within)}" if within else ""
