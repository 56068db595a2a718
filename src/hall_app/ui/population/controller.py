"""What the page of figures asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import HouseholdChanged, PersonChanged
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.population import MovementReport, PopulationTables
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk


class PopulationController(QObject):
    """Count people on a day, or what moved in a month, without holding up the window.

    Signals:
        counted: ``PopulationTables``.
        moved: ``MovementReport``.
        exported: ``Exported``.
        queued: ``PaperView`` of the report that was queued for a printer.
        failed: An exception that the page says.
    """

    counted = Signal(object)
    moved = Signal(object)
    exported = Signal(object)
    queued = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        self._again: Callable[[], None] | None = None
        heard = (PersonChanged, HouseholdChanged)
        desk.changes.listen(self, heard, lambda _event: self._changed())

    def wake(self) -> None:
        """Follow changes from now on, and count again."""
        self._awake = True
        self._changed()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def count(self, on: dt.date | None) -> None:
        """Count the people and households of a day."""
        service, operator = self._desk.services.population, self._desk.operator()
        self._again = lambda: self.count(on)
        self._run(lambda: service.tables(on, operator), self.counted.emit, "figures")

    def move(self, month: str) -> None:
        """Report what moved in a month."""
        service, operator = self._desk.services.population, self._desk.operator()
        self._again = lambda: self.move(month)
        self._run(lambda: service.movement(month, operator), self.moved.emit, "figures")

    def export(self, path: Path, report: PopulationTables | MovementReport) -> None:
        """Write the report that is shown into a workbook."""
        exports, operator = self._desk.services.exports, self._desk.operator()
        self._run(lambda: exports.report(path, report, operator), self.exported.emit, "export")

    def print_report(self, report: PopulationTables | MovementReport) -> None:
        """Queue the report that is shown for a printer."""
        services, operator = self._desk.services, self._desk.operator()

        def queue() -> PaperView:
            job = services.list_papers.report(report, operator)
            return services.prints.paper(job, operator)

        self._desk.tasks.run(
            queue, owner=self, done=self.queued.emit, error=self.failed.emit, key="print"
        )

    def _changed(self) -> None:
        if self._awake and self._again is not None:
            self._again()

    def _run(self, job: Callable[[], Any], done: Callable[[Any], Any], key: str) -> None:
        self._desk.tasks.run(
            job, owner=self, done=done, error=self.failed.emit, key=key, lane=BACKGROUND
        )
