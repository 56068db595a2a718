"""What the dialog of pictures and scans asks of the services."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import ScansChanged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.pictures import ReadyFile
    from hall_app.domain.scans import ScanLine
    from hall_app.ui.desk import Desk


class ScansController(QObject):
    """List what hangs on a person or household; read, check and keep files.

    A file is read and a picture drawn anew on the lane of long work; only the finished bytes go
    to the archive.

    Signals:
        listed: Tuple of ``ScanLine``.
        failed: An exception that the dialog says.
    """

    listed = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        person_id: int | None,
        household_id: int | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person, self._household = person_id, household_id
        desk.changes.listen(self, (ScansChanged,), lambda _event: self.refresh())

    def refresh(self) -> None:
        """Load the list."""
        scans, operator = self._desk.services.scans, self._desk.operator()
        person, household = self._person, self._household

        def load() -> tuple[ScanLine, ...]:
            if person is not None:
                return scans.of_person(person, operator)
            return scans.of_household(household or 0, operator)

        self._desk.tasks.run(
            load, owner=self, done=self.listed.emit, error=self.failed.emit, key="scans"
        )

    def add_file(self, file: Path, paper: str, taken: Callable[[], None]) -> None:
        """Keep a file from the disk."""
        scans = self._desk.services.scans
        self._add(lambda: scans.ready_file(file), file.name, paper, taken)

    def add_bytes(self, content: bytes, paper: str, taken: Callable[[], None]) -> None:
        """Keep a picture from the clipboard."""
        scans = self._desk.services.scans
        self._add(lambda: scans.ready(content), "", paper, taken)

    def add_pages(
        self,
        pages: tuple[bytes, ...],
        paper: str,
        taken: Callable[[], None],
        *,
        longest: int = 0,
    ) -> None:
        """Keep the pages that a camera or scanner took as one paper.

        Args:
            pages: The pages in their order.
            paper: Name of the paper.
            taken: Called once it is kept.
            longest: Pixels that a single page keeps along its longer side; 0 for as any picture.
        """
        scans = self._desk.services.scans
        self._add(lambda: scans.ready_pages(pages, longest=longest), "", paper, taken)

    def _add(
        self,
        make_ready: Callable[[], ReadyFile],
        name: str,
        paper: str,
        taken: Callable[[], None],
    ) -> None:
        scans, operator = self._desk.services.scans, self._desk.operator()
        tasks, person, household = self._desk.tasks, self._person, self._household

        def keep(ready: ReadyFile) -> None:
            tasks.run(
                lambda: scans.add(
                    ready,
                    paper,
                    operator,
                    name=name,
                    person_id=person,
                    household_id=household,
                ),
                owner=self,
                done=lambda _made: taken(),
                error=self.failed.emit,
            )

        tasks.run(
            make_ready,
            owner=self,
            done=keep,
            error=self.failed.emit,
            lane="background",
        )

    def look(self, scan_id: int, done: Callable[[bytes], None]) -> None:
        """Load the bytes of one; the journal keeps who looked."""
        scans, operator = self._desk.services.scans, self._desk.operator()
        self._desk.tasks.run(
            lambda: scans.content(scan_id, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key="content",
        )

    def remove(self, scan_id: int, reason: str) -> None:
        """Take one off, with the reason."""
        scans, operator = self._desk.services.scans, self._desk.operator()
        self._desk.tasks.run(
            lambda: scans.remove(scan_id, reason, operator),
            owner=self,
            done=lambda _none: None,
            error=self.failed.emit,
        )
