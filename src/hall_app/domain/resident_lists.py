"""Lists of people and of households: what they hold, in which order, and their rows.

Rows carry numbers masked; words of code tables stand in them as the papers write them.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from hall_app.support.errors import RuleViolation
from hall_app.support.text import narrow

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from hall_app.domain.dates import PartialDate


class Standing(enum.StrEnum):
    """Say which people a list holds."""

    HERE = "here"
    """Registered or living here on the day."""
    MISSING = "missing"
    DIED = "died"
    LEFT = "left"
    """Belonged here once and does no longer, and did not die."""


class Residence(enum.StrEnum):
    """Say how a person's register and home stand to each other (人户状况)."""

    ANY = ""
    REGISTERED = "registered"
    LIVING = "living"
    SAME = "same"
    """Lives where registered."""
    APART = "apart"
    """Registered in one household of the area, living in another."""
    AWAY = "away"
    """Registered here, living nowhere here."""
    FROM_ELSEWHERE = "from-elsewhere"
    """Living here, registered nowhere here."""


class PeopleOrder(enum.StrEnum):
    """Name what a list of people is sorted by."""

    FILE = "file"
    NAME = "name"
    AGE = "age"
    ADDRESS = "address"
    SINCE = "since"


class HouseholdOrder(enum.StrEnum):
    """Name what a list of households is sorted by."""

    FILE = "file"
    ADDRESS = "address"
    SIZE = "size"
    HEAD = "head"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFilter:
    """Choose people; what is empty chooses all.

    Attributes:
        age_from: Youngest age in full years on the day.
        age_to: Oldest age in full years on the day.
        birth_unknown: Only people without a date of birth.
        alone: Nobody else lives in the person's home.
        unvisited: Nobody visited the home or the person for so many days before the day.
        on: The day; without one it is today.
        within: Grids that whoever asks may see; without any all. The service sets it, nobody keeps
            it.
    """

    standing: Standing = Standing.HERE
    residence: Residence = Residence.ANY
    age_from: int | None = None
    age_to: int | None = None
    birth_unknown: bool = False
    sex: str = ""
    tag: str = ""
    building: str = ""
    grid: str = ""
    alone: bool = False
    unvisited: int | None = None
    on: dt.date | None = None
    within: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdFilter:
    """Choose households; what is empty chooses all that somebody belongs to.

    Attributes:
        living_from: Fewest people living there.
        living_to: Most people living there.
        elder_alone: One person of 80 or more lives there alone.
        closed: The households nobody belongs to any more, instead of the others.
        tag: Somebody who belongs there carries it.
        unvisited: Nobody was there for so many days before the day.
        within: Grids that whoever asks may see; without any all. The service sets it, nobody keeps
            it.
    """

    kind: str = ""
    living_from: int | None = None
    living_to: int | None = None
    elder_alone: bool = False
    closed: bool = False
    tag: str = ""
    building: str = ""
    grid: str = ""
    unvisited: int | None = None
    on: dt.date | None = None
    within: frozenset[str] = frozenset()


NONE = "-"
"""In the place of a sex, a building or a grid: those for whom none is known."""

ListFilter = PeopleFilter | HouseholdFilter
F = TypeVar("F", PeopleFilter, HouseholdFilter)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrder:
    """Say what a list is sorted by.

    Attributes:
        then: What rows that are alike in the first are sorted by; nothing where nobody asked.
    """

    by: str = "file"
    descending: bool = False
    then: str = ""
    then_descending: bool = False

    def first(self, order: str) -> ListOrder:
        """Return the order by one thing alone, or turned round when it was in force already."""
        return ListOrder(by=order, descending=self.by == order and not self.descending)

    def second(self, order: str) -> ListOrder:
        """Return the order with this as its second, or turned round when it was already.

        What the list is sorted by first cannot be its second too: it is turned round there.
        """
        if order == self.by:
            return replace(self, descending=not self.descending)
        turn = self.then == order and not self.then_descending
        return replace(self, then=order, then_descending=turn)

    def kept(self) -> dict[str, object]:
        """Return what is kept of it for the next day."""
        return {
            "by": self.by,
            "descending": self.descending,
            "then": self.then,
            "then_descending": self.then_descending,
        }


