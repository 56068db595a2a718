"""Who is where in a week (值班表): each post with its A and, while A is away, its B (AB岗).

Sources: posts and the two-deputy rule of the hall (domain reference 2.7, P30): leaders take turns
at the enquiry desk, a diary is kept of noon, rest-day and evening shifts.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

ENQUIRY = "咨询台"
NOON, WEEKEND, PHONE = "午间", "周末", "电话"
DAY = dt.timedelta(days=1)
WEEK = 7
LONGEST_TEXT = 500
LONGEST_LINE = 100
MOST_VISITORS = 9_999


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Who has a post on a day; accounts."""

    day: dt.date
    post: str
    a: int
    b: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyCell:
    """One post on one day as it is read: who is meant, and who is there."""

    day: dt.date
    post: str
    a: int
    a_name: str
    b: int | None
    b_name: str
    serving: str
    """A, or B while A is away; empty when nobody is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Who is away from when to when (both days belong to it), and who covers; read only here."""

    name: str
    cover: str
    since: dt.date
    until: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftNote:
    """One line of the shift diary: who stayed, who came, what is handed on."""

    day: dt.date
    name: str
    visitors: int
    done: str
    handed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterWeek:
    """A week of all posts."""

    monday: dt.date
    posts: tuple[str, ...]
    cells: Mapping[tuple[str, dt.date], DutyCell]
    rest: frozenset[dt.date]
    absences: tuple[Away, ...]
    diary: tuple[ShiftNote, ...]

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Return the seven days."""
        return week_of(self.monday)


def monday_of(day: dt.date) -> dt.date:
    """Return the Monday of a day's week."""
    return day - DAY * day.weekday()


def week_of(monday: dt.date) -> tuple[dt.date, ...]:
    """Return the seven days from a Monday on."""
    return tuple(monday + DAY * n for n in range(WEEK))


def posts_of(windows: Sequence[str]) -> tuple[str, ...]:
    """Return the posts of a hall: enquiry desk, its windows, noon, weekend, telephone."""
    return (ENQUIRY, *windows, NOON, WEEKEND, PHONE)


def check_duty(duty: Duty, others: Iterable[Duty], places: frozenset[str]) -> None:
    """Let a post have two people, and nobody two places in the hall on one day.

    Args:
        duty: What is wanted.
        others: The other posts of that day.
        places: Posts at which somebody sits; the telephone and a noon shift go beside them.

    Raises:
        RuleViolation: ``duty-same-person``, ``duty-twice``.
    """
    if duty.a == duty.b:
        raise RuleViolation("duty-same-person", fields=("b",))
    if duty.post not in places:
        return
    for one in others:
        if one.post in places and one.post != duty.post and one.a == duty.a:
            raise RuleViolation("duty-twice", fields=("a",), post=one.post, day=duty.day)


def in_turn(
    leaders: Sequence[int],
    last: int | None,
    days: Sequence[dt.date],
    away: Mapping[dt.date, set[int]],
) -> dict[dt.date, int]:
    """Return who of the leaders sits at the enquiry desk on each day, one after the other.

    Who is away is passed over; a day on which all are away gets nobody.
    """
    found: dict[dt.date, int] = {}
    place = leaders.index(last) + 1 if last in leaders else 0
    for day in days:
        for step in range(len(leaders)):
            one = leaders[(place + step) % len(leaders)]
            if one not in away.get(day, set()):
                found[day] = one
                place = leaders.index(one) + 1
                break
    return found


def check_visitors(visitors: int) -> None:
    """Let a shift have had some people, or nobody.

    Raises:
        RuleViolation: ``visitors-count-wrong``.
    """
    if not 0 <= visitors <= MOST_VISITORS:
        raise RuleViolation("visitors-count-wrong", fields=("visitors",), most=MOST_VISITORS)
