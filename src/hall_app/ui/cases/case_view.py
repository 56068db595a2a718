"""What the page of one case is made of: head, steps, papers to decide about, timeline, side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hall_app.domain.masking import group_id, group_phone
from hall_app.ui import metrics
from hall_app.ui.cases.clock_card import ClockCard
from hall_app.ui.cases.errands_card import ErrandsCard
from hall_app.ui.cases.facts_card import FactsCard
from hall_app.ui.cases.materials_panel import MaterialsPanel
from hall_app.ui.cases.papers_card import MaterialsCard, PapersCard
from hall_app.ui.cases.story import (
    following_words,
    identity,
    light_of,
    moments_of,
    now_words,
)
from hall_app.ui.cases.way import steps_of
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.badges import LightBadge, Tag
from hall_app.ui.widgets.buttons import KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel, Label, Rule
from hall_app.ui.widgets.steps import NowBar, StepsLine, Timeline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QAction

    from hall_app.domain.views import CaseDetail
    from hall_app.ui.cases.case_controller import OpenCase
    from hall_app.ui.page import Effective, PageHead

SIDE = 318
LEAST_TIMELINE = 5


class CaseView(QWidget):
    """Hold the parts of the page and show a case in them."""

    def __init__(
        self,
        why: QAction,
        visit: QAction,
        asked: QAction,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._detail: CaseDetail | None = None
        self._shape: tuple[object, ...] = ()
        self._make_head()
        self.steps, self.now = StepsLine(), NowBar()
        self.panel = MaterialsPanel(today)
        self.timeline = Timeline("case-timeline", translate("CasePage", "What happened"))
        self.clock, self.materials, self.papers = ClockCard(why), MaterialsCard(), PapersCard()
        self.errands = ErrandsCard()
        self.facts = FactsCard(visit, asked, today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._second_line)
        column.addWidget(self._make_steps())
        self.middle = self._make_middle()
        self.panel.desk.selectionModel().currentRowChanged.connect(self._bring_into_sight)
        column.addWidget(self.middle, 1)
        self._column = column

    @property
    def shown_number(self) -> str:
        """Return the number of the case that is shown."""
        return self._detail.number if self._detail is not None else ""

    def fill_head(self, head: PageHead) -> None:
        """Put item and kind behind the number, the light at the right."""
        head.title.set_words("")
        self._title = head.title
        head.tags.addWidget(self.item)
        head.tags.addWidget(self.kind_holder)
        head.right.addWidget(self.light)

    def show_case(self, found: OpenCase, today: dt.date) -> bool:
        """Show a case as it stands now; tell whether it is another case or has another shape."""
        detail = found.detail
        self._detail = detail
        self._title.set_words(detail.number)
        self.item.set_words(detail.item_title)
        self._show_kind(detail.item_kind)
        self.light.show_light(*light_of(detail))
        self.name.set_words(detail.applicant_name)
        self.mask_numbers()
        self.steps.show_steps(steps_of(detail, today))
        self.now.say(now_words(detail, today), following_words(detail, today))
        self.timeline.show_moments(moments_of(detail, today))
        self.panel.show_case(found)
        self.clock.show_case(detail, today)
        self.errands.show_case(detail, today)
        self.materials.show_case(detail, today)
        self.papers.show_papers(detail.papers)
        self.facts.show_case(found)
        before, self._shape = self._shape, (detail.number, detail.state, self.panel.isHidden())
        return before != self._shape

    def scroll_to_top(self) -> None:
        """Show the page from its beginning: parts that went away leave an old place behind."""
        self.middle.verticalScrollBar().setValue(0)

    def say_responsibility(self, words: str) -> None:
        """Show who was asked first, who has it, and when it came."""
        self.responsible.set_words(words)

    def show_numbers(self, id_number: str, phone: str) -> None:
        """Show the whole numbers, as long as the key is held."""
        if self._detail is not None:
            self.identity.set_words(identity(self._detail, id_number, phone))

    def mask_numbers(self) -> None:
        """Show the masked numbers again."""
        if self._detail is not None:
            detail = self._detail
            masked = group_id(detail.id_masked), group_phone(detail.phone_masked)
            self.identity.set_words(identity(detail, *masked))

    def fit(self, effective: Effective) -> None:
        """Put the side below, then leave out the steps and the second line's right half."""
        sizes = metrics.current()
        beside = effective.side_column
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(way)
        self._middle.setSpacing(sizes.gap(9))
        self._column.setSpacing(sizes.gap(8))
        for holder in (self._left, self._side):
            holder.setSpacing(sizes.gap(9))
        self._side_box.setMinimumWidth(sizes.px(SIDE) if beside else 0)
        self._side_box.setMaximumWidth(sizes.px(SIDE) if beside else 16_777_215)
        self.steps.setVisible(not effective.folds and effective.navigation)
        self.panel.fit(effective)
        self._reveal_hint.setVisible(effective.captions)
        self.responsible.setVisible(effective.navigation)
        rows = LEAST_TIMELINE if effective.folds or not beside else 3
        self.timeline.setMinimumHeight(sizes.px(24) * rows)
        self.papers.fit()

    # --- parts ------------------------------------------------------------------------------

    def _make_head(self) -> None:
        self.item = ElidingLabel("", "h2", least=80)
        self.kind_holder = QWidget()
        self.kind = QHBoxLayout(self.kind_holder)
        self.kind.setContentsMargins(0, 0, 0, 0)
        self._kind_words = ""
        self.light = LightBadge("wait", "")
        self.name = ElidingLabel("", "strong", least=60)
        self.identity = ElidingLabel("", "second", least=80)
        self.responsible = ElidingLabel("", "second", least=80)
        self._reveal_hint = QWidget()
        reveal = QHBoxLayout(self._reveal_hint)
        reveal.setContentsMargins(0, 0, 0, 0)
        reveal.addWidget(KeyCap("F4"))
        reveal.addWidget(Label(translate("CasePage", "held: whole numbers"), "hint"))
        self._second_line = QHBoxLayout()
        self._second_line.addWidget(self.name)
        self._second_line.addWidget(self.identity)
        self._second_line.addWidget(self._reveal_hint)
        self._second_line.addStretch(1)
        self._second_line.addWidget(self.responsible)

    def _make_steps(self) -> QWidget:
        card = Card()
        card.setObjectName("steps-card")
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        card.body.addWidget(self.steps)
        card.body.addWidget(self.now)
        self._steps_card = card
        return card

    def _make_middle(self) -> QScrollArea:
        what = Card(translate("CasePage", "What happened"))
        what.body.addWidget(Rule())
        what.body.addWidget(self.timeline, 1)
        self._left, self._side = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self.panel)
        self._left.addWidget(what, 1)
        self._side_box = QWidget()
        self._side_box.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        for card in (self.clock, self.errands, self.materials, self.papers, self.facts):
            self._side.addWidget(card)
        self._side.addStretch(1)
        holder = QWidget()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight, holder)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addLayout(self._left, 1)
        self._middle.addWidget(self._side_box)
        area = QScrollArea()
        area.setObjectName("case-body")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(self.focusPolicy())
        area.setWidget(holder)
        return area

    def _bring_into_sight(self, current: QModelIndex) -> None:
        """Scroll the page to the paper that is answered; low windows show few of them."""
        row = self.panel.desk.visualRect(current)
        spot = self.panel.desk.viewport().mapTo(self.middle.widget(), row.center())
        self.middle.ensureVisible(0, spot.y(), 0, row.height())

    def _show_kind(self, words: str) -> None:
        if words == self._kind_words:
            return
        self._kind_words = words
        while self.kind.count():
            old = self.kind.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        if words:
            self.kind.addWidget(Tag(words))
