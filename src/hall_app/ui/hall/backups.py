"""Backups and what putting one back would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from hall_app.ui.archive_wishes import PrintKeyWish, RekeyWish, RestoreWish
from hall_app.ui.day_words import moment_words
from hall_app.ui.file_choosers import choose_folder
from hall_app.ui.hall.keys import (
    NewRecoveryDialog,
    PassphraseDialog,
    RestoreDialog,
    TypeBackDialog,
)
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.services.backups import BackupLine
    from hall_app.services.restore_plan import KindChange, RestorePlan
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.form_dialog import FormDialog
    from hall_app.ui.widgets.row_table import Column

_MEGABYTE = 1_000_000

_RIGHTS = {
    "hall:restore": "backup.restore",
    "hall:passphrase": "keys.change",
    "hall:recovery-key": "keys.change",
}
"""Acts of the policy file behind the ways that not everybody here may take."""

_KINDS = {
    "cases": mark("Hall", "Cases"),
    "acts": mark("Hall", "Acts on cases"),
    "people": mark("Hall", "People"),
    "household_events": mark("Hall", "Changes of households"),
    "contacts": mark("Hall", "Contacts"),
    "visits": mark("Hall", "Visits"),
    "appointments": mark("Hall", "Appointments"),
    "papers": mark("Hall", "Papers"),
    "journal": mark("Hall", "Lines of the journal"),
}


class BackupsPart(Part):
    """List the backups on this computer, and what a restore of one would lose."""

    key = "backups"
    words = mark("Hall", "Backup and restore")
    right = "backup.list"
    icon = "backup"
    ways = (
        "main", "hall:preview", "hall:second-place", "hall:restored", "hall:leave",
        "hall:restore", "hall:passphrase", "hall:recovery-key",
    )  # fmt: skip
    names: ClassVar[dict[str, Marked]] = {
        "main": mark("Hall", "Back up now"),
        "hall:leave": mark("Hall", "Back to the backups"),
    }

    plan: RestorePlan | None = None
    paused = False

    def columns(self) -> tuple[Column[Line], ...]:
        """Return when, how large, what it holds, where else it lies; or what would be lost."""
        if self.plan is not None:
            return (
                column(mark("Hall", "What"), 0),
                column(mark("Hall", "In the backup"), 1, 130, numbers=True),
                column(mark("Hall", "Now"), 2, 130, numbers=True),
                column(mark("Hall", "Would be lost"), 3, 130, numbers=True),
            )
        return (
            column(mark("Hall", "Made"), 0, 150),
            column(mark("Hall", "Size"), 1, 90, numbers=True),
            column(mark("Hall", "Cases"), 2, 90, numbers=True),
            column(mark("Hall", "Acts on cases"), 3, 100, numbers=True, gives_way=1),
            column(mark("Hall", "Checked"), 4, 130),
            column(mark("Hall", "File"), 5, 330, gives_way=2),
            column(mark("Hall", "Second place"), 6),
        )

    def empty(self) -> tuple[str, str]:
        """Say when the first one comes."""
        return (
            translate("Hall", "No backup yet"),
            translate(
                "Hall", "One is made every half hour when something changed, and at the end."
            ),
        )

    def foot(self) -> str:
        """Say what a restore needs, or that backups wait."""
        if self.paused:
            return translate(
                "Hall",
                "A backup was put back. Look whether this is the right archive, then confirm it: "
                "until then no backup is made by itself.",
            )
        return translate(
            "Hall",
            "Alt+V shows what putting a backup back would lose; from there it is put back, and the "
            "present archive is kept. Alt+P changes the passphrase, Alt+J the recovery key.",
        )

    def load(self) -> None:
        """Load the backups, or what is looked at."""
        if self.plan is not None:
            self._show_plan(self.plan)
            return
        backups, operator = self.desk.services.backups, self.desk.operator()
        self._later(lambda: (backups.listing(operator), backups.paused()), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            "main": self.back_up,
            "hall:preview": self.preview,
            "hall:second-place": self.choose_second_place,
            "hall:restored": self.confirm,
            "hall:leave": self.leave,
            "hall:restore": self.restore,
            "hall:passphrase": self.change_passphrase,
            "hall:recovery-key": self.make_recovery_key,
        }

    def buttons(self) -> tuple[str, ...]:
        """Offer what can be done with what is shown."""
        if self.plan is not None:
            return ("hall:leave", "hall:restore")
        asked = ("hall:restored",) if self.paused else ()
        return ("hall:preview", "hall:second-place", *asked, "main")

    def hindrance(self, way: str, line: Line | None) -> str:
        """Preview the row with the focus; confirm only a restored archive."""
        if (way in ("hall:leave", "hall:restore")) != (self.plan is not None):
            return translate("Hall", "not in this part")
        right = _RIGHTS.get(way)
        if right and not self.desk.may(right):
            return translate("Hall", "the head or the system administrator does this")
        if way == "hall:preview" and line is None:
            return translate("Hall", "no backup is chosen")
        if way == "hall:restored" and not self.paused:
            return translate("Hall", "no backup was put back")
        return ""

    def opened(self, _line: Line) -> None:
        """Look at a backup on Enter."""
        if self.plan is None:
            self.preview()

    # --- what the ways do -------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup now, and copy it to the second place."""
        backups, operator = self.desk.services.backups, self.desk.operator()
        self._later(lambda: backups.make_with_copy(operator), self._backed_up, "hall-act")

    def _backed_up(self, _made: object) -> None:
        self.shell.toast(translate("Hall", "The backup is made and checked"))
        self.load()

    def preview(self) -> None:
        """Show what putting the backup with the focus back would lose."""
        line = self.current()
        if line is None:
            return
        backups, operator = self.desk.services.backups, self.desk.operator()
        file = line.subject.file
        self._later(lambda: backups.preview(file, operator), self._look_at, "hall-act")

    def leave(self) -> None:
        """Go back to the list."""
        self.plan = None
        self.reshown.emit()

    def restore(self) -> None:
        """Ask once more, then let the program put the backup that is looked at back."""
        plan = self.plan
        if plan is None:
            return
        made = moment_words(plan.made_at, self.desk.today())
        dialog = RestoreDialog(made, plan.loses, self.page)

        def given() -> None:
            if dialog.confirms():
                secret = dialog.secret
                dialog.accept()
                self.desk.ask_program(
                    RestoreWish(
                        file=plan.file,
                        secret=secret,
                        agreed=dialog.agreed,
                        operator=self.desk.operator(),
                    )
                )

        dialog.given.connect(given)
        dialog.open()

    def change_passphrase(self) -> None:
        """Ask for another passphrase, and whether the key itself changes with it."""
        keys, operator = self.desk.services.archive_keys, self.desk.operator()
        dialog = PassphraseDialog(self.page)

        def given() -> None:
            wrong = dialog.problem()
            if wrong is not None:
                dialog.refuse(wrong[0], (wrong[1],))
                return
            present, new = dialog.form.text("present"), dialog.form.text("new")
            if dialog.anew:
                dialog.accept()
                self.desk.ask_program(RekeyWish(present=present, new=new))
                return
            self._secretly(
                dialog,
                lambda: keys.change_passphrase(present, new, operator),
                lambda _done: self.shell.toast(
                    translate("Keys", "The new passphrase holds; the old one opens nothing more.")
                ),
            )

        dialog.given.connect(given)
        dialog.open()

    def make_recovery_key(self) -> None:
        """Make a new recovery key, which holds once it was typed back."""
        keys, operator = self.desk.services.archive_keys, self.desk.operator()
        dialog = NewRecoveryDialog(self.page)

        def given() -> None:
            present = dialog.form.text("present")
            self._secretly(
                dialog, lambda: keys.propose_recovery_key(present, operator), self._type_back
            )

        dialog.given.connect(given)
        dialog.open()

    def _type_back(self, key: str) -> None:
        keys, operator = self.desk.services.archive_keys, self.desk.operator()
        dialog = TypeBackDialog(key, holds=False, parent=self.page)
        dialog.print.clicked.connect(lambda: self.desk.ask_program(PrintKeyWish(key=key)))

        def given() -> None:
            typed = dialog.form.text("typed")
            self._secretly(
                dialog,
                lambda: keys.take_recovery_key(typed, operator),
                lambda _done: self.shell.toast(
                    translate("Keys", "The new recovery key holds; destroy the paper of the old.")
                ),
            )

        dialog.given.connect(given)
        dialog.open()

    def _secretly(
        self, dialog: FormDialog, job: Callable[[], Any], done: Callable[[Any], None]
    ) -> None:
        """Do what a dialog asks; it stays open with its sentence where that fails."""

        def taken(found: Any) -> None:
            dialog.accept()
            done(found)

        dialog.wait()
        self.desk.tasks.run(
            job,
            owner=dialog,
            done=taken,
            error=lambda fault: self.refused(dialog, fault),
            key="given",
        )

    def choose_second_place(self) -> None:
        """Ask for the folder on another medium that gets a copy of each backup."""
        chosen = choose_folder(self.page, translate("Hall", "Second place of the backups"))
        if chosen:
            self.keep_second_place(chosen)

    def keep_second_place(self, folder: str) -> None:
        """Copy backups into a folder from now on."""
        hall, operator = self.desk.services.hall, self.desk.operator()
        words = translate("Hall", "The next backup is copied there, too")
        self.run(
            lambda: hall.change(operator, {"backup-folder": folder}),
            lambda _kept: self.shell.toast(words),
            "hall-act",
        )

    def confirm(self) -> None:
        """Go on with backups after a restore."""
        backups, operator = self.desk.services.backups, self.desk.operator()
        self.run(lambda: backups.confirm_restored(operator), self._confirmed, "hall-act")

    def _confirmed(self, _done: object) -> None:
        self.shell.toast(translate("Hall", "Backups are made by themselves again"))
        self.load()

    def _later(self, job: Callable[[], Any], done: Callable[[Any], None], key: str) -> None:
        """Run what reads many files away from the lane of the clerk's own acts."""
        self.desk.tasks.run(
            job, owner=self, done=done, error=self.failed.emit, key=key, lane=BACKGROUND
        )

    def _look_at(self, plan: RestorePlan) -> None:
        self.plan = plan
        self.reshown.emit()

    def _show(self, found: tuple[tuple[BackupLine, ...], bool]) -> None:
        lines, paused = found
        if paused != self.paused:
            self.paused = paused
            self.reshown.emit()
            return
        note = translate("Hall", "%n backup(s)", n=len(lines)) if lines else ""
        today = self.desk.today()
        self.loaded.emit(tuple(_line(one, today) for one in lines), note)

    def _show_plan(self, plan: RestorePlan) -> None:
        made = moment_words(plan.made_at, self.desk.today())
        note = translate("Hall", "Backup of {made}").format(made=made)
        if plan.days:
            note = f"{note} · {translate('Hall', '%n day(s) ago', n=plan.days)}"
        self.loaded.emit(tuple(map(_change, plan.changes)), note)


