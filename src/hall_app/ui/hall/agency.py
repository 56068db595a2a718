"""The items of the full agency: marked one by one, confirmed by the head."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from hall_app.domain.agency import USUAL, AgencyOffer
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.agency import AgencyItem
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column


class AgencyPart(Part):
    """List every item with whether the hall does it by full agency."""

    key = "agency"
    words = mark("Hall", "Full agency")
    right = "hall.change"
    icon = "briefcase"
    ways = ("hall:mark", "main")
    names: ClassVar[dict[str, Marked]] = {"main": mark("Hall", "Confirm the list")}

    offer: AgencyOffer | None = None

    def columns(self) -> tuple[Column[Line], ...]:
        """Return mark, item, line of business and where the mark comes from."""
        return (
            column(mark("Hall", "By agency"), 0, 110),
            column(mark("Hall", "Item"), 1),
            column(mark("Hall", "Line of business"), 2, 130, gives_way=1),
            column(mark("Hall", "Note"), 3, 210, gives_way=2),
        )

    def empty(self) -> tuple[str, str]:
        """Say that there is no item."""
        return translate("Hall", "No item is loaded"), ""

    def foot(self) -> str:
        """Say what a mark does."""
        if self.offer is not None and not self.offer.confirmed:
            return translate(
                "Hall",
                "Twelve are proposed. Until the list is confirmed, every item can be commissioned; "
                "Alt+K marks an item or takes the mark away.",
            )
        return translate(
            "Hall",
            "Only marked items can be commissioned. Alt+K marks an item or takes the mark away.",
        )

    def load(self) -> None:
        """Load the items."""
        service, operator = self.desk.services.agency, self.desk.operator()
        self.run(lambda: service.offer(operator), self._show, "hall-part")

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {"hall:mark": self.turn, "main": self.confirm}

    def buttons(self) -> tuple[str, ...]:
        """Offer to confirm only what is not confirmed."""
        confirmed = self.offer is not None and self.offer.confirmed
        return ("hall:mark",) if confirmed else ("hall:mark", "main")

    def hindrance(self, way: str, line: Line | None) -> str:
        """Mark the item with the focus; confirm once."""
        if way == "hall:mark":
            return "" if line is not None else translate("Hall", "no item is chosen")
        confirmed = self.offer is not None and self.offer.confirmed
        return translate("Hall", "confirmed already") if confirmed else ""

    def opened(self, _line: Line) -> None:
        """Mark an item on Enter."""
        self.turn()

    def turn(self) -> None:
        """Mark the item with the focus, or take its mark away."""
        line = self.current()
        if line is None or self.offer is None:
            return
        self._set(set(self.offer.marked) ^ {line.subject.code})

    def confirm(self) -> None:
        """Confirm the list as it stands."""
        if self.offer is not None:
            self._set(set(self.offer.marked))

    def _set(self, codes: set[str]) -> None:
        service, operator = self.desk.services.agency, self.desk.operator()
        self.run(lambda: service.mark(codes, operator), lambda _done: None, "hall-act")

    def _show(self, offer: AgencyOffer) -> None:
        turned = self.offer is not None and self.offer.confirmed != offer.confirmed
        self.offer = offer
        count = len(offer.marked)
        note = translate("Hall", "%n item(s) by full agency", n=count)
        if not offer.confirmed:
            note = mark("Hall", "{count} of {usual} slots proposed, not yet confirmed").shown(
                count=count, usual=len(USUAL)
            )
        self.loaded.emit(tuple(map(_line, offer.items)), note)
        if turned:
            self.reshown.emit()


def _line(one: AgencyItem) -> Line:
    marked = Cell(words=translate("Hall", "yes"), icon="check", bold=True)
    note = translate("Hall", "one of the twelve") if one.usual else ""
    if one.named_so and not one.usual:
        note = translate("Hall", "can be done so, says its file")
    return Line(
        key=one.code,
        cells=(
            marked if one.marked else Cell(words=translate("Hall", "no"), tone="ink2"),
            Cell(words=one.title, second=one.code, bold=one.marked),
            Cell(words=one.line, tone="ink2"),
            Cell(words=note, tone="ink2"),
        ),
        subject=one,
    )
