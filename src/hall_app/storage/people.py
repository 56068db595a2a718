"""People and households as rows, with the search keys written beside each person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.identity import Sex
from hall_app.domain.readings import preferred_reading, search_keys
from hall_app.domain.views import PersonCard, PersonHit
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.rows import ResidentRow, SearchKeyRow
from hall_app.storage.sealing import require_open
from hall_app.storage.statements import read_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class FullPerson:
    """A person with every number in full; stays below the services."""

    resident_id: int
    name: str
    id_kind: str
    id_number: str
    sex: str
    birth: dt.date | None
    phone: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewResident:
    """One person to be added to the archive."""

    name: str
    id_kind: str = ""
    id_number: str = ""
    sex: str = ""
    birth: dt.date | None = None
    phone: str = ""
    address: str = ""
    household_id: int | None = None
    relation: str = ""
    tags: tuple[str, ...] = ()


_KEY_COLUMNS = ("k", "rid")


def add(archive: Archive, person: NewResident) -> int:
    """Add a person with the keys under which he is found; inside the caller's transaction."""
    reading = preferred_reading(person.name)
    resident_id = int(
        ResidentRow.insert(
            household=person.household_id,
            name=person.name,
            id_kind=person.id_kind,
            id_number=person.id_number,
            sex=person.sex,
            birth=person.birth,
            phone=person.phone,
            address=person.address,
            relation=person.relation,
            reading=reading,
            tags=" ".join(person.tags),
        ).execute()
    )
    keys = search_keys(person.name, person.id_number, person.phone, reading)
    archive.insert(SearchKeyRow, _KEY_COLUMNS, [(key, resident_id) for key in sorted(keys)])
    return resident_id


_FULL = (
    'SELECT r."id", r."name", r."id_kind", r."id_number", r."sex", r."birth", r."phone", '
    'coalesce(h."address", r."address") FROM "resident" r '
    'LEFT JOIN "household" h ON h."id" = r."household_id" WHERE '
)


def _full(row: tuple[Any, ...]) -> FullPerson:
    return FullPerson(
        resident_id=row[0],
        name=row[1],
        id_kind=row[2],
        id_number=row[3],
        sex=row[4],
        birth=read_day(row[5]),
        phone=row[6],
        address=row[7],
    )


def kept(archive: Archive, resident_id: int) -> int:
    """Return the person with whom the archive goes on: the one given, or who that one is."""
    sql = 'SELECT "merged_into_id" FROM "resident" WHERE "id" = ?'
    found = archive.rows(sql, (resident_id,))
    return int(found[0][0]) if found and found[0][0] is not None else resident_id


def full(archive: Archive, resident_id: int) -> FullPerson:
    """Return a person with numbers in full; somebody merged leads to the one kept.

    Raises:
        RuleViolation: ``unknown-person``, ``person-sealed``.
    """
    require_open(archive, resident_id)
    found = archive.rows(_FULL + 'r."id" = ?', (kept(archive, resident_id),))
    if not found:
        raise RuleViolation("unknown-person", person=resident_id)
    return _full(found[0])


def with_id_number(archive: Archive, id_number: str) -> tuple[FullPerson, ...]:
    """Return everybody who stands in the archive under an ID number, or did before a merge."""
    if not id_number:
        return ()
    sql = (
        _FULL + 'r."id" IN (SELECT coalesce("merged_into_id", "id") FROM "resident" '
        'WHERE "id_number" = ? AND NOT "voided" AND "sealed_at" IS NULL)'
    )
    return tuple(_full(row) for row in archive.rows(sql, (id_number,)))


def first_with_numbers(archive: Archive, most: int) -> tuple[FullPerson, ...]:
    """Return the first people on record who have an ID number and live."""
    sql = (
        _FULL + 'r."id_number" <> \'\' AND r."died_on" IS NULL AND NOT r."voided" '
        'AND r."sealed_at" IS NULL '
        'AND r."merged_into_id" IS NULL ORDER BY r."id" LIMIT ?'
    )
    return tuple(_full(row) for row in archive.rows(sql, (most,)))


