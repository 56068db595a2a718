"""Everything about one place: counts, who answers for it, its dwellings or how it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.places import DWELLINGS, PlaceKind
from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.places.units import unit_table
from hall_app.ui.places.words import KINDS, ROLES, UNKNOWN_USE, USES
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.held_row import HeldRow
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.area_registers import Unit
    from hall_app.domain.places import Dwelling, Keeper, PlaceCounts, PlaceView, UseLine

KEEPER_ROWS, LEAST_ROWS = 4, 2
_ABOVE_HOUSES = frozenset({PlaceKind.COMMUNITY, PlaceKind.GRID, PlaceKind.ESTATE, PlaceKind.STREET})
_PATH = " › "
_NOTED = mark("Places", "{kind} · {path}")
_OWN_ADDRESS = mark("Places", "{address} (corrected by hand)")
_SPAN = mark("Places", "{since} to {until}")
_SIZE = mark("Places", "{area} m², {rooms} rooms")


class PlaceDetail(QWidget):
    """Show one place.

    Signals:
        use_wanted: A use whose landlord's number is wanted in full, and what shows it.
    """

    use_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: PlaceView | None = None
        self._rows = KEEPER_ROWS
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column
        column.addWidget(self._facts())
        self.keepers: RowTable[Keeper] = RowTable(
            "place-keepers",
            _keeper_columns(),
            accessible=translate("Places", "Responsible persons"),
            empty=EmptyState("people"),
            key=lambda one: one.keeper_id,
        )
        self.keepers.empty.say(
            translate("Places", "Nobody answers for this place yet"),
            translate("Places", "Alt+R enters a responsible person."),
        )
        self._keepers_card = Card(translate("Places", "Responsible persons"), flush=True)
        self._keepers_card.body.addWidget(self.keepers)
        column.addWidget(self._keepers_card)
        self.dwellings: RowTable[Dwelling] = RowTable(
            "place-dwellings",
            _dwelling_columns(),
            accessible=translate("Places", "Dwellings"),
            empty=EmptyState("household"),
            key=lambda one: (one.place_id, one.household_id),
        )
        self.dwellings.empty.say(
            translate("Places", "No dwelling is known here"),
            translate("Places", "Dwellings come with the households that live there."),
        )
        self._dwellings_card = Card(translate("Places", "Dwellings"), flush=True)
        self._dwellings_card.body.addWidget(self.dwellings, 1)
        column.addWidget(self._dwellings_card, 1)
        self.uses: RowTable[UseLine] = RowTable(
            "place-uses",
            _use_columns(),
            accessible=translate("Places", "How the dwelling is used"),
            empty=EmptyState("home"),
        )
        self.uses.empty.say(
            translate("Places", "Nobody told yet how this dwelling is used"),
            translate("Places", "Alt+U records it."),
        )
        HeldRow(self.uses, self.use_wanted.emit)
        self._uses_card = Card(translate("Places", "How the dwelling is used"), flush=True)
        self._uses_card.body.addWidget(self.uses, 1)
        self._uses_card.hide()
        column.addWidget(self._uses_card, 1)
        self.units = unit_table()
        self._units_card = Card(translate("Places", "Units and shops"), flush=True)
        self._units_card.body.addWidget(self.units, 1)
        self._units_card.hide()
        column.addWidget(self._units_card, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        self._space()

    def _facts(self) -> Card:
        card = Card()
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.name = ElidingLabel("", "h1", least=80)
        self.path = ElidingLabel("", "second")
        self.address = ElidingLabel("", "body")
        self._counts = QHBoxLayout()
        self.count_lines = tuple(Label("", "body") for _ in range(3))
        for line in self.count_lines:
            self._counts.addWidget(line)
        self._counts.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addWidget(self.path, 1)
        card.body.addLayout(head)
        card.body.addWidget(self.address)
        card.body.addLayout(self._counts)
        return card

    def show_place(self, place: PlaceView) -> None:
        """Show a place."""
        other = self.place is None or self.place.place_id != place.place_id
        self.place = place
        dwelling = place.kind in DWELLINGS
        self.name.set_words(place.name)
        kind = KINDS[place.kind].shown()
        above = _PATH.join(place.above)
        self.path.set_words(_NOTED.shown(kind=kind, path=above) if above else kind)
        address = _OWN_ADDRESS.shown(address=place.address) if place.corrected else place.address
        self.address.set_words(address)
        self.address.setVisible(bool(address))
        for line, words in zip(self.count_lines, count_words(place.counts), strict=True):
            line.setText(words)
            line.setVisible(bool(words) and not dwelling)
        self.keepers.show_rows(place.keepers)
        self.dwellings.show_rows(place.dwellings)
        self.uses.show_rows(place.uses)
        if other:
            for table in (self.keepers, self.dwellings, self.uses):
                table.select(0)
        self._uses_card.setVisible(dwelling)
        self._dwellings_card.setVisible(place.kind not in _ABOVE_HOUSES)
        self._rest.setVisible(place.kind in _ABOVE_HOUSES and self._units_card.isHidden())
        rows = 1 if dwelling else 0
        self._dwellings_card.setMaximumHeight(
            metrics.current().px(150) if rows and place.dwellings else 16_777_215
        )

    def show_units(self, units: Sequence[Unit]) -> None:
        """Show the units and shops at the place and below it; without any their card is hidden."""
        self._units_card.setVisible(bool(units))
        self.units.show_rows(units)
        if units and self.units.current is None:
            self.units.select(0)

    def set_short(self, *, short: bool) -> None:
        """Leave the person's list two rows where the window is low."""
        self._rows = 2 if short else KEEPER_ROWS
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Space again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "units"):
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        sizes = metrics.current()
        self._column.setSpacing(sizes.gap(9))
        self._counts.setSpacing(sizes.gap(24))
        for table in (self.dwellings, self.uses, self.units):
            table.setMinimumHeight(sizes.head + LEAST_ROWS * sizes.px(32) + 4)
        self.keepers.setFixedHeight(sizes.head + self._rows * sizes.px(32) + 4)


