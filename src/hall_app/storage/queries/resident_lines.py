"""Reads everybody who belongs here, place by place, as a file of residents has its lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.storage.household_columns import read_birth
from hall_app.storage.queries.resident_conditions import GRID
from hall_app.storage.queries.scope import home_in
from hall_app.storage.statements import marks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from hall_app.domain.dates import PartialDate
    from hall_app.storage.database import Archive

HOMES_AT_ONCE = 1_000
PEOPLE_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceLine:
    """One person's place in one household, codes and numbers as the archive keeps them."""

    person_id: int
    file_number: str
    building: str
    room: str
    address: str
    home: Mapping[str, str]
    relation: str
    registered: bool
    living: bool
    since: str
    name: str
    sex: str
    birth: PartialDate | None
    id_kind: str
    id_number: str
    phone: str
    ethnic: str
    education: str
    marital: str
    political: str
    person: Mapping[str, str]
    tags: tuple[str, ...]


_COLUMNS = (
    'SELECT r."id", h."file_number", coalesce(b."text", \'\'), h."room", '
    'coalesce(h."address", r."address"), h."details", m."relation", m."registered", m."living", '
    'm."since", r."name", r."sex", r."birth", r."birth_precision", r."id_kind", r."id_number", '
    'r."phone", r."ethnic", r."education", r."marital", r."political", r."details", '
    '(SELECT group_concat("code", char(31)) FROM "tag" t WHERE t."resident_id" = r."id" '
    'AND t."until" IS NULL), coalesce(h."grid", \'\') '
)
_PLACES = (
    f'{_COLUMNS} FROM "household" h JOIN "membership" m ON m."household_id" = h."id" '
    'AND m."until" IS NULL JOIN "resident" r ON r."id" = m."resident_id" '
    'LEFT JOIN "building" b ON b."id" = h."building_id" '
    'WHERE {} AND NOT h."voided" AND NOT r."voided" '
    'ORDER BY h."id", m."relation" <> \'02\', m."relation", m."id"'
)
_PEOPLE = (
    f'{_COLUMNS} FROM "resident" r LEFT JOIN "membership" m ON m."id" = (SELECT x."id" '
    'FROM "membership" x WHERE x."resident_id" = r."id" '
    'ORDER BY x."until" IS NULL DESC, x."living" DESC, x."until" DESC, x."id" DESC LIMIT 1) '
    'LEFT JOIN "household" h ON h."id" = m."household_id" '
    'LEFT JOIN "building" b ON b."id" = h."building_id" '
    'WHERE r."id" IN ({}) AND NOT r."voided" AND r."sealed_at" IS NULL'
)


def count_places(archive: Archive, grids: frozenset[str] = frozenset()) -> int:
    """Return how many lines ``place_lines`` yields, by one statement."""
    seen = home_in('h."id"', grids)
    sql = (
        'SELECT count(*) FROM "household" h JOIN "membership" m ON m."household_id" = h."id" '
        'AND m."until" IS NULL JOIN "resident" r ON r."id" = m."resident_id" '
        f'WHERE {seen.sql} AND NOT h."voided" AND NOT r."voided"'
    )
    return int(archive.rows(sql, seen.values)[0][0])


def place_lines(archive: Archive, grids: frozenset[str] = frozenset()) -> Iterator[PlaceLine]:
    """Yield the open places of everybody, household by household, the head first.

    Args:
        archive: The archive.
        grids: Of homes of which grids; of none, of all.
    """
    here, values = "1", tuple(sorted(grids))
    if grids:
        here = f"{GRID} IN ({marks(values)})"
    within = _PLACES.format(f'h."id" > ? AND h."id" <= ? AND {here}')
    last = int(archive.rows('SELECT coalesce(max("id"), 0) FROM "household"')[0][0])
    for start in range(0, last, HOMES_AT_ONCE):
        for row in archive.rows(within, (start, start + HOMES_AT_ONCE, *values)):
            yield _line(row)


def lines_of_household(archive: Archive, household_id: int) -> tuple[PlaceLine, ...]:
    """Return the places of everybody who belongs to a household, the head first."""
    rows = archive.rows(_PLACES.format('h."id" = ?'), (household_id,))
    return tuple(_line(row) for row in rows)


def lines_of_people(archive: Archive, ids: Sequence[int]) -> Iterator[PlaceLine]:
    """Yield one line for each person in the order of the ids: the home, or the last place."""
    for start in range(0, len(ids), PEOPLE_AT_ONCE):
        part = ids[start : start + PEOPLE_AT_ONCE]
        rows = archive.rows(_PEOPLE.format(",".join("?" * len(part))), part)
        found = {row[0]: _line(row) for row in rows}
        yield from (found[one] for one in part if one in found)


def _line(v: Sequence[Any]) -> PlaceLine:
    return PlaceLine(
        person_id=v[0],
        file_number=v[1] or "",
        building=v[2],
        room=v[3] or "",
        address=v[4] or "",
        home=json.loads(v[5] or "{}") | ({"grid": v[23]} if v[23] else {}),
        relation=v[6] or "",
        registered=bool(v[7]),
        living=bool(v[8]),
        since=v[9] or "",
        name=v[10],
        sex=v[11],
        birth=read_birth(v[12], v[13]),
        id_kind=v[14],
        id_number=v[15],
        phone=v[16],
        ethnic=v[17],
        education=v[18],
        marital=v[19],
        political=v[20],
        person=json.loads(v[21]),
        tags=tuple(v[22].split("\x1f")) if v[22] else (),
    )
