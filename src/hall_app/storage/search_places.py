"""Search by address in free order, with names, numbers and marks beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.finding import TermKind, prefix_range
from hall_app.domain.readings import spelt_like
from hall_app.domain.views import HouseholdHit
from hall_app.storage.search_conditions import Buildings, Part, has_number, is_mark, marked
from hall_app.storage.search_keys import by_ranges, everybody

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.finding import Term
    from hall_app.storage.database import Archive

# CROSS JOIN: begin with the few thousand buildings. SQLite keeps to that order; left to itself it
# begins with every resident, a hundred times slower at 120,000 people.
HOMES = '"building" b CROSS JOIN "household" h'
_AT_HOME = 'h."building_id" = b."id" AND NOT h."voided"'
_IN_ORDER = 'ORDER BY b."id", h."room"'


# --- people -------------------------------------------------------------------------------------


def people(buildings: Buildings, terms: Sequence[Term], limit: int) -> list[int] | None:
    """Return whom every word fits, going from the address or a mark; nothing without either.

    Numbers are read as those of buildings and rooms; where nobody lives there, as an ID or phone.

    Args:
        buildings: The buildings of the archive.
        terms: The words, in any order.
        limit: So many people at most.
    """
    search = _People(buildings, limit)
    marks = [term for term in terms if is_mark(buildings.archive, term)]
    others, anchors = buildings.named([term for term in terms if term not in marks])
    carried = [marked(term) for term in marks]
    if anchors:
        if any(term.kind is TermKind.DIGITS for term in others):
            parts = [buildings.lives_at(term) for term in others if term.kind is not TermKind.LATIN]
            found = search.from_buildings(anchors, [*parts, *carried], others)
            if found:
                return found
        return search.from_fewest(anchors, others, carried)
    return search.from_mark(marks, others, carried) if marks else None


def named(buildings: Buildings, terms: Sequence[Term], limit: int) -> list[int]:
    """Return whom every word fits, going from the names and numbers."""
    return _People(buildings, limit).named(terms)


@dataclass(frozen=True, slots=True)
class _People:
    """Ways to the people whom all words fit."""

    buildings: Buildings
    limit: int

    def from_buildings(
        self, anchors: Sequence[Term], parts: Sequence[Part], terms: Sequence[Term]
    ) -> list[int]:
        """Go through the buildings of the longest place; a short one may be a part of a name."""
        first = self.buildings.best(anchors)
        start = f'{HOMES} CROSS JOIN "resident" r'
        joined = Part(f'{_AT_HOME} AND r."household_id" = h."id"', ())
        where = [joined, self.buildings.in_building(first), *parts]
        return self._fitting(start, where, terms, f'{_IN_ORDER}, r."id"')

    def from_fewest(
        self, anchors: Sequence[Term], terms: Sequence[Term], carried: Sequence[Part]
    ) -> list[int]:
        """Begin with the buildings when they are few, else with who is named most rarely."""
        if not self.buildings.few(self.buildings.best(anchors), _FEW_BUILDINGS):
            may_name = [term for term in terms if term not in anchors and not has_number(term)]
            few = self._rarely_named(may_name, _FEW)
            if few:
                return self._of(few, [term for term in terms if term not in few], carried)
        parts = [self.buildings.fits(term) for term in terms if term.kind is not TermKind.LATIN]
        return self.from_buildings(anchors, [*parts, *carried], terms)

    def from_mark(
        self, marks: Sequence[Term], terms: Sequence[Term], carried: Sequence[Part]
    ) -> list[int]:
        """Begin with who is named most rarely, else with those who carry the first mark."""
        few = self._rarely_named([term for term in terms if not has_number(term)], _FEW)
        if few:
            return self._of(few, [term for term in terms if term not in few], carried)
        chosen = Part(
            'r."id" IN (SELECT "resident_id" FROM "tag" WHERE "code" = ? AND "until" IS NULL)',
            (marks[0].text,),
        )
        parts = [self.buildings.fits(term) for term in terms if term.kind is not TermKind.LATIN]
        return self._fitting(_PERSON, [chosen, *parts, *carried], terms, "")

    def named(self, terms: Sequence[Term]) -> list[int]:
        """Begin with who is named most rarely; with the first of the longest word, if nobody is."""
        few = self._rarely_named(terms, _MOST_NAMED)
        if few:
            return self._of(few, [term for term in terms if term not in few], ())
        longest = max(terms, key=lambda term: len(term.text))
        ids, _ = by_ranges(self.buildings.archive, longest.ranges, _MOST_SPELT)
        return self._of({longest: frozenset(ids)}, [one for one in terms if one != longest], ())

    def _rarely_named(self, terms: Sequence[Term], most: int) -> dict[Term, frozenset[int]]:
        """Return whom words find by name or number, for the words that find few."""
        found: dict[Term, frozenset[int]] = {}
        for term in sorted(terms, key=lambda term: -len(term.text)):
            ids = everybody(self.buildings.archive, term, most)
            if ids is not None:
                found[term] = ids
                if not ids:
                    break
        return found

    def _of(
        self, few: Mapping[Term, frozenset[int]], rest: Sequence[Term], carried: Sequence[Part]
    ) -> list[int]:
        """Keep of the people whom some words name those whom the rest fits too."""
        ids = sorted(frozenset.intersection(*few.values()))
        if not ids or not (rest or carried):
            return ids[: self.limit]
        chosen = Part(f'r."id" IN ({",".join(map(str, ids))})', ())
        parts = [self.buildings.fits(term) for term in rest if term.kind is not TermKind.LATIN]
        return self._fitting(_PERSON, [chosen, *parts, *carried], rest, 'ORDER BY r."id"')

    def _fitting(
        self, start: str, parts: Sequence[Part], terms: Sequence[Term], order: str
    ) -> list[int]:
        """Return who fits conditions, and whose names are spelt like the words of letters."""
        spelt = [term for term in terms if term.kind is TermKind.LATIN]
        where = " AND ".join(part.sql for part in parts)
        values = [value for part in parts for value in part.values]
        rows = self.buildings.archive.rows(
            f'SELECT r."id", r."name", r."reading" FROM {start} '
            f'WHERE NOT r."voided" AND {where} {order} LIMIT ?',
            (*values, _MOST_SPELT if spelt else self.limit),
        )
        if not spelt:
            return list(dict.fromkeys([row[0] for row in rows]))
        found: dict[int, None] = {}
        for one, name, reading in rows:
            if all(spelt_like(name, reading, term.key) for term in spelt):
                found[one] = None
                if len(found) >= self.limit:
                    break
        return list(found)


_FEW = 2_000
_FEW_BUILDINGS = 8
_MOST_NAMED = 5_000
_MOST_SPELT = 2_000
"""Names of so many people are compared with letters at one key press."""
_PERSON = (
    '"resident" r LEFT JOIN "household" h ON h."id" = r."household_id" '
    'LEFT JOIN "building" b ON b."id" = h."building_id"'
)


def tagged(archive: Archive, term: Term, limit: int) -> list[int]:
    """Return who carries a mark now."""
    sql = 'SELECT "resident_id" FROM "tag" WHERE "code" = ? AND "until" IS NULL LIMIT ?'
    return [row[0] for row in archive.rows(sql, (term.text, limit))]


# --- households ---------------------------------------------------------------------------------

_HOUSEHOLD = (
    'SELECT h."id", h."address", '
    'coalesce((SELECT "name" FROM "resident" x WHERE x."household_id" = h."id" '
    "AND x.\"relation\" = '02' LIMIT 1), ''), "
    '(SELECT count(*) FROM "resident" x WHERE x."household_id" = h."id") FROM '
)


def households(buildings: Buildings, terms: Sequence[Term], limit: int) -> tuple[HouseholdHit, ...]:
    """Return the households at an address, or with a file number."""
    if len(terms) == 1:
        numbered = _numbered(buildings.archive, terms[0], limit)
        if numbered:
            return numbered
    terms, anchors = buildings.named(terms)
    if not anchors:
        return ()
    first = buildings.best(anchors)
    others = [term for term in terms if term is not first and term.kind is not TermKind.LATIN]
    numbers = [
        term
        for term in others
        if term.kind is TermKind.DIGITS or has_number(term) or term in anchors
    ]
    here, archive = buildings.in_building(first), buildings.archive
    rows = _at(archive, [here, *map(buildings.stands_in, numbers)], limit)
    return _hits(rows or (_at(archive, [here], limit) if others else []))


def _at(archive: Archive, parts: Sequence[Part], limit: int) -> list[tuple[int, str, str, int]]:
    where = " AND ".join([_AT_HOME, *(part.sql for part in parts)])
    values = [value for part in parts for value in part.values]
    sql = f"{_HOUSEHOLD} {HOMES} WHERE {where} {_IN_ORDER} LIMIT ?"
    return archive.rows(sql, (*values, limit))


def _numbered(archive: Archive, term: Term, limit: int) -> tuple[HouseholdHit, ...]:
    """Return the households whose file number begins like this: BHC-0001."""
    typed = term.text.upper()
    if "-" not in typed or not typed[0].isalpha():
        return ()
    span = prefix_range(typed)
    sql = (
        f'{_HOUSEHOLD} "household" h WHERE h."file_number" >= ? AND h."file_number" < ? '
        'AND NOT h."voided" ORDER BY h."file_number" LIMIT ?'
    )
    return _hits(archive.rows(sql, (span.low, span.high, limit)))


def _hits(rows: Sequence[tuple[int, str, str, int]]) -> tuple[HouseholdHit, ...]:
    return tuple(
        HouseholdHit(household_id=row[0], address=row[1], head=row[2], members=row[3])
        for row in rows
    )
