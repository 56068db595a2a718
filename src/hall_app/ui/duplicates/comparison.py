"""Two people side by side: what differs is marked, the left one is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui import metrics
from hall_app.ui.duplicates.words import SURE, Line, lines
from hall_app.ui.i18n import translate
from hall_app.ui.person_words import sign_words
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.duplicates import Comparison
    from hall_app.ui.duplicates.words import Codes, Whole
    from hall_app.ui.widgets.buttons import Button


class ComparisonCard(Card):
    """Show everything the archive has of both; the button keeps the other one."""

    def __init__(self, swap: Button, parent: QWidget | None = None) -> None:
        super().__init__(translate("Duplicates", "Side by side"), flush=True, parent=parent)
        self.setObjectName("comparison-card")
        self._pair: tuple[Comparison, Codes] | None = None
        self.reveal_hint = KeyCap(translate("Duplicates", "hold F4 for the whole numbers"))
        self.head.addWidget(self.reveal_hint)
        self.head.addWidget(swap)
        self.table: RowTable[Line] = RowTable(
            "comparison",
            _columns(),
            accessible=translate("Duplicates", "Side by side"),
            empty=EmptyState(
                "people",
                translate("Duplicates", "Choose a pair"),
                translate("Duplicates", "Both people then stand here side by side."),
            ),
            key=lambda line: line.item,
        )
        self.why = Label("", "second", wrap=True)
        self.against = Label("", "message", wrap=True)
        for label in (self.why, self.against):
            label.setIndent(metrics.current().gap(12))
            self.body.addWidget(label)
        self.body.addWidget(self.table, 1)
        self.clear()

    def clear(self) -> None:
        """Show nobody."""
        self.why.hide()
        self.against.hide()
        self.set_note("")
        self._pair = None
        self.reveal_hint.hide()
        self.table.show_rows(())

    def show_pair(self, pair: Comparison, codes: Codes) -> None:
        """Show two people; the first is the one who would be kept."""
        speaks, against = sign_words(pair.signs)
        self.set_note(
            translate("Duplicates", "almost certainly one person")
            if pair.score >= SURE
            else translate("Duplicates", "please look closely")
        )
        self.why.setText(translate("Duplicates", "For it: {signs}").format(signs=speaks))
        self.why.setVisible(bool(speaks))
        self.against.setText(translate("Duplicates", "Against it: {signs}").format(signs=against))
        self.against.setVisible(bool(against))
        self._pair = (pair, codes)
        sides = (pair.first, pair.second)
        self.reveal_hint.setVisible(any(one.id_masked or one.phone_masked for one in sides))
        self.table.show_rows(lines(pair, codes))

    def show_numbers(self, first: Whole, second: Whole) -> None:
        """Show the numbers of both in full, as long as the key is held."""
        if self._pair is not None:
            self.table.show_rows(lines(*self._pair, (first, second)))

    def hide_numbers(self) -> None:
        """Show the masked numbers again."""
        if self._pair is not None:
            self.table.show_rows(lines(*self._pair))


def _columns() -> tuple[Column[Line], ...]:
    def item(line: Line) -> Cell:
        icon = "swap" if line.differs else ""
        return Cell(words=line.item, icon=icon, tone="warn" if line.differs else "ink2")

    def side(words: str, line: Line) -> Cell:
        return Cell(words=words or "–", bold=line.differs, tone="ink" if words else "ink2")

    return (
        Column(title=translate("Duplicates", "Item"), cell=item, width=104),
        Column(title=translate("Duplicates", "Is kept"), cell=lambda line: side(line.first, line)),
        Column(
            title=translate("Duplicates", "Is merged into it"),
            cell=lambda line: side(line.second, line),
        ),
    )
