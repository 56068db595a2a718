"""Appointments at the window or at home (预约): no day in the past, nobody in two places at once.

Sources: booking data and the one-hour slot are those of a published booking rule (domain
reference 2.7, P28); the hours of the hall are a proposal until the hall sets its own.
"""

from __future__ import annotations

import datetime as dt
import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_LINE = 100
LONGEST_TEXT = 500
SERIES = "Y"
"""The letter of its numbers: 预."""
SLOT = dt.timedelta(hours=1)
MOST_DAYS_AHEAD = 366
OPENS, CLOSES = dt.time(9), dt.time(17)
"""Between these an appointment on a working day lies in office hours: a proposal, not law."""
_TIME = re.compile(r"(\d{1,2})(?:[:：点时.]?(\d{2})?)?分?")


class Where(enum.StrEnum):
    """Say where the resident is served."""

    WINDOW = "window"
    HOME = "home"


class AppointmentState(enum.StrEnum):
    """Say what became of an appointment."""

    BOOKED = "booked"
    CAME = "came"
    NO_SHOW = "no-show"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAppointment:
    """One appointment as it is agreed, often by telephone.

    Attributes:
        person_id: Person of the archive; without one ``name`` says who comes.
        item_code: Item of the catalogue; may be empty where ``matter`` says what it is about.
        address: Where the person is served; needed at home, the archive's own without one.
        start: Beginning of the hour.
        clerk: Account that serves; the clerk himself without one.
        channel: Code of the table ``channels``: how it was asked for.
    """

    person_id: int | None = None
    name: str = ""
    phone: str = ""
    item_code: str = ""
    matter: str = ""
    where: Where = Where.WINDOW
    address: str = ""
    day: dt.date
    start: dt.time
    clerk: int | None = None
    channel: str = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An hour that is no longer free for a clerk."""

    appointment_id: int
    number: str
    start: dt.time


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentNote:
    """One line of what happened to an appointment: moved, cancelled, and why."""

    at: dt.datetime
    by: str
    act: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentView:
    """One appointment; numbers of people are masked."""

    appointment_id: int
    version: int
    number: str
    day: dt.date
    start: dt.time
    where: Where
    address: str
    address_masked: str
    name: str
    person_id: int | None
    phone_masked: str
    id_masked: str
    item_code: str
    item_title: str
    matter: str
    clerk: str
    clerk_id: int
    taken_by: str
    channel: str
    booked_at: dt.datetime
    out_of_hours: bool
    state: AppointmentState

    @property
    def end(self) -> dt.time:
        """Return when the hour is over; the last one of a day ends at midnight."""
        return (dt.datetime.combine(self.day, self.start) + SLOT).time()

    @property
    def about(self) -> str:
        """Return what it is about: item, then words."""
        return " · ".join(one for one in (self.item_title, self.matter) if one)


def read_time(text: str) -> dt.time:
    """Return the time a clerk means by ``930``, ``0930``, ``9:30``, ``9点30`` or ``9``.

    Raises:
        RuleViolation: ``time-unreadable``.
    """
    typed = text.strip().replace(" ", "")
    found = re.fullmatch(r"(\d{1,2})(\d{2})", typed) or _TIME.fullmatch(typed)
    if found is None:
        raise RuleViolation("time-unreadable", fields=("start",), given=text)
    try:
        return dt.time(int(found[1]), int(found[2] or 0))
    except ValueError:
        raise RuleViolation("time-unreadable", fields=("start",), given=text) from None


def check_moment(day: dt.date, start: dt.time, now: dt.datetime) -> None:
    """Let an appointment lie ahead, by the clock on the hall's wall.

    Raises:
        RuleViolation: ``appointment-past``, ``appointment-too-far``.
    """
    moment = dt.datetime.combine(day, start)
    if moment <= now.replace(tzinfo=None):
        field = "day" if day < now.date() else "start"
        raise RuleViolation(
            "appointment-past", fields=(field,), day=day, time=start.strftime("%H:%M")
        )
    if (day - now.date()).days > MOST_DAYS_AHEAD:
        raise RuleViolation("appointment-too-far", fields=("day",), day=day)


def check_free(start: dt.time, taken: Iterable[Taken], day: dt.date, clerk: str) -> None:
    """Let nobody be booked twice in the same hour.

    Raises:
        RuleViolation: ``appointment-taken``, naming the clerk and the hour that is taken.
    """
    wanted = dt.datetime.combine(day, start)
    for one in taken:
        if abs(dt.datetime.combine(day, one.start) - wanted) < SLOT:
            raise RuleViolation(
                "appointment-taken",
                fields=("start",),
                name=clerk,
                day=day,
                time=one.start.strftime("%H:%M"),
                number=one.number,
            )


def out_of_hours(start: dt.time, *, workday: bool) -> bool:
    """Say whether the hour lies outside the hall's own, so that somebody must stay for it."""
    begins = dt.datetime.combine(dt.date.min, start)
    inside = start >= OPENS and begins + SLOT <= dt.datetime.combine(dt.date.min, CLOSES)
    return not (workday and inside)
