"""The guide beside the form: text for the clerk to say aloud, or what the notice will say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.materials.lines import demand_words
from hall_app.ui.widgets.badges import Tag
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import IconLabel, Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.item_views import ItemDetail
    from hall_app.ui.materials.lines import DeskLine


class GuideCard(Card):
    """Show who may ask, what comes out, what is often sent back, whom to call.

    Signals:
        changed: It speaks of another item now, or of none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Intake", "Guide"), "card", parent)
        self.setObjectName("guide-card")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.current().gap(8))
        self.body.addLayout(self._lines)
        self.body.addStretch(1)
        self.foot = QWidget()
        row = QHBoxLayout(self.foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Tag(translate("Intake", "to be verified")))
        self.foot_words = Label(
            translate("Intake", "limit and papers await the head's confirmation"), "hint", wrap=True
        )
        row.addWidget(self.foot_words, 1)
        self.body.addWidget(self.foot)
        self.show_nothing()

    def offer(self, button: QWidget) -> None:
        """Put a button under what is told."""
        self.body.insertWidget(1, button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_nothing(self) -> None:
        """Say what will stand here."""
        self.set_title(translate("Intake", "Guide"))
        self._clear()
        words = translate("Intake", "Who may ask, what to bring and what comes out stands here.")
        self._add("info", words)
        self.foot.hide()
        self.changed.emit()

    def show_item(self, item: ItemDetail, *, brief: bool = False) -> None:
        """Show an item's guide; the brief form leaves out what stands elsewhere."""
        self.set_title(translate("Intake", "Guide"))
        self._clear()
        self._lines.addWidget(Label(f"{item.code} {item.title}", "strong", wrap=True))
        if item.conditions:
            words = translate("Intake", "Who may ask: {words}").format(words=item.conditions)
            self._add("people", words)
        if item.result and not brief:
            words = translate("Intake", "What comes out: {words}").format(words=item.result)
            self._add("stamp", words)
        for words in item.guide:
            self._add("info", words)
        if item.limit_words and not brief:
            words = translate("Intake", "Time: {words}").format(words=item.limit_words)
            self._add("clock", words)
        if item.in_person:
            self._add("warn", translate("Intake", "The applicant must come in person."))
        if item.deciding_body:
            words = translate("Intake", "Decides: {body}").format(body=item.deciding_body)
            self._add("phone", f"{words} {item.deciding_phone}".strip())
        if item.legal_basis and not brief:
            words = translate("Intake", "Basis: {words}").format(words=item.legal_basis)
            self._add("info", words)
        self.foot.setVisible(item.unverified)
        self.changed.emit()

    def show_notice(self, lines: Sequence[DeskLine]) -> None:
        """Show what the one-time notice will say."""
        self.set_title(translate("Intake", "The notice will say"))
        self._clear()
        for place, line in enumerate(lines, start=1):
            how = line.demand.how_to_mend or demand_words(line.demand)
            self._add("", f"{place}. {line.demand.name}：{how}")
        words = translate(
            "Intake", "Say everything at once: nothing more may be asked for afterwards."
        )
        self._lines.addWidget(Label(words, "hint", wrap=True))
        self.foot.hide()
        self.changed.emit()

    def _add(self, icon: str, words: str) -> None:
        sizes = metrics.current()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(sizes.gap(8))
        if icon:
            row.addWidget(IconLabel(icon, size=15), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(words, "second", wrap=True), 1)
        self._lines.addWidget(line)

    def _clear(self) -> None:
        empty(self._lines)
