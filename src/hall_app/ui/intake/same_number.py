"""Two people under one ID number, side by side; the clerk chooses and nothing is overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.domain.masking import group_id
from hall_app.ui.i18n import translate
from hall_app.ui.intake.wording import born_words, joined, sex_words
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import PersonHit


class SameNumber(Card):
    """Compare the name typed with the name that the archive has under the number.

    Signals:
        theirs: Serve the person of the archive (its id).
        mine: Go on with what was typed; a reason is asked for.
    """

    theirs = Signal(int)
    mine = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Intake", "Somebody of another name is registered under this ID number"),
            "panel",
            parent,
        )
        self.setObjectName("same-number")
        self._hit: PersonHit | None = None
        self._archive = Label("", "strong", wrap=True)
        self._archive_facts = Label("", "second", wrap=True)
        self._typed = Label("", "strong", wrap=True)
        self._typed_facts = Label(translate("Intake", "as typed just now"), "second", wrap=True)
        self.take = Button(translate("Intake", "Serve the person of the archive"), "normal")
        self.take.setObjectName("same-number-archive")
        self.take.clicked.connect(self._take)
        self.keep = Button(translate("Intake", "Keep what was typed, with a reason"), keys="F9")
        self.keep.setObjectName("same-number-typed")
        self.keep.clicked.connect(self.mine)
        row = QHBoxLayout()
        for title, labels, button in (
            (
                translate("Intake", "In the archive"),
                (self._archive, self._archive_facts),
                self.take,
            ),
            (translate("Intake", "At the window"), (self._typed, self._typed_facts), self.keep),
        ):
            column = QVBoxLayout()
            column.addWidget(Label(title, "second"))
            for label in labels:
                column.addWidget(label)
            column.addStretch(1)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            row.addLayout(column, 1)
        self.body.addLayout(row)
        self.hide()

    @property
    def hit(self) -> PersonHit | None:
        """Return the person of the archive who is shown."""
        return self._hit if not self.isHidden() else None

    def compare(self, hit: PersonHit, typed: str, today: dt.date) -> None:
        """Show both."""
        self._hit = hit
        self._archive.setText(hit.name)
        facts = joined(
            sex_words(hit.sex), born_words(hit.birth, today), group_id(hit.id_masked), hit.address
        )
        self._archive_facts.setText(facts)
        self._typed.setText(typed or "–")
        self.show()

    def _take(self) -> None:
        if self._hit is not None:
            self.theirs.emit(self._hit.resident_id)
