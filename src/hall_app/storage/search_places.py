"""Search by address in free order, with names, numbers and marks beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.finding import TermKind, address_words, prefix_range, read_query, room_starts
from hall_app.domain.views import HouseholdHit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hall_app.domain.finding import Term
    from hall_app.storage.database import Archive

    _ByKeys = Callable[[Archive, Term, int], frozenset[int]]

# CROSS JOIN: begin with the few thousand buildings. SQLite keeps to that order; left to itself it
# begins with every resident, a hundred times slower at 120,000 people.
HOMES = '"building" b CROSS JOIN "household" h'
_AT_HOME = 'h."building_id" = b."id" AND NOT h."voided"'
_IN_ORDER = 'ORDER BY b."id", h."room"'
_MOST_FILTERED = 5_000


@dataclass(frozen=True, slots=True)
class _Part:
    """One condition of a statement, with its values."""

    sql: str
    values: tuple[object, ...]


def like(text: str) -> str:
    """Return a LIKE pattern, escaped by ``!``, for what contains a text literally."""
    escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


def _pieces_of(term: Term) -> tuple[Term, ...]:
    """Return an address typed in one go as words of its own; a single piece stays as it is."""
    if term.place:
        return (term,)
    pieces = address_words(term.text)
    return read_query(" ".join(pieces)).terms if len(pieces) > 1 else ()


# --- people -------------------------------------------------------------------------------------


def people(
    archive: Archive,
    terms: Sequence[Term],
    limit: int,
    by_keys: _ByKeys,
) -> list[int] | None:
    """Return whom every word fits, going from the address or a mark; nothing without either.

    Numbers are read as those of buildings and rooms; where nobody lives there, as an ID or phone.

    Args:
        archive: The archive.
        terms: The words, in any order.
        limit: So many people at most.
        by_keys: Finds people by one word as a name or number, up to so many.
    """
    marks = [term for term in terms if _is_mark(archive, term)]
    others, anchors = _with_places(archive, [term for term in terms if term not in marks])
    marked = [_marked(term) for term in marks]
    if anchors:
        if any(term.kind is TermKind.DIGITS for term in others):
            parts = [_lives_at(term) for term in others if term.kind is not TermKind.LATIN]
            found = _from_buildings(archive, anchors, [*parts, *marked], others, limit, by_keys)
            if found:
                return found
        return _from_fewest(archive, anchors, others, marked, limit, by_keys)
    return _from_mark(archive, marks, others, limit, by_keys) if marks else None


def _from_buildings(
    archive: Archive,
    anchors: Sequence[Term],
    parts: Sequence[_Part],
    terms: Sequence[Term],
    limit: int,
    by_keys: _ByKeys,
) -> list[int]:
    """Go through the buildings of the longest place; a short one may be a part of a name."""
    first = max(anchors, key=lambda term: (bool(term.place), len(term.text)))
    start = f'{HOMES} CROSS JOIN "resident" r'
    joined = _Part(f'{_AT_HOME} AND r."household_id" = h."id"', ())
    order = f'{_IN_ORDER}, r."id"'
    spelt = [term for term in terms if term.kind is TermKind.LATIN]
    most = _MOST_FILTERED if spelt else limit
    found = _ids(archive, start, [joined, _in_building(first), *parts], order, most)
    return _spelt(archive, found, spelt, by_keys)[:limit]


def _from_fewest(
    archive: Archive,
    anchors: Sequence[Term],
    terms: Sequence[Term],
    marked: Sequence[_Part],
    limit: int,
    by_keys: _ByKeys,
) -> list[int]:
    """Begin with the word that names the fewest people, else with the buildings."""
    may_name = [term for term in terms if term not in anchors and not _has_number(term)]
    named = {term: by_keys(archive, term, _FEW) for term in may_name}
    few = [term for term in named if len(named[term]) < _FEW]
    if not few:
        parts = [_fits(term) for term in terms if term.kind is not TermKind.LATIN]
        return _from_buildings(archive, anchors, [*parts, *marked], terms, limit, by_keys)
    ids = sorted(frozenset.intersection(*(named[term] for term in few)))
    if not ids:
        return []
    rest = [term for term in terms if term not in few and term.kind is not TermKind.LATIN]
    chosen = _Part(f'r."id" IN ({",".join("?" * len(ids))})', tuple(ids))
    return _ids(archive, _PERSON, [chosen, *map(_fits, rest), *marked], 'ORDER BY r."id"', limit)


def _from_mark(
    archive: Archive,
    marks: Sequence[Term],
    terms: Sequence[Term],
    limit: int,
    by_keys: _ByKeys,
) -> list[int]:
    chosen = _Part(
        'r."id" IN (SELECT "resident_id" FROM "tag" WHERE "code" = ? AND "until" IS NULL)',
        (marks[0].text,),
    )
    spelt = [term for term in terms if term.kind is TermKind.LATIN]
    parts = [_fits(term) for term in terms if term not in spelt]
    most = _MOST_FILTERED if spelt else limit
    found = _ids(archive, _PERSON, [chosen, *parts, *map(_marked, marks)], "", most)
    return _spelt(archive, found, spelt, by_keys)[:limit]


_FEW = 2_000
_PERSON = (
    '"resident" r LEFT JOIN "household" h ON h."id" = r."household_id" '
    'LEFT JOIN "building" b ON b."id" = h."building_id"'
)


def _ids(archive: Archive, start: str, parts: Sequence[_Part], order: str, limit: int) -> list[int]:
    where = " AND ".join(part.sql for part in parts)
    values = [value for part in parts for value in part.values]
    sql = f'SELECT r."id" FROM {start} WHERE NOT r."voided" AND {where} {order} LIMIT ?'
    return list(dict.fromkeys(row[0] for row in archive.rows(sql, (*values, limit))))


def _spelt(
    archive: Archive,
    found: list[int],
    terms: Sequence[Term],
    by_keys: _ByKeys,
) -> list[int]:
    """Keep whose names are also spelt like the words of letters."""
    for term in terms:
        named = by_keys(archive, term, _MOST_FILTERED)
        found = [one for one in found if one in named]
    return found


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


def households(archive: Archive, terms: Sequence[Term], limit: int) -> tuple[HouseholdHit, ...]:
    """Return the households at an address, or with a file number."""
    if len(terms) == 1:
        numbered = _numbered(archive, terms[0], limit)
        if numbered:
            return numbered
    terms, anchors = _with_places(archive, terms)
    if not anchors:
        return ()
    first = max(anchors, key=lambda term: (bool(term.place), len(term.text)))
    others = [term for term in terms if term is not first and term.kind is not TermKind.LATIN]
    numbers = [term for term in others if term.kind is TermKind.DIGITS or term in anchors]
    rows = _at(archive, [_in_building(first), *map(_stands_in, numbers)], limit)
    return _hits(rows or (_at(archive, [_in_building(first)], limit) if others else []))


def _at(archive: Archive, parts: Sequence[_Part], limit: int) -> list[tuple[int, str, str, int]]:
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


# --- conditions ---------------------------------------------------------------------------------


def _has_number(term: Term) -> bool:
    """Say whether a word is a piece of an address with its number, as 3单元."""
    return bool(term.address) and any(map(str.isdigit, term.text))


def _with_places(archive: Archive, terms: Sequence[Term]) -> tuple[list[Term], list[Term]]:
    """Return the words and which of them name buildings; a whole address goes in pieces."""
    words: list[Term] = []
    anchors: list[Term] = []
    for term in terms:
        pieces = (term,) if _is_place(archive, term) or not _has_number(term) else _pieces_of(term)
        words += pieces or (term,)
        anchors += [one for one in pieces if _is_place(archive, one)]
    return words, anchors


def _is_mark(archive: Archive, term: Term) -> bool:
    """Say whether somebody carries a word as a mark now."""
    if term.kind is TermKind.LATIN or term.place:
        return False
    sql = 'SELECT 1 FROM "tag" WHERE "code" = ? AND "until" IS NULL LIMIT 1'
    return bool(archive.rows(sql, (term.text,)))


def _is_place(archive: Archive, term: Term) -> bool:
    """Say whether a word stands in the address of a building."""
    if term.place:
        return True
    if not term.address:
        return False
    part = _in_building(term)
    return bool(archive.rows(f'SELECT 1 FROM "building" b WHERE {part.sql} LIMIT 1', part.values))


def _in_building(term: Term) -> _Part:
    if not term.place:
        return _contains('b."text"', term.text)
    building, unit, room = _building_unit_room(term)
    parts = [_Part("1", ())]
    if building:
        parts = [
            _Part('b."text" GLOB ? AND NOT b."text" GLOB ?',
                  (f"*[^0-9]{building}[^0-9]*", f"*[^0-9]{building}[^0-9]*[0-9]*"))
        ]  # fmt: skip
    if len(term.place) > 3:  # noqa: PLR2004 - the number of the gate stands before
        parts.append(_contains('b."text"', f"{term.place[0]}号"))
    spans = room_starts(unit, room)
    sql = " OR ".join('h."room" >= ? AND h."room" < ?' for _ in spans)
    parts.append(_Part(f"({sql})", tuple(v for one in spans for v in (one.low, one.high))))
    return _Part(
        " AND ".join(part.sql for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def _building_unit_room(term: Term) -> tuple[str, str, str]:
    """Read 3-2-501 as building, unit, room and 2-501 as unit and room of any building."""
    *before, unit, room = term.place
    return (before[-1] if before else "", unit, room)


def _contains(column: str, text: str) -> _Part:
    """Ask for a text in a column; a number is not found inside a longer one: 12号 not in 112号."""
    if text[0].isdigit() and not set(text) & set("*?[]"):
        return _Part(f"({column} GLOB ? OR {column} GLOB ?)", (f"{text}*", f"*[^0-9]{text}*"))
    return _Part(f"{column} LIKE ? ESCAPE '!'", (like(text),))


def _stands_in(term: Term) -> _Part:
    """Ask for a word in building or room."""
    if term.place:
        return _in_building(term)
    return _either(_contains('b."text"', term.text), _contains('h."room"', term.text))


def _lives_at(term: Term) -> _Part:
    """Ask for a word in building or room, or in the name unless it is a number."""
    stands = _stands_in(term)
    return stands if term.kind is TermKind.DIGITS else _either(stands, _named(term))


def _fits(term: Term) -> _Part:
    """Ask for a word in building, room, name or a number of the person."""
    if term.place:
        return _stands_in(term)
    if term.kind is not TermKind.DIGITS:
        return _either(_stands_in(term), _named(term))
    numbers = [
        _Part(f"{column} LIKE ?", (pattern,))
        for column in ('r."id_number"', 'r."phone"')
        for pattern in (f"{term.key}%", f"%{term.key}")
    ]
    return _either(_stands_in(term), *numbers)


def _named(term: Term) -> _Part:
    name = "replace(replace(r.\"name\", '·', ''), ' ', '')"
    return _Part(f"{name} LIKE ? ESCAPE '!'", (like(term.key),))


def _either(*parts: _Part) -> _Part:
    return _Part(
        "(" + " OR ".join(part.sql for part in parts) + ")",
        tuple(value for part in parts for value in part.values),
    )


def _marked(term: Term) -> _Part:
    return _Part("' ' || r.\"tags\" || ' ' LIKE ? ESCAPE '!'", (like(f" {term.text} "),))
