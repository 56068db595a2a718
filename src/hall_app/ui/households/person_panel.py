"""The sheet of one person beside his household: everything written down, and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from hall_app.domain.area_registers import still_told
from hall_app.domain.masking import group_id, group_phone
from hall_app.ui import metrics
from hall_app.ui.households.timeline import ROW as EVENT_ROW
from hall_app.ui.households.timeline import EventsTable
from hall_app.ui.households.words import (
    age_words,
    covered_items,
    fate_words,
    is_apart,
    person_facts,
    sex_words,
)
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.badges import LightBadge
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.fact_line import FactLine
from hall_app.ui.widgets.labels import ElidingLabel, Label, Rule
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from hall_app.domain.area_registers import Skill
    from hall_app.domain.households.views import EventLine, MemberView
    from hall_app.ui.households.words import CodeNames
    from hall_app.ui.page import Effective

WIDTH = 376
_FROM, _TO = mark("Household", "{what} since {day}"), mark("Household", "{what} until {day}")
LEAST_EVENTS = 2
LONG_NAME = 10


class PersonPanel(Card):
    """Show one member; the arrows in the list of members lead to the next one.

    Signals:
        closed: The clerk wants the whole width for the household again.
    """

    closed = Signal()

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setObjectName("person-panel")
        self.setAccessibleName(translate("Household", "Person"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title.hide()
        self.member: MemberView | None = None
        self.name = ElidingLabel("", "h1", least=60)
        self.head.insertWidget(0, self.name)
        close = Button(translate("Household", "Close"), "quiet", keys="Esc")
        close.setObjectName("person-close")
        close.clicked.connect(self.closed)
        self.head.addWidget(close)
        self.state = LightBadge("wait", "")
        self._numbers_box = QWidget()
        numbers = QHBoxLayout(self._numbers_box)
        numbers.setContentsMargins(0, 0, 0, 0)
        self.numbers = ElidingLabel("", "body", least=120)
        numbers.addWidget(self.numbers)
        numbers.addStretch(1)
        self._cap = KeyCap("F4")
        numbers.addWidget(self._cap)
        self.body.addWidget(self.state)
        self.body.addWidget(self._numbers_box)
        self.body.addWidget(Rule())
        self._lines, self._skills = QVBoxLayout(), QVBoxLayout()
        for lines in (self._lines, self._skills):
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(metrics.current().gap(3))
        self._in_words: FactLine | None = None
        self._covered: list[tuple[FactLine, str, str]] = []
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._lines)
        rows.addLayout(self._skills)
        rows.addWidget(Rule())
        rows.addWidget(Label(translate("Household", "What happened to this person"), "strong"))
        self.events = EventsTable(
            "person-events",
            translate("Household", "What happened to this person"),
            today,
            EmptyState("history", translate("Household", "Nothing is on record yet")),
        )
        rows.addWidget(self.events)
        rows.addStretch(1)
        self.area = QScrollArea()
        self.area.setObjectName("person-facts")
        self.area.setAccessibleName(translate("Household", "Sheet of the person"))
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setWidget(holder)
        holder.setAutoFillBackground(False)
        self.area.viewport().setAutoFillBackground(False)
        self.body.addWidget(self.area, 1)
        self.hide()

    def show_person(self, member: MemberView, names: CodeNames) -> None:
        """Show the sheet of a member; his time line follows."""
        other = self.member is None or self.member.person_id != member.person_id
        self.member = member
        self.name.set_words(member.name)
        self._say_state(member)
        self._covered = []
        self.mask_numbers()
        empty(self._lines)
        self._in_words = None
        told, whole = member.details.get("skills", ""), covered_items(member.details)
        if len(member.name) > LONG_NAME:  # the title has room for its beginning only
            self._lines.addWidget(FactLine(translate("Household", "Name"), member.name))
        for label, value in person_facts(member, names):
            line = FactLine(label, value)
            self._lines.addWidget(line)
            if label in whole:
                self._covered.append((line, value, whole[label]))
            if told and value == told:
                self._in_words = line
        if other:
            empty(self._skills)
            self.events.show_rows(())
            self.area.verticalScrollBar().setValue(0)

    def show_skills(self, person_id: int, skills: Sequence[Skill]) -> None:
        """Show what the person can do; what the details tell in the same words stays out."""
        member = self.member
        if member is None or member.person_id != person_id:
            return
        empty(self._skills)
        for one in skills:
            self._skills.addWidget(FactLine(translate("Household", "Skill"), skill_words(one)))
        if self._in_words is not None:
            told = still_told(member.details.get("skills", ""), skills)
            self._in_words.setVisible(bool(told))

    def show_events(self, person_id: int, lines: Sequence[EventLine]) -> None:
        """Show what happened to the person, unless another one is shown by now."""
        if self.member is not None and self.member.person_id == person_id:
            self.events.show_rows(lines)
            self._fit_events()

    def show_numbers(self, person_id: int, id_number: str, phone: str) -> None:
        """Show the whole numbers, as long as the key is held."""
        if self.member is not None and self.member.person_id == person_id:
            about = (sex_words(self.member.sex), age_words(self.member), id_number, phone)
            self.numbers.set_words(" · ".join(one for one in about if one) or "–")

    def uncover(self, person_id: int) -> None:
        """Show what the sheet covers, as long as the key is held."""
        if self.member is not None and self.member.person_id == person_id:
            for line, _shown, whole in self._covered:
                line.value.setText(whole)

    def mask_numbers(self) -> None:
        """Show the masked numbers again."""
        for line, shown, _whole in self._covered:
            line.value.setText(shown)
        if self.member is not None:
            member = self.member
            masked = group_id(member.id_masked), group_phone(member.phone_masked)
            self.show_numbers(member.person_id, *masked)

    def fit(self, effective: Effective) -> None:
        """Stand beside the household, or alone where there is no room for both."""
        sizes = metrics.current()
        beside = effective.side_column
        self.setMinimumWidth(sizes.px(WIDTH) if beside else 0)
        self.setMaximumWidth(sizes.px(WIDTH) if beside else 16_777_215)
        self._fit_events()

    def _fit_events(self) -> None:
        """Be as high as the events; the whole sheet scrolls."""
        rows = max(LEAST_EVENTS, len(self.events.model.rows))
        self.events.setFixedHeight(rows * metrics.current().px(EVENT_ROW) + 2)

    def _say_state(self, member: MemberView) -> None:
        fate = fate_words(member)
        apart = translate("Household", "Registered and home apart") if is_apart(member) else ""
        self.state.setVisible(bool(fate or apart))
        self.state.show_light("red" if fate else "yellow", fate or apart)


def skill_words(skill: Skill) -> str:
    """Return a skill with its days, as far as they are known."""
    words = skill.words
    if skill.since is not None:
        words = _FROM.shown(what=words, day=skill.since)
    if skill.until is not None:
        words = _TO.shown(what=words, day=skill.until)
    return words
