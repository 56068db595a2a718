"""Lists of cases: which cases a list holds, how many, and one stretch of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.position import FLOW_COLUMNS, Position, position_of
from hall_app.domain.flow.states import RUNNING_STATES, CaseState
from hall_app.storage.statements import read_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from hall_app.storage.database import Archive


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedCase:
    """One case as a list reads it, before its light is worked out."""

    number: str
    applicant: str
    item_code: str
    item_title: str
    owner: str
    offered_to: str
    position: Position


_OWN = (
    "state",
    "received_on",
    "accepted_on",
    "limit_count",
    "limit_unit",
    "statutory_count",
    "statutory_unit",
    "due_on",
    "statutory_on",
    "correct_by",
    "lapsed_on",
    "closed_on",
)
_READ = (*_OWN, *(one for one in FLOW_COLUMNS if one not in ("errands", "originals")))
_COLUMNS = ", ".join(f'c."{"offered_to_id" if one == "offered_to" else one}"' for one in _READ)
_LIST = (
    'SELECT c."number", c."applicant_name", c."item_code", c."item_title", a."name", '
    f'c."owner_id", coalesce(t."name", \'\'), {_COLUMNS} '
    'FROM "hall_case" c JOIN "account" a ON a."id" = c."owner_id" '
    'LEFT JOIN "account" t ON t."id" = c."offered_to_id" '
)
_HEAD = 7
_URGENT = (
    ' ORDER BY coalesce(c."act_by", c."due_on", c."correct_by", c."received_on"), c."id" '
    "LIMIT ? OFFSET ?"
)
_NEWEST = (
    ' AND c."id" IN (SELECT "id" FROM "hall_case" ORDER BY "day" DESC, "counter" DESC '
    'LIMIT ? OFFSET ?) ORDER BY c."day" DESC, c."counter" DESC'
)
"""A stretch of all cases: skipped over in the index of numbers, so that no row is read for it."""
OPEN = 'c."closed_on" IS NULL'
RUNNING = 'c."state" IN (' + ", ".join(f"'{one}'" for one in sorted(RUNNING_STATES)) + ")"
STEP_DATED = f"c.\"state\" IN ('{CaseState.SUBMITTED}', '{CaseState.DECIDED}', '{CaseState.DONE}')"
FINISHED = 'coalesce("finished_on", "closed_on")'
"""The day a matter was decided, or done on the spot."""
FINISHED_STATES = ", ".join(
    f"'{one}'"
    for one in (
        CaseState.DECIDED,
        CaseState.DONE,
        CaseState.DELIVERED,
        CaseState.RATED,
        CaseState.FILED,
    )
)
_WHOLE = '(c."limit_count" + coalesce(c."extra", 0))'
_PAUSE_OVER = f'(c."state" = \'{CaseState.PAUSED}\' AND c."act_by" < ?)'


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Which cases a list holds: SQL with its values, from this module's own texts."""

    sql: str
    values: tuple[object, ...] = ()
    urgent_first: bool = True

    def also(self, other: Condition) -> Condition:
        """Return the cases that both hold."""
        return Condition(
            sql=f"({self.sql}) AND ({other.sql})",
            values=(*self.values, *other.values),
            urgent_first=self.urgent_first or other.urgent_first,
        )


def mine(owners: Iterable[int]) -> Condition:
    """Return the open cases of a clerk, and of those whom he covers."""
    known = tuple(owners)
    places = ", ".join("?" for _ in known)
    return Condition(sql=f'c."owner_id" IN ({places}) AND {OPEN}', values=known)


def offered(account_ids: Iterable[int]) -> Condition:
    """Return the cases offered to a clerk and not yet taken over."""
    known = tuple(account_ids)
    places = ", ".join("?" for _ in known)
    return Condition(sql=f'c."offered_to_id" IN ({places}) AND {OPEN}', values=known)


def all_open() -> Condition:
    """Return every open case."""
    return Condition(sql=OPEN)


def overdue(today: dt.date) -> Condition:
    """Return the open cases whose own day has passed: the light is red."""
    day = today.isoformat()
    sql = (
        f'{OPEN} AND (({RUNNING} AND c."due_on" < ?) OR ({STEP_DATED} AND c."act_by" < ?) '
        f'OR ({_PAUSE_OVER} AND c."due_on" < ?))'
    )
    return Condition(sql=sql, values=(day, day, day, day))


def late_since(today: dt.date, edge: dt.date) -> Condition:
    """Return the open cases that are red and whose own day was ``edge`` or earlier."""
    last = edge.isoformat()
    sql = (
        f'{OPEN} AND (({RUNNING} AND c."due_on" <= ?) OR ({STEP_DATED} AND c."act_by" <= ?) '
        f'OR ({_PAUSE_OVER} AND c."due_on" <= ?))'
    )
    return Condition(sql=sql, values=(last, last, today.isoformat(), last))


