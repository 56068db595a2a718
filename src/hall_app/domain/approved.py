"""Who approved an act in place, and when, as the act itself keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.clock import HALL_ZONE

if TYPE_CHECKING:
    import datetime as dt

_TOLD = "%Y-%m-%d %H:%M"


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """One approval that an act used up.

    Attributes:
        account_id: Account of the colleague who approved it.
        name: That colleague's name.
        at: When the colleague's password was typed.
    """

    account_id: int
    name: str
    at: dt.datetime


def told_approved(approved: Approved | None) -> dict[str, str]:
    """Return what the timeline of a case tells of an approval."""
    if approved is None:
        return {}
    at = approved.at.astimezone(HALL_ZONE)
    return {"approved_by": approved.name, "approved_at": at.strftime(_TOLD)}
