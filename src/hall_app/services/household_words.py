"""The words of household papers: Chinese data of the hall, not sentences of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.dates import PartialDate
from hall_app.domain.households.events import EventKind
from hall_app.domain.households.rows import Registration
from hall_app.domain.visits import Outcome
from hall_app.support.clock import hall_time

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.catalog.loader import Catalog

EVENT_WORDS: Mapping[EventKind, str] = {
    EventKind.ESTABLISH: "立户",
    EventKind.SPLIT: "分户",
    EventKind.MERGE: "并户",
    EventKind.CHANGE_HEAD: "变更户主",
    EventKind.BIRTH: "出生",
    EventKind.ADOPTION: "收养",
    EventKind.DEATH: "死亡",
    EventKind.MOVE_IN: "迁入",
    EventKind.MOVE_OUT: "迁出",
    EventKind.RENT_IN: "租入",
    EventKind.RENT_END: "退租",
    EventKind.MARRIAGE: "结婚",
    EventKind.DIVORCE: "离婚",
    EventKind.SEPARATION: "人户分离",
    EventKind.MISSING: "失踪",
    EventKind.FOUND: "寻回",
    EventKind.DETAILS: "信息变更",
    EventKind.BENEFIT_START: "待遇开始",
    EventKind.BENEFIT_STOP: "待遇停止",
    EventKind.TAG_START: "标签开始",
    EventKind.TAG_STOP: "标签停止",
    EventKind.CORRECTION: "纠错",
    EventKind.IMPORT: "档案导入",
    EventKind.SAME_PERSON: "合并重复登记",
}
OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.NOTED: "待办",
    Outcome.ANSWERED: "已答复",
    Outcome.SOLVED: "已解决",
}
REGISTRATION_WORDS: Mapping[Registration, str] = {
    Registration.UNKNOWN: "",
    Registration.HERE: "在册",
    Registration.MOVED_OUT: "迁出",
    Registration.CANCELLED: "注销",
}
LOOK_WORDS: Mapping[str, str] = {
    "reveal-id-number": "查看证件号码",
    "reveal-phone": "查看电话",
    "card-read": "读取证件",
    "reveal-all": "查看完整信息",
    "consent": "登记知情同意",
    "household-card": "打印居民户档案表",
    "person-sheet": "打印个人信息表",
    "consent-sheet": "打印告知同意书",
    "own-information": "打印本人信息查询结果",
    "visit-record": "打印走访记录",
    "application-form": "打印申请表",
    "household-read": "查看完整号码",
    "own-form": "打印其他表单",
}
_SEXES: Mapping[str, str] = {"0": "未知", "1": "男", "2": "女", "9": "未说明"}
_KINDS: Mapping[str, str] = {"family": "家庭户", "collective": "集体户"}
_YES_NO: Mapping[str, str] = {"yes": "是", "no": "否"}


class Words:
    """Say codes in the words of the hall's code tables; what no table has stands as it is."""

    def __init__(self, catalog: Catalog) -> None:
        self._tables = {
            name: {row.code: row.name for row in table.rows}
            for name, table in catalog.tables.items()
        }

    def of(self, table: str, code: str) -> str:
        """Return the name of a code."""
        return self._tables.get(table, {}).get(code, code)

    def sex(self, code: str) -> str:
        """Return 男 or 女."""
        return _SEXES.get(code, code)

    def household_kind(self, code: str) -> str:
        """Return 家庭户 or 集体户."""
        return _KINDS.get(code, code)

    def yes_no(self, value: str) -> str:
        """Return 是 or 否."""
        return _YES_NO.get(value, value)


def day_words(day: PartialDate | str | None) -> str:
    """Return 2017年5月1日, 2017年5月 or 2017年, as much as is known."""
    if not day:
        return ""
    try:
        found = PartialDate.parse(day) if isinstance(day, str) else day
    except ValueError:
        return str(day)
    words = f"{found.year}年"
    if found.month is not None:
        words += f"{found.month}月"
    if found.day is not None:
        words += f"{found.day}日"
    return words


def day_points(day: PartialDate | None) -> str:
    """Return 1990.04.18 for the narrow columns of a table."""
    return str(day).replace("-", ".") if day else ""


def moment_words(at: dt.datetime) -> str:
    """Return 2026年9月18日 10:36 on the hall's clock."""
    local = hall_time(at)
    return f"{day_words(PartialDate.of(local.date()))} {local:%H:%M}"


def money_words(fen: int) -> str:
    """Return 1,234.50 for 123450 fen, nothing where the amount is not known."""
    yuan, rest = divmod(fen, 100)
    return f"{yuan:,}.{rest:02d}" if fen else ""
