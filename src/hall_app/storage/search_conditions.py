"""What one word of a search asks of an address or a person, as conditions of statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.domain.finding import TermKind, address_words, read_query, room_starts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.finding import Term
    from hall_app.storage.database import Archive

_MOST_LISTED = 400
"""Up to so many buildings are named by their ids; more are looked through again."""


@dataclass(frozen=True, slots=True)
class Part:
    """One condition of a statement, with its values."""

    sql: str
    values: tuple[object, ...]


def like(text: str) -> str:
    """Return a LIKE pattern, escaped by ``!``, for what contains a text literally."""
    escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
    return f"%{escaped}%"


class Buildings:
    """The buildings that the words of one search name; each word is looked for once.

    No index leads to the middle of an address, so a look goes through all buildings, of which a
    city has ten thousand and more.
    """

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self._found: dict[str, list[int]] = {}

    def of(self, text: str) -> list[int]:
        """Return the first buildings whose address contains a text, in their order."""
        found = self._found.get(text)
        if found is None:
            part = contains('b."text"', text)
            sql = f'SELECT b."id" FROM "building" b WHERE {part.sql} ORDER BY b."id" LIMIT ?'
            rows = self.archive.rows(sql, (*part.values, _MOST_LISTED + 1))
            found = self._found[text] = [row[0] for row in rows]
        return found

    def holding(self, text: str) -> Part:
        """Ask a building ``b`` for a text in its address."""
        found = self.of(text)
        if len(found) > _MOST_LISTED:
            return contains('b."text"', text)
        return Part(f'b."id" IN ({",".join(map(str, found))})', ())

    def named_by(self, term: Term) -> bool:
        """Say whether a word stands in the address of a building."""
        return bool(term.place or (term.address and self.of(term.text)))

    def few(self, term: Term, most: int) -> bool:
        """Say whether a word names so few buildings that their people are soon looked through."""
        return not term.place and 0 < len(self.of(term.text)) <= most

    def best(self, anchors: Sequence[Term]) -> Term:
        """Return the word to begin with: one that names few buildings, else the longest place."""
        return max(
            anchors,
            key=lambda term: (self.few(term, _MOST_LISTED), bool(term.place), len(term.text)),
        )

    def named(self, terms: Sequence[Term]) -> tuple[list[Term], list[Term]]:
        """Return the words and which of them name buildings; a whole address goes in pieces."""
        words: list[Term] = []
        anchors: list[Term] = []
        for term in terms:
            whole = not has_number(term) or self.named_by(term)
            pieces = (term,) if whole else _pieces_of(term)
            words += pieces or (term,)
            anchors += [one for one in pieces if self.named_by(one)]
        return words, anchors

    def in_building(self, term: Term) -> Part:
        """Ask a building ``b``, and a home ``h`` if rooms were typed, for a word."""
        if not term.place:
            return self.holding(term.text)
        return _in_place(term)

    def stands_in(self, term: Term) -> Part:
        """Ask for a word in building or room."""
        if term.place:
            return _in_place(term)
        return either(contains('b."text"', term.text), contains('h."room"', term.text))

    def lives_at(self, term: Term) -> Part:
        """Ask for a word in building or room, or in the name unless it is a number."""
        stands = self.stands_in(term)
        return stands if term.kind is TermKind.DIGITS else either(stands, _named(term))

    def fits(self, term: Term) -> Part:
        """Ask for a word in building, room, name or a number of the person."""
        if term.place:
            return _in_place(term)
        if term.kind is TermKind.IDEOGRAPHS:
            return either(self.stands_in(term), _named(term))
        columns = ('r."id_number"', 'r."phone"') if term.kind is TermKind.DIGITS else ()
        numbers = [
            Part(f"{column} LIKE ? ESCAPE '!'", (pattern,))
            for column in columns
            for pattern in (like(term.key)[1:], like(term.key)[:-1])
        ]
        if term.kind is TermKind.MIXED:
            numbers = [
                _named(term),
                Part("r.\"id_number\" LIKE ? ESCAPE '!'", (like(term.key)[1:],)),
            ]
        return either(self.stands_in(term), *numbers)


def has_number(term: Term) -> bool:
    """Say whether a word is a piece of an address with its number, as 3单元."""
    return bool(term.address) and any(map(str.isdigit, term.text))


def contains(column: str, text: str) -> Part:
    """Ask for a text in a column; a number is not found inside a longer one: 12号 not in 112号."""
    if text[0].isdigit() and not set(text) & set("*?[]"):
        return Part(f"({column} GLOB ? OR {column} GLOB ?)", (f"{text}*", f"*[^0-9]{text}*"))
    return Part(f"{column} LIKE ? ESCAPE '!'", (like(text),))


def either(*parts: Part) -> Part:
    """Ask for one of several conditions."""
    return Part(
        "(" + " OR ".join(part.sql for part in parts) + ")",
        tuple(value for part in parts for value in part.values),
    )


def marked(term: Term) -> Part:
    """Ask for somebody who carries a word as a mark."""
    return Part("' ' || r.\"tags\" || ' ' LIKE ? ESCAPE '!'", (like(f" {term.text} "),))


def is_mark(archive: Archive, term: Term) -> bool:
    """Say whether somebody carries a word as a mark now."""
    if term.kind is TermKind.LATIN or term.place:
        return False
    sql = 'SELECT 1 FROM "tag" WHERE "code" = ? AND "until" IS NULL LIMIT 1'
    return bool(archive.rows(sql, (term.text,)))


def _named(term: Term) -> Part:
    name = "replace(replace(r.\"name\", '·', ''), ' ', '')"
    return Part(f"{name} LIKE ? ESCAPE '!'", (like(term.key),))


def _pieces_of(term: Term) -> tuple[Term, ...]:
    """Return an address typed in one go as words of its own; a single piece stays as it is."""
    if term.place:
        return (term,)
    pieces = address_words(term.text)
    return read_query(" ".join(pieces)).terms if len(pieces) > 1 else ()


def _in_place(term: Term) -> Part:
    building, unit, room = _building_unit_room(term)
    parts = [Part("1", ())]
    if building:
        parts = [
            Part('b."text" GLOB ? AND NOT b."text" GLOB ?',
                 (f"*[^0-9]{building}[^0-9]*", f"*[^0-9]{building}[^0-9]*[0-9]*"))
        ]  # fmt: skip
    if len(term.place) > 3:  # noqa: PLR2004 - the number of the gate stands before
        parts.append(contains('b."text"', f"{term.place[0]}号"))
    spans = room_starts(unit, room)
    sql = " OR ".join('h."room" >= ? AND h."room" < ?' for _ in spans)
    parts.append(Part(f"({sql})", tuple(v for one in spans for v in (one.low, one.high))))
    return Part(
        " AND ".join(part.sql for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def _building_unit_room(term: Term) -> tuple[str, str, str]:
    """Read 3-2-501 as building, unit, room and 2-501 as unit and room of any building."""
    *before, unit, room = term.place
    return (before[-1] if before else "", unit, room)
