"""A printer that files each paper in a folder, for halls and commands without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.devices.printers import (
    PLAIN,
    JobOptions,
    JobReason,
    JobState,
    JobStatus,
    PaperSize,
    PrinterInfo,
    PrinterState,
    SpoolTicket,
)
from hall_app.support.errors import EnvironmentFault, PrintFault
from hall_app.support.file_names import file_name
from hall_app.support.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

FOLDER_PRINTER = "PDF"


class FolderSpooler:
    """File each PDF under its title and never over an older one.

    Args:
        folder: Made at the first paper when it is missing.
        name: The printer's name in lists.
    """

    def __init__(self, folder: Path, *, name: str = FOLDER_PRINTER) -> None:
        self._folder = folder
        self._name = name

    def printers(self) -> tuple[PrinterInfo, ...]:
        """List the one folder as a printer that takes any sheet."""
        return (
            PrinterInfo(
                name=self._name,
                description=str(self._folder),
                state=PrinterState.READY,
                is_default=True,
                custom_sizes=True,
            ),
        )

    def send(
        self,
        pdf: bytes,
        *,
        printer: str,
        title: str,
        copies: int,  # noqa: ARG002 - a file is a file, however many are wanted
        paper: PaperSize,  # noqa: ARG002 - the pages carry their own size
        options: JobOptions = PLAIN,  # noqa: ARG002 - a file has neither tray nor back
    ) -> SpoolTicket:
        """Write the file; the ticket's job is its name.

        Raises:
            PrintFault: ``printer-unknown``; ``folder-unwritable`` with the folder.
        """
        if printer != self._name:
            raise PrintFault("printer-unknown", printer=printer, known=(self._name,))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._free_path(file_name(title, self._name))
            write_atomically(path, pdf)
        except (OSError, EnvironmentFault) as fault:
            raise PrintFault("folder-unwritable", folder=str(self._folder)) from fault
        return SpoolTicket(printer=printer, job_id=path.name)

    def status(self, ticket: SpoolTicket) -> JobStatus:
        """Report a filed paper as done, and one moved away since as no longer known."""
        if ticket.job_id is not None and (self._folder / ticket.job_id).is_file():
            return JobStatus(state=JobState.DONE)
        return JobStatus(state=JobState.UNKNOWN, reason=JobReason.FORGOTTEN)

    def cancel(self, ticket: SpoolTicket) -> None:
        """Leave the file: what was filed is finished."""

    def _free_path(self, stem: str) -> Path:
        path, number = self._folder / f"{stem}.pdf", 2
        while path.exists():
            path, number = self._folder / f"{stem}-{number}.pdf", number + 1
        return path
