"""What a clerk does with a list: keep it, sort it, choose columns, take it away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from hall_app.domain.resident_lists import (
    HouseholdFilter,
    PeopleFilter,
    Residence,
    SavedFilter,
    Standing,
)
from hall_app.services.superior_forms import FormSubject
from hall_app.support.clock import hall_time
from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.batch_print import PaperRow, line_words, print_list
from hall_app.ui.export_dialog import ExportDialog, documents
from hall_app.ui.form_filling import FormFiller
from hall_app.ui.i18n import mark, translate
from hall_app.ui.list_words import HOUSEHOLD_ORDERS, PEOPLE_ORDERS, filter_words
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.residents.dialogs import ColumnsDialog, NameDialog
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.resident_lists import ListFilter
    from hall_app.domain.views import Operator, PaperView
    from hall_app.services.exports import Exported
    from hall_app.ui.desk import Desk
    from hall_app.ui.i18n import Marked
    from hall_app.ui.residents.page import ResidentsPage


def _spec(name: str, words: Marked, key: str, icon: str = "", act: str = "") -> ActionSpec:
    return ActionSpec(
        name=f"residents:{name}",
        words=words,
        keys=(key,),
        scope=Scope.PAGE,
        icon=icon,
        act=act,
        place=ON_PAGES,
    )


ACTIONS: tuple[ActionSpec, ...] = (
    _spec("filter", mark("Residents", "Filter"), "Alt+F", "filter"),
    _spec("reset", mark("Residents", "Show all"), "Alt+R"),
    _spec("saved", mark("Residents", "Kept filters"), "Alt+L", "star"),
    _spec("save", mark("Residents", "Keep this filter"), "Alt+S"),
    _spec("forget", mark("Residents", "Forget this filter"), "Alt+U"),
    _spec("other", mark("Residents", "People or households"), "Alt+H"),
    _spec("sort", mark("Residents", "Sort"), "Alt+O"),
    _spec("sort-then", mark("Residents", "Sort those alike"), "Alt+Shift+O"),
    _spec("columns", mark("Residents", "Columns"), "Alt+C", "settings"),
    _spec("export", mark("Residents", "Export"), "Alt+E", "download", "residents.export"),
    _spec("fill", mark("Residents", "Fill in a form"), "Alt+T", "form", "residents.fill"),
    _spec("sheets", mark("Residents", "Print all sheets"), "Alt+P", "print", "households.print"),
    _spec("visit", mark("Residents", "Visit in turn"), "Alt+V", "briefcase", "visits.record"),
    ActionSpec(
        name="residents:copy",
        words=mark("Residents", "Copy the rows as text"),
        keys=("Ctrl+C",),
        scope=Scope.LIST,
        place=IN_LISTS,
    ),
)
READY: tuple[tuple[Marked, ListFilter], ...] = (
    (mark("Residents", "80+ living alone"), PeopleFilter(age_from=80, alone=True)),
    (
        mark("Residents", "80+ living alone, not visited for 30 days"),
        PeopleFilter(age_from=80, alone=True, unvisited=30),
    ),
    (mark("Residents", "Households not visited for 90 days"), HouseholdFilter(unvisited=90)),
    (mark("Residents", "Children under 7"), PeopleFilter(age_to=6)),
    (mark("Residents", "Registered, living elsewhere"), PeopleFilter(residence=Residence.AWAY)),
    (
        mark("Residents", "Living here, registered elsewhere"),
        PeopleFilter(residence=Residence.FROM_ELSEWHERE),
    ),
    (mark("Residents", "Missing people"), PeopleFilter(standing=Standing.MISSING)),
    (mark("Residents", "Households of five and more"), HouseholdFilter(living_from=5)),
)
"""Filters that every hall needs; the clerk's own stand before them."""
MOST_COPIED = 5_000


