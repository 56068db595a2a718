"""After the act: papers on their way, another matter for the person or the item, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QApplication

from hall_app.domain.audiences import WORKING
from hall_app.domain.masking import group_id, group_phone
from hall_app.ui.day_words import clock_words
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.intake.accepted_view import AcceptedView
from hall_app.ui.intake.draft import IntakeDraft
from hall_app.ui.intake.wording import joined
from hall_app.ui.papers import PaperDesk
from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from hall_app.domain.views import PaperView, Recorded
    from hall_app.ui.intake.page import IntakePage


class Aftermath(QObject):
    """Show what was recorded and carry on from there."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._draft = IntakeDraft()
        self._papers: dict[int, PaperView] = {}
        make = page.make_action
        self._same_person = make(
            "same-person",
            self.same_person,
            words=translate("Intake", "Another matter, same person"),
        )
        self._same_item = make(
            "same-item", self.same_item, words=translate("Intake", "Same item, next person")
        )
        self._open = make("intake:open-case", self.open_case)
        self._again = make("print-again", self.print_again)
        self._elsewhere = make("intake:other-printer", self.send_elsewhere)
        undo = Button(translate("Intake", "Take back"), keys="Ctrl+Z")
        undo.setObjectName("accepted-undo")
        undo.clicked.connect(self.take_back)
        self.view = AcceptedView(
            (
                (self._same_person, translate("Intake", "who asks is carried over")),
                (self._same_item, translate("Intake", "the item stays")),
                (self._open, translate("Intake", "progress, papers, timeline")),
            ),
            self._again,
            undo,
            page,
        )
        page.stack.addWidget(self.view)
        self.papers = PaperDesk(page.desk, page)
        self.papers.sent.connect(self._printed)
        self.papers.refused.connect(self._not_printed)
        self.papers.needs_printer.connect(self._not_printed)
        self.view.other_printer.connect(self.papers.send_elsewhere)
        page.recorder.recorded.connect(self.show)
        page.recorder.taken_back.connect(self._void)
        self._allow(shown=False)

    @property
    def shown(self) -> bool:
        """Tell whether the page shows the moment after."""
        return self._page.stack.currentWidget() is self.view

    def show(self, recorded: Recorded) -> None:
        """Show what an act left on record and send its papers."""
        page = self._page
        self._draft = page.view.draft()
        today = page.desk.today()
        self._papers = {one.job_id: one for one in recorded.papers}
        time = clock_words(page.desk.clock.now())
        self.view.show_recorded(recorded, self._numbers(), today, time)
        self._name_print()
        page.view.show_problems(())
        page.stack.setCurrentWidget(self.view)
        self._allow(shown=True)
        page.acts.show_after()
        page.state.say(translate("Intake", "in the archive since {time}").format(time=time))
        page.acts.main_button.setFocus()
        if not recorded.already:
            for paper in recorded.papers:
                self.papers.send(paper)
        if recorded.papers:
            self.papers.preview(recorded.papers[0].job_id, self.view.preview.show_pdf)

    def leave(self) -> None:
        """Go from the moment after to whatever is next."""
        self.view.leave()
        self._allow(shown=False)

    def go_on(self) -> None:
        """Do what the focused button says, or begin the next matter."""
        focus = QApplication.focusWidget()
        main = self._page.acts.main_button
        if isinstance(focus, QAbstractButton) and focus is not main:
            focus.click()
            return
        self._page.new_matter()

    def same_person(self) -> None:
        """Begin another matter of the same visit for the same person."""
        if not self.shown:
            return
        draft, page = self._draft, self._page
        page.new_matter(visit_id=draft.visit_id)
        if draft.resident_id is not None:
            page.controller.pick(draft.resident_id)
        elif draft.person is not None:
            page.carry_person(draft.person)

    def same_item(self) -> None:
        """Begin a matter of the same item for the next person."""
        if not self.shown:
            return
        code = self._draft.item_code
        self._page.new_matter()
        self._page.keep_item(code)

    def open_case(self) -> None:
        """Open the page of the matter just recorded."""
        recorded = self.view.recorded
        if self.shown and recorded is not None:
            self._page.shell.open_page("case", recorded.number)

    def print_again(self) -> None:
        """Print the papers again, or for the first time when no printer took them."""
        if self.shown:
            for paper in self._papers.values():
                self.papers.send(paper)

    def send_elsewhere(self) -> None:
        """Choose another printer for the papers."""
        if self.shown:
            for paper in tuple(self._papers.values())[:1]:
                self.papers.send_elsewhere(paper)

    def take_back(self) -> bool:
        """Void what was just recorded; tell whether the ten seconds still run."""
        recorded = self.view.recorded
        if not self.shown or recorded is None or not self.view.can_take_back:
            return False
        self.view.leave()
        self._page.recorder.take_back(recorded)
        return True

    # --- parts ------------------------------------------------------------------------------

    def _allow(self, *, shown: bool) -> None:
        for action in (
            self._same_person, self._same_item, self._open, self._again, self._elsewhere,
        ):  # fmt: skip
            action.setEnabled(shown)

    def _name_print(self) -> None:
        """Say whether the key prints for the first time or again."""
        printed = all(one.state in ("sent", "done") for one in self._papers.values())
        self._again.setText(
            translate("Intake", "One more copy") if printed else translate("Intake", "Print it")
        )

    def _numbers(self) -> str:
        card = self._page.view.card
        if card is not None:
            return joined(group_id(card.id_masked), group_phone(card.phone_masked))
        person = self._draft.person
        if person is None:
            return ""
        phone = group_phone(WORKING.phone(person.phone)) if person.phone else ""
        return joined(group_id(WORKING.id_number(person.id_number)), phone)

    def _printed(self, paper: PaperView) -> None:
        if paper.job_id in self._papers:
            self._papers[paper.job_id] = paper
            self._name_print()
            time = clock_words(self._page.desk.clock.now())
            self.view.say_printed(paper, time)

    def _not_printed(self, paper: PaperView, fault: Exception) -> None:
        if paper.job_id not in self._papers:
            return
        said = explain(fault)
        self.view.say_not_printed(said.headline)

    def _void(self, number: str) -> None:
        self.view.say_void(number)
        self._page.state.say(translate("Intake", "taken back"))
