"""Addresses as they are compared: the words in front, and the numbers of building, unit, room."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hall_app.support.text import narrow

_NUMBER = re.compile(r"[0-9]+[a-z]?")
_CHINESE = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_COUNTED = re.compile(
    "([零〇一二两三四五六七八九十]{1,3})(?=号|幢|栋|座|单元|层|楼|室|户|门|组|弄)"
)
_TEN = "十"


@dataclass(frozen=True, slots=True)
class AddressKey:
    """Hold what two ways of writing one address have in common.

    Attributes:
        words: What stands before the first number, without the words that only count.
        numbers: All numbers in their order: 和平路12号3幢2单元501室 has 12, 3, 2, 501.
    """

    words: str
    numbers: tuple[str, ...]


def address_key(text: str) -> AddressKey:
    """Return an address as it is compared: 十二号 as 12号, 3幢2单元 as 3-2."""
    plain = _COUNTED.sub(lambda found: _counted(found[1]), narrow(text).lower())
    numbers = tuple(one.lstrip("0") or "0" for one in _NUMBER.findall(plain))
    first = _NUMBER.search(plain)
    words = plain[: first.start()] if first else plain
    return AddressKey("".join(c for c in words if c.isalnum()), numbers)


def same_address(one: str, other: str) -> bool:
    """Say whether two texts mean one address; texts without a number never do."""
    if not one or not other:
        return False
    first, second = address_key(one), address_key(other)
    if not first.numbers or first.numbers != second.numbers:
        return False
    # One may begin with the town or street that the other leaves out.
    return first.words.endswith(second.words) or second.words.endswith(first.words)


def _counted(text: str) -> str:
    """Return a Chinese number below a hundred, or one read digit by digit, in digits."""
    if _TEN not in text:
        return "".join(str(_CHINESE[c]) for c in text)
    tens, _, ones = text.partition(_TEN)
    if _TEN in ones:
        return text
    return str((_CHINESE[tens] if tens else 1) * 10 + (_CHINESE[ones] if ones else 0))
