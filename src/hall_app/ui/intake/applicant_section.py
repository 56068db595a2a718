"""Section 1: find the applicant, show the card, or ask for a new person; and who acts for them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hall_app.domain.masking import group_id
from hall_app.domain.views import CaseHit, HouseholdHit, PersonHit
from hall_app.services.commands import ApplicantKind
from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.intake.agent_form import AgentForm
from hall_app.ui.intake.applicant_card import ApplicantCard
from hall_app.ui.intake.hit_panel import HitPanel
from hall_app.ui.intake.hit_rows import Entry, EntryKind, entries
from hall_app.ui.intake.person_form import PersonForm
from hall_app.ui.intake.same_number import SameNumber
from hall_app.ui.intake.wording import born_words, joined, sex_words
from hall_app.ui.likely_known import Likely, LikelyKnown
from hall_app.ui.person_words import sign_words
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QKeyEvent

    from hall_app.domain.duplicates import DuplicatePair
    from hall_app.domain.views import PersonCard, SearchResults
    from hall_app.ui.intake.draft import AgentDraft, PersonDraft


class ApplicantMode(StrEnum):
    """Name what the section shows."""

    SEARCH = "search"
    KNOWN = "known"
    NEW = "new"


class ApplicantSection(Card):
    """Find out who asks.

    Signals:
        query: What is typed so far.
        picked: A person of the archive (id).
        open_case: A case that was found by its number.
        wanted_new: What was typed belongs to somebody new.
        awaited: Enter was pressed before the answer came.
        edited: Anything changed.
        done: The last field was left with Enter.
    """

    query = Signal(str)
    picked = Signal(int)
    open_case = Signal(str)
    wanted_new = Signal(str)
    awaited = Signal()
    edited = Signal()
    done = Signal()

    def __init__(
        self,
        today: Callable[[], dt.date],
        find: QAction,
        agent: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(translate("Intake", "Applicant"), "card", parent)
        self.setObjectName("section-applicant")
        self._today = today
        self._find, self._agent_action = find, agent
        self.reveals = False
        """Say that F4 shows numbers in full."""
        self._mode = ApplicantMode.SEARCH
        self._before = ApplicantMode.SEARCH
        self.box = SearchBox("applicant-search", find)
        self.box.setAccessibleName(translate("Intake", "Find the applicant"))
        self.box.query.connect(self._typed)
        self.box.steer.connect(self._steer)
        self.hint = Label(
            translate(
                "Intake", "Type a name, initials, the tail of an ID or a phone; Enter takes it."
            ),
            "hint",
            wrap=True,
        )
        self.panel: HitPanel | None = None
        self.card = ApplicantCard()
        self.form = PersonForm(today)
        self.same = SameNumber()
        self.likely = LikelyKnown()
        self.agent_form = AgentForm(today)
        self._build()
        self.form.edited.connect(self.edited)
        self.form.finished.connect(self._form_finished)
        self.agent_form.edited.connect(self.edited)
        self.agent_form.finished.connect(self.done)
        self.set_agent(None)
        self._show_mode(ApplicantMode.SEARCH)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    # --- what the page asks and shows -------------------------------------------------------

    @property
    def mode(self) -> ApplicantMode:
        """Return what is shown."""
        return self._mode

    @property
    def has_agent(self) -> bool:
        """Tell whether somebody acts for the applicant."""
        return not self.agent_box.isHidden()

    def show_search(self, typed: str = "") -> None:
        """Ask who it is."""
        self._before = ApplicantMode.SEARCH
        self._show_mode(ApplicantMode.SEARCH)
        self.box.setText(typed)

    def ask_again(self) -> None:
        """Ask for another applicant; Esc goes back to the one there was."""
        before = self._mode
        self.show_search()
        self._before = before
        self.edited.emit()

    def back_from_search(self) -> bool:
        """Show the applicant there was before; tell whether there was one."""
        if self._mode is not ApplicantMode.SEARCH or self._before is ApplicantMode.SEARCH:
            return False
        self.close_panel()
        self._show_mode(self._before)
        self.edited.emit()
        return True

    def take_section_key(self, *, folded: bool) -> None:
        """Do what Ctrl+1 means here: open the section, and from there ask for somebody else."""
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        known = self._mode is ApplicantMode.KNOWN and not folded
        if known or (self._mode is ApplicantMode.NEW and inside):
            self.ask_again()

    def show_card(self, card: PersonCard) -> None:
        """Show a person of the archive."""
        self.card.show_card(card, self._today())
        self._show_mode(ApplicantMode.KNOWN)

    def show_form(self, person: PersonDraft, note: str = "") -> None:
        """Ask for a new person, with what was typed in the right fields."""
        self._show_mode(ApplicantMode.NEW)
        self.likely.hide()
        self.form.show_draft(person)
        self._name_kind()
        self.set_note(note)

    def show_same_number(self, hits: tuple[PersonHit, ...]) -> None:
        """Say that the person is known; put another name under the number side by side."""
        self.same.hide()
        name = self.form.text("name")
        if self._mode is not ApplicantMode.NEW or not hits or not name:
            return
        if any(one.name == name for one in hits):
            words = translate("Intake", "registered here under this number and name")
            self.form.field("id_number").show_hint(words)
        else:
            self.same.compare(hits[0], name, self._today())

    def show_alike(self, pairs: tuple[DuplicatePair, ...]) -> None:
        """Say who of the archive the person typed may be."""
        new = self._mode is ApplicantMode.NEW and not self.same.isVisible()
        self.likely.offer([_likely(one, self._today()) for one in pairs] if new else ())

    def set_agent(self, agent: AgentDraft | None) -> None:
        """Show or take away the agent's line."""
        self.agent_box.setVisible(agent is not None)
        if agent is not None:
            self.agent_form.show_draft(agent)
        self._agent_action.setText(
            translate("Intake", "In person again")
            if agent is not None
            else translate("Intake", "Somebody acts for them")
        )
        self.standing.setText(
            translate("Intake", "by an agent") if agent is not None
            else translate("Intake", "in person")
        )  # fmt: skip

    def show_results(self, results: SearchResults, *, take: bool) -> None:
        """Show what was found for the newest text, or take the first at once."""
        panel = self._panel()
        panel.show_rows(entries(results, self._today()))
        self.box.panel_open = True
        if take:
            self._choose()

    def close_panel(self) -> None:
        """Take the list away."""
        self.box.panel_open = False
        if self.panel is not None:
            self.panel.hide()

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        if self._mode is ApplicantMode.NEW:
            names = self.form.names
            empty = next((one for one in names if not self.form.text(one)), names[0])
            return self.form.field(empty).editor
        return self.box if self._mode is ApplicantMode.SEARCH else self.change

    def compact(self, *, narrow: bool) -> None:
        """Leave out what is nice to know where there is little room."""
        self.card.portrait.setVisible(not narrow)

    # --- the box ----------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        if not text.strip():
            self.close_panel()
        self.query.emit(text)
        self.edited.emit()

    def _steer(self, meaning: str) -> None:
        panel = self._panel()
        if meaning in ("up", "down"):
            panel.go(1 if meaning == "down" else -1)
        elif meaning == "next-group":
            panel.next_group()
        elif meaning in ("open", "intake"):
            self._choose()
        elif meaning == "new":
            self.close_panel()
            self.wanted_new.emit(self.box.value())
        elif meaning == "close":
            self.close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter in the box while its answer is still on the way."""
        waiting = self.box.hasFocus() and self.box.text().strip() and not self.box.composing
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and waiting:
            self.awaited.emit()
            return
        super().keyPressEvent(event)

    def _choose(self) -> None:
        panel = self._panel()
        self.box.panel_open = False
        panel.choose()

    def _chosen(self, entry: Entry) -> None:
        self.close_panel()
        subject = entry.subject
        if isinstance(subject, PersonHit):
            self.picked.emit(subject.resident_id)
        elif isinstance(subject, HouseholdHit):
            self.box.setText(subject.address)
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(subject, CaseHit):
            self.open_case.emit(subject.number)
        elif entry.kind is EntryKind.NEW:
            self.wanted_new.emit(self.box.value())

    def _panel(self) -> HitPanel:
        if self.panel is None:
            self.panel = HitPanel(self.box, "applicant", grouped=True, reveals=self.reveals)
            self.panel.chosen.connect(self._chosen)
        return self.panel

    # --- parts ------------------------------------------------------------------------------

    def _build(self) -> None:
        sizes = metrics.current()
        self.standing = Label("", "strong")
        self.change = Button.of(self._find)
        self.change.setObjectName("change-applicant")
        self.agent_button = Button.of(self._agent_action, "quiet")
        self.organisation = Button("", "quiet")
        self.organisation.setObjectName("organisation")
        self.organisation.clicked.connect(self._switch_kind)
        self.ways = QWidget()
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.ways)
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(sizes.gap(6))
        standing = QHBoxLayout()
        standing.addWidget(self.standing)
        standing.addWidget(self.agent_button)
        self._ways.addWidget(self.change, 0, Qt.AlignmentFlag.AlignRight)
        self._ways.addLayout(standing)
        self.head.addWidget(self.organisation)
        self.head.addWidget(self.ways)
        known = QWidget()
        self._known = QHBoxLayout(known)
        self._known.setContentsMargins(0, 0, 0, 0)
        self._known.addWidget(self.card, 1)
        self.known = known
        self.search_box = QWidget()
        search = QVBoxLayout(self.search_box)
        search.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.box, 1)
        search.addLayout(row)
        search.addWidget(self.hint)
        self.agent_box = Card("", "panel")
        self.agent_box.body.addWidget(self.agent_form)
        self.body.setSpacing(sizes.gap(6))
        for part in (self.search_box, known, self.form, self.same, self.likely, self.agent_box):
            self.body.addWidget(part)

    def _show_mode(self, mode: ApplicantMode) -> None:
        self._mode = mode
        self.search_box.setVisible(mode is ApplicantMode.SEARCH)
        self.known.setVisible(mode is ApplicantMode.KNOWN)
        self._place_ways(beside=mode is ApplicantMode.KNOWN)
        self.form.setVisible(mode is ApplicantMode.NEW)
        self.organisation.setVisible(mode is ApplicantMode.NEW)
        self.ways.setVisible(mode is not ApplicantMode.SEARCH)
        if mode is ApplicantMode.NEW:
            self._name_kind()
            return
        self.same.hide()
        self.likely.hide()
        self.set_note("")
        if mode is ApplicantMode.SEARCH:
            self.set_title(translate("Intake", "Applicant"))

    def _place_ways(self, *, beside: bool) -> None:
        """Put the ways on at the right of the card, or into the title line of the form."""
        down = QBoxLayout.Direction.TopToBottom
        self._ways.setDirection(down if beside else QBoxLayout.Direction.LeftToRight)
        (self._known if beside else self.head).addWidget(self.ways)
        self._head_box.setVisible(not beside)

    def _name_kind(self) -> None:
        if self.form.kind is ApplicantKind.PERSON:
            self.set_title(translate("Intake", "New here"))
            self.organisation.set_words(translate("Intake", "It is an organisation"))
        else:
            self.set_title(translate("Intake", "Organisation as applicant"))
            self.organisation.set_words(translate("Intake", "It is a person"))

    def _switch_kind(self) -> None:
        other = (
            ApplicantKind.ORGANISATION
            if self.form.kind is ApplicantKind.PERSON
            else ApplicantKind.PERSON
        )
        self.form.set_kind(other)
        if other is ApplicantKind.ORGANISATION and not self.form.text("name"):
            self.form.set_value("name", self.form.text("address"))  # guessed for an address
            self.form.set_value("address", "")
        self._name_kind()
        self.same.hide()
        self.likely.hide()
        self.form.focus("name")
        self.edited.emit()

    def _form_finished(self) -> None:
        if self.has_agent:
            self.agent_form.focus("agent_relation")
        else:
            self.done.emit()


def _likely(pair: DuplicatePair, today: dt.date) -> Likely:
    hit = pair.first
    facts = joined(
        sex_words(hit.sex), born_words(hit.birth, today), group_id(hit.id_masked), hit.address
    )
    why = sign_words(pair.signs)[0]
    return Likely(person_id=hit.resident_id, name=hit.name, facts=facts, why=why)
