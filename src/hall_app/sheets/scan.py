"""What the XML of a worksheet tells that its values do not: formulas, errors, the used area."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from hall_app.sheets.limits import MOST_CELLS, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS
from hall_app.sheets.package import local, new_parser
from hall_app.sheets.plain_rows import without_plain_rows
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_LETTERS = 26
_FILLED = frozenset({"v", "is", "f"})
_ERROR, _SHARED = "e", "s"
_DIGITS = "0123456789"


@dataclass(slots=True)
class SheetScan:
    """Collect places as (row, column), both counted from 1."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0


class _Scanner:
    """Follow one worksheet element by element."""

    def __init__(self, shared: array[int]) -> None:
        self.found = SheetScan()
        self._shared = shared
        self._columns: dict[str, int] = {}
        self._characters = 0
        self._row = 0
        self._row_text = "0"
        self._column = 0
        self._type = ""
        self._reading = False
        self._value = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag if ":" not in tag else local(tag)
        if name == "c":
            reference = attributes.get("r", "")
            # Writers give the cells of a row in order: the row's number stays the same.
            letters = reference.removesuffix(self._row_text)
            column = self._columns.get(letters) if letters != reference else None
            if column:
                self._column = column
            else:
                self._place(reference)
            self._type = attributes.get("t", "")
        elif name in _FILLED:
            self._fill(name)
        elif name == "row":
            self._row = whole(attributes.get("r", "")) or self._row + 1
            self._row_text = str(self._row)
            self._column = 0
            if attributes.get("hidden") in {"1", "true"}:
                self.found.hidden_rows.add(self._row)

    def end(self, _tag: str) -> None:
        if not self._reading:
            return
        self._reading = False
        if self._type == _ERROR:
            self.found.errors[self._row, self._column] = self._value.strip()
            return
        place = whole(self._value.strip())
        self._characters += self._shared[place] if place < len(self._shared) else 0
        if self._characters > MOST_CHARACTERS:
            raise RuleViolation("sheet-bomb")

    def text(self, text: str) -> None:
        if self._reading:
            self._value += text

    def _place(self, reference: str) -> None:
        letters = reference.rstrip(_DIGITS)
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column(letters.upper())
        self._column = column or self._column + 1
        if len(letters) < len(reference):
            self._row = whole(reference[len(letters) :])
            self._row_text = str(self._row)

    def _fill(self, name: str) -> None:
        if name == "f":
            self.found.formulas.add((self._row, self._column))
        self._reading = name == "v" and self._type in {_ERROR, _SHARED}
        self._value = ""
        self._extend(self._row, self._column)

    def _extend(self, row: int, column: int) -> None:
        found = self.found
        if row > found.last_row:
            found.last_row = row
            if row > MOST_ROWS:
                raise RuleViolation("sheet-too-long", row=row, limit=MOST_ROWS)
        if column > found.last_column:
            found.last_column = column
            if column > MOST_COLUMNS:
                raise RuleViolation("sheet-too-wide", limit=MOST_COLUMNS)

    def fill(self, row: int, letters: str) -> None:
        """Note that a plain row has values up to the column of these letters."""
        column = self._columns.get(letters)
        if column is None:
            column = self._columns[letters] = _column(letters)
        self._extend(row, column)

    def write(self, places: Iterable[bytes]) -> None:
        """Note the shared texts that stand in a plain row."""
        self._characters += sum(map(self._shared.__getitem__, map(int, places)))
        if self._characters > MOST_CHARACTERS:
            raise RuleViolation("sheet-bomb")


def scan_sheet(chunks: Iterable[bytes], shared: array[int]) -> SheetScan:
    """Read a worksheet's XML once, without building it.

    Args:
        chunks: The worksheet.
        shared: Lengths of the texts that cells share, as ``shared_lengths`` returns them.

    Raises:
        RuleViolation: ``sheet-too-long``, ``sheet-too-wide``, ``sheet-bomb`` or
            ``sheet-unreadable``.
    """
    scanner = _Scanner(shared)
    rest = without_plain_rows(chunks, scanner)
    _follow(rest, scanner.start, scanner.end, scanner.text)
    found = scanner.found
    if found.last_row * found.last_column > MOST_CELLS:
        raise RuleViolation("sheet-too-long", row=found.last_row, limit=MOST_ROWS)
    return found


def shared_lengths(chunks: Iterable[bytes]) -> array[int]:
    """Return the length of each text in the list that cells share."""
    lengths: array[int] = array("L")

    def start(tag: str, _attributes: dict[str, str]) -> None:
        if local(tag) == "si":
            lengths.append(0)

    def text(text: str) -> None:
        if lengths:
            lengths[-1] += len(text)

    _follow(chunks, start, None, text)
    return lengths


def _follow(
    chunks: Iterable[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None,
    text: Callable[[str], None],
) -> None:
    parser = new_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 - expat's own call
        parser.Parse(b"", True)  # noqa: FBT003 - expat's own call
    except expat.ExpatError as fault:
        raise RuleViolation("sheet-unreadable") from fault


def whole(text: str) -> int:
    """Return a number written in at most nine ASCII digits, else 0."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0  # noqa: PLR2004


def _column(letters: str) -> int:
    place = 0
    for character in letters:
        if not "A" <= character <= "Z" or place > MOST_COLUMNS:
            break
        place = place * _LETTERS + ord(character) - 64
    return place
