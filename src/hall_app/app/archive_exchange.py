"""What needs the archive closed: a backup put back, or a new key; then it is opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.app.key_paper import send_key_paper
from hall_app.app.restore_question import ask_to_lose
from hall_app.services.rekeying import rekey
from hall_app.services.restoring import Consent, restore
from hall_app.ui.archive_wishes import RekeyWish, RestoreWish
from hall_app.ui.errors import explain
from hall_app.ui.hall.keys import TypeBackDialog
from hall_app.ui.i18n import translate
from hall_app.ui.machine_printers import PrintersOfThisMachine
from hall_app.ui.recovery_paper import recovery_paper

if TYPE_CHECKING:
    from hall_app.support.clock import Clock
    from hall_app.support.paths import DataPaths
    from hall_app.ui.accounts.start_window import StartWindow
    from hall_app.ui.tasks import Tasks


class ArchiveExchange(QObject):
    """Carry one wish out in the window before the login.

    Args:
        lane: Name of the lane that reads and writes.

    Signals:
        done: What opens the archive from now on; nothing where it opens by itself.
        failed: Why it was not done; the archive is as it was.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self, window: StartWindow, tasks: Tasks, lane: str, paths: DataPaths, clock: Clock
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._lane = window, tasks, lane
        self._paths, self._clock = paths, clock

    def begin(self, wish: RestoreWish | RekeyWish, secret: str | None) -> None:
        """Do it, away from the screen's thread.

        Args:
            wish: What is wanted.
            secret: What opened the archive until now.
        """
        if isinstance(wish, RestoreWish):
            self._restore(wish, secret, wish.agreed)
        else:
            self._rekey(wish)

    def _restore(self, wish: RestoreWish, present: str | None, agreed: int | str | None) -> None:
        """Put the backup back; what would be lost is asked for again where the number differs."""
        self._window.say_busy(translate("Recovery", "The backup is checked and put back…"))
        secret = wish.secret or present
        consent = Consent(confirmed=agreed, present=present, operator=wish.operator)

        def refused(fault: Exception) -> None:
            def go_on(answer: int | str | None) -> None:
                self._restore(wish, present, answer)

            def give_up() -> None:
                self.failed.emit(fault)

            if ask_to_lose(fault, wish.file, self._clock, self._window, go_on, give_up):
                self._window.say_busy("")
            else:
                give_up()

        self._tasks.run(
            lambda: restore(wish.file, self._paths, secret, self._clock, consent=consent),
            owner=self,
            done=lambda _restored: self.done.emit(secret),
            error=refused,
            lane=self._lane,
        )

    def _rekey(self, wish: RekeyWish) -> None:
        self._window.say_busy(translate("Keys", "The archive is being encrypted anew…"))
        self._tasks.run(
            lambda: rekey(self._paths, wish.present, wish.new, self._clock),
            owner=self,
            done=lambda key: self._show_key(key, wish.new),
            error=self.failed.emit,
            lane=self._lane,
        )

    def _show_key(self, key: str, passphrase: str) -> None:
        """Show the new recovery key until it was typed back, then open the archive."""
        self._window.say_busy("")
        dialog = TypeBackDialog(key, holds=True, parent=self._window)

        def given() -> None:
            typed = "".join(dialog.form.text("typed").upper().replace("-", "").split())
            if typed == key.replace("-", ""):
                dialog.accept()
            else:
                words = translate(
                    "Wizard", "This is not the key shown above. Compare group by group."
                )
                dialog.refuse(words, ("typed",))

        dialog.print.clicked.connect(lambda: self._print(key, dialog))
        dialog.given.connect(given)
        dialog.finished.connect(lambda _how: self.done.emit(passphrase))
        dialog.open()

    def _print(self, key: str, dialog: TypeBackDialog) -> None:
        page = recovery_paper(key, str(self._paths.root))
        printer = PrintersOfThisMachine(self._paths.machine_settings).setting_for("").printer
        self._tasks.run(
            lambda: send_key_paper(page, printer),
            owner=dialog,
            done=lambda _sent: dialog.form.focus("typed"),
            error=lambda fault: dialog.refuse(explain(fault).whole),
            lane=self._lane,
        )
