"""The list of everything that can happen to a household, found by a letter or two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.domain.readings import phrase_keys
from hall_app.ui import metrics
from hall_app.ui.households.kinds import GROUPS, KINDS, OFFERED, kind_icon, kind_name
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.widgets.steered_field import SteeredField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.events import EventKind

MOST, ROW, BESIDE = 11, 30, 200


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRow:
    """One kind; its group is named where it begins."""

    kind: EventKind
    group: str


class EventMenu(Dialog):
    """Choose what happened; the focus stays in the field, the arrows move in the list.

    Args:
        whom: Name of the member it is about, or nothing.

    Signals:
        chosen: An ``EventKind``.
    """

    chosen = Signal(object)

    def __init__(self, whom: str, parent: QWidget) -> None:
        fact = translate("Household", "What happened?")
        super().__init__("event-menu", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if whom:
            self.say(mark("Household", "Chosen member: {name}").shown(name=whom), "second")
        columns: tuple[Column[KindRow], ...] = (
            Column(title="", cell=lambda row: Cell(words=row.group, tone="ink2"), width=128),
            Column(title="", cell=_kind_cell),
        )
        self.table: RowTable[KindRow] = RowTable(
            "event-kinds",
            columns,
            accessible=fact,
            empty=EmptyState("search", translate("Household", "No event is called so")),
            row_height=ROW,
        )
        self.table.view.horizontalHeader().hide()
        self.table.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.view.clicked.connect(lambda _index: self._take())
        rows = self.rows_that_fit(MOST, ROW, BESIDE)
        self.table.setFixedHeight(metrics.current().px(ROW) * rows + 4)
        self.field = SteeredField("event-filter", self.table, limit=20)
        self.field.setAccessibleName(translate("Household", "Find an event"))
        self.field.setPlaceholderText(
            translate("Household", "a word, pinyin or initials, as cs for birth")
        )
        self.field.textEdited.connect(self._filter)
        self.field.taken.connect(self._take)
        self.body.addWidget(self.field)
        self.body.addWidget(self.table)
        back = self.add_answer("back", Button(translate("Household", "Leave it"), "quiet",
                                              keys="Esc"))  # fmt: skip
        back.clicked.connect(self.reject)
        self.take = Button(translate("Household", "Record it"), "primary", keys="Enter")
        self.take.setObjectName("event-take")
        self.take.clicked.connect(self._take)
        self._answers.addWidget(self.take)
        self._filter("")
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, typed: str) -> None:
        found = fitting(typed)
        rows, before = [], None
        for kind in found:
            group = KINDS[kind].group
            rows.append(KindRow(kind=kind, group=GROUPS[group].shown() if group != before else ""))
            before = group
        self.table.show_rows(rows)
        if rows:
            self.table.select(0)
            self.take.switch_on()
        else:
            self.take.switch_off(translate("Household", "nothing is chosen"))

    def _take(self) -> None:
        row = self.table.current
        if row is not None and self.table.model.rows:
            self.accept()
            self.chosen.emit(row.kind)


def _kind_cell(row: KindRow) -> Cell:
    return Cell(words=kind_name(row.kind), icon=kind_icon(row.kind))


@cache
def _keys(name: str, code: str) -> frozenset[str]:
    return frozenset({code, *(key.lower() for key in phrase_keys(name))})


def fitting(typed: str) -> tuple[EventKind, ...]:
    """Return the kinds whose word, pinyin, initials or code fits what is typed."""
    wanted = "".join(typed.lower().split())
    if not wanted:
        return OFFERED
    starts, holds = [], []
    for kind in OFFERED:
        keys = _keys(kind_name(kind), str(kind))
        if any(key.startswith(wanted) for key in keys):
            starts.append(kind)
        elif any(wanted in key for key in keys):
            holds.append(kind)
    return (*starts, *holds)
