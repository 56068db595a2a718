"""What the kinds of the journal are called, on its page, on paper and in files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.services.household_words import LOOK_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
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
_BEGINNINGS: Mapping[str, str] = {
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
_OTHERS = "其他操作"
_SUBJECTS: Mapping[str, str] = {
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
    "appraisal": "鉴定清单",
    "appraisal_line": "鉴定清单条目",
}
_ROWS = re.compile(r"; ([0-9]+) rows")


def about_words(subject: str) -> str:
    """Return what a line was about in words, where it is no name already."""
    word, space, rest = subject.partition(" ")
    bare = word.removesuffix(";")
    if bare in _SUBJECTS:
        subject = f"{_SUBJECTS[bare]}{word[len(bare) :]}{space}{rest}"
    return _ROWS.sub(r"，\1 行", subject)


def kind_words(kind: str) -> str:
    """Return what a kind of line is called."""
    known = _WORDS.get(kind)
    return known if known is not None else _BEGINNINGS.get(kind.partition("-")[0], _OTHERS)
