"""Tables and indexes as they lie in the pages: the b-trees of the SQLite file format.

Source: "Database File Format", sections 1.5 to 2.1, of the SQLite documentation.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hall_app.storage.salvage.pages import USABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.storage.salvage.pages import PageFile

Value = int | float | str | bytes | None

TABLE_LEAF, TABLE_INNER, INDEX_LEAF, INDEX_INNER = 13, 5, 10, 2
_LEAST, _MOST = -(1 << 63), 1 << 63
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
"""Bytes of each serial type that is an integer."""
_FLOAT, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12
_TABLE_MOST = USABLE - 35
_INDEX_MOST = (USABLE - 12) * 64 // 255 - 23
_LEAST_HERE = (USABLE - 12) * 32 // 255 - 23


def start_of(number: int) -> int:
    """Return where the b-tree's header begins in a page; the first one holds the file's, too."""
    return 100 if number == 1 else 0


def varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and where it ends."""
    value = 0
    for turn in range(8):
        byte = data[at + turn]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the sign that more follow
            return value, at + turn + 1
    value = value << 8 | data[at + 8]
    return (value - (1 << 64) if value >= _MOST else value), at + 9


def values_of(payload: bytes) -> list[Value]:
    """Return the values of one record.

    Raises:
        IndexError: The record is cut short.
        UnicodeDecodeError: A text is none.
    """
    end, at = varint(payload, 0)
    body, values = end, []
    while at < end:
        kind, at = varint(payload, at)
        value, body = _value(payload, kind, body)
        values.append(value)
    return values


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind == 0:
        return None, at
    if kind in (_ZERO, _ONE):
        return kind - _ZERO, at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == _FLOAT:
        return struct.unpack(">d", payload[at : at + 8])[0], at + 8
    end = at + (kind - _FIRST_BLOB) // 2
    if end > len(payload):
        raise IndexError(end)
    return payload[at:end].decode() if kind % 2 else payload[at:end], end


def _payload(pages: PageFile, page: bytes, at: int, length: int, most: int) -> bytes | None:
    """Return the bytes of a record, with those that lie on other pages; nothing if one is bad."""
    if length <= most:
        return page[at : at + length]
    here = _LEAST_HERE + (length - _LEAST_HERE) % (USABLE - 4)
    if here > most:
        here = _LEAST_HERE
    parts, left = [page[at : at + here]], length - here
    following = int.from_bytes(page[at + here : at + here + 4], "big")
    while left > 0:
        further = pages.page(following)
        if further is None:
            return None
        following = int.from_bytes(further[:4], "big")
        parts.append(further[4 : 4 + min(left, USABLE - 4)])
        left -= USABLE - 4
    return b"".join(parts)


def _cells(page: bytes, number: int, head: int) -> Iterator[int]:
    start = start_of(number)
    count = int.from_bytes(page[start + 3 : start + 5], "big")
    for place in range(count):
        at = start + head + 2 * place
        yield int.from_bytes(page[at : at + 2], "big")


def leaf_rows(pages: PageFile, number: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield the rowid and the record of each row of a leaf; no record where a part is bad."""
    page = pages.page(number)
    if page is None:
        return
    for at in _cells(page, number, 8):
        length, at = varint(page, at)  # noqa: PLW2901 - reading on
        rowid, at = varint(page, at)  # noqa: PLW2901
        yield rowid, _payload(pages, page, at, length, _TABLE_MOST)


@dataclass(slots=True)
class Tree:
    """What the walk through one b-tree came by.

    Attributes:
        leaves: Pages with rows, in the order of the rows.
        pages: All pages that were read.
        gaps: Rowids, from above the first up to the second, that lie behind damaged pages.
    """

    leaves: list[int] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)
    gaps: list[tuple[int, int]] = field(default_factory=list)

    def misses(self, rowid: int) -> bool:
        """Tell whether a row may lie behind a damaged page."""
        return any(low < rowid <= high for low, high in self.gaps)


def walk_table(pages: PageFile, root: int) -> Tree:
    """Walk a table from its root and go round what is damaged."""
    tree = Tree()
    waiting = [(root, _LEAST, _MOST)]
    while waiting:
        number, low, high = waiting.pop()
        page = pages.page(number)
        kind = page[start_of(number)] if page is not None else None
        if page is None or number in tree.pages or kind not in (TABLE_LEAF, TABLE_INNER):
            tree.gaps.append((low, high))
            continue
        tree.pages.add(number)
        if kind == TABLE_LEAF:
            tree.leaves.append(number)
            continue
        children, start = [], start_of(number)
        for at in _cells(page, number, 12):
            key, _ = varint(page, at + 4)
            children.append((int.from_bytes(page[at : at + 4], "big"), low, key))
            low = key
        children.append((int.from_bytes(page[start + 8 : start + 12], "big"), low, high))
        waiting += reversed(children)
    return tree


def index_rowids(pages: PageFile, root: int) -> tuple[list[int], bool]:
    """Return the rowids that an index names, and whether all of its pages could be read."""
    found: list[int] = []
    whole, seen, waiting = True, set(), [root]
    while waiting:
        number = waiting.pop()
        page = pages.page(number)
        kind = page[start_of(number)] if page is not None else None
        if page is None or number in seen or kind not in (INDEX_LEAF, INDEX_INNER):
            whole = False
            continue
        seen.add(number)
        inner = kind == INDEX_INNER
        for at in _cells(page, number, 12 if inner else 8):
            if inner:
                waiting.append(int.from_bytes(page[at : at + 4], "big"))
            length, begin = varint(page, at + 4 if inner else at)
            record = _payload(pages, page, begin, length, _INDEX_MOST)
            rowid = values_of(record)[-1] if record is not None else None
            if isinstance(rowid, int):
                found.append(rowid)
            else:
                whole = False
        if inner:
            start = start_of(number)
            waiting.append(int.from_bytes(page[start + 8 : start + 12], "big"))
    return found, whole
