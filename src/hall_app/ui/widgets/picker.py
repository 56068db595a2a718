"""The dialog that offers a few lines to choose one of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

MOST_LINES, ROW, BESIDE = 8, 36, 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing to choose.

    Attributes:
        light: Kind of light before ``standing``, or nothing.
    """

    key: str
    words: str
    second: str = ""
    light: str = ""
    standing: str = ""


class PickDialog(Dialog):
    """Choose one line with the arrows and Enter.

    Attributes:
        chosen: Key of the line chosen; empty after Esc.
    """

    def __init__(
        self,
        name: str,
        fact: str,
        sentence: str,
        lines: Sequence[Line],
        *,
        current: str = "",
        take: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, fact, parent)
        self.chosen = ""
        if sentence:
            self.say(sentence, "second")
        self._table = self._make_table(name, fact, lines, current) if lines else None
        leave = self.add_answer(
            "leave", Button(translate("Picker", "Leave it"), "quiet", keys="Esc")
        )
        leave.clicked.connect(self.reject)
        if lines:
            words = take or translate("Picker", "Take this one")
            button = self.add_answer("take", Button(words, "primary", keys="Enter"))
            button.clicked.connect(self._take)
        if self._table is not None:
            self._table.view.setFocus()

    @property
    def table(self) -> RowTable[Line] | None:
        """Return the list, unless there is nothing to choose."""
        return self._table

    def _make_table(
        self, name: str, fact: str, lines: Sequence[Line], current: str
    ) -> RowTable[Line]:
        sizes = metrics.current()
        columns: tuple[Column[Line], ...] = (
            Column(title="", cell=lambda one: Cell(words=one.words, second=one.second)),
            Column(title="", cell=lambda one: Cell(words=one.standing, light=one.light), width=110),
        )
        table = RowTable(f"{name}-lines", columns, accessible=fact, row_height=ROW)
        table.view.horizontalHeader().hide()
        table.show_rows(lines)
        keys = [one.key for one in lines]
        table.select(keys.index(current) if current in keys else 0)
        table.opened.connect(lambda _line: self._take())
        rows = self.rows_that_fit(min(MOST_LINES, len(lines)), ROW, BESIDE)
        table.setFixedHeight(sizes.px(ROW) * rows + 4)
        self.body.addWidget(table)
        return table

    def _take(self) -> None:
        line = self._table.current if self._table is not None else None
        self.chosen = line.key if line is not None else ""
        self.accept()
