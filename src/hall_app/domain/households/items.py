"""The items of households and people that no rule of an event asks for (domain reference 4.2, 4.3).

This is THE list of the keys inside ``details``: screens, papers, import, export and commands take
key, kind of value, code table and length from here. Items that are columns of their own (name,
birth, ID number, marital status …) are not in it.

They change like every other fact: through a ``Details`` (or ``Correction``) event, so that the
time line shows who told what and when, and the archive can be shown as of any day.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.dates import PartialDate
from hall_app.domain.phones import read_phone
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping


class ItemKind(enum.StrEnum):
    """Say what a value is; the archive keeps all of them as text."""

    TEXT = "text"
    PHONE = "phone"
    PHONES = "phones"
    """Several telephones with their owners, as ``phones_text`` writes them."""
    DATE = "date"
    """A day, a month or a year, as ``PartialDate`` writes it."""
    NUMBER = "number"
    """A number with up to two decimals."""
    CODE = "code"
    """A code of the table that the item names."""
    YES = "yes"
    """``yes`` or ``no``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item.

    Attributes:
        name: Chinese name, as papers and files head it; screens translate the key.
        table: Code table of the catalogue for ``CODE``.
        longest: Characters that fit.
        off: Left out of screens and papers until a hall asks for it (least data).
    """

    key: str
    name: str
    kind: ItemKind = ItemKind.TEXT
    table: str = ""
    longest: int = 100
    off: bool = False


def _items(*items: Item) -> Mapping[str, Item]:
    return {one.key: one for one in items}


def _code(key: str, name: str, table: str) -> Item:
    return Item(key=key, name=name, kind=ItemKind.CODE, table=table, longest=20)


def _date(key: str, name: str) -> Item:
    return Item(key=key, name=name, kind=ItemKind.DATE, longest=10)


def _yes(key: str, name: str) -> Item:
    return Item(key=key, name=name, kind=ItemKind.YES, longest=3)


_LONG = 500

PERSON_ITEMS: Mapping[str, Item] = _items(
    Item(key="former_name", name="曾用名", longest=50),
    Item(key="nationality", name="国籍", longest=50),
    Item(key="birth_place", name="出生地"),
    Item(key="native_place", name="籍贯"),
    Item(key="registered_address", name="户籍地址"),
    Item(key="other_address", name="本市（县）其他住址"),
    Item(key="phone_2", name="其他电话", kind=ItemKind.PHONE, longest=20),
    _yes("no_sms", "不接收短信"),
    _code("health", "健康状况", "health"),
    _code("occupation", "从业状况", "occupation-status"),
    Item(key="job", name="职业", longest=50),
    Item(key="workplace", name="服务处所"),
    Item(key="military", name="兵役状况", longest=50),
    Item(key="guardian", name="监护人", longest=50),
    Item(key="guardian_phone", name="监护人电话", kind=ItemKind.PHONE, longest=20),
    _code("presence", "居住状态", "presence"),
    Item(key="came_from", name="何时由何地迁来", longest=100),
    _date("came_on", "来本地日期"),
    Item(key="came_for", name="来本地事由"),
    Item(key="went_to", name="迁往何地", longest=100),
    Item(key="lives_at", name="现住何处", longest=100),
    Item(key="spouse_name", name="配偶姓名", longest=50),
    Item(key="registered_state", name="户籍状态（原表）", longest=50),
    _yes("pension_insurance", "社会保险"),
    _yes("health_insurance", "医疗保险"),
    _date("retired_on", "退休日期"),
    Item(key="skills", name="特长", longest=200),
    Item(key="health_file", name="健康档案号", longest=40),
    Item(key="doctor", name="家庭医生", longest=50),
    Item(key="doctor_phone", name="家庭医生电话", kind=ItemKind.PHONE, longest=20),
    Item(key="disability_card", name="残疾人证号", longest=20),
    Item(key="emergency_name", name="紧急联系人", longest=50),
    Item(key="emergency_relation", name="紧急联系人关系", longest=20),
    Item(key="emergency_phone", name="紧急联系人电话", kind=ItemKind.PHONE, longest=20),
    _date("consent_on", "知情同意日期"),
    Item(key="consent_paper", name="知情同意书"),
    Item(key="remark", name="备注", longest=_LONG),
    Item(key="height", name="身高", kind=ItemKind.NUMBER, longest=6, off=True),
    Item(key="blood_group", name="血型", longest=10, off=True),
    Item(key="religion", name="宗教信仰", longest=20, off=True),
)
"""What can stand in the details of a person; the last three are off by default."""

HOUSEHOLD_ITEMS: Mapping[str, Item] = _items(
    Item(key="household_no", name="户号", longest=18),
    Item(key="old_file_no", name="原档案号", longest=40),
    Item(key="community", name="社区", longest=50),
    Item(key="grid", name="网格", longest=50),
    Item(key="area", name="面积", kind=ItemKind.NUMBER, longest=10),
    _code("nature", "户口性质", "household-natures"),
    _code("presence", "人户状况", "household-presence"),
    _code("housing", "住房来源", "housing"),
    Item(key="phones", name="联系电话", kind=ItemKind.PHONES, longest=_LONG),
    Item(key="emergency_name", name="紧急联系人", longest=50),
    Item(key="emergency_relation", name="紧急联系人关系", longest=20),
    Item(key="emergency_phone", name="紧急联系人电话", kind=ItemKind.PHONE, longest=20),
    _date("consent_on", "知情同意日期"),
    Item(key="consent_paper", name="知情同意书"),
    _date("checked_on", "最近核实日期"),
    Item(key="checked_by", name="核实人", longest=50),
    Item(key="filed_by", name="建档人", longest=50),
    _date("filed_on", "建档日期"),
    Item(key="income", name="月收入", kind=ItemKind.NUMBER, longest=12),
    Item(key="income_source", name="主要来源"),
    Item(key="difficulty", name="困难与需求", longest=_LONG),
    Item(key="helper", name="帮扶人", longest=50),
    Item(key="helper_phone", name="帮扶人电话", kind=ItemKind.PHONE, longest=20),
    Item(key="dogs", name="犬只（证号）"),
    Item(key="landlord", name="房主", longest=50),
    Item(key="landlord_phone", name="房主电话", kind=ItemKind.PHONE, longest=20),
    Item(key="remark", name="备注", longest=_LONG),
)
"""What can stand in the details of a household."""

ADDRESS_ITEMS = frozenset({"registered_address", "other_address", "lives_at"})
"""Items of a person that are masked like an address."""

SENSITIVE_ITEMS = frozenset(
    {
        *("health", "health_file", "disability_card", "height", "blood_group", "religion"),
        *("income", "income_source", "difficulty"),
    }
)
"""Items of people and households about health, disability, belief and money (domain 5.6)."""

_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")


def read_item(item: Item, typed: str) -> str:
    """Return a value as the archive keeps it; an empty one is allowed and takes the item away.

    Codes are checked by the caller, who has the table.

    Raises:
        RuleViolation: ``text-too-long``, ``item-not-a-date``, ``item-not-a-number``,
            ``item-not-yes-or-no``, ``item-not-a-phone``.
    """
    text = normalise_line(typed) if item.kind is not ItemKind.PHONES else typed.strip()
    if len(text) > item.longest:
        raise RuleViolation(
            "text-too-long", fields=(item.key,), limit=item.longest, length=len(text)
        )
    if text:
        check_item(item, text)
    return text


def check_item(item: Item, text: str) -> None:
    """See that a value is what its item holds.

    Raises:
        RuleViolation: ``item-not-a-date``, ``item-not-a-number``, ``item-not-yes-or-no``,
            ``item-not-a-phone``, ``too-many-phones``.
    """
    if item.kind is ItemKind.DATE:
        try:
            PartialDate.parse(text)
        except ValueError as fault:
            raise RuleViolation("item-not-a-date", fields=(item.key,), given=text) from fault
    elif item.kind is ItemKind.NUMBER and not _NUMBER.fullmatch(text):
        raise RuleViolation("item-not-a-number", fields=(item.key,), given=text)
    elif item.kind is ItemKind.YES and text not in {"yes", "no"}:
        raise RuleViolation("item-not-yes-or-no", fields=(item.key,), given=text)
    elif item.kind is ItemKind.PHONE and not any(c.isdigit() for c in text):
        raise RuleViolation("item-not-a-phone", fields=(item.key,))
    elif item.kind is ItemKind.PHONES:
        read_phones(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdPhone:
    """One telephone of a household, whose it is, and whether messages are unwelcome."""

    number: str
    owner: str = ""
    no_sms: bool = False


MOST_PHONES = 8
_NO_SMS = "不收短信"


def phones_text(phones: tuple[HouseholdPhone, ...]) -> str:
    """Return telephones as one text: ``13900001234 李梅 不收短信；010-…``."""
    return "；".join(
        " ".join(part for part in (one.number, one.owner, _NO_SMS if one.no_sms else "") if part)
        for one in phones
    )


def read_phones(text: str) -> tuple[HouseholdPhone, ...]:
    """Return the telephones of a text: parted by ``；``, the number first, then the owner.

    Raises:
        RuleViolation: ``item-not-a-phone``, ``too-many-phones``.
    """
    found = []
    for part in re.split(r"[;；\n]", text):
        words = part.split()
        if not words:
            continue
        number = read_phone(words[0])
        if not any(c.isdigit() for c in number.text):
            raise RuleViolation("item-not-a-phone", fields=("phones",))
        owner = " ".join(word for word in words[1:] if word != _NO_SMS)
        found.append(HouseholdPhone(number=number.text, owner=owner, no_sms=_NO_SMS in words[1:]))
    if len(found) > MOST_PHONES:
        raise RuleViolation("too-many-phones", fields=("phones",), limit=MOST_PHONES)
    return tuple(found)


def checked(by: str, on: dt.date) -> dict[str, str]:
    """Return the items that say a household's file was looked through."""
    return {"checked_on": on.isoformat(), "checked_by": by}
