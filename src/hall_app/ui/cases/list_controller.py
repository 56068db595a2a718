"""What the page of all cases asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.cases import PAGE_ROWS
from hall_app.services.commands import CaseFilter
from hall_app.services.events import CaseChanged, HallChanged
from hall_app.ui.case_rows import urgency

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import CaseListRow, CasePageSlice
    from hall_app.ui.desk import CaseListSubject, Desk

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
        self._counted: CaseListSubject | None = None
        self._awake = False
        self._offset = 0
        desk.changes.listen(self, (CaseChanged, HallChanged), lambda _event: self._changed())

    @property
    def which(self) -> CaseFilter:
        """Return the filter in force."""
        return self._which

    @property
    def counted_list(self) -> CaseListSubject | None:
        """Return the list of a figure that is shown instead of a filter."""
        return self._counted

    def wake(self, *, renew: bool) -> None:
        """Follow changes from now on; load anew what was shown before, or start."""
        self._awake = True
        if renew:
            self._changed()
        elif self._counted is not None:
            self.show_counted(self._counted)
        else:
            self.choose(self._which)

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def choose(self, which: CaseFilter) -> None:
        """Start a list."""
        self._counted = None
        self._which, self._offset = which, 0
        self._run(
            0, "list", lambda piece: self.started.emit(which, piece.total, _sorted(which, piece))
        )
        self._count()

    def show_counted(self, subject: CaseListSubject) -> None:
        """Start the list of the cases that a figure counts, in the order it gives."""
        self._counted, self._offset = subject, 0
        which = self._which
        self._run(0, "list", lambda piece: self.started.emit(which, piece.total, piece.rows))
        self._count()

    def look_at(self, offset: int) -> None:
        """Load one page of the list in force."""
        which, counted = self._which, self._counted

        def take(piece: CasePageSlice) -> None:
            if which is self._which and counted is self._counted:
                self._offset = offset
                self.arrived.emit(offset, self._ordered(piece))

        self._run(offset, f"page-{offset}", take)

    def whole(self, most: int, done: Callable[[CasePageSlice], None]) -> None:
        """Load the list in force as far as so many rows, for what is done with all of them."""
        services, operator = self._desk.services, self._desk.operator()
        which, counted = self._which, self._counted

        def load() -> CasePageSlice:
            if counted is not None:
                return counted.load(services, operator, 0, most)
            return services.cases.worklist(which, operator, limit=most)

        self._desk.tasks.run(
            load, owner=self, done=done, error=self.failed.emit, key="whole", lane="background"
        )

    def _changed(self) -> None:
        if not self._awake:
            return
        offset = self._offset
        self._run(
            offset,
            "list",
            lambda piece: self.renewed.emit(piece.total, offset, self._ordered(piece)),
        )
        self._count()

    def _run(self, offset: int, key: str, done: object) -> None:
        services, operator = self._desk.services, self._desk.operator()
        which, counted = self._which, self._counted

        def load() -> CasePageSlice:
            if counted is not None:
                return counted.load(services, operator, offset, PAGE_ROWS)
            return services.cases.worklist(which, operator, offset=offset)

        self._desk.tasks.run(
            load,
            owner=self,
            done=done,  # type: ignore[arg-type]
            error=self.failed.emit,
            key=key,
        )

    def _ordered(self, piece: CasePageSlice) -> tuple[CaseListRow, ...]:
        return piece.rows if self._counted is not None else _sorted(self._which, piece)

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