_LAST_HOME = (
    '(SELECT x."address" FROM "membership" m JOIN "household" x ON x."id" = m."household_id" '
    'WHERE m."resident_id" = r."id" ORDER BY m."until" DESC, m."id" DESC LIMIT 1)'
)
_HIT = (
    'SELECT r."id", r."name", r."sex", r."birth", r."id_number", r."phone", '
    f'coalesce(h."address", nullif(r."address", \'\'), {_LAST_HOME}, \'\'), r."tags", '
    'coalesce((SELECT "name" FROM "resident" x WHERE x."household_id" = r."household_id" '
    "AND x.\"relation\" = '02' LIMIT 1), ''), "
    'coalesce((SELECT c."received_on" || \' \' || c."item_title" FROM "hall_case" c '
    'WHERE c."resident_id" IN (SELECT r."id" UNION ALL SELECT m."id" FROM "resident" m '
    'WHERE m."merged_into_id" = r."id") AND {} ORDER BY c."id" DESC LIMIT 1), \'\'), '
    "CASE WHEN r.\"died_on\" IS NOT NULL THEN 'died' "
    'WHEN h."id" IS NULL AND EXISTS '
    '(SELECT 1 FROM "membership" m WHERE m."resident_id" = r."id") THEN \'left\' '
    "WHEN r.\"missing_since\" IS NOT NULL THEN 'missing' ELSE '' END "
    'FROM "resident" r LEFT JOIN "household" h ON h."id" = r."household_id" '
    'WHERE r."id" IN ('
)


def hits(
    archive: Archive,
    ids: Sequence[int],
    exact: frozenset[int] = frozenset(),
    *,
    cases: Condition = EVERYTHING,
) -> tuple[PersonHit, ...]:
    """Return the rows of a result list in the order of the ids, the dead and gone behind.

    The last dealing that a row names is one of the ``cases`` that may be seen.
    """
    if not ids:
        return ()
    marks = ",".join("?" * len(ids))
    sql = f'{_HIT.format(cases.sql)}{marks}) AND NOT r."voided" AND r."sealed_at" IS NULL'
    found = {row[0]: row for row in archive.rows(sql, (*cases.values, *ids))}
    rows = [_hit(found[one], exact=one in exact) for one in ids if one in found]
    if any(row.standing in _GONE for row in rows):
        rows.sort(key=lambda row: row.standing in _GONE)
    return tuple(rows)


_GONE = frozenset({"died", "left"})
_SEXES = {str(one): one for one in Sex} | {"": Sex.UNKNOWN}


def _hit(row: tuple[Any, ...], *, exact: bool) -> PersonHit:
    # Fifty of these at every key press: unpacked at once, and no look-up through the enum.
    rid, name, sex, birth, number, phone, address, tags, head, last, standing = row
    return PersonHit(
        resident_id=rid,
        name=name,
        sex=_SEXES[sex],
        birth=dt.date.fromisoformat(birth) if birth else None,
        id_masked=WORKING.id_number(number),
        phone_masked=WORKING.phone(phone) if phone else "",
        address=address,
        tags=tuple(tags.split()) if tags else (),
        head=head,
        last_dealing=last,
        exact=exact,
        standing=standing,
    )


_CARD = (
    'SELECT r."id", r."name", r."sex", r."birth", r."id_kind", r."id_number", r."phone", '
    'coalesce(h."address", r."address"), r."tags", coalesce(h."file_number", \'\'), '
    'CASE WHEN r."household_id" IS NULL THEN 0 ELSE '
    '(SELECT count(*) FROM "resident" x WHERE x."household_id" = r."household_id") END, '
    'coalesce((SELECT c."received_on" || \' \' || c."item_title" FROM "hall_case" c '
    'WHERE c."resident_id" IN (SELECT r."id" UNION ALL SELECT m."id" FROM "resident" m '
    'WHERE m."merged_into_id" = r."id") AND {} ORDER BY c."id" DESC LIMIT 1), \'\') '
    'FROM "resident" r LEFT JOIN "household" h ON h."id" = r."household_id" WHERE r."id" = ?'
)


def card(archive: Archive, resident_id: int, cases: Condition = EVERYTHING) -> PersonCard:
    """Return the applicant's card, its last case one that may be seen; who merged leads to kept.

    Raises:
        RuleViolation: ``unknown-person``, ``person-sealed``.
    """
    require_open(archive, resident_id)
    found = archive.rows(_CARD.format(cases.sql), (*cases.values, kept(archive, resident_id)))
    if not found:
        raise RuleViolation("unknown-person", person=resident_id)
    row = found[0]
    return PersonCard(
        resident_id=row[0],
        name=row[1],
        sex=Sex(row[2]) if row[2] else Sex.UNKNOWN,
        birth=read_day(row[3]),
        id_kind=row[4],
        id_masked=WORKING.id_number(row[5]),
        phone_masked=WORKING.phone(row[6]),
        address=row[7],
        tags=tuple(row[8].split()),
        file_number=row[9],
        household_members=row[10],
        last_case=row[11],
        has_id=bool(row[5]),
        has_phone=bool(row[6]),
    )
