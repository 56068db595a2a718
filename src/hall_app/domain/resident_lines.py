"""One row of a file of residents: what it says, and everything that is the matter with it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import msgspec

from hall_app.domain.dates import PartialDate  # noqa: TC001 - read by msgspec
from hall_app.domain.identity import Sex
from hall_app.domain.resident_cells import CellReader, one_line
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_faults import FaultLevel, LineCode, LineFault
from hall_app.domain.resident_identity import read_identity
from hall_app.domain.resident_words import (
    EDUCATION_WORDS,
    HEAD,
    ID_KIND_WORDS,
    MARITAL_WORDS,
    OLD_RELATIONS,
    POLITICAL_WORDS,
    RELATION_WORDS,
    SEX_WORDS,
    WordReading,
    read_ethnic_group,
    read_word,
)
from hall_app.domain.sheet_table import SheetRow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from hall_app.domain.resident_columns import ColumnMapping
    from hall_app.domain.resident_words import WordTables
    from hall_app.domain.sheet_table import Value

    _Reader = Callable[[CellReader], Any]

_C = ResidentColumn
_HEADS = frozenset({"0", "01", HEAD})
_SEVERAL = re.compile(r"[、,，;；|\s]+|(?<=[0-9])/(?=[0-9])")
_LIMITS: Mapping[ResidentColumn, int] = {
    _C.HOUSEHOLD_NO: 20, _C.FILE_NO: 20, _C.FORMER_NAME: 50, _C.OCCUPATION: 100,
    _C.WORKPLACE: 100, _C.REGISTERED_ADDRESS: 100, _C.ADDRESS: 100, _C.ESTATE: 50,
    _C.BUILDING: 20, _C.UNIT: 20, _C.FLOOR: 20, _C.ROOM: 20, _C.GRID: 50, _C.PHONE: 100,
    _C.TAGS: 200, _C.REMARK: 500,
}  # fmt: skip
"""Code points that a field of the household archive takes."""
TEXTS = (
    *(_C.FORMER_NAME, _C.HOUSEHOLD_NO, _C.FILE_NO, _C.OCCUPATION, _C.WORKPLACE),
    *(_C.REGISTERED_ADDRESS, _C.ADDRESS, _C.ESTATE, _C.BUILDING, _C.UNIT, _C.FLOOR, _C.ROOM),
    *(_C.GRID, _C.REMARK),
)
"""Columns that are kept as they stand, in a field of the same name."""
_WORDS = (*(_C.EDUCATION, _C.MARITAL, _C.POLITICAL, _C.REGISTERED_STATE, _C.PRESENCE, _C.HOUSING),)
"""Columns of words, read with their tables for a field of the same name."""
_MOST_WORDS = 10_000
"""So many different words are in no column of words; they are not remembered."""
_EMPTY = WordReading(empty=True)
UNSURE: Final = object()
"""What a cell is read as when something may be the matter with it."""


class ResidentLine(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Hold one resident as a row of a file tells; codes where a table has them.

    Attributes:
        row: Real row number of the file.
        relation: Code of GB/T 4761; ``02`` for the head, empty when the file says nothing.
        sex: From its column, or from the number when there is no word.
        birth: From its column, or from the number when there is no date.
        birth_told: The birth stands in a column of its own.
        id_kind: Key of the document types; empty without a number.
        phones: Numbers as one can call them, unreadable ones as typed.
        tags: Words of the file, one each.
    """

    row: int
    name: str
    household_no: str = ""
    file_no: str = ""
    relation: str = ""
    former_name: str = ""
    sex: Sex = Sex.UNKNOWN
    ethnic_group: str = ""
    birth: PartialDate | None = None
    birth_told: bool = False
    id_kind: str = ""
    id_number: str = ""
    education: str = ""
    marital: str = ""
    political: str = ""
    occupation: str = ""
    workplace: str = ""
    registered_address: str = ""
    address: str = ""
    estate: str = ""
    building: str = ""
    unit: str = ""
    floor: str = ""
    room: str = ""
    grid: str = ""
    registered_state: str = ""
    presence: str = ""
    housing: str = ""
    phones: tuple[str, ...] = ()
    moved_in: PartialDate | None = None
    tags: tuple[str, ...] = ()
    remark: str = ""

    @property
    def is_head(self) -> bool:
        """Tell whether this is the head of a household."""
        return self.relation == HEAD

    @property
    def dwelling(self) -> tuple[str, ...]:
        """Return the address by which lines of one household are found together."""
        parts = (self.estate, self.building, self.unit, self.floor, self.room)
        return (*parts, self.address) if any(parts) or self.address else ()


