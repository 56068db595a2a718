"""The lists of the page of visits and the sheet of one visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from hall_app.ui import metrics
from hall_app.ui.day_words import listed_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.visits.words import ICONS, OUTCOMES
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.paged_table import PagedTable
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

    from hall_app.domain.visits import DiaryMonth, VisitDue, VisitLine, VisitView

_OVERDUE = mark("Visits", "{days} days over")


def due_columns(today: Callable[[], dt.date]) -> tuple[Column[VisitDue], ...]:
    """Return the columns of what is due."""

    def due(one: VisitDue) -> Cell:
        over = (today() - one.due_on).days
        if one.last_on is None:
            return Cell(words=translate("Visits", "never visited"), tone="warn")
        if over <= 0:
            return Cell(words=listed_day(one.due_on, today()))
        return Cell(words=_OVERDUE.shown(days=over), tone="problem")

    def why(one: VisitDue) -> Cell:
        if one.promised:
            return Cell(words=translate("Visits", "promised"), second=" ".join(one.marks))
        return Cell(words=" ".join(one.marks))

    return (
        Column(title=translate("Visits", "Due"), cell=due, width=110),
        Column(
            title=translate("Visits", "Head of household"),
            cell=lambda one: Cell(words=one.head, bold=True),
            width=110,
        ),
        Column(
            title=translate("Visits", "Address"), cell=lambda one: Cell(words=one.address), share=2
        ),
        Column(title=translate("Visits", "Because of"), cell=why),
        Column(
            title=translate("Visits", "Last visit"),
            cell=lambda one: Cell(words=listed_day(one.last_on, today()), tone="ink2"),
            width=116,
            gives_way=1,
        ),
    )


def visit_columns(
    today: Callable[[], dt.date], matters: Mapping[str, str]
) -> tuple[Column[VisitLine], ...]:
    """Return the columns of visits on record."""

    def outcome(one: VisitLine) -> Cell:
        icon, tone = ICONS[one.outcome]
        return Cell(words=OUTCOMES[one.outcome].shown(), icon=icon, tone=tone)

    return (
        Column(
            title=translate("Visits", "Day"),
            cell=lambda one: Cell(words=listed_day(one.visited_on, today())),
            width=110,
        ),
        Column(
            title=translate("Visits", "Whom"),
            cell=lambda one: Cell(words=one.whom, bold=True),
            width=110,
        ),
        Column(
            title=translate("Visits", "Kind"),
            cell=lambda one: Cell(words=matters.get(one.category, one.category)),
            width=80,
        ),
        Column(
            title=translate("Visits", "Matter"), cell=lambda one: Cell(words=one.matter), share=2
        ),
        Column(title=translate("Visits", "Outcome"), cell=outcome, width=92),
        Column(
            title=translate("Visits", "Address"),
            cell=lambda one: Cell(words=one.address, tone="ink2"),
            gives_way=3,
        ),
        Column(
            title=translate("Visits", "Case number"),
            cell=lambda one: Cell(words=one.case_number, tone="ink2"),
            width=150,
            gives_way=2,
        ),
        Column(
            title=translate("Visits", "Visitors"),
            cell=lambda one: Cell(words=one.visitors, tone="ink2"),
            width=90,
            gives_way=4,
        ),
        Column(
            title=translate("Visits", "Next visit"),
            cell=lambda one: Cell(words=listed_day(one.next_on, today()), tone="ink2"),
            width=110,
            gives_way=1,
        ),
    )


def diary_columns() -> tuple[Column[DiaryMonth], ...]:
    """Return the columns of the diary's figures."""

    def figure(title: str, name: str) -> Column[DiaryMonth]:
        return Column(
            title=title,
            cell=lambda one: Cell(words=str(getattr(one, name))),
            width=110,
            numbers=True,
        )

    return (
        Column(
            title=translate("Visits", "Month"), cell=lambda one: Cell(words=one.month, bold=True)
        ),
        figure(translate("Visits", "Visits"), "visits"),
        figure(translate("Visits", "Households"), "households"),
        figure(translate("Visits", "To do"), "noted"),
        figure(translate("Visits", "Answered"), "answered"),
        figure(translate("Visits", "Solved"), "solved"),
    )


def due_table(today: Callable[[], dt.date]) -> PagedTable[VisitDue]:
    """Return the list of the households whose visit is due."""
    table: PagedTable[VisitDue] = PagedTable(
        "visits-due",
        due_columns(today),
        accessible=translate("Visits", "Visits due"),
        known_by=lambda one: one.household_id,
    )
    table.empty.say(
        translate("Visits", "No visit is due"),
        translate("Visits", "Alt+A records a visit all the same."),
    )
    return table


def visit_table(today: Callable[[], dt.date], matters: Mapping[str, str]) -> PagedTable[VisitLine]:
    """Return the list of visits on record."""
    table: PagedTable[VisitLine] = PagedTable(
        "visits",
        visit_columns(today, matters),
        accessible=translate("Visits", "Visits"),
        known_by=lambda one: one.visit_id,
    )
    table.empty.say(
        translate("Visits", "No visit stands here"),
        translate("Visits", "Alt+A records one."),
    )
    return table


def diary_table() -> RowTable[DiaryMonth]:
    """Return the list of the diary's months."""
    table: RowTable[DiaryMonth] = RowTable(
        "visits-diary",
        diary_columns(),
        accessible=translate("Visits", "Figures of the diary"),
        empty=EmptyState("chart"),
        key=lambda one: one.month,
    )
    table.empty.say(translate("Visits", "No visit was recorded yet"))
    return table


class VisitSheet(Card):
    """Show everything that was written of one visit."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(translate("Visits", "The visit"), parent=parent)
        self.setObjectName("visit-sheet")
        self.visit: VisitView | None = None
        self._today = today
        holder = QWidget()
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setObjectName("visit-sheet-lines")
        area.setAccessibleName(translate("Visits", "The visit"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setWidget(holder)
        for part in (area.viewport(), holder):
            part.setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def show_visit(self, visit: VisitView | None) -> None:
        """Show a visit, or nothing."""
        self.visit = visit
        empty(self._grid)
        if visit is None:
            return
        self._grid.setHorizontalSpacing(metrics.current().gap(10))
        self._grid.setVerticalSpacing(metrics.current().gap(6))
        for old in range(self._grid.rowCount()):
            self._grid.setRowStretch(old, 0)
        row = 0
        for label, words in self._lines(visit):
            if words:
                self._grid.addWidget(Label(label, "second"), row, 0)
                self._grid.addWidget(Label(words, "body", wrap=True), row, 1)
                row += 1
        self._grid.setRowStretch(row, 1)

    def _lines(self, one: VisitView) -> tuple[tuple[str, str], ...]:
        return (
            (translate("Visits", "Day"), listed_day(one.visited_on, self._today())),
            (translate("Visits", "Whom"), one.whom),
            (translate("Visits", "Where"), one.place),
            (translate("Visits", "Visitors"), one.visitors),
            (translate("Visits", "Kind"), one.category_name),
            (translate("Visits", "Background"), one.matter),
            (translate("Visits", "Family"), one.situation),
            (translate("Visits", "Difficulty"), one.difficulty),
            (translate("Visits", "Wish"), one.wish),
            (translate("Visits", "Done"), one.result),
            (translate("Visits", "Outcome"), OUTCOMES[one.outcome].shown()),
            (translate("Visits", "Next visit"), listed_day(one.next_on, self._today())),
            (translate("Visits", "Case number"), one.case_number),
        )
