"""Skills of people and units of places as rows: set, ended, read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.area_registers import Skill, Unit
from hall_app.domain.dates import PartialDate
from hall_app.storage import row_seals
from hall_app.storage.queries.place_scope import inside
from hall_app.storage.queries.place_tree import below
from hall_app.storage.rows import SkillRow, UnitRow
from hall_app.storage.statements import utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.area_registers import NewSkill, NewUnit
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller

SCHEMA_STEP = "0015_skills_units"
"""The schema step since which there are such rows."""

MOST_UNITS = 400
_SKILL = ("resident", "kind", "level", "note", "since", "account", "at")
_UNIT = ("place", "name", "kind", "head", "phone", "since", "account", "at")


def add_skill(archive: Archive, person_id: int, skill: NewSkill, teller: Teller) -> int:
    """Keep a skill of a person inside the caller's transaction and return its id.

    Raises:
        RuleViolation: ``skill-known`` when the person has it on record already.
    """
    same = (
        'SELECT 1 FROM "skill" WHERE "resident_id" = ? AND "kind" = ? AND "level" = ? '
        'AND "note" = ? AND "until" IS NULL'
    )
    if archive.rows(same, (person_id, skill.kind, skill.level, skill.note)):
        raise RuleViolation("skill-known", fields=("kind",))
    row = (
        *(person_id, skill.kind, skill.level, skill.note, str(skill.since or "")),
        *(teller.account_id, utc(teller.at)),
    )
    made = archive.insert(SkillRow, _SKILL, [row])
    row_seals.added(archive, row_seals.SKILL, made, teller)
    return made


def end_skill(archive: Archive, skill_id: int, until: PartialDate, teller: Teller) -> int:
    """Let a skill be told of no longer; return the person.

    Raises:
        RuleViolation: ``skill-unknown``, ``span-ends-before``.
    """
    return _end(archive, row_seals.SKILL, skill_id, until, teller)


def add_unit(archive: Archive, place_id: int, unit: NewUnit, teller: Teller) -> int:
    """Keep a unit at a place inside the caller's transaction and return its id.

    Raises:
        RuleViolation: ``unit-known`` when one of that name is open there.
    """
    same = 'SELECT 1 FROM "unit" WHERE "place_id" = ? AND "name" = ? AND "until" IS NULL'
    if archive.rows(same, (place_id, unit.name)):
        raise RuleViolation("unit-known", fields=("name",))
    row = (
        *(place_id, unit.name, unit.kind, unit.head, unit.phone, str(unit.since or "")),
        *(teller.account_id, utc(teller.at)),
    )
    made = archive.insert(UnitRow, _UNIT, [row])
    row_seals.added(archive, row_seals.UNIT, made, teller)
    return made


def end_unit(archive: Archive, unit_id: int, until: PartialDate, teller: Teller) -> int:
    """Let a unit be closed; return its place.

    Raises:
        RuleViolation: ``unit-unknown``, ``span-ends-before``.
    """
    return _end(archive, row_seals.UNIT, unit_id, until, teller)


def owner_of_skill(archive: Archive, skill_id: int) -> int | None:
    """Return the person of a skill; nothing for one that is not on record."""
    return _belongs(archive, row_seals.SKILL, skill_id)


def place_of_unit(archive: Archive, unit_id: int) -> int | None:
    """Return the place of a unit; nothing for one that is not on record."""
    return _belongs(archive, row_seals.UNIT, unit_id)


def _belongs(archive: Archive, table: str, row_id: int) -> int | None:
    found = archive.rows(f'SELECT "{_OWNER[table]}" FROM "{table}" WHERE "id" = ?', (row_id,))
    return int(found[0][0]) if found else None


_OWNER = {row_seals.SKILL: "resident_id", row_seals.UNIT: "place_id"}


def _end(archive: Archive, table: str, row_id: int, until: PartialDate, teller: Teller) -> int:
    sql = f'SELECT "{_OWNER[table]}", "since" FROM "{table}" WHERE "id" = ? AND "until" IS NULL'
    found = archive.rows(sql, (row_id,))
    if not found:
        raise RuleViolation(
            "skill-unknown" if table == row_seals.SKILL else "unit-unknown", fields=("which",)
        )
    owner, since = found[0]
    if since and until.last_day() < PartialDate.parse(since).first_day():
        raise RuleViolation("span-ends-before", fields=("until",), since=since)
    archive.rows(f'UPDATE "{table}" SET "until" = ? WHERE "id" = ?', (str(until), row_id))
    row_seals.changed(archive, table, [row_id], teller)
    return int(owner)


def skills_of(archive: Archive, person_id: int) -> tuple[Skill, ...]:
    """Return the skills of a person and of the entries merged into his, standing ones first."""
    sql = (
        'SELECT "id", "kind", "level", "since", "until", "note" FROM "skill" '
        'WHERE "resident_id" IN (SELECT "id" FROM "resident" WHERE "id" = ?1 '
        'OR "merged_into_id" = ?1) ORDER BY "until" IS NOT NULL, "id"'
    )
    return tuple(
        Skill(
            skill_id=row_id,
            kind=kind,
            level=level,
            since=_day(since),
            until=_day(until),
            note=note,
        )
        for row_id, kind, level, since, until, note in archive.rows(sql, (person_id,))
    )


_READ_UNIT = (
    'SELECT u."id", u."place_id", p."address", p."name", u."name", u."kind", u."head", '
    'u."phone", u."since", u."until" '
)


def units_below(
    archive: Archive, place_id: int, grids: frozenset[str] = frozenset()
) -> tuple[Unit, ...]:
    """Return the units at a place and below it, open ones first: all, or those in some grids."""
    seen, tree = inside('u."place_id"', grids), below(archive, place_id)
    sql = (
        f'{tree.before}{_READ_UNIT}FROM "unit" u CROSS JOIN "place" p ON p."id" = u."place_id" '
        f'WHERE u."place_id" {tree.among} AND {seen.sql} '
        'ORDER BY u."until" IS NOT NULL, p."address", u."name" LIMIT ?'
    )
    return _units(archive, sql, (place_id, *seen.values, MOST_UNITS))


def unit_phone(archive: Archive, unit_id: int) -> str:
    """Return the telephone number of a unit.

    Raises:
        RuleViolation: ``unit-unknown``.
    """
    found = archive.rows('SELECT "phone" FROM "unit" WHERE "id" = ?', (unit_id,))
    if not found:
        raise RuleViolation("unit-unknown", fields=("which",))
    return str(found[0][0])


def units_run_by(archive: Archive, name: str, phone: str, home: str) -> tuple[Unit, ...]:
    """Return the units of somebody: of that name, with his telephone or at his home address."""
    sql = (
        _READ_UNIT + 'FROM "unit" u JOIN "place" p ON p."id" = u."place_id" WHERE u."head" = ? '
        'AND ((u."phone" <> \'\' AND u."phone" = ?) OR (p."address" <> \'\' AND p."address" = ?)) '
        'ORDER BY u."until" IS NOT NULL, u."id"'
    )
    return _units(archive, sql, (name, phone, home))


def _units(archive: Archive, sql: str, values: tuple[object, ...]) -> tuple[Unit, ...]:
    return tuple(
        Unit(
            unit_id=row_id,
            place_id=place,
            at=address or at,
            name=name,
            kind=kind,
            head=head,
            phone=phone,
            since=_day(since),
            until=_day(until),
        )
        for row_id, place, address, at, name, kind, head, phone, since, until in archive.rows(
            sql, values
        )
    )


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
