"""Reads about visits: lists, who was not visited, what is due, the diary's figures."""

from __future__ import annotations

import datetime as dt
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import CaseState
from hall_app.domain.households.tags import automatic, visit_cadence
from hall_app.domain.keeping import SEALED
from hall_app.domain.views import HomeVisit
from hall_app.domain.visits import DiaryMonth, Outcome, VisitDue, VisitLine, VisitStop, VisitView
from hall_app.storage.household_columns import read_birth
from hall_app.storage.queries.resident_conditions import AT_ONCE
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import read_day, read_instant
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hall_app.domain.households.tags import TagKind
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

WHOM = (
    'CASE WHEN EXISTS (SELECT 1 FROM "resident" z WHERE z."id" = v."resident_id" '
    f'AND z."sealed_at" IS NOT NULL) THEN \'{SEALED}\' ELSE v."whom" END'
)
"""Who was met, as long as that archive is not sealed."""
MOST_LINES = 500
"""Of one household or person; the lists of the hall come page by page."""
_LINE = (
    f'SELECT v."id", v."visited_on", {WHOM}, v."place", v."visitors", v."category", '
    'CASE WHEN v."wish" <> \'\' THEN v."wish" ELSE v."matter" END, v."outcome", v."next_on", '
    'v."household_id", v."resident_id", coalesce(c."number", \'\') FROM "visit" v '
    f'LEFT JOIN "hall_case" c ON c."id" = v."case_id" AND c."state" <> \'{CaseState.VOID}\' '
    'WHERE NOT v."voided" '
)
_NEWEST = 'ORDER BY v."visited_on" DESC, v."id" DESC LIMIT ?'


def lines(
    archive: Archive,
    *,
    household_id: int | None = None,
    person_id: int | None = None,
    open_only: bool = False,
    limit: int = MOST_LINES,
    seen: Condition = EVERYTHING,
) -> tuple[VisitLine, ...]:
    """Return visits, the latest first: all those seen, or of a household or a person."""
    sql, values = f"{_LINE}AND {seen.sql} ", list(seen.values)
    if household_id is not None:
        sql += 'AND v."household_id" = ? '
        values.append(household_id)
    if person_id is not None:
        sql += 'AND v."resident_id" = ? '
        values.append(person_id)
    if open_only:
        sql += "AND v.\"outcome\" = 'noted' "
    return tuple(_line(row) for row in archive.rows(sql + _NEWEST, (*values, limit)))


def line_ids(
    archive: Archive, *, open_only: bool = False, seen: Condition = EVERYTHING
) -> array[int]:
    """Return the ids of the visits seen, the latest first, or of those with something to do."""
    sql = f'SELECT v."id" FROM "visit" v WHERE NOT v."voided" AND {seen.sql} '
    if open_only:
        sql += "AND v.\"outcome\" = 'noted' "
    order = 'ORDER BY v."visited_on" DESC, v."id" DESC'
    return array("q", (row[0] for row in archive.rows(sql + order, seen.values)))


def lines_of(archive: Archive, ids: Sequence[int]) -> tuple[VisitLine, ...]:
    """Return some visits in the order of their ids; one taken back meanwhile is left out."""
    found: dict[int, VisitLine] = {}
    for part in _parts(ids):
        rows = archive.rows(f'{_LINE}AND v."id" IN ({",".join(map(str, part))})')
        found |= {row[0]: _line(row) for row in rows}
    return tuple(found[one] for one in ids if one in found)


def _line(row: Sequence[Any]) -> VisitLine:
    one, on, whom, address, visitors, category, matter, outcome, following, home, person, case = row
    return VisitLine(
        visit_id=one,
        visited_on=dt.date.fromisoformat(on),
        whom=whom,
        address=address,
        visitors=visitors,
        category=category,
        matter=matter,
        outcome=Outcome(outcome),
        next_on=read_day(following),
        household_id=home,
        person_id=person,
        case_number=case,
    )


_VIEW = (
    'SELECT v."version", v."visited_on", v."household_id", v."resident_id", '
    f'coalesce(h."file_number", \'\'), v."place", {WHOM}, v."visitors", v."category", '
    'v."matter", v."situation", v."difficulty", v."wish", v."result", v."outcome", '
    'v."settled_on", v."next_on", coalesce(c."number", \'\'), a."name", v."at", v."voided", '
    'v."void_reason" FROM "visit" v JOIN "account" a ON a."id" = v."account_id" '
    'LEFT JOIN "household" h ON h."id" = v."household_id" '
    f'LEFT JOIN "hall_case" c ON c."id" = v."case_id" AND c."state" <> \'{CaseState.VOID}\' '
    'WHERE v."id" = ?'
)


