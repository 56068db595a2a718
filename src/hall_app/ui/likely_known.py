"""Who of the archive the person just typed may be; one key takes that person instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Likely:
    """Somebody of the archive.

    Attributes:
        facts: What tells him from others of his name.
        why: What speaks for him.
    """

    person_id: int
    name: str
    facts: str
    why: str


class LikelyKnown(Card):
    """Show the likeliest people of the archive with what speaks for each.

    Args:
        takes: Somebody shown can be taken in place of the one typed.

    Signals:
        chosen: Take this person of the archive (its id).
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, takes: bool = True) -> None:
        super().__init__(translate("Intake", "May be in the archive already"), "panel", parent)
        self.setObjectName("likely-known")
        self._takes = takes
        self._shown: tuple[Likely, ...] = ()
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.hide()

    @property
    def people(self) -> tuple[int, ...]:
        """Return who is shown."""
        return tuple(one.person_id for one in self._shown) if not self.isHidden() else ()

    def offer(self, people: Sequence[Likely]) -> None:
        """Show who it may be; nobody takes the card away."""
        known = tuple(people)
        if known != self._shown:
            self._shown = known
            empty(self._rows)
            for one in known:
                self._rows.addLayout(self._row(one))
        self.setVisible(bool(known))

    def _row(self, one: Likely) -> QHBoxLayout:
        words = QVBoxLayout()
        words.addWidget(Label(one.name, "strong", wrap=True))
        words.addWidget(Label(one.facts, "second", wrap=True))
        words.addWidget(Label(one.why, "hint", wrap=True))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        if self._takes:
            take = Button(translate("Intake", "It is this person"))
            take.setObjectName(f"likely-{one.person_id}")
            take.clicked.connect(lambda: self.chosen.emit(one.person_id))
            row.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        return row