class ResidentsActs(QObject):
    """Make the commands of the page and carry them out.

    Args:
        page: The page, with its list and its controller.
    """

    def __init__(self, page: ResidentsPage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self.controller = page.controller
        make = page.make_action
        self.saved = make("residents:saved", self.offer_saved)
        self.save = make("residents:save", self.ask_name)
        self.forget = make("residents:forget", self.forget_filter)
        self.sort = make("residents:sort", self.offer_orders)
        self.sort_then = make("residents:sort-then", self.offer_second_orders)
        self.columns = make("residents:columns", self.offer_columns)
        self.export = make("residents:export", self.ask_export)
        self.fill = make("residents:fill", self.fill_form)
        self._filler = FormFiller(page, desk)
        self.visit = make("residents:visit", self.controller.visit_in_turn)
        self.sheets = make("residents:sheets", self.print_sheets)
        self.controller.to_visit.connect(lambda homes: page.shell.open_page("visits", homes))
        self.print = make("print", self.controller.print_list)
        self._papers = PaperDesk(desk, page)
        self._papers.answer_with(page.shell.show_error)
        self.controller.queued.connect(self._show_paper)
        self.controller.exported.connect(self._exported)
        self.controller.copied.connect(self._copied)

    @property
    def kept(self) -> SavedFilter | None:
        """Return the kept filter that is in force."""
        which = self.controller.layout_in_force.which
        return next((one for one in self.controller.filters if one.which == which), None)

    def offer_saved(self) -> None:
        """Offer the clerk's filters and those every hall needs."""
        offered = {f"own {n}": one for n, one in enumerate(self.controller.filters)}
        offered |= {
            f"ready {n}": SavedFilter(name=words.shown(), which=which)
            for n, (words, which) in enumerate(READY)
        }
        lines = [
            Line(
                key=key,
                words=one.name,
                second=filter_words(one.which) if key.startswith("own") else "",
            )
            for key, one in offered.items()
        ]
        dialog = PickDialog(
            "saved-filters",
            translate("Residents", "Kept filters"),
            translate("Residents", "Enter shows the list; print or export it from there."),
            lines,
            take=translate("Residents", "Show this list"),
            parent=self._page,
        )
        dialog.accepted.connect(lambda: self._take_saved(offered[dialog.chosen]))
        dialog.open()

    def _take_saved(self, saved: SavedFilter) -> None:
        self.controller.show_filter(saved.which)
        layout = self.controller.layout_in_force
        self.controller.lay_out(replace(layout, order=saved.order))
        self._page.table.view.setFocus()

    def ask_name(self) -> None:
        """Ask for a name and keep the filter under it."""
        layout = self.controller.layout_in_force
        dialog = NameDialog(filter_words(layout.which), self._page)
        dialog.given.connect(
            lambda name: self.controller.save(
                SavedFilter(name=name, which=layout.which, order=layout.order)
            )
        )
        dialog.open()

    def forget_filter(self) -> None:
        """Keep the filter in force no longer; for a while it can be taken back."""
        kept = self.kept
        if kept is None:
            return
        self.controller.forget(kept.name)
        self._page.shell.toast(
            translate("Residents", "“{name}” is forgotten").format(name=kept.name),
            lambda: self.controller.save(kept),
        )

    def offer_orders(self) -> None:
        """Offer what the list can be sorted by; the same once more turns it round."""
        layout = self.controller.layout_in_force
        orders = PEOPLE_ORDERS if layout.people else HOUSEHOLD_ORDERS
        dialog = PickDialog(
            "orders",
            translate("Residents", "Sort this list"),
            translate("Residents", "The order in force chosen once more turns the list round."),
            [Line(key=str(key), words=words.shown()) for key, words in orders.items()],
            current=layout.order.by,
            parent=self._page,
        )
        dialog.accepted.connect(lambda: self.controller.lay_out(layout.sorted_by(dialog.chosen)))
        dialog.open()

    def offer_second_orders(self) -> None:
        """Offer what rows that are alike are sorted by; the same once more turns them round."""
        layout = self.controller.layout_in_force
        orders = PEOPLE_ORDERS if layout.people else HOUSEHOLD_ORDERS
        dialog = PickDialog(
            "second-orders",
            translate("Residents", "Sort those that are alike"),
            translate("Residents", "Shift with a click on a head does the same."),
            [
                Line(key=str(key), words=words.shown())
                for key, words in orders.items()
                if key != layout.order.by
            ],
            current=layout.order.then,
            parent=self._page,
        )
        dialog.accepted.connect(lambda: self.controller.lay_out(layout.then_by(dialog.chosen)))
        dialog.open()

    def offer_columns(self) -> None:
        """Offer the columns the list can have."""
        layout = self.controller.layout_in_force
        dialog = ColumnsDialog(layout, self._page)
        dialog.given.connect(
            lambda keys: self.controller.lay_out(replace(layout, columns=tuple(keys)))
        )
        dialog.open()

    def ask_export(self) -> None:
        """Ask where the workbook goes and write it."""
        now = hall_time(self._desk.clock.now())
        people = self.controller.layout_in_force.people
        name = translate("Residents", "people") if people else translate("Residents", "households")
        dialog = ExportDialog(
            translate("Residents", "Export %n row(s) to Excel", n=self._page.model.total),
            (
                translate(
                    "Residents",
                    "The file names you and the time, and the export goes into the journal.",
                ),
            ),
            documents() / f"{name}-{now:%Y%m%d-%H%M}.xlsx",
            self._page,
            give=translate("Residents", "Export"),
            may_unmask=self._desk.may_ask("residents.unmask"),
        )
        dialog.given.connect(self._start_export)
        dialog.open()

    def fill_form(self) -> None:
        """Fill the list into a superior office's own workbook."""
        layout = self.controller.layout_in_force
        name = filter_words(layout.which)
        self._filler.ask(FormSubject(which=layout.which, order=layout.order), name)

    def print_sheets(self) -> None:
        """Print the sheet of each chosen row, or of all where no more than one is chosen."""
        chosen = [one.row() for one in self._page.table.view.selectionModel().selectedRows()]
        ids = self.controller.ids
        wanted = [ids[place] for place in sorted(chosen)] if len(chosen) > 1 else list(ids)
        people = self.controller.layout_in_force.people
        queue = self._queue_person if people else self._queue_household
        rows = [
            PaperRow(words=line_words(place), make=partial(queue, one))
            for place, one in enumerate(wanted, start=1)
        ]
        fact = (
            mark("Residents", "Print the sheets of {count} people?")
            if people
            else mark("Residents", "Print the cards of {count} households?")
        ).shown(count=len(rows))
        print_list(self._desk, self._page, fact, rows)

    def _queue_person(self, person_id: int, operator: Operator) -> tuple[PaperView, ...]:
        services = self._desk.services
        jobs = services.household_papers.person_sheet(person_id, operator)
        return tuple(services.prints.paper(one, operator) for one in jobs)

    def _queue_household(self, household_id: int, operator: Operator) -> tuple[PaperView, ...]:
        services = self._desk.services
        jobs = services.household_papers.household_card(household_id, operator)
        return tuple(services.prints.paper(one, operator) for one in jobs)

    def _start_export(self, path: Path, reason: str | None) -> None:
        forbid(self.export, translate("Residents", "a file is being written"))
        self.controller.export(path, reason)

    def copy_rows(self) -> None:
        """Copy the selected rows as text, at most five thousand, numbers masked as shown."""
        chosen = self._page.table.view.selectionModel().selection().toList()
        if chosen:
            first = min(one.top() for one in chosen)
            last = max(one.bottom() for one in chosen)
            self.controller.copy(range(first, min(last + 1, first + MOST_COPIED)))

    def _show_paper(self, paper: PaperView) -> None:
        PreviewDialog(paper, self._papers, self._page).open()

    def _exported(self, done: Exported) -> None:
        allow(self.export)
        words = translate("Residents", "%n row(s) written to {file}", n=done.rows)
        self._page.shell.toast(words.format(file=done.file.name))

    def _copied(self, rows: tuple[Any, ...]) -> None:
        columns = self.controller.layout_in_force.chosen
        lines = ["\t".join(one.words.shown() for one in columns)]
        lines += ["\t".join(one.cell(row).words for one in columns) for row in rows]
        QApplication.clipboard().setText("\n".join(lines))
        self._page.shell.toast(translate("Residents", "%n row(s) copied", n=len(rows)))

    def export_failed(self) -> None:
        """Offer the export again."""
        if self._desk.may_ask("residents.export"):
            allow(self.export)
