"""The list of everything that can be done to a case, found by a letter or two."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from hall_app.domain.flow.table import MOVES
from hall_app.domain.readings import phrase_keys
from hall_app.ui import metrics
from hall_app.ui.actions import NEEDS_ACCOUNT
from hall_app.ui.case_words import STATES
from hall_app.ui.errors import explain
from hall_app.ui.flow.order import grouped, usable
from hall_app.ui.flow.words import ACTS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.row_table import Cell, Column, RowTable
from hall_app.ui.widgets.steered_field import SteeredField

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.flow.states import ActKind, CaseState
    from hall_app.domain.flow.views import OfferedAct

MOST, ROW, BESIDE, GROUP = 11, 30, 200, 84
STARTS, HOLDS, OTHER = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRow:
    """One act; its group is named where it begins.

    Attributes:
        offered: Nothing for an act that the state does not know; it is found when asked for.
        reason: Why it cannot be done now, or nothing.
        keys: Its key on the page, or nothing.
    """

    act: ActKind
    offered: OfferedAct | None
    group: str
    reason: str
    keys: str


class ActMenu(Dialog):
    """Choose an act; the focus stays in the field, the arrows move in the list.

    Args:
        offered: What the state of the case allows.
        state: That state; what it does not allow is named when a clerk looks for it.
        keys: Keys that acts have on the page.

    Signals:
        chosen: An ``OfferedAct``.
    """

    chosen = Signal(object)

    def __init__(
        self,
        offered: Sequence[OfferedAct],
        state: CaseState,
        keys: Mapping[ActKind, str],
        parent: QWidget,
    ) -> None:
        fact = translate("ActMenu", "What is to be done?")
        super().__init__("act-menu", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rows = _rows(offered, keys)
        self._others = _other_rows(offered, state)
        columns: tuple[Column[ActRow], ...] = (
            Column(title="", cell=lambda row: Cell(words=row.group, tone="ink2"), width=GROUP),
            Column(title="", cell=_act_cell),
        )
        self.table: RowTable[ActRow] = RowTable(
            "act-rows",
            columns,
            accessible=fact,
            empty=EmptyState("search", translate("ActMenu", "No act is called so")),
            row_height=ROW,
        )
        self.table.view.horizontalHeader().hide()
        self.table.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.view.clicked.connect(lambda _index: self._judge())
        self.table.view.doubleClicked.connect(lambda _index: self._take())
        rows = self.rows_that_fit(MOST, ROW, BESIDE)
        self.table.setFixedHeight(metrics.current().px(ROW) * rows + 4)
        self.field = SteeredField("act-filter", self.table, limit=20)
        self.field.setAccessibleName(translate("ActMenu", "Find an act"))
        self.field.setPlaceholderText(translate("ActMenu", "a word, pinyin or initials"))
        self.field.textEdited.connect(self.filter)
        self.field.taken.connect(self._take)
        self.body.addWidget(self.field)
        self.body.addWidget(self.table)
        back = self.add_answer(
            "back", Button(translate("ActMenu", "Leave it"), "quiet", keys="Esc")
        )
        back.clicked.connect(self.reject)
        self.take = Button(translate("ActMenu", "Do this"), "primary", keys="Enter")
        self.take.setObjectName("act-take")
        self.take.clicked.connect(self._take)
        self._answers.addWidget(self.take)
        self.setMinimumWidth(metrics.current().px(500))
        self.filter("")
        self.table.view.selectionModel().currentChanged.connect(lambda *_: self._judge())
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def filter(self, typed: str) -> None:
        """Show the acts whose name, pinyin or initials fit."""
        wanted = "".join(typed.lower().split())
        ranked = sorted(
            ((_rank(row, wanted), place) for place, row in enumerate(self._rows)),
        )
        found = [self._rows[place] for rank, place in ranked if rank < OTHER]
        if wanted and not found:
            found = [row for row in self._others if _rank(row, wanted) < OTHER]
        self.table.show_rows(found)
        if self.table.model.rows:
            self.table.select(0)
        self._judge()

    def _judge(self) -> None:
        row = self.table.current if self.table.model.rows else None
        if row is None:
            self.take.switch_off(translate("ActMenu", "nothing is chosen"))
        elif row.reason:
            self.take.switch_off(translate("ActMenu", "not now"))
        else:
            self.take.switch_on()

    def _take(self) -> None:
        row = self.table.current if self.table.model.rows else None
        if row is not None and row.offered is not None and not row.reason:
            self.accept()
            self.chosen.emit(row.offered)


def why_not(one: OfferedAct) -> str:
    """Return why an act cannot be done now by this clerk, or nothing."""
    if usable(one):
        return ""
    if not one.permitted:
        return NEEDS_ACCOUNT.shown()
    return explain(one.hindrance).headline if one.hindrance is not None else ""


def _rows(offered: Sequence[OfferedAct], keys: Mapping[ActKind, str]) -> tuple[ActRow, ...]:
    rows = []
    for words, acts in grouped(offered):
        for place, one in enumerate(acts):
            rows.append(
                ActRow(
                    act=one.act,
                    offered=one,
                    group="" if place else words.shown(),
                    reason=why_not(one).strip(),
                    keys=keys.get(one.act, ""),
                )
            )
    return tuple(rows)


def not_in(state: CaseState) -> str:
    """Return why an act that a state does not know cannot be done."""
    return mark("ActMenu", "not while the case is “{state}”").shown(state=STATES[state].shown())


def _other_rows(offered: Sequence[OfferedAct], state: CaseState) -> tuple[ActRow, ...]:
    known = {one.act for one in offered}
    return tuple(
        ActRow(act=act, offered=None, group="", reason=not_in(state), keys="")
        for act in MOVES
        if act not in known
    )


def _act_cell(row: ActRow) -> Cell:
    words = ACTS[row.act].shown()
    approval = row.offered is not None and row.offered.approval
    beside = translate("ActMenu", "with approval at this desk") if approval else row.keys
    return Cell(words=words, second=row.reason or beside, tone="ink2" if row.reason else "ink")


def _rank(row: ActRow, wanted: str) -> int:
    if not wanted:
        return STARTS
    keys = {key.lower() for key in phrase_keys(ACTS[row.act].shown())}
    keys.add(str(row.act))
    if any(key.startswith(wanted) for key in keys):
        return STARTS
    return HOLDS if any(wanted in key for key in keys) else OTHER
