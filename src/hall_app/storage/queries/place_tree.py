"""What stands at a place and below it, as the beginning of statements that count there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.storage.database import Archive

_GONE = (
    'WITH RECURSIVE "gone"("id") AS (SELECT "id" FROM "place" WHERE "voided" '
    'OR ("parent_id" IS NULL AND "id" <> ?) UNION SELECT p."id" FROM "gone" g '
    'JOIN "place" p ON p."parent_id" = g."id") '
)
_BELOW = (
    'WITH RECURSIVE "below"("id", "kind", "building_id", "room") AS ('
    'SELECT "id", "kind", "building_id", "room" FROM "place" WHERE "id" = ? UNION ALL '
    'SELECT p."id", p."kind", p."building_id", p."room" FROM "below" b '
    'JOIN "place" p ON p."parent_id" = b."id" WHERE NOT p."voided") '
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """The parts of a statement about a place and all below it.

    Attributes:
        before: What stands before the statement; it takes the id of the place.
        places: The places as ``p``, with id, kind, building and room.
        homes: The same with the households ``h``, to be joined by ``ON``.
        held: The condition that a place ``p`` of these is one of them.
        among: What follows the column of an id to ask the same of any place.
    """

    before: str
    places: str
    homes: str
    held: str
    among: str


_STEP_BY_STEP = Below(
    before=_BELOW,
    places='"below" p',
    homes='"below" p CROSS JOIN "household" h',
    held="1",
    among='IN (SELECT "id" FROM "below")',
)
_ALL_BUT_GONE = Below(
    before=_GONE,
    places='"place" p',
    homes='"household" h CROSS JOIN "place" p',
    held='p."id" NOT IN (SELECT "id" FROM "gone")',
    among='NOT IN (SELECT "id" FROM "gone")',
)


def below(archive: Archive, place_id: int) -> Below:
    """Return how to read a place and all below it; what was taken away hides what is below it.

    Below the community stands everything but the few places that were taken away: those are
    walked through instead of all others.
    """
    top = 'SELECT 1 FROM "place" WHERE "id" = ? AND "parent_id" IS NULL AND NOT "voided"'
    return _ALL_BUT_GONE if archive.rows(top, (place_id,)) else _STEP_BY_STEP
