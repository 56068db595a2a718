"""What is wrong with the form: a list that leads to each place, with the way to mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.workshop.two_lines import ROW, TwoLineDelegate
from hall_app.ui.workshop.words import fault_words, place_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hall_app.domain.overlays.draft import OverlayDraft
    from hall_app.domain.overlays.views import DraftFault, PrintableName

MOST = 3


class FaultsCard(Card):
    """List the faults.

    Signals:
        led: The fault whose place is wanted.
        widened: The fault whose place is to be made wide enough.
    """

    led = Signal(object)
    widened = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Workshop", "Check"))
        self.setObjectName("workshop-faults-card")
        self._words: dict[int, str] = {}
        columns: tuple[Column[DraftFault], ...] = (
            Column(title="", cell=lambda one: Cell(words=self._of(one), second=fault_words(one),
                                                   tone="problem", bold=True)),
        )  # fmt: skip
        self.table: RowTable[DraftFault] = RowTable(
            "workshop-faults",
            columns,
            accessible=translate("Workshop", "What is wrong"),
            empty=EmptyState("check"),
            row_height=ROW,
        )
        self.table.view.setItemDelegate(TwoLineDelegate(self.table.view))
        self.table.view.horizontalHeader().hide()
        self.table.opened.connect(self.led)
        self.table.view.clicked.connect(lambda _index: self._lead())
        self.table.moved.connect(lambda _one: self._follow())
        self.fine = Label(translate("Workshop", "Both samples fit."), "second")
        self.widen = Button(translate("Workshop", "Make it wide enough"))
        self.widen.setObjectName("workshop-widen")
        self.widen.clicked.connect(lambda: self.widened.emit(self.table.current))
        row = QHBoxLayout()
        row.addWidget(self.widen)
        row.addStretch(1)
        for part in (self.fine, self.table):
            self.body.addWidget(part)
        self.body.addLayout(row)

    def show_faults(
        self,
        draft: OverlayDraft,
        faults: Sequence[DraftFault],
        names: Mapping[str, PrintableName],
    ) -> None:
        """Show what is wrong, in reading order."""
        self._words = {one.key: place_words(one, names) for one in draft.places}
        self.set_note(translate("Workshop", "%n fault(s)", n=len(faults)) if faults else "")
        self.table.show_rows(faults)
        self.table.setVisible(bool(faults))
        self.fine.setVisible(not faults and bool(draft.places))
        rows = min(MOST, len(faults))
        self.table.setFixedHeight(metrics.current().px(ROW) * rows + 2)
        self._follow()

    def next(self) -> DraftFault | None:
        """Put the focus on the next fault and return it."""
        rows = self.table.model.rows
        if not rows:
            return None
        at = (self.table.view.currentIndex().row() + 1) % len(rows)
        self.table.select(at)
        return rows[at]

    def _of(self, one: DraftFault) -> str:
        if one.place is None:
            return translate("Workshop", "The form")
        return self._words.get(one.place, "")

    def _lead(self) -> None:
        if self.table.current is not None:
            self.led.emit(self.table.current)

    def _follow(self) -> None:
        one = self.table.current if self.table.model.rows else None
        self.widen.setVisible(one is not None and one.width > 0)
        if one is not None and one.width:
            words = mark("Workshop", "Widen to {width} mm")
            self.widen.set_words(words.shown(width=f"{one.width:g}"))
