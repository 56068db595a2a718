"""What the head asks of the workshop by its commands, each with its question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.overlays.views import Data
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.picker import Line, PickDialog
from hall_app.ui.workshop.arrange import WORDS
from hall_app.ui.workshop.bench import MANY
from hall_app.ui.workshop.head_dialog import HeadDialog
from hall_app.ui.workshop.preview_dialog import WorkshopPreview
from hall_app.ui.workshop.words import fault_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.support.errors import StaleRecord
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Page
    from hall_app.ui.workshop.bench import Bench
    from hall_app.ui.workshop.controller import WorkshopController


class WorkshopActs(QObject):
    """Do what the commands say; nothing happens while no form lies on the bench."""

    def __init__(
        self, page: Page, desk: Desk, controller: WorkshopController, bench: Bench
    ) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._control, self._bench = controller, bench

    def begin(self) -> None:
        """Begin a new form; one that was begun and left waits to be gone on with."""
        waiting = self._control.shelf.new()
        if not waiting:
            self.ask_new()
            return
        unsaved = translate("Workshop", "not in force yet")
        lines = [Line(key="", words=translate("Workshop", "Begin another form"))]
        lines += [
            Line(key=str(n), words=one.draft.title, second=unsaved) for n, one in enumerate(waiting)
        ]
        fact = translate("Workshop", "A form was begun and left")
        sentence = translate("Workshop", "Go on with it, or begin another one beside it.")
        dialog = PickDialog("workshop-begun", fact, sentence, lines, current="0", parent=self._page)

        def chosen() -> None:
            if dialog.chosen:
                self._control.take_up(waiting[int(dialog.chosen)])
            else:
                self.ask_new()

        dialog.accepted.connect(chosen)
        dialog.open()

    def ask_new(self) -> None:
        """Ask for name, sheet and background of a new form."""
        dialog = HeadDialog(self._desk, self._page)
        self._ask(
            dialog,
            lambda: self._control.make(dialog.title, dialog.sheet_size, dialog.background),
        )

    def ask_head(self) -> None:
        """Change name, sheet and background."""
        if self._control.work is not None:
            dialog = HeadDialog(self._desk, self._page, self._control.draft)
            self._ask(
                dialog,
                lambda: self._control.rename(dialog.title, dialog.sheet_size, dialog.background),
            )

    def _ask(self, dialog: HeadDialog, take: Callable[[], None]) -> None:
        def given() -> None:
            if not dialog.title:
                dialog.refuse(translate("Workshop", "Write the name of the form."), ("title",))
                return
            service, operator = self._desk.services.workshop, self._desk.operator()
            size = dialog.sheet_size
            self._desk.tasks.run(
                lambda: service.sheet(size, operator),
                owner=dialog,
                done=taken,
                error=refused,
                key="given",
            )

        def taken(_sheet: object) -> None:
            take()
            dialog.accept()

        def refused(fault: Exception) -> None:
            told = explain(fault)
            dialog.refuse(told.whole, told.fields)

        dialog.given.connect(given)
        dialog.open()

    def look(self) -> None:
        """Show the paper as it comes out."""
        if self._control.work is None:
            return
        if not self._control.draft.places:
            self._page.shell.remark(translate("Workshop", "Nothing is placed yet."))
            return
        WorkshopPreview(self._control, self._page).open()

    def let_go(self) -> None:
        """Throw away what was done to the form on the bench; it can be fetched back at once."""
        control = self._control
        if not control.unsaved:
            self._page.shell.remark(translate("Workshop", "Nothing was changed."))
            return
        work = control.let_go()
        if work is not None:
            words = mark("Workshop", "What was done to “{title}” is thrown away.")
            shown = words.shown(title=work.draft.title)
            self._page.shell.toast(shown, undo=lambda: control.take_up(work))

    def other_data(self) -> None:
        """Try the form with the other sample."""
        now = self._control.data
        self._control.show_data(Data.LONGEST if now is Data.SAMPLE else Data.SAMPLE)

    def next_fault(self) -> None:
        """Go to the next fault."""
        fault = self._bench.faults.next() if self._control.work is not None else None
        if fault is None:
            self._page.shell.remark(translate("Workshop", "Both samples fit; nothing is wrong."))
            return
        self._bench.lead(fault)
        if not self._bench.faults.isVisible():
            self._page.shell.remark(fault_words(fault))

    def ask_arrange(self) -> None:
        """Offer the ways to put the chosen places in line."""
        if len(self._control.chosen) < MANY:
            self._page.shell.remark(
                translate("Workshop", "Choose two places or more: click with Shift, or Ctrl+A.")
            )
            return
        lines = [Line(key=way, words=words.shown()) for way, words in WORDS.items()]
        fact = translate("Workshop", "Put in line by")
        dialog = PickDialog("workshop-arrange", fact, "", lines, parent=self._page)
        dialog.accepted.connect(lambda: self._bench.arrange(dialog.chosen))
        dialog.open()

    def copy(self) -> None:
        """Put a copy of the chosen places beside them."""
        control = self._control
        if control.chosen:
            draft, keys = control.draft.doubled(control.chosen)
            control.step(draft)
            control.choose(keys)

    def remove(self) -> None:
        """Take the chosen places away."""
        control = self._control
        if control.chosen:
            control.step(control.draft.without(control.chosen))

    def choose_all(self) -> None:
        """Choose every place of the sheet."""
        control = self._control
        if control.work is not None:
            control.choose(tuple(one.key for one in control.draft.on_page(control.page)))

    def reorder(self, step: int) -> None:
        """Draw the chosen places earlier or later than their neighbours."""
        control = self._control
        if control.chosen:
            control.step(control.draft.reordered(control.chosen, step))

    def turn(self, step: int) -> None:
        """Show the next or previous sheet; one beyond the last places a new one's first name."""
        control = self._control
        if control.work is not None and 1 <= control.page + step <= control.pages:
            control.turn_to(control.page + step)

    def saved(self) -> None:
        """Say that the form is in force, and what is left to look at."""
        draft, left = self._control.draft, len(self._control.faults)
        words = mark("Workshop", "“{title}” is in force as version {version}")
        said = words.shown(title=draft.title, version=draft.version)
        if left:
            said = f"{said} · {translate('Workshop', '%n remark(s) left', n=left)}"
        self._page.shell.toast(said)

    def ask_stale(self, fault: StaleRecord) -> None:
        """Offer what can be done when another head was first."""
        told = explain(fault)
        lines = [
            Line(key="copy", words=translate("Workshop", "Keep mine as a copy")),
            Line(key="theirs", words=translate("Workshop", "Open theirs, let mine go")),
        ]
        dialog = PickDialog("workshop-stale", told.headline, told.advice, lines, parent=self._page)
        dialog.accepted.connect(lambda: self._control.settle(dialog.chosen))
        dialog.open()
