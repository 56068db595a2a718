"""The hunt for people who stand in the archive twice: alike in something, then compared."""

from __future__ import annotations

from itertools import combinations, groupby
from typing import TYPE_CHECKING, Any

from hall_app.domain.duplicates import Candidate, Likeness, likeness
from hall_app.domain.finding import sound_key
from hall_app.domain.readings import name_key
from hall_app.storage.household_columns import read_birth
from hall_app.storage.queries import scope
from hall_app.storage.sealing import shown_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

MOST_ALIKE = 12
"""So many people may share something; more of them share it by chance, or by a habit of typing."""

_NEW_ID = 'length(r."id_number") = 18'
_CORE = (
    f'CASE WHEN {_NEW_ID} THEN substr(r."id_number", 1, 17) WHEN length(r."id_number") = 15 '
    'THEN substr(r."id_number", 1, 6) || \'19\' || substr(r."id_number", 7, 9) '
    'ELSE r."id_number" END'
)
_BIRTH = (
    f'coalesce(r."birth", CASE WHEN {_NEW_ID} THEN substr(r."id_number", 7, 4) || \'-\' || '
    'substr(r."id_number", 11, 2) || \'-\' || substr(r."id_number", 13, 2) '
    "WHEN length(r.\"id_number\") = 15 THEN '19' || substr(r.\"id_number\", 7, 2) || '-' || "
    "substr(r.\"id_number\", 9, 2) || '-' || substr(r.\"id_number\", 11, 2) END, '')"
)
_HOME = 'coalesce(h."address", r."address")'
_PEOPLE = (
    'FROM "resident" r LEFT JOIN "household" h ON h."id" = r."household_id" '
    'WHERE NOT r."voided" AND r."merged_into_id" IS NULL AND r."sealed_at" IS NULL'
)
_PLACE = (
    f'CASE WHEN {_NEW_ID} THEN substr(r."id_number", 1, 6) || substr(r."id_number", 15, 3) '
    'WHEN length(r."id_number") = 15 THEN substr(r."id_number", 1, 6) || '
    "substr(r.\"id_number\", 13, 3) ELSE '' END"
)
BLOCKS: tuple[tuple[str, ...], ...] = (
    (_CORE,),
    ('r."reading"', _BIRTH),
    ('r."reading"', 'r."phone"'),
    ('r."reading"', _HOME),
    ('r."reading"', _PLACE),
    (_BIRTH, 'r."phone"'),
    (_BIRTH, _HOME),
)
"""What two people must share to be compared at all: one line is enough.

A slip in the birth of an ID leaves area and sequence, a slip there leaves the birth.
"""

_SHARED = (
    'SELECT "id", {names} FROM (SELECT r."id" AS "id", {columns}, '
    "count(*) OVER (PARTITION BY {parts}) AS n {people}) "
    "WHERE n BETWEEN 2 AND ? AND {filled} ORDER BY {names}"
)


def _statement(parts: tuple[str, ...]) -> str:
    names = [f'"k{n}"' for n in range(len(parts))]
    return _SHARED.format(
        names=", ".join(names),
        columns=", ".join(f"{part} AS {name}" for part, name in zip(parts, names, strict=True)),
        parts=", ".join(parts),
        people=_PEOPLE,
        filled=" AND ".join(f"{name} <> ''" for name in names),
    )


