"""The items of the hall: how each stands, and the ways to edit, copy and take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from hall_app.domain.item_editing import Standing
from hall_app.ui.day_words import listed_day
from hall_app.ui.hall.item_dialogs import CopyDialog, HistoryDialog, WithdrawDialog
from hall_app.ui.hall.part import Line, Part, column
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.row_table import Cell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from hall_app.domain.item_editing import EditedItem, ItemHistory, ItemSheet
    from hall_app.ui.i18n import Marked
    from hall_app.ui.widgets.row_table import Column

EDITOR = "item-editor"
STANDINGS: dict[Standing, Marked] = {
    Standing.SHIPPED: mark("Items", "came with the program"),
    Standing.OWN: mark("Items", "the hall's own"),
    Standing.NOT_OFFERED: mark("Items", "not offered"),
}


class ItemsPart(Part):
    """List every item; Enter edits the one with the focus."""

    key = "items"
    words = mark("Hall", "Items")
    right = "items.edit"
    icon = "form"
    filters = True
    ways = ("main", "hall:item-copy", "hall:item-history", "hall:item-withdraw")
    names: ClassVar[dict[str, Marked]] = {"main": mark("Items", "Edit the item")}

    def columns(self) -> tuple[Column[Line], ...]:
        """Return code, name, line of business, how it stands, and the mark."""
        return (
            column(mark("Items", "Code"), 0, 76),
            column(mark("Items", "Quick code"), 1, 70, gives_way=3),
            column(mark("Items", "Item"), 2),
            column(mark("Items", "Line of business"), 3, 120, gives_way=2),
            column(mark("Items", "Stands"), 4, 230),
            column(mark("Items", "Values"), 5, 130, gives_way=1),
        )

    def empty(self) -> tuple[str, str]:
        """Say that nothing fits what is typed."""
        return (
            translate("Items", "No item fits"),
            translate("Items", "Type a part of code, name or initials, or of how it stands."),
        )

    def foot(self) -> str:
        """Say what editing does."""
        return translate(
            "Items",
            "Enter edits an item: it stays a draft until it is put in force from a day on. Cases "
            "keep the version of the day they were taken in.",
        )

    def load(self) -> None:
        """Load the items."""
        service, operator = self.desk.services.item_editing, self.desk.operator()
        self.run(lambda: service.listed(operator), self._show, "hall-part")

    def fits(self, line: Line, typed: str) -> bool:
        """Find an item by its initials as well."""
        by_initials = any(typed in one for one in line.subject.initials)
        return by_initials or super().fits(line, typed)

    def calls(self) -> dict[str, Callable[[], object]]:
        """Return what the ways do."""
        return {
            "main": self.edit,
            "hall:item-copy": self.copy,
            "hall:item-history": self.history,
            "hall:item-withdraw": self.withdraw,
        }

    def hindrance(self, way: str, line: Line | None) -> str:
        """Edit what has the focus; take back only what is the hall's own."""
        if line is None:
            return translate("Items", "no item is chosen")
        item: EditedItem = line.subject
        if way == "hall:item-withdraw" and not (item.standing is Standing.OWN or item.waits_from):
            return translate("Items", "nothing of the hall's own is in force")
        return ""

    def buttons(self) -> tuple[str, ...]:
        """Offer to take back only where something of the hall's own holds."""
        way = "hall:item-withdraw"
        hindered = self.hindrance(way, self.current())
        return tuple(one for one in self.ways if one != way or not hindered)

    def opened(self, _line: Line) -> None:
        """Edit an item on Enter."""
        self.edit()

    # --- what the head does -----------------------------------------------------------------

    def edit(self) -> None:
        """Open the editor on the item with the focus."""
        line = self.current()
        if line is not None:
            self.shell.open_page(EDITOR, line.key)

    def copy(self) -> None:
        """Ask for a code and begin a new item."""
        line = self.current()
        if line is None:
            return
        item: EditedItem = line.subject
        service, operator = self.desk.services.item_editing, self.desk.operator()
        dialog = CopyDialog(item, self.page)

        def job() -> Callable[[], ItemSheet]:
            code = dialog.form.text("code")
            return lambda: service.copy(item.code, code, operator)

        self.ask(dialog, job, self._edit_copy)

    def history(self) -> None:
        """Show the editions of the item with the focus."""
        line = self.current()
        if line is None:
            return
        service, operator = self.desk.services.item_editing, self.desk.operator()

        def show(found: ItemHistory) -> None:
            HistoryDialog(found, self.desk.today(), self.page).open()

        self.run(lambda: service.history(line.key, operator), show, "hall-history")

    def withdraw(self) -> None:
        """Ask, then take back what the hall put in force."""
        line = self.current()
        if line is None:
            return
        service, operator = self.desk.services.item_editing, self.desk.operator()
        words = mark("Items", "{title}: taken back").shown(title=line.subject.title)
        dialog = WithdrawDialog(line.subject, self.page)
        dialog.given.connect(
            lambda: self.run(
                lambda: service.withdraw(line.key, operator),
                lambda _done: self.shell.toast(words),
                "hall-act",
            )
        )
        dialog.open()

    # --- parts ------------------------------------------------------------------------------

    def _edit_copy(self, sheet: ItemSheet) -> None:
        self.shell.open_page(EDITOR, sheet.code)

    def _show(self, found: tuple[EditedItem, ...]) -> None:
        today = self.desk.today()
        pending = sum(one.unverified for one in found)
        note = translate("Items", "%n item(s) to be verified", n=pending) if pending else ""
        self.loaded.emit(tuple(_line(one, today) for one in found), note)


def _line(one: EditedItem, today: dt.date) -> Line:
    extra = []
    if one.drafted:
        extra.append(translate("Items", "draft"))
    if one.waits_from:
        day = listed_day(one.waits_from, today)
        extra.append(mark("Items", "new from {day}").shown(day=day))
    tones = {Standing.SHIPPED: "ink2", Standing.OWN: "ink", Standing.NOT_OFFERED: "warn"}
    values = Cell()
    if one.unverified:
        values = Cell(words=translate("Items", "to be verified"), icon="warn", tone="warn")
    return Line(
        key=one.code,
        cells=(
            Cell(words=one.code),
            Cell(words=one.quick_code, tone="ink2"),
            Cell(words=one.title, bold=True),
            Cell(words=one.line, tone="ink2"),
            Cell(
                words=STANDINGS[one.standing].shown(),
                second=" · ".join(extra),
                tone=tones[one.standing],
            ),
            values,
        ),
        subject=one,
    )
