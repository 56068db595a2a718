"""What else was written down about a case: extra fields, delivery, number of a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from hall_app.ui.cases.case_controller import OpenCase


class FactsCard(Card):
    """List label and value, one below the other; hidden when nothing was written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("CasePage", "Written down"), parent=parent)
        self.setObjectName("facts-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.current().gap(2))
        self.body.addLayout(self._lines)

    def show_case(self, found: OpenCase) -> None:
        """Show what was written about a case."""
        empty(self._lines)
        facts = facts_of(found)
        self.setVisible(bool(facts))
        for label, value in facts:
            self._lines.addWidget(Label(label, "hint"))
            self._lines.addWidget(ElidingLabel(value, "body"))


def facts_of(found: OpenCase) -> tuple[tuple[str, str], ...]:
    """Return label and value of everything that was written down, empty values left out."""
    detail = found.detail
    labels = {one.name: one.label for one in found.item.fields} if found.item else {}
    facts = [(labels.get(name, name), value) for name, value in detail.fields]
    facts += [
        (translate("CasePage", "How the result is collected"), detail.delivery),
        (translate("CasePage", "Number of the notice"), detail.notice_number),
        (translate("CasePage", "Accepted all the same because"), detail.override_reason),
    ]
    return tuple((label, value) for label, value in facts if value)
