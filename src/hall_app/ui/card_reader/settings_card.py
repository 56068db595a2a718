"""Which ID-card reader stands at this computer, and how it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from hall_app.domain.id_cards import ReaderKind
from hall_app.ui.card_reader.words import READERS
from hall_app.ui.errors import explain
from hall_app.ui.file_choosers import choose_file
from hall_app.ui.i18n import translate
from hall_app.ui.machine_reader import WAITS
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from hall_app.ui.desk import Desk
    from hall_app.ui.machine_reader import ReaderOfThisMachine
    from hall_app.ui.page import Shell


class ReaderCard(Card):
    """Choose the reader; the choice holds at once and the line below says how it goes."""

    def __init__(self, reader: ReaderOfThisMachine) -> None:
        super().__init__(translate("CardReader", "ID-card reader"))
        self.setObjectName("reader-card")
        self._reader = reader
        self.kind = ChoiceField(
            "reader-kind",
            [Choice(value=str(one), words=READERS[one].shown()) for one in reader.kinds],
        )
        grid = FormGrid()
        grid.add(
            FieldSpec(
                name="reader-kind",
                label=translate("CardReader", "Reader"),
                hint=translate("CardReader", "The number can be typed at any time, too"),
                span=2,
            ),
            self.kind,
        )
        self.body.addWidget(grid)
        self.chosen_file = Label("", "second", wrap=True)
        self.choose = Button(translate("CardReader", "Choose the library…"))
        self.choose.setObjectName("reader-library")
        self.choose.clicked.connect(self.choose_library)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.chosen_file, 1)
        self.body.addLayout(row)
        self.state = Label("", "second", wrap=True)
        self.state.setObjectName("reader-state")
        self.body.addWidget(self.state)
        self.kind.chosen.connect(self._choose)
        reader.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen and how it is."""
        kind, library = self._reader.kind, self._reader.maker_library
        self.kind.set_value(str(kind))
        with_library = kind is ReaderKind.LIBRARY
        self.choose.setVisible(with_library)
        self.chosen_file.setVisible(with_library)
        self.chosen_file.setText(library or translate("CardReader", "no file chosen yet"))
        self.state.setText(self._words(kind))
        self.state.setVisible(bool(self.state.text()))

    def choose_library(self) -> None:
        """Ask for the file of the maker's library."""
        words = translate("CardReader", "Library of the reader's maker")
        chosen = choose_file(self, words, f"{words} (*.dll)")
        if chosen:
            self._reader.choose(ReaderKind.LIBRARY, chosen)

    def _choose(self, kind: str) -> None:
        if kind:
            self._reader.choose(ReaderKind(kind), self._reader.maker_library)

    def _words(self, kind: ReaderKind) -> str:
        state = self._reader.state
        if isinstance(state, Exception):
            return explain(state).whole
        if state != WAITS:
            return translate("CardReader", "The reader is being looked for…") if kind in (
                ReaderKind.LIBRARY, ReaderKind.PRACTICE
            ) else ""  # fmt: skip
        if kind is ReaderKind.PRACTICE:
            return translate("CardReader", "Ready. Ctrl+Shift+K lays a card on, from any page.")
        if kind is ReaderKind.KEYBOARD:
            return translate("CardReader", "Ready. What the reader types goes to the person.")
        return translate("CardReader", "Ready. A card on the reader opens the person.")


def reader_card(_shell: Shell, desk: Desk) -> ReaderCard | None:
    """Return the card where this machine's reader is known."""
    return ReaderCard(desk.reader) if desk.reader is not None else None