def not_supervised() -> Condition:
    """Return the cases without a slip of supervision."""
    return Condition(sql="coalesce(c.\"supervised\", '') = ''")


def supervised_other_than(level: str) -> Condition:
    """Return the cases that are not supervised at a level."""
    return Condition(sql="coalesce(c.\"supervised\", '') <> ?", values=(level,))


def nothing() -> Condition:
    """Return no case."""
    return Condition(sql="0")


def due_today(today: dt.date) -> Condition:
    """Return the open cases whose day is today."""
    day = today.isoformat()
    sql = (
        f'{OPEN} AND (({RUNNING} AND c."due_on" = ?) OR ({STEP_DATED} AND c."act_by" = ?) '
        f'OR ({_PAUSE_OVER} AND c."due_on" = ?))'
    )
    return Condition(sql=sql, values=(day, day, day, day))


def lapsed(today: dt.date) -> Condition:
    """Return the cases whose applicant let the day of correction pass."""
    sql = f'{OPEN} AND c."state" = \'{CaseState.WAITING_CORRECTION}\' AND c."correct_by" < ?'
    return Condition(sql=sql, values=(today.isoformat(),))


def waiting_until(today: dt.date) -> Condition:
    """Return the cases whose applicant still has time to correct."""
    sql = f'{OPEN} AND c."state" = \'{CaseState.WAITING_CORRECTION}\' AND c."correct_by" >= ?'
    return Condition(sql=sql, values=(today.isoformat(),))


def paused(today: dt.date) -> Condition:
    """Return the cases whose clock does not count today."""
    sql = f'{OPEN} AND c."state" = \'{CaseState.PAUSED}\' AND c."act_by" >= ?'
    return Condition(sql=sql, values=(today.isoformat(),))


def open_years() -> Condition:
    """Return the cases whose last day is not known until a year is loaded."""
    return Condition(sql=f'{OPEN} AND c."open_year" IS NOT NULL AND NOT {STEP_DATED}')


def closed() -> Condition:
    """Return the cases in which nothing more has to be done."""
    return Condition(sql='c."closed_on" IS NOT NULL', urgent_first=False)


def due_until(
    today: dt.date, edges: Iterable[tuple[int, str, dt.date]], delivery: dt.date
) -> Condition:
    """Return the cases due after today and up to the edge of their limit.

    ``edges`` holds count and unit of each limit with its last day; ``delivery`` is the edge of
    what is measured by the day of its own step.
    """
    day = today.isoformat()
    parts, values = [], []
    for count, unit, edge in edges:
        parts.append(f'({_WHOLE} = ? AND c."limit_unit" = ? AND c."due_on" <= ?)')
        values += [count, unit, edge.isoformat()]
    limits = " OR ".join(parts) or "0"
    running = (
        f'({RUNNING} OR (c."state" = \'{CaseState.PAUSED}\' AND c."act_by" < ?)) '
        f'AND c."due_on" > ? AND ({limits})'
    )
    dated = f'{STEP_DATED} AND c."act_by" > ? AND c."act_by" <= ?'
    return Condition(
        sql=f"{OPEN} AND (({running}) OR ({dated}))",
        values=(day, day, *values, day, delivery.isoformat()),
    )


def received_on(state: CaseState, days: Iterable[dt.date]) -> Condition:
    """Return the open cases of a state that came in on some days and have no day of their own."""
    known = tuple(one.isoformat() for one in days)
    places = ", ".join("?" for _ in known)
    return Condition(
        sql=f'{OPEN} AND c."state" = ? AND c."act_by" IS NULL AND c."received_on" IN ({places})',
        values=(str(state), *known),
    )


def either(*conditions: Condition) -> Condition:
    """Return the cases that any of the conditions holds."""
    return Condition(
        sql=" OR ".join(f"({one.sql})" for one in conditions),
        values=tuple(value for one in conditions for value in one.values),
    )


def neither(*conditions: Condition) -> Condition:
    """Return the cases that none of the conditions holds."""
    any_of = either(*conditions)
    return Condition(sql=f"coalesce({any_of.sql}, 0) = 0", values=any_of.values)


def of_items(codes: Iterable[str]) -> Condition:
    """Return the cases of some items."""
    known = tuple(codes)
    places = ", ".join("?" for _ in known)
    return Condition(sql=f'c."item_code" IN ({places})', values=known)


def of_no_item(codes: Iterable[str]) -> Condition:
    """Return the cases of all items but some."""
    known = tuple(codes)
    places = ", ".join("?" for _ in known)
    return Condition(sql=f'c."item_code" NOT IN ({places})', values=known)


@dataclass(frozen=True, slots=True, kw_only=True)
class CommissionedCase:
    """An open case of the full agency with its errands."""

    number: str
    applicant: str
    item_title: str
    commission: Mapping[str, Any] | None
    errands: tuple[Mapping[str, Any], ...]


