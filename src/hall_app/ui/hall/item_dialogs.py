"""What the list of items asks and shows: the code of a copy, a withdrawal, a history."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.domain.item_editing import ItemAct
from hall_app.ui.day_words import listed_day, moment_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.field_editors import DigitsField
from hall_app.ui.widgets.form_dialog import FormDialog
from hall_app.ui.widgets.form_grid import FieldSpec
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.item_editing import EditedItem, EditionView, ItemChange, ItemHistory

ACTS = {
    ItemAct.BEGUN: mark("Items", "draft begun"),
    ItemAct.IN_FORCE: mark("Items", "version {version} put in force from {day}"),
    ItemAct.CONFIRMED: mark("Items", "confirmed"),
    ItemAct.WITHDRAWN: mark("Items", "version {version} taken back"),
    ItemAct.DROPPED: mark("Items", "draft thrown away"),
    ItemAct.CARRIED_IN: mark("Items", "version {version} taken from another hall, from {day}"),
}
_ALWAYS = mark("Items", "always")
_ROW, _BESIDE = 32, 230
_MOST_ROWS, _FEWEST_ROWS = 8, 2


class CopyDialog(FormDialog):
    """Ask for the code of an item that begins as a copy."""

    def __init__(self, item: EditedItem, parent: QWidget) -> None:
        super().__init__(
            "item-copy",
            mark("Items", "A new item that begins as {title}").shown(title=item.title),
            translate("Items", "Begin"),
            translate("Items", "Back"),
            parent,
        )
        hint = translate("Items", "two letters and two to four digits, as BM07; stays for good")
        self.form.add(
            FieldSpec(name="code", label=translate("Items", "Code"), required=True, hint=hint),
            DigitsField("code", limit=6),
        )
        self.form.focus("code")


class WithdrawDialog(Dialog):
    """Ask before the hall's own edition is taken back.

    Signals:
        given: Take it back.
    """

    given = Signal()

    def __init__(self, item: EditedItem, parent: QWidget) -> None:
        title = mark("Items", "Take back what the hall set for {title}?").shown(title=item.title)
        super().__init__("item-withdraw", title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say(
            translate("Items", "The version that waits is taken back; today's stays in force.")
            if item.waits_from
            else translate(
                "Items",
                "From now on what came with the program holds; an item of the hall's own is not "
                "offered any more. Cases that were taken in keep their version.",
            ),
            "second",
        )
        back = self.add_answer("back", Button(translate("Items", "Back"), "quiet", keys="Esc"))
        back.clicked.connect(self.reject)
        take = Button(translate("Items", "Take it back"), "danger")
        self.add_answer("withdraw", take)
        take.clicked.connect(self.given.emit)


class HistoryDialog(Dialog):
    """Show the editions of an item and what was done to it."""

    def __init__(self, history: ItemHistory, today: dt.date, parent: QWidget) -> None:
        title = mark("Items", "{code} {title}: versions").shown(
            code=history.code, title=history.title
        )
        super().__init__("item-history", title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table: RowTable[EditionView] = RowTable(
            "item-editions",
            _edition_columns(today),
            accessible=translate("Items", "Versions"),
            empty=EmptyState("history", translate("Items", "No version was put in force yet")),
            key=lambda one: f"{one.own}{one.version}",
        )
        self.table.show_rows(history.editions)
        self.table.show_empty(empty=not history.editions)
        self.changes: RowTable[ItemChange] = RowTable(
            "item-changes",
            _change_columns(today),
            accessible=translate("Items", "What was done"),
            empty=EmptyState("history", translate("Items", "Nothing was changed yet")),
            key=lambda one: one.at.isoformat(),
        )
        self.changes.show_rows(history.changes)
        self.changes.show_empty(empty=not history.changes)
        most = self.rows_that_fit(_MOST_ROWS, 2 * _ROW, _BESIDE)
        row = self.table.view.verticalHeader().defaultSectionSize()
        for table, there in (
            (self.table, len(history.editions)),
            (self.changes, len(history.changes)),
        ):
            table.setFixedHeight(row * (1 + max(_FEWEST_ROWS, min(there, most))))
            self.body.addWidget(table)
        self.setMaximumWidth(self.maximumWidth() * 8 // 5)
        self.setMinimumWidth(self.maximumWidth())
        close = self.add_answer("close", Button(translate("Items", "Close"), "quiet", keys="Esc"))
        close.clicked.connect(self.reject)
        self.table.view.setFocus()


def _edition_columns(today: dt.date) -> tuple[Column[EditionView], ...]:
    def source(one: EditionView) -> Cell:
        if one.own:
            return Cell(words=translate("Items", "the hall's own"), bold=one.offered)
        return Cell(words=translate("Items", "came with the program"), tone="ink2")

    def confirmed(one: EditionView) -> Cell:
        if one.unverified:
            return Cell(words=translate("Items", "to be verified"), icon="warn", tone="warn")
        if one.confirmed_on is None:
            return Cell(words=translate("Items", "as the source says"), tone="ink2")
        return Cell(
            words=f"{one.confirmed_by} {listed_day(one.confirmed_on, today)}", second=one.source
        )

    def days(one: EditionView) -> Cell:
        until = listed_day(one.until, today) if one.until else ""
        since = listed_day(one.since, today) if one.since else ""
        words = " – ".join(one for one in (since, until) if one)
        if not until:
            words = mark("Items", "from {day}").shown(day=since) if since else _ALWAYS.shown()
        second = translate("Items", "in force") if one.offered else ""
        return Cell(words=words, second=second, bold=one.offered)

    return (
        Column(
            title=translate("Items", "Version"),
            cell=lambda one: Cell(words=str(one.version), bold=one.offered),
            width=60,
        ),
        Column(title=translate("Items", "Where from"), cell=source, width=110),
        Column(title=translate("Items", "From – until"), cell=days, width=210),
        Column(title=translate("Items", "Confirmed"), cell=confirmed),
    )


def _change_columns(today: dt.date) -> tuple[Column[ItemChange], ...]:
    return (
        Column(
            title=translate("Items", "When"),
            cell=lambda one: Cell(words=moment_words(one.at, today)),
            width=150,
        ),
        Column(title=translate("Items", "Who"), cell=lambda one: Cell(words=one.who), width=90),
        Column(
            title=translate("Items", "What"),
            cell=lambda one: Cell(words=_act(one, today), second=one.words),
        ),
    )


def _act(one: ItemChange, today: dt.date) -> str:
    words = ACTS.get(ItemAct(one.act))
    day = listed_day(dt.date.fromisoformat(one.day), today) if one.day else ""
    return words.shown(version=one.version, day=day) if words else one.act
