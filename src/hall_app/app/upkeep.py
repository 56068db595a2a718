"""What the desk does by itself: prints followed, deadlines swept, backups made, the status line."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hall_app.services.events import BackupMade, CaseChanged, HallChanged, PrintsChanged
from hall_app.support.clock import hall_day
from hall_app.support.errors import CatalogFault, EnvironmentFault
from hall_app.ui.desk_status import status_items
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import ArchiveStatus
    from hall_app.services.backup_files import WrittenBackup
    from hall_app.services.backups import BackupResult
    from hall_app.services.print_tasks import Followed
    from hall_app.ui.desk import Desk

logger = logging.getLogger(__name__)

_FOLLOW_SECONDS, _MINUTE, _STATUS_SOON = 5, 60, 300
"""Papers are asked after every 5 seconds, the day and the backup every minute."""

_LOOK_EVERY = 3
"""At so many rounds of asking, printers that papers wait for are looked for."""
WITHOUT_COPY = 7
"""Days without a backup on the second medium after which the desk says it in red."""


class Upkeep(QObject):
    """Work quietly beside the clerk; what needs attention shows in the status line.

    Signals:
        status_changed: The lines of the status bar.
        failed: A fault the clerk can do something about.
        came_back: The printers that were gone and are there again, with what waits for them.
    """

    status_changed = Signal(object)
    failed = Signal(object)
    came_back = Signal(object)

    def __init__(self, desk: Desk, parent: QObject, *, practice: bool) -> None:
        super().__init__(parent)
        self._desk, self._practice = desk, practice
        self._swept: dt.date | None = None
        self._backing_up, self._following = False, False
        self._place_missing = False
        self._rehearsed: dt.date | None = None
        self._copy_told: dt.date | None = None
        self._told: tuple[tuple[str, str, str], ...] = ()
        self._rounds = 0
        self._follow_timer = self._every(_FOLLOW_SECONDS * 1000, self.follow)
        self._minute_timer = self._every(_MINUTE * 1000, self._each_minute)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_STATUS_SOON)
        self._soon.timeout.connect(self.refresh_status)

    def start(self) -> None:
        """Begin, once the first page is up."""
        desk = self._desk
        desk.changes.listen(
            self,
            (BackupMade, CaseChanged, HallChanged, PrintsChanged),
            lambda _event: self._soon.start(),
        )
        desk.changes.listen(self, (PrintsChanged,), lambda _event: self._follow_on())
        desk.tasks.run(
            desk.services.search.warm, owner=self, done=lambda _done: None, lane=BACKGROUND
        )
        self.sweep()
        self.rehearse()
        self.refresh_status()
        for timer in (self._follow_timer, self._minute_timer):
            timer.start()

    def close(self) -> None:
        """Do nothing more."""
        for timer in (self._follow_timer, self._minute_timer, self._soon):
            timer.stop()

    def _follow_on(self) -> None:
        if not self._follow_timer.isActive():
            self._follow_timer.start()

    def follow(self) -> None:
        """Ask what became of the papers sent; rest while no printer has or lacks one."""
        if self._following:
            return
        self._following = True
        self._rounds += 1

        def asked(found: Followed) -> None:
            self._following = False
            if not found.under_way and not found.stranded:
                self._follow_timer.stop()
            elif found.stranded and self._rounds % _LOOK_EVERY == 1:
                self._look_for_printers()

        def silent(_fault: Exception) -> None:
            self._following = False

        self._desk.tasks.follow(
            self._desk.services.print_queue.follow, owner=self, done=asked, error=silent
        )

    def _look_for_printers(self) -> None:
        self._desk.tasks.follow(
            self._desk.services.print_queue.came_back,
            owner=self,
            done=self.came_back.emit,
            error=lambda _fault: None,
            key="came-back",
        )

    def sweep(self) -> None:
        """Move the matters whose term ran out, at each login and on each new day.

        An import that the power ended is cleared away then, too.
        """
        self._swept = self._desk.today()
        operator = self._desk.operator()
        if self._desk.may("cases.sweep"):
            self._desk.tasks.run(
                lambda: self._desk.services.corrections.sweep(operator),
                owner=self,
                done=lambda moved: logger.info("sweep moved %d cases", len(moved)),
                error=self.failed.emit,
            )
        self._desk.tasks.run(
            self._desk.services.imports.tidy,
            owner=self,
            done=lambda _nothing: None,
            error=self.failed.emit,
            lane=BACKGROUND,
        )

    def rehearse(self) -> None:
        """Restore the newest backup into a temporary room, at the first start of each day.

        A practice archive has none.
        """
        self._rehearsed = self._desk.today()
        if self._practice:
            return
        backups = self._desk.services.backups

        def begin(due: bool) -> None:  # noqa: FBT001 - an answer
            if due:
                self._desk.tasks.run(
                    backups.rehearse,
                    owner=self,
                    done=lambda _nothing: self._soon.start(),
                    error=self.failed.emit,
                    lane=BACKGROUND,
                )

        self._desk.tasks.run(
            backups.require_newest,
            owner=self,
            done=lambda _nothing: None,
            error=self.failed.emit,
            lane=BACKGROUND,
        )
        self._desk.tasks.run(backups.rehearsal_due, owner=self, done=begin, lane=BACKGROUND)

    def refresh_status(self) -> None:
        """Ask how archive, backup and papers are."""
        operator = self._desk.operator()
        self._desk.tasks.run(
            lambda: self._desk.services.hall.status(operator),
            owner=self,
            done=self._say,
            key="status",
        )

    def back_up_when_due(self) -> None:
        """Make the half-hourly backup; a practice archive has none."""
        if self._practice or self._backing_up:
            return
        self._backing_up = True
        backups = self._desk.services.backups
        self._desk.tasks.run(backups.due, owner=self, done=self._back_up, error=self._no_backup)

    def _back_up(self, due: bool) -> None:  # noqa: FBT001 - an answer
        if not due:
            self._backing_up = False
            return
        backups = self._desk.services.backups
        self._desk.tasks.run(
            backups.write, owner=self, done=self._written, error=self._no_backup, lane=BACKGROUND
        )

    def _written(self, written: WrittenBackup) -> None:
        backups = self._desk.services.backups

        def noted(_result: BackupResult) -> None:
            self._desk.tasks.run(
                lambda: backups.copy_out(written),
                owner=self,
                done=lambda _copy: self._end_backup(missing=False),
                error=lambda _fault: self._end_backup(missing=True),
                lane=BACKGROUND,
            )

        self._desk.tasks.run(
            lambda: backups.note(written), owner=self, done=noted, error=self._no_backup
        )

    def _end_backup(self, *, missing: bool) -> None:
        self._backing_up, self._place_missing = False, missing
        self._soon.start()

    def _no_backup(self, fault: Exception) -> None:
        self._backing_up = False
        self.failed.emit(fault)

    def _each_minute(self) -> None:
        if self._swept != self._desk.today():
            self.sweep()
        if self._rehearsed != self._desk.today():
            self.rehearse()
        self.back_up_when_due()
        self.refresh_status()

    def _say(self, status: ArchiveStatus) -> None:
        if status.catalog_faults != self._told:
            self._told = status.catalog_faults
            for file, key, reason in self._told[:1]:
                self.failed.emit(
                    CatalogFault("catalog-file-broken", file=file, key=key, reason=reason)
                )
        self._warn_of_copies(status)
        operator = self._desk.operator()
        self.status_changed.emit(
            status_items(
                status,
                operator,
                now=self._desk.clock.now(),
                practice=self._practice,
                printer=self._desk.printers.setting_for("p01-receipt").printer,
                second_place_missing=self._place_missing,
            )
        )

    def _warn_of_copies(self, status: ArchiveStatus) -> None:
        """Say once a day, in red, that the second medium has seen no backup for a week."""
        now = self._desk.clock.now()
        days = status.days_without_copy(now)
        if self._practice or days < WITHOUT_COPY or self._copy_told == hall_day(now):
            return
        self._copy_told = hall_day(now)
        self.failed.emit(EnvironmentFault("backup-copy-overdue", days=days))

    def _every(self, milliseconds: int, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer
