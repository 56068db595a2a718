"""The damaged archive behind its sheet: looked at, saved in parts, or replaced by a backup."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.app.restore_question import ask_to_lose
from hall_app.domain.backup_keeping import SUFFIX
from hall_app.services.restore_plan import plan_restore
from hall_app.services.restoring import Consent, restore
from hall_app.services.salvaging import last_good_backup, look_at_damage, salvage
from hall_app.support.clock import hall_day
from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.watching import Watching
from hall_app.ui.accounts.recovery_sheet import (
    OTHER_BACKUP,
    RESTORE,
    SALVAGE,
    OfferedBackup,
    RecoverySheet,
)
from hall_app.ui.errors import explain, explain_code
from hall_app.ui.file_choosers import choose_file, choose_folder
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.services.restoring import Restored
    from hall_app.services.salvaging import Damage, Salvaged
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths
    from hall_app.ui.errors import ErrorText
    from hall_app.ui.tasks import Tasks

DAMAGED = frozenset({"archive-corrupt", "wrong-key", "key-file-missing", "key-file-unreadable"})
"""Faults at the start after which only a backup or the readable part helps."""
_SECRET = frozenset({"passphrase-needed", "wrong-passphrase"})


def helps_with(fault: HallError, paths: DataPaths) -> bool:
    """Tell whether a fault is one of a damaged archive, or of one that left only its backups."""
    if fault.code == "archive-missing":
        return any(paths.backups.glob(f"*{SUFFIX}"))
    return fault.code in DAMAGED


def _told(fault: HallError, paths: DataPaths) -> ErrorText:
    """Return what is the matter: a key that its slots gave out and the file refuses is sound."""
    if fault.code == "wrong-key":
        return explain_code("archive-corrupt", archive=paths.archive.name)
    return explain(fault)


class Recovery(QObject):
    """Run the sheet of one damaged archive.

    Args:
        lane: Name of the lane that reads and writes.
        secret: What opened the key slots before the damage was met.

    Signals:
        restored: A backup is in the archive's place; what was typed opens it.
        answered: Any other answer of the sheet.
    """

    restored = Signal(object)
    answered = Signal(str)
    _moved = Signal(int, int)

    def __init__(
        self,
        paths: DataPaths,
        clock: Clock,
        tasks: Tasks,
        lane: str,
        fault: HallError,
        *,
        secret: str | None,
        practice: bool,
    ) -> None:
        super().__init__(tasks)
        self._paths, self._clock, self._tasks, self._lane = paths, clock, tasks, lane
        self._secret = secret
        self._file: Path | None = None
        self._stop = threading.Event()
        self.sheet = RecoverySheet(
            _told(fault, paths), asks_secret=not practice, file_there=paths.archive.exists()
        )
        self.sheet.answered.connect(self._answer)
        self.sheet.stop.connect(self.stop)
        self._moved.connect(self.sheet.busy.show_progress)

    def start(self) -> None:
        """Look at the damage and for a backup; both take a while."""
        self._run(lambda: last_good_backup(self._paths), self._offer, lambda _fault: None)
        if self._paths.archive.exists():
            self._look()

    def stop(self) -> None:
        """Stop what is being done; nothing of it is kept."""
        self._stop.set()

    def _watched(self) -> Watching:
        """Return how the next work is followed; what went on before it is stopped."""
        self._stop.set()
        self._stop = threading.Event()
        return Watching(progress=self._moved.emit, stopped=self._stop.is_set)

    def _look(self) -> None:
        watch = self._watched()
        self.sheet.look()
        self._run(
            lambda: look_at_damage(self._paths, self._typed(), watch),
            self._tell_damage,
            lambda fault: self.sheet.show_damage_unknown(explain(fault)),
        )

    def _tell_damage(self, damage: Damage) -> None:
        self.sheet.show_damage(damage)

    def _typed(self) -> str | None:
        return self.sheet.secret.text() or self._secret

    def _offer(self, found: tuple[Path, Any] | None) -> None:
        if found is not None:
            file, manifest = found
            made = dt.datetime.fromisoformat(manifest.made_at)
            self._show(file, made, manifest.cases)
        self.sheet.begin()

    def _show(self, file: Path, made_at: dt.datetime, cases: int) -> None:
        self._file = file
        offered = OfferedBackup(name=file.name, made_at=made_at, cases=cases)
        self.sheet.show_backup(offered, hall_day(self._clock.now()))

    def _answer(self, name: str) -> None:
        if name == RESTORE:
            self.restore()
        elif name == OTHER_BACKUP:
            self._choose_backup()
        elif name == SALVAGE:
            chosen = choose_folder(self.sheet, translate("Recovery", "Folder for what is readable"))
            if chosen:
                self.salvage(Path(chosen))
        else:
            self.stop()
            self.answered.emit(name)

    def _choose_backup(self) -> None:
        title = translate("Recovery", "Choose a backup")
        kinds = translate("Recovery", "Backups (*.hallbackup)")
        chosen = choose_file(self.sheet, title, kinds)
        if chosen:
            self.take_backup(Path(chosen))

    def take_backup(self, file: Path) -> None:
        """Offer another backup, once it can be read."""

        def shown(plan: Any) -> None:
            cases = next(one.in_backup for one in plan.changes if one.kind == "cases")
            self._show(file, plan.made_at, cases or 0)
            self.sheet.begin()

        self._run(lambda: plan_restore(file, self._clock, None), shown)

    def restore(self) -> None:
        """Put the offered backup in the place of the damaged archive, which is kept."""
        if self._file is not None:
            self._restore(self._file)

    def _restore(self, file: Path, agreed: int | str | None = None) -> None:
        """Restore; what can still be read and is not in the backup is asked for by its number."""
        watch = self._watched()
        self.sheet.work(translate("Recovery", "The backup is checked and put back…"))
        secret = self._typed()
        consent = Consent(confirmed=agreed, present=self._secret, way="档案修复页")

        def done(_restored: Restored) -> None:
            self.sheet.say("")
            self.restored.emit(secret)

        def refused(fault: Exception) -> None:
            asked = ask_to_lose(
                fault, file, self._clock, self.sheet, lambda answer: self._restore(file, answer)
            )
            if asked:
                self.sheet.say("")
            else:
                self._fail(fault)

        self._run(
            lambda: restore(file, self._paths, secret, self._clock, watch, consent), done, refused
        )

    def salvage(self, folder: Path) -> None:
        """Save what is readable into a new folder inside another one."""
        watch = self._watched()
        self.sheet.work(translate("Recovery", "What is readable is being saved…"))
        typed = self.sheet.secret.text() or None

        def done(saved: Salvaged) -> None:
            words = translate("Recovery", "Saved {rows} rows in {folder}. ")
            lost = translate("Recovery", "%n row(s) could not be read.", n=saved.damage.lost)
            told = words.format(rows=saved.damage.rows, folder=str(saved.folder))
            self.sheet.say(f"{told}{lost}")
            self._tell_damage(saved.damage)

        self._run(lambda: salvage(self._paths, typed, folder, self._clock, watch), done)

    def _fail(self, fault: Exception) -> None:
        if isinstance(fault, EnvironmentFault) and fault.code in _SECRET:
            self.sheet.ask_secret(explain(fault))
        else:
            self.sheet.say(explain(fault).whole)

    def _run(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        error: Callable[[Exception], None] | None = None,
    ) -> None:
        self._tasks.run(
            job, owner=self.sheet, done=done, error=error or self._fail, lane=self._lane
        )
