"""What stands in the way at the start: the passphrase asked for, the fault told, ways out of it."""

from __future__ import annotations

import logging
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.app.bootstrap import open_by_itself
from hall_app.app.update_hand_over import hand_over
from hall_app.app.updates import program_folder
from hall_app.services.viewing import copy_for_viewing
from hall_app.support.errors import HallError
from hall_app.support.paths import DataPaths
from hall_app.ui.accounts.unlock_sheet import UnlockSheet
from hall_app.ui.errors import explain
from hall_app.ui.file_choosers import choose_folder
from hall_app.ui.i18n import translate

if TYPE_CHECKING:
    from hall_app.app.desk_wish import DeskWish
    from hall_app.support.clock import Clock
    from hall_app.ui.accounts.start_window import StartWindow
    from hall_app.ui.tasks import Tasks

logger = logging.getLogger(__name__)


class StartFaults(QObject):
    """Tell one fault after the other in the window before the login; nothing goes on by itself.

    Args:
        lane: Name of the lane that looks at a damaged archive.

    Signals:
        open_with: Open the archive with what was typed, or without anything.
        begin_at: Begin again with a folder; whether it may be made, if that is true.
        other_archive: Go to the practice archive.
        takes_keys: A question is up and takes keys.
        stopped: What stands in the way of the login, before anything is shown of it.
    """

    open_with = Signal(object)
    begin_at = Signal(object, object)
    other_archive = Signal()
    takes_keys = Signal()
    stopped = Signal(object)

    def __init__(self, window: StartWindow, tasks: Tasks, lane: str, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._tasks, self._lane, self._clock = window, tasks, lane, clock
        self._wish: DeskWish | None = None
        self._by_itself = False

    def tell(self, fault: Exception, wish: DeskWish, secret: str | None) -> None:
        """Show the sheet that helps with a fault.

        Args:
            fault: What stands in the way.
            wish: Which archive is wanted.
            secret: What was typed to open it.
        """
        self._wish = wish
        code = fault.code if isinstance(fault, HallError) else ""
        logger.warning("the archive did not open: %s", code or type(fault).__name__)
        sheet = self._window.sheet
        if code not in ("passphrase-needed", "wrong-passphrase"):
            self.stopped.emit(fault)
        if code in ("update-untried", "update-not-tried") and _taken_back(wish, secret):
            self._window.close()
            return
        if code == "wrong-passphrase" and isinstance(sheet, UnlockSheet):
            self._window.say_busy("")
            sheet.refuse(explain(fault))
        elif code in ("passphrase-needed", "wrong-passphrase"):
            self._ask_passphrase(wish)
        elif isinstance(fault, HallError) and self._recover(fault, wish, secret):
            self.takes_keys.emit()
        else:
            from hall_app.ui.accounts.fault_sheet import FaultSheet  # noqa: PLC0415 - seldom shown

            answers = FaultSheet(code, explain(fault))
            answers.answered.connect(self._answer)
            self._window.show_sheet(answers)
        self._window.show()

    def _recover(self, fault: HallError, wish: DeskWish, secret: str | None) -> bool:
        """Show what is left of a damaged archive; tell whether that is the matter."""
        from hall_app.app.recovery import Recovery, helps_with  # noqa: PLC0415 - seldom shown

        if not helps_with(fault, wish.paths):
            return False
        recovery = Recovery(
            wish.paths, self._clock, self._tasks, self._lane, fault,
            secret=secret, practice=wish.practice,
        )  # fmt: skip
        recovery.restored.connect(self.open_with)
        recovery.answered.connect(self._answer)
        recovery.sheet.destroyed.connect(recovery.deleteLater)
        self._window.show_sheet(recovery.sheet, "recovery")
        recovery.start()
        return True

    def _ask_passphrase(self, wish: DeskWish) -> None:
        sheet = UnlockSheet(str(wish.paths.root))
        sheet.wanted.connect(lambda secret: self._open_with(secret, sheet))
        self._window.show_sheet(sheet)
        self.takes_keys.emit()

    def _open_with(self, secret: str, sheet: UnlockSheet) -> None:
        self._by_itself = sheet.by_itself.isChecked()
        self.open_with.emit(secret)

    def opened(self, paths: DataPaths, secret: str | None) -> None:
        """Let the archive open by itself from now on, where that was asked for."""
        if self._by_itself and secret:
            self._tasks.run(
                lambda: open_by_itself(paths, secret),
                owner=self,
                done=lambda _kept: None,
                error=self._not_kept,
                lane=self._lane,
            )
        self._by_itself = False

    def _not_kept(self, fault: Exception) -> None:
        logger.warning("the key was not kept here: %s", fault)
        words = translate(
            "Start", "This computer account keeps no key; the passphrase is asked again"
        )
        self._window.show_archive(practice=False, facts=words, other=True)

    def _answer(self, name: str) -> None:
        from hall_app.ui.accounts import fault_sheet  # noqa: PLC0415 - seldom shown

        wish = self._wish
        if name == fault_sheet.CLOSE:
            self._window.close()
        elif name == fault_sheet.PRACTICE:
            self.other_archive.emit()
        elif name == fault_sheet.FOLDER:
            self._choose_folder()
        elif name == fault_sheet.VIEW:
            self._look_only()
        elif wish is not None:
            self.begin_at.emit(wish.paths, name == fault_sheet.SET_UP or wish.may_create)

    def _look_only(self) -> None:
        """Open a copy in which nothing can be recorded; it goes with the program."""
        wish = self._wish
        if wish is None:
            return
        paths, room = wish.paths, Path(tempfile.mkdtemp(prefix="hall-view-"))
        weakref.finalize(self, shutil.rmtree, room, ignore_errors=True)
        self._tasks.run(
            lambda: copy_for_viewing(paths, room),
            owner=self,
            done=lambda copy: self.begin_at.emit(copy, None),
            error=lambda fault: self.tell(fault, wish, None),
            lane=self._lane,
        )

    def _choose_folder(self) -> None:
        chosen = choose_folder(self._window, translate("Start", "Folder of the archive"))
        if chosen:
            self.begin_at.emit(DataPaths(Path(chosen)), None)


def _taken_back(wish: DeskWish, secret: str | None) -> bool:
    """Let the update come to its end, which opens the desk again; tell whether it began.

    A desk that such an end has opened tells what it heard instead.
    """
    folder = program_folder()
    if folder is None or wish.news is not None:
        return False
    return hand_over(folder, wish.paths, secret) is None
