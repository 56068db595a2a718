"""Where the lines of a file live, and how they belong there, as the archive keeps it."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from hall_app.domain.dates import PartialDate
from hall_app.domain.resident_columns import ResidentColumn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.resident_households import HouseholdGroup
    from hall_app.domain.resident_lines import ResidentLine

_NONE = frozenset({"无", "0", "-", "—", "/"})
_BARE = re.compile(r"[0-9A-Za-z甲乙丙丁东西南北]+")
_HOUSE = re.compile(r"(.*?[0-9A-Za-z](?:幢|栋|号楼|楼|座))(.+)")
_ELSEWHERE = ("外来", "外地", "外省", "外市", "外区", "非户籍", "非本", "流动", "暂住")
_NOT_REGISTERED = ("人在户不在", "寄住", "租住", "外来", "流动")
_NOT_LIVING = ("户在人不在", "空挂")
ITEMS_OF_PERSON = {
    "former_name": ResidentColumn.FORMER_NAME,
    "job": ResidentColumn.OCCUPATION,
    "workplace": ResidentColumn.WORKPLACE,
    "registered_address": ResidentColumn.REGISTERED_ADDRESS,
    "registered_state": ResidentColumn.REGISTERED_STATE,
    "presence": ResidentColumn.PRESENCE,
    "remark": ResidentColumn.REMARK,
}
ITEMS_OF_HOUSEHOLD = {
    "household_no": ResidentColumn.HOUSEHOLD_NO,
    "grid": ResidentColumn.GRID,
    "housing": ResidentColumn.HOUSING,
}
"""Items, as ``domain.households.items`` names them, to the columns that tell them."""

_TEXTS_OF_PERSON = attrgetter(*(one.value.replace("-", "_") for one in ITEMS_OF_PERSON.values()))
_TEXTS_OF_HOUSEHOLD = attrgetter(
    *(one.value.replace("-", "_") for one in ITEMS_OF_HOUSEHOLD.values())
)
"""The same, straight from a line."""


class Home(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Say where a household lives: building and room, and the address as one line."""

    building: str
    room: str
    address: str


def home_of(group: HouseholdGroup) -> Home:
    """Return the home of a household from its head's line, else from the first that tells it."""
    if group.head is not None and group.head.dwelling:
        return _home(group.head)
    lines = sorted(group.lines, key=lambda one: not one.is_head)
    return next(
        (_home(one) for one in lines if one.dwelling), Home(building="", room="", address="")
    )


def _home(line: ResidentLine) -> Home:
    if not (line.estate or line.building or line.unit or line.room):
        return _home_at(line.address)
    building = _told(line.estate) + _with(line.building, "幢")
    room = _with(line.unit, "单元") + _with(line.room, "室")
    if not building and not room:
        return _home_at(line.address)
    if not building:
        building = line.address
    return Home(building=building, room=room, address=building + room)


def _home_at(address: str) -> Home:
    """Return the home at an address that is told in one piece."""
    parts = _HOUSE.fullmatch(address)
    if parts is None:
        return Home(building=address, room="", address=address)
    return Home(building=parts[1], room=parts[2], address=address)


def _told(text: str) -> str:
    return "" if text in _NONE else text


def _with(text: str, kind: str) -> str:
    """Return a number with the word for what it numbers, unless it stands there."""
    told = _told(text)
    return told + kind if told and _BARE.fullmatch(told) else told


class Belonging(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Say how and since when a person belongs to a household."""

    registered: bool
    living: bool
    since: str


def belonging(line: ResidentLine, today: dt.date) -> Belonging:
    """Return how a person belongs: registered and living there unless the file says otherwise."""
    registered, living = uses_of(line)
    since = line.moved_in or PartialDate.of(today)
    birth = line.birth
    if birth is not None and since.year <= birth.year and since < birth:
        since = birth
    return Belonging(registered=registered, living=living, since=str(since))


def uses_of(line: ResidentLine) -> tuple[bool, bool]:
    """Return whether a person is registered in the household of a line, and lives there."""
    state, presence = line.registered_state, line.presence
    if not state and not presence:
        return True, True
    living = not any(word in presence for word in _NOT_LIVING)
    registered = not any(word in state for word in _ELSEWHERE) and not any(
        word in presence for word in _NOT_REGISTERED
    )
    return registered or not living, living


def person_details(line: ResidentLine) -> dict[str, str]:
    """Return the items of a person that have no field of their own."""
    texts = _TEXTS_OF_PERSON(line)
    found = {}
    if any(texts):
        found = {key: text for key, text in zip(ITEMS_OF_PERSON, texts, strict=True) if text}
    if len(line.phones) > 1:
        found["phone_2"] = line.phones[1]
    return found


def household_details(lines: Sequence[ResidentLine], *, kept_number: str) -> dict[str, str]:
    """Return the items of a household; its file number in the file unless the archive keeps it."""
    found: dict[str, str] = {}
    for texts in dict.fromkeys(map(_TEXTS_OF_HOUSEHOLD, lines)):
        for key, text in zip(ITEMS_OF_HOUSEHOLD, texts, strict=True):
            if text:
                found.setdefault(key, text)
    told = next((one.file_no for one in lines if one.file_no), "")
    if told and told != kept_number:
        found["old_file_no"] = told
    return found
