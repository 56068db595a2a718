"""The page of figures: people and households of a day, and what moved in a month."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.domain.dates import read_date
from hall_app.domain.population import MovementReport, PopulationTables
from hall_app.support.clock import hall_time
from hall_app.ui import metrics
from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.population.controller import PopulationController
from hall_app.ui.population.rows import (
    Row,
    figure_columns,
    figure_rows,
    movement_columns,
    movement_rows,
    of_sex,
)
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DateField, DigitsField
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from hall_app.services.exports import Exported
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="population:movement",
        words=mark("Population", "Day or month"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        icon="swap",
        place=ON_PAGES,
    ),
    ActionSpec(
        name="population:when",
        words=mark("Population", "Another day or month"),
        keys=("Alt+W",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="population:export",
        words=mark("Population", "Export"),
        keys=("Alt+E",),
        scope=Scope.PAGE,
        icon="download",
        act="households.read",
        place=ON_PAGES,
    ),
    ActionSpec(
        name="population:men",
        words=mark("Population", "List the men counted"),
        keys=("1",),
        scope=Scope.LIST,
        place=IN_LISTS,
    ),
    ActionSpec(
        name="population:women",
        words=mark("Population", "List the women counted"),
        keys=("2",),
        scope=Scope.LIST,
        place=IN_LISTS,
    ),
)
MAN, WOMAN = "1", "2"


class PopulationPage(Page):
    """Show figures; Enter lists the rows that one of them counts."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("population", translate("Population", "Population"), shell)
        self._desk = desk
        self._report: PopulationTables | MovementReport | None = None
        self.controller = PopulationController(desk, self)
        self._turn = self.make_action("population:movement", self.turn)
        self._when = self.make_action("population:when", self.focus_when)
        self._export = self.make_action("population:export", self.export)
        self._print = self.make_action("print", self.print_report)
        self._papers = PaperDesk(desk, self)
        self._papers.answer_with(shell.show_error)
        self._make_fields()
        self._make_list()
        control = self.controller
        control.counted.connect(self.show_report)
        control.moved.connect(self.show_report)
        control.exported.connect(self._exported)
        control.queued.connect(lambda paper: PreviewDialog(paper, self._papers, self).open())
        control.failed.connect(self._failed)
        self._started = False

    def _make_fields(self) -> None:
        self._label = Label("", "second")
        self.day = DateField(
            "population-day", parse=lambda text: read_date(text, self._desk.today())
        )
        self.day.setPlaceholderText(translate("Population", "today"))
        self.day.setAccessibleName(translate("Population", "Day"))
        self.month = DigitsField("population-month", limit=7)
        self.month.setPlaceholderText("2026-09")
        self.month.setAccessibleName(translate("Population", "Month"))
        self.month.hide()
        for field in (self.day, self.month):
            field.setFixedWidth(metrics.current().px(120))
            field.returnPressed.connect(self.load)
            self.head.right.addWidget(field)
        self.head.right.insertWidget(0, self._label)
        self._buttons = [Button.of(one) for one in (self._turn, self._print, self._export)]
        for button in self._buttons:
            self.head.right.addWidget(button)
        self.fold_ways((self._turn, self._print, self._export), self.head.right)

    def _make_list(self) -> None:
        self.table: RowTable[Row] = RowTable(
            "population-figures",
            figure_columns(),
            accessible=translate("Population", "Population"),
            empty=EmptyState("chart", translate("Population", "Counting…")),
            key=lambda row: row.key,
        )
        registry, view = self.shell.actions_registry, self.table.view
        registry.make("population:men", view, lambda: self.open_row(MAN))
        registry.make("population:women", view, lambda: self.open_row(WOMAN))
        self.table.opened.connect(lambda _row: self.open_row())
        self._foot = ListFoot(self.table)
        self._card = Card(" ", flush=True)
        self._hints = _hints()
        self._card.head.addWidget(self._hints)
        self._card.body.addWidget(self.table, 1)
        self.body.addWidget(self._card, 1)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Count as of today at first; later the figures last looked at again."""
        del subject
        if not self._started:
            self._started = True
            self.load()
        self.controller.wake()

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the figures."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave the hints out where there is no room; the day counted for always stays."""
        super().fit(effective)
        self.head.setVisible(True)
        self.head.title.setVisible(effective.navigation)
        self._hints.setVisible(effective.captions)
        for button in self._buttons:
            button.set_compact(not effective.captions)
            button.setVisible(effective.navigation)
        width = metrics.current().px(120)
        for field in (self.day, self.month):
            field.setFixedWidth(width)

    # --- what the clerk does ----------------------------------------------------------------

    @property
    def monthly(self) -> bool:
        """Tell whether the movement of a month is shown."""
        return not self.month.isHidden()

    def turn(self) -> None:
        """Show the movement of a month instead of the figures of a day, or back."""
        monthly = not self.monthly
        self.month.setVisible(monthly)
        self.day.setVisible(not monthly)
        if monthly and not self.month.value():
            self.month.set_value(f"{self._desk.today():%Y-%m}")
        self.load()
        self.table.view.setFocus()

    def focus_when(self) -> None:
        """Put the focus into the day or the month."""
        field = self.month if self.monthly else self.day
        field.setFocus()
        field.selectAll()

    def load(self) -> None:
        """Count for the day or month that is typed."""
        for field in (self.day, self.month):
            field.set_state("")
        if self.monthly:
            self.controller.move(self.month.value())
        elif self.day.value() and self.day.day() is None:
            self.day.set_state("problem")
        else:
            self.controller.count(self.day.day())

    def open_row(self, sex: str = "") -> None:
        """List the rows that a figure counts, or the men or women among them."""
        row = self.table.current
        if row is not None and row.which is not None:
            which = of_sex(row.which, sex) if sex else row.which
            self.shell.open_page("residents", which)

    def print_report(self) -> None:
        """Show what is shown as paper, ready for a printer."""
        if self._report is not None:
            self.controller.print_report(self._report)

    def export(self) -> None:
        """Write what is shown beside the clerk's documents."""
        if self._report is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        now = hall_time(self._desk.clock.now())
        name = (
            translate("Population", "movement")
            if isinstance(self._report, MovementReport)
            else translate("Population", "population")
        )
        path = Path(folder) / f"{name}-{now:%Y%m%d-%H%M}.xlsx"
        self.controller.export(path, self._report)

    # --- what the controller brings ---------------------------------------------------------

    def show_report(self, report: PopulationTables | MovementReport) -> None:
        """Show figures or a movement."""
        self._report = report
        if isinstance(report, MovementReport):
            self._show_columns(movement_columns())
            rows = movement_rows(report)
            title = translate("Population", "What moved from {first} to {last}").format(
                first=report.first.isoformat(), last=report.last.isoformat()
            )
            note = translate("Population", "households {before} → {after}").format(
                before=report.households_before, after=report.households_after
            )
        else:
            self._show_columns(figure_columns())
            rows = figure_rows(report)
            title = translate("Population", "People and households on {day}").format(
                day=report.on.isoformat()
            )
            note = translate("Population", "Enter lists the rows of a figure")
        self._card.set_title(" · ".join((title, *report.within)))
        self._card.set_note(note)
        self.table.show_rows(rows)
        self._foot.say()

    def _show_columns(self, columns: tuple[Any, ...]) -> None:
        if len(columns) != len(self.table.model.columns):
            self.table.show_rows(())
            self.table.show_columns(columns)

    def _exported(self, done: Exported) -> None:
        words = translate("Population", "Written to {file}").format(file=str(done.file))
        self.shell.toast(words)

    def _failed(self, fault: Exception) -> None:
        if getattr(fault, "fields", ()) in (("month",), ("on",)):
            field = self.month if self.monthly else self.day
            field.set_state("problem")
            field.setAccessibleDescription(explain(fault).whole)
        self.shell.show_error(fault)


def _hints() -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for keys, words in (
        ("Enter", translate("Population", "list")),
        ("1", translate("Population", "men")),
        ("2", translate("Population", "women")),
        ("Alt+W", translate("Population", "another day")),
    ):
        row.addWidget(KeyCap(keys))
        row.addWidget(Label(words, "hint"))
    return box


def population_entry(desk: Desk) -> PageEntry:
    """Register the page of figures with the shell."""
    return PageEntry(
        key="population",
        words=mark("Population", "Population"),
        short=mark("Population", "Population"),
        icon="chart",
        build=lambda shell: PopulationPage(shell, desk),
    )
