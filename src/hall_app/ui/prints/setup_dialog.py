"""Papers and printers of this machine: set once, then no question in daily use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.services.printer_setup import TestSheet
from hall_app.ui import metrics
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.prints.calibration_dialog import CalibrationDialog
from hall_app.ui.prints.setting_dialog import SettingDialog
from hall_app.ui.prints.setup_controller import PrinterSetupController
from hall_app.ui.prints.setup_rows import GROUPS, SIDES_WORDS, size_words, tray_words
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import LineField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from hall_app.domain.printer_settings import PrinterSetting
    from hall_app.ui.desk import Desk
    from hall_app.ui.prints.setup_rows import SetupRow

ROW, MOST_ROWS, BESIDE, WIDTH = 30, 14, 290, 900


class PrinterSetupDialog(Dialog):
    """List the papers with their printers; Enter sets one, or all that are ticked, up."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__("printer-setup", translate("PrinterSetup", "Papers and printers"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sizes = metrics.current()
        self.setMaximumWidth(sizes.px(WIDTH))
        self.setMinimumWidth(min(sizes.px(WIDTH), parent.window().width() - 40))
        self._rows: tuple[SetupRow, ...] = ()
        self.ticked: set[str] = set()
        self.control = PrinterSetupController(desk, self)
        self.say(
            translate(
                "PrinterSetup",
                "Kept for this computer. What a paper does not have of its own comes from its "
                "sheet, then from every paper.",
            ),
            "second",
        )
        self._make_filters()
        self._make_table()
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self._make_answers()
        self._connect()
        self.table.empty.say(translate("PrinterSetup", "The papers are being read…"))
        self.table.show_empty(empty=True)
        self.search.setFocus()
        self.control.load()

    def _make_filters(self) -> None:
        self.search = LineField("paper-search", limit=40)
        self.search.setAccessibleName(translate("PrinterSetup", "Find a paper"))
        self.search.setPlaceholderText(translate("PrinterSetup", "Title, code or initials"))
        self.search.installEventFilter(self)
        every = Choice(value="", words=translate("PrinterSetup", "All groups"))
        groups = [Choice(value=one.key, words=one.words.shown()) for one in GROUPS]
        self.group = ChoiceField("paper-group", (every, *groups))
        self.group.set_value("")
        self.group.setAccessibleName(translate("PrinterSetup", "Group"))
        row = QHBoxLayout()
        row.setSpacing(metrics.current().gap(8))
        row.addWidget(self.search, 2)
        row.addWidget(self.group, 1)
        self.body.addLayout(row)

    def _make_table(self) -> None:
        self.table: RowTable[SetupRow] = RowTable(
            "setup-rows",
            self._columns(),
            accessible=self.accessibleName(),
            empty=EmptyState("print"),
            row_height=ROW,
            key=lambda one: one.key,
        )
        sizes = metrics.current()
        rows = self.rows_that_fit(MOST_ROWS, ROW, BESIDE)
        self.table.setFixedHeight(sizes.head + rows * sizes.px(ROW) + sizes.px(24))
        self.body.addWidget(self.table)

    def _make_answers(self) -> None:
        self.edit = self._button(
            "edit", translate("PrinterSetup", "Set up"), "Enter", self.set_up, "primary"
        )
        self.test = self._button(
            "test", translate("PrinterSetup", "Test page"), "Alt+T", self.print_test
        )
        self.measure = self._button(
            "calibrate", translate("PrinterSetup", "Calibrate…"), "Alt+C", self.calibrate
        )
        leave = self._button("close", translate("PrinterSetup", "Close"), "Esc", self.reject)
        leave.set_kind("quiet")
        row = QHBoxLayout()
        row.setSpacing(metrics.current().gap(8))
        for button in (self.edit, self.test, self.measure):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(leave)
        self.body.addLayout(row)

    def _button(
        self, name: str, words: str, keys: str, call: object, kind: str = "normal"
    ) -> Button:
        button = Button(words, "primary" if kind == "primary" else "normal", keys=keys)
        button.setObjectName(f"setup-{name}")
        button.clicked.connect(call)
        return button

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show())
        self.group.chosen.connect(lambda _key: self._show())
        self.table.opened.connect(lambda _row: self.set_up())
        self.table.moved.connect(lambda _row: self._follow())
        self.control.papers_changed.connect(self._take)
        self.control.printers_known.connect(lambda _printers: self._show())
        self.control.failed.connect(self._say)
        for keys, call, place in (
            ("Space", self.tick, self.table.view),
            ("Ctrl+A", self.tick_all, self.table.view),
            ("Alt+T", self.print_test, self),
            ("Alt+C", self.calibrate, self),
        ):
            shortcut = QShortcut(QKeySequence(keys), place)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    # --- what it shows ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search box into the list with Down or Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            into = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self.search and into and not self.search.composing:
                self.table.view.setFocus()
                return True
        return super().eventFilter(watched, event)

    @property
    def chosen(self) -> tuple[SetupRow, ...]:
        """Return the rows that are ticked, else the one with the focus."""
        ticked = tuple(one for one in self._rows if one.key in self.ticked)
        if ticked:
            return ticked
        return (self.table.current,) if self.table.current is not None else ()

    def _take(self, rows: tuple[SetupRow, ...]) -> None:
        self._rows = rows
        self._show()

    def _show(self) -> None:
        typed, group = self.search.value(), self.group.value()
        shown = [one for one in self._rows if one.fits(typed) and group in ("", one.group)]
        if self._rows:
            self.table.empty.say(
                translate("PrinterSetup", "No paper fits"),
                translate("PrinterSetup", "Shorten what is typed, or choose all groups."),
            )
        self.table.show_rows(shown, self._foot(len(shown)))
        self._follow()

    def _foot(self, shown: int) -> str:
        words = translate("PrinterSetup", "%n row(s)", n=shown)
        if self.ticked:
            more = translate("PrinterSetup", "%n row(s) ticked", n=len(self.ticked))
            return f"{words} · {more}"
        hint = translate("PrinterSetup", "Space ticks several, Ctrl+A all that are shown")
        return f"{words} · {hint}"

    def _follow(self) -> None:
        """Say of each button why it cannot be used."""
        chosen = self.chosen
        if not chosen:
            for button in (self.edit, self.test, self.measure):
                button.switch_off(translate("PrinterSetup", "no paper is chosen"))
            return
        self.edit.switch_on()
        row = self.table.current or chosen[0]
        if row.setting.printer:
            self.test.switch_on()
        else:
            self.test.switch_off(translate("PrinterSetup", "choose its printer first"))
        self._follow_calibration(row)

    def _follow_calibration(self, row: SetupRow) -> None:
        if not row.setting.printer:
            self.measure.switch_off(translate("PrinterSetup", "choose its printer first"))
        elif row.sheet is None:
            self.measure.switch_off(translate("PrinterSetup", "choose a sheet or one paper"))
        else:
            self.measure.switch_on()

    def _say(self, fault: Exception) -> None:
        self.message.setText(explain(fault).whole)
        self.message.show()

    # --- what the clerk does ----------------------------------------------------------------

    def tick(self) -> None:
        """Tick the row with the focus, or take its tick away."""
        row = self.table.current
        if row is not None:
            self.ticked ^= {row.key}
            self._show()

    def tick_all(self) -> None:
        """Tick every row that is shown; once more takes the ticks away."""
        shown = {one.key for one in self.table.model.rows}
        self.ticked = set() if shown <= self.ticked else self.ticked | shown
        self._show()

    def set_up(self) -> None:
        """Set the chosen rows up."""
        chosen = self.chosen
        if chosen:
            self.message.hide()
            dialog = SettingDialog(self.control, chosen, self)
            dialog.accepted.connect(self._kept)
            dialog.open()

    def _kept(self) -> None:
        self.ticked.clear()
        self._show()
        self.table.view.setFocus()

    def print_test(self) -> None:
        """Print a test page as the row with the focus is set up."""
        row = self.table.current
        if row is None or not row.setting.printer:
            return
        self.message.hide()
        printer = row.setting.printer

        def sent() -> None:
            words = mark("PrinterSetup", "The test page is on its way to {printer}.")
            self.message.setText(words.shown(printer=printer))
            self.message.show()

        self.control.print_sheet(TestSheet.TEST, row, row.setting, sent)

    def calibrate(self) -> None:
        """Measure what the printer of the row with the focus does."""
        row = self.table.current
        if row is not None and row.sheet is not None and row.setting.printer:
            CalibrationDialog(self.control, row, self).open()

    # --- cells ------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[SetupRow], ...]:
        return (
            Column(title="", cell=self._tick_cell, width=34),
            Column(title=translate("PrinterSetup", "Paper"), cell=_title_cell, least=200, share=2),
            Column(
                title=translate("PrinterSetup", "Sheet"),
                cell=lambda one: Cell(words=size_words(one.size), tone="ink2"),
                width=84,
                gives_way=3,
            ),
            Column(title=translate("PrinterSetup", "Printer"), cell=self._printer_cell, least=150),
            Column(
                title=translate("PrinterSetup", "Tray"),
                cell=lambda one: _open_cell(self._tray(one.setting)),
                width=84,
                gives_way=1,
            ),
            Column(
                title=translate("PrinterSetup", "Copies"),
                cell=lambda one: _open_cell(str(one.setting.copies or "")),
                width=66,
                gives_way=2,
            ),
            Column(
                title=translate("PrinterSetup", "Sides"), cell=_sides_cell, width=100, gives_way=4
            ),
            Column(title=translate("PrinterSetup", "Calibrated"), cell=_measured_cell, width=74),
        )

    def _tick_cell(self, row: SetupRow) -> Cell:
        return Cell(icon="check" if row.key in self.ticked else "", tone="good")

    def _tray(self, setting: PrinterSetting) -> str:
        if not setting.tray:
            return ""
        printer = self.control.printer(setting.printer)
        trays = (printer.trays if printer is not None else None) or ()
        names = {tray.key: tray.name for tray in trays}
        return tray_words(setting.tray, names.get(setting.tray, ""))

    def _printer_cell(self, row: SetupRow) -> Cell:
        name = row.setting.printer
        if not name:
            return Cell(words=translate("PrinterSetup", "none yet"), tone="ink2")
        printer = self.control.printer(name)
        if printer is None and self.control.printers:
            gone = mark("PrinterSetup", "{printer} (no longer here)").shown(printer=name)
            return Cell(words=gone, tone="warn")
        words = (printer.description if printer is not None else "") or name
        return Cell(words=words, tone="ink" if row.own else "ink2")


def _title_cell(row: SetupRow) -> Cell:
    pre_printed = translate("PrinterSetup", "pre-printed form") if row.overlay else ""
    return Cell(words=row.title, second=pre_printed, bold=row.own)


def _open_cell(words: str) -> Cell:
    """Show a value, or a dash where printer or paper decide themselves."""
    return Cell(words=words or "–", tone="ink" if words else "ink2")


def _sides_cell(row: SetupRow) -> Cell:
    sides = row.setting.sides
    if sides is not None:
        return Cell(words=SIDES_WORDS[sides].shown())
    return Cell(words=SIDES_WORDS[row.sides].shown() if row.sides else "–", tone="ink2")


def _measured_cell(row: SetupRow) -> Cell:
    if row.setting.calibration is None:
        return Cell(words=translate("PrinterSetup", "no"), tone="ink2")
    return Cell(words=translate("PrinterSetup", "yes"), icon="check", tone="good")
