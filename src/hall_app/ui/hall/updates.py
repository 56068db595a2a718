"""The program itself: which version runs here, and what an update file would bring."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope
from hall_app.ui.archive_wishes import UpdateWish
from hall_app.ui.day_words import listed_day
from hall_app.ui.file_choosers import choose_file
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.services.program_updates import UpdatePreview, UpdateReady
    from hall_app.services.updating import Installed
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

SUFFIX = ".hallupdate"
_MEGABYTE = 1_000_000
_LOOK, _LEAVE = "updates:look", "updates:leave"

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name=_LOOK, words=mark("Updates", "Look at an update"), keys=("Alt+O",),
        scope=Scope.PAGE, icon="download", place=ON_PAGES,
    ),
    ActionSpec(
        name=_LEAVE, words=mark("Updates", "Back to this version"), keys=("Alt+Q",),
        scope=Scope.PAGE, icon="left", place=ON_PAGES,
    ),
)  # fmt: skip


class UpdateDialog(FormDialog):
    """Ask once more before the program closes and is replaced."""

    def __init__(self, seen: UpdatePreview, parent: QWidget) -> None:
        words = mark("Updates", "Update from version {here} to {version}?")
        super().__init__(
            "update-form",
            words.shown(here=seen.here, version=seen.version),
            translate("Updates", "Update now"),
            translate("Hall", "Back"),
            parent,
        )
        self.say(
            translate(
                "Updates",
                "A backup is made first. Then the desk closes, and comes back by itself after some "
                "seconds up to some minutes. When the new version does not pass its first start, "
                "this one returns with the archive as it was.",
            )
        )


class UpdatesPart(Part):
    """Tell the version in use; look at an update file and bring it in."""

    key = "updates"
    words = mark("Updates", "Version and update")
    right = "program.update"
    icon = "download"
    ways = (_LOOK, "main", _LEAVE)
    names: ClassVar[dict[str, Marked]] = {"main": mark("Updates", "Update")}

    preview: UpdatePreview | None = None
    at_work = False

    def columns(self) -> tuple[Column[Line], ...]:
        """Return what is told and how it is."""
        return (column(mark("Updates", "What"), 0, 220), column(mark("Updates", "How it is"), 1))

    def empty(self) -> tuple[str, str]:
        """Say how a new version comes here where this program takes none from a file."""
        return (
            translate("Updates", "This program takes no update file"),
            translate("Updates", "It runs from its source; only an installed program is updated."),
        )

    def foot(self) -> str:
        """Say what can be done now."""
        if self.preview is None:
            return translate(
                "Updates",
                "Alt+O looks at an update file of the supplier. Its signature and every byte are "
                "checked; nothing is changed by that.",
            )
        return translate(
            "Updates",
            "Ctrl+Enter makes a backup, closes the desk and brings the new version in. Other work "
            "at this desk should be finished.",
        )

    def load(self) -> None:
        """Tell the version in use, or what the file that is looked at brings."""
        if self.preview is not None:
            self._show_preview(self.preview)
            return
        service, operator = self.desk.services.program_updates, self.desk.operator()
        self.run(lambda: service.about(operator), self._show_here, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {_LOOK: self.choose, "main": self.bring_in, _LEAVE: self.leave}

    def buttons(self) -> tuple[str, ...]:
        """Offer the way back only from a file."""
        return self.ways if self.preview is not None else (_LOOK,)

    def hindrance(self, way: str, _line: Line | None) -> str:
        """Bring in only a file that was looked at, and only to the real archive."""
        if self.at_work:
            return translate("Updates", "the update is being prepared")
        if way != _LOOK and self.preview is None:
            return translate("Updates", "no update file is chosen")
        if way == "main" and self.desk.services.hall.profile.practice:
            return translate("Updates", "not from the practice archive")
        return ""

    # --- what the ways do -------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for an update file."""
        kinds = translate("Updates", "Update of the program (*.hallupdate)")
        found = choose_file(self.page, translate("Updates", "Look at an update"), kinds)
        if found:
            self.look_at(Path(found))

    def look_at(self, path: Path) -> None:
        """Check a file whole and show what it would bring."""
        service, operator = self.desk.services.program_updates, self.desk.operator()
        self._later(lambda: service.look(path, operator), self._begin, self._not_taken)

    def leave(self) -> None:
        """Go back to the version in use."""
        self.preview = None
        self.reshown.emit()

    def bring_in(self) -> None:
        """Ask once more; then make everything ready and let the program close."""
        seen = self.preview
        if seen is None:
            return
        dialog = UpdateDialog(seen, self.page)

        def given() -> None:
            dialog.accept()
            self._prepare(seen)

        dialog.given.connect(given)
        dialog.open()

    # --- parts ------------------------------------------------------------------------------

    def _prepare(self, seen: UpdatePreview) -> None:
        service, operator = self.desk.services.program_updates, self.desk.operator()
        self._set_at_work(at_work=True)
        self._later(lambda: service.prepare(seen.file, operator), self._ready, self._refused)

    def _ready(self, ready: UpdateReady) -> None:
        self.desk.ask_program(UpdateWish(program=ready.program, version=ready.version))

    def _refused(self, fault: Exception) -> None:
        self._set_at_work(at_work=False)
        self.failed.emit(fault)

    def _not_taken(self, fault: Exception) -> None:
        """Show no file that was looked at before beside what is wrong with this one."""
        self.leave()
        self.failed.emit(fault)

    def _set_at_work(self, *, at_work: bool) -> None:
        self.at_work = at_work
        self.reshown.emit()

    def _begin(self, seen: UpdatePreview) -> None:
        self.preview = seen
        self.reshown.emit()

    def _later(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        error: Callable[[Exception], None],
    ) -> None:
        """Read and unpack hundreds of megabytes away from the lane of the clerk's own acts."""
        self.desk.tasks.run(
            job, owner=self, done=done, error=error, key="hall-file", lane=BACKGROUND
        )

    def _show_here(self, here: Installed | None) -> None:
        if self.preview is not None:
            return
        if here is None:
            self.loaded.emit((), "")
            return
        key = (
            Cell(words=translate("Updates", "built in: only files signed with it are taken"))
            if here.key
            else Cell(
                words=translate(
                    "Updates", "missing: this program takes no file; install the new version"
                ),
                tone="problem",
            )
        )
        self.loaded.emit(
            (
                _row(
                    "here", mark("Updates", "Version in use"), Cell(words=here.version, bold=True)
                ),
                _row("folder", mark("Updates", "Lies in"), Cell(words=str(here.folder))),
                _row("key", mark("Updates", "Supplier's key"), key),
            ),
            "",
        )

    def _show_preview(self, seen: UpdatePreview) -> None:
        unknown = translate("Updates", "not told")
        day = listed_day(seen.made_on, self.desk.today()) or unknown
        signed = translate("Updates", "the supplier's, checked with every byte of the file")
        first = translate("Updates", "is made before anything is replaced")
        rows = [
            _row("version", mark("Updates", "New version"), Cell(words=seen.version, bold=True)),
            _row("here", mark("Updates", "Version in use"), Cell(words=seen.here)),
            _row("day", mark("Updates", "Released"), Cell(words=day)),
            _row("signed", mark("Updates", "Signature"), Cell(words=signed, icon="check")),
            _row("backup", mark("Updates", "Backup"), Cell(words=first, icon="check")),
            *(
                _row(f"change-{place}", mark("Updates", "What changes"), Cell(words=one))
                for place, one in enumerate(seen.changes or (unknown,))
            ),
        ]
        note = translate("Updates", "making the backup and unpacking…") if self.at_work else ""
        size = mark("Updates", "{file}, {size} MB unpacked").shown(
            file=seen.file.name, size=f"{seen.size / _MEGABYTE:.0f}"
        )
        self.loaded.emit(tuple(rows), note or size)


def _row(key: str, words: Marked, cell: Cell) -> Line:
    return Line(key=key, cells=(Cell(words=words.shown(), tone="ink2"), cell))