def visit(archive: Archive, visit_id: int) -> VisitView:
    """Return one visit.

    Raises:
        RuleViolation: ``unknown-visit``.
    """
    found = archive.rows(_VIEW, (visit_id,))
    if not found:
        raise RuleViolation("unknown-visit", visit=visit_id)
    row = found[0]
    return VisitView(
        visit_id=visit_id,
        version=row[0],
        visited_on=dt.date.fromisoformat(row[1]),
        household_id=row[2],
        person_id=row[3],
        file_number=row[4],
        place=row[5],
        whom=row[6],
        visitors=row[7],
        category=row[8],
        matter=row[9],
        situation=row[10],
        difficulty=row[11],
        wish=row[12],
        result=row[13],
        outcome=Outcome(row[14]),
        settled_on=read_day(row[15]),
        next_on=read_day(row[16]),
        case_number=row[17],
        recorder=row[18],
        at=read_instant(row[19]),
        voided=bool(row[20]),
        void_reason=row[21],
    )


# --- what is due ----------------------------------------------------------------------------

_CARRIERS = (
    'SELECT r."household_id", r."tags", r."birth", r."birth_precision" FROM "resident" r '
    'JOIN "household" h ON h."id" = r."household_id" '
    'WHERE h."closed_on" IS NULL AND NOT h."voided" AND NOT r."voided" AND r."died_on" IS NULL '
    'AND (r."birth" <= ? OR (r."tags" <> \'\' AND ({0})))'
)
_LAST = (
    'SELECT v."household_id", max(v."visited_on") FROM "visit" v '
    'WHERE v."household_id" IS NOT NULL AND NOT v."voided" GROUP BY v."household_id"'
)
_PROMISED = (
    'SELECT v."household_id", v."next_on" FROM "visit" v '
    'JOIN "household" h ON h."id" = v."household_id" WHERE v."next_on" IS NOT NULL '
    'AND h."closed_on" IS NULL AND NOT h."voided" AND NOT v."voided" AND NOT EXISTS '
    '(SELECT 1 FROM "visit" w WHERE w."household_id" = v."household_id" AND NOT w."voided" '
    'AND w."visited_on" >= v."visited_on" AND (w."visited_on" > v."visited_on" '
    'OR w."id" > v."id"))'
)


def due(
    archive: Archive,
    kinds: Iterable[TagKind],
    today: dt.date,
    *,
    hidden: frozenset[str] = frozenset(),
) -> tuple[VisitDue, ...]:
    """Return all households whose visit is due by today, the longest overdue first.

    Head and address are empty: ``named`` puts them in for those that are looked at.

    A day set with the last visit counts before the cadence of the marks of its people. Marks in
    ``hidden`` ask for their visits like the others, and are not named.
    """
    marks = tuple(kinds)
    cadence = _cadences(archive, marks, today)
    promises = dict(archive.rows(_PROMISED))
    last = {
        home: dt.date.fromisoformat(on)
        for home, on in archive.rows(_LAST)
        if home in cadence or home in promises
    }
    days: dict[int, tuple[dt.date, bool]] = {}
    for home, (days_between, _) in cadence.items():
        before = last.get(home)
        on = before + dt.timedelta(days=days_between) if before else today
        days[home] = (on, False)
    for home, on in promises.items():
        days[home] = (dt.date.fromisoformat(on), True)
    waiting = sorted(
        (on, last.get(home, dt.date.min), home, promised)
        for home, (on, promised) in days.items()
        if on <= today
    )
    return tuple(
        VisitDue(
            household_id=home,
            head="",
            address="",
            marks=tuple(code for code in cadence.get(home, (0, ()))[1] if code not in hidden),
            last_on=last.get(home),
            due_on=on,
            promised=promised,
        )
        for on, _, home, promised in waiting
    )


def named(archive: Archive, waiting: Sequence[VisitDue]) -> tuple[VisitDue, ...]:
    """Return households that are due with head and address."""
    names = _heads(archive, [one.household_id for one in waiting])
    found: list[VisitDue] = []
    for one in waiting:
        head, address = names.get(one.household_id, ("", ""))
        found.append(replace(one, head=head, address=address))
    return tuple(found)


def stops(archive: Archive, homes: Sequence[int]) -> tuple[VisitStop, ...]:
    """Return households of a round in their order; one closed meanwhile is left out."""
    names = _heads(archive, homes)
    last: dict[int, str] = {}
    for part in _parts(homes):
        marks = ",".join(map(str, part))
        last |= dict(archive.rows(_LAST.replace("IS NOT NULL", f"IN ({marks})")))
    return tuple(
        VisitStop(
            household_id=home,
            head=names[home][0],
            address=names[home][1],
            last_on=read_day(last.get(home)),
        )
        for home in homes
        if home in names
    )


