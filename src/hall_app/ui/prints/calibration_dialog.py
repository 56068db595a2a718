"""Calibration in three steps: print the sheet, type what a ruler shows, look at the result."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hall_app.domain.calibration import inset_of, read_millimetres, reading_names, solve
from hall_app.services.printer_setup import TestSheet
from hall_app.support.errors import RuleViolation
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.machine_printers import size_key
from hall_app.ui.prints.calibration_words import correction_words, reading_labels
from hall_app.ui.prints.setup_rows import GENERAL, size_words
from hall_app.ui.prints.sheet_sketch import SheetSketch
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.field_editors import CheckField, LineField
from hall_app.ui.widgets.form_grid import FieldSpec, FormGrid
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.steps import Step, StepsLine

if TYPE_CHECKING:
    from hall_app.domain.calibration import Calibration
    from hall_app.ui.prints.setup_controller import PrinterSetupController
    from hall_app.ui.prints.setup_rows import SetupRow

WIDTH, ROLL_HEIGHT = 660, 160.0
ROOM_FOR_STEPS = 420
"""Effective height of the window from which the line of steps has room."""
PRINTING, READING, RESULT = range(3)
STEPS = (
    mark("Calibration", "Print the sheet"),
    mark("Calibration", "Read it off"),
    mark("Calibration", "Result"),
)


class CalibrationDialog(Dialog):
    """Measure what one printer does from one tray, for a paper or for all of its sheet.

    Attributes:
        step: Where the clerk is: printing, reading or the result.
        found: What was measured; ``None`` before.
    """

    def __init__(self, control: PrinterSetupController, row: SetupRow, parent: QWidget) -> None:
        words = mark("Calibration", "Calibrate {printer} for “{title}”")
        printer = control.printer(row.setting.printer)
        name = (printer.description if printer is not None else "") or row.setting.printer
        super().__init__("calibration", words.shown(printer=name, title=row.title), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sizes = metrics.current()
        self.setMaximumWidth(sizes.px(WIDTH))
        self.setMinimumWidth(min(sizes.px(WIDTH), parent.window().width() - 40))
        self._control, self._row = control, row
        width, height = row.measured_on
        self._sheet = (width, height or ROLL_HEIGHT)
        self.step, self.found = PRINTING, row.setting.calibration
        self.steps = StepsLine()
        self.steps.setVisible(sizes.effective(parent.window().height()) >= ROOM_FOR_STEPS)
        self.body.addWidget(self.steps)
        self.sketch = SheetSketch(self._sheet)
        self.pages = QStackedWidget()
        for page in (self._printing(), self._reading(), self._result()):
            self.pages.addWidget(page)
        middle = QHBoxLayout()
        middle.setSpacing(sizes.gap(16))
        middle.addWidget(self.sketch, 0, Qt.AlignmentFlag.AlignTop)
        middle.addWidget(self.pages, 1)
        self.body.addLayout(middle)
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self._make_answers()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_reading)
        control.failed.connect(self._say)
        self._go(PRINTING)

    # --- the three steps --------------------------------------------------------------------

    def _printing(self) -> QWidget:
        size = size_words(self._row.size)
        self.for_sheet = CheckField(
            "calibrate-sheet",
            mark("Calibration", "For every paper on {size} from this tray").shown(size=size),
        )
        general = self._row.group == GENERAL
        self.for_sheet.set_value(general or not self._row.overlay)
        self.for_sheet.setVisible(not general)
        self.print_button = Button(translate("Calibration", "Print the sheet"), keys="Alt+P")
        self.print_button.setObjectName("calibrate-print")
        self.print_button.clicked.connect(self.print_measuring)
        self.now = Label(
            mark("Calibration", "In force now: {words}").shown(
                words="，".join(correction_words(self._row.setting.calibration))
            ),
            "second",
            wrap=True,
        )
        self.forget = Button(translate("Calibration", "Print without calibration again"))
        self.forget.setObjectName("calibrate-forget")
        self.forget.clicked.connect(self._drop)
        for part in (self.now, self.forget):
            part.setVisible(self._row.setting.calibration is not None)
        words = mark(
            "Calibration",
            "Put {size} paper in and print the sheet. Take it as it comes out, the numbers "
            "upright, and have a ruler ready.",
        )
        return _page(
            Label(words.shown(size=size), "body", wrap=True),
            self.print_button,
            self.for_sheet,
            self.now,
            self.forget,
        )

    def _reading(self) -> QWidget:
        inset = inset_of(*self._sheet)
        words = mark(
            "Calibration",
            "Measure from the middle of each cross to the edge of the paper, in millimetres. "
            "A printer that is right shows {inset} everywhere.",
        )
        self.form = FormGrid(least_columns=2)
        for name, label in reading_labels():
            editor = LineField(f"reading-{name}", limit=10)
            editor.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
            self.form.add(FieldSpec(name=name, label=label), editor)
            editor.setPlaceholderText(f"{inset:g}")
        self.form.finished.connect(self.go_on)
        return _page(Label(words.shown(inset=f"{inset:g}"), "body", wrap=True), self.form)

    def _result(self) -> QWidget:
        self.lines = Label("", "strong", wrap=True)
        self.check_button = Button(translate("Calibration", "Print a check sheet"), keys="Alt+P")
        self.check_button.setObjectName("calibrate-check")
        self.check_button.clicked.connect(self.print_check)
        words = translate(
            "Calibration",
            "The check sheet comes out corrected: every cross should now be right to within "
            "half a millimetre. If not, go back and read again.",
        )
        return _page(self.lines, Label(words, "second", wrap=True), self.check_button)

    def _make_answers(self) -> None:
        cancel = Button(translate("Calibration", "Cancel"), "quiet", keys="Esc")
        cancel.setObjectName("calibrate-cancel")
        cancel.clicked.connect(self.reject)
        self.back = Button(translate("Calibration", "Back"), keys="Alt+B")
        self.back.setObjectName("calibrate-back")
        self.back.clicked.connect(lambda: self._go(self.step - 1))
        self.next = Button("", "primary", keys="Ctrl+Enter")
        self.next.setObjectName("calibrate-next")
        self.next.clicked.connect(self.go_on)
        for button in (cancel, self.back, self.next):
            self._answers.addWidget(button)
        for keys, call in (
            ("Alt+P", self._print_either),
            ("Alt+B", lambda: self._go(max(PRINTING, self.step - 1))),
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(call)

    def _go(self, step: int) -> None:
        self.step = step
        self.message.hide()
        self.pages.setCurrentIndex(step)
        self.steps.show_steps(
            [
                Step(words=words.shown(), when=_when(place, step))
                for place, words in enumerate(STEPS)
            ]
        )
        self.back.setVisible(step > PRINTING)
        last = step == RESULT
        self.next.set_words(
            translate("Calibration", "Keep") if last else translate("Calibration", "Next")
        )
        self.sketch.show_reading("")
        if step == READING:
            self.form.focus("x1")
        else:
            (self.next if last else self.print_button).setFocus()

    # --- what the clerk does ----------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next step; the last one keeps what was measured."""
        if self.step == PRINTING:
            self._go(READING)
        elif self.step == READING:
            self._solve()
        else:
            self._keep(self.found)

    def print_measuring(self) -> None:
        """Print the sheet as the printer is by itself."""
        self._print(TestSheet.MEASURE, None)

    def print_check(self) -> None:
        """Print the sheet with what was just measured taken out."""
        self._print(TestSheet.TEST, self.found)

    def _print_either(self) -> None:
        if self.step == PRINTING:
            self.print_measuring()
        elif self.step == RESULT:
            self.print_check()

    def _print(self, kind: TestSheet, calibration: Calibration | None) -> None:
        self.message.hide()
        setting = dataclasses.replace(self._row.setting, calibration=calibration)
        self._control.print_sheet(kind, self._row, setting, self._sent)

    def _sent(self) -> None:
        self._tell(translate("Calibration", "The sheet is on its way."))
        if self.step == PRINTING:
            self.next.setFocus()

    def _solve(self) -> None:
        self._mark("")
        try:
            readings = [
                (
                    read_millimetres(self.form.text(across), across),
                    read_millimetres(self.form.text(down), down),
                )
                for across, down in reading_names()
            ]
            self.found = solve(readings, width=self._sheet[0], height=self._sheet[1])
        except RuleViolation as fault:
            self._tell(explain(fault).whole)
            self._mark(fault.fields[0])
            self.form.focus(fault.fields[0])
            return
        self.lines.setText("\n".join(correction_words(self.found)))
        self._go(RESULT)

    def _mark(self, wrong: str) -> None:
        """Draw one field as wrong: its sentence needs more room than stands under a field."""
        for name in self.form.names:
            cast("LineField", self.form.field(name).editor).set_state(
                "problem" if name == wrong else ""
            )

    def _drop(self) -> None:
        """Forget the calibration in force, whichever of the two it is."""
        sheet = self._row.sheet
        for key in (self._row.key, *([size_key(sheet)] if sheet else [])):
            self._control.keep_calibration(self._row.setting, key, None)
        self.accept()

    def _keep(self, calibration: Calibration | None) -> None:
        sheet = self._row.sheet
        key = size_key(sheet) if sheet and self.for_sheet.value() else self._row.key
        self._control.keep_calibration(self._row.setting, key, calibration)
        self.accept()

    # --- answers ----------------------------------------------------------------------------

    def _say(self, fault: Exception) -> None:
        self._tell(explain(fault).whole)

    def _tell(self, words: str) -> None:
        self.message.setText(words)
        self.message.show()

    def _show_reading(self, _before: QObject | None, now: QObject | None) -> None:
        if isinstance(now, QWidget) and self.isAncestorOf(now):
            name = now.objectName()
            self.sketch.show_reading(name.removeprefix("reading-") if "reading-" in name else "")


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(metrics.current().gap(10))
    for part in parts:
        if isinstance(part, Button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(part)
    column.addStretch(1)
    return page


def _when(place: int, now: int) -> str:
    return "done" if place < now else "now" if place == now else "next"
