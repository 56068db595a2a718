"""What the cells of a drawn table become: labels, bound fields, places for pen and photo."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.printing.draft import Suggestion, unknown_name
from hall_app.printing.formats import formatted
from hall_app.printing.reading import FormFault
from hall_app.printing.suggesting import Suggester, plain_label, usual_format
from hall_app.printing.templates import NotReadable, Slot, reference
from hall_app.printing.variables import rows_variable

if TYPE_CHECKING:
    from hall_app.domain.drawn_table import DrawnCell, DrawnTable

LONGEST_CELL = 1_000
"""Characters of a label; a whole page of explanations is no cell of a form."""
_BOUND = re.compile(r"\{\{?\s*([^{}]+?)\s*\}?\}")
_SLOT = re.compile(r"\{\{?\s*([^{}]*?)\s*\}?\}")
_SPECIAL = re.compile(r"@(photo|seal|blank|sign|qr|code128)\b")
_PHOTO = {"照片", "相片", "贴照片处", "照片粘贴处", "一寸照片", "二寸照片", "免冠照片"}
_JOINS = {"<": "＜", "^": "＾"}
_LEAST_STEP = 3.6
"""Millimetres from one character to the next of a label written downwards."""
_SHORT_LINE = 4
"""Characters up to which the lines of a label are one word, such as 家庭 over 成员."""


@dataclass(frozen=True, slots=True)
class Word:
    """Hold what stands in a cell.

    Attributes:
        text: A label, which may hold slots.
        slot: The name it prints, instead of a label.
        special: A place for photo, signature or code, as the form file writes it.
        downwards: The label is written from top to bottom.
    """

    text: str = ""
    slot: Slot | None = None
    special: str = ""
    downwards: bool = False

    @property
    def empty(self) -> bool:
        """Tell whether nothing stands in the cell."""
        return not self.text and self.slot is None and not self.special

    @property
    def static(self) -> bool:
        """Tell whether it is a label and nothing but."""
        return bool(self.text) and "{" not in self.text and not self.downwards


class CellReader:
    """Read every cell of a table, suggest names for the empty ones, note what is wrong."""

    def __init__(self, table: DrawnTable) -> None:
        self.faults: list[FormFault] = []
        self.suggested: list[Suggestion] = []
        self._suggester = Suggester(
            (cell.text for cell in table.cells),
            named=(
                found.partition(":")[0]
                for cell in table.cells
                for found in _SLOT.findall(f"{cell.text} {cell.note}")
            ),
        )
        self._heights = table.rows
        self.words = {(cell.row, cell.column): self._word(cell) for cell in table.cells}
        self._suggest(table)

    def _word(self, cell: DrawnCell) -> Word:
        text = formatted(cell.text, "").strip()
        noted = _SLOT.search(cell.note)
        if noted is not None and (not text or _BOUND.fullmatch(text) is None):
            return self._bound(cell, noted[1])
        whole = _BOUND.fullmatch(text)
        if whole is not None:
            return self._bound(cell, whole[1])
        if text.startswith("=") and len(text) > 1:
            return self._bound(cell, text[1:].strip())
        if _SPECIAL.match(text):
            return Word(special=_one_line(text))
        if plain_label(text) in _PHOTO:
            return Word(special="@photo")
        return self._label(cell, text)

    def _bound(self, cell: DrawnCell, name: str) -> Word:
        path = self._meant(cell, name)
        column = _column_of_list(path)
        fault = None if column else unknown_name(cell.address, path)
        if fault is not None:
            self.faults.append(fault)
            return Word(special=f"={_one_line(path)}")
        slot = reference(path)
        if not column and rows_variable(slot.path) is not None:
            self._note(cell, "list-in-one-cell", slot.path)
        return Word(slot=Slot(slot.path, slot.format or usual_format(slot.path)))

    def _label(self, cell: DrawnCell, text: str) -> Word:
        if len(text) > LONGEST_CELL:
            self._note(cell, "text-too-long", len(text))
            text = text[:LONGEST_CELL]
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        upright = len(lines) > 1 and all(len(line) == 1 for line in lines)
        if cell.vertical or upright:
            word = "".join("".join(lines).split())
            height = sum(self._heights[cell.row : cell.row + cell.rows])
            return Word(text=word, downwards=height >= len(word) * _LEAST_STEP)
        filled = _SLOT.sub(lambda found: self._slot(cell, found[1]), _joined(lines))
        if filled.count("{") != filled.count("}"):
            self._note(cell, "bad-brace", text)
        return Word(text=filled)

    def _slot(self, cell: DrawnCell, name: str) -> str:
        """Return a slot inside a label with the format that is usual for it."""
        path = self._meant(cell, name)
        fault = unknown_name(cell.address, path)
        if fault is not None:
            self.faults.append(fault)
            return f"{{{path}}}"
        slot = reference(path)
        how = slot.format or usual_format(slot.path)
        return f"{{{slot.path}:{how}}}" if how else f"{{{slot.path}}}"

    def _meant(self, cell: DrawnCell, name: str) -> str:
        """Return the name, or the one that is meant when its Chinese label stands there."""
        path = "" if name.isascii() else self._suggester.name(name)
        if path:
            self.suggested.append(Suggestion(place=cell.address, label=name, name=path))
        return path or name

    def _suggest(self, table: DrawnTable) -> None:
        """Bind an empty cell to the right of a known label; a label counts once."""
        at = {(cell.row, cell.column): cell for cell in table.cells}
        taken = {word.slot.path for word in self.words.values() if word.slot is not None}
        for cell in sorted(table.cells, key=lambda one: (one.row, one.column)):
            word = self.words[cell.row, cell.column]
            right = at.get((cell.row, cell.column + cell.columns))
            if not word.static or right is None or right.rows != cell.rows:
                continue
            path = self._suggester.name(word.text)
            if path and path not in taken and self.words[right.row, right.column].empty:
                taken.add(path)
                self.words[right.row, right.column] = Word(slot=Slot(path, usual_format(path)))
                self.suggested.append(
                    Suggestion(place=right.address, label=word.text[:20], name=path)
                )

    def _note(self, cell: DrawnCell, reason: str, given: object) -> None:
        self.faults.append(
            FormFault(key=cell.address, line=0, reason=reason, given=str(given)[:80])
        )


def list_column(slot: Slot | None) -> tuple[str, str]:
    """Return the list and the column that a name stands for, two empty texts for others."""
    rows, _, column = slot.path.rpartition(".") if slot is not None else ("", "", "")
    variable = rows_variable(rows)
    return (rows, column) if variable is not None and column in variable.columns else ("", "")


def _column_of_list(name: str) -> bool:
    try:
        return bool(list_column(reference(name))[0])
    except NotReadable:
        return False


def label_text(word: Word) -> str:
    """Return a label as the picture of a grid can hold it."""
    text = word.text.replace("|", "｜")
    return _JOINS.get(text, text)


def _joined(lines: list[str]) -> str:
    short = all(len(line) <= _SHORT_LINE for line in lines)
    return ("" if short else "　").join(lines)


def _one_line(text: str) -> str:
    return " ".join(text.replace("|", "｜").split())
