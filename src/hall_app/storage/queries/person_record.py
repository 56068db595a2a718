"""Everything the archive holds about one person, for the papers that show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from hall_app.domain.dates import PartialDate
from hall_app.domain.flow.states import CaseState
from hall_app.domain.households.rows import Person, Table
from hall_app.storage import area
from hall_app.storage.household_book import AT_ONCE, rows_where
from hall_app.storage.queries.households import events_of_person
from hall_app.storage.sealing import require_open
from hall_app.storage.statements import marks, read_day, read_instant
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from hall_app.domain.area_registers import Skill, Unit
    from hall_app.domain.households.rows import Benefit, Tag
    from hall_app.domain.households.views import EventLine
    from hall_app.storage.database import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSpan:
    """One span of time in which a person belonged to a household."""

    file_number: str
    address: str
    relation: str
    registered: bool
    living: bool
    since: PartialDate
    until: PartialDate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """One matter of a person."""

    number: str
    item: str
    on: dt.date | None
    state: CaseState


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One line of the journal about a person: who looked at or printed what, and why."""

    at: dt.datetime
    by: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """One person with everything that is on record about him."""

    person: Person
    places: tuple[PlaceSpan, ...]
    tags: tuple[Tag, ...]
    benefits: tuple[Benefit, ...]
    events: tuple[EventLine, ...]
    cases: tuple[CaseLine, ...]
    looks: tuple[Look, ...]
    skills: tuple[Skill, ...] = ()
    units: tuple[Unit, ...] = ()
    entries: tuple[int, ...] = ()
    """Rows that hold something about the person: his own, and those merged into it."""

    @property
    def living(self) -> PlaceSpan | None:
        """Return where the person lives, else where the person is registered, else was last."""
        return next((one for one in self.places if one.until is None and one.living), None) or (
            self.places[0] if self.places else None
        )

    @property
    def registered(self) -> PlaceSpan | None:
        """Return where the person is registered now."""
        return next((one for one in self.places if one.until is None and one.registered), None)


_OTHER_SUBJECTS = (
    'SELECT \'appointment \' || "number" FROM "appointment" WHERE "resident_id" IN ({0}) UNION ALL '
    'SELECT \'contact \' || "number" FROM "contact" WHERE "resident_id" IN ({0}) UNION ALL '
    'SELECT \'rating \' || g."id" FROM "rating" g JOIN "hall_case" c ON c."id" = g."case_id" '
    'WHERE c."resident_id" IN ({0}) AND NOT g."anonymous"'
)
"""What the journal calls the appointments, first-asked records and signed slips of people."""


def people(archive: Archive, ids: Iterable[int]) -> dict[int, Person]:
    """Return people with their whole numbers; a service journals the look."""
    found = rows_where(
        archive, Table.PERSON, "id", ids, 'AND NOT t."voided" AND t."sealed_at" IS NULL'
    )
    return {one.id: cast("Person", one) for one in found}


def record(archive: Archive, resident_id: int) -> PersonRecord:
    """Return all that is on record about a person.

    Raises:
        RuleViolation: ``unknown-person``, ``person-sealed``.
    """
    require_open(archive, resident_id)
    person = people(archive, [resident_id]).get(resident_id)
    if person is None:
        raise RuleViolation("unknown-person", fields=("person",), person=resident_id)
    ids = entries(archive, resident_id)
    cases = _cases(archive, ids)
    places = _places(archive, resident_id)
    home = next((one.address for one in places if one.until is None and one.living), "")
    return PersonRecord(
        person=person,
        places=places,
        skills=area.skills_of(archive, resident_id),
        units=area.units_run_by(archive, person.name, person.phone, home),
        tags=tuple(
            cast("Tag", one) for one in rows_where(archive, Table.TAG, "resident_id", [resident_id])
        ),
        benefits=tuple(
            cast("Benefit", one)
            for one in rows_where(archive, Table.BENEFIT, "resident_id", [resident_id])
        ),
        events=events_of_person(archive, resident_id),
        cases=cases,
        looks=_looks(archive, ids, [one.number for one in cases]),
        entries=ids,
    )


def entries(archive: Archive, resident_id: int) -> tuple[int, ...]:
    """Return the person's row and the rows merged into it, under which older papers stay."""
    merged = archive.rows(
        'SELECT "id" FROM "resident" WHERE "merged_into_id" = ? ORDER BY "id"', (resident_id,)
    )
    return (resident_id, *(one for (one,) in merged))


def _places(archive: Archive, resident_id: int) -> tuple[PlaceSpan, ...]:
    sql = (
        'SELECT h."file_number", h."address", m."relation", m."registered", m."living", '
        'm."since", m."until" FROM "membership" m JOIN "household" h ON h."id" = m."household_id" '
        'WHERE m."resident_id" = ? '
        'ORDER BY m."until" IS NULL DESC, m."since" DESC, m."living" DESC, m."id" DESC'
    )
    return tuple(
        PlaceSpan(
            file_number=number,
            address=address,
            relation=relation,
            registered=bool(registered),
            living=bool(living),
            since=PartialDate.parse(since),
            until=PartialDate.parse(until) if until else None,
        )
        for number, address, relation, registered, living, since, until in archive.rows(
            sql, (resident_id,)
        )
    )


def _cases(archive: Archive, ids: Sequence[int]) -> tuple[CaseLine, ...]:
    sql = (
        'SELECT "number", "item_title", "received_on", "state" FROM "hall_case" '
        f'WHERE "resident_id" IN ({marks(ids)}) ORDER BY "day" DESC, "counter" DESC'
    )
    return tuple(
        CaseLine(number=number, item=title, on=read_day(day), state=CaseState(state))
        for number, title, day, state in archive.rows(sql, tuple(ids))
    )


def subjects_of(archive: Archive, ids: Sequence[int]) -> list[str]:
    """Return what the journal calls people, their cases, appointments, records and slips."""
    return _subjects(archive, ids, [one.number for one in _cases(archive, ids)])


def _subjects(archive: Archive, ids: Sequence[int], numbers: Sequence[str]) -> list[str]:
    subjects = [f"resident {one}" for one in ids]
    subjects += [f"case {one}" for one in numbers]
    others = archive.rows(_OTHER_SUBJECTS.format(marks(ids)), tuple(ids) * 3)
    return [*subjects, *(one for (one,) in others)]


def _looks(archive: Archive, ids: Sequence[int], numbers: Sequence[str]) -> tuple[Look, ...]:
    """Return who looked at the person, his cases, appointments, first-asked records and slips."""
    subjects = _subjects(archive, ids, numbers)
    found: list[tuple[Any, ...]] = []
    for start in range(0, len(subjects), AT_ONCE):
        part = subjects[start : start + AT_ONCE]
        sql = (
            'SELECT j."id", j."at", coalesce(a."name", \'\'), j."kind", j."reason" '
            'FROM "journal" j LEFT JOIN "account" a ON a."id" = j."account_id" '
            "WHERE j.\"kind\" NOT IN ('print', 'reprint') "
            "AND (j.\"kind\" LIKE 'reveal-%' OR j.\"subject\" LIKE 'resident %' "
            "OR j.\"subject\" LIKE 'case %') "
            f'AND j."subject" IN ({",".join("?" * len(part))})'
        )
        found += archive.rows(sql, part)
    return tuple(
        Look(at=read_instant(at), by=by, kind=kind, reason=reason)
        for _, at, by, kind, reason in sorted(found, reverse=True)
    )
