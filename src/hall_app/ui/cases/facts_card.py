"""What else was written down about a case: extra fields, delivery, number of a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.flow.states import ActKind
from hall_app.ui import metrics
from hall_app.ui.case_words import act_words, approval_words
from hall_app.ui.cases.way import newest_act
from hall_app.ui.day_words import day_words, moment_words
from hall_app.ui.flow.facts import flow_facts
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from hall_app.domain.views import CaseDetail, FirstAsked, HomeVisit
    from hall_app.ui.cases.case_controller import OpenCase


_CONTACTS = (
    *(ActKind.ANSWER, ActKind.SETTLE, ActKind.NOTIFY, ActKind.CALL_BACK),
    *(ActKind.HAND_OUT, ActKind.RETURN_ORIGINALS, ActKind.COMMISSION),
)
"""Acts in which the applicant was spoken to or written to."""


class FactsCard(Card):
    """List label and value, one below the other; hidden when nothing was written."""

    def __init__(
        self,
        visit: QAction,
        asked: QAction,
        today: Callable[[], dt.date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("CasePage", "Written down"), parent=parent)
        self.setObjectName("facts-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(metrics.current().gap(2))
        self.body.addLayout(self._lines)
        self._today = today
        self.visit = Button.of(visit)
        self._visit_act = visit
        self.body.addWidget(self.visit)
        self.asked = Button.of(asked)
        self._asked_act = asked
        self.body.addWidget(self.asked)

    def show_case(self, found: OpenCase) -> None:
        """Show what was written about a case."""
        empty(self._lines)
        facts = facts_of(found, self._today())
        for part in (self._visit_act, self.visit):
            part.setVisible(found.detail.home_visit is not None)
        for other in (self._asked_act, self.asked):
            other.setVisible(found.detail.contact is not None)
        self.setVisible(bool(facts))
        for label, value in facts:
            self._lines.addWidget(Label(label, "hint"))
            self._lines.addWidget(Label(value, "body", wrap=True))


def facts_of(found: OpenCase, today: dt.date) -> tuple[tuple[str, str], ...]:
    """Return label and value of everything that was written down, empty values left out."""
    detail = found.detail
    labels = {one.name: one.label for one in found.item.fields} if found.item else {}
    facts = [(labels.get(name, name), value) for name, value in detail.fields]
    facts += [
        (translate("CasePage", "How the result is collected"), detail.delivery),
        (translate("CasePage", "Came from a visit"), _visit_words(detail.home_visit, today)),
        (translate("CasePage", "First asked"), _asked_words(detail.contact, today)),
        (translate("CasePage", "Number of the notice"), detail.notice_number),
        (translate("CasePage", "Blank receipt the applicant has"), detail.blank_number),
        (translate("CasePage", "Accepted all the same because"), detail.override_reason),
        *((translate("CasePage", "Approved by"), approval_words(one)) for one in detail.acts),
    ]
    contact = (translate("CasePage", "Last contact with the applicant"), _contact(detail, today))
    told = (contact, *flow_facts(detail.flow, today), *facts)
    return tuple((label, value) for label, value in told if value)


def _contact(detail: CaseDetail, today: dt.date) -> str:
    """Return when the applicant was last spoken to after intake, by whom, and what was said."""
    last = newest_act(detail, *_CONTACTS)
    if last is None:
        return ""
    return " · ".join((moment_words(last.at, today), last.by, act_words(last).sentence))


def _visit_words(visit: HomeVisit | None, today: dt.date) -> str:
    return f"{day_words(visit.visited_on, today)} {visit.whom}" if visit is not None else ""


def _asked_words(asked: FirstAsked | None, today: dt.date) -> str:
    if asked is None:
        return ""
    return f"{asked.first_asked} {day_words(asked.asked_on, today)} {asked.number}"
