"""The papers to be decided about: all of a matter taken in, or those that were missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hall_app.domain.case_flow import CaseState
from hall_app.domain.dates import read_date
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.services.commands import MaterialChoice
from hall_app.support.errors import HallError
from hall_app.ui.case_words import undecided_words
from hall_app.ui.cases.story import HERE
from hall_app.ui.day_words import day_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import hint_line
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.materials_table import MaterialRow, MaterialsTable, SegmentChoice

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.materials import MaterialDemand
    from hall_app.domain.views import MaterialView
    from hall_app.ui.cases.case_controller import OpenCase
    from hall_app.ui.page import Effective

_SEGMENTS = (
    (MaterialState.ORIGINAL, mark("CasePage", "Original"), "here"),
    (MaterialState.COPY, mark("CasePage", "Copy"), "here"),
    (MaterialState.MISSING, mark("CasePage", "Missing"), "missing"),
    (MaterialState.WAIVED, mark("CasePage", "Waived"), "waived"),
    (MaterialState.PROMISED, mark("CasePage", "Later"), "promised"),
)
_OPEN = frozenset({MaterialState.MISSING, MaterialState.PROMISED, MaterialState.UNSET})


class MaterialsPanel(Card):
    """Tick papers; what is ticked says what the main key does.

    Signals:
        changed: A paper was ticked.
        finished: Enter on the last line.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent, flush=True)
        self.setObjectName("materials-panel")
        self._today = today
        self._before: dict[str, MaterialView] = {}
        self._known = ("", 0)
        segments = [
            SegmentChoice(value=str(state), words=words.shown(), tone=tone)
            for state, words, tone in _SEGMENTS
        ]
        self.table = MaterialsTable("case-materials", segments)
        self.table.least_rows = 2
        self.table.changed.connect(lambda _row: self.changed.emit())
        self.table.finished.connect(self.finished)
        self._hints = hint_line(
            ("↑↓", translate("CasePage", "line")),
            ("← →", translate("CasePage", "state")),
            ("Space", translate("CasePage", "as demanded")),
            ("F2", translate("CasePage", "reason or day")),
        )
        self.head.addWidget(self._hints)
        self.body.addWidget(self.table)

    def show_case(self, found: OpenCase) -> None:
        """Show the papers of a case; what was ticked stays while its version stays."""
        detail = found.detail
        deciding = detail.state is CaseState.RECEIVED
        self.setVisible(deciding or detail.state is CaseState.WAITING_CORRECTION)
        if self._known == (detail.number, detail.version):
            return
        ticked = {row.key: row for row in self.table.rows if row.state}
        if self._known[0] != detail.number:
            ticked = {}
        self._known = (detail.number, detail.version)
        wanted = [one for one in detail.materials if deciding or one.state in _OPEN]
        self._before = {one.key: one for one in wanted}
        demands = {one.key: one for one in found.item.materials} if found.item else {}
        rows = [_row(one, demands.get(one.key), deciding=deciding) for one in wanted]
        self.table.show_rows([_as_ticked(row, ticked.get(row.key)) for row in rows])
        self._say(found, len(wanted))

    def fit(self, effective: Effective) -> None:
        """Leave the keys out where there is no room beside the title."""
        self._hints.setVisible(effective.captions)

    def choices(self) -> tuple[MaterialChoice, ...]:
        """Return the lines as a command carries them; lines not ticked stay as recorded."""
        return tuple(self._choice(row) for row in self.table.rows if row.state)

    def missing(self) -> tuple[MaterialRow, ...]:
        """Return the mandatory papers that are not there."""
        return tuple(
            row for row in self.table.rows if row.mandatory and row.state == MaterialState.MISSING
        )

    def unticked(self) -> tuple[MaterialRow, ...]:
        """Return the mandatory papers about which nothing was said yet."""
        return tuple(row for row in self.table.rows if row.mandatory and not row.state)

    def show_problem(self, fields: tuple[str, ...], words: str) -> bool:
        """Mark the lines that an error names; tell whether there was one."""
        keys = {one.removeprefix("material:") for one in fields}
        found = {row.key: words for row in self.table.rows if row.key in keys}
        self.table.show_problems(found)
        if found:
            self.table.go_to(next(iter(found)))
        return bool(found)

    def _choice(self, row: MaterialRow) -> MaterialChoice:
        state = MaterialState(row.state)
        return MaterialChoice(
            key=row.key,
            state=state,
            count=row.count if state in HERE else 0,
            reason=row.remark if state is MaterialState.WAIVED else "",
            promised_on=self._day(row.remark) if state is MaterialState.PROMISED else None,
        )

    def _day(self, typed: str) -> dt.date | None:
        """Read the day a paper comes later; an unreadable one is asked for by the service."""
        try:
            return read_date(typed, self._today())
        except HallError:
            return None

    def _say(self, found: OpenCase, count: int) -> None:
        detail, today = found.detail, self._today()
        if detail.state is CaseState.RECEIVED:
            self.set_title(translate("CasePage", "Check the papers"))
            self.set_note(undecided_words(detail.light))
            return
        self.set_title(translate("CasePage", "%n paper(s) to be brought", n=count))
        if detail.correct_by is not None:
            until = mark("CasePage", "until {day} · tick what came")
            self.set_note(until.shown(day=day_words(detail.correct_by, today)))


def _row(one: MaterialView, demand: MaterialDemand | None, *, deciding: bool) -> MaterialRow:
    mandatory = one.necessity is Necessity.REQUIRED
    copies = demand.copies if demand is not None else 0
    originals = demand.originals if demand is not None else 0
    state = MaterialState.COPY if copies and not originals else MaterialState.ORIGINAL
    allowed = [str(known) for known, _words, _tone in _SEGMENTS]
    if demand is None or not demand.deferrable:
        allowed.remove(str(MaterialState.PROMISED))
    kept = deciding and one.state is not MaterialState.UNSET
    remark = one.reason
    if one.promised_on is not None:
        remark = one.promised_on.isoformat()
    return MaterialRow(
        key=one.key,
        name=one.name,
        mandatory=mandatory,
        need=(_REQUIRED if mandatory else _OPTIONAL).shown(),
        demand=one.demanded,
        demanded=str(state),
        demanded_count=(copies if state is MaterialState.COPY else originals) or 1,
        state=str(one.state) if kept else "",
        count=one.count if kept else 0,
        remark=remark if kept else "",
        allowed=tuple(allowed),
    )


def _as_ticked(row: MaterialRow, ticked: MaterialRow | None) -> MaterialRow:
    """Keep what the clerk ticked when somebody else moved the case meanwhile."""
    if ticked is None:
        return row
    return replace(row, state=ticked.state, count=ticked.count, remark=ticked.remark)


_REQUIRED = mark("CasePage", "required")
_OPTIONAL = mark("CasePage", "optional")
