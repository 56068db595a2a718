"""What setting printers up asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.printer_setup import SheetOrder, TestSheet
from hall_app.ui.prints.setup_rows import setup_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hall_app.domain.calibration import Calibration
    from hall_app.domain.printer_settings import DrawingWay, PrinterSetting
    from hall_app.services.printer_setup import PaperKind
    from hall_app.ui.desk import Desk
    from hall_app.ui.prints.setup_rows import AblePrinter, SetupRow

PRINT = "print"


class PrinterSetupController(QObject):
    """Load papers and printers, keep settings on this machine, print test pages.

    Signals:
        papers_changed: The rows as they are now.
        printers_known: The printers of this machine.
        failed: An exception that the dialog says.
        sent: A sheet that is on its way.
    """

    papers_changed = Signal(object)
    printers_known = Signal(object)
    failed = Signal(object)
    sent = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers: tuple[PaperKind, ...] = ()
        self.printers: tuple[AblePrinter, ...] = ()

    def load(self) -> None:
        """Bring papers and printers, each when it is there."""
        setup, operator = self._desk.services.printer_setup, self._desk.operator()
        self._desk.tasks.run(
            lambda: setup.papers(operator),
            owner=self,
            done=self._take_papers,
            error=self.failed.emit,
            lane=PRINT,
            key="papers",
        )
        self._desk.tasks.follow(
            self._desk.services.print_queue.printers,
            owner=self,
            done=self._take_printers,
            error=self.failed.emit,
            key="printers",
        )

    def printer(self, name: str) -> AblePrinter | None:
        """Return a printer of this machine by its name."""
        return next((one for one in self.printers if one.name == name), None)

    def own(self, key: str) -> PrinterSetting:
        """Return what is kept for one row alone."""
        return self._desk.printers.own(key)

    def keep(
        self, keys: Iterable[str], setting: PrinterSetting, way: DrawingWay | None = None
    ) -> None:
        """Keep a setting for some rows."""
        self._desk.printers.keep(keys, setting)
        if way is not None and setting.printer:
            self._desk.printers.keep_way(setting.printer, way)
        self.refresh()

    def keep_calibration(
        self, setting: PrinterSetting, key: str, calibration: Calibration | None
    ) -> None:
        """Keep what a printer does, for a form or for a sheet."""
        self._desk.printers.keep_calibration(setting, key, calibration)
        self.refresh()

    def print_sheet(
        self, kind: TestSheet, row: SetupRow, setting: PrinterSetting, done: Callable[[], None]
    ) -> None:
        """Print a test page or a calibration sheet for a row."""
        order = SheetOrder(kind=kind, sheet=row.measured_on, setting=setting, paper=row.title)
        setup, operator = self._desk.services.printer_setup, self._desk.operator()
        self._desk.tasks.run(
            lambda: setup.print_sheet(order, operator),
            owner=self,
            done=lambda _sent: done(),
            error=self.failed.emit,
            lane=PRINT,
            key="sheet",
        )

    def refresh(self) -> None:
        """Show the rows as the machine's file has them now."""
        self.papers_changed.emit(setup_rows(self._papers, self._desk.printers))

    def _take_papers(self, papers: tuple[PaperKind, ...]) -> None:
        self._papers = papers
        self.refresh()

    def _take_printers(self, printers: tuple[AblePrinter, ...]) -> None:
        self.printers = printers
        self.printers_known.emit(printers)
