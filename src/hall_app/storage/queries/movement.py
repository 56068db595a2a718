"""How many people belong to the area, and through what events they came and went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.storage.queries.scope import batched, home_in
from hall_app.storage.statements import marks

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


def stock(archive: Archive, use: str, day: dt.date, grids: frozenset[str] = frozenset()) -> int:
    """Return how many people are registered or live here on the evening of a day.

    Args:
        archive: The archive.
        use: One of ``USES``.
        day: The day.
        grids: In homes of which grids; of none, of all.
    """
    on, seen = day.isoformat(), home_in('m."household_id"', grids)
    return int(
        archive.rows(
            f'SELECT count(DISTINCT m."resident_id") FROM "membership" m WHERE m."{use}" '
            f'AND m."since" <= ? AND (m."until" IS NULL OR m."until" > ?) AND {seen.sql}',
            (on, on, *seen.values),
        )[0][0]
    )


def movement(
    archive: Archive,
    use: str,
    before: dt.date,
    last: dt.date,
    grids: frozenset[str] = frozenset(),
) -> Movement:
    """Return how the people of one use changed after the evening of ``before`` up to ``last``.

    Of some grids, whoever moved in from another one was gained, and lost to it the other way.
    """
    seen = home_in('m."household_id"', grids)
    span = (before.isoformat(), last.isoformat(), *seen.values)
    came: dict[int, set[int]] = {}
    went: dict[int, set[int]] = {}
    for found, event, edge in ((came, "opened_by_id", "since"), (went, "closed_by_id", "until")):
        sql = (
            f'SELECT m."{event}", m."resident_id" FROM "membership" m '
            f'WHERE m."{use}" AND m."{edge}" > ? AND m."{edge}" <= ? AND {seen.sql}'
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
        before=stock(archive, use, before, grids),
        gained={kind: count for kind, count in gained.items() if count},
        lost={kind: count for kind, count in lost.items() if count},
        after=stock(archive, use, last, grids),
    )


def _kinds(archive: Archive, events: set[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for part in batched(sorted(events)):
        sql = f'SELECT "id", "kind" FROM "household_event" WHERE "id" IN ({marks(part)})'
        found |= dict(archive.rows(sql, part))
    return found