def errands(archive: Archive, seen: Condition | None = None) -> tuple[CommissionedCase, ...]:
    """Return the open cases that have errands, of all or of those seen."""
    wanted = Condition(sql=f'{OPEN} AND c."errands" IS NOT NULL')
    if seen is not None:
        wanted = wanted.also(seen)
    rows = archive.rows(
        'SELECT c."number", c."applicant_name", c."item_title", c."commission", c."errands" '
        f'FROM "hall_case" c WHERE {wanted.sql} ORDER BY c."id" + 0',
        wanted.values,
    )
    return tuple(
        CommissionedCase(
            number=number,
            applicant=applicant,
            item_title=title,
            commission=json.loads(commission) if commission else None,
            errands=tuple(json.loads(ways)),
        )
        for number, applicant, title, commission, ways in rows
    )


def limits_of_open(archive: Archive) -> tuple[tuple[int, str], ...]:
    """Return every limit that an open case has, with its extension."""
    rows = archive.rows(
        f'SELECT DISTINCT {_WHOLE}, c."limit_unit" FROM "hall_case" c '
        f'WHERE {OPEN} AND c."limit_count" IS NOT NULL'
    )
    return tuple((int(count), str(unit)) for count, unit in rows)


def received_days(archive: Archive) -> tuple[dt.date, ...]:
    """Return the days on which matters still to be checked came in."""
    rows = archive.rows(
        f'SELECT DISTINCT c."received_on" FROM "hall_case" c WHERE {OPEN} '
        f"AND c.\"state\" = '{CaseState.RECEIVED}'"
    )
    return tuple(found for row in rows if (found := read_day(row[0])) is not None)


def in_states(*states: CaseState) -> Condition:
    """Return the open cases in some states."""
    places = ", ".join("?" for _ in states)
    return Condition(sql=f'{OPEN} AND c."state" IN ({places})', values=tuple(map(str, states)))


def waiting_correction() -> Condition:
    """Return cases whose applicant was told what is missing."""
    return in_states(CaseState.WAITING_CORRECTION)


def undecided() -> Condition:
    """Return cases taken in and not yet decided."""
    return in_states(CaseState.RECEIVED)


def unanswered() -> Condition:
    """Return the open cases whose urging waits for an answer."""
    return Condition(sql=f'{OPEN} AND c."urge_open" = 1')


def with_agent() -> Condition:
    """Return the open cases of the full agency."""
    return Condition(sql=f'{OPEN} AND c."leg" IS NOT NULL')


def every_case() -> Condition:
    """Return all cases, newest first."""
    return Condition(sql="1", urgent_first=False)


def listed(
    archive: Archive, condition: Condition, *, offset: int, limit: int
) -> tuple[ListedCase, ...]:
    """Return one stretch of a list."""
    order = _URGENT if condition.urgent_first else _NEWEST
    rows = archive.rows(f"{_LIST} WHERE {condition.sql}{order}", (*condition.values, limit, offset))
    return tuple(map(_listed, rows))


def _listed(row: Any) -> ListedCase:
    number, applicant, item_code, item_title, owner, owner_id, offered_to = row[:_HEAD]
    values = dict(zip(_READ, row[_HEAD:], strict=True))
    return ListedCase(
        number=number,
        applicant=applicant,
        item_code=item_code,
        item_title=item_title,
        owner=owner,
        offered_to=offered_to,
        position=position_of({**values, "owner": owner_id}),
    )


def count(archive: Archive, condition: Condition) -> int:
    """Return how many cases a list holds."""
    sql = f'SELECT count(*) FROM "hall_case" c WHERE {condition.sql}'
    return int(archive.rows(sql, condition.values)[0][0])


def first_due(archive: Archive, seen: Condition | None = None) -> dt.date | None:
    """Return the oldest promised day among the cases whose limit runs."""
    sql = f'SELECT min(c."due_on") FROM "hall_case" c WHERE {OPEN} AND {RUNNING}'
    rows = _of_seen(archive, sql, (), seen)
    return read_day(rows[0][0])


def accepted_and_done(
    archive: Archive, today: dt.date, seen: Condition | None = None
) -> tuple[int, int]:
    """Return how many matters were accepted and how many decided or done today."""
    day = today.isoformat()
    begin = 'SELECT count(*) FROM "hall_case" c WHERE '
    accepted = _of_seen(archive, f'{begin}c."accepted_on" = ?', (day,), seen)
    done = _of_seen(
        archive, f'{begin}{FINISHED} = ? AND c."state" IN ({FINISHED_STATES})', (day,), seen
    )
    return int(accepted[0][0]), int(done[0][0])


def _of_seen(
    archive: Archive, sql: str, values: tuple[object, ...], seen: Condition | None
) -> list[tuple[Any, ...]]:
    """Return what a statement about cases ``c`` that ends in its conditions finds among some."""
    if seen is None:
        return archive.rows(sql, values)
    return archive.rows(f"{sql} AND {seen.sql}", (*values, *seen.values))
