"""What an account that is bound to lines of business or grids sees, as conditions for queries."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from hall_app.storage.queries.case_lists import Condition
from hall_app.storage.queries.resident_conditions import AT_ONCE, GRID, standing_in
from hall_app.storage.statements import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TypeVar

    from hall_app.storage.database import Archive

    One = TypeVar("One")

_HAND_IN = (
    'c."owner_id" = ? OR c."offered_to_id" = ? OR c."first_asked_id" = ? '
    "OR json_extract(c.\"commission\", '$.agent') = ?"
)
_HOMES = f'SELECT h."id" FROM "household" h WHERE h."id" IN ({{}}) AND {GRID} IN ({{}})'
_PEOPLE = (
    'SELECT m."resident_id" FROM "membership" m JOIN "household" h ON h."id" = m."household_id" '
    f'WHERE m."resident_id" IN ({{}}) AND m."until" IS NULL AND {GRID} IN ({{}}) '
    'UNION SELECT r."id" FROM "resident" r JOIN "household" h ON h."id" = r."household_id" '
    f'WHERE r."id" IN ({{}}) AND {GRID} IN ({{}})'
)


_LIVES = (
    'EXISTS (SELECT 1 FROM "membership" m JOIN "household" h ON h."id" = m."household_id" '
    f'WHERE m."resident_id" = {{0}} AND m."until" IS NULL AND {GRID} IN ({{1}})) '
    'OR EXISTS (SELECT 1 FROM "resident" r JOIN "household" h ON h."id" = r."household_id" '
    f'WHERE r."id" = {{0}} AND {GRID} IN ({{1}}))'
)
_CONTACT_HAND = 'k."first_asked_id" = ? OR k."handler_id" = ? OR k."supervisor_id" = ?'
_APPOINTMENT_HAND = 'a."clerk_id" = ? OR a."taken_by_id" = ?'
_NAMELESS = "('blank-receipt')"
"""Papers that name nobody: blank receipts, which the head reserves for every window."""
EVERYTHING = Condition(sql="1", urgent_first=False)
"""What an account sees that is bound to nothing."""


def hand_in(account_id: int, items: Iterable[str] = ()) -> Condition:
    """Return the cases that an account has, was offered, took in or runs errands for.

    Args:
        account_id: The account.
        items: Items whose cases come in addition, whoever has them.
    """
    known = tuple(items)
    places = ", ".join("?" for _ in known)
    sql = f'({_HAND_IN} OR c."item_code" IN ({places}))'
    return Condition(sql=sql, values=(*(account_id,) * 4, *known), urgent_first=False)


def has_case(archive: Archive, number: str, condition: Condition) -> bool:
    """Say whether a case is among those of a condition."""
    sql = f'SELECT 1 FROM "hall_case" c WHERE c."number" = ? AND {condition.sql}'
    return bool(archive.rows(sql, (number, *condition.values)))


def cases_within(archive: Archive, numbers: Iterable[str], condition: Condition) -> frozenset[str]:
    """Return those of some cases that are among those of a condition."""
    found: set[str] = set()
    for known in batched(numbers):
        sql = (
            f'SELECT c."number" FROM "hall_case" c WHERE c."number" IN ({marks(known)}) '
            f"AND {condition.sql}"
        )
        found.update(str(row[0]) for row in archive.rows(sql, (*known, *condition.values)))
    return frozenset(found)


def papers_within(archive: Archive, ids: Iterable[int], condition: Condition) -> frozenset[int]:
    """Return those of some papers that are among those of a condition."""
    return _within(archive, 'SELECT j."id" FROM "print_job" j WHERE j."id"', ids, condition)


def visits_within(archive: Archive, ids: Iterable[int], condition: Condition) -> frozenset[int]:
    """Return those of some visits that are among those of a condition."""
    return _within(archive, 'SELECT v."id" FROM "visit" v WHERE v."id"', ids, condition)


def _within(
    archive: Archive, begin: str, ids: Iterable[int], condition: Condition
) -> frozenset[int]:
    found: set[int] = set()
    for known in batched(ids):
        sql = f"{begin} IN ({marks(known)}) AND {condition.sql}"
        found.update(int(row[0]) for row in archive.rows(sql, (*known, *condition.values)))
    return frozenset(found)


def home_in(column: str, grids: frozenset[str]) -> Condition:
    """Return the condition that a column names a household of some grids; of none, all."""
    if not grids:
        return EVERYTHING
    standing, values = standing_in(grids)
    sql = f'{column} IN (SELECT h."id" FROM "household" h WHERE {standing})'
    return Condition(sql=sql, values=values, urgent_first=False)


def person_in(column: str, grids: frozenset[str]) -> Condition:
    """Return the condition that a column names a person of some grids; of none, all."""
    if not grids:
        return EVERYTHING
    words = tuple(sorted(grids))
    sql = f"({_LIVES.format(column, marks(words))})"
    return Condition(sql=sql, values=words * 2, urgent_first=False)


def visits(account_id: int, grids: frozenset[str]) -> Condition:
    """Return the visits ``v`` to homes of some grids, and those of no home that one wrote."""
    if not grids:
        return EVERYTHING
    home, person = home_in('v."household_id"', grids), person_in('v."resident_id"', grids)
    return Condition(
        sql=(
            f'({home.sql} OR (v."household_id" IS NULL AND ({person.sql} '
            'OR (v."resident_id" IS NULL AND v."account_id" = ?))))'
        ),
        values=(*home.values, *person.values, account_id),
        urgent_first=False,
    )


def papers(account_id: int, cases: Condition | None, grids: frozenset[str]) -> Condition:
    """Return the papers ``j`` of cases that are seen, and of no case those one had made oneself.

    A paper of no case names homes and people in its frozen values only: whoever is bound to some
    lines or grids knows of the others by nobody's paper. Blank receipts are everybody's.
    """
    if cases is None and not grids:
        return EVERYTHING
    of_case = cases or EVERYTHING
    return Condition(
        sql=(
            '((j."case_id" IS NOT NULL AND EXISTS (SELECT 1 FROM "hall_case" c '
            f'WHERE c."id" = j."case_id" AND {of_case.sql})) OR (j."case_id" IS NULL '
            f'AND (j."account_id" = ? OR j."sent_by_id" = ? OR j."form_id" IN {_NAMELESS})))'
        ),
        values=(*of_case.values, account_id, account_id),
        urgent_first=False,
    )


def contacts(
    account_id: int, handlers: Iterable[int], cases: Condition | None, grids: frozenset[str]
) -> Condition:
    """Return the first-asked records ``k`` that an account sees.

    Args:
        account_id: Whoever took one in, has it or watches over it sees it.
        handlers: Accounts of the same lines: what they have is seen; used with ``cases`` only.
        cases: The cases seen; a record that led to one of them is seen. Without, any line.
        grids: Where the person of the archive must live; one of nobody's is of any grid.
    """
    parts: list[str] = []
    values: list[object] = [account_id] * 3
    if cases is not None:
        known = tuple(handlers)
        parts.append(
            f'(k."handler_id" IN ({marks(known)}) OR EXISTS (SELECT 1 FROM "hall_case" c '
            f'WHERE c."id" = k."case_id" AND {cases.sql}))'
        )
        values += [*known, *cases.values]
    if grids:
        lives = person_in('k."resident_id"', grids)
        parts.append(f'(k."resident_id" IS NULL OR {lives.sql})')
        values += lives.values
    if not parts:
        return EVERYTHING
    sql = f"({_CONTACT_HAND} OR ({' AND '.join(parts)}))"
    return Condition(sql=sql, values=tuple(values), urgent_first=False)


def appointments(account_id: int, items: Iterable[str] | None, grids: frozenset[str]) -> Condition:
    """Return the appointments ``a`` that an account sees: his own, of his lines and grids.

    Args:
        account_id: Whoever booked one or serves it sees it.
        items: The items of his lines; one without an item is of any line. Nothing for any line.
        grids: Where the person of the archive must live; one of nobody's is of any grid.
    """
    parts: list[str] = []
    values: list[object] = [account_id] * 2
    if items is not None:
        known = ("", *items)
        parts.append(f'a."item_code" IN ({marks(known)})')
        values += known
    if grids:
        lives = person_in('a."resident_id"', grids)
        parts.append(f'(a."resident_id" IS NULL OR {lives.sql})')
        values += lives.values
    if not parts:
        return EVERYTHING
    sql = f"({_APPOINTMENT_HAND} OR ({' AND '.join(parts)}))"
    return Condition(sql=sql, values=tuple(values), urgent_first=False)


def homes_within(archive: Archive, ids: Iterable[int], grids: frozenset[str]) -> frozenset[int]:
    """Return those of some households that stand in some grids."""
    words, found = tuple(sorted(grids)), set[int]()
    for known in batched(ids):
        sql = _HOMES.format(marks(known), marks(words))
        found.update(int(row[0]) for row in archive.rows(sql, (*known, *words)))
    return frozenset(found)


def people_within(archive: Archive, ids: Iterable[int], grids: frozenset[str]) -> frozenset[int]:
    """Return those of some people who belong to a household of some grids, or did last."""
    words, found = tuple(sorted(grids)), set[int]()
    for known in batched(ids):
        places = (marks(known), marks(words))
        sql = _PEOPLE.format(*places, *places)
        found.update(int(row[0]) for row in archive.rows(sql, (*known, *words) * 2))
    return frozenset(found)


def batched(ids: Iterable[One]) -> Iterator[tuple[One, ...]]:
    """Return ids in parts that fit one statement."""
    rest = iter(ids)
    while part := tuple(islice(rest, AT_ONCE)):
        yield part
