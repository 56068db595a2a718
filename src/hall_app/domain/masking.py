"""Masked forms of personal data; ``audiences`` says who sees which."""

from __future__ import annotations

import re

from hall_app.domain.names import split_name
from hall_app.support.text import MIDDLE_DOT

STAR = "*"


_MOBILE_LENGTH = 11
_ID_LENGTH = 18
_OLD_LENGTH = 15
_SHORT = 8
_BUILDING = re.compile(r"[0-9A-Za-z一二三四五六七八九十甲乙丙丁东西南北]\s?(?:号楼|[栋幢座]|#楼?)")
_VILLAGE = re.compile(r"[村组屯寨](?=[^路街巷弄]*$)")
_DOOR = re.compile(r"号院?")
_ROAD = re.compile(r"[路街巷弄里园苑区]")


def mask_id(number: str) -> str:
    """Return an ID number with the middle starred, as many stars as places hidden.

    18 places: 6 + 8 stars + 4. A disability card's kind and grade are hidden too: they are
    health data.
    """
    length = len(number)
    if length == _ID_LENGTH:  # nearly always, and fifty times a key press
        return f"{number[:6]}********{number[14:]}"
    if length > _ID_LENGTH:
        return mask_id(number[:_ID_LENGTH]) + STAR * (length - _ID_LENGTH)
    if length >= _OLD_LENGTH:
        return number[:6] + STAR * (length - 10) + number[-4:]
    if length > _SHORT:
        return number[:1] + STAR * (length - 5) + number[-4:]
    kept = length // 3
    return STAR * (length - kept) + (number[-kept:] if kept else "")


def mask_phone(number: str) -> str:
    """Return a telephone number with its middle starred: ``138****6021``, ``010-****5678``."""
    if len(number) == _MOBILE_LENGTH and number.isdigit():
        return f"{number[:3]}****{number[7:]}"
    main, _, extension = number.partition("转")
    area, dash, local = main.rpartition("-")
    kept = min(4, len(local) // 2)
    shown = area + dash + STAR * (len(local) - kept) + (local[-kept:] if kept else "")
    return f"{shown}转{STAR * len(extension)}" if extension else shown


def group_id(number: str) -> str:
    """Return an 18-place number, masked or not, in groups of 6, 8 and 4 for reading aloud."""
    if len(number) < _ID_LENGTH:
        return number
    return " ".join(part for part in (number[:6], number[6:14], number[14:18], number[18:]) if part)


def group_phone(number: str) -> str:
    """Return a mobile number, masked or not, in groups of 3, 4 and 4."""
    if len(number) != _MOBILE_LENGTH or "-" in number:
        return number
    return f"{number[:3]} {number[3:7]} {number[7:]}"


def mask_name(name: str) -> str:
    """Return the surname and one star for each further character: ``张*``, ``欧阳**``.

    Of a dotted or foreign name the first character stays, and the dots.
    """
    surname, given = split_name(name)
    shown = surname or given[:1]
    rest = given if surname else given[1:]
    return shown + "".join(c if c == MIDDLE_DOT else STAR for c in rest if c != " ")


def mask_name_for_posting(name: str) -> str:
    """Return the form of public lists: ``张*明``, ``张*``."""
    surname, given = split_name(name)
    if not surname or len(given) < 2:  # noqa: PLR2004 - nothing between first and last
        return mask_name(name)
    return surname + STAR * (len(given) - 1) + given[-1]


def mask_child(name: str) -> str:
    """Return the only form in which a child is named in public: ``张某某``."""
    surname, given = split_name(name)
    return (surname or given[:1]) + "某某"


def mask_account(number: str) -> str:
    """Return a bank account as stars and its last four places."""
    return STAR * max(len(number) - 4, 0) + number[-4:] if len(number) > _SHORT else STAR * 8


def mask_address_to_building(address: str) -> str:
    """Return an address up to its building; without one up to the door number or the road.

    In a village the door is the household's own: there the group or the village is the end.
    What cannot be told is cut rather too early than too late.
    """
    if building := _BUILDING.search(address):
        return address[: building.end()]
    if village := list(_VILLAGE.finditer(address)):
        return address[: village[-1].end()]
    if door := _DOOR.search(address):
        return address[: door.end()]
    if road := list(_ROAD.finditer(address)):
        return address[: road[-1].end()]
    return address.rstrip("0123456789-室 ")
