"""What the kinds of the journal are called, on its page, on paper and in files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.services.household_words import LOOK_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Mapping[str, str] = {
    **LOOK_WORDS,
    "print": "打印文书",
    "reprint": "补打文书",
    "paper-off": "撤下待打印文书",
    "paper-back": "恢复待打印文书",
    "list-print": "打印名单或登记簿",
    "file-cover": "打印档案卷皮",
    "export": "导出（已遮盖）",
    "export-unmasked": "导出完整信息",
    "keys": "更换密钥或口令",
    "reset-password": "重设口令",
    "own-password": "修改本人口令",
    "own-pin": "设置本人解锁码",
    "account-added": "新建账号",
    "account-changed": "修改账号权限",
    "account-off": "停用账号",
    "account-on": "启用账号",
    "login-freed": "解除登录等待",
    "approval": "同意他人办理",
    "day-sheet": "打印日结单",
    "import": "导入居民",
    "login-wait": "登录受限",
    "restore": "恢复档案",
    "update": "更新程序",
    "rules": "修改大厅规则",
    "workdays": "修改工作日历",
    "agency-items": "修改代理事项",
    "items": "修改事项",
    "package": "导入资料包",
    "form-take": "取用表单",
    "shift-end": "结班",
    "absence": "登记不在岗",
    "absence-void": "撤销不在岗",
    "blanks-reserved": "预留空白单",
    "blank-spoiled": "作废空白单",
    "row-add": "新增登记",
    "row-change": "变更登记",
    "consent": "知情同意",
    "retention": "档案鉴定与销毁",
}
BEGINNINGS: Mapping[str, str] = {
    "appointment": "预约",
    "contact": "首问登记",
    "rating": "服务评价",
    "roster": "值班表",
    "snippet": "常用语",
    "form": "表单",
    "place": "地点",
    "scan": "扫描件",
    "account": "账号",
    "case": "办件",
}
OTHERS = "其他操作"
SUBJECTS: Mapping[str, str] = {
    "list": "名单",
    "register": "登记簿",
    "archive": "全部居民",
    "population": "人口统计",
    "movement": "人口变动",
    "visit": "走访",
    "place": "地点",
    "place_keeper": "负责人",
    "dwelling_use": "房屋用途",
    "skill": "特长",
    "unit": "单位商铺",
    "scan": "扫描件",
    "appointment": "预约",
    "contact": "首问登记",
    "rating": "服务评价",
    "blank": "空白单",
    "form": "表单",
    "snippet": "常用语",
    "roster": "值班表",
    "consent": "知情同意",
    "draft": "草稿",
    "keeping": "保管期限",
    "appraisal": "鉴定清单",
    "appraisal_line": "鉴定清单条目",
}
APPROVED: Mapping[str, str] = {
    "intake.override": "缺件受理",
    "intake.void-late": "作废办件",
    "cases.approve": "特别程序、延期、改期限或终止",
    "people.correct-id": "更正证件号码",
    "households.unmask": "打印完整号码",
    "residents.export": "带出名单",
    "residents.unmask": "带出完整号码",
    "retention.approve": "批准鉴定清单",
}
"""Acts that are approved in place, as the journal calls them."""
_ROWS = re.compile(r"; ([0-9]+) rows")
_APPROVAL = re.compile(r"(?P<act>\S+) for (?P<login>.+?): (?P<about>.*)", re.DOTALL)


def line_words(kind: str, subject: str) -> str:
    """Return what a line was about; of an approval, which act, for which login."""
    given = approval_of(kind, subject)
    if given is None:
        return about_words(subject)
    act, login, about = given
    return f"{APPROVED.get(act, act)}（{login}）：{about_words(about)}"


def approval_of(kind: str, subject: str) -> tuple[str, str, str] | None:
    """Return act, login and subject of an approval; nothing of a line of another kind."""
    found = _APPROVAL.fullmatch(subject) if kind == "approval" else None
    return None if found is None else (found["act"], found["login"], found["about"])


def about_words(subject: str) -> str:
    """Return what a line was about in words, where it is no name already."""
    return said(subject, SUBJECTS, "，{rows} 行")


def said(subject: str, words: Mapping[str, str], rows: str) -> str:
    """Return a subject of the journal with its first word and its number of rows in words.

    Args:
        subject: As the journal keeps it.
        words: Words of first words, as ``SUBJECTS``.
        rows: How many rows, with ``{rows}`` in it.
    """
    word, space, rest = subject.partition(" ")
    bare = word.removesuffix(";")
    if bare in words:
        subject = f"{words[bare]}{word[len(bare) :]}{space}{rest}"
    return _ROWS.sub(lambda found: rows.format(rows=found[1]), subject)


def kind_words(kind: str) -> str:
    """Return what a kind of line is called."""
    known = KINDS.get(kind)
    return known if known is not None else BEGINNINGS.get(kind.partition("-")[0], OTHERS)
