"""What the workbench asks of the services, and keeps between two looks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.domain.contacts import ContactFilter
from hall_app.domain.deadlines import DayReason, Limit, LimitUnit
from hall_app.services.commands import CaseFilter
from hall_app.services.events import (
    AppointmentsChanged,
    CaseChanged,
    ContactsChanged,
    DraftsChanged,
    HallChanged,
    PrintsChanged,
    RatingsChanged,
)
from hall_app.support.errors import HallError
from hall_app.ui.case_rows import urgency

if TYPE_CHECKING:
    from hall_app.domain.contacts import ContactView
    from hall_app.domain.deadlines import DayNote, Light
    from hall_app.domain.views import CaseListRow, CasePageSlice, Figures
    from hall_app.ui.desk import Desk

MOST_ROWS = 2000
"""So many rows the workbench lists; the page of all cases lists any number."""
_LOOK_AHEAD = Limit(count=5, unit=LimitUnit.WORKING)
_UNUSUAL = frozenset({DayReason.HOLIDAY, DayReason.MAKE_UP})


@dataclass(frozen=True, slots=True, kw_only=True)
class ListState:
    """One list with the filter laid over it.

    Attributes:
        total: Rows of the whole list, as its figure says.
        counts: Rows of each light among those loaded.
    """

    which: CaseFilter
    total: int
    rows: tuple[CaseListRow, ...]
    counts: tuple[tuple[Light, int], ...]
    light: Light | None = None

    @property
    def shown(self) -> tuple[CaseListRow, ...]:
        """Return the rows that pass the filter."""
        if self.light is None:
            return self.rows
        return tuple(row for row in self.rows if row.light.light is self.light)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The figures, with the case and the first-asked record that wait longest for an answer.

    Attributes:
        appointments: Today's appointments that nobody has settled yet.
        calls: Call-backs after bad ratings, for who reads them.
    """

    figures: Figures
    oldest_undecided: CaseListRow | None
    first_asked: int = 0
    oldest_asked: ContactView | None = None
    appointments: int = 0
    calls: int = 0