def pairs(
    archive: Archive,
    progress: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] | None = None,
    *,
    grids: frozenset[str] = frozenset(),
) -> list[tuple[int, int, Likeness]]:
    """Return the pairs of people who may be one, the likeliest first; reads one moment.

    Args:
        archive: The archive.
        progress: Told how many of how many steps are done.
        stopped: Asked before each step whether nobody waits for the answer any more.
        grids: Where both must live; of none, anywhere.
    """
    with archive.snapshot():
        told_apart = 'SELECT "first_id", "second_id" FROM "not_same_person"'
        known = set(archive.rows(told_apart))
        shared: set[tuple[int, int]] = set()
        for step, parts in enumerate(BLOCKS):
            if stopped is not None and stopped():
                return []
            rows = archive.rows(_statement(parts), (MOST_ALIKE,))
            for _, group in groupby(rows, key=lambda row: row[1:]):
                shared.update(combinations(sorted(row[0] for row in group), 2))
            if progress is not None:
                progress(step + 1, len(BLOCKS) + 1)
        shared -= known
        if grids:
            near = scope.people_within(archive, {one for pair in shared for one in pair}, grids)
            shared = {pair for pair in shared if near.issuperset(pair)}
        people = candidates(archive, {one for pair in shared for one in pair})
    found = []
    for first, second in shared:
        alike = likeness(people[first], people[second])
        if alike.offered:
            found.append((first, second, alike))
    return sorted(found, key=lambda one: (-one[2].score, one[0], one[1]))


_CANDIDATE = (
    'SELECT r."id", r."name", r."reading", r."id_number", r."sex", r."birth", '
    f'r."birth_precision", r."phone", {_HOME}, r."household_id" {_PEOPLE} AND r."id" IN '
)
AT_ONCE = 500


def candidates(archive: Archive, ids: Iterable[int]) -> dict[int, Candidate]:
    """Return what is compared of some people; those voided or merged are left out."""
    wanted, found = sorted(set(ids)), {}
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        for row in archive.rows(f"{_CANDIDATE} ({','.join('?' * len(part))})", part):
            birth = read_birth(row[5], row[6])
            found[row[0]] = Candidate(
                resident_id=row[0],
                name=row[1],
                reading=row[2],
                id_number=row[3],
                sex=row[4],
                birth=str(birth) if birth else "",
                phone=row[7],
                address=row[8],
                household=row[9],
            )
    return found


_MOST_NAMED = 200


def alike(
    archive: Archive, typed: Candidate, limit: int, *, grids: frozenset[str] = frozenset()
) -> list[tuple[int, Likeness]]:
    """Return who may be the person just typed, the likeliest first; nobody under the same ID."""
    ids: set[int] = set()
    same = 'SELECT "rid" FROM "search_key" WHERE "k" = ? ORDER BY "rid" LIMIT ?'
    for key in {sound_key(typed.name), name_key(typed.name)} - {""}:
        ids |= {row[0] for row in archive.rows(same, (key, _MOST_NAMED))}
    if typed.phone:
        ids |= {row[0] for row in archive.rows(same, (typed.phone, _MOST_NAMED))}
    if grids:
        ids = set(scope.people_within(archive, ids, grids))
    found = []
    for one in candidates(archive, ids).values():
        if typed.id_number and one.id_number == typed.id_number:
            continue
        like = likeness(typed, one)
        if like.offered:
            found.append((one.resident_id, like))
    return sorted(found, key=lambda one: (-one[1].score, one[0]))[:limit]


def merges(
    archive: Archive, limit: int, seen: Condition = scope.EVERYTHING
) -> list[tuple[Any, ...]]:
    """Return the merges that stand, the newest first: event, kept, gone, both names, instant."""
    sql = (
        f'SELECT e."id", k."id", g."id", {shown_name("k")}, {shown_name("g")}, e."at", '
        "coalesce(a.\"name\", ''), "
        'e."note" FROM "household_event" e '
        'JOIN "household_change" c ON c."event_id" = e."id" AND c."field" = \'merged_into\' '
        'AND c."before" = \'null\' JOIN "resident" g ON g."id" = c."row" '
        'JOIN "resident" k ON k."id" = CAST(c."after" AS INTEGER) '
        'LEFT JOIN "account" a ON a."id" = e."account_id" '
        f'WHERE e."kind" = \'same-person\' AND e."undone_at" IS NULL AND {seen.sql} '
        'ORDER BY e."id" DESC LIMIT ?'
    )
    return archive.rows(sql, (*seen.values, limit))
