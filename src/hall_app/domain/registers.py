"""Registers over many cases: full agency of a month (P10), what a day handed on (P21)."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.flow.states import ActKind


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyLine:
    """One commission of the full agency.

    Attributes:
        entrusted: The papers the resident gave.
        due_on: The promised day; none before acceptance or until a calendar is loaded.
        office: The body that handles the matter.
        result: Decision and paper, in the hall's words; empty while it runs.
        satisfied: What the resident said when called back, in the hall's words.
    """

    number: str
    on: dt.date
    applicant: str
    item_title: str
    entrusted: str
    agent: str
    due_on: dt.date | None
    office: str
    result: str
    delivered_on: dt.date | None
    satisfied: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyRegister:
    """The commissions of a month or year, oldest first."""

    first: dt.date
    last: dt.date
    lines: tuple[AgencyLine, ...]


class Receipt(enum.StrEnum):
    """Say what became of a case that was handed on."""

    OPEN = "open"
    """Nobody has said yet that it came."""
    TAKEN = "taken"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedLine:
    """One case that went from one hand to another.

    Attributes:
        to: A colleague, or an office and who sits there.
        sheets: Papers in the file at that moment; what had not come is not counted.
    """

    at: dt.datetime
    to: str
    act: ActKind
    number: str
    applicant: str
    item_title: str
    sheets: int
    given_by: str
    receipt: Receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOn:
    """What was handed on in a day, by recipient and time."""

    on: dt.date
    lines: tuple[HandedLine, ...]
