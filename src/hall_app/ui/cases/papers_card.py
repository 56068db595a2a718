"""The papers made for a case, each with its copies and reprints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from hall_app.ui import metrics
from hall_app.ui.cases.story import material_line, paper_fact, paper_words
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.cards import Card, SideList
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import CaseDetail, PaperView

MOST = 5
WAITING = frozenset({"waiting", "failed"})
ROW = 28


class PapersCard(Card):
    """List the papers; Enter or O opens the one with the focus.

    Signals:
        opened: A paper to look at.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent, flush=True)
        self.setObjectName("papers-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.head.addWidget(Label(translate("CasePage", "open"), "hint"))
        self.head.addWidget(KeyCap("O"))
        columns: tuple[Column[PaperView], ...] = (
            Column(title="", cell=lambda one: Cell(words=paper_words(one), icon="print")),
            Column(
                title="",
                cell=lambda one: Cell(words=paper_fact(one), tone="ink2"),
                width=118,
                numbers=True,
            ),
        )
        self.table: RowTable[PaperView] = RowTable(
            "case-papers",
            columns,
            accessible=translate("CasePage", "Papers of this case"),
            empty=EmptyState("print"),
            row_height=ROW,
            key=lambda one: one.job_id,
        )
        self.table.view.horizontalHeader().hide()
        self.table.opened.connect(self.opened)
        self.none = Label(translate("CasePage", "No paper was made for this case."), "second")
        self.none.setIndent(metrics.current().gap(12))
        self.body.addWidget(self.none)
        self.body.addWidget(self.table)

    def show_papers(self, papers: tuple[PaperView, ...]) -> None:
        """Show the papers in the order they were made."""
        self.set_title(translate("CasePage", "%n paper(s)", n=len(papers)))
        before = self.table.current
        self.table.show_rows(papers)
        self._go_on(before)
        self.table.setVisible(bool(papers))
        self.none.setVisible(not papers)
        self.fit()

    def _go_on(self, before: PaperView | None) -> None:
        """Move to the next paper that waits once the one with the focus was printed."""
        waiting = [n for n, one in enumerate(self.table.model.rows) if one.state in WAITING]
        now = self.table.current
        printed = now is not None and now.state not in WAITING
        if waiting and printed and (before is None or before.state in WAITING):
            self.table.select(waiting[0])

    def fit(self) -> None:
        """Be as high as the rows."""
        rows = min(MOST, len(self.table.model.rows))
        self.table.setFixedHeight(rows * metrics.current().px(ROW) + 2)

    def chosen(self) -> PaperView | None:
        """Return the paper with the focus, else the newest."""
        rows = self.table.model.rows
        return self.table.current or (rows[-1] if rows else None)


class MaterialsCard(SideList):
    """List what was handed in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setObjectName("materials-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_case(self, detail: CaseDetail, today: dt.date) -> None:
        """Show the papers that the item asks for, with how they came."""
        self.set_title(translate("CasePage", "%n material(s)", n=len(detail.materials)))
        self.show_lines(tuple(material_line(one, today) for one in detail.materials))