def read_order(kept: Mapping[str, object]) -> ListOrder:
    """Return an order from what was kept."""
    return ListOrder(
        by=str(kept.get("by", "file")),
        descending=bool(kept.get("descending")),
        then=str(kept.get("then", "")),
        then_descending=bool(kept.get("then_descending")),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResidentList:
    """A whole list: the ids of its rows in their order, and its first rows."""

    ids: array[int]
    first: tuple[PersonRow, ...] | tuple[HouseholdRow, ...]

    @property
    def total(self) -> int:
        """Return how many rows the list has."""
        return len(self.ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person of a list.

    Attributes:
        household_id: Where the person lives, is registered, or was last.
        age: Full years on the day of the list.
    """

    person_id: int
    household_id: int | None
    name: str
    relation: str
    sex: str
    birth: PartialDate | None
    age: int | None
    id_masked: str
    phone_masked: str
    registered: bool
    living: bool
    since: str
    address: str
    building: str
    grid: str
    file_number: str
    tags: tuple[str, ...]
    ethnic: str = ""
    education: str = ""
    marital: str = ""
    political: str = ""
    missing_since: str = ""
    died_on: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseholdRow:
    """One household of a list, with how many live and are registered there."""

    household_id: int
    file_number: str
    head: str
    address: str
    building: str
    room: str
    grid: str
    kind: str
    living: int
    registered: int
    phone_masked: str
    established_on: str
    closed_on: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterChoices:
    """What the archive has to filter by."""

    tags: tuple[str, ...]
    buildings: tuple[str, ...]
    grids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter somebody keeps under a name, with its order."""

    name: str
    which: ListFilter
    order: ListOrder = ListOrder()


def read_filter(kind: type[F], kept: Mapping[str, Any]) -> F:
    """Return a filter from what ``kept_filter`` wrote; what cannot be read chooses all."""
    known: dict[str, Any] = {}
    blank = kind()
    for one in fields(kind):
        if one.name == "within":
            continue
        value = kept.get(one.name)
        if value is None:
            continue
        try:
            known[one.name] = _read(one.name, getattr(blank, one.name), value)
        except ValueError:
            continue
    return replace(blank, **known)


def _read(name: str, blank: object, value: object) -> object:
    if name == "on":
        return dt.date.fromisoformat(str(value))
    if isinstance(blank, bool):
        return bool(value)
    if isinstance(blank, enum.Enum):
        return type(blank)(value)
    return int(str(value)) if blank is None else str(value)


def kept_filter(which: ListFilter) -> dict[str, str | int | bool]:
    """Return what differs from the filter that chooses all, for keeping as JSON."""
    blank = type(which)()
    kept: dict[str, str | int | bool] = {}
    for one in fields(which):
        if one.name == "within":
            continue
        value = getattr(which, one.name)
        if value != getattr(blank, one.name):
            kept[one.name] = value if isinstance(value, bool | int) else str(value)
    return kept


_RANGE = re.compile(r"([0-9]{1,3})?\s*[-–—~至到]\s*([0-9]{1,3})?|([0-9]{1,3})\s*(\+|岁以上|以上)?")


def read_range(text: str) -> tuple[int | None, int | None]:
    """Return least and most of ``80+``, ``60-79``, ``-6`` or ``7``; nothing for an empty text.

    Raises:
        RuleViolation: ``age-range-wrong``.
    """
    plain = narrow(text).strip()
    if not plain:
        return None, None
    found = _RANGE.fullmatch(plain)
    if found is None or plain == "-":
        raise RuleViolation("age-range-wrong", fields=("range",), given=text.strip())
    least, most, alone, onward = found.groups()
    if alone is not None:
        return int(alone), None if onward else int(alone)
    return int(least) if least else None, int(most) if most else None


_DAYS = re.compile(r"([0-9]{1,4})\s*[天日]?")
MOST_DAYS = 3_660


def read_days(text: str) -> int | None:
    """Return a number of days of ``30`` or ``30天``; nothing for an empty text.

    Raises:
        RuleViolation: ``days-wrong``.
    """
    plain = narrow(text).strip()
    if not plain:
        return None
    found = _DAYS.fullmatch(plain)
    if found is None or not 1 <= int(found[1]) <= MOST_DAYS:
        raise RuleViolation(
            "days-wrong", fields=("unvisited",), given=text.strip(), limit=MOST_DAYS
        )
    return int(found[1])


def range_words(least: int | None, most: int | None) -> str:
    """Return a range as ``read_range`` reads it."""
    if least is None and most is None:
        return ""
    if most is None:
        return f"{least}+"
    return f"{least}" if least == most else f"{'' if least is None else least}-{most}"
