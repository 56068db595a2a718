"""Who is away from when to when, and who covers (AB岗)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

LONGEST_ABSENCE = 366
"""Natural days; longer ones are a change of staff, not an absence (a default)."""
LONGEST_REASON = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAbsence:
    """Somebody is away; both days belong to it. ``cover`` ``None``: nobody covers."""

    account_id: int
    since: dt.date
    until: dt.date
    cover: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceView:
    """One absence that is not over.

    Attributes:
        cover_away: Who covers is away as well for some of these days.
        open_cases: Open cases of the one who is away, today.
    """

    id: int
    account_id: int
    name: str
    since: dt.date
    until: dt.date
    cover_id: int | None
    cover: str
    reason: str
    now: bool
    cover_away: bool
    open_cases: int


def check(wish: NewAbsence, today: dt.date) -> None:
    """Check the days and the cover of an absence.

    Raises:
        RuleViolation: ``absence-ends-before-start``, ``absence-over``, ``absence-too-long``,
            ``covers-himself``, ``text-too-long``.
    """
    if wish.until < wish.since:
        raise RuleViolation("absence-ends-before-start", fields=("until",))
    if wish.until < today:
        raise RuleViolation("absence-over", fields=("until",), until=wish.until)
    if (wish.until - wish.since).days >= LONGEST_ABSENCE:
        raise RuleViolation("absence-too-long", fields=("until",), most=LONGEST_ABSENCE)
    if wish.cover == wish.account_id:
        raise RuleViolation("covers-himself", fields=("cover",))
    if len(wish.reason) > LONGEST_REASON:
        raise RuleViolation(
            "text-too-long", fields=("reason",), limit=LONGEST_REASON, length=len(wish.reason)
        )


def overlaps(since: dt.date, until: dt.date, other_since: dt.date, other_until: dt.date) -> bool:
    """Say whether two spans have a day in common; both ends belong to each."""
    return since <= other_until and other_since <= until
