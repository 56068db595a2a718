"""What the head's page asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import CaseChanged, ContactsChanged, HallChanged
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.registers import AgencyRegister, HandedOn
    from hall_app.domain.supervision import SpanReport
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk

    Register = AgencyRegister | HandedOn


class SupervisionController(QObject):
    """Count for the head without holding up the window.

    Signals:
        boarded: ``Board``.
        errands: ``tuple[ErrandView, …]``.
        reported: ``SpanReport`` and its sentences.
        trended: ``tuple[MonthFigures, …]``.
        registered: ``AgencyRegister`` or ``HandedOn``.
        exported: ``Exported``.
        queued: ``PaperView`` of what was queued for a printer.
        failed: An exception that the page says.
    """

    boarded = Signal(object)
    errands = Signal(object)
    reported = Signal(object, object)
    trended = Signal(object)
    registered = Signal(object)
    exported = Signal(object)
    queued = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        self._again: Callable[[], None] | None = None
        heard = (CaseChanged, ContactsChanged, HallChanged)
        desk.changes.listen(self, heard, lambda _event: self._changed())

    def wake(self) -> None:
        """Follow changes from now on, and count again."""
        self._awake = True
        self._changed()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def board(self) -> None:
        """Count what is open."""
        service, operator = self._desk.services.supervision, self._desk.operator()
        self._again = self.board
        self._run(lambda: service.board(operator), self.boarded.emit)

    def list_errands(self) -> None:
        """List the ways of all agents."""
        service, operator = self._desk.services.supervision, self._desk.operator()
        self._again = self.list_errands
        self._run(lambda: service.errands(operator), self.errands.emit)

    def report(self, span: str) -> None:
        """Report a month or a year."""
        service, operator = self._desk.services.supervision, self._desk.operator()
        self._again = lambda: self.report(span)

        def told() -> tuple[SpanReport, list[str]]:
            report = service.report(span, operator)
            return report, service.sentences(report, operator)

        self._run(told, lambda found: self.reported.emit(*found))

    def trend(self, span: str) -> None:
        """Count twelve months up to a month, or those of a year."""
        service, operator = self._desk.services.supervision, self._desk.operator()
        self._again = lambda: self.trend(span)
        self._run(lambda: service.trend(span, operator), self.trended.emit)

    def agency(self, span: str) -> None:
        """List the commissions of a month or a year."""
        service, operator = self._desk.services.registers, self._desk.operator()
        self._again = lambda: self.agency(span)
        self._run(lambda: service.agency(span, operator), self.registered.emit)

    def handed_on(self, day: str) -> None:
        """List what was handed on in a day."""
        service, operator = self._desk.services.registers, self._desk.operator()
        self._again = lambda: self.handed_on(day)
        self._run(lambda: service.handed_on(day, operator), self.registered.emit)

    def export(self, path: Path, report: SpanReport) -> None:
        """Write the report that is shown into a workbook."""
        exports, operator = self._desk.services.exports, self._desk.operator()
        self._desk.tasks.run(
            lambda: exports.span_report(path, report, operator),
            owner=self,
            done=self.exported.emit,
            error=self.failed.emit,
            key="export",
            lane=BACKGROUND,
        )

    def export_register(self, path: Path, register: Register) -> None:
        """Write a register into a workbook."""
        papers, operator = self._desk.services.register_papers, self._desk.operator()
        self._desk.tasks.run(
            lambda: papers.write(path, register, operator),
            owner=self,
            done=self.exported.emit,
            error=self.failed.emit,
            key="export",
            lane=BACKGROUND,
        )

    def print_register(self, register: Register) -> None:
        """Queue a register for a printer."""
        operator, papers = self._desk.operator(), self._desk.services.register_papers
        self._queue(lambda: papers.queue(register, operator))

    def print_report(self, report: SpanReport) -> None:
        """Queue the report for a printer."""
        operator, papers = self._desk.operator(), self._desk.services.supervision_papers
        self._queue(lambda: papers.report(report, operator))

    def print_errands(self) -> None:
        """Queue the list of errands for a printer."""
        operator, papers = self._desk.operator(), self._desk.services.supervision_papers
        self._queue(lambda: papers.errands(operator))

    # --- parts ------------------------------------------------------------------------------

    def _queue(self, make: Callable[[], int]) -> None:
        services, operator = self._desk.services, self._desk.operator()

        def queue() -> PaperView:
            job = make()
            return services.prints.paper(job, operator)

        self._desk.tasks.run(
            queue, owner=self, done=self.queued.emit, error=self.failed.emit, key="print"
        )

    def _changed(self) -> None:
        if self._awake and self._again is not None:
            self._again()

    def _run(self, job: Callable[[], Any], done: Callable[[Any], Any]) -> None:
        self._desk.tasks.run(
            job, owner=self, done=done, error=self.failed.emit, key="figures", lane=BACKGROUND
        )
