"""A row in which nothing is the matter is read at once, and as if it had been looked at closely."""

from __future__ import annotations

import datetime as dt
from itertools import product

from resident_files import COLUMNS, PLANTED, TODAY, Formula, residents, tables

from hall_app.domain.plain_lines import RowChecker
from hall_app.domain.resident_columns import ColumnMapping
from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_lines import LineChecker
from hall_app.domain.sheet_table import Cell, CellKind, SheetRow

PLACES = {column: place for place, column in enumerate(COLUMNS)}
ODD = (
    *(
        "",
        "?",
        "无",
        "0",
        "1",
        "02",
        "９",
        "a" * 21,
        "x" * 600,
        "王 明",
        "王\u200b明",
        "锟斤拷",
        "1E+17",
    ),
    *("+3", "2999-01-01", "1850-01-01", "19900101", "13800000001", "13800000001、010-62345678"),
    *("11999919880229003X", "119999194903100014", "110101199003070000", "H12345678", "çŽ‹å°æ˜Ž"),
)
CELLS = (
    Cell("12", CellKind.NUMBER, 12.0),
    Cell("1.19999E+17", CellKind.NUMBER, 1.19999e17),
    Cell("1990-05-01", CellKind.DATE),
    Cell("#N/A", CellKind.ERROR),
    Cell("男", CellKind.FORMULA),
)


def value(told):
    if isinstance(told, Formula):
        return Cell(str(told.value), CellKind.FORMULA)
    if isinstance(told, int | float):
        return Cell(f"{told:.11g}", CellKind.NUMBER, float(told))
    if isinstance(told, dt.date):
        return Cell(told.isoformat(), CellKind.DATE)
    return Cell(told, CellKind.ERROR) if told.startswith("#") else told


def rows():
    people = [[value(person[column]) for column in COLUMNS] for person in residents(200)]
    sound = people[0]
    changed = [(planted.column, value(planted.value)) for planted in PLANTED]
    changed += product(COLUMNS, (*ODD, *CELLS))
    for column, told in changed:
        place = PLACES[column]
        people.append([*sound[:place], told, *sound[place + 1 :]])
    people += [sound[:length] for length in range(len(sound))]
    return [SheetRow(number, tuple(cells)) for number, cells in enumerate(people, start=2)]


def test_every_row_is_read_as_closely_as_by_the_checker_of_single_lines():
    for left_out in (None, *COLUMNS):
        places = {column: place for column, place in PLACES.items() if column is not left_out}
        mapping = ColumnMapping(places=places)
        swift, closely = (one(mapping, tables(), TODAY) for one in (RowChecker, LineChecker))
        for row in rows():
            assert swift.check(row) == closely.check(row), row


def test_a_word_is_read_anew_after_a_file_said_more_than_is_remembered():
    checker = RowChecker(ColumnMapping(places={C.NAME: 0, C.ID_NUMBER: 1}), tables(), TODAY)
    names = [chr(0x4E00 + n // 150) + chr(0x5000 + n % 150) for n in range(20_100)]
    found = [checker.check(SheetRow(1, (one, "119999194903100014"))) for one in (*names, names[0])]
    assert [one.line.name for one in found] == [*names, names[0]]