def _line(one: BackupLine, today: dt.date) -> Line:
    checked = (
        Cell(words=translate("Hall", "checked"), icon="check")
        if one.sound
        else Cell(words=translate("Hall", "test failed"), tone="problem")
    )
    copied = translate("Hall", "yes") if one.copied else translate("Hall", "no")
    return Line(
        key=one.file.name,
        cells=(
            Cell(words=moment_words(one.made_at, today), bold=True),
            Cell(words=f"{one.size / _MEGABYTE:.1f} MB"),
            Cell(words=str(one.cases)),
            Cell(words=str(one.acts)),
            checked,
            Cell(words=one.file.name, tone="ink2"),
            Cell(words=copied, tone="ink" if one.copied else "ink2"),
        ),
        subject=one,
    )


def _change(one: KindChange) -> Line:
    unknown = translate("Hall", "not known")

    def figure(count: int | None) -> str:
        return unknown if count is None else str(count)

    return Line(
        key=one.kind,
        cells=(
            Cell(words=_KINDS[one.kind].shown()),
            Cell(words=figure(one.in_backup)),
            Cell(words=figure(one.now)),
            Cell(
                words=figure(one.lost), bold=bool(one.lost), tone="problem" if one.lost else "ink"
            ),
        ),
        subject=one,
    )
