"""Who of the archive the person just typed may be; one key serves that person instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.domain.masking import group_id
from hall_app.ui.i18n import translate
from hall_app.ui.intake.wording import born_words, joined, sex_words
from hall_app.ui.person_words import sign_words
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.duplicates import DuplicatePair


class LikelyKnown(Card):
    """Show the likeliest people of the archive with what speaks for each.

    Signals:
        chosen: Serve this person of the archive (its id).
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Intake", "May be in the archive already"), "panel", parent)
        self.setObjectName("likely-known")
        self._shown: tuple[DuplicatePair, ...] = ()
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.hide()

    @property
    def people(self) -> tuple[int, ...]:
        """Return who is shown."""
        return tuple(one.first.resident_id for one in self._shown) if not self.isHidden() else ()

    def offer(self, pairs: tuple[DuplicatePair, ...], today: dt.date) -> None:
        """Show who it may be; nobody takes the card away."""
        if pairs != self._shown:
            self._shown = pairs
            empty(self._rows)
            for pair in pairs:
                self._rows.addLayout(self._row(pair, today))
        self.setVisible(bool(pairs))

    def _row(self, pair: DuplicatePair, today: dt.date) -> QHBoxLayout:
        hit = pair.first
        facts = joined(
            sex_words(hit.sex), born_words(hit.birth, today), group_id(hit.id_masked), hit.address
        )
        words = QVBoxLayout()
        words.addWidget(Label(hit.name, "strong", wrap=True))
        words.addWidget(Label(facts, "second", wrap=True))
        words.addWidget(Label(sign_words(pair.signs)[0], "hint", wrap=True))
        take = Button(translate("Intake", "It is this person"))
        take.setObjectName(f"likely-{hit.resident_id}")
        take.clicked.connect(lambda: self.chosen.emit(hit.resident_id))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        return row