class CheckedLine(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """Hold a row as far as it could be read, with its faults."""

    row: int
    line: ResidentLine
    faults: tuple[LineFault, ...] = ()

    @property
    def refused(self) -> bool:
        """Tell whether something must be mended before the line can be taken."""
        return any(fault.level is FaultLevel.ERROR for fault in self.faults)

    def has_fault_in(self, column: ResidentColumn) -> bool:
        """Tell whether what stands in a column was refused."""
        return any(
            fault.column is column and fault.level is FaultLevel.ERROR for fault in self.faults
        )


class LineChecker:
    """Check the rows of one file against one mapping, one set of tables and one day."""

    def __init__(self, mapping: ColumnMapping, tables: WordTables, today: dt.date) -> None:
        self._places = dict(mapping.places)
        self._tables = tables
        self._today = today
        self._words: dict[ResidentColumn, tuple[Mapping[str, str], Mapping[str, str]]] = {
            _C.RELATION: (tables.relations, RELATION_WORDS),
            _C.SEX: (tables.sexes, SEX_WORDS),
            _C.ETHNIC_GROUP: (tables.ethnic_groups, {}),
            _C.EDUCATION: (tables.education, EDUCATION_WORDS),
            _C.MARITAL: (tables.marital, MARITAL_WORDS),
            _C.POLITICAL: (tables.political, POLITICAL_WORDS),
            _C.ID_KIND: (tables.id_kinds, ID_KIND_WORDS),
            _C.REGISTERED_STATE: (tables.registered_states, {}),
            _C.PRESENCE: (tables.presences, {}),
            _C.HOUSING: (tables.housings, {}),
        }
        self._known: dict[ResidentColumn, dict[str, WordReading]] = {
            column: {} for column in self._words if column in self._places
        }
        self._fields = [one for one in self._every_field() if one[1] in self._places]
        self._readers: dict[ResidentColumn, _Reader] = {
            _C.NAME: CellReader.name,
            _C.RELATION: self._relation,
            _C.SEX: self._sex,
            _C.ID_KIND: partial(self._read, column=_C.ID_KIND),
            _C.BIRTH: partial(CellReader.date, column=_C.BIRTH),
            **{column: read for _, column, read in self._fields},
        }

    def _every_field(self) -> Iterator[tuple[str, ResidentColumn, _Reader]]:
        """Yield the fields of a line that one column tells, with how it is read."""
        yield "ethnic_group", _C.ETHNIC_GROUP, self._ethnic_group
        for column in _WORDS:
            yield _field(column), column, partial(self._word, column=column)
        yield "phones", _C.PHONE, self._phones
        yield "moved_in", _C.MOVED_IN, partial(CellReader.date, column=_C.MOVED_IN)
        yield "tags", _C.TAGS, self._tags
        for column in TEXTS:
            limit = limit_of(column)
            yield _field(column), column, partial(CellReader.line, column=column, limit=limit)

    @property
    def fields(self) -> tuple[tuple[str, ResidentColumn], ...]:
        """Return the fields of a line that one column of the file tells, and nothing beside it."""
        return tuple((field, column) for field, column, _ in self._fields)

    def check(self, row: SheetRow) -> CheckedLine:
        """Return what a row says and what is the matter with it; never raises for any text."""
        reader = CellReader(row, self._places, self._today)
        name = reader.name()
        relation = self._relation(reader)
        identity = read_identity(
            reader,
            sex=self._sex(reader),
            told_kind=self._read(reader, _C.ID_KIND),
        )
        line = ResidentLine(
            row=row.number,
            name=name,
            relation=relation,
            sex=identity.sex,
            birth=identity.birth,
            birth_told=identity.birth_told,
            id_kind=identity.kind,
            id_number=identity.number,
            **{field: read(reader) for field, _, read in self._fields},
        )
        return CheckedLine(row=row.number, line=line, faults=tuple(reader.faults))

    def alone(self, column: ResidentColumn, value: Value) -> Any:
        """Return what a cell is read as by itself, or ``UNSURE`` when there is anything to say."""
        reader = CellReader(SheetRow(0, (value,)), {column: 0}, self._today)
        found = self._readers[column](reader)
        return UNSURE if reader.faults else found

    def _read(self, reader: CellReader, column: ResidentColumn) -> WordReading:
        """Return what the word of a cell was read as; a list has few words over and over."""
        known = self._known.get(column)
        if known is None:
            return _EMPTY  # the file has no such column
        cell = reader.cell(column)
        text = cell.text if cell is not None else ""
        found = known.get(text)
        if found is None:
            if len(known) >= _MOST_WORDS:
                known.clear()
            found = known[text] = self._read_anew(one_line(text), column)
        return found

    def _read_anew(self, text: str, column: ResidentColumn) -> WordReading:
        table, words = self._words[column]
        if column is _C.ETHNIC_GROUP:
            return read_ethnic_group(text, table)
        return read_word(text, table, words)

    def _relation(self, reader: CellReader) -> str:
        found = self._read(reader, _C.RELATION)
        if found.empty:
            if _C.RELATION in self._places:
                reader.doubt(_C.RELATION, LineCode.RELATION_MISSING)
            return ""
        if found.ambiguous:
            reader.refuse(_C.RELATION, LineCode.RELATION_AMBIGUOUS)
        elif not found.code:
            reader.refuse(_C.RELATION, LineCode.RELATION_UNKNOWN)
        elif found.code in OLD_RELATIONS:
            reader.doubt(_C.RELATION, LineCode.RELATION_OLD)
        return HEAD if found.code in _HEADS else found.code

    def _sex(self, reader: CellReader) -> Sex | None:
        found = self._read(reader, _C.SEX)
        if found.empty:
            return None
        try:
            return Sex(found.code)
        except ValueError:
            reader.refuse(_C.SEX, LineCode.SEX_UNKNOWN)
            return None

    def _ethnic_group(self, reader: CellReader) -> str:
        found = self._read(reader, _C.ETHNIC_GROUP)
        if found.empty or found.code:
            return found.code
        if not self._tables.ethnic_groups:
            return _text(reader, _C.ETHNIC_GROUP)
        reader.refuse(_C.ETHNIC_GROUP, LineCode.ETHNIC_GROUP_UNKNOWN)
        return ""

    def _word(self, reader: CellReader, column: ResidentColumn) -> str:
        found = self._read(reader, column)
        if found.code or found.empty:
            return found.code
        if not self._words[column][0]:
            return reader.text(column)
        reader.doubt(column, LineCode.WORD_UNKNOWN)
        return ""

    def _tags(self, reader: CellReader) -> tuple[str, ...]:
        text = _text(reader, _C.TAGS)
        return tuple([tag for tag in _SEVERAL.split(text) if tag]) if text else ()

    def _phones(self, reader: CellReader) -> tuple[str, ...]:
        text = _text(reader, _C.PHONE)
        whole = reader.phone(text)
        if whole is not None:
            return (whole,) if whole else ()
        parts = [part for part in _SEVERAL.split(text) if part]
        read = [reader.phone(part) for part in parts]
        if any(number is None for number in read):
            reader.doubt(_C.PHONE, LineCode.PHONE)
        return tuple(number or part for number, part in zip(read, parts, strict=True))


def check_lines(
    rows: Iterable[SheetRow], mapping: ColumnMapping, tables: WordTables, today: dt.date
) -> tuple[CheckedLine, ...]:
    """Check the rows below the headings, in their order."""
    checker = LineChecker(mapping, tables, today)
    return tuple(checker.check(row) for row in rows)


def limit_of(column: ResidentColumn) -> int:
    """Return how many code points a text of a column may have."""
    return _LIMITS.get(column, 100)


def _field(column: ResidentColumn) -> str:
    return column.value.replace("-", "_")


def _text(reader: CellReader, column: ResidentColumn) -> str:
    return reader.line(column, limit_of(column))
