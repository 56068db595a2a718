"""Words for the cells of a file of residents that are read back as the codes they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.domain.resident_columns import HEADINGS, ResidentColumn
from hall_app.domain.resident_words import (
    EDUCATION_WORDS,
    ID_KIND_WORDS,
    MARITAL_WORDS,
    POLITICAL_WORDS,
    RELATION_WORDS,
    read_ethnic_group,
    read_word,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.resident_words import WordTables

_C = ResidentColumn
COLUMNS: tuple[ResidentColumn, ...] = tuple(ResidentColumn)
"""Every column of a file of the whole archive, in the order of the household book."""

REGISTER_ONLY, HOME_ONLY = "户在人不在", "人在户不在"
"""How a place is told that is only the register, or only the home; both together say nothing."""

_BARE = re.compile(r"[0-9A-Za-z甲乙丙丁东西南北]*")
_LONGEST_ESTATE, _LONGEST_ROOM = 50, 20
_SEXES = {"1": "男", "2": "女"}


def titles() -> tuple[str, ...]:
    """Return the headings, as an import reads them."""
    return tuple(HEADINGS[one][0] for one in COLUMNS)


class CodeWords:
    """Write codes as words that mean the same code when they are read.

    A name that several codes share is written as the code itself.
    """

    def __init__(self, tables: WordTables) -> None:
        self._tables = tables
        self._known: dict[tuple[ResidentColumn, str], str] = {}

    def word(self, column: ResidentColumn, code: str) -> str:
        """Return what stands in a cell for a code; an unknown code stands for itself."""
        if not code:
            return ""
        key = (column, code)
        if key not in self._known:
            self._known[key] = self._word(column, code)
        return self._known[key]

    def _word(self, column: ResidentColumn, code: str) -> str:
        if column is _C.SEX:
            return _SEXES.get(code, "")
        if column is _C.ETHNIC_GROUP:
            name = self._tables.ethnic_groups.get(code, code)
            read = read_ethnic_group(name, self._tables.ethnic_groups)
            return name if read.code == code else code
        table, words = self._table(column)
        name = table.get(code, code)
        return name if read_word(name, table, words).code == code else code

    def _table(self, column: ResidentColumn) -> tuple[Mapping[str, str], Mapping[str, str]]:
        tables = self._tables
        return {
            _C.RELATION: (tables.relations, RELATION_WORDS),
            _C.EDUCATION: (tables.education, EDUCATION_WORDS),
            _C.MARITAL: (tables.marital, MARITAL_WORDS),
            _C.POLITICAL: (tables.political, POLITICAL_WORDS),
            _C.ID_KIND: (tables.id_kinds, ID_KIND_WORDS),
        }[column]


def home_cells(building: str, room: str, address: str) -> dict[ResidentColumn, str]:
    """Return the cells that an import puts together to the same building, room and address.

    A bare number would be given its word (301 → 301室), and a long name would be cut; such a
    home is told by its address alone.
    """
    parts_tell = (
        building
        and address == building + room
        and len(building) <= _LONGEST_ESTATE
        and len(room) <= _LONGEST_ROOM
        and (not room or not _BARE.fullmatch(room))
    )
    if parts_tell:
        return {_C.ESTATE: building, _C.ROOM: room}
    return {_C.ADDRESS: address}


def presence(*, registered: bool, living: bool) -> str:
    """Return how a place is told; nothing where somebody lives and is registered."""
    if registered and living:
        return ""
    return HOME_ONLY if living else REGISTER_ONLY
