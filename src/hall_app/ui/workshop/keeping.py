"""Keep what lies on the bench in the archive, so that a power cut loses seconds of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hall_app.domain.overlays.views import KeptWork

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.ui.desk import Desk
    from hall_app.ui.workshop.controller import WorkshopController
    from hall_app.ui.workshop.work import Work

KEEP_AFTER = 2_000
"""Milliseconds from a change to its copy in the archive."""


class Keeper(QObject):
    """Bring the shelf's works into the archive, and what the archive keeps onto the shelf."""

    def __init__(self, desk: Desk, control: WorkshopController) -> None:
        super().__init__(control)
        self._desk, self._control = desk, control
        self._service, self._operator = desk.services.workshop_bench, desk.operator()
        self._timer = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._timer.timeout.connect(self.keep)
        control.changed.connect(self._soon)

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def fill(self, done: Callable[[], None]) -> None:
        """Bring what was left by earlier runs, once, and go on."""
        if self._control.shelf.filled:
            done()
            return
        operator = self._operator

        def brought(found: tuple[KeptWork, ...]) -> None:
            self._control.shelf.fill(found)
            done()

        self._desk.tasks.run(
            lambda: self._service.mine(operator),
            owner=self,
            done=brought,
            error=self._control.failed.emit,
            key="fill",
        )

    def keep(self) -> None:
        """Write what is not written yet, and let go of what is in force or was thrown away."""
        self._timer.stop()
        shelf = self._control.shelf
        unkept = {one.work_id: one for one in shelf.unkept()}
        for gone in [one for one in shelf.kept if one not in unkept]:
            self._drop(gone)
        for work in unkept.values():
            opened, draft = shelf.kept.get(work.work_id, (None, None))
            if opened is not work.opened or draft is not work.draft:
                self._write(work)

    def _write(self, work: Work) -> None:
        operator = self._operator
        opened = replace(work.opened, background=work.background)
        kept = KeptWork(work_id=work.work_id, opened=opened, draft=work.draft)
        self._control.shelf.kept[work.work_id] = work.opened, work.draft
        self._run(lambda: self._service.keep(kept, operator), work.work_id)

    def _drop(self, work_id: str) -> None:
        operator = self._operator
        del self._control.shelf.kept[work_id]
        self._run(lambda: self._service.drop(work_id, operator), work_id)

    def _run(self, job: Callable[[], None], work_id: str) -> None:
        def failed(fault: Exception) -> None:
            self._control.shelf.kept.pop(work_id, None)  # the next change tries again
            self._control.failed.emit(fault)

        self._desk.tasks.run(
            job, owner=self, done=lambda _none: None, error=failed, key=f"keep-{work_id}"
        )