class WorkbenchController(QObject):
    """Load figures, one list, papers and drafts; load again when something changed.

    Signals:
        figures: ``Standing``.
        listed: ``ListState``.
        papers: Papers that wait, ``tuple[PaperView, ...]``.
        drafts: Drafts of the clerk, ``tuple[DraftRow, ...]``.
        remark: The next day that is not what its weekday says, ``DayNote`` or None.
        failed: An exception that the page says.
    """

    figures = Signal(object)
    listed = Signal(object)
    papers = Signal(object)
    drafts = Signal(object)
    remark = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._which = CaseFilter.MINE
        self._light: Light | None = None
        self._state: ListState | None = None
        self._awake = False
        self._stale = True
        desk.changes.listen(self, (CaseChanged,), lambda _event: self._changed("cases"))
        desk.changes.listen(self, (ContactsChanged,), lambda _event: self._changed("contacts"))
        desk.changes.listen(self, (PrintsChanged,), lambda _event: self._changed("prints"))
        desk.changes.listen(self, (DraftsChanged,), lambda _event: self._changed("drafts"))
        desk.changes.listen(
            self,
            (AppointmentsChanged, RatingsChanged),
            lambda _event: self._changed("appointments"),
        )
        desk.changes.listen(self, (HallChanged,), lambda _event: self._changed("all"))

    @property
    def state(self) -> ListState | None:
        """Return the list as it was last shown."""
        return self._state

    def wake(self) -> None:
        """Follow changes from now on, and catch up."""
        self._awake = True
        self.refresh()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def refresh(self) -> None:
        """Load everything anew."""
        self._load_figures()
        self._load_list()
        self._load_papers()
        self._load_drafts()
        self._load_remark()

    def choose(self, which: CaseFilter) -> None:
        """Show the rows that a figure counts."""
        if which is not self._which:
            self._which, self._light, self._state = which, None, None
        self._load_list()

    def filter(self, light: Light | None) -> None:
        """Show only the rows of one light, or all again."""
        self._light = light
        if self._state is not None:
            self._show(self._state.rows, self._state.total)

    # --- parts ------------------------------------------------------------------------------

    def _changed(self, what: str) -> None:
        if not self._awake:
            return
        if what == "all":
            self.refresh()
            return
        if what in ("cases", "prints", "contacts", "appointments"):
            self._load_figures()
        if what == "cases":
            self._load_list()
        if what in ("prints", "cases"):
            self._load_papers()
        if what == "drafts":
            self._load_drafts()

    def _load_figures(self) -> None:
        cases, operator = self._desk.services.cases, self._desk.operator()
        contacts = self._desk.services.contacts if self._desk.may("contacts.read") else None

        def expected() -> int:
            if not self._desk.may("appointments.read"):
                return 0
            return self._desk.services.appointments.waiting_today(operator)

        def owed() -> int:
            if not self._desk.may("ratings.read"):
                return 0
            return self._desk.services.ratings.open_calls(operator)

        def load() -> Standing:
            figures = cases.figures(operator)
            oldest = None
            if figures.undecided:
                rows = cases.worklist(CaseFilter.UNDECIDED, operator, limit=1).rows
                oldest = rows[0] if rows else None
            asked = contacts.page(ContactFilter.MINE, operator, limit=1) if contacts else None
            return Standing(
                figures=figures,
                oldest_undecided=oldest,
                first_asked=asked.total if asked is not None else 0,
                oldest_asked=next(iter(asked.rows), None) if asked is not None else None,
                appointments=expected(),
                calls=owed(),
            )

        self._desk.tasks.run(
            load,
            owner=self,
            done=self.figures.emit,
            error=self.failed.emit,
            key="figures",
        )

    def _load_list(self) -> None:
        self._fetch(self._which, ())

    def _fetch(self, which: CaseFilter, before: tuple[CaseListRow, ...]) -> None:
        cases, operator = self._desk.services.cases, self._desk.operator()
        self._desk.tasks.run(
            lambda: cases.worklist(which, operator, offset=len(before)),
            owner=self,
            done=lambda piece: self._fetched(which, before, piece),
            error=self.failed.emit,
            key="list",
        )

    def _fetched(
        self, which: CaseFilter, before: tuple[CaseListRow, ...], piece: CasePageSlice
    ) -> None:
        rows = before + piece.rows
        wanted = min(piece.total, MOST_ROWS)
        whole = len(rows) >= wanted or not piece.rows
        if whole or self._state is None:
            self._show(rows, piece.total)
        if not whole:
            self._fetch(which, rows)

    def _show(self, rows: tuple[CaseListRow, ...], total: int) -> None:
        found = Counter(row.light.light for row in rows)
        if self._light is not None and not found[self._light]:
            self._light = None
        self._state = ListState(
            which=self._which,
            total=total,
            rows=tuple(sorted(rows, key=urgency)),
            counts=tuple(found.items()),
            light=self._light,
        )
        self.listed.emit(self._state)

    def _load_papers(self) -> None:
        prints, operator = self._desk.services.prints, self._desk.operator()
        if not self._desk.may("prints.read"):
            self.papers.emit(())
            return
        self._desk.tasks.run(
            lambda: prints.waiting(operator),
            owner=self,
            done=self.papers.emit,
            error=self.failed.emit,
            key="papers",
        )

    def _load_drafts(self) -> None:
        drafts, operator = self._desk.services.drafts, self._desk.operator()
        self._desk.tasks.run(
            lambda: drafts.mine(operator),
            owner=self,
            done=self.drafts.emit,
            error=self.failed.emit,
            key="drafts",
        )

    def _load_remark(self) -> None:
        items, today = self._desk.services.items, self._desk.today()
        self._desk.tasks.run(
            lambda: items.due(today, _LOOK_AHEAD, ()).days,
            owner=self,
            done=lambda days: self.remark.emit(_first_unusual(days)),
            error=self._no_remark,
            key="remark",
        )

    def _no_remark(self, fault: Exception) -> None:
        """Leave the head without a remark; a missing year is said where a date is computed."""
        self.remark.emit(None)
        if not isinstance(fault, HallError):
            self.failed.emit(fault)


def _first_unusual(days: tuple[DayNote, ...]) -> DayNote | None:
    return next((one for one in days if one.why in _UNUSUAL), None)
