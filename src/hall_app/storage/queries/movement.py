"""How many people belong to the area, and through what events they came and went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.storage.database import Archive

USES = ("registered", "living")


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """The people of one use (registered here, or living here) over a span of days.

    Attributes:
        before: People on the evening before the first day.
        gained: Kind of event to people who came to belong through it.
        lost: Kind of event to people who no longer belong through it.
        after: People on the evening of the last day; before + gained - lost.
    """

    use: str
    before: int
    gained: dict[str, int]
    lost: dict[str, int]
    after: int


def stock(archive: Archive, use: str, day: dt.date) -> int:
    """Return how many people are registered or live here on the evening of a day."""
    on = day.isoformat()
    return int(
        archive.rows(
            f'SELECT count(DISTINCT "resident_id") FROM "membership" WHERE "{use}" '
            'AND "since" <= ? AND ("until" IS NULL OR "until" > ?)',
            (on, on),
        )[0][0]
    )


def movement(archive: Archive, use: str, before: dt.date, last: dt.date) -> Movement:
    """Return how the people of one use changed after the evening of ``before`` up to ``last``."""
    span = (before.isoformat(), last.isoformat())
    came: dict[int, set[int]] = {}
    went: dict[int, set[int]] = {}
    for found, event, edge in ((came, "opened_by_id", "since"), (went, "closed_by_id", "until")):
        sql = (
            f'SELECT "{event}", "resident_id" FROM "membership" '
            f'WHERE "{use}" AND "{edge}" > ? AND "{edge}" <= ?'
        )
        for event_id, person in archive.rows(sql, span):
            found.setdefault(event_id, set()).add(person)
    kinds = _kinds(archive, came.keys() | went.keys())
    gained: dict[str, int] = {}
    lost: dict[str, int] = {}
    for event_id, kind in kinds.items():
        # A place that ends and begins again with the same event is no movement.
        opened, closed = came.get(event_id, set()), went.get(event_id, set())
        gained[kind] = gained.get(kind, 0) + len(opened - closed)
        lost[kind] = lost.get(kind, 0) + len(closed - opened)
    return Movement(
        use=use,
        before=stock(archive, use, before),
        gained={kind: count for kind, count in gained.items() if count},
        lost={kind: count for kind, count in lost.items() if count},
        after=stock(archive, use, last),
    )


def _kinds(archive: Archive, events: set[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for one in events:
        sql = 'SELECT "kind" FROM "household_event" WHERE "id" = ?'
        found[one] = str(archive.rows(sql, (one,))[0][0])
    return found
