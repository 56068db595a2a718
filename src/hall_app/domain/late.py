"""Late entries (补录): what was taken on paper while the system stood still."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from hall_app.domain.dates import read_near_date
from hall_app.domain.flow.states import ActKind
from hall_app.support.clock import HALL_ZONE, hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_prose

LONGEST_LATE = 60
"""Natural days back that a late entry may reach; a default, older papers are for the archive."""
LONGEST_REASON = 200
LATE_ACTS = frozenset(
    {
        *(ActKind.HAND_IN, ActKind.COLLECT, ActKind.GO_OUT, ActKind.COME_BACK),
        *(ActKind.REPLY, ActKind.RETURNED, ActKind.SUBMIT, ActKind.ANSWER, ActKind.SETTLE),
        *(ActKind.DECIDE, ActKind.FINISH, ActKind.HAND_OUT, ActKind.CALL_BACK),
        *(ActKind.TAKE_ORIGINALS, ActKind.RETURN_ORIGINALS, ActKind.URGE, ActKind.ANSWER_URGE),
    }
)
"""Acts that happen outside the system and can only be written down; decisions about a clock, and
who has a case, count from the moment they are entered."""
_TIME = re.compile(r"(?:(.*?)\s+)?([01]?\d|2[0-3])[:：]([0-5]\d)")


_TOLD = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True, kw_only=True)
class LateEntry:
    """When it really happened, and why it is entered only now."""

    at: dt.datetime
    reason: str
    blank: str = ""
    """Number of the blank receipt that the matter was written on."""


def read_moment(text: str, now: dt.datetime) -> dt.datetime:
    """Return the moment a clerk means by ``9-17 10:20``, ``-1 10:20`` or ``10:20`` (today).

    Raises:
        RuleViolation: ``moment-unreadable``, ``date-unreadable``.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise RuleViolation("moment-unreadable", fields=("late_at",), given=text)
    today = hall_day(now)
    try:
        day = read_near_date(found[1], today) if found[1] else today
    except RuleViolation as fault:
        raise RuleViolation("date-unreadable", fields=("late_at",)) from fault
    wall = dt.datetime.combine(day, dt.time(int(found[2]), int(found[3])), HALL_ZONE)
    return wall.astimezone(dt.UTC)


def check_late(late: LateEntry, now: dt.datetime, since: dt.datetime | None = None) -> LateEntry:
    """Return a late entry with its reason tidied.

    Args:
        late: The entry.
        now: The present moment.
        since: When the case came in; nothing happened to it before.

    Raises:
        RuleViolation: ``late-in-future``, ``late-too-old``, ``late-before-case``,
            ``late-entry-reason-needed``, ``text-too-long``.
    """
    if late.at >= now:
        raise RuleViolation("late-in-future", fields=("late_at",))
    if (hall_day(now) - hall_day(late.at)).days > LONGEST_LATE:
        raise RuleViolation("late-too-old", fields=("late_at",), most=LONGEST_LATE)
    if since is not None and late.at < since:
        raise RuleViolation("late-before-case", fields=("late_at",), day=hall_day(since))
    reason = normalise_prose(late.reason)
    if not reason:
        raise RuleViolation("late-entry-reason-needed", fields=("late_reason",))
    if len(reason) > LONGEST_REASON:
        raise RuleViolation(
            "text-too-long", fields=("late_reason",), limit=LONGEST_REASON, length=len(reason)
        )
    return replace(late, reason=reason)


def told_late(late: LateEntry | None) -> dict[str, str]:
    """Return what the timeline tells of a late entry."""
    if late is None:
        return {}
    at = late.at.astimezone(HALL_ZONE)
    told = {"late_at": at.strftime(_TOLD), "late_why": late.reason}
    return {**told, "late_blank": late.blank} if late.blank else told


def late_moment(told: str) -> dt.datetime:
    """Return the moment that ``told_late`` told as ``late_at``."""
    return dt.datetime.strptime(told, _TOLD).replace(tzinfo=HALL_ZONE)
