"""A card laid on the reader: the applicant, the agent of the matter begun, or a new matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from hall_app.ui import metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.intake.applicant_section import ApplicantMode
from hall_app.ui.intake.draft import AgentDraft, PersonDraft
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog

if TYPE_CHECKING:
    from hall_app.domain.id_cards import IdCard
    from hall_app.ui.beginnings import MatterOfCard
    from hall_app.ui.intake.page import IntakePage

NEW, AGENT = "new-matter", "agent"


class WhoseMatterDialog(Dialog):
    """Ask what a card means while the matter of somebody else is on the page."""

    def __init__(self, card: IdCard, page: IntakePage) -> None:
        fact = mark("Intake", "The card of {name} was read while another matter is open")
        name = card.name or translate("Intake", "somebody")
        super().__init__("whose-matter", fact.shown(name=name), page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wide = metrics.current().px(500)
        self.setMinimumWidth(min(wide, page.window().width() - 40))
        self.say(
            translate("Intake", "A new matter leaves what was begun as a draft, nothing is lost."),
            "second",
        )
        self.add_answer("stay", Button(translate("Intake", "Leave it"), "quiet", keys="Esc"))
        agent = self.add_answer(AGENT, Button(translate("Intake", "The agent"), keys="Alt+D"))
        agent.setShortcut("Alt+D")
        self.add_answer(NEW, Button(translate("Intake", "New matter"), "primary", keys="Enter"))


class LaidCard(QObject):
    """Bring who laid a card on to the place where the page needs it."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page

    def take(self, matter: MatterOfCard, *, going_on: bool) -> None:
        """Fill the page from a card; what belongs to somebody else is asked about first."""
        page = self._page
        if matter.begins or not going_on:
            page.new_matter()
            self._fill(matter)
        elif self._free:
            self._fill(matter)
        elif not self._same(matter):
            self._ask(matter)

    @property
    def _free(self) -> bool:
        """Tell whether nobody is the applicant yet."""
        section = self._page.view.applicant
        if section.mode is ApplicantMode.SEARCH:
            return True
        form = section.form
        empty = not (form.text("name") or form.text("id_number"))
        return section.mode is ApplicantMode.NEW and empty

    def _same(self, matter: MatterOfCard) -> bool:
        view = self._page.view
        if view.card is not None:
            return matter.person_id == view.card.resident_id
        return view.applicant.form.text("id_number") == matter.card.number

    def _fill(self, matter: MatterOfCard) -> None:
        page = self._page
        page.view.applicant.close_panel()
        if matter.person_id is not None:
            page.awaiting.pick(matter.person_id)
            return
        note = translate("Intake", "read from the card")
        page.view.applicant.show_form(_person(matter.card), note)
        page.touched()
        # The window gives the page its focus once this is done; the first open field has it then.
        QTimer.singleShot(0, page, page.focus_applicant)

    def _ask(self, matter: MatterOfCard) -> None:
        dialog = WhoseMatterDialog(matter.card, self._page)

        def answered() -> None:
            if dialog.answer == NEW:
                self._page.new_matter()
                self._fill(matter)
            elif dialog.answer == AGENT:
                self._let_act(matter.card)

        dialog.accepted.connect(answered)
        dialog.open()

    def _let_act(self, card: IdCard) -> None:
        """Let the owner of the card act for the applicant; the relation is still asked for."""
        page = self._page
        section = page.view.applicant
        before = section.agent_form.draft() if section.has_agent else AgentDraft()
        section.set_agent(
            AgentDraft(
                relation=before.relation,
                name=card.name,
                phone=before.phone if before.name == card.name else "",
                id_number=card.number,
            )
        )
        page.folding.open_section(section)
        section.agent_form.focus("agent_relation")
        page.touched()


def _person(card: IdCard) -> PersonDraft:
    return PersonDraft(
        name=card.name,
        id_kind=str(card.kind),
        id_number=card.number,
        address=card.address,
        birth=card.birth.isoformat() if card.birth is not None else "",
        sex=str(card.sex),
        register=True,
    )
