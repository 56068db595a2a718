"""Filling a superior office's own workbook: choose it, hear what comes of it, say where it goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from hall_app.domain.form_fields import FormLoss
from hall_app.support.file_names import file_name
from hall_app.ui.export_dialog import ExportDialog
from hall_app.ui.i18n import mark, translate
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.services.superior_forms import FormFilled, FormOutlook, FormSubject
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Page

LOSSES: dict[FormLoss, Marked] = {
    FormLoss.SHAPES: mark("Forms", "text boxes and drawn shapes"),
    FormLoss.CHARTS: mark("Forms", "charts as they look now"),
    FormLoss.PICTURES: mark("Forms", "some pictures"),
    FormLoss.CONTROLS: mark("Forms", "buttons, tick boxes and embedded files"),
    FormLoss.RULES: mark("Forms", "some drop-down lists or colour rules of newer Excel"),
    FormLoss.OTHER: mark("Forms", "comment threads, slicers or a signature"),
}
MOST_NAMED = 12
_LONGEST = 80
"""Characters of the name that a filled-in workbook gets."""


class FormFiller(QObject):
    """Lead through the filling of a workbook."""

    def __init__(self, page: Page, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk

    def ask(self, subject: FormSubject, whose: str) -> None:
        """Ask for the workbook and look what can be filled in.

        Args:
            subject: Who is filled in.
            whose: The list or person in words; the copy is named after it.
        """
        kinds = translate("Forms", "Excel workbook (*.xlsx)")
        title = translate("Forms", "Choose the form to fill in")
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, "", kinds)
        if chosen:
            self.look(Path(chosen), subject, whose)

    def look(self, form: Path, subject: FormSubject, whose: str) -> None:
        """Look what of a workbook can be filled in, and tell it before anything is written."""
        service, operator = self._desk.services.superior_forms, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.look(form, subject, operator),
            owner=self,
            done=lambda told: self._confirm(form, subject, whose, told),
            error=self._page.shell.show_error,
            key="form",
            lane=BACKGROUND,
        )

    def _confirm(self, form: Path, subject: FormSubject, whose: str, told: FormOutlook) -> None:
        name = filled_name(form, whose)
        dialog = ExportDialog(
            translate("Forms", "Fill in “{file}”").format(file=form.name),
            outlook_words(told),
            _free(form.parent / f"{name}.xlsx"),
            self._page,
            give=translate("Forms", "Fill in"),
            may_unmask=self._desk.may_ask("residents.unmask"),
        )
        dialog.given.connect(lambda out, reason: self._fill(form, out, subject, reason))
        dialog.open()

    def _fill(self, form: Path, out: Path, subject: FormSubject, reason: str | None) -> None:
        service, operator = self._desk.services.superior_forms, self._desk.operator()
        self._desk.tasks.run(
            lambda: service.fill(form, out, subject, operator, unmasked_reason=reason),
            owner=self,
            done=self._say_filled,
            error=self._page.shell.show_error,
            key="form",
            lane=BACKGROUND,
        )

    def _say_filled(self, done: FormFilled) -> None:
        words = mark("Forms", "Filled in and saved as {file}")
        self._page.shell.toast(words.shown(file=done.file.name))


def outlook_words(told: FormOutlook) -> list[str]:
    """Say what will be filled in, what stays empty, and what the copy will lack."""
    said = []
    if told.sheet:
        words = mark("Forms", "%n row(s) under the headings of sheet “{sheet}”.")
        said.append(words.shown(n=told.rows, sheet=told.sheet))
    if told.names:
        said.append(mark("Forms", "Named cells: {names}.").shown(names=_joined(told.names)))
    empty = (*told.unknown_headings, *told.unknown_names)
    if empty:
        words = mark("Forms", "Not known here, stays empty: {names}.")
        said.append(words.shown(names=_joined(empty)))
    if told.losses:
        lost = "、".join(LOSSES[one].shown() for one in FormLoss if one in told.losses)
        words = mark("Forms", "The copy will lack: {what}. Compare it with the form.")
        said.append(words.shown(what=lost))
    said.append(
        translate("Forms", "A new file is saved; the form itself stays. The journal keeps it.")
    )
    return said


def _joined(names: Sequence[str]) -> str:
    shown = "、".join(names[:MOST_NAMED])
    return f"{shown}…" if len(names) > MOST_NAMED else shown


def filled_name(form: Path, whose: str) -> str:
    """Return the name that a filled-in workbook gets, without its ending."""
    words = " ".join(f"{form.stem}-{whose}".split())
    return file_name(words[:_LONGEST], file_name(form.stem, "form"))


def _free(path: Path) -> Path:
    """Return a path where no file is yet."""
    number, found = 2, path
    while found.exists():
        found = path.with_stem(f"{path.stem} ({number})")
        number += 1
    return found
