"""What was decided about two people who look alike, and both of them side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.audiences import WORKING
from hall_app.domain.duplicates import Side
from hall_app.domain.households.rows import Table
from hall_app.storage.household_book import rows_where
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.rows import NotSamePersonRow
from hall_app.storage.statements import utc
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.households.rows import Person
    from hall_app.storage.database import Archive
    from hall_app.storage.household_events import Teller
    from hall_app.storage.queries.case_lists import Condition

_NOT_SAME = ("first", "second", "at", "account", "window", "reason")


def tell_apart(archive: Archive, first: int, second: int, reason: str, teller: Teller) -> None:
    """Remember that two people are two; inside the caller's transaction."""
    one, other = sorted((first, second))
    know_apart_no_more(archive, first, second)
    row = (one, other, utc(teller.at), teller.account_id, teller.window, reason)
    archive.insert(NotSamePersonRow, _NOT_SAME, [row])


def know_apart_no_more(archive: Archive, first: int, second: int) -> None:
    """Forget that two people are two, so that the pair is offered again."""
    sql = 'DELETE FROM "not_same_person" WHERE "first_id" = ? AND "second_id" = ?'
    archive.rows(sql, sorted((first, second)))


def check_known(archive: Archive, *people: int) -> None:
    """See that people stand in the archive and were not merged meanwhile.

    Raises:
        RuleViolation: ``unknown-person``, ``person-merged``.
    """
    for one in people:
        sql = 'SELECT "merged_into_id" FROM "resident" WHERE "id" = ? AND NOT "voided"'
        found = archive.rows(sql, (one,))
        if not found:
            raise RuleViolation("unknown-person", fields=("person",), person=one)
        if found[0][0] is not None:
            raise RuleViolation("person-merged", fields=("person",), person=one, into=found[0][0])


_LIVES = (
    'SELECT m."household_id", h."address", h."file_number", m."relation", m."since" '
    'FROM "membership" m JOIN "household" h ON h."id" = m."household_id" '
    'WHERE m."resident_id" = ? ORDER BY m."until" IS NULL DESC, m."living" DESC, m."id" DESC '
    "LIMIT 1"
)
_CASES = (
    "SELECT count(*), coalesce(max(\"received_on\" || ' ' || \"item_title\"), '') "
    'FROM "hall_case" c WHERE "resident_id" IN '
    '(SELECT ? UNION ALL SELECT "id" FROM "resident" WHERE "merged_into_id" = ?) AND {}'
)
_ITEMS = ("id_kind", "marital", "ethnic", "education", "political", "registration", "missing_since")


def side(archive: Archive, resident_id: int, seen: Condition = EVERYTHING) -> Side:
    """Return one person for the comparison, with the cases that may be seen."""
    person: Person = rows_where(archive, Table.PERSON, "id", [resident_id])[0]  # type: ignore[assignment]
    lives = archive.rows(_LIVES, (resident_id,))
    home, address, number, relation, since = lives[0] if lives else (None, "", "", "", "")
    cases, last = archive.rows(_CASES.format(seen.sql), (resident_id, resident_id, *seen.values))[0]
    tags = 'SELECT "tags" FROM "resident" WHERE "id" = ?'
    items = {name: str(getattr(person, name) or "") for name in _ITEMS} | dict(person.details)
    return Side(
        resident_id=resident_id,
        name=person.name,
        sex=person.sex,
        birth=str(person.birth or ""),
        id_masked=WORKING.id_number(person.id_number),
        phone_masked=WORKING.phone(person.phone),
        address=address or person.address,
        household=home,
        file_number=number,
        relation=relation,
        since=since,
        tags=tuple(archive.rows(tags, (resident_id,))[0][0].split()),
        cases=cases,
        last_case=last,
        died_on=str(person.died_on or ""),
        items={name: value for name, value in items.items() if value},
    )
