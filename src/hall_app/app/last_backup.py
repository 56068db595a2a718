"""The backup at the end of the day, made before the desk closes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from hall_app.services.backup_files import WrittenBackup
    from hall_app.services.backups import BackupsService
    from hall_app.ui.tasks import Tasks

logger = logging.getLogger(__name__)


class LastBackup(QObject):
    """Make one more backup when something changed since the last one.

    Signals:
        begun: A backup is being written, the window should say so.
        done: There is nothing left to wait for; a backup that failed does not hold the desk.
    """

    begun = Signal()
    done = Signal()

    def __init__(self, backups: BackupsService, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._backups, self._tasks = backups, tasks

    def start(self) -> None:
        """Ask whether anything changed, and go on from there."""
        self._tasks.run(self._backups.changed, owner=self, done=self._write_if, error=self._give_up)

    def _write_if(self, changed: bool) -> None:  # noqa: FBT001 - an answer
        if not changed:
            self.done.emit()
            return
        self.begun.emit()
        self._tasks.run(
            self._backups.write,
            owner=self,
            done=self._note,
            error=self._give_up,
            lane=BACKGROUND,
        )

    def _note(self, written: WrittenBackup) -> None:
        self._tasks.run(
            lambda: self._backups.note(written),
            owner=self,
            done=lambda _result: self._copy(written),
            error=self._give_up,
        )

    def _copy(self, written: WrittenBackup) -> None:
        self._tasks.run(
            lambda: self._backups.copy_out(written),
            owner=self,
            done=lambda _copy: self.done.emit(),
            error=self._give_up,
            lane=BACKGROUND,
        )

    def _give_up(self, fault: Exception) -> None:
        logger.warning("no backup at the end: %s", type(fault).__name__)
        self.done.emit()
