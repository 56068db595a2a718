"""The end of a shift from the workbench: what the window did, what it leaves, and the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.shift import LONGEST_WORDS, ShiftGroup
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from hall_app.domain.shift import ShiftSheet
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Page
    from hall_app.ui.papers import PaperDesk

MOST_PAPERS = 3
"""Titles of waiting papers that the dialog names; the sheet names all."""


class ShiftDialog(FormDialog):
    """Show the figures of the shift and take what the next one has to know."""

    def __init__(self, sheet: ShiftSheet, parent: Page) -> None:
        super().__init__(
            "shift-form",
            mark("Shift", "End the shift at {window}?").shown(window=sheet.window),
            translate("Shift", "End and print the sheet"),
            translate("Shift", "Back"),
            parent,
        )
        for place, words in enumerate(_told(sheet)):
            line = Label(words, "second", wrap=True)
            line.setObjectName(f"shift-line-{place}")
            self.body.insertWidget(place, line)
        hint = translate("Shift", "what the next one has to know; it stands on the sheet")
        self.form.add(
            FieldSpec(name="words", label=translate("Shift", "Hand on"), hint=hint),
            TextField("words", limit=LONGEST_WORDS, lines=2),
        )
        self.form.focus("words")


class ShiftEnd(QObject):
    """Look at the shift, ask, put it on the register and send the sheet to the printer."""

    def __init__(self, desk: Desk, page: Page, papers: PaperDesk) -> None:
        super().__init__(page)
        self._desk, self._page, self._papers = desk, page, papers
        self.action = page.make_action("workbench:end-shift", self.ask)
        self.button = Button.of(self.action, "quiet")

    def ask(self) -> None:
        """Look at what the window did today."""
        service, operator = self._desk.services.shift, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.look(operator),
            owner=self,
            done=self._show,
            error=self._page.shell.show_error,
            key="shift",
        )

    def _show(self, sheet: ShiftSheet) -> None:
        dialog = ShiftDialog(sheet, self._page)
        dialog.given.connect(lambda: self._end(dialog))
        dialog.open()

    def _end(self, dialog: ShiftDialog) -> None:
        services, operator = self._desk.services, self._desk.operator()
        words = dialog.form.text("words")

        def end() -> PaperView:
            job = services.shift.end(words, operator)
            return services.prints.paper(job, operator)

        def refused(fault: Exception) -> None:
            told = explain(fault)
            dialog.refuse(told.whole, told.fields)

        def ended(paper: PaperView) -> None:
            dialog.accept()
            self._papers.send(paper)
            self._page.shell.toast(translate("Shift", "The shift is ended and on the register"))

        dialog.wait()
        self._desk.tasks.run(end, owner=dialog, done=ended, error=refused, key="given")


def _told(sheet: ShiftSheet) -> tuple[str, ...]:
    """Return the sheet in three lines: what was done, what waits, what was sealed."""
    done = mark(
        "Shift", "Came {came}, settled {settled}, handed out {out}, passed on {passed}"
    ).shown(
        came=sheet.count(ShiftGroup.CAME),
        settled=sheet.count(ShiftGroup.SETTLED) + sheet.done_at_once,
        out=sheet.count(ShiftGroup.HANDED_OUT),
        passed=sheet.count(ShiftGroup.PASSED),
    )
    if sheet.papers:
        names = "、".join(sheet.papers[:MOST_PAPERS])
        left = mark("Shift", "Papers waiting to be printed: {count} ({names})").shown(
            count=len(sheet.papers), names=names
        )
    else:
        left = translate("Shift", "No paper waits to be printed")
    seals = mark("Shift", "Copies sealed: {seals} · unfinished drafts: {drafts}").shown(
        seals=sheet.seals, drafts=sheet.drafts
    )
    return done, left, seals
