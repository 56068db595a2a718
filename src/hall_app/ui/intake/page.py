"""The intake page: from who asks to the receipt, by keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from hall_app.services.commands import ApplicantKind
from hall_app.ui.day_words import clock_words
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.intake.acts import Acts
from hall_app.ui.intake.aftermath import Aftermath
from hall_app.ui.intake.applicant_section import ApplicantMode
from hall_app.ui.intake.awaiting import Awaiting
from hall_app.ui.intake.beginning import Beginning
from hall_app.ui.intake.controller import ChosenItem, IntakeController
from hall_app.ui.intake.draft import AgentDraft, IntakeDraft, PersonDraft
from hall_app.ui.intake.everyday import Everyday
from hall_app.ui.intake.folding import FoldActions, Folding
from hall_app.ui.intake.found_revealer import FoundRevealer
from hall_app.ui.intake.head_state import HeadState
from hall_app.ui.intake.late import Late
from hall_app.ui.intake.recorder import Recorder
from hall_app.ui.intake.reopening import Reopening
from hall_app.ui.intake.resident_guide import ResidentGuide
from hall_app.ui.intake.revealer import Revealer
from hall_app.ui.intake.tab_order import put_in_reading_order
from hall_app.ui.intake.view import IntakeView
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.why_date import WhyDateDialog

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QKeyEvent

    from hall_app.domain.finding import NewPerson
    from hall_app.domain.item_views import ItemDetail
    from hall_app.domain.views import PersonCard, SearchResults
    from hall_app.ui.desk import Desk
    from hall_app.ui.intake.controller import Lists
    from hall_app.ui.page import Effective, Shell


class IntakePage(Page):
    """Take a matter in.

    ``entered`` takes ``NewMatter`` (an empty sheet), nothing (the matter begun, or a new one),
    a ``DraftRow`` or a draft's id (that draft), a person found by the search, a ``MatterOfVisit``,
    a ``MatterOfCard`` or a ``ContactOpening``.
    """

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("intake", translate("Intake", "Intake at the window"), shell)
        self.desk = desk
        self.controller = IntakeController(desk, self)
        self.recorder = Recorder(desk, self)
        self.everyday = Everyday(shell.preferences)
        self.awaiting = Awaiting(self, self.controller)
        self._kept_item = False
        self._started = False
        self._make_actions()
        self.view = IntakeView(desk.today, self._sections[0], self._agent, self._why, self)
        self.revealer = Revealer(self.view, self.controller)
        if desk.may("people.reveal"):
            self.view.applicant.reveals = True
            FoundRevealer(self.view.applicant, self.controller, desk.today)
        self.folding = Folding(
            self.view,
            FoldActions(
                applicant=self._sections[0], item=self._sections[1], due=self._why,
                everything=self._unfold,
            ),
        )  # fmt: skip
        self.state = HeadState()
        self.head.right.addWidget(self.state)
        holder = QWidget()
        self.stack = QStackedLayout(holder)
        self.stack.setContentsMargins(0, 0, 0, 0)
        self.stack.addWidget(self.view)
        self.body.addWidget(holder, 1)
        self.late = Late(self)
        self.acts = Acts(self)
        self.after = Aftermath(self)
        self.reopening = Reopening(self)
        self.guide = ResidentGuide(self)
        self._connect()
        self.beginning = Beginning(self)
        put_in_reading_order(self)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Begin a matter, or go on with one."""
        if self.recorder.under_way:  # what is being recorded stays until it is known how it went
            return
        self.controller.load_lists()
        self.beginning.begin(subject, going_on=self._started and not self.after.shown)

    def left(self) -> None:
        """Keep what was typed, without a question."""
        self.view.applicant.close_panel()
        self.view.item_section.box.close_list()
        self.recorder.keep_now()
        self.after.leave()
        self.revealer.hide()

    def first_focus(self) -> QWidget | None:
        """Return the box for the applicant, or where the matter stands."""
        if self.after.shown:
            return self.bar.main
        if self.view.applicant.mode is ApplicantMode.SEARCH:
            return self.view.applicant.box
        if self.view.item is None:
            return self.view.item_section.box
        return self.view.materials.desk

    def fit(self, effective: Effective) -> None:
        """Fold sections, columns and words after the room there is."""
        super().fit(effective)
        self.folding.fit(effective)
        self.after.view.fit(effective)
        self.acts.fit(effective)

    def undo(self) -> bool:
        """Take the last act back while its ten seconds run; tell whether there was one."""
        return self.after.take_back()

    @property
    def shows_after(self) -> bool:
        """Tell whether the moment after is shown."""
        return hasattr(self, "after") and self.after.shown

    def load_draft(self, draft_id: str) -> None:
        """Open a draft that was kept before."""
        self.reopening.open(draft_id)

    def new_matter(self, *, visit_id: str = "") -> None:
        """Begin an empty sheet; what was begun before stays as a draft."""
        self.reopening.put_away()
        self.awaiting.drop()
        self._started, self._kept_item = True, False
        self.view.start(visit_id=visit_id)
        self.state.say("")
        self.show_form()
        self._focus(self.view.applicant.box)

    def start(self, draft: IntakeDraft) -> None:
        """Begin with what a draft says about who asks; its item follows."""
        self._started, self._kept_item = True, False
        self.view.start(draft_id=draft.draft_id)
        self.view.show_draft(draft)

    def focus_applicant(self) -> None:
        """Put the focus where it is typed who asks."""
        self._focus(self.view.applicant.first_focus())

    def show_form(self) -> None:
        """Show the form in place of the moment after."""
        self.after.leave()
        self.stack.setCurrentWidget(self.view)
        self.acts.show_form()
        self.folding.arrange()

    # --- answers ----------------------------------------------------------------------------

    def _show_results(self, results: SearchResults, take: bool) -> None:  # noqa: FBT001 - a signal
        if self.view.applicant.mode is ApplicantMode.SEARCH:
            self.view.applicant.show_results(results, take=take)
        if take and not self.awaiting.expects:
            self.awaiting.settle()

    def _show_card(self, card: PersonCard) -> None:
        self.view.show_card(card)
        if not self.reopening.awaits_item:
            if self.view.item is None:
                self._focus(self.view.item_section.box)
            else:
                self._after_item()
        self.awaiting.settle()

    def _show_chosen(self, chosen: ChosenItem | ItemDetail) -> None:
        if isinstance(chosen, ChosenItem):
            self.view.show_item(chosen.item, chosen.preview)
        else:
            self.view.show_item(chosen)
        draft = self.reopening.item_came()
        if draft is not None:
            self.view.fill_item(draft)
            if draft.asked_limit is not None:
                self._count_again()
        self.folding.arrange()
        kept, self._kept_item = self._kept_item, False
        if kept:
            self._focus(self.view.applicant.box)
        else:
            self._after_item()
        self.awaiting.settle()

    def _after_item(self) -> None:
        """Go on to the first field that is open, or to the papers."""
        open_field = self.view.item_section.fields.first_open()
        put_in_reading_order(self)
        if open_field:
            self.view.item_section.fields.focus(open_field)
        elif self.view.materials.lines:
            self._focus(self.view.materials.desk)
        else:
            self._go_to_main()

    def _go_to_main(self) -> None:
        self._focus(self.acts.main_button)

    def _show_guess(self, found: NewPerson, typed: str) -> None:
        person = PersonDraft(
            kind=ApplicantKind.ORGANISATION if found.organisation else ApplicantKind.PERSON,
            name=found.name,
            id_number=found.id_number,
            phone=found.phone,
            address=found.address,
        )
        note = (
            translate("Intake", "not in the archive: “{typed}”").format(typed=typed)
            if typed
            else ""
        )
        self.view.applicant.show_form(self.beginning.completed(person), note)
        self.focus_applicant()
        self.touched()
        self.awaiting.settle()

    def _show_preview_fault(self, fault: Exception) -> None:
        self.view.show_preview(None)
        self.view.due.sentence.setText(explain(fault).whole)

    def _show_lists(self, lists: Lists) -> None:
        self.view.show_lists(lists)
        self.view.item_section.quick_box.show_items(self.everyday.order(lists.items))
        put_in_reading_order(self)

    def _say_kept(self, moment: dt.datetime) -> None:
        words = translate("Intake", "draft kept at {time}").format(time=clock_words(moment))
        self.state.say(words)

    # --- what the clerk does ----------------------------------------------------------------

    def touched(self) -> None:
        """Let the draft be kept soon, and the bar follow."""
        if self.shows_after:
            return
        self._started = True
        self.acts.recheck()
        self.acts.follow()
        self.recorder.touched(self._to_keep)

    def _to_keep(self) -> tuple[IntakeDraft, str] | None:
        """Return the draft with its title, or nothing while a reopened one is not whole."""
        return (self.view.draft(), self.view.title()) if self.reopening.whole else None

    def go_to_section(self, place: int) -> None:
        """Put the focus into a section, opening it when it is folded."""
        view = self.view
        if place == 1:
            folded = view.applicant.isHidden()
            self.folding.open_section(view.applicant)
            view.applicant.take_section_key(folded=folded)
            self._focus(view.applicant.first_focus())
        elif place in (2, 3):
            self.folding.open_section(view.item_section)
            names = view.item_section.fields.names
            if place == 3 and names:  # noqa: PLR2004 - the third section
                view.item_section.fields.focus(names[0])
            else:
                self._focus(view.item_section.box)
        elif place == 4:  # noqa: PLR2004
            self._focus(view.materials.desk)
        else:
            self.explain_date()

    def explain_date(self) -> None:
        """Show every day of the limit."""
        preview = self.view.preview
        if preview is not None and preview.promised is not None:
            WhyDateDialog(preview.promised, preview.statutory, self.desk.today(), self).open()

    def toggle_agent(self) -> None:
        """Let somebody act for the applicant, or the applicant in person."""
        section = self.view.applicant
        if section.mode is ApplicantMode.SEARCH:
            return
        section.set_agent(None if section.has_agent else AgentDraft())
        self.folding.open_section(section)
        if section.has_agent:
            section.agent_form.focus("agent_relation")
        else:
            self._focus(self.first_focus() or section.box)
        self.touched()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the numbers in full while F4 is held."""
        if not self.revealer.pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Mask the numbers when F4 is let go."""
        self.revealer.released(event)
        super().keyReleaseEvent(event)

    def carry_person(self, person: PersonDraft) -> None:
        """Begin with somebody who was served just before."""
        self.view.applicant.show_form(replace(person, register=False))
        self._focus(self.view.item_section.box)

    def keep_item(self, code: str) -> None:
        """Begin with an item; the focus stays where the applicant is asked for."""
        self._kept_item = True
        self.controller.choose_item(code)

    def _count_again(self) -> None:
        draft = self.view.draft()
        if self.view.item is not None and draft.asked_limit is not None:
            self.controller.count(self.view.item.code, draft.asked_limit)

    def _focus(self, target: QWidget) -> None:
        put_in_reading_order(self)
        if QApplication.activeModalWidget() is None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- wiring -----------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self._sections = [
            self.make_action(f"intake:section-{place}", partial(self.go_to_section, place))
            for place in range(1, 6)
        ]
        self._agent = self.make_action("agent", self.toggle_agent)
        self._why = self.make_action(
            "why-this-date", self.explain_date, words=translate("Intake", "Why this day")
        )
        self._unfold = self.make_action("intake:unfold", self._open_all)

    def _open_all(self) -> None:
        self.folding.open_all()

    def _connect(self) -> None:
        view, controller, recorder = self.view, self.controller, self.recorder
        section, item = view.applicant, view.item_section
        section.query.connect(controller.search)
        section.picked.connect(self.awaiting.pick)
        section.awaited.connect(lambda: self.awaiting.search(section.box.value()))
        section.wanted_new.connect(self.awaiting.guess)
        section.open_case.connect(lambda number: self.shell.open_page("case", number))
        section.done.connect(lambda: self._focus(item.box))
        section.form.number_complete.connect(controller.look_up_number)
        form = section.form
        form.committed.connect(lambda _name: controller.look_up_alike(form.draft()))
        controller.alike.connect(section.show_alike)
        for card in (section.same.theirs, section.likely.chosen):
            card.connect(self.awaiting.pick)
        section.same.mine.connect(self.acts.keep_other_name)
        item.box.query.connect(controller.find_items)
        item.box.awaited.connect(lambda: self.awaiting.item(item.box.text()))
        item.box.kept.connect(self.acts.recheck)
        item.picked.connect(self.awaiting.choose_item)
        item.done.connect(self._after_item)
        item.fields.limit_changed.connect(self._count_again)
        view.materials.desk.finished.connect(self._go_to_main)
        view.summary.jump.connect(self.acts.jump)
        view.edited.connect(self.touched)
        controller.results.connect(self._show_results)
        controller.on_file.connect(view.show_on_file)
        controller.item_hits.connect(lambda hits, take: item.box.show_hits(hits, take=take))
        controller.card.connect(self._show_card)
        controller.chosen.connect(self._show_chosen)
        controller.preview.connect(view.show_preview)
        controller.preview_failed.connect(self._show_preview_fault)
        controller.guessed.connect(self._show_guess)
        controller.same_number.connect(section.show_same_number)
        controller.lists.connect(self._show_lists)
        recorder.busy.connect(self.awaiting.record)
        recorder.kept.connect(self._say_kept)
        recorder.failed.connect(self.shell.show_error)


def intake_entry(desk: Desk) -> PageEntry:
    """Register the intake page with the shell."""
    return PageEntry(
        key="intake",
        words=mark("Intake", "Window intake"),
        short=mark("Intake", "Intake"),
        icon="intake",
        build=lambda shell: IntakePage(shell, desk),
    )