def count_words(counts: PlaceCounts) -> tuple[str, str, str]:
    """Return the counts of a place as three short texts."""
    uses = mark(
        "Places", "dwellings {all}: owner {own}, let {let}, vacant {vacant}, not recorded {open}"
    ).shown(
        all=counts.dwellings,
        own=counts.own,
        let=counts.let,
        vacant=counts.vacant,
        open=counts.unknown,
    )
    lived = mark("Places", "{homes} households, {people} people").shown(
        homes=counts.households, people=counts.people
    )
    houses = translate("Places", "%n building(s)", n=counts.buildings)
    return (lived, uses, houses if counts.buildings > 1 else "")


def _keeper_columns() -> tuple[Column[Keeper], ...]:
    def span(one: Keeper) -> Cell:
        if one.until is None:
            return Cell(words=str(one.since), tone="ink2")
        return Cell(words=_SPAN.shown(since=one.since, until=one.until), tone="ink2")

    return (
        Column(
            title=translate("Places", "Role"),
            cell=lambda one: Cell(
                words=ROLES[one.role].shown(), tone="ink2" if one.until else "ink"
            ),
            width=120,
        ),
        Column(
            title=translate("Places", "Full name"),
            cell=lambda one: Cell(
                words=one.name, bold=one.until is None, tone="ink2" if one.until else "ink"
            ),
        ),
        Column(
            title=translate("Places", "Telephone"),
            cell=lambda one: Cell(words=one.phone),
            width=126,
        ),
        Column(
            title=translate("Places", "Answers for"),
            cell=lambda one: Cell(words=one.of or translate("Places", "this place"), tone="ink2"),
            gives_way=1,
        ),
        Column(title=translate("Places", "Since"), cell=span, width=180, gives_way=2),
    )


def _dwelling_columns() -> tuple[Column[Dwelling], ...]:
    def use(one: Dwelling) -> Cell:
        if one.use is None:
            return Cell(words=UNKNOWN_USE.shown(), tone="ink2")
        tone = "warn" if one.use.value == "vacant" else "ink"
        return Cell(words=USES[one.use].shown(), tone=tone)

    return (
        Column(
            title=translate("Places", "Dwelling"),
            cell=lambda one: Cell(words=one.name, bold=True),
        ),
        Column(title=translate("Places", "Use"), cell=use, width=70),
        Column(
            title=translate("Places", "Since"),
            cell=lambda one: Cell(words=str(one.since or ""), tone="ink2"),
            width=98,
            gives_way=2,
        ),
        Column(
            title=translate("Places", "Head of household"),
            cell=lambda one: Cell(words=one.head, bold=True),
        ),
        Column(
            title=translate("Places", "People"),
            cell=lambda one: Cell(words=str(one.people) if one.household_id else ""),
            width=52,
            numbers=True,
        ),
        Column(
            title=translate("Places", "File number"),
            cell=lambda one: Cell(words=one.file_number, tone="ink2"),
            width=120,
            gives_way=1,
        ),
    )


def _use_columns() -> tuple[Column[UseLine], ...]:
    def size(one: UseLine) -> Cell:
        if not one.area:
            return Cell()
        return Cell(words=_SIZE.shown(area=one.area, rooms=one.rooms or "–"))

    def span(one: UseLine) -> Cell:
        words = str(one.since)
        if one.until is not None:
            words = _SPAN.shown(since=one.since, until=one.until)
        return Cell(words=words, tone="ink2")

    return (
        Column(
            title=translate("Places", "Use"),
            cell=lambda one: Cell(words=USES[one.use].shown(), bold=one.until is None),
            width=70,
        ),
        Column(title=translate("Places", "Since"), cell=span, width=190),
        Column(title=translate("Places", "Area, rooms"), cell=size, width=150, gives_way=1),
        Column(
            title=translate("Places", "Landlord"),
            cell=lambda one: Cell(words=one.landlord, second=one.landlord_phone),
        ),
    )
