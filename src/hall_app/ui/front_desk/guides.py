"""The part of the guides: every item, its guide and the window board on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.services.events import HallChanged
from hall_app.ui.front_desk.panel import Panel, Way
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from hall_app.domain.item_views import ItemHit
    from hall_app.ui.desk import Desk


class GuidesPanel(Panel):
    """List the items; the guide of one and the board of all are printed."""

    rights = ("guides.print",)
    heard = (HallChanged,)

    def __init__(self, desk: Desk) -> None:
        table: RowTable[ItemHit] = RowTable(
            "front-desk-items",
            _columns(),
            accessible=translate("FrontDesk", "Items"),
            empty=EmptyState("form", translate("FrontDesk", "No item is in force")),
            key=lambda one: one.code,
        )
        super().__init__("guides", mark("FrontDesk", "Guides"), table, desk)
        self._unverified = 0
        table.opened.connect(lambda _row: self.print_guide())

    @property
    def note(self) -> str:
        """Say how many items nobody has confirmed."""
        return translate("FrontDesk", "%n item(s) to be verified", n=self._unverified)

    def ways(self) -> tuple[Way, ...]:
        """Print a guide, print the board."""
        return (
            Way(
                name="print",
                words=mark("FrontDesk", "Print the guide"),
                act="guides.print",
                call=self.print_guide,
            ),
            Way(
                name="front-desk:board",
                words=mark("FrontDesk", "Print the window board"),
                act="guides.print",
                call=self.print_board,
            ),
        )

    def hindrance(self, name: str) -> str:
        """Say that no item is chosen."""
        if name == "print" and self.table.current is None:
            return translate("FrontDesk", "no item is chosen")
        return ""

    def load(self) -> None:
        """List the items."""
        items = self.desk.services.items
        self.run(lambda _operator: items.find(""), self._show, key="items")

    def print_guide(self) -> None:
        """Queue the guide of the item with the focus."""
        row, guides = self.table.current, self.desk.services.item_guides
        if row is not None:
            self.paper.emit(lambda operator: guides.print_guide(row.code, operator))

    def print_board(self) -> None:
        """Queue the window board."""
        self.paper.emit(self.desk.services.item_guides.print_board)

    def _show(self, items: tuple[ItemHit, ...]) -> None:
        self._unverified = sum(one.unverified for one in items)
        self.table.show_rows(items)
        self.foot.say()
        self.changed.emit()


def _columns() -> tuple[Column[ItemHit], ...]:
    def standing(one: ItemHit) -> Cell:
        if one.unverified:
            return Cell(words=translate("FrontDesk", "to be verified"), icon="warn", tone="warn")
        return Cell(words=translate("FrontDesk", "as the source says"), tone="ink2")

    return (
        Column(
            title=translate("FrontDesk", "Code"), cell=lambda one: Cell(words=one.code), width=76
        ),
        Column(
            title=translate("FrontDesk", "Quick code"),
            cell=lambda one: Cell(words=one.quick_code),
            width=70,
            gives_way=1,
        ),
        Column(
            title=translate("FrontDesk", "Item"),
            cell=lambda one: Cell(words=one.title, bold=True),
            share=2,
        ),
        Column(title=translate("FrontDesk", "Kind"), cell=lambda one: Cell(words=one.kind_words)),
        Column(
            title=translate("FrontDesk", "Line"),
            cell=lambda one: Cell(words=one.line),
            width=110,
            gives_way=2,
        ),
        Column(title=translate("FrontDesk", "Values"), cell=standing, width=130),
    )