def _cadences(
    archive: Archive, marks: tuple[TagKind, ...], today: dt.date
) -> dict[int, tuple[int, tuple[str, ...]]]:
    """Return the households with marks that ask for visits: days between, and which marks."""
    asking = [one for one in marks if one.cadence]
    aging = [one for one in asking if one.automatic]
    ages = [one.from_age for one in aging]
    last_birth = f"{today.year - min(ages)}-12-31" if ages else "0000-12-31"
    words = [one.code for one in asking if not one.automatic]
    carries = " OR ".join(['instr(r."tags", ?)'] * len(words)) or "0"
    asked: dict[tuple[str, ...], tuple[int, tuple[str, ...]]] = {}
    found: dict[int, tuple[int, tuple[str, ...]]] = {}
    rows = archive.rows(_CARRIERS.format(carries), (last_birth, *words))
    for home, tags, birth, precision in rows:
        carried = tuple(tags.split())
        if birth and birth <= last_birth:
            given = automatic(aging, read_birth(birth, precision), today)
            carried += tuple(one.code for one in given)
        if carried not in asked:
            codes = tuple(one.code for one in asking if one.code in carried)
            asked[carried] = visit_cadence(asking, carried), codes
        days, codes = asked[carried]
        if days:
            before = found.get(home, (days, ()))
            found[home] = (min(days, before[0]), tuple(dict.fromkeys((*before[1], *codes))))
    return found


def _heads(archive: Archive, homes: Sequence[int]) -> dict[int, tuple[str, str]]:
    found: dict[int, tuple[str, str]] = {}
    for part in _parts(homes):
        sql = (
            'SELECT h."id", coalesce((SELECT r."name" FROM "resident" r '
            'WHERE r."household_id" = h."id" AND r."relation" = \'02\' LIMIT 1), \'\'), '
            'h."address" FROM "household" h WHERE h."closed_on" IS NULL AND NOT h."voided" '
            f'AND h."id" IN ({",".join(map(str, part))})'
        )
        found |= {home: (name, address) for home, name, address in archive.rows(sql)}
    return found


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))


# --- the diary ------------------------------------------------------------------------------


def diary(
    archive: Archive, first: dt.date, last: dt.date, seen: Condition = EVERYTHING
) -> tuple[DiaryMonth, ...]:
    """Return the figures of the visits seen in the months between two days, the latest first."""
    sql = (
        'SELECT substr(v."visited_on", 1, 7), count(*), count(DISTINCT v."household_id"), '
        "sum(v.\"outcome\" = 'noted'), sum(v.\"outcome\" = 'answered'), "
        'sum(v."outcome" = \'solved\') FROM "visit" v WHERE NOT v."voided" '
        f'AND v."visited_on" BETWEEN ? AND ? AND {seen.sql} GROUP BY 1 ORDER BY 1 DESC'
    )
    return tuple(
        DiaryMonth(
            month=month, visits=visits, households=homes, noted=noted, answered=answered,
            solved=solved,
        )
        for month, visits, homes, noted, answered, solved in archive.rows(
            sql, (first.isoformat(), last.isoformat(), *seen.values)
        )
    )  # fmt: skip


def names_of(archive: Archive, person_id: int) -> tuple[str, int | None]:
    """Return a person's name and the household where he lives.

    Raises:
        RuleViolation: ``unknown-person``.
    """
    sql = (
        'SELECT "name", "household_id" FROM "resident" WHERE "id" = ? AND NOT "voided" '
        'AND "sealed_at" IS NULL'
    )
    found = archive.rows(sql, (person_id,))
    if not found:
        raise RuleViolation("unknown-person", fields=("person",), person=person_id)
    return found[0][0], found[0][1]


def household_words(archive: Archive, household_id: int) -> tuple[str, str]:
    """Return the head's name and the address of a household.

    Raises:
        RuleViolation: ``unknown-household``.
    """
    sql = (
        'SELECT coalesce((SELECT r."name" FROM "resident" r WHERE r."household_id" = h."id" '
        'AND r."relation" = \'02\' LIMIT 1), \'\'), h."address" FROM "household" h '
        'WHERE h."id" = ? AND NOT h."voided"'
    )
    found = archive.rows(sql, (household_id,))
    if not found:
        raise RuleViolation("unknown-household", fields=("household",), household=household_id)
    return found[0][0], found[0][1]


def case_id(archive: Archive, number: str) -> int:
    """Return the case of a number.

    Raises:
        RuleViolation: ``unknown-case``.
    """
    found = archive.rows('SELECT "id" FROM "hall_case" WHERE "number" = ?', (number,))
    if not found:
        raise RuleViolation("unknown-case", fields=("case",), number=number)
    return int(found[0][0])


def of_case(archive: Archive, number: str) -> HomeVisit | None:
    """Return the visit that a case was opened from."""
    sql = (
        f'SELECT v."id", v."visited_on", {WHOM} FROM "visit" v '
        'JOIN "hall_case" c ON c."id" = v."case_id" WHERE c."number" = ? AND NOT v."voided" '
        'ORDER BY v."id" DESC LIMIT 1'
    )
    for visit_id, on, whom in archive.rows(sql, (number,)):
        return HomeVisit(visit_id=visit_id, visited_on=dt.date.fromisoformat(on), whom=whom)
    return None
