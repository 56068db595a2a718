"""Reads for the household page: members, who left, the time line, the cases of the house."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.dates import PartialDate, age_on
from hall_app.domain.flow.states import CaseState
from hall_app.domain.households.events import EventKind
from hall_app.domain.households.rows import Table
from hall_app.domain.households.views import (
    BenefitView,
    EventLine,
    FormerMember,
    HouseholdView,
    MemberView,
    TagView,
)
from hall_app.domain.keeping import SEALED
from hall_app.domain.views import CaseHit, HouseholdHit
from hall_app.storage.household_book import household_on, open_book
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.sealing import require_open, sealed_among, shown_name
from hall_app.storage.statements import read_day, read_instant
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence

    from hall_app.domain.households.book import Book
    from hall_app.domain.households.rows import Membership
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

MOST_CASES = 50


def household_with_number(archive: Archive, file_number: str) -> int:
    """Return the household of a file number.

    Raises:
        RuleViolation: ``unknown-household``.
    """
    sql = 'SELECT "id" FROM "household" WHERE "file_number" = ? AND NOT "voided"'
    found = archive.rows(sql, (file_number,))
    if not found:
        raise RuleViolation("unknown-household", fields=("household",), household=file_number)
    return int(found[0][0])


def household_of(archive: Archive, resident_id: int) -> int:
    """Return the household where a person lives, or was last.

    Raises:
        RuleViolation: ``unknown-person``, ``person-without-household``.
    """
    known = archive.rows('SELECT "merged_into_id" FROM "resident" WHERE "id" = ?', (resident_id,))
    if not known:
        raise RuleViolation("unknown-person", fields=("person",), person=resident_id)
    sql = (
        'SELECT "household_id" FROM "membership" WHERE "resident_id" = ? '
        'ORDER BY "until" IS NULL DESC, "until" DESC, "living" DESC, "id" DESC LIMIT 1'
    )
    found = archive.rows(sql, (known[0][0] or resident_id,))
    if not found:
        raise RuleViolation("person-without-household", fields=("person",), person=resident_id)
    return int(found[0][0])


def household(
    archive: Archive,
    household_id: int,
    today: dt.date,
    on: dt.date | None = None,
    *,
    cases: Condition = EVERYTHING,
) -> HouseholdView:
    """Return a household as it is, or as it was on the evening of a day.

    Its service history is that of the ``cases`` that may be seen.

    Raises:
        RuleViolation: ``unknown-household``.
    """
    sql = 'SELECT "version", "grid" FROM "household" WHERE "id" = ? AND NOT "voided"'
    known = archive.rows(sql, (household_id,))
    if not known:
        raise RuleViolation("unknown-household", fields=("household",), household=household_id)
    book = (
        open_book(archive, (household_id,), ())
        if on is None
        else household_on(archive, household_id, on)
    )
    row = book.household(household_id)
    places = book.members_on(household_id)
    sealed = sealed_among(archive, [one.person for one in places])
    members = tuple(
        _covered(view) if view.person_id in sealed else view
        for view in (_member(book, one, on or today) for one in places if one.until is None or on)
    )
    former = _former(archive, household_id, on)
    people = [one.person_id for one in members if not one.sealed]
    people += [one.person_id for one in former if not one.sealed]
    return HouseholdView(
        household_id=household_id,
        version=known[0][0],
        file_number=row.file_number,
        building=row.building,
        room=row.room,
        address=row.address,
        kind=row.kind,
        established_on=row.established_on,
        closed_on=row.closed_on,
        details=row.details,
        grid=known[0][1] if on is None else row.details.get("grid", ""),
        members=members,
        former=former,
        events=events_of(archive, household_id, on),
        cases=_cases(archive, people, cases),
        as_of=on,
    )


def _member(book: Book, place: Membership, day: dt.date) -> MemberView:
    person = book.person(place.person)
    other = next(
        (one for one in book.places_of(person.id) if one.household != place.household), None
    )
    return MemberView(
        person_id=person.id,
        name=person.name,
        relation=place.relation,
        sex=person.sex,
        birth=person.birth,
        age=age_on(person.birth.first_day(), day) if person.birth else None,
        id_kind=person.id_kind,
        id_masked=WORKING.id_number(person.id_number),
        phone_masked=WORKING.phone(person.phone),
        registered=place.registered,
        living=place.living,
        since=place.since,
        marital=person.marital,
        ethnic=person.ethnic,
        education=person.education,
        political=person.political,
        registration=person.registration,
        died_on=person.died_on,
        missing_since=person.missing_since,
        details=person.details,
        tags=tuple(
            TagView(code=one.code, since=one.since, proof=one.proof, review_on=one.review_on)
            for one in book.tags_on(person.id)
        ),
        benefits=tuple(
            BenefitView(kind=one.kind, amount=one.amount, since=one.since, proof=one.proof)
            for one in book.benefits_on(person.id)
        ),
        other_household=other.household if other else None,
        other_address=_address(book, other),
    )


def _covered(member: MemberView) -> MemberView:
    """Return somebody sealed as a past day shows him: that there was one, and no more."""
    return MemberView(
        person_id=member.person_id,
        name=SEALED,
        relation=member.relation,
        sex="",
        birth=None,
        age=None,
        id_kind="",
        id_masked="",
        phone_masked="",
        registered=member.registered,
        living=member.living,
        since=member.since,
        registration=member.registration,
        sealed=True,
    )


def _address(book: Book, place: Membership | None) -> str:
    if place is None or not book.knows(Table.HOUSEHOLD, place.household):
        return ""
    return book.household(place.household).address


def _former(archive: Archive, household_id: int, on: dt.date | None) -> tuple[FormerMember, ...]:
    """Return who belonged to a household and no longer does, the last to leave first."""
    sql = (
        f'SELECT m."resident_id", {shown_name("r")}, m."relation", m."since", m."until", '
        'e."kind", r."sealed_at" IS NOT NULL '
        'FROM "membership" m JOIN "resident" r ON r."id" = m."resident_id" '
        'LEFT JOIN "household_event" e ON e."id" = m."closed_by_id" '
        'WHERE m."household_id" = ? AND m."until" <= ? AND m."until" > m."since" AND NOT EXISTS '
        '(SELECT 1 FROM "membership" x WHERE x."household_id" = m."household_id" '
        'AND x."resident_id" IN (m."resident_id", r."merged_into_id") '
        'AND x."since" >= m."until" AND x."since" <= ? '
        'AND (x."until" IS NULL OR x."until" > x."since")) '
        'ORDER BY m."until" DESC, m."id" DESC'
    )
    last = on.isoformat() if on else "9999"
    return tuple(
        FormerMember(
            person_id=person,
            name=name,
            relation=relation,
            since=PartialDate.parse(since),
            until=PartialDate.parse(until),
            by=EventKind(kind or "correction"),
            sealed=bool(sealed),
        )
        for person, name, relation, since, until, kind, sealed in archive.rows(
            sql, (household_id, last, last)
        )
    )


_EVENTS = (
    'SELECT e."id", e."kind", e."happened_on", e."told_on", e."told_by", e."paper", e."note", '
    'e."at", coalesce(a."name", \'\'), e."kept", e."undone_at", coalesce(u."name", \'\'), '
    'e."undo_reason" FROM "household_event" e LEFT JOIN "account" a ON a."id" = e."account_id" '
    'LEFT JOIN "account" u ON u."id" = e."undone_by_id" WHERE e."id" IN '
    '(SELECT "event_id" FROM "household_event_subject" WHERE "{0}" = ? {1} '
    'UNION SELECT "opened_by_id" FROM "membership" WHERE "{0}" = ?) AND e."happened_on" <= ? '
    'ORDER BY e."happened_on" DESC, e."id" DESC'
)


def events_of(
    archive: Archive, household_id: int, on: dt.date | None = None
) -> tuple[EventLine, ...]:
    """Return what happened to a household, the latest first, undone events among them."""
    return _event_lines(archive, "household_id", household_id, on)


def events_of_person(archive: Archive, resident_id: int) -> tuple[EventLine, ...]:
    """Return what happened to a person, the latest first.

    Raises:
        RuleViolation: ``person-sealed``.
    """
    require_open(archive, resident_id)
    return _event_lines(archive, "resident_id", resident_id, None)


def _event_lines(
    archive: Archive, column: str, subject: int, on: dt.date | None
) -> tuple[EventLine, ...]:
    last = on.isoformat() if on else "9999"
    merged = 'OR "resident_id" IN (SELECT "id" FROM "resident" WHERE "merged_into_id" = ?)'
    also = merged if column == "resident_id" else "AND ? IS NOT NULL"
    rows = archive.rows(_EVENTS.format(column, also), (subject, subject, subject, last))
    names = _names(archive, [row[0] for row in rows])
    return tuple(_event_line(row, names.get(row[0], ())) for row in rows)


def _names(archive: Archive, events: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    sql = (
        f'SELECT s."event_id", {shown_name("r")} FROM "household_event_subject" s '
        'JOIN "resident" r ON r."id" = s."resident_id" WHERE s."event_id" IN ({}) '
        'ORDER BY s."event_id", s."n"'
    )
    for event, name in archive.rows(sql.format(",".join("?" * len(events))), events):
        found[event] = (*found.get(event, ()), name)
    return found


def _event_line(row: Sequence[Any], people: tuple[str, ...]) -> EventLine:
    return EventLine(
        event_id=row[0],
        kind=EventKind(row[1]),
        on=row[2],
        told_on=read_day(row[3]) or read_instant(row[7]).date(),
        told_by=row[4],
        paper=row[5],
        note=row[6],
        people=people,
        at=read_instant(row[7]),
        by=row[8],
        kept=json.loads(row[9]),
        undone_at=read_instant(row[10]) if row[10] else None,
        undone_by=row[11],
        undo_reason=row[12],
    )


def _cases(archive: Archive, people: Sequence[int], seen: Condition) -> tuple[CaseHit, ...]:
    """Return the service history of everybody who belongs or belonged to the household."""
    if not people:
        return ()
    marks = ",".join("?" * len(people))
    sql = (
        'SELECT c."number", c."item_title", c."applicant_name", c."state", c."due_on", '
        'c."closed_on" IS NULL FROM "hall_case" c '
        f'WHERE (c."resident_id" IN ({marks}) OR c."resident_id" IN '
        f'(SELECT "id" FROM "resident" WHERE "merged_into_id" IN ({marks}))) AND {seen.sql} '
        'ORDER BY c."day" DESC, c."counter" DESC LIMIT ?'
    )
    return tuple(
        CaseHit(
            number=number,
            item_title=title,
            applicant=applicant,
            state=CaseState(state),
            due_on=read_day(due),
            open=bool(still_open),
        )
        for number, title, applicant, state, due, still_open in archive.rows(
            sql, (*people, *people, *seen.values, MOST_CASES)
        )
    )


def hits(archive: Archive, households: Sequence[int]) -> tuple[HouseholdHit, ...]:
    """Return households as a list shows them, in the order given; undone ones are left out."""
    marks = ",".join("?" * len(households))
    sql = (
        'SELECT h."id", h."address", coalesce((SELECT x."name" FROM "resident" x '
        'WHERE x."household_id" = h."id" AND x."relation" = \'02\' LIMIT 1), \'\'), '
        '(SELECT count(*) FROM "resident" x WHERE x."household_id" = h."id") '
        f'FROM "household" h WHERE h."id" IN ({marks}) AND NOT h."voided"'
    )
    found = {
        row[0]: HouseholdHit(household_id=row[0], address=row[1], head=row[2], members=row[3])
        for row in archive.rows(sql, tuple(households))
    }
    return tuple(found[one] for one in households if one in found)


def versions(archive: Archive, households: Sequence[int]) -> dict[int, int]:
    """Return the versions of households, for the guard against a lost change."""
    if not households:
        return {}
    marks = ",".join("?" * len(households))
    sql = f'SELECT "id", "version" FROM "household" WHERE "id" IN ({marks})'
    return dict(archive.rows(sql, households))


def check_number_is_free(
    archive: Archive, id_number: str, resident_id: int, but: Collection[int] = ()
) -> None:
    """See that nobody else, ``but`` these, stands in the archive under an ID number.

    Raises:
        RuleViolation: ``id-number-taken``.
    """
    sql = (
        'SELECT "id" FROM "resident" WHERE "id_number" = ? '
        'AND coalesce("merged_into_id", "id") <> ? AND NOT "voided"'
    )
    for other in {row[0] for row in archive.rows(sql, (id_number, resident_id))} - set(but):
        raise RuleViolation("id-number-taken", fields=("id_number",), person=other)
