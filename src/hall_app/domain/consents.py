"""What people agreed to, one purpose at a time (PIPL arts. 14, 15, 29)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt


class ConsentState(StrEnum):
    """Say how a consent stands on a day."""

    NEVER = "never"
    GIVEN = "given"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


NOTICES = "notices"
"""Purpose of messages and greetings: without it nobody gets any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConsent:
    """A consent as it is told at the desk.

    Attributes:
        until: Last day it holds; ``None`` until it is withdrawn.
        by_whom: Guardian who agreed for a child; empty for the person.
        paper: Where the signed sheet lies.
    """

    person_id: int
    purpose: str
    given_on: dt.date
    until: dt.date | None = None
    by_whom: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentView:
    """How one purpose stands for a person.

    Attributes:
        consent_id: The newest consent; ``None`` where there never was one.
        items: What data the purpose uses.
    """

    consent_id: int | None
    purpose: str
    name: str
    items: str
    state: ConsentState
    given_on: dt.date | None = None
    until: dt.date | None = None
    withdrawn_on: dt.date | None = None
    by_whom: str = ""
    paper: str = ""


def state_on(day: dt.date, until: dt.date | None, withdrawn_on: dt.date | None) -> ConsentState:
    """Return how a consent that was given stands on a day."""
    if withdrawn_on is not None and withdrawn_on <= day:
        return ConsentState.WITHDRAWN
    if until is not None and until < day:
        return ConsentState.EXPIRED
    return ConsentState.GIVEN
