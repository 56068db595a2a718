"""Search as you type: key ranges in one B-tree, addresses by building, cases by number."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from hall_app.domain.blanks import PREFIX as BLANKS
from hall_app.domain.duplicates import OLD_ID_LENGTH, id_core
from hall_app.domain.finding import (
    Query,
    Term,
    TermKind,
    near_names,
    prefix_range,
    sound_key,
)
from hall_app.domain.flow.states import CaseState
from hall_app.domain.readings import name_key
from hall_app.domain.views import CaseHit, SearchResults
from hall_app.storage import people, search_places
from hall_app.storage.queries import scope
from hall_app.storage.search_conditions import Buildings
from hall_app.storage.search_keys import BY_KEY, by_ranges
from hall_app.storage.search_places import HOMES
from hall_app.storage.statements import read_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hall_app.domain.numbering import NumberFragment
    from hall_app.domain.views import HouseholdHit
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

MOST_PEOPLE = 50
_MOST_OTHERS = 8

_AT_ADDRESS = (
    'SELECT r."id" FROM ' + HOMES + ' CROSS JOIN "resident" r '
    'WHERE h."building_id" = b."id" AND r."household_id" = h."id" AND {} AND NOT r."voided" '
    'ORDER BY b."id", h."room", r."id" LIMIT ?'
)


def find(
    archive: Archive,
    query: Query,
    *,
    limit: int = MOST_PEOPLE,
    grids: frozenset[str] = frozenset(),
    cases: Condition | None = None,
) -> SearchResults:
    """Answer one search box; every word typed must fit, and exact hits stand first.

    Args:
        archive: The archive.
        query: What was typed.
        limit: So many people at most.
        grids: Where homes and people must stand; of none, anywhere.
        cases: Which cases may be found; nothing for all.
    """
    if not query.terms:
        return SearchResults(query=query.text)
    buildings = Buildings(archive)
    ids, exact = _people_within(buildings, query.terms, limit + 1, grids)
    shown, seen = ids[:limit], cases or scope.EVERYTHING
    return SearchResults(
        query=query.text,
        people=people.hits(archive, shown, exact, cases=seen),
        households=_homes_within(buildings, query.terms, grids),
        cases=_cases(archive, query, ids, seen),
        near=people.hits(archive, _near_within(archive, query, frozenset(ids), grids), cases=seen),
        more_people=len(ids) > limit,
    )


One = TypeVar("One")
_WIDER = 8
"""So many times more is asked for when too little of what was found stands in the grids."""


def _enough(
    found_of: Callable[[int], list[One]], within: Callable[[list[One]], list[One]], limit: int
) -> list[One]:
    """Return the first finds that stand within, looking ever further until they are enough."""
    asked = limit
    while True:
        found = found_of(asked)
        seen = within(found)
        if len(seen) >= limit or len(found) < asked:
            return seen[:limit]
        asked *= _WIDER


def _people_within(
    buildings: Buildings, terms: tuple[Term, ...], limit: int, grids: frozenset[str]
) -> tuple[list[int], frozenset[int]]:
    if not grids:
        return _people(buildings, terms, limit)
    exact: frozenset[int] = frozenset()

    def found_of(most: int) -> list[int]:
        nonlocal exact
        ids, exact = _people(buildings, terms, most)
        return ids

    return _enough(found_of, _living_in(buildings.archive, grids), limit), exact


def _living_in(archive: Archive, grids: frozenset[str]) -> Callable[[list[int]], list[int]]:
    def within(ids: list[int]) -> list[int]:
        seen = scope.people_within(archive, ids, grids)
        return [one for one in ids if one in seen]

    return within


def _homes_within(
    buildings: Buildings, terms: tuple[Term, ...], grids: frozenset[str]
) -> tuple[HouseholdHit, ...]:
    def found_of(most: int) -> list[HouseholdHit]:
        return list(search_places.households(buildings, terms, most))

    def within(found: list[HouseholdHit]) -> list[HouseholdHit]:
        ids = [one.household_id for one in found]
        seen = scope.homes_within(buildings.archive, ids, grids)
        return [one for one in found if one.household_id in seen]

    if not grids:
        return tuple(found_of(_MOST_OTHERS))
    return tuple(_enough(found_of, within, _MOST_OTHERS))


def _near_within(
    archive: Archive, query: Query, known: frozenset[int], grids: frozenset[str]
) -> list[int]:
    if len(query.terms) != 1:
        return []

    def found_of(most: int) -> list[int]:
        return _near(archive, query, known, most)

    if not grids:
        return found_of(_MOST_NEAR)
    return _enough(found_of, _living_in(archive, grids), _MOST_NEAR)


def _people(
    buildings: Buildings, terms: tuple[Term, ...], limit: int
) -> tuple[list[int], frozenset[int]]:
    if len(terms) == 1:
        return _one_term(buildings, terms[0], limit)
    placed = search_places.people(buildings, terms, limit) or []
    if len(placed) < limit:
        placed += search_places.named(buildings, terms, limit)
    return list(dict.fromkeys(placed))[:limit], frozenset()


def _one_term(buildings: Buildings, term: Term, limit: int) -> tuple[list[int], frozenset[int]]:
    archive = buildings.archive
    ids, exact = by_ranges(archive, term.ranges, limit, exact_key=term.key)
    if len(ids) < limit and (term.address or term.place):
        placed = _at_address(buildings, term, limit)
        if not placed or term.place:
            placed += search_places.people(buildings, (term,), limit) or ()
        ids = list(dict.fromkeys([*placed, *ids] if term.place else [*ids, *placed]))[:limit]
    if len(ids) < limit and term.kind in _TAGS:
        ids = list(dict.fromkeys([*ids, *search_places.tagged(archive, term, limit)]))[:limit]
    return ids, exact


def _at_address(buildings: Buildings, term: Term, limit: int) -> list[int]:
    if not term.address or term.place or not buildings.named_by(term):
        return []
    here = buildings.holding(term.address)
    rows = buildings.archive.rows(_AT_ADDRESS.format(here.sql), (*here.values, limit))
    return [row[0] for row in rows]


_TAGS = frozenset({TermKind.IDEOGRAPHS, TermKind.MIXED})
_MOST_NEAR = 5
_SAME = 'SELECT "rid" FROM "search_key" WHERE "k" = ? ORDER BY "rid" LIMIT ?'


def _near(archive: Archive, query: Query, known: frozenset[int], most: int) -> list[int]:
    """Return people who are nearly what was typed: same sound, other form, a slip in a number."""
    term = query.terms[0]
    if term.kind is TermKind.DIGITS:
        return _near_number(archive, term, known, most)
    if term.kind is not TermKind.IDEOGRAPHS or len(term.text) < 2:  # noqa: PLR2004 - a surname
        return []
    found: dict[int, None] = {}
    keys = [sound_key(term.text), *(name_key(one) for one in near_names(term.text))]
    for key in filter(None, keys):
        for (rid,) in archive.rows(_SAME, (key, most + len(known))):
            if rid not in known:
                found[rid] = None
    return list(found)[:most]


_SLIPS = 'SELECT DISTINCT "rid" FROM "search_key" WHERE "k" IN ({}) ORDER BY "rid" LIMIT ?'


def _near_number(archive: Archive, term: Term, known: frozenset[int], most: int) -> list[int]:
    rows: list[tuple[int]] = []
    if term.slips:
        marks = ",".join("?" * len(term.slips))
        rows = archive.rows(_SLIPS.format(marks), (*term.slips, most + len(known)))
    elif len(term.key) == OLD_ID_LENGTH:
        span = prefix_range(id_core(term.key))
        rows = [(row[0],) for row in archive.rows(BY_KEY, (span.low, span.high, most))]
    return [rid for rid in dict.fromkeys(row[0] for row in rows) if rid not in known][:most]


_CASE = (
    'SELECT c."number", c."item_title", c."applicant_name", c."state", c."due_on" '
    'FROM "hall_case" c WHERE '
)
Found = list[tuple[object, ...]]


def _matters(archive: Archive, seen: Condition, where: str, values: Iterable[object]) -> Found:
    """Return those of the cases seen that fit, a few of them, in the order told."""
    sql = f"{_CASE}{seen.sql} AND {where} LIMIT ?"
    return archive.rows(sql, (*seen.values, *values, _MOST_OTHERS))


def _on_day(archive: Archive, number: NumberFragment, seen: Condition) -> Found:
    """Return the cases of a day, or of its first digits, with the counter when one was typed."""
    first = f"{number.day[:4]}-{number.day[4:6]}-{number.day[6:]}".rstrip("-")
    span = prefix_range(first)
    counter = number.counter
    return _matters(
        archive,
        seen,
        'c."day" >= ? AND c."day" < ? AND (c."counter" = ? OR ? IS NULL) '
        'ORDER BY c."day" DESC, c."counter" DESC',
        (span.low, span.high, counter, counter),
    )


def _of_people(archive: Archive, ids: list[int], seen: Condition) -> Found:
    """Return the matters of the few people found, those under way first, then the newest."""
    if not 0 < len(ids) <= _MOST_OTHERS:
        return []
    places = ",".join("?" * len(ids))
    order = 'ORDER BY c."closed_on" IS NOT NULL, c."id" DESC'
    return _matters(archive, seen, f'c."resident_id" IN ({places}) {order}', ids)


def _on_blank(archive: Archive, typed: str, seen: Condition) -> Found:
    """Return the cases taken in on a blank receipt whose number begins so, as it stands on it."""
    number = typed.replace(" ", "").upper()
    if not number.startswith(BLANKS):
        return []
    span = prefix_range(number)
    return _matters(
        archive,
        seen,
        'c."id" IN (SELECT "case_id" FROM "blank_receipt" WHERE "number" >= ? '
        'AND "number" < ?) ORDER BY c."id" DESC',
        (span.low, span.high),
    )


def _cases(archive: Archive, query: Query, ids: list[int], seen: Condition) -> tuple[CaseHit, ...]:
    """Return cases by number or by the applicant's name, then those of the people found."""
    term = query.terms[0]
    rows: Found = []
    number = term.number
    if number is not None:
        if number.prefix:
            span = prefix_range(number.prefix)
            where = 'c."number" >= ? AND c."number" < ? ORDER BY c."number" DESC'
            rows = _matters(archive, seen, where, (span.low, span.high))
        elif number.day:
            rows = _on_day(archive, number, seen)
        elif number.counter is not None:
            where = 'c."counter" = ? ORDER BY c."day" DESC'
            rows = _matters(archive, seen, where, (number.counter,))
    elif term.kind is TermKind.IDEOGRAPHS and len(term.text) > 1:
        span = prefix_range(term.text)
        rows = _matters(
            archive,
            seen,
            'c."applicant_name" >= ? AND c."applicant_name" < ? '
            'ORDER BY c."applicant_name", c."id" DESC',
            (span.low, span.high),
        )
    rows = [*_on_blank(archive, query.text, seen), *rows]
    theirs = _of_people(archive, ids, seen)
    known = dict.fromkeys((*rows, *theirs) if number is not None else (*theirs, *rows))
    return tuple(
        CaseHit(
            number=str(row[0]),
            item_title=str(row[1]),
            applicant=str(row[2]),
            state=CaseState(str(row[3])),
            due_on=read_day(row[4]),
            exact=str(row[0]) == query.text.upper(),
        )
        for row in list(known)[:_MOST_OTHERS]
    )
