"""Rows of a worksheet that hold numbers and shared texts only, as almost all rows do.

They are known by their bytes alone, many times sooner than an XML parser follows their elements.
Whatever looks otherwise in the least is left to the parser.
"""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_END = b"</row>"
_MOST_WAITING = 1024 * 1024
"""Bytes without the end of a row after which the parser gets them as they are."""
_ROW = re.compile(
    rb'<row r="([1-9][0-9]{0,6})"'
    rb'(?: (?:spans|s|ht|outlineLevel|x14ac:dyDescent)="[0-9.:]++"'
    rb'| (?:custom(?:Format|Height)|collapsed|thick(?:Top|Bot))="(?:0|1|true|false)"'
    rb'| hidden="(?:0|false)")*+>'
    rb'(?:<c r="[A-Z]{1,3}+\1"(?: s="[0-9]++")?+'
    rb'(?:/>| t="s"><v>[0-9]{1,9}+</v></c>|(?: t="n")?+><v>[0-9.eE+-]++</v></c>))*+'
)
"""A row up to its end: no formula, no error, not hidden, every cell in its own row."""
_FILLED = re.compile(rb'<c r="([A-Z]+)"(?: s="")?(?: t="[sn]")?><v>')
_SHARED = re.compile(rb' t="s"><v>([0-9]+)')
_DIGITS = b"0123456789"
_MOST_SHAPES = 10_000
_TEXT = re.compile(rb'<si><t(?: xml:space="preserve")?>([^<]*)</t></si>')
_TAGS_OF_TEXT = 4
_END_OF_TEXT = b"</si>"
_TEXTS = re.compile(rb"\s*<\?xml [^<>]*\?>\s*<sst(?: [^<>]*)?>")


class RowKeeper(Protocol):
    """Keep count of a worksheet and refuse what is too much."""

    def fill(self, row: int, letters: str) -> None:
        """Note that a row has values, the last one in the column of these letters."""

    def write(self, places: Iterable[bytes]) -> None:
        """Note that shared texts stand in cells, each by its place in their list.

        Raises:
            IndexError: There is no such text.
        """


def without_plain_rows(chunks: Iterable[bytes], keeper: RowKeeper) -> Iterator[bytes]:
    """Yield a worksheet's XML with one empty row for each run of plain ones, which are counted.

    The empty row is the last of its run: what follows has the same place as before, and XML that
    was wrong around the run stays wrong.
    """
    last_filled: dict[bytes, str] = {}
    waiting, run = b"", 0
    for chunk in chunks:
        rows = (waiting + chunk).split(_END)
        waiting = rows.pop()
        for row in rows:
            number = _count(row, keeper, last_filled)
            if number:
                run = number
                continue
            if run:
                yield _empty_row(run)
                run = 0
            yield row + _END
        if len(waiting) > _MOST_WAITING:
            if run:
                yield _empty_row(run)
                run = 0
            yield waiting
            waiting = b""
    if run:
        yield _empty_row(run)
    yield waiting


def _empty_row(number: int) -> bytes:
    return b'<row r="%d"/>' % number


def _count(row: bytes, keeper: RowKeeper, last_filled: dict[bytes, str]) -> int:
    """Count a plain row and return its number, 0 for any other."""
    plain = _ROW.fullmatch(row)
    if plain is None:
        return 0
    try:
        keeper.write(_SHARED.findall(row))
    except IndexError:
        return 0
    # Rows of a list differ in their digits, seldom in their columns.
    shape = row.translate(None, _DIGITS)
    letters = last_filled.get(shape)
    if letters is None:
        filled = [one.decode() for one in _FILLED.findall(shape)]
        letters = max(filled, key=lambda one: (len(one), one), default="")
        if len(last_filled) < _MOST_SHAPES:
            last_filled[shape] = letters
    number = int(plain[1])
    if letters:
        keeper.fill(number, letters)
    return number


def plain_lengths(chunks: Iterable[bytes]) -> array[int] | None:
    """Return the length of each text that cells share, None when one is more than plain text.

    An entity counts as the characters it is written with.
    """
    lengths: array[int] = array("L")
    waiting, begun = b"", False
    for chunk in chunks:
        waiting += chunk
        if not begun:
            head = _TEXTS.match(waiting)
            if head is None:
                return None
            begun, waiting = True, waiting[head.end() :]
        whole, end, waiting = waiting.rpartition(_END_OF_TEXT)
        found = _lengths(whole + end)
        if found is None or len(waiting) > _MOST_WAITING:
            return None
        lengths.extend(found)
    return lengths if waiting.strip() == b"</sst>" else None


def _lengths(whole: bytes) -> list[int] | None:
    if not whole:
        return []
    texts = _TEXT.findall(whole)
    if whole.count(b"<") != _TAGS_OF_TEXT * len(texts):
        return None  # some other element, or a comment
    try:
        found = b"\0".join(texts).decode().split("\0")
    except UnicodeDecodeError:
        return None
    return [len(one) for one in found] if len(found) == len(texts) else None
