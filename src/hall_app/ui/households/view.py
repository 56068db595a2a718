"""What the page of one household is made of: second line, members, three cards, person, foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hall_app.ui import metrics
from hall_app.ui.households.cases_card import CasesCard
from hall_app.ui.households.facts_card import FactsCard
from hall_app.ui.households.members import MembersCard
from hall_app.ui.households.person_panel import PersonPanel
from hall_app.ui.households.timeline import EventsCard
from hall_app.ui.households.words import kind_words, summary, upkeep
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import LightBadge, Tag
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import ElidingLabel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex

    from hall_app.ui.households.controller import OpenHousehold
    from hall_app.ui.page import Effective, PageHead


class HouseholdView(QWidget):
    """Hold the parts of the page and show a household in them."""

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: OpenHousehold | None = None
        self._beside = True
        self._roomy = True
        self.identity = ElidingLabel("", "second", least=160)
        self.upkeep = ElidingLabel("", "second", least=80)
        self._second_line = QHBoxLayout()
        self._second_line.addWidget(self.identity)
        self._second_line.addStretch(1)
        self._second_line.addWidget(self.upkeep)
        self.kind_place, self.closed = QHBoxLayout(), LightBadge("wait", "")
        self.members = MembersCard()
        self.events, self.facts, self.cases = EventsCard(today), FactsCard(), CasesCard(today)
        self.person = PersonPanel(today)
        self.absent = EmptyState("household")
        self.foot, self._foot_below = _foot(), _foot()
        self._build()

    @property
    def shown_id(self) -> int | None:
        """Return the household that is shown."""
        return self._found.view.household_id if self._found is not None else None

    def fill_head(self, head: PageHead) -> None:
        """Put kind and state behind the address."""
        head.title.set_words("")
        self._title = head.title
        head.tags.addLayout(self.kind_place)
        head.tags.addWidget(self.closed)
        self.closed.hide()

    def show_household(self, found: OpenHousehold) -> None:
        """Show a household; marks and open sheet stay where they were."""
        shown, before = found.view, self._found
        self._found = found
        self._stack.setCurrentIndex(0)
        self._title.set_words(shown.address or shown.file_number)
        self._show_kind(kind_words(shown.kind))
        self.closed.setVisible(shown.closed_on is not None)
        if shown.closed_on is not None:
            words = mark("Household", "closed since {day}").shown(day=shown.closed_on)
            self.closed.show_light("wait", words)
        self.identity.set_words(summary(shown))
        self.upkeep.set_words(upkeep(shown))
        if before is None or before.view.household_id != shown.household_id:
            self.area.verticalScrollBar().setValue(0)
            for part in (self.members.table, self.events.table, self.cases.table):
                part.show_rows(())
        self.members.show_household(shown, found.names)
        self.events.show_events(shown.events)
        self.facts.show_household(shown)
        self.cases.show_cases(shown.cases)

    def show_absent(self, headline: str, sentence: str) -> None:
        """Say that there is no household to show."""
        self._found = None
        self._title.set_words(translate("Household", "Household"))
        self._show_kind("")
        self.closed.hide()
        self.identity.set_words("")
        self.upkeep.set_words("")
        self.absent.say(headline, sentence)
        self._stack.setCurrentIndex(1)
        self.close_person()

    def say_name(self, name: str) -> None:
        """Say who it is that has no household."""
        if self._found is None:
            self._title.set_words(name)

    def open_person(self) -> bool:
        """Open the sheet of the member with the focus; tell whether there is one."""
        member = self.members.current
        if member is None or self._found is None:
            return False
        self.person.show_person(member, self._found.names)
        self.person.show()
        self._share_room()
        return True

    def close_person(self) -> bool:
        """Give the household the whole width; tell whether a sheet was open."""
        was_open = not self.person.isHidden()
        self.person.hide()
        self._share_room()
        return was_open

    def mask_numbers(self) -> None:
        """Show the masked numbers again."""
        for row in self.members.table.model.rows:
            self.members.show_numbers(row.member.person_id, "", "")
        self.person.mask_numbers()
        self.facts.show_phones({})

    def fit(self, effective: Effective) -> None:
        """Put the cards below each other where they have no room side by side."""
        sizes = metrics.current()
        self._roomy = effective.side_column
        self._column.setSpacing(sizes.gap(8))
        self._rows.setSpacing(sizes.gap(9))
        self._cards.setSpacing(sizes.gap(9))
        self._middle.setSpacing(sizes.gap(9))
        self.upkeep.setVisible(effective.navigation)
        self.foot.setVisible(not effective.folds)
        self._foot_below.setVisible(effective.folds)
        for card in (self.members, self.events, self.facts, self.cases, self.person):
            card.fit(effective)
        self._share_room()

    # --- parts ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.addWidget(self.events, 4)
        self._cards.addWidget(self.facts, 3)
        self._cards.addWidget(self.cases, 4)
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.members)
        self._rows.addLayout(self._cards, 1)
        self._rows.addWidget(self._foot_below)
        self.area = QScrollArea()
        self.area.setObjectName("household-body")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(holder)
        for table in (self.members.table, self.events.table, self.cases.table):
            table.view.selectionModel().currentRowChanged.connect(
                lambda now, _before, view=table.view: self._bring_into_sight(view, now)
            )
        both = QWidget()
        self._middle = QHBoxLayout(both)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.area, 1)
        self._middle.addWidget(self.person)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        for part in (both, self.absent, QWidget()):
            self._stack.addWidget(part)
        self._stack.setCurrentIndex(2)  # nothing yet: the household is on its way
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._second_line)
        self._column.addWidget(stack, 1)
        self._column.addWidget(self.foot)

    def _bring_into_sight(self, view: QTableView, current: QModelIndex) -> None:
        """Scroll the page to the row with the focus; low windows show few of them."""
        holder = self.area.widget()
        if view.hasFocus() and holder is not None:
            row = view.visualRect(current)
            spot = view.viewport().mapTo(holder, row.center())
            self.area.ensureVisible(0, spot.y(), 0, row.height())

    def _share_room(self) -> None:
        """Let an open sheet take its place beside the household, or all of it."""
        open_sheet = not self.person.isHidden()
        self.area.setVisible(self._roomy or not open_sheet)
        side_by_side = self._roomy and not open_sheet
        way = QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(way if side_by_side else QBoxLayout.Direction.TopToBottom)

    def _show_kind(self, words: str) -> None:
        while self.kind_place.count():
            old = self.kind_place.takeAt(0).widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if words:
            self.kind_place.addWidget(Tag(words))


def _foot() -> ElidingLabel:
    words = translate(
        "Household", "This archive serves the community only; it is no proof of registration"
    )
    return ElidingLabel(words, "hint")
