"""A street's whole workbook with every fault planted in it, several times each."""

from __future__ import annotations

import random

from resident_files import COLUMNS, HEADINGS, PLANTED, Formula, residents
from sheet_files import make_workbook

from hall_app.domain.resident_columns import ResidentColumn as C
from hall_app.domain.resident_faults import LineCode as L

ROWS = 25_000
BETWEEN = [
    (C.RELATION, "户主", L.TWO_HEADS),
    (C.RELATION, "妹妹", L.RELATION_SEX),
]
FIRST = 3
"""A title and the headings stand above."""


def planted_workbook(path):
    """Write the file; return its path and the (row, column, code) that must be found."""
    dice = random.Random(11)
    people = list(residents(ROWS))
    # Only the fourth line of a household is spoilt, so that its head stays.
    places = dice.sample(range(3, ROWS, 4), 3 * len(PLANTED) + 3 * len(BETWEEN) + 1)
    wanted = set()
    for number, place in enumerate(places[:-1]):
        spoilt = [*((p.column, p.value, p.code) for p in PLANTED), *BETWEEN]
        column, value, code = spoilt[number % len(spoilt)]
        people[place][column] = value
        wanted.add((place + FIRST, column, code))
    last = places[-1]
    people[last][C.ID_NUMBER] = people[last - 1][C.ID_NUMBER]
    people[last][C.BIRTH] = people[last - 1][C.BIRTH]
    people[last][C.NAME] = people[last - 1][C.NAME]
    wanted.add((last + FIRST, C.ID_NUMBER, L.PERSON_TWICE))
    formulas, rows = {}, [["东山社区居民花名册"], list(HEADINGS.values())]
    for number, person in enumerate(people, start=2):
        row = [person[column] for column in COLUMNS]
        for at, value in enumerate(row):
            if isinstance(value, Formula):
                formulas[number, at] = (value.text, value.value)
                row[at] = None
            elif value == "#N/A":
                formulas[number, at] = ("=NA()", value)
                row[at] = None
        rows.append(row)
    return make_workbook(path, rows, formulas=formulas), wanted
