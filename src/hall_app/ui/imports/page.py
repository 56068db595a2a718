"""Import residents: file, columns, check, write; every earlier import can be undone."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from hall_app.domain.imports import SheetChoice
from hall_app.support.file_names import file_name
from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.i18n import mark, translate
from hall_app.ui.imports import file_dialogs
from hall_app.ui.imports.controller import ImportsController
from hall_app.ui.imports.mapping_panel import MappingPanel
from hall_app.ui.imports.result_panel import ResultPanel
from hall_app.ui.imports.start_panel import DonePanel, StartPanel
from hall_app.ui.imports.undo_dialog import UndoDialog
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.steps import Step, StepsLine

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.imports import ImportCheck, ImportDone, SheetPreview, UndoPlan
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="imports:template",
        words=mark("Imports", "Save the file to fill in"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        icon="download",
        place=ON_PAGES,
        act="imports.check",
    ),
    ActionSpec(
        name="imports:report",
        words=mark("Imports", "Save the rows to mend"),
        keys=("Alt+S",),
        scope=Scope.PAGE,
        icon="download",
        place=ON_PAGES,
        act="imports.check",
    ),
    ActionSpec(
        name="imports:undo",
        words=mark("Imports", "Undo the import"),
        keys=("Alt+U",),
        scope=Scope.PAGE,
        icon="undo",
        place=ON_PAGES,
        act="imports.undo",
    ),
)


class At(IntEnum):
    """Name the steps in their order."""

    FILE = 0
    COLUMNS = 1
    CHECK = 2
    WRITE = 3


_STEPS = {
    At.FILE: mark("Imports", "File"),
    At.COLUMNS: mark("Imports", "Match columns"),
    At.CHECK: mark("Imports", "Check"),
    At.WRITE: mark("Imports", "Write"),
}
_MAIN = {
    At.FILE: mark("Imports", "Choose a file"),
    At.COLUMNS: mark("Imports", "Check"),
    At.CHECK: mark("Imports", "Write into the archive"),
    At.WRITE: mark("Imports", "Import another file"),
}


class ImportsPage(Page):
    """Lead through an import step by step; Ctrl+Enter goes on, Esc goes back."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("imports", translate("Imports", "Import residents"), shell)
        self._at = At.FILE
        self._seen: SheetPreview | None = None
        self._check: ImportCheck | None = None
        self._busy = False
        self.setAcceptDrops(True)
        self.controller = ImportsController(desk, self)
        self._main = self.make_action("main", self.go_on)
        self._back = self.make_action("back", self.go_back)
        template = self.make_action("imports:template", self.save_template)
        self._report = self.make_action("imports:report", self.save_report)
        self._undo = self.make_action("imports:undo", self.plan_undo)
        self.steps = StepsLine()
        self.start = StartPanel(template, self._undo, desk.today)
        self.columns = MappingPanel()
        self.result = ResultPanel(self._report, desk.today)
        self.done = DonePanel()
        self._stack = QStackedWidget()
        for panel in (self.start, self.columns, self.result, self.done):
            self._stack.addWidget(panel)
        self.body.addWidget(self.steps)
        self.body.addWidget(self._stack, 1)
        # After the panels: Tab reaches the buttons below them last.
        bar = self.use_bar()
        bar.set_main(self._main)
        self._back_button = bar.set_back(self._back)
        self._connect()
        self._show()

    def _connect(self) -> None:
        control = self.controller
        control.seen.connect(self._show_file)
        control.checked.connect(self._show_check)
        control.written.connect(self._show_written)
        control.planned.connect(self._ask_undo)
        control.undone.connect(self._tell_undone)
        control.listed.connect(self._show_batches)
        control.saved.connect(self._tell_saved)
        control.moved.connect(self.result.busy.show_progress)
        control.failed.connect(self._failed)
        self.result.busy.stop.connect(control.stop)
        self.result.changed.connect(self._show)
        self.columns.changed.connect(self._show)
        self.columns.other_sheet.connect(self._look_again)
        self.start.table.moved.connect(lambda _batch: self._follow_batch())

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Take a file, or list the imports so far."""
        if why := self.controller.refusal():
            self.start.refuse(why)
            self._show()
        self.controller.list_batches()
        if isinstance(subject, Path):
            self.take_file(subject)

    def first_focus(self) -> QWidget | None:
        """Put the focus where the step's work is."""
        places: dict[At, QWidget] = {
            At.FILE: self.start.table.view,
            At.COLUMNS: self.columns.table.view,
            At.CHECK: self.result.table.view,
            At.WRITE: self.done,
        }
        return places[self._at]

    def fit(self, effective: Effective) -> None:
        """Leave the steps line out where the height is short."""
        super().fit(effective)
        self.steps.setVisible(not effective.folds)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file that is dragged over the page."""
        if len(event.mimeData().urls()) == 1 and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look into a file that was dropped."""
        event.acceptProposedAction()
        self.take_file(Path(event.mimeData().urls()[0].toLocalFile()))

    # --- what the clerk does ----------------------------------------------------------------

    def go_on(self) -> None:
        """Take the step that the blue button names."""
        if self._at is At.FILE:
            chosen = file_dialogs.choose_table(self)
            if chosen is not None:
                self.take_file(chosen)
        elif self._at is At.COLUMNS and self._seen is not None:
            self._work(translate("Imports", "Checking the rows"), blank=True)
            self.controller.check(self._seen, self.columns.places)
        elif self._at is At.CHECK and self._check is not None:
            self._work(translate("Imports", "Writing into the archive"), blank=False)
            self.controller.write(
                self._check,
                good_rows_only=self.result.good_rows_only.isChecked(),
                fill=self.result.fill.isChecked(),
            )
        elif self._at is At.WRITE:
            self._go(At.FILE)

    def go_back(self) -> None:
        """Stop what is going on, or go back one step."""
        if self._busy:
            self.controller.stop()
        elif self._at is not At.FILE:
            self._go(At.FILE if self._at in (At.COLUMNS, At.WRITE) else At.COLUMNS)

    def take_file(self, path: Path) -> None:
        """Look into a file, whatever was chosen before."""
        if not self._busy:
            self.controller.look(SheetChoice(path=path))

    def save_template(self) -> None:
        """Save the file that a hall fills in."""
        title = translate("Imports", "Save the file to fill in")
        name = translate("Imports", "Residents to fill in.xlsx")
        path = file_dialogs.choose_workbook(self, title, name)
        if path is not None:
            self.controller.save_template(path)

    def save_report(self) -> None:
        """Save the workbook with what is to be mended."""
        if self._check is None:
            return
        title = translate("Imports", "Save the rows to mend")
        words = mark("Imports", "{file} to mend.xlsx")
        name = file_name(words.shown(file=self._check.choice.path.stem), "to mend.xlsx")
        path = file_dialogs.choose_workbook(self, title, name)
        if path is not None:
            self.controller.save_faults(self._check, path)

    def plan_undo(self) -> None:
        """Ask whether the import with the focus can be undone."""
        batch = self.start.table.current
        if batch is not None:
            self.controller.plan_undo(batch.batch)

    # --- answers ----------------------------------------------------------------------------

    def _show_file(self, seen: SheetPreview) -> None:
        self._seen = seen
        self.columns.show_file(seen)
        self._go(At.COLUMNS)

    def _look_again(self, sheet: str, encoding: str) -> None:
        if self._seen is not None:
            path = self._seen.choice.path
            self.controller.look(
                SheetChoice(path=path, sheet=sheet or None, encoding=encoding or None)
            )

    def _show_check(self, check: ImportCheck) -> None:
        self._busy = False
        self._check = check
        self.result.show_check(check)
        self._go(At.CHECK)

    def _show_written(self, done: ImportDone) -> None:
        self._busy = False
        self.result.busy.finish()
        words = mark(
            "Imports",
            "Import number {batch}: {people} people in {households} households came into the "
            "archive. ",
        )
        told = words.shown(batch=done.batch, people=done.people, households=done.households)
        if done.filled:
            words = mark("Imports", "{count} people of the archive were completed. ")
            told += words.shown(count=done.filled)
        self.done.say(
            told
            + translate(
                "Imports", "If something is wrong, undo it as a whole from the list of imports."
            )
        )
        self.controller.list_batches()
        self._go(At.WRITE)

    def _show_batches(self, batches: object) -> None:
        self.start.show_batches(batches)  # type: ignore[arg-type]  # what the signal carries
        self._follow_batch()

    def _ask_undo(self, plan: UndoPlan) -> None:
        dialog = UndoDialog(plan, self)
        dialog.given.connect(lambda reason, typed: self.controller.undo(plan, str(reason), typed))
        dialog.open()

    def _tell_undone(self, plan: UndoPlan) -> None:
        words = mark("Imports", "Import {batch} was undone, {people} people left the archive again")
        self.shell.toast(words.shown(batch=plan.batch, people=plan.people))

    def _tell_saved(self, path: Path) -> None:
        self.shell.toast(mark("Imports", "Saved: {file}").shown(file=path.name))

    def _failed(self, fault: Exception) -> None:
        was_busy, self._busy = self._busy, False
        self.result.busy.finish()
        self.shell.show_error(fault)
        if was_busy and self._at is At.CHECK and self._check is not None:
            self.result.show_check(self._check)
        elif was_busy:
            self._go(At.COLUMNS)
        self._show()

    # --- inside -----------------------------------------------------------------------------

    def _work(self, words: str, *, blank: bool) -> None:
        self._busy = True
        self._stack.setCurrentWidget(self.result)
        self.result.start(words, blank=blank)
        self._show()

    def _go(self, at: At) -> None:
        self._at = at
        self._stack.setCurrentIndex(at)
        self._show()
        place = self.first_focus()
        if place is not None and self.isVisible():
            place.setFocus()

    def _show(self) -> None:
        """Show the steps and what the main action does now, or why it does nothing."""
        self.steps.show_steps(
            [
                Step(
                    words=words.shown(),
                    when="done" if step < self._at else "now" if step is self._at else "next",
                )
                for step, words in _STEPS.items()
            ]
        )
        self._main.setText(_MAIN[self._at].shown())
        self._back.setEnabled(self._busy or self._at is not At.FILE)
        self._back_button.setVisible(self._back.isEnabled())
        reason = self._missing()
        if reason:
            forbid(self._main, reason)
        else:
            allow(self._main)
        if self._at is At.CHECK and self._check is not None and self._check.faults:
            allow(self._report)
        else:
            forbid(self._report, translate("Imports", "there is nothing to mend"))

    def _missing(self) -> str:
        if self._busy:
            return translate("Imports", "still at work")
        if self.controller.refusal():
            return translate("Imports", "needs an account that sees every grid")
        if self._at is At.CHECK and self._check is not None:
            return self._not_writable(self._check)
        return ""

    def _not_writable(self, check: ImportCheck) -> str:
        if not check.new and not (check.fills and self.result.fill.isChecked()):
            return translate("Imports", "nobody of this file is new")
        if check.rejected and not self.result.good_rows_only.isChecked():
            return translate("Imports", "rows have to be mended first")
        return ""

    def _follow_batch(self) -> None:
        batch = self.start.table.current
        if batch is None or batch.undone_at is not None:
            forbid(self._undo, translate("Imports", "no import that stands is chosen"))
        else:
            allow(self._undo)


def imports_entry(desk: Desk) -> PageEntry:
    """Register the page of imports with the shell."""
    return PageEntry(
        key="imports",
        words=mark("Imports", "Import residents"),
        short=mark("Imports", "Import"),
        icon="download",
        build=lambda shell: ImportsPage(shell, desk),
    )
