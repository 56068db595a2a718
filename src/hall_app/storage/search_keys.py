"""Whom a word finds by name or number: ranges of keys in one B-tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.finding import KeyRange, Term
    from hall_app.storage.database import Archive

BY_KEY = (
    'SELECT "rid", "k" FROM "search_key" WHERE "k" >= ? AND "k" < ? ORDER BY "k", "rid" LIMIT ?'
)
_ANY_ORDER = 'SELECT "rid" FROM "search_key" WHERE "k" >= ? AND "k" < ? LIMIT ?'
_KEYS_OF_ONE = 3
"""A person can stand in one range under several keys; ask for more rows than people."""


def by_ranges(
    archive: Archive, ranges: Iterable[KeyRange], limit: int, exact_key: str = ""
) -> tuple[list[int], frozenset[int]]:
    """Return person ids in key order, so many at most, and which of them a key fits exactly."""
    ids: dict[int, None] = {}
    exact: frozenset[int] = frozenset()
    for one in ranges:
        rows = archive.rows(BY_KEY, (one.low, one.high, limit * _KEYS_OF_ONE))
        ids.update(dict.fromkeys([rid for rid, _ in rows]))
        # In key order the key itself comes before all that begin with it.
        if rows and rows[0][1] == exact_key:
            exact = frozenset([rid for rid, key in rows if key == exact_key])
        if len(ids) >= limit:
            break
    return list(ids)[:limit], exact


def everybody(archive: Archive, term: Term, most: int) -> frozenset[int] | None:
    """Return all whom a word finds; nothing when they are so many or more."""
    ids: set[int] = set()
    for one in term.ranges:
        rows = archive.rows(_ANY_ORDER, (one.low, one.high, most * _KEYS_OF_ONE))
        ids.update([row[0] for row in rows])
        if len(ids) >= most or len(rows) == most * _KEYS_OF_ONE:
            return None
    return frozenset(ids)
