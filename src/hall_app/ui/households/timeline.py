"""What happened to a household or a person: one event on two lines, undone ones struck through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QSizePolicy

from hall_app.domain.households.events import EventKind
from hall_app.ui import colours, metrics
from hall_app.ui.day_words import moment_words, short_day
from hall_app.ui.households.head_strut import HeadStrut
from hall_app.ui.households.kinds import kind_name
from hall_app.ui.i18n import mark, translate
from hall_app.ui.person_words import name_words
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowDelegate, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.views import EventLine
    from hall_app.ui.page import Effective
    from hall_app.ui.widgets.row_table import Index

ROW = 46
MOST_NAMES = 3
"""So many names are read at a glance."""
CONCERNED = {
    EventKind.BIRTH: 1,
    EventKind.ADOPTION: 1,
    EventKind.DEATH: 1,
    EventKind.MARRIAGE: 2,
    EventKind.DIVORCE: 2,
    EventKind.SEPARATION: 1,
}
"""How many of the people of an event it happened to; the first ones, the others followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventCell(Cell):
    """Show one event: what and whom, below it who told it and who wrote it down.

    Attributes:
        below: Second line.
        struck: The event was taken back.
    """

    below: str = ""
    struck: bool = False


class EventDelegate(RowDelegate):
    """Paint both lines of an event beside its dot."""

    def paint_cell(self, painter: QPainter, box: QRectF, cell: Cell, index: Index) -> None:
        """Draw what stands in a cell."""
        sizes = metrics.current()
        half = QRectF(box.left(), box.top() + 2, box.width(), box.height() / 2 - 2)
        if not isinstance(cell, EventCell):
            painting.text(painter, half, cell.words, role="second", colour=colours.INK2)
            return
        radius = sizes.px(4)
        dot = QPointF(box.left() + radius, half.center().y())
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        if index.row() + 1 < index.model().rowCount():
            painter.setPen(QPen(QColor(colours.LINE2), 2))
            painter.drawLine(QPointF(dot.x(), dot.y() + radius), QPointF(dot.x(), box.bottom()))
        painter.setPen(QPen(QColor(colours.LINE2 if cell.struck else colours.BLUE), 2))
        painter.setBrush(QColor(colours.SURFACE))
        painter.drawEllipse(dot, radius, radius)
        painter.restore()
        half.setLeft(half.left() + sizes.px(16))
        ink = colours.INK2 if cell.struck else colours.INK
        taken = painting.text(painter, half, cell.words, colour=ink)
        if cell.struck:
            painter.setPen(QPen(QColor(colours.INK2), 1))
            middle = round(half.center().y()) + 0.5
            painter.drawLine(QPointF(half.left(), middle), QPointF(half.left() + taken, middle))
        below = half.translated(0, half.height())
        tone = colours.RED_INK if cell.struck else colours.INK2
        painting.text(painter, below, cell.below, role="second", colour=tone)


class EventsTable(RowTable["EventLine"]):
    """List events, the latest first."""

    def __init__(
        self, name: str, accessible: str, today: Callable[[], dt.date], empty: EmptyState
    ) -> None:
        columns: tuple[Column[EventLine], ...] = (
            Column(title="", cell=lambda one: Cell(words=one.on), width=98),
            Column(title="", cell=lambda one: event_cell(one, today())),
        )
        super().__init__(
            name,
            columns,
            accessible=accessible,
            empty=empty,
            row_height=ROW,
            key=lambda one: one.event_id,
        )
        self.view.setItemDelegate(EventDelegate(self.view))
        self.view.horizontalHeader().hide()


class EventsCard(Card):
    """Show the time line of a household.

    Signals:
        moved: The ``EventLine`` that now has the focus, or None.
    """

    moved = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(translate("Household", "What happened"), parent=parent, flush=True)
        self.setObjectName("household-events-card")
        self.head.addWidget(HeadStrut())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table = EventsTable(
            "household-events",
            translate("Household", "What happened"),
            today,
            EmptyState("history", translate("Household", "Nothing is on record yet")),
        )
        self.table.moved.connect(self.moved)
        self.body.addWidget(self.table, 1)

    @property
    def current(self) -> EventLine | None:
        """Return the event with the focus."""
        return self.table.current

    def show_events(self, lines: Sequence[EventLine]) -> None:
        """Show what happened, the latest first."""
        self.table.show_rows(lines)
        undone = sum(one.undone_at is not None for one in lines)
        words = translate("Household", "%n event(s)", n=len(lines) - undone)
        if undone:
            words += " · " + translate("Household", "%n taken back", n=undone)
        self.set_note(words if lines else "")

    def fit(self, effective: Effective) -> None:
        """Keep a few events in sight."""
        rows = 3 if effective.folds or not effective.side_column else 2
        self.table.setMinimumHeight(rows * metrics.current().px(ROW))


def event_words(line: EventLine) -> str:
    """Return what happened and to whom; those whose relation only followed are left out."""
    if line.kind is EventKind.IMPORT:
        return kind_name(line.kind)
    people = line.people[: CONCERNED.get(line.kind, len(line.people))]
    names = "、".join(name_words(one) for one in people[:MOST_NAMES])
    if len(people) > MOST_NAMES:
        names = mark("Household", "{names} and {more} more").shown(
            names=names, more=len(people) - MOST_NAMES
        )
    return f"{kind_name(line.kind)}  {names}".strip()


def event_cell(line: EventLine, today: dt.date) -> EventCell:
    """Return one event as the time line shows it."""
    if line.undone_at is not None:
        below = mark("Household", "taken back {moment} by {who}: {reason}").shown(
            moment=moment_words(line.undone_at, today),
            who=line.undone_by,
            reason=line.undo_reason,
        )
        return EventCell(words=event_words(line), below=below, struck=True)
    told = ""
    if line.told_by:
        told = mark("Household", "told by {who}").shown(who=line.told_by)
    written = mark("Household", "written down {day} by {who}").shown(
        day=short_day(line.told_on, today), who=line.by or "–"
    )
    parts = (line.paper, line.note, told, written)
    return EventCell(words=event_words(line), below=" · ".join(one for one in parts if one))
