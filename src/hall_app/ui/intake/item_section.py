"""Sections 2 and 3: the item with what is said about it, and its extra fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.item_box import ItemBox
from hall_app.ui.intake.item_fields import ItemFields
from hall_app.ui.intake.wording import joined
from hall_app.ui.widgets.badges import Tag
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.form_grid import LABEL_WIDTH
from hall_app.ui.widgets.labels import ElidingLabel, FaultLine, Label, Rule
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from hall_app.domain.item_views import ItemDetail, ItemHit

QUICK = 6
"""Items of every day that stand as buttons under the empty box."""


class QuickList(QWidget):
    """Offer the items of every day as buttons, as many as there is room for.

    Signals:
        picked: Code of the item.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.current().gap(8))
        self.buttons: list[Button] = []

    def show_items(self, hits: tuple[ItemHit, ...]) -> None:
        """Offer these items."""
        empty(self._row)
        self._row.addWidget(Label(translate("Intake", "every day"), "hint"))
        self.buttons = [self._made(hit) for hit in hits[:QUICK]]
        self._row.addStretch(1)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to any width."""
        return QSize(0, metrics.current().field + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as fit."""
        super().resizeEvent(event)
        self._fit()

    def _made(self, hit: ItemHit) -> Button:
        button = Button(hit.title, keys=hit.quick_code)
        button.setObjectName(f"quick-{hit.code}")
        button.clicked.connect(lambda _checked=False: self.picked.emit(hit.code))
        self._row.addWidget(button)
        return button

    def _fit(self) -> None:
        taken = metrics.current().px(60)
        for button in self.buttons:
            taken += button.sizeHint().width() + self._row.spacing()
            button.setVisible(taken <= self.width())


class ItemSection(Card):
    """Choose the item and fill in what it asks for.

    Signals:
        picked: Code of the item taken.
        done: The last field was left with Enter.
    """

    picked = Signal(str)
    done = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__("", "card", parent)
        self.setObjectName("section-item")
        sizes = metrics.current()
        self.box = ItemBox()
        self.box.picked.connect(self.picked)
        self.label = Label(translate("Intake", "Item"), "second")
        self.label.setBuddy(self.box)
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.star = Label("*", "message")
        self.tags = QHBoxLayout()
        self.tags.setSpacing(sizes.gap(6))
        self.facts = ElidingLabel("", "second", least=60)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.fault = FaultLine()
        self.fields = ItemFields(today)
        self.fields.finished.connect(self.done)
        self.rule = Rule()
        row = QHBoxLayout()
        row.setSpacing(1)  # as the grid below has it between star and field
        lead = QHBoxLayout()
        lead.setSpacing(sizes.gap(6))
        lead.addWidget(self.label)
        lead.addWidget(self.star)
        row.addLayout(lead)
        row.addWidget(self.box, 1)
        row.addSpacing(sizes.gap(6))
        row.addLayout(self.tags)
        row.addSpacing(sizes.gap(6))
        row.addWidget(self.facts, 1)
        row.addStretch(0)
        self.body.addLayout(row)
        self.body.addWidget(self.fault)
        self.quick_box = QuickList()
        self.quick_box.picked.connect(self.picked)
        self.body.addWidget(self.quick_box)
        self.body.addWidget(self.rule)
        self.body.addWidget(self.fields)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.show_item(None, "")
        self._space()

    def show_item(self, item: ItemDetail | None, phone: str) -> None:
        """Show an item with its fields, or ask for one."""
        self._show_tags(item)
        self.fault.say("")
        self.fields.show_item(item, phone)
        self.quick_box.setVisible(item is None)
        shown = item is not None and bool(self.fields.names)
        self.rule.setVisible(shown)
        self.fields.setVisible(shown)
        if item is None:
            self.box.show_item("")
            self.facts.set_words("")
            return
        self.box.show_item(f"{item.code}  {item.title}")
        decides = (
            translate("Intake", "{body} decides").format(body=item.deciding_body)
            if item.deciding_body
            else ""
        )
        self.facts.set_words(joined(item.fee, decides))

    def show_problem(self, words: str) -> None:
        """Say what is the matter with the item box."""
        self.fault.say(words)
        self.box.set_state("problem" if words else "")

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return self.box

    def fit(self, *, narrow: bool) -> None:
        """Leave out what is nice to know where there is little room."""
        self.facts.setVisible(not narrow)

    def _show_tags(self, item: ItemDetail | None) -> None:
        empty(self.tags)
        if item is None:
            return
        words = [*item.kind_words.split("、")[:2]]
        if item.agency_possible and translate("Intake", "full agency") not in words:
            words.append(translate("Intake", "full agency"))
        if item.unverified:
            words.append(translate("Intake", "to be verified"))
        for one in words:
            if one:
                self.tags.addWidget(Tag(one))

    def _space(self) -> None:
        super()._space()
        if hasattr(self, "label"):
            sizes = metrics.current()
            self.label.setFixedWidth(sizes.px(LABEL_WIDTH))
            self.star.setFixedWidth(sizes.px(9))
            left = sizes.px(LABEL_WIDTH) + sizes.gap(6) + sizes.px(9) + 1  # where the box begins
            self.fault.setContentsMargins(left, 0, 0, 0)
            self.box.setMinimumWidth(sizes.px(200))
            self.box.setMaximumWidth(sizes.px(420))
