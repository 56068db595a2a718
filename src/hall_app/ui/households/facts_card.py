"""What is written down about a household: phones, help it gets, who looks after it, who left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.audiences import WORKING
from hall_app.domain.households.items import SENSITIVE_ITEMS
from hall_app.domain.masking import group_phone
from hall_app.services.households import PHONE_ITEMS
from hall_app.ui import metrics
from hall_app.ui.households.head_strut import HeadStrut
from hall_app.ui.households.kinds import kind_name
from hall_app.ui.households.words import (
    HOUSEHOLD_ITEMS,
    benefit_words,
    item_label,
    masked_phones,
    ordered,
)
from hall_app.ui.i18n import mark, translate
from hall_app.ui.person_words import name_words
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.fact_line import FactLine
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.row_table import Cell, Column, RowTable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.households.views import FormerMember, HouseholdView
    from hall_app.ui.page import Effective

NOTHING = "–"
ROW, MOST_FORMER = 28, 3
ALWAYS = ("phones", "emergency_name", "checked_on", "consent_on")
"""Items that are missed where they are empty: a dash stands for them."""


class FactsCard(Card):
    """List label and value, then the former members; Enter shows one as he was.

    Signals:
        opened: A ``FormerMember``.
    """

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Household", "Help and contact"), parent=parent, flush=True)
        self.setObjectName("household-facts-card")
        self.head.addWidget(HeadStrut())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._phones: dict[str, tuple[FactLine, str]] = {}
        self._covered: list[tuple[FactLine, str, str]] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.current().gap(2))
        side = metrics.current().gap(12)
        self._lines.setContentsMargins(side, 0, side, 0)
        holder = QWidget()
        holder.setLayout(self._lines)
        self.area = QScrollArea()
        self.area.setObjectName("household-facts")
        self.area.setAccessibleName(translate("Household", "Help and contact"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(holder)
        self.area.viewport().setAutoFillBackground(False)
        holder.setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)
        self._former_title = Label(translate("Household", "Former members"), "strong")
        self._former_title.setIndent(side)
        self.former: RowTable[FormerMember] = RowTable(
            "household-former",
            (
                Column(title="", cell=lambda one: Cell(words=name_words(one.name))),
                Column(title="", cell=_leaving, share=2, numbers=True),
            ),
            accessible=translate("Household", "Former members"),
            row_height=ROW,
            key=lambda one: (one.person_id, one.until),
        )
        self.former.view.horizontalHeader().hide()
        self.former.opened.connect(self.opened)
        self.body.addWidget(self._former_title)
        self.body.addWidget(self.former)

    def show_household(self, shown: HouseholdView) -> None:
        """Show what is written down about a household."""
        empty(self._lines)
        self._phones.clear()
        self._covered.clear()
        for name, label, value in household_facts(shown):
            line = FactLine(label, value)
            self._lines.addWidget(line)
            if name in PHONE_ITEMS:
                self._phones[name] = (line, value)
            elif name in SENSITIVE_ITEMS:
                self._covered.append((line, value, shown.details[name]))
        self._lines.addStretch(1)
        self.former.show_rows(shown.former)
        for part in (self._former_title, self.former):
            part.setVisible(bool(shown.former))
        self._fit_former()

    def covers_something(self) -> bool:
        """Tell whether a number, or something about health or money, is written down here."""
        numbers = any(masked != NOTHING for _line, masked in self._phones.values())
        return numbers or bool(self._covered)

    def show_phones(self, numbers: Mapping[str, str], *, whole: bool = False) -> None:
        """Show whole numbers; those not given are masked again.

        Args:
            numbers: Whole numbers by the names of their items.
            whole: What else is covered is shown, too.
        """
        for line, covered, told in self._covered:
            line.value.setText(told if whole else covered)
        for name, (line, masked) in self._phones.items():
            number = numbers.get(name, "")
            line.value.setText(group_phone(number) if number else masked)

    def fit(self, effective: Effective) -> None:
        """Keep a few lines in sight."""
        rows = 4 if effective.side_column and not effective.folds else 5
        self.area.setMinimumHeight(rows * metrics.current().px(24))
        self._fit_former()

    def _fit_former(self) -> None:
        rows = min(MOST_FORMER, len(self.former.model.rows))
        self.former.setFixedHeight(rows * metrics.current().px(ROW) + 2)


def _leaving(one: FormerMember) -> Cell:
    words = mark("Household", "{kind} {day}").shown(kind=kind_name(one.by), day=one.until)
    return Cell(words=words, tone="ink2")


def household_facts(shown: HouseholdView) -> tuple[tuple[str, str, str], ...]:
    """Return name, label and value of what is written down, masked where it is a number."""
    facts = [
        ("", one.name, benefit_words(benefit)) for one in shown.members for benefit in one.benefits
    ]
    values = dict.fromkeys(ALWAYS, NOTHING) | {
        name: value for name, value in shown.details.items() if value
    }
    if shown.grid and not shown.details.get("grid"):
        values["grid"] = mark("Household", "{grid} (by its dwelling)").shown(grid=shown.grid)
    for name, value in ordered(HOUSEHOLD_ITEMS, values):
        masked = name in PHONE_ITEMS and value != NOTHING
        told = masked_phones(value) if masked else value
        if name in SENSITIVE_ITEMS:
            told = WORKING.sensitive(value)
        facts.append((name, item_label(HOUSEHOLD_ITEMS, name), told))
    return tuple(facts)
