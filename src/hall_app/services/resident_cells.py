"""What stands in the cells of a file of residents, from a line of the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.audiences import EXPORTED
from hall_app.domain.households.items import ADDRESS_ITEMS
from hall_app.domain.resident_columns import ResidentColumn
from hall_app.domain.resident_file import COLUMNS, CodeWords, home_cells, presence
from hall_app.domain.resident_homes import ITEMS_OF_HOUSEHOLD, ITEMS_OF_PERSON
from hall_app.domain.resident_words import WordTables

if TYPE_CHECKING:
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.queries.resident_lines import PlaceLine

_C = ResidentColumn


def word_tables(knowledge: Knowledge) -> WordTables:
    """Return the code tables that cells of a file are written and read with."""

    def names(table: str) -> dict[str, str]:
        return {one.code: one.name for one in knowledge.catalog.table(table).rows}

    return WordTables(
        relations=names("relations"),
        sexes=names("sex"),
        ethnic_groups=names("ethnic-groups"),
        marital=names("marital-status"),
        education=names("education"),
        political=names("political-status"),
        id_kinds=names("document-types"),
    )


_ITEMS = {column: key for key, column in (ITEMS_OF_PERSON | ITEMS_OF_HOUSEHOLD).items()}


def column_values(
    line: PlaceLine, code_words: CodeWords, *, unmasked: bool
) -> dict[ResidentColumn, str]:
    """Return what is known of one person at one home, by column; without a reason masked."""
    phones = [line.phone, *line.person.get("phone_2", "").split("、")]
    if not unmasked:
        phones = [EXPORTED.phone(one) for one in phones]
    values: dict[ResidentColumn, str] = {
        _C.FILE_NO: line.file_number,
        _C.NAME: line.name,
        _C.BIRTH: str(line.birth or ""),
        _C.ID_NUMBER: line.id_number if unmasked else EXPORTED.id_number(line.id_number),
        _C.PHONE: "、".join(one for one in phones if one),
        _C.MOVED_IN: line.since,
        _C.TAGS: "、".join(line.tags),
        _C.PRESENCE: presence(registered=line.registered, living=line.living),
        **_home(line, unmasked=unmasked),
    }
    for column, code in (
        (_C.RELATION, line.relation),
        (_C.SEX, line.sex),
        (_C.ETHNIC_GROUP, line.ethnic),
        (_C.ID_KIND, line.id_kind if line.id_number else ""),
        (_C.EDUCATION, line.education),
        (_C.MARITAL, line.marital),
        (_C.POLITICAL, line.political),
    ):
        values[column] = code_words.word(column, code)
    kept = {**line.person, **line.home}
    if not unmasked:
        kept |= {key: EXPORTED.address(kept[key]) for key in ADDRESS_ITEMS if key in kept}
    return {one: values.get(one, kept.get(_ITEMS.get(one, ""), "")) for one in COLUMNS}


def address_of(line: PlaceLine, *, unmasked: bool) -> str:
    """Return where a person lives; without a reason only up to the building."""
    return line.address if unmasked else line.building or EXPORTED.address(line.address)


def _home(line: PlaceLine, *, unmasked: bool) -> dict[ResidentColumn, str]:
    if unmasked:
        return home_cells(line.building, line.room, line.address)
    return {_C.ADDRESS: address_of(line, unmasked=False)}


def person_cells(line: PlaceLine, code_words: CodeWords, *, unmasked: bool) -> tuple[str, ...]:
    """Return a line of the file of the whole archive, in the order of its columns."""
    values = column_values(line, code_words, unmasked=unmasked)
    return tuple(values[one] for one in COLUMNS)
