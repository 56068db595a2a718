"""The first set-up behind the wizard: make the archive, let it open by itself, print the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.app.bootstrap import create
from hall_app.app.key_paper import send_key_paper
from hall_app.devices.this_machine import spooler_for_this_machine
from hall_app.ui.accounts.set_up_draft import SetUpDraft
from hall_app.ui.accounts.wizard import Wizard
from hall_app.ui.errors import explain
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.recovery_paper import recovery_paper

if TYPE_CHECKING:
    from hall_app.app.bootstrap import Created
    from hall_app.services.commands import SetUp
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths
    from hall_app.ui.actions import Actions
    from hall_app.ui.tasks import Tasks


class FirstSetUp(QObject):
    """Run the wizard of one folder.

    Args:
        lane: Name of the lane that makes the archive.

    Signals:
        finished: The archive is there and its key locked away; the passphrase opens it once.
    """

    finished = Signal(str)

    def __init__(
        self, paths: DataPaths, clock: Clock, tasks: Tasks, lane: str, actions: Actions
    ) -> None:
        super().__init__(tasks)
        self._paths, self._clock, self._tasks, self._lane = paths, clock, tasks, lane
        self._passphrase = ""
        self.wizard = Wizard(actions, str(paths.root))
        self._draft = SetUpDraft(paths.machine_settings)
        kept = self._draft.read()
        if kept:
            self.wizard.show_kept(kept)
        self.wizard.typed_changed.connect(self._draft.keep)
        self.wizard.wanted.connect(self._create)
        self.wizard.print_key.connect(self._print)
        self.wizard.finished.connect(lambda: self.finished.emit(self._passphrase))

    def start(self) -> None:
        """Ask which printers there are; none is no fault here."""
        self._tasks.run(
            _printer_names,
            owner=self.wizard,
            done=self.wizard.offer_printers,
            error=lambda _fault: None,
            lane=self._lane,
        )

    def _create(self, wish: SetUp) -> None:
        self._tasks.run(
            lambda: create(self._paths, self._clock, wish),
            owner=self.wizard,
            done=lambda made: self._made(wish, made),
            error=self.wizard.refuse,
            lane=self._lane,
        )

    def _made(self, wish: SetUp, made: Created) -> None:
        self._passphrase = wish.passphrase
        self._draft.drop()
        if self.wizard.printer:
            choices = PrintersOfThisMachine(self._paths.machine_settings)
            choices.choose(PrintersOfThisMachine.EVERY_FORM, self.wizard.printer)
        remark = explain(made.keyring_fault).whole if made.keyring_fault is not None else ""
        self.wizard.show_recovery_key(made.recovery_key, remark)

    def _print(self, key: str, printer: str) -> None:
        page = recovery_paper(key, str(self._paths.root))

        self._tasks.run(
            lambda: send_key_paper(page, printer),
            owner=self.wizard,
            done=lambda _sent: self.wizard.recovery.begin(),
            error=lambda fault: self.wizard.recovery.say(explain(fault).whole),
            lane=self._lane,
        )


def _printer_names() -> tuple[str, ...]:
    return tuple(one.name for one in spooler_for_this_machine().printers())
