"""What the page of lists asks of the services."""

from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from hall_app.domain.resident_lists import HouseholdFilter, PeopleFilter
from hall_app.services.events import HouseholdChanged, PersonChanged
from hall_app.ui.residents.columns import Layout, read_layout
from hall_app.ui.tasks import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hall_app.domain.resident_lists import ListFilter, SavedFilter
    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk

PAGE = 200
LAYOUTS = {PeopleFilter: "residents.people", HouseholdFilter: "residents.households"}
LAST = "residents.last"
Rows = tuple[Any, ...]


class ResidentsController(QObject):
    """Load a list: its first rows at once, then its ids, then pages where somebody looks.

    Signals:
        started: The first rows of a list.
        counted: How many rows the list has.
        other_counted: How many rows the other list has with its own filter.
        renewed: After a change: total, offset, rows of that page.
        arrived: A page that was asked for: offset, rows.
        laid_out: The layout in force changed.
        offered: ``FilterChoices`` of the archive.
        saved: The filters the clerk keeps.
        exported: ``Exported``.
        queued: ``PaperView`` of the list that was queued for a printer.
        to_visit: ``VisitRound`` of the homes of the list.
        copied: Rows that were asked for by their places.
        failed: An exception that the page says.
    """

    started = Signal(object)
    counted = Signal(int)
    other_counted = Signal(int)
    renewed = Signal(int, int, object)
    arrived = Signal(int, object)
    laid_out = Signal(object)
    offered = Signal(object)
    saved = Signal(object)
    exported = Signal(object)
    queued = Signal(object)
    to_visit = Signal(object)
    copied = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        self._offset = 0
        self._ids: array[int] = array("q")
        self._layouts: dict[type, Layout] = {
            kind: Layout(which=kind()) for kind in (PeopleFilter, HouseholdFilter)
        }
        self._kind: type = PeopleFilter
        self._known = False
        self._wanted: ListFilter | None = None
        self._filters: tuple[SavedFilter, ...] = ()
        heard = (PersonChanged, HouseholdChanged)
        desk.changes.listen(self, heard, lambda _event: self._changed())

    @property
    def layout_in_force(self) -> Layout:
        """Return columns, order and filter of the list that is shown."""
        return self._layouts[self._kind]

    @property
    def filters(self) -> tuple[SavedFilter, ...]:
        """Return the filters the clerk keeps."""
        return self._filters

    @property
    def ids(self) -> array[int]:
        """Return the ids of the whole list, once they are counted."""
        return self._ids

    def wake(self, *, renew: bool) -> None:
        """Follow changes from now on; load anew what was shown before, or start."""
        self._awake = True
        if not self._known:
            self._load_layouts()
        elif renew:
            self._changed()
        else:
            self.load()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def choose(self, kind: type) -> None:
        """Show the other list."""
        if kind is not self._kind:
            self._kind = kind
            self._lay_out(self.layout_in_force)
            self.load()

    def show_filter(self, which: ListFilter) -> None:
        """Show another filter, of either list."""
        self._kind = type(which)
        if not self._known:
            self._wanted = which
            return
        self._lay_out(replace(self.layout_in_force, which=which))
        self.load()

    def lay_out(self, layout: Layout) -> None:
        """Show other columns, widths or another order, and keep them for the clerk."""
        before = self.layout_in_force
        self._lay_out(layout)
        if before.order != layout.order:
            self.load()

    def load(self) -> None:
        """Load the list from its beginning."""
        self._offset = 0
        service, operator = self._desk.services.residents, self._desk.operator()
        which, order = self.layout_in_force.which, self.layout_in_force.order
        self._run(lambda: service.first(which, order, operator), self.started.emit, "first")
        self._run(lambda: service.ids(which, order, operator), self._take_ids, "ids")

    def _count_other(self) -> None:
        """Count the list that is not shown, for its chip."""
        kind = next(one for one in self._layouts if one is not self._kind)
        service, operator = self._desk.services.residents, self._desk.operator()
        layout = self._layouts[kind]
        self._run(
            lambda: len(service.ids(layout.which, layout.order, operator)),
            self.other_counted.emit,
            "other",
            lane=BACKGROUND,
        )

    def look_at(self, offset: int) -> None:
        """Load one page of the list."""
        part = self._ids[offset : offset + PAGE]
        which = self.layout_in_force.which
        service, operator = self._desk.services.residents, self._desk.operator()

        def take(rows: Rows) -> None:
            if which == self.layout_in_force.which:
                self._offset = offset
                self.arrived.emit(offset, rows)

        self._run(lambda: service.rows(which, part, operator), take, f"page-{offset}")

    def whole(self, row: Any, show: Callable[[Any], None]) -> None:
        """Bring a row in full, for who may look; the look goes into the journal."""
        if not self._desk.may("people.reveal"):
            return
        residents, operator = self._desk.services.residents, self._desk.operator()
        which = self.layout_in_force.which
        self._run(lambda: residents.whole(row, which, operator), show, "whole")

    def copy(self, places: range) -> None:
        """Fetch the rows at some places of the list, for the clipboard."""
        part = self._ids[places.start : places.stop]
        which = self.layout_in_force.which
        service, operator = self._desk.services.residents, self._desk.operator()
        self._run(lambda: service.rows(which, part, operator), self.copied.emit, "copy")

    # --- filters that are kept --------------------------------------------------------------

    def save(self, saved: SavedFilter) -> None:
        """Keep a filter under a name."""
        service, operator = self._desk.services.residents, self._desk.operator()

        def keep() -> tuple[SavedFilter, ...]:
            service.save(saved, operator)
            return service.saved(operator)

        self._run(keep, self._take_saved, "save")

    def forget(self, name: str) -> None:
        """Keep a filter no longer."""
        service, operator = self._desk.services.residents, self._desk.operator()

        def drop() -> tuple[SavedFilter, ...]:
            service.forget(name, operator)
            return service.saved(operator)

        self._run(drop, self._take_saved, "save")

    # --- taking away ------------------------------------------------------------------------

    def export(self, path: Path, unmasked_reason: str | None) -> None:
        """Write the whole list as it is shown; the desk goes on meanwhile."""
        exports, operator = self._desk.services.exports, self._desk.operator()
        layout = self.layout_in_force
        columns = tuple(one.key for one in layout.chosen)
        self._run(
            lambda: exports.listed(
                path,
                layout.which,
                layout.order,
                operator,
                columns=columns,
                unmasked_reason=unmasked_reason,
            ),
            self.exported.emit,
            "export",
            lane=BACKGROUND,
        )

    def print_list(self) -> None:
        """Queue the list for a printer."""
        services, operator = self._desk.services, self._desk.operator()
        layout = self.layout_in_force

        def queue() -> PaperView:
            job = services.list_papers.listed(layout.which, layout.order, operator)
            return services.prints.paper(job, operator)

        self._run(queue, self.queued.emit, "print")

    def visit_in_turn(self) -> None:
        """Gather the homes of the list for visits one after another."""
        service, operator = self._desk.services.residents, self._desk.operator()
        layout = self.layout_in_force
        self._run(
            lambda: service.round(layout.which, layout.order, operator),
            self.to_visit.emit,
            "round",
        )

    # --- inside -----------------------------------------------------------------------------

    def _changed(self) -> None:
        if not self._awake or not self._known:
            return
        service, operator = self._desk.services.residents, self._desk.operator()
        layout, offset = self.layout_in_force, self._offset

        def again() -> tuple[array[int], int, Rows]:
            ids = service.ids(layout.which, layout.order, operator)
            start = offset if offset < len(ids) else 0
            return ids, start, service.rows(layout.which, ids[start : start + PAGE], operator)

        def take(found: tuple[array[int], int, Rows]) -> None:
            self._ids, start, rows = found
            self.renewed.emit(len(self._ids), start, rows)
            self._count_other()

        self._run(again, take, "ids")

    def _load_layouts(self) -> None:
        accounts, operator = self._desk.services.accounts, self._desk.operator()
        residents = self._desk.services.residents

        def load() -> tuple[dict[str, Any], tuple[SavedFilter, ...]]:
            return accounts.preferences(operator), residents.saved(operator)

        def take(found: tuple[dict[str, Any], tuple[SavedFilter, ...]]) -> None:
            kept, saved = found
            self._known = True
            for kind, key in LAYOUTS.items():
                self._layouts[kind] = read_layout(kind, kept.get(key))
            if self._wanted is not None:
                self._layouts[self._kind] = replace(self.layout_in_force, which=self._wanted)
            self._take_saved(saved)
            self.laid_out.emit(self.layout_in_force)
            self.load()

        self._run(load, take, "layouts")
        self._run(lambda: residents.choices(operator), self.offered.emit, "choices")

    def _lay_out(self, layout: Layout) -> None:
        self._layouts[self._kind] = layout
        self.laid_out.emit(layout)
        accounts, operator = self._desk.services.accounts, self._desk.operator()
        key, kept = LAYOUTS[self._kind], layout.kept()
        self._run(lambda: accounts.keep_preference(operator, key, kept), lambda _none: None, "keep")

    def _take_ids(self, ids: array[int]) -> None:
        self._ids = ids
        self.counted.emit(len(ids))
        self._count_other()

    def _take_saved(self, filters: tuple[SavedFilter, ...]) -> None:
        self._filters = filters
        self.saved.emit(filters)

    def _run(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], Any],
        key: str,
        lane: str = "db",
    ) -> None:
        self._desk.tasks.run(job, owner=self, done=done, error=self.failed.emit, key=key, lane=lane)
