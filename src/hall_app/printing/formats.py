"""How a value becomes the words on the paper."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from hall_app.domain.audiences import HANDED, POSTED
from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_LARGEST_YUAN = 10**12 - 1
_ENDLESS = 10**30
"""No number of a hall is as large; writing down far larger ones takes the machine seconds."""
LONGEST_TEXT = 10_000
"""Characters of one value: more than any page holds."""


def plain(value: object) -> str:
    """Return a value as text: nothing for ``None``, 是/否 for a truth value.

    Raises:
        PrintFault: ``value-unusable`` for a group or a list where one value belongs.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, str):
        return value
    if isinstance(value, int) and abs(value) < _ENDLESS:
        return str(value)
    raise PrintFault("value-unusable", reason="no-text")


def _moment(value: object) -> datetime | None:
    text = plain(value)
    return datetime.fromisoformat(text) if text else None


def date_cn(value: object) -> str:
    """Return 2026年9月18日 for an ISO date or moment."""
    text = plain(value)
    day = date.fromisoformat(text[:10]) if text else None
    return f"{day.year}年{day.month}月{day.day}日" if day else ""


def datetime_cn(value: object) -> str:
    """Return 2026年9月18日 10:36 for an ISO moment."""
    moment = _moment(value)
    return f"{date_cn(value)} {moment:%H:%M}" if moment else ""


def date_short(value: object) -> str:
    """Return 9月18日 for an ISO date or moment."""
    text = date_cn(value)
    return text.partition("年")[2]


def moment_short(value: object) -> str:
    """Return 9月18日 17:20 for an ISO moment."""
    return datetime_cn(value).partition("年")[2]


def money(value: object) -> str:
    """Return 1,234.50 for 123450 fen."""
    if value is None or value == "":
        return ""
    fen = _whole(value)
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), 100)
    return f"{sign}{yuan:,}.{rest:02d}"


def money_cn(value: object) -> str:
    """Return 壹仟贰佰叁拾肆元伍角整 for 123450 fen, as written on vouchers (财会 practice)."""
    if value is None or value == "":
        return ""
    fen = _whole(value)
    yuan, rest = divmod(abs(fen), 100)
    if yuan > _LARGEST_YUAN:
        raise PrintFault("value-unusable", reason="too-large")
    jiao, left = divmod(rest, 10)
    words = (_capital(yuan) + "元") if yuan else ""
    if jiao:
        words += _DIGITS[jiao] + "角"
    elif left and yuan:
        words += "零"
    words = (words + _DIGITS[left] + "分") if left else (words or "零元") + "整"
    return ("负" if fen < 0 else "") + words


def _capital(number: int) -> str:
    words = ""
    pending_zero = False
    for place, figure in zip(range(len(str(number)) - 1, -1, -1), str(number), strict=True):
        if figure == "0":
            pending_zero = bool(words)
        else:
            words += ("零" if pending_zero else "") + _DIGITS[int(figure)] + _PLACES[place % 4]
            pending_zero = False
        if place % 4 == 0 and number // 10**place % 10_000:
            words += _GROUPS[place // 4]
    return words


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) >= _ENDLESS:
        raise PrintFault("value-unusable", reason="no-whole-number")
    return value


def yesno(value: object) -> str:
    """Return 是 or 否."""
    if value is None or value == "":
        return ""
    return "是" if value in (True, "true", "yes", "是") else "否"


def _masked_id(value: object) -> str:
    return HANDED.id_number(plain(value))


def _masked_phone(value: object) -> str:
    return HANDED.phone(plain(value))


def _public_name(value: object) -> str:
    name = plain(value)
    return POSTED.name(name) if name else ""


def _to_building(value: object) -> str:
    address = plain(value)
    return POSTED.address(address) if address else ""


FORMATS: dict[str, Callable[[object], str]] = {
    "": plain,
    "date_cn": date_cn,
    "datetime_cn": datetime_cn,
    "date_short": date_short,
    "moment_short": moment_short,
    "money": money,
    "money_cn": money_cn,
    "mask_id": _masked_id,
    "mask_phone": _masked_phone,
    "name_public": _public_name,
    "to_building": _to_building,
    "yesno": yesno,
}

_INVISIBLE = re.compile(
    "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
"""Controls and marks without a glyph of their own; a variation selector only chooses a shape."""


def formatted(value: object, name: str) -> str:
    """Return the value in a named format, freed of characters that draw nothing.

    Raises:
        PrintFault: ``value-unusable`` when the value does not suit the format.
    """
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        raise PrintFault("value-unusable", reason="too-long")
    try:
        text = FORMATS[name](value)
    except ValueError:
        raise PrintFault("value-unusable", reason=f"format-{name}") from None
    return _INVISIBLE.sub("", text.replace("\r\n", "\n"))
