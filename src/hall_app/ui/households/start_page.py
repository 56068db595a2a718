"""Where households are found: a search box, and those the clerk looked at last."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.domain.masking import group_id
from hall_app.ui import metrics
from hall_app.ui.desk import HouseholdSubject
from hall_app.ui.households.start_controller import StartController
from hall_app.ui.households.words import sex_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry, hint_line
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.held_row import HeldRow
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.widgets.steered_field import SteeredField

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.views import HouseholdHit, PersonHit
    from hall_app.ui.desk import Desk
    from hall_app.ui.households.start_controller import FoundHouseholds
    from hall_app.ui.page import Effective, Shell


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """One household or person found, in two columns of words."""

    subject: HouseholdSubject
    name: str
    icon: str
    facts: str
    hit: PersonHit | None = None


class HouseholdsPage(Page):
    """Find a household; the focus stays in the box, the arrows move in the list."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("households", translate("Households", "Households"), shell)
        self.controller = StartController(desk, self)
        columns: tuple[Column[FoundRow], ...] = (
            Column(
                title="",
                cell=lambda row: Cell(words=row.name, icon=row.icon, bold=True),
                share=2,
            ),
            Column(title="", cell=lambda row: Cell(words=row.facts, tone="ink2"), share=3),
        )
        self.table: RowTable[FoundRow] = RowTable(
            "households-found",
            columns,
            accessible=translate("Households", "Households"),
            empty=EmptyState("household"),
            row_height=36,
            key=lambda row: (row.subject.household_id, row.subject.person_id),
        )
        self.table.view.horizontalHeader().hide()
        self.field = SteeredField("households-search", self.table)
        label = Label(translate("Households", "Find a household"), "strong")
        label.setBuddy(self.field)
        self.field.setAccessibleName(translate("Households", "Find a household"))
        self.field.setPlaceholderText(
            translate("Households", "address, name, initials, ID tail or phone")
        )
        self._line = QHBoxLayout()
        self._line.addWidget(label)
        self._line.addWidget(self.field, 1)
        self._search = Card()
        self._search.body.addLayout(self._line)
        self._found = Card(" ", flush=True)
        self._hints = hint_line(
            ("↑ ↓", translate("Households", "choose")),
            ("F4", translate("Households", "held: whole number")),
            ("Enter", translate("Households", "open")),
        )
        self._found.head.addWidget(self._hints)
        self._found.body.addWidget(self.table, 1)
        self.body.addWidget(self._search)
        self.body.addWidget(self._found, 1)
        self._connect()

    def _connect(self) -> None:
        self.controller.found.connect(self.show_found)
        self.controller.failed.connect(self.shell.show_error)
        self.field.textChanged.connect(self.controller.ask)
        self.field.taken.connect(self._take)
        self.table.opened.connect(self.open_household)
        HeldRow(self.table, self._whole, keys_of=self.field)

    def entered(self, subject: object = None) -> None:  # noqa: ARG002 - it has no subject
        """Ask again for what was typed, or for those looked at last."""
        self.controller.ask(self.field.text())

    def first_focus(self) -> QWidget | None:
        """Start in the box, what was typed ready to be replaced."""
        self.field.selectAll()
        return self.field

    def fit(self, effective: Effective) -> None:
        """Leave the hints out where there is no room."""
        super().fit(effective)
        self._line.setSpacing(metrics.current().gap(10))
        self._hints.setVisible(effective.captions)

    def show_found(self, found: FoundHouseholds) -> None:
        """Show what fits, households first; nothing typed shows those looked at last."""
        among = tuple(one.household_id for one in found.households)
        rows = [_household(one, among) for one in found.households]
        rows += [_person(one) for one in found.people]
        self._say_nothing(found.typed)
        self.table.show_rows(rows)
        if rows:
            self.table.select(0)
        title = translate("Households", "Looked at last")
        if found.typed:
            title = translate("Households", "Found")
        self._found.set_title(title)
        self._found.set_note(str(len(rows)) if rows else "")

    def open_household(self, row: FoundRow) -> None:
        """Open what the focus is on."""
        self.shell.open_page("household", row.subject)

    def _whole(self, row: FoundRow, show: Callable[[FoundRow], None]) -> None:
        hit = row.hit
        if hit is not None:
            self.controller.whole(
                hit.resident_id, lambda number: show(_person(replace(hit, id_masked=number)))
            )

    def _take(self) -> None:
        row = self.table.current
        if row is not None and self.table.model.rows:
            self.open_household(row)

    def _say_nothing(self, typed: str) -> None:
        if typed:
            self.table.empty.say(
                mark("Households", "Nothing was found for “{typed}”").shown(typed=typed),
                translate("Households", "Try the address, or a part of a member's name or number."),
            )
        else:
            self.table.empty.say(
                translate("Households", "No household was looked at yet"),
                translate("Households", "Type above to find one; it will stand here next time."),
            )


def _household(hit: HouseholdHit, among: tuple[int, ...]) -> FoundRow:
    facts = (
        mark("Household", "head {name}").shown(name=hit.head) if hit.head else "",
        translate("Household", "%n person(s)", n=hit.members)
        if hit.members
        else translate("Households", "nobody left"),
    )
    return FoundRow(
        subject=HouseholdSubject(household_id=hit.household_id, among=among),
        name=hit.address,
        icon="household",
        facts=" · ".join(one for one in facts if one),
    )


def _person(hit: PersonHit) -> FoundRow:
    born = mark("Households", "born {year}").shown(year=hit.birth.year) if hit.birth else ""
    facts = (sex_words(str(hit.sex)), born, group_id(hit.id_masked), hit.address)
    return FoundRow(
        subject=HouseholdSubject(person_id=hit.resident_id, sheet=True),
        name=hit.name,
        icon="person",
        facts=" · ".join(one for one in facts if one),
        hit=hit,
    )


def households_entry(desk: Desk) -> PageEntry:
    """Register the page that finds households with the shell."""
    return PageEntry(
        key="households",
        words=mark("Households", "Households"),
        short=mark("Households", "Homes"),
        icon="household",
        build=lambda shell: HouseholdsPage(shell, desk),
    )
