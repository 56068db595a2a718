"""What the page of all cases asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.commands import CaseFilter
from hall_app.services.events import CaseChanged, HallChanged
from hall_app.ui.case_rows import urgency

if TYPE_CHECKING:
    from hall_app.domain.views import CaseListRow, CasePageSlice
    from hall_app.ui.desk import Desk

Counts = tuple[tuple[CaseFilter, int], ...]


class ListController(QObject):
    """Load a list a page at a time, with the counts of all filters.

    Signals:
        started: A list from its beginning: filter, total, first rows.
        renewed: The same list after a change: total, offset, rows of that page.
        arrived: A page that was asked for: offset, rows.
        counted: Rows of each filter, ``tuple[(CaseFilter, int), …]``.
        failed: An exception that the page says.
    """

    started = Signal(object, int, object)
    renewed = Signal(int, int, object)
    arrived = Signal(int, object)
    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._which = CaseFilter.ALL_OPEN
        self._awake = False
        self._offset = 0
        desk.changes.listen(self, (CaseChanged, HallChanged), lambda _event: self._changed())

    @property
    def which(self) -> CaseFilter:
        """Return the filter in force."""
        return self._which

    def wake(self, *, renew: bool) -> None:
        """Follow changes from now on; load anew what was shown before, or start."""
        self._awake = True
        if renew:
            self._changed()
        else:
            self.choose(self._which)

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def choose(self, which: CaseFilter) -> None:
        """Start a list."""
        self._which, self._offset = which, 0
        self._run(
            0, "list", lambda piece: self.started.emit(which, piece.total, _sorted(which, piece))
        )
        self._count()

    def look_at(self, offset: int) -> None:
        """Load one page of the list in force."""
        which = self._which

        def take(piece: CasePageSlice) -> None:
            if which is self._which:
                self._offset = offset
                self.arrived.emit(offset, _sorted(which, piece))

        self._run(offset, f"page-{offset}", take)

    def _changed(self) -> None:
        if not self._awake:
            return
        offset, which = self._offset, self._which
        self._run(
            offset,
            "list",
            lambda piece: self.renewed.emit(piece.total, offset, _sorted(which, piece)),
        )
        self._count()

    def _run(self, offset: int, key: str, done: object) -> None:
        cases, operator, which = self._desk.services.cases, self._desk.operator(), self._which
        self._desk.tasks.run(
            lambda: cases.worklist(which, operator, offset=offset),
            owner=self,
            done=done,  # type: ignore[arg-type]
            error=self.failed.emit,
            key=key,
        )

    def _count(self) -> None:
        cases, operator = self._desk.services.cases, self._desk.operator()

        def counts() -> Counts:
            return tuple(
                (which, cases.worklist(which, operator, limit=0).total) for which in CaseFilter
            )

        self._desk.tasks.run(
            counts, owner=self, done=self.counted.emit, error=self.failed.emit, key="counts"
        )


def _sorted(which: CaseFilter, piece: CasePageSlice) -> tuple[CaseListRow, ...]:
    """Order a page by the day somebody must act; the list of all keeps the newest first."""
    if which is CaseFilter.ALL:
        return piece.rows
    return tuple(sorted(piece.rows, key=urgency))
