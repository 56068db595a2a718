"""Which printable name a Chinese label on somebody else's form most likely asks for."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from hall_app.printing.variables import VARIABLES, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 14
"""Characters of a label; what is longer is an explanation."""
_ALIKE = 0.8
_FIRST = ("applicant", "person", "household")
"""Groups that win when two know as many labels of a form."""
_GENERAL = (*_FIRST, "agent", "case", "item", "clerk", "window", "hall", "printed")
"""Groups that any form may borrow from; the others speak only for their own papers."""
_SUBJECTS = {
    "申请人": "applicant",
    "本人": "applicant",
    "代办人": "agent",
    "代理人": "agent",
    "受托人": "agent",
    "委托代理人": "agent",
    "户主": "household",
    "经办人": "clerk",
}
_WHOLE = {
    "户主": "household.head",
    "户主姓名": "household.head",
    "代理人": "agent.name",
    "委托代理人": "agent.name",
    "填表日期": "printed.on",
    "申请日期": "printed.on",
    "填报日期": "printed.on",
    "申请事项": "item.name",
    "办理事项": "item.name",
    "事项": "item.name",
    "受理编号": "case.number",
    "办件编号": "case.number",
    "经办": "clerk.name",
    "填表人": "clerk.name",
}
_LEAVES: dict[str, tuple[str, ...]] = {
    "姓名": ("name",),
    "性别": ("sex",),
    "年龄": ("age",),
    "民族": ("ethnic", "nation"),
    "出生日期": ("birth", "born"),
    "出生年月": ("birth", "born"),
    "出生年月日": ("birth", "born"),
    "公民身份号码": ("id_number",),
    "身份证号": ("id_number",),
    "身份证号码": ("id_number",),
    "公民身份证号码": ("id_number",),
    "居民身份证号码": ("id_number",),
    "证件号": ("id_number",),
    "证件号码": ("id_number",),
    "电话": ("phone",),
    "手机": ("phone",),
    "手机号": ("phone",),
    "手机号码": ("phone",),
    "电话号码": ("phone",),
    "联系方式": ("phone",),
    "联系电话": ("phone",),
    "地址": ("address", "living_address"),
    "住址": ("address", "living_address"),
    "家庭住址": ("address", "living_address"),
    "家庭地址": ("address", "living_address"),
    "通讯地址": ("address", "living_address"),
    "居住地": ("living_address", "address"),
    "现住址": ("living_address", "address"),
    "现居住地": ("living_address", "address"),
    "居住地址": ("living_address", "address"),
    "户籍地": ("registered_address",),
    "户籍地址": ("registered_address",),
    "户口所在地": ("registered_address",),
    "户籍所在地": ("registered_address",),
    "政治面貌": ("political", "party"),
    "婚姻": ("marital",),
    "婚姻状况": ("marital",),
    "学历": ("education", "school"),
    "文化程度": ("education", "school"),
    "工作单位": ("workplace", "work"),
    "单位": ("workplace", "work"),
    "备注": ("note", "remark"),
}
_FORMATS = {
    Kind.DATE: "date_cn",
    Kind.MOMENT: "datetime_cn",
    Kind.MONEY: "money",
    Kind.YESNO: "yesno",
}
_BY_HAND = re.compile("签字|签名|签章|盖章")
"""What is left for the pen and the seal."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NOISE = re.compile(r"[\s:*.、,_\-·]+|^[0-9一二三四五六七八九十]+[、.)]")
_SINGLE = {one.path: one for one in VARIABLES if one.kind is not Kind.ROWS}
_BY_LABEL: dict[str, list[str]] = {}
for _variable in _SINGLE.values():
    _BY_LABEL.setdefault(_variable.label, []).append(_variable.path)


class Suggester:
    """Suggest names for the labels of one form, which mostly speak of one subject.

    Args:
        labels: Every label of the form.
        named: Registered names that the form asks for by itself; they tell whom it is about.
    """

    def __init__(self, labels: Iterable[str], named: Iterable[str] = ()) -> None:
        known = Counter(
            group
            for word in {plain_label(label) for label in labels}
            for group in {path.partition(".")[0] for path in _exact(word)}
        )
        asked = Counter(name.partition(".")[0] for name in set(named) if name in _SINGLE)
        subjects = {one: count for one, count in asked.items() if one in known} or known
        order = [*_FIRST, *subjects]
        most = max(subjects.values(), default=0)
        best = next((one for one in order if subjects.get(one) == most), _FIRST[0])
        self._groups = (best, *(one for one in _GENERAL if one != best))

    def name(self, label: str) -> str:
        """Return the registered name that a label asks for, empty when none is near enough."""
        word = plain_label(label)
        if not word or len(word) > _LONGEST or _BY_HAND.search(label):
            return ""
        if word in _WHOLE:
            return _WHOLE[word]
        return self._of_subject(word) or self._best(_exact(word)) or self._alike(word)

    def _of_subject(self, word: str) -> str:
        """Return the name of 代办人电话 and the like: a subject, then what of it."""
        for subject, group in sorted(_SUBJECTS.items(), key=lambda one: -len(one[0])):
            rest = word.removeprefix(subject).removeprefix("的")
            if rest and rest != word:
                names = (f"{group}.{leaf}" for leaf in _LEAVES.get(rest, ()))
                return next((name for name in names if name in _SINGLE), "")
        return ""

    def _best(self, paths: list[str]) -> str:
        for group in self._groups:
            for path in paths:
                if path.partition(".")[0] == group:
                    return path
        return ""

    def _alike(self, word: str) -> str:
        if len(word) < 3:  # noqa: PLR2004 - two characters are alike too soon
            return ""
        near = difflib.get_close_matches(word, _BY_LABEL, n=3, cutoff=_ALIKE)
        return next((path for one in near if (path := self._best(_BY_LABEL[one]))), "")


def plain_label(label: str) -> str:
    """Return a label without spaces, brackets, numbering and punctuation."""
    text = _IN_BRACKETS.sub("", unicodedata.normalize("NFKC", label))
    return _NOISE.sub("", text)


def usual_format(path: str) -> str:
    """Return the format in which a name is usually printed, empty for its plain text."""
    variable = _SINGLE.get(path)
    return _FORMATS.get(variable.kind, "") if variable is not None else ""


def is_choice(path: str) -> bool:
    """Tell whether a name holds a yes or no, or a choice among words."""
    variable = _SINGLE.get(path)
    return variable is not None and variable.kind in {Kind.YESNO, Kind.CHOICES}


def _exact(word: str) -> list[str]:
    """Return the names whose label is the word, and those that end as the word is usually meant."""
    leaves = _LEAVES.get(word, ())
    ends = [path for leaf in leaves for path in _SINGLE if path.rpartition(".")[2] == leaf]
    return [*_BY_LABEL.get(word, ()), *ends]
