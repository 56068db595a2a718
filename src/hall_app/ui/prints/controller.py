"""What the print centre asks of the services."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import PrintsChanged

if TYPE_CHECKING:
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk


class Queue(StrEnum):
    """Name the two lists of papers."""

    WAITING = "waiting"
    RECENT = "recent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """Both lists as they stand now."""

    waiting: tuple[PaperView, ...]
    recent: tuple[PaperView, ...]

    def of(self, queue: Queue) -> tuple[PaperView, ...]:
        """Return one of the lists."""
        return self.waiting if queue is Queue.WAITING else self.recent


class PrintsController(QObject):
    """Load the papers, and again when one was queued, sent, printed or failed.

    Signals:
        listed: ``Papers``.
        failed: An exception that the page says.
    """

    listed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        desk.changes.listen(self, (PrintsChanged,), lambda _event: self._changed())

    def wake(self) -> None:
        """Follow changes from now on."""
        self._awake = True
        self.refresh()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def refresh(self) -> None:
        """Load both lists."""
        prints, operator = self._desk.services.prints, self._desk.operator()

        def load() -> Papers:
            return Papers(waiting=prints.waiting(operator), recent=prints.recent(operator))

        self._desk.tasks.run(
            load, owner=self, done=self.listed.emit, error=self.failed.emit, key="papers"
        )

    def _changed(self) -> None:
        if self._awake:
            self.refresh()
