"""What the cells of a superior office's workbook ask for, by their names or headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hall_app.domain.resident_columns import HEADINGS, ResidentColumn, normalise_heading, suggest

if TYPE_CHECKING:
    from collections.abc import Sequence


class CountedField(StrEnum):
    """Name what is counted when a form is filled, and stands in no file of residents."""

    NUMBER = "number"
    AGE = "age"


class FormLoss(StrEnum):
    """Name what the filled copy would lack."""

    SHAPES = "shapes"
    CHARTS = "charts"
    PICTURES = "pictures"
    CONTROLS = "controls"
    RULES = "rules"
    OTHER = "other"


FormField = ResidentColumn | CountedField
FIRST = 1
"""The person chosen, or the head of the household chosen."""

_WORDS: dict[str, FormField] = {
    **{normalise_heading(word): column for column, words in HEADINGS.items() for word in words},
    **{str(column).replace("-", "_"): column for column in ResidentColumn},
    **dict.fromkeys(("序号", "序", "编号", "行号"), CountedField.NUMBER),
    **dict.fromkeys(("年龄", "周岁", "岁数", "age"), CountedField.AGE),
}
_NUMBERED = re.compile(r"(.*?\D)_?([0-9]{1,2})\Z")
_OWN_NAMES = re.compile(r"_xl(nm|fn)\b|_xlnm\.|print_|_filterdatabase", re.IGNORECASE)
_HEAD = "户主"


@dataclass(frozen=True, slots=True, kw_only=True)
class CellName:
    """Say what a named cell asks for, and of whom.

    Attributes:
        field: What stands in the cell.
        person: 1 for the person chosen or the head, 2 for the second member and so on.
        of_head: The cell asks for the head, whoever was chosen.
    """

    field: FormField
    person: int = FIRST
    of_head: bool = False


def read_cell_name(name: str) -> CellName | None:
    """Return what a named cell asks for; ``None`` for a name that means nothing here.

    ``姓名`` and ``name`` ask for the person chosen, ``姓名_2`` for the second member of the
    household, ``户主姓名`` for the head.
    """
    plain = name.strip().casefold()
    if plain in _WORDS:
        return CellName(field=_WORDS[plain])
    numbered = _NUMBERED.match(plain)
    if numbered and numbered[1].rstrip("_") in _WORDS and int(numbered[2]):
        return CellName(field=_WORDS[numbered[1].rstrip("_")], person=int(numbered[2]))
    of_head = plain.removeprefix(_HEAD).lstrip("_")
    if plain in {_HEAD, "head"}:
        return CellName(field=ResidentColumn.NAME, of_head=True)
    if plain.startswith(_HEAD) and of_head in _WORDS:
        return CellName(field=_WORDS[of_head], of_head=True)
    return None


def is_own_name(name: str) -> bool:
    """Tell whether a name is the spreadsheet's own, as that of a print area."""
    return bool(_OWN_NAMES.match(name))


def heading_fields(headings: Sequence[str]) -> dict[int, FormField]:
    """Return what each column under a row of headings asks for, by its place."""
    mapping = suggest([one[:60] for one in headings])
    fields: dict[int, FormField] = {place: column for column, place in mapping.places.items()}
    for place in mapping.ignored:
        found = _WORDS.get(normalise_heading(headings[place]))
        if isinstance(found, CountedField):
            fields[place] = found
    return fields


def resident_headings(headings: Sequence[str]) -> int:
    """Return how many of a row's texts are headings of residents."""
    return len(suggest([one[:60] for one in headings]).places)
