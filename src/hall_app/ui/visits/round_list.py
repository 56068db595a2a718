"""The homes of a round of visits that are still to be visited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.visits import VisitStop
from hall_app.ui.day_words import listed_day
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

_TITLE = mark("Visits", "New visit · home {place} of {total}")


class RoundList(RowTable[VisitStop]):
    """Hold the homes of a round until each was visited or left out."""

    def __init__(self, today: Callable[[], dt.date]) -> None:
        super().__init__(
            "visits-round",
            _columns(today),
            accessible=translate("Visits", "Round of visits"),
            empty=EmptyState("home"),
            key=lambda one: one.household_id,
        )
        self.done = 0
        self._total = 0

    @property
    def left(self) -> int:
        """Return how many homes are still to be visited."""
        return len(self.model.rows)

    def begin(self, stops: Sequence[VisitStop]) -> None:
        """Begin another round with its first home."""
        self.done, self._total = 0, len(stops)
        self.show_rows(stops)
        if stops:
            self.select(0)

    def title(self) -> str:
        """Say which home of the round comes now."""
        return _TITLE.shown(place=self._total - self.left + 1, total=self._total)

    def visited(self, stop: VisitStop) -> None:
        """Take a home off the round that was visited."""
        self.done += 1
        self.leave_out(stop)

    def leave_out(self, stop: VisitStop) -> None:
        """Take a home off the round; the focus goes to the next one."""
        place = self.view.currentIndex().row()
        self.show_rows([one for one in self.model.rows if one != stop])
        if self.left:
            self.select(min(max(place, 0), self.left - 1))


def _columns(today: Callable[[], dt.date]) -> tuple[Column[VisitStop], ...]:
    def last(one: VisitStop) -> Cell:
        if one.last_on is None:
            return Cell(words=translate("Visits", "never visited"), tone="warn")
        return Cell(words=listed_day(one.last_on, today()), tone="ink2")

    return (
        Column(
            title=translate("Visits", "Head of household"),
            cell=lambda one: Cell(words=one.head, bold=True),
            width=130,
        ),
        Column(title=translate("Visits", "Address"), cell=lambda one: Cell(words=one.address)),
        Column(title=translate("Visits", "Last visit"), cell=last, width=130),
    )
