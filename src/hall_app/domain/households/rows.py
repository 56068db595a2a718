"""The rows of the household archive as values; an event replaces them, nothing edits them.

Dwellings, households and people are three things (GNU Health tells them apart the same way);
membership, tag and benefit are spans of time between them, open while ``until`` is missing.
"""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from hall_app.domain.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Table(enum.StrEnum):
    """Name the kinds of rows; the value is the name of the table."""

    PERSON = "resident"
    HOUSEHOLD = "household"
    MEMBERSHIP = "membership"
    TAG = "tag"
    BENEFIT = "benefit"


class Registration(enum.StrEnum):
    """Say how a person stands in the register (户籍状态)."""

    UNKNOWN = ""
    HERE = "here"
    MOVED_OUT = "moved-out"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row by its id; a new one has a negative id until the archive gives it another."""

    table: ClassVar[Table]
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Row):
    """One person; ``details`` holds the items of the person sheet that no rule asks for.

    Attributes:
        merged_into: The person who is the same one and with whom the archive goes on.
    """

    table: ClassVar[Table] = Table.PERSON
    name: str
    id_kind: str = ""
    id_number: str = ""
    sex: str = ""
    birth: PartialDate | None = None
    phone: str = ""
    address: str = ""
    marital: str = ""
    ethnic: str = ""
    education: str = ""
    political: str = ""
    registration: Registration = Registration.UNKNOWN
    died_on: PartialDate | None = None
    missing_since: PartialDate | None = None
    merged_into: int | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Row):
    """One household at one dwelling; closed when nobody is left in it."""

    table: ClassVar[Table] = Table.HOUSEHOLD
    file_number: str = ""
    building: str = ""
    room: str = ""
    address: str = ""
    kind: str = ""
    established_on: PartialDate | None = None
    closed_on: PartialDate | None = None
    details: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Row):
    """One person's place in one household for a span of time.

    Attributes:
        relation: Relation to the head, GB/T 4761-2008; the head himself is ``02``.
        registered: The person is registered (户籍) in this household.
        living: The person lives in this household.
    """

    table: ClassVar[Table] = Table.MEMBERSHIP
    household: int
    person: int
    relation: str
    registered: bool
    living: bool
    since: PartialDate
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(Row):
    """One mark of a person for a span of time, with its proof."""

    table: ClassVar[Table] = Table.TAG
    person: int
    code: str
    since: PartialDate
    until: PartialDate | None = None
    proof: str = ""
    review_on: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit(Row):
    """One benefit a person receives for a span of time.

    Attributes:
        amount: Fen a month; 0 when it is not money or not known.
    """

    table: ClassVar[Table] = Table.BENEFIT
    person: int
    kind: str
    amount: int = 0
    since: PartialDate
    until: PartialDate | None = None
    proof: str = ""


AnyRow = Person | Household | Membership | Tag | Benefit
ROWS: Mapping[Table, type[AnyRow]] = {
    one.table: one for one in (Person, Household, Membership, Tag, Benefit)
}
DETAIL = "details."
"""How the name of a field begins that stands inside ``details``."""

Plain = str | int | bool | None
R = TypeVar("R", bound=AnyRow)


def plain(row: AnyRow) -> dict[str, Plain]:
    """Return a row's fields as they are written down, the details one by one."""
    found: dict[str, Plain] = {}
    for one in fields(row):
        value: Any = getattr(row, one.name)
        if one.name == "details":
            found |= {DETAIL + key: text for key, text in value.items()}
        elif one.name != "id":
            found[one.name] = value if isinstance(value, int | None) else str(value)
    return found


def with_plain(row: R, values: Mapping[str, Plain]) -> R:
    """Return a row with other fields, given as ``plain`` writes them."""
    details = dict(getattr(row, "details", {}))
    changed: dict[str, Any] = {}
    for name, value in values.items():
        if name.startswith(DETAIL):
            key = name.removeprefix(DETAIL)
            if value is None:
                details.pop(key, None)
            else:
                details[key] = str(value)
            changed["details"] = details
        else:
            changed[name] = _FROM_PLAIN.get(name, _same)(value)
    return replace(row, **changed)


def _same(value: Plain) -> object:
    return value


def _partial(value: Plain) -> PartialDate | None:
    return PartialDate.parse(str(value)) if value else None


def _day(value: Plain) -> dt.date | None:
    return dt.date.fromisoformat(str(value)) if value else None


def _registration(value: Plain) -> Registration:
    return Registration(str(value or ""))


_DATES = ("birth", "died_on", "missing_since", "established_on", "closed_on", "since", "until")
_FROM_PLAIN: Mapping[str, Callable[[Plain], object]] = {
    **dict.fromkeys(_DATES, _partial),
    "review_on": _day,
    "registration": _registration,
}


def from_plain(table: Table, row_id: int, values: Mapping[str, Plain]) -> AnyRow:
    """Return the row that ``plain`` wrote down."""
    blank = ROWS[table](id=row_id, **_BLANK.get(table, {}))
    return with_plain(blank, values)


_FIRST = PartialDate(year=1)
_BLANK: Mapping[Table, Mapping[str, Any]] = {
    Table.PERSON: {"name": ""},
    Table.MEMBERSHIP: {
        "household": 0,
        "person": 0,
        "relation": "",
        "registered": False,
        "living": False,
        "since": _FIRST,
    },
    Table.TAG: {"person": 0, "code": "", "since": _FIRST},
    Table.BENEFIT: {"person": 0, "kind": "", "since": _FIRST},
}

SETTABLE: Mapping[Table, frozenset[str]] = {
    Table.PERSON: frozenset(
        (
            *("name", "id_kind", "id_number", "sex", "birth", "phone", "address"),
            *("marital", "ethnic", "education", "political"),
        )
    ),
    Table.HOUSEHOLD: frozenset({"building", "room", "address", "kind"}),
}
"""The fields of rows that a change of items may set; everything else is a detail."""
