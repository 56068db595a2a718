"""Which kind of paper goes to which printer of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from hall_app.ui import metrics
from hall_app.ui.case_words import paper_name
from hall_app.ui.i18n import mark, translate
from hall_app.ui.papers import pick_printer
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.ui.papers import Printer
    from hall_app.ui.prints.controller import FormChoice, PrintsController

ROW = 34


class FormsDialog(Dialog):
    """List the kinds of paper; Enter chooses a printer for one."""

    def __init__(
        self, control: PrintsController, printers: Sequence[Printer], parent: QWidget
    ) -> None:
        super().__init__(
            "forms-and-printers", translate("Prints", "Which printer takes which paper"), parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._control, self._printers = control, printers
        self.say(translate("Prints", "Kept for this computer only."), "second")
        names = {one.name: one.description or one.name for one in printers}
        columns: tuple[Column[FormChoice], ...] = (
            Column(
                title=translate("Prints", "Paper"),
                cell=lambda one: Cell(words=paper_name(one.form_id, one.title), bold=True),
            ),
            Column(
                title=translate("Prints", "Printer"),
                cell=lambda one: _printer_cell(one, names),
            ),
        )
        self.table: RowTable[FormChoice] = RowTable(
            "form-printers",
            columns,
            accessible=self.windowTitle(),
            row_height=ROW,
            key=lambda one: one.form_id,
        )
        self.table.opened.connect(self._choose)
        self.body.addWidget(self.table)
        leave = self.add_answer("close", Button(translate("Prints", "Close"), "quiet", keys="Esc"))
        leave.setAutoRepeat(False)
        change = Button(translate("Prints", "Choose the printer"), keys="Enter")
        change.setObjectName("choose-printer")
        change.clicked.connect(lambda: self._choose(self.table.current))
        self.body.addWidget(change)
        self._show()
        sizes = metrics.current()
        rows = len(self.table.model.rows)
        self.table.setFixedHeight(sizes.head + rows * sizes.px(ROW) + 4)
        self.table.view.setFocus()

    def _show(self) -> None:
        self.table.show_rows(self._control.forms())

    def _choose(self, form: FormChoice | None) -> None:
        if form is None:
            return

        def chosen(printer: str) -> None:
            self._control.choose(form.form_id, printer)
            self._show()

        pick_printer(self._printers, form.title, form.printer, self, chosen)


def _printer_cell(form: FormChoice, names: dict[str, str]) -> Cell:
    if not form.printer:
        return Cell(words=translate("Prints", "none yet"), tone="ink2")
    if form.printer not in names:
        gone = mark("Prints", "{printer} (no longer here)").shown(printer=form.printer)
        return Cell(words=gone, tone="warn")
    return Cell(words=names[form.printer])
