"""Search as you type: key ranges in one B-tree, addresses by building, cases by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from hall_app.storage.search_conditions import Buildings
from hall_app.storage.search_keys import BY_KEY, by_ranges
from hall_app.storage.search_places import HOMES
from hall_app.storage.statements import read_day

if TYPE_CHECKING:
    from hall_app.domain.numbering import NumberFragment
    from hall_app.storage.database import Archive

MOST_PEOPLE = 50
_MOST_OTHERS = 8

_AT_ADDRESS = (
    'SELECT r."id" FROM ' + HOMES + ' CROSS JOIN "resident" r '
    'WHERE h."building_id" = b."id" AND r."household_id" = h."id" AND {} AND NOT r."voided" '
    'ORDER BY b."id", h."room", r."id" LIMIT ?'
)


def find(archive: Archive, query: Query, *, limit: int = MOST_PEOPLE) -> SearchResults:
    """Answer one search box; every word typed must fit, and exact hits stand first."""
    if not query.terms:
        return SearchResults(query=query.text)
    buildings = Buildings(archive)
    ids, exact = _people(buildings, query.terms, limit + 1)
    shown = ids[:limit]
    near = _near(archive, query, frozenset(ids)) if len(query.terms) == 1 else ()
    return SearchResults(
        query=query.text,
        people=people.hits(archive, shown, exact),
        households=search_places.households(buildings, query.terms, _MOST_OTHERS),
        cases=_cases(archive, query, ids),
        near=people.hits(archive, near),
        more_people=len(ids) > limit,
    )


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


def _near(archive: Archive, query: Query, known: frozenset[int]) -> list[int]:
    """Return people who are nearly what was typed: same sound, other form, a slip in a number."""
    term = query.terms[0]
    if term.kind is TermKind.DIGITS:
        return _near_number(archive, term, known)
    if term.kind is not TermKind.IDEOGRAPHS or len(term.text) < 2:  # noqa: PLR2004 - a surname
        return []
    found: dict[int, None] = {}
    keys = [sound_key(term.text), *(name_key(one) for one in near_names(term.text))]
    for key in filter(None, keys):
        for (rid,) in archive.rows(_SAME, (key, _MOST_NEAR + len(known))):
            if rid not in known:
                found[rid] = None
    return list(found)[:_MOST_NEAR]


_SLIPS = 'SELECT DISTINCT "rid" FROM "search_key" WHERE "k" IN ({}) ORDER BY "rid" LIMIT ?'


def _near_number(archive: Archive, term: Term, known: frozenset[int]) -> list[int]:
    rows: list[tuple[int]] = []
    if term.slips:
        marks = ",".join("?" * len(term.slips))
        rows = archive.rows(_SLIPS.format(marks), (*term.slips, _MOST_NEAR + len(known)))
    elif len(term.key) == OLD_ID_LENGTH:
        span = prefix_range(id_core(term.key))
        rows = [(row[0],) for row in archive.rows(BY_KEY, (span.low, span.high, _MOST_NEAR))]
    return [rid for rid in dict.fromkeys(row[0] for row in rows) if rid not in known][:_MOST_NEAR]


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


def _of_people(archive: Archive, ids: list[int]) -> list[tuple[object, ...]]:
    """Return the matters of the few people found, those under way first, then the newest."""
    if not 0 < len(ids) <= _MOST_OTHERS:
        return []
    marks = ",".join("?" * len(ids))
    return archive.rows(
        f'{_CASE}"resident_id" IN ({marks}) ORDER BY "closed_on" IS NOT NULL, "id" DESC LIMIT ?',
        (*ids, _MOST_OTHERS),
    )


def _on_blank(archive: Archive, typed: str) -> list[tuple[object, ...]]:
    """Return the cases taken in on a blank receipt whose number begins so, as it stands on it."""
    number = typed.replace(" ", "").upper()
    if not number.startswith(BLANKS):
        return []
    span = prefix_range(number)
    return archive.rows(
        _CASE + '"id" IN (SELECT "case_id" FROM "blank_receipt" WHERE "number" >= ? '
        'AND "number" < ?) ORDER BY "id" DESC LIMIT ?',
        (span.low, span.high, _MOST_OTHERS),
    )


def _cases(archive: Archive, query: Query, ids: list[int]) -> tuple[CaseHit, ...]:
    """Return cases by number or by the applicant's name, then those of the people found."""
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
    rows = [*_on_blank(archive, query.text), *rows]
    theirs = _of_people(archive, ids)
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
