"""What the page of places asks of the services."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.services.events import HouseholdChanged, PlaceChanged
from hall_app.support.errors import StaleRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.domain.area_registers import NewUnit, Unit
    from hall_app.domain.dates import PartialDate
    from hall_app.domain.places import NewKeeper, NewUse, PlaceKind, PlaceNode, PlaceView, UseLine
    from hall_app.ui.desk import Desk


class PlacesController(QObject):
    """Load the tree level by level and the place that is looked at; hand changes on.

    Signals:
        began: The community, ``PlaceNode``.
        grown: A place's id and the nodes below it.
        shown: ``PlaceView`` of the place looked at.
        units_told: The units and shops there and below, told before the place is shown.
        changed: Id of a place that changed.
        failed: An exception that the page says.
    """

    began = Signal(object)
    grown = Signal(int, object)
    shown = Signal(object)
    units_told = Signal(object)
    changed = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._awake = False
        self._looked_at = 0
        desk.changes.listen(self, (PlaceChanged,), self._place_changed)
        desk.changes.listen(self, (HouseholdChanged,), lambda _event: self._again())

    def wake(self) -> None:
        """Follow changes from now on, and take in homes that came since."""
        self._awake = True
        self._take_in()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def _take_in(self) -> None:
        """Make places of new homes, some thousand at a time, then begin."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._desk.tasks.run(
            lambda: places.take_in(operator),
            owner=self,
            done=lambda made: self._take_in() if made else self._begin(),
            error=self.failed.emit,
            key="take-in",
        )

    def _begin(self) -> None:
        places, operator = self._desk.services.places, self._desk.operator()
        self._desk.tasks.run(
            lambda: places.top(operator),
            owner=self,
            done=self.began.emit,
            error=self.failed.emit,
            key="top",
        )

    def grow(self, place_id: int) -> None:
        """Load what stands below a place."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._desk.tasks.run(
            lambda: places.children(place_id, operator),
            owner=self,
            done=lambda nodes: self.grown.emit(place_id, nodes),
            error=self.failed.emit,
            key=f"grow-{place_id}",
        )

    def look(self, place_id: int) -> None:
        """Load everything about a place; counting a whole street takes the lane of long reads."""
        self._looked_at = place_id
        services, operator = self._desk.services, self._desk.operator()
        places, area = services.places, services.area_registers
        self._desk.tasks.run(
            lambda: (places.place(place_id, operator), area.units(place_id, operator)),
            owner=self,
            done=lambda told: self._show(*told),
            error=self.failed.emit,
            key="look",
            lane="background",
        )

    def whole_use(self, row: UseLine, show: Callable[[UseLine], None]) -> None:
        """Bring a landlord's whole number, for who may look; the look goes into the journal."""
        if not row.landlord_phone or not self._desk.may("people.reveal"):
            return
        places, operator = self._desk.services.places, self._desk.operator()
        place_id = self._looked_at
        self._desk.tasks.run(
            lambda: places.landlord_phone(place_id, row.since, operator),
            owner=self,
            done=lambda phone: show(replace(row, landlord_phone=phone)),
            error=self.failed.emit,
            key="whole",
        )

    def whole_unit(self, row: Unit, show: Callable[[Unit], None]) -> None:
        """Bring the whole number of a unit, for who may look; the look goes into the journal."""
        if not row.phone or not self._desk.may("people.reveal"):
            return
        area, operator = self._desk.services.area_registers, self._desk.operator()
        self._desk.tasks.run(
            lambda: area.unit_phone(row.unit_id, operator),
            owner=self,
            done=lambda phone: show(replace(row, phone=phone)),
            error=self.failed.emit,
            key="whole",
        )

    def path(self, place_id: int, done: Callable[[tuple[int, ...]], None]) -> None:
        """Find the places from the community down to one."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._desk.tasks.run(
            lambda: places.path(place_id, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key="path",
        )

    def could_hold(self, place_id: int, done: Callable[[tuple[PlaceNode, ...]], None]) -> None:
        """Find the places below which a place could stand."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._desk.tasks.run(
            lambda: places.could_hold(place_id, operator),
            owner=self,
            done=done,
            error=self.failed.emit,
            key="could-hold",
        )

    # --- changes ----------------------------------------------------------------------------

    def add(self, parent: int, kind: PlaceKind, name: str, answer: Answer) -> None:
        """Add a place below another."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._act(lambda: places.add(parent, kind, name, operator), answer)

    def rename(
        self, place: PlaceView, name: str, answer: Answer, confirmed: int | None = None
    ) -> None:
        """Give a place another name; for many addresses their number was typed."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._change(
            place,
            lambda one: places.rename(
                one.place_id, one.version, name, operator, confirmed=confirmed
            ),
            answer,
        )

    def move(
        self, place: PlaceView, parent: int, answer: Answer, confirmed: int | None = None
    ) -> None:
        """Put a place below another one; for many addresses their number was typed."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._change(
            place,
            lambda one: places.move(
                one.place_id, one.version, parent, operator, confirmed=confirmed
            ),
            answer,
        )

    def correct_address(self, place: PlaceView, address: str, answer: Answer) -> None:
        """Put the hall's own address in place of the composed one."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._change(
            place,
            lambda one: places.correct_address(one.place_id, one.version, address, operator),
            answer,
        )

    def take_away(self, place: PlaceView, answer: Answer) -> None:
        """Take a place out of the tree."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._change(
            place, lambda one: places.take_away(one.place_id, one.version, operator), answer
        )

    def add_keeper(self, place_id: int, keeper: NewKeeper, answer: Answer) -> None:
        """Let somebody answer for a place."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._act(lambda: places.add_keeper(place_id, keeper, operator), answer)

    def end_keeper(self, keeper_id: int, answer: Answer) -> None:
        """Let somebody no longer answer for a place."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._act(lambda: places.end_keeper(keeper_id, operator), answer)

    def record_use(self, place_id: int, use: NewUse, answer: Answer) -> None:
        """Record how a dwelling is used."""
        places, operator = self._desk.services.places, self._desk.operator()
        self._act(lambda: places.record_use(place_id, use, operator), answer)

    # --- inside -----------------------------------------------------------------------------

    def _act(self, call: Callable[[], object], answer: Answer) -> None:
        self._desk.tasks.run(
            call, owner=self, done=lambda _made: answer.taken(), error=answer.refused
        )

    def _change(self, place: PlaceView, act: Callable[[PlaceView], object], answer: Answer) -> None:
        """Change a place as it was seen; where somebody was faster, ask on how it is now."""
        places, operator = self._desk.services.places, self._desk.operator()

        def call() -> Outrun | None:
            try:
                act(place)
            except StaleRecord:
                return Outrun(
                    now=places.place(place.place_id, operator),
                    last=places.last_by(place.place_id, operator),
                )
            return None

        def done(found: Outrun | None) -> None:
            if found is None:
                answer.taken()
            else:
                answer.outrun(place, found, lambda: self._change(found.now, act, answer))

        self._desk.tasks.run(call, owner=self, done=done, error=answer.refused)

    def unit_kinds(self, done: Callable[[Mapping[str, str]], None]) -> None:
        """Find the kinds of units and shops."""
        area, operator = self._desk.services.area_registers, self._desk.operator()
        self._desk.tasks.run(
            lambda: area.unit_kinds(operator), owner=self, done=done, error=self.failed.emit
        )

    def add_unit(self, place_id: int, unit: NewUnit, answer: Answer) -> None:
        """Keep a unit or shop at a place."""
        area, operator = self._desk.services.area_registers, self._desk.operator()
        self._act(lambda: area.add_unit(place_id, unit, operator), answer)

    def end_unit(self, unit_id: int, until: PartialDate, answer: Answer) -> None:
        """Let a unit or shop be closed."""
        area, operator = self._desk.services.area_registers, self._desk.operator()
        self._act(lambda: area.end_unit(unit_id, until, operator), answer)

    def _show(self, place: PlaceView, units: tuple[Unit, ...]) -> None:
        if place.place_id == self._looked_at:
            self.units_told.emit(units)
            self.shown.emit(place)

    def _place_changed(self, event: object) -> None:
        if self._awake and isinstance(event, PlaceChanged):
            self.changed.emit(event.place_id)
            self._again()

    def _again(self) -> None:
        if self._awake and self._looked_at:
            self.look(self._looked_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outrun:
    """Somebody else changed the place first: how it is now, and who it was."""

    now: PlaceView
    last: str


class Answer:
    """What follows when a change was taken, refused, or came after somebody else's.

    Args:
        taken: The change is on record.
        refused: Says why it cannot be.
        outrun: Asks what to do: the place as the clerk saw it, ``Outrun``, and what records the
            change on the place as it is now.
    """

    def __init__(
        self,
        taken: Callable[[], None],
        refused: Callable[[Exception], None],
        outrun: Callable[[PlaceView, Outrun, Callable[[], None]], None],
    ) -> None:
        self.taken = taken
        self.refused = refused
        self.outrun = outrun
