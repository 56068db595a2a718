"""The cases of everybody in a household: the open ones first, then what was done before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from hall_app.domain.flow.states import RUNNING_STATES
from hall_app.ui import metrics
from hall_app.ui.case_words import STATES
from hall_app.ui.day_words import short_day
from hall_app.ui.households.head_strut import HeadStrut
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import CaseHit
    from hall_app.ui.page import Effective

ROW = 30


class CasesCard(Card):
    """List cases; Enter opens one.

    Signals:
        opened: A ``CaseHit``.
    """

    opened = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(translate("Household", "Cases"), parent=parent, flush=True)
        self.setObjectName("household-cases-card")
        self.head.addWidget(HeadStrut())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        columns: tuple[Column[CaseHit], ...] = (
            Column(title="", cell=lambda one: Cell(words=one.item_title), share=4),
            Column(
                title="",
                cell=lambda one: Cell(words=one.applicant, tone="ink2"),
                share=2,
                gives_way=1,
            ),
            Column(title="", cell=lambda one: standing(one, today()), width=124, numbers=True),
        )
        self.table: RowTable[CaseHit] = RowTable(
            "household-cases",
            columns,
            accessible=translate("Household", "Cases of this household"),
            empty=EmptyState(
                "cases",
                translate("Household", "No case yet"),
                translate("Household", "What anybody of this household applies for stands here."),
            ),
            row_height=ROW,
            key=lambda one: one.number,
        )
        self.table.view.horizontalHeader().hide()
        self.table.opened.connect(self.opened)
        self.body.addWidget(self.table, 1)

    def show_cases(self, cases: tuple[CaseHit, ...]) -> None:
        """Show cases, the open ones first."""
        going = [one for one in cases if one.open]
        over = [one for one in cases if not one.open]
        self.table.show_rows([*going, *over])
        parts = (
            translate("Household", "%n open", n=len(going)) if going else "",
            translate("Household", "%n finished", n=len(over)) if over else "",
        )
        self.set_note(" · ".join(one for one in parts if one))

    def numbers(self) -> tuple[str, ...]:
        """Return the numbers in the order shown, for going on to the next one."""
        return tuple(one.number for one in self.table.model.rows)

    def fit(self, effective: Effective) -> None:
        """Keep a few cases in sight."""
        rows = 4 if effective.folds or not effective.side_column else 3
        self.table.setMinimumHeight(rows * metrics.current().px(ROW))


def standing(one: CaseHit, today: dt.date) -> Cell:
    """Return how far a case is: its state, or the promised day while its limit runs."""
    words = STATES[one.state].shown()
    if not one.open:
        return Cell(words=words, tone="ink2")
    if one.state not in RUNNING_STATES or one.due_on is None:
        return Cell(words=words)
    late = one.due_on < today
    day = short_day(one.due_on, today)
    words = (
        mark("Household", "was due {day}").shown(day=day)
        if late
        else mark("Household", "due {day}").shown(day=day)
    )
    return Cell(words=words, tone="problem" if late else "warn" if one.due_on == today else "ink")
