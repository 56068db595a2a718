"""The papers to be decided about: all of a matter taken in, or those that were missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from hall_app.domain.dates import read_near_date
from hall_app.domain.flow.states import CaseState
from hall_app.domain.materials import MaterialDemand, MaterialState
from hall_app.ui.case_words import undecided_words
from hall_app.ui.day_words import day_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.materials.desk import MaterialsDesk
from hall_app.ui.materials.lines import DeskLine, answered, lacking, unanswered
from hall_app.ui.page import hint_line
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import MaterialView
    from hall_app.services.commands import MaterialChoice
    from hall_app.ui.cases.case_controller import OpenCase
    from hall_app.ui.page import Effective

_OPEN = frozenset({MaterialState.MISSING, MaterialState.PROMISED, MaterialState.UNSET})
_FEWEST = 2


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
        self._known = ("", 0)
        self.desk = MaterialsDesk(lambda text: read_near_date(text, today()))
        self.desk.fewest = _FEWEST
        self.desk.changed.connect(self.changed)
        self.desk.finished.connect(self.finished)
        self._hints = hint_line(
            ("↑↓", translate("CasePage", "line")),
            ("← →", translate("CasePage", "state")),
            ("Space", translate("CasePage", "as demanded")),
            ("F2", translate("CasePage", "reason or day")),
        )
        self.head.addWidget(self._hints)
        self.late = Button("", "quiet")
        self.late.hide()
        self.head.addWidget(self.late)
        self.body.addWidget(self.desk)

    def offer_late(self, action: QAction) -> None:
        """Put the button of a late entry beside the title."""
        self.late.set_action(action)

    def show_case(self, found: OpenCase) -> None:
        """Show the papers of a case; what was ticked stays while its version stays."""
        detail = found.detail
        deciding = detail.state is CaseState.RECEIVED
        self.setVisible(deciding or detail.state is CaseState.WAITING_CORRECTION)
        if self._known == (detail.number, detail.version):
            return
        ticked = {line.demand.key: line.choice for line in self._ticked()}
        if self._known[0] != detail.number:
            ticked = {}
        self._known = (detail.number, detail.version)
        wanted = [one for one in detail.materials if deciding or one.state in _OPEN]
        demands = {one.key: one for one in found.item.materials} if found.item else {}
        lines = [_line(one, demands.get(one.key), kept=deciding) for one in wanted]
        # What the clerk ticked stays when somebody else moved the case meanwhile.
        self.desk.show_lines(
            tuple(
                answered(line, ticked[line.demand.key]) if line.demand.key in ticked else line
                for line in lines
            )
        )
        self._say(found, len(wanted))

    def fit(self, effective: Effective) -> None:
        """Leave the keys out where there is no room beside the title."""
        self._hints.setVisible(effective.captions)

    def choices(self) -> tuple[MaterialChoice, ...]:
        """Return the lines as a command carries them; lines not ticked stay as recorded."""
        self.desk.keep_remark()
        return tuple(line.choice for line in self._ticked())

    def missing(self) -> tuple[DeskLine, ...]:
        """Return the mandatory papers that are not there."""
        return lacking(self.desk.lines)

    def unticked(self) -> tuple[DeskLine, ...]:
        """Return the mandatory papers about which nothing was said yet."""
        return unanswered(self.desk.lines)

    def show_problem(self, fields: tuple[str, ...], words: str) -> bool:
        """Mark the lines that an error names; tell whether there was one."""
        keys = [one.removeprefix("material:") for one in fields]
        found = {key: words for key in keys if self.desk.desk.place_of(key) >= 0}
        self.desk.desk.show_problems(found)
        if found:
            self.desk.focus_paper(next(iter(found)))
        return bool(found)

    def _ticked(self) -> tuple[DeskLine, ...]:
        return tuple(one for one in self.desk.lines if one.state is not MaterialState.UNSET)

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


def _line(one: MaterialView, demand: MaterialDemand | None, *, kept: bool) -> DeskLine:
    """Return the line of a paper on record, with its answer where that is still to be decided."""
    asked = demand or MaterialDemand(key=one.key, name=one.name)
    line = DeskLine(
        demand=replace(asked, name=one.name, necessity=one.necessity),
        demanded="" if demand is not None else one.demanded,
    )
    return answered(line, one) if kept else line
