"""Search as you type: key ranges in one B-tree, addresses by building, cases by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.case_flow import CaseState
from hall_app.domain.finding import (
    KeyRange,
    Query,
    Term,
    TermKind,
    near_names,
    prefix_range,
    sound_key,
)
from hall_app.domain.readings import name_key
from hall_app.domain.views import CaseHit, HouseholdHit, SearchResults
from hall_app.storage import people
from hall_app.storage.statements import read_day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.numbering import NumberFragment
    from hall_app.storage.database import Archive

MOST_PEOPLE = 50
_MOST_OTHERS = 8
_NAMED_LIMIT = 5_000
"""Up to so many people of one name are filtered; more are reached from the address instead."""

_BY_KEY = (
    'SELECT "rid", "k" FROM "search_key" WHERE "k" >= ? AND "k" < ? ORDER BY "k", "rid" LIMIT ?'
)
# CROSS JOIN: begin with the few thousand buildings. SQLite keeps to that order; left to itself it
# begins with every resident, a hundred times slower at 120,000 people.
_HOMES = '"building" b CROSS JOIN "household" h'
_AT_ADDRESS = (
    f'SELECT r."id" FROM {_HOMES} CROSS JOIN "resident" r '
    'WHERE h."building_id" = b."id" AND r."household_id" = h."id" '
    'AND b."text" LIKE ? ESCAPE \'!\' AND NOT r."voided" '
    'ORDER BY b."id", h."room", r."id" LIMIT ?'
)


def find(archive: Archive, query: Query, *, limit: int = MOST_PEOPLE) -> SearchResults:
    """Answer one search box; every word typed must fit, and exact hits stand first."""
    if not query.terms:
        return SearchResults(query=query.text)
    ids, exact = _people(archive, query.terms, limit + 1)
    shown = ids[:limit]
    near = _near(archive, query, frozenset(ids)) if len(query.terms) == 1 else ()
    return SearchResults(
        query=query.text,
        people=people.hits(archive, shown, exact),
        households=_households(archive, query.terms),
        cases=_cases(archive, query),
        near=people.hits(archive, near),
        more_people=len(ids) > limit,
    )


def _people(
    archive: Archive, terms: tuple[Term, ...], limit: int
) -> tuple[list[int], frozenset[int]]:
    if len(terms) == 1:
        return _one_term(archive, terms[0], limit)
    placed = _at_room(archive, terms, limit)
    if placed:
        return placed, frozenset()
    narrow = [set(_by_ranges(archive, term.ranges, _NAMED_LIMIT)[0]) for term in terms]
    wide = [_at_address(archive, term, _NAMED_LIMIT) for term in terms]
    found: set[int] | None = None
    for named, placed in zip(narrow, wide, strict=True):
        either = named | set(placed)
        found = either if found is None else found & either
    return sorted(found or ())[:limit], frozenset()


_AT_ROOM = (
    f'SELECT r."id" FROM {_HOMES} CROSS JOIN "resident" r '
    'WHERE h."building_id" = b."id" AND r."household_id" = h."id" '
    "AND b.\"text\" LIKE ? ESCAPE '!' AND h.\"room\" LIKE ? ESCAPE '!' "
    'AND NOT r."voided" ORDER BY b."id", h."room", r."id" LIMIT ?'
)


def _at_room(archive: Archive, terms: tuple[Term, ...], limit: int) -> list[int]:
    """Return who lives in a room: a road or building and a number beside it."""
    place = next((term for term in terms if term.address), None)
    room = next((term for term in terms if term.kind is TermKind.DIGITS), None)
    if len(terms) != 2 or place is None or room is None:  # noqa: PLR2004 - exactly these two
        return []
    rows = archive.rows(_AT_ROOM, (_like(place.address), _like(room.text), limit))
    return [row[0] for row in rows]


def _one_term(archive: Archive, term: Term, limit: int) -> tuple[list[int], frozenset[int]]:
    ids, exact = _by_ranges(archive, term.ranges, limit, exact_key=term.key)
    if len(ids) < limit and term.address:
        known = set(ids)
        placed = _at_address(archive, term, limit - len(ids))
        ids += [one for one in placed if one not in known]
    return ids, exact


def _by_ranges(
    archive: Archive, ranges: Iterable[KeyRange], limit: int, exact_key: str = ""
) -> tuple[list[int], frozenset[int]]:
    """Return person ids in key order; the first of one name are those it fits exactly."""
    ids: dict[int, None] = {}
    exact: frozenset[int] = frozenset()
    for one in ranges:
        # A person can stand in one range under several keys; ask for more rows than people.
        rows = archive.rows(_BY_KEY, (one.low, one.high, limit * 3))
        ids.update(dict.fromkeys([rid for rid, _ in rows]))
        # In key order the key itself comes before all that begin with it.
        if rows and rows[0][1] == exact_key:
            exact = frozenset([rid for rid, key in rows if key == exact_key])
        if len(ids) >= limit:
            break
    return list(ids)[:limit], exact


def _like(text: str) -> str:
    escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


def _at_address(archive: Archive, term: Term, limit: int) -> list[int]:
    if not term.address:
        return []
    return [row[0] for row in archive.rows(_AT_ADDRESS, (_like(term.address), limit))]


_MOST_NEAR = 5


def _near(archive: Archive, query: Query, known: frozenset[int]) -> list[int]:
    """Return people whose names sound the same or use another form of a rare character."""
    term = query.terms[0]
    if term.kind is not TermKind.IDEOGRAPHS or len(term.text) < 2:  # noqa: PLR2004 - a surname
        return []
    found: dict[int, None] = {}
    keys = [sound_key(term.text), *(name_key(one) for one in near_names(term.text))]
    for key in filter(None, keys):
        same = 'SELECT "rid" FROM "search_key" WHERE "k" = ? ORDER BY "rid" LIMIT ?'
        for (rid,) in archive.rows(same, (key, _MOST_NEAR + len(known))):
            if rid not in known:
                found[rid] = None
    return list(found)[:_MOST_NEAR]


_HOUSEHOLDS = (
    'SELECT h."id", h."address", '
    'coalesce((SELECT "name" FROM "resident" x WHERE x."household_id" = h."id" '
    "AND x.\"relation\" = '02' LIMIT 1), ''), "
    '(SELECT count(*) FROM "resident" x WHERE x."household_id" = h."id") '
    f'FROM {_HOMES} WHERE h."building_id" = b."id" '
    'AND b."text" LIKE ? ESCAPE \'!\' AND NOT h."voided" ORDER BY b."id", h."room" LIMIT ?'
)


def _households(archive: Archive, terms: tuple[Term, ...]) -> tuple[HouseholdHit, ...]:
    for term in terms:
        if term.address:
            rows = archive.rows(_HOUSEHOLDS, (_like(term.address), _MOST_OTHERS))
            return tuple(
                HouseholdHit(household_id=row[0], address=row[1], head=row[2], members=row[3])
                for row in rows
            )
    return ()


_CASE = 'SELECT "number", "item_title", "applicant_name", "state", "due_on" FROM "hall_case" WHERE '


def _on_day(archive: Archive, number: NumberFragment) -> list[tuple[object, ...]]:
    """Return the cases of a day, or of its first digits, with the counter when one was typed."""
    first = f"{number.day[:4]}-{number.day[4:6]}-{number.day[6:]}".rstrip("-")
    span = prefix_range(first)
    counter = number.counter
    return archive.rows(
        _CASE + '"day" >= ? AND "day" < ? AND ("counter" = ? OR ? IS NULL) '
        'ORDER BY "day" DESC, "counter" DESC LIMIT ?',
        (span.low, span.high, counter, counter, _MOST_OTHERS),
    )


def _cases(archive: Archive, query: Query) -> tuple[CaseHit, ...]:
    term = query.terms[0]
    rows: list[tuple[object, ...]] = []
    number = term.number
    if number is not None:
        if number.prefix:
            span = prefix_range(number.prefix)
            rows = archive.rows(
                _CASE + '"number" >= ? AND "number" < ? ORDER BY "number" DESC LIMIT ?',
                (span.low, span.high, _MOST_OTHERS),
            )
        elif number.day:
            rows = _on_day(archive, number)
        elif number.counter is not None:
            rows = archive.rows(
                _CASE + '"counter" = ? ORDER BY "day" DESC LIMIT ?',
                (number.counter, _MOST_OTHERS),
            )
    elif term.kind is TermKind.IDEOGRAPHS and len(term.text) > 1:
        span = prefix_range(term.text)
        rows = archive.rows(
            _CASE + '"applicant_name" >= ? AND "applicant_name" < ? '
            'ORDER BY "applicant_name", "id" DESC LIMIT ?',
            (span.low, span.high, _MOST_OTHERS),
        )
    return tuple(
        CaseHit(
            number=str(row[0]),
            item_title=str(row[1]),
            applicant=str(row[2]),
            state=CaseState(str(row[3])),
            due_on=read_day(row[4]),
            exact=str(row[0]) == query.text.upper(),
        )
        for row in rows
    )
