"""The third step: what the check found, row by row, and what is to be done with it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.domain.resident_faults import FaultLevel
from hall_app.ui import metrics
from hall_app.ui.day_words import moment_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.imports.words import column_words, fault_headline, fault_sentence, shown_value
from hall_app.ui.widgets.banner import Banner, BannerBox
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import CheckField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.progress import BusyLine
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from hall_app.domain.imports import ImportCheck
    from hall_app.domain.resident_faults import LineFault

_ALL = "all"


class ResultPanel(QWidget):
    """Show figures, choices and faults; while work goes on, how far it is.

    Signals:
        changed: A choice was changed, so that something else can be written.
    """

    changed = Signal()

    def __init__(self, report: QAction, today: Callable[[], dt.date]) -> None:
        super().__init__()
        sizes = metrics.current()
        self._today = today
        self._check: ImportCheck | None = None
        self.busy = BusyLine()
        self.notice = BannerBox()
        self.figures = Label("", "strong", wrap=True)
        self.good_rows_only = CheckField("good-rows-only")
        self.fill = CheckField("fill-in")
        for field in (self.good_rows_only, self.fill):
            field.toggled.connect(lambda _on: self.changed.emit())
        self.reason = ChoiceField("fault-reason")
        self.reason.setAccessibleName(translate("Imports", "Show one reason only"))
        self.reason.setMinimumWidth(sizes.px(300))
        self.reason.chosen.connect(lambda _value: self._show_faults())
        self.table: RowTable[LineFault] = RowTable(
            "import-faults",
            _columns(),
            accessible=translate("Imports", "Rows to mend"),
            empty=EmptyState(
                "check",
                translate("Imports", "No fault was found"),
                translate("Imports", "Press Ctrl+Enter to write the file into the archive."),
            ),
        )
        self.foot = ListFoot(self.table)
        self._card = Card(translate("Imports", "Rows to mend"), flush=True)
        self._card.head.addWidget(self.reason)
        self._card.head.addWidget(Button.of(report))
        self._card.body.addWidget(self.table, 1)
        choices = QHBoxLayout()
        choices.setSpacing(sizes.gap(16))
        choices.addWidget(self.good_rows_only)
        choices.addWidget(self.fill)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.gap(9))
        for widget in (self.busy, self.notice, self.figures):
            column.addWidget(widget)
        column.addLayout(choices)
        column.addWidget(self._card, 1)

    def start(self, words: str, *, blank: bool) -> None:
        """Show that work goes on; ``blank`` when there is no outcome to show beside it."""
        self.busy.start(words)
        for widget in (self.notice, self.figures, self.good_rows_only, self.fill, self._card):
            widget.setVisible(not blank and widget.isVisibleTo(self))

    def show_check(self, check: ImportCheck) -> None:
        """Show the outcome of a check."""
        self.busy.finish()
        self._check = check
        words = mark(
            "Imports",
            "{rows} rows: {people} people in {households} households are new, {known} are in the "
            "archive already, {rejected} rows have to be mended.",
        )
        self.figures.setText(
            words.shown(
                rows=check.rows,
                people=check.people,
                households=len(check.new),
                known=len(check.known),
                rejected=check.rejected,
            )
        )
        self.figures.show()
        self._show_choices(check)
        self._show_earlier(check)
        self._show_reasons(check)
        self._card.show()

    def _show_choices(self, check: ImportCheck) -> None:
        for field in (self.good_rows_only, self.fill):
            field.blockSignals(True)  # noqa: FBT003 - Qt's switch
            field.set_value(value=False)
            field.blockSignals(False)  # noqa: FBT003 - Qt's switch
        words = mark("Imports", "Import the households without faults only")
        self.good_rows_only.setText(words.shown())
        self.good_rows_only.setVisible(bool(check.rejected and (check.new or check.fills)))
        words = mark("Imports", "Fill in what {count} people of the archive lack")
        self.fill.setText(words.shown(count=check.fills))
        self.fill.setVisible(bool(check.fills))

    def _show_earlier(self, check: ImportCheck) -> None:
        self.notice.clear()
        self.notice.hide()
        if check.earlier is None:
            return
        words = mark("Imports", "This very file came in already, {when}, as import {batch}. ")
        told = words.shown(
            when=moment_words(check.earlier.at, self._today()), batch=check.earlier.batch
        )
        advice = translate("Imports", "Nobody comes in twice.")
        self.notice.show_banner(Banner("info", told, advice))

    def _show_reasons(self, check: ImportCheck) -> None:
        counts = Counter(str(one.code) for one in check.faults)
        first = {str(one.code): one for one in reversed(check.faults)}
        whole = mark("Imports", "All reasons ({count})").shown(count=len(check.faults))
        self.reason.set_choices(
            [
                Choice(value=_ALL, words=whole),
                *(
                    Choice(value=code, words=f"{_reason(first[code])}（{count}）")
                    for code, count in counts.most_common()
                ),
            ]
        )
        self.reason.set_value(_ALL)
        self.reason.setVisible(len(counts) > 1)
        self._show_faults()

    def _show_faults(self) -> None:
        faults = self._check.faults if self._check is not None else ()
        wanted = self.reason.value()
        if wanted and wanted != _ALL:
            faults = tuple(one for one in faults if str(one.code) == wanted)
        self.table.show_rows(faults)
        self.foot.say()


def _reason(fault: LineFault) -> str:
    return fault_headline(fault).rstrip("。. ")


def _level(fault: LineFault) -> Cell:
    if fault.level is FaultLevel.ERROR:
        return Cell(words=translate("Imports", "mend"), icon="stop", tone="problem")
    return Cell(words=translate("Imports", "look"), icon="warn", tone="warn")


def _value(fault: LineFault) -> Cell:
    """Return what stands in the cell; of a whole row there is none."""
    return Cell(words=shown_value(fault.value) if fault.column is not None else "", tone="ink2")


def _columns() -> tuple[Column[LineFault], ...]:
    return (
        Column(
            title=translate("Imports", "Row"),
            cell=lambda one: Cell(words=str(one.row), bold=True),
            width=64,
            numbers=True,
        ),
        Column(title="", cell=_level, width=84),
        Column(
            title=translate("Imports", "Column"),
            cell=lambda one: Cell(words=column_words(one.column)),
            width=120,
        ),
        Column(
            title=translate("Imports", "Value"),
            cell=_value,
            width=170,
            gives_way=1,
        ),
        Column(
            title=translate("Imports", "Reason"),
            cell=lambda one: Cell(words=fault_sentence(one)),
        ),
    )
