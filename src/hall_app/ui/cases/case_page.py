"""The page of one case: what it is, how far, who has it, and the one act that is next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.ui.actions import IN_LISTS, ON_PAGES, ActionSpec, Scope
from hall_app.ui.case_words import STATES
from hall_app.ui.cases.case_acts import CaseActs
from hall_app.ui.cases.case_controller import CaseController
from hall_app.ui.cases.case_view import CaseView
from hall_app.ui.cases.further_acts import ACTIONS as FURTHER_ACTIONS
from hall_app.ui.cases.further_acts import FurtherActs
from hall_app.ui.cases.story import responsibility
from hall_app.ui.day_words import day_words
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.decisions.refuse_dialog import RefusalOffer, RefuseDialog
from hall_app.ui.desk import CaseSubject, case_subject
from hall_app.ui.errors import explain
from hall_app.ui.flow.words import ACTS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog
from hall_app.ui.papers import PaperDesk
from hall_app.ui.why_date import WhyDateDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import PaperView, Recorded
    from hall_app.ui.cases.case_controller import OpenCase, Reasons
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="case:other-printer",
        words=mark("CasePage", "Other printer"),
        keys=("Alt+P",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="prints.send",
    ),
    ActionSpec(
        name="case:void",
        words=mark("CasePage", "Void"),
        keys=("Alt+V",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="intake.void-late",
    ),
    ActionSpec(
        name="case:late",
        words=mark("CasePage", "Late entry"),
        keys=("Alt+B",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="intake.correct",
    ),
    ActionSpec(
        name="case:visit",
        words=mark("CasePage", "To the visit"),
        keys=("Alt+H",),
        scope=Scope.PAGE,
        icon="briefcase",
        place=ON_PAGES,
        act="visits.read",
    ),
    ActionSpec(
        name="case:first-asked",
        words=mark("CasePage", "To the first-asked record"),
        keys=("Alt+Q",),
        scope=Scope.PAGE,
        icon="history",
        place=ON_PAGES,
        act="contacts.read",
    ),
    *FURTHER_ACTIONS,
    ActionSpec(
        name="case:open-paper",
        words=mark("CasePage", "Open the paper"),
        keys=("O",),
        scope=Scope.LIST,
        place=IN_LISTS,
        act="prints.read",
    ),
)


class CasePage(Page):
    """Show one case and record what the clerk decides about it."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("case", translate("CasePage", "Case"), shell)
        self._desk = desk
        self._subject = CaseSubject(number="")
        self._held = False
        self.controller = CaseController(desk, self)
        self.paper_desk = PaperDesk(desk, self)
        why = self.make_action("why-this-date", self.controller_explain)
        visit = self.make_action("case:visit", self.open_visit)
        asked = self.make_action("case:first-asked", self.open_first_asked)
        self.view = CaseView(why, visit, asked, desk.today)
        self.view.fill_head(self.head)
        self.body.addWidget(self.view, 1)
        self.further = FurtherActs(self, desk)
        self.acts = CaseActs(self, desk, self.view)
        shell.actions_registry.make(
            "case:open-paper", self.view.papers.table.view, self.open_current_paper
        )
        self._connect()

    def _connect(self) -> None:
        control, papers = self.controller, self.paper_desk
        control.shown.connect(self.show_case)
        control.recorded.connect(self._recorded)
        control.failed.connect(self._failed)
        control.stale.connect(self.shell.show_error)
        control.revealed.connect(self._revealed)
        control.explained.connect(self._explained)
        control.made.connect(self._print_made)
        acting = self.further.acting
        acting.recorded.connect(self._act_done)
        acting.failed.connect(self.shell.show_error)
        acting.stale.connect(self._act_stale)
        control.busy.connect(lambda _busy: self.acts.renew())
        self.view.panel.changed.connect(self.acts.renew)
        self.view.papers.opened.connect(self.open_paper)
        papers.refused.connect(lambda _paper, fault: self.shell.show_error(fault))
        papers.needs_printer.connect(lambda paper, _fault: papers.send_elsewhere(paper))
        papers.sent.connect(self._say_sent)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Open a case by its number, or the one that was open."""
        wanted = case_subject(subject)
        if wanted is not None:
            self._subject = wanted
        self.controller.show_case(self._subject.number)

    def left(self) -> None:
        """Hide what was revealed and follow no changes while away."""
        self._hide()
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Start where something is to be ticked, else in the papers."""
        found = self.controller.open_case
        if found is not None and not self.view.panel.isHidden():
            return self.view.panel.desk
        if found is not None and found.detail.papers:
            return self.view.papers.table.view
        return self.view.timeline

    def fit(self, effective: Effective) -> None:
        """Put the side below, then fold the steps; number and light always stay."""
        super().fit(effective)
        self.head.setVisible(True)
        self.view.fit(effective)
        self.acts.fit(effective)

    # --- what it shows ----------------------------------------------------------------------

    def show_case(self, found: OpenCase) -> None:
        """Show a case as it stands now."""
        today = self._desk.today()
        first = self.view.shown_number != found.detail.number
        changed = self.view.show_case(found, today)
        self.head.context.set_words("")
        self.view.say_responsibility(responsibility(found.detail, today))
        self.further.show_case(found)
        self.acts.show_case(found, self._subject)
        if first or (changed and self._has_focus()):
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            # Last: a part that hides hands its focus on, and the page scrolls after it.
            self.view.scroll_to_top()

    def _has_focus(self) -> bool:
        """Tell whether the focus is on this page, or lost with a part that went away."""
        shown = QApplication.focusWidget()
        return self.isVisible() and (shown is None or self.isAncestorOf(shown))

    def controller_explain(self) -> None:
        """Ask for the days behind the dates."""
        found = self.controller.open_case
        if found is not None and found.detail.accepted_on is not None:
            self.controller.explain()

    def open_current_paper(self) -> None:
        """Open the paper with the focus."""
        paper = self.view.papers.chosen()
        if paper is not None:
            self.open_paper(paper)

    def open_paper(self, paper: PaperView) -> None:
        """Show the stored bytes of a paper."""
        PreviewDialog(paper, self.paper_desk, self).open()

    # --- what the clerk does ----------------------------------------------------------------

    def print_paper(self) -> None:
        """Print the paper that waits, or print the chosen one again."""
        paper = self.view.papers.chosen()
        if paper is not None:
            self.paper_desk.send(paper)

    def print_elsewhere(self) -> None:
        """Send the chosen paper to another printer."""
        paper = self.view.papers.chosen()
        if paper is not None:
            self.paper_desk.send_elsewhere(paper)

    def accept_anyway(self) -> None:
        """Accept although something mandatory is missing; the reason goes on record."""
        names = "、".join(line.demand.name for line in self.view.panel.missing())
        fact = mark("CasePage", "Accept without {names}?").shown(names=names)
        sentence = translate("CasePage", "The reason goes on record with your name.")
        words = translate("CasePage", "Accept all the same")
        dialog = ReasonDialog(fact, sentence, words, self, kind="danger")
        dialog.given.connect(
            lambda reason: self.controller.correct(self.view.panel.choices(), reason)
        )
        dialog.open()

    def refuse(self) -> None:
        """Refuse with a coded reason."""
        found = self.controller.open_case
        if found is None or found.item is None:
            return
        offer = RefusalOffer(
            reasons=found.item.refuse_reasons,
            certificates=found.certificates,
            certificate_reason=found.certificate_reason,
        )
        dialog = RefuseDialog(offer, self)
        dialog.decided.connect(self.controller.refuse)
        dialog.open()

    def void(self) -> None:
        """Void the case with a reason."""
        found = self.controller.open_case
        if found is None:
            return
        fact = mark("CasePage", "Void {number}?").shown(number=found.detail.number)
        sentence = translate(
            "CasePage", "The number stays in the register as void and is never used again."
        )
        words = translate("CasePage", "Void it")
        dialog = ReasonDialog(fact, sentence, words, self, kind="danger")
        dialog.given.connect(self.controller.void)
        dialog.open()

    def open_visit(self) -> None:
        """Show the visit at home that the case was opened from."""
        found = self.controller.open_case
        if found is not None and found.detail.home_visit is not None:
            self.shell.open_page("visits", found.detail.home_visit)

    def open_first_asked(self) -> None:
        """Show the first-asked record that the case was opened from."""
        found = self.controller.open_case
        if found is not None and found.detail.contact is not None:
            self.shell.open_page("contacts", found.detail.contact)

    def go_beside(self, step: int) -> None:
        """Open the case before or after this one in the list it was opened from."""
        number = self._subject.beside(step)
        if number:
            self._hide()
            self.entered(CaseSubject(number=number, among=self._subject.among))

    def go_back(self) -> None:
        """Go back to where the case was opened from."""
        back = getattr(self.shell, "go_back", None)
        if back is not None:
            back()
        else:
            self.shell.open_page("cases")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the whole numbers while F4 is held."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self._reveal()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hide them when F4 is let go."""
        if event.key() == Qt.Key.Key_F4 and not event.isAutoRepeat():
            self._hide()
            return
        super().keyReleaseEvent(event)

    # --- answers ----------------------------------------------------------------------------

    def _reveal(self) -> None:
        if self.controller.open_case is not None and self._desk.may("people.reveal"):
            self._held = True
            self.controller.reveal()

    def _revealed(self, id_number: str, phone: str) -> None:
        if self._held:
            self.view.show_numbers(id_number, phone)

    def _hide(self) -> None:
        self._held = False
        self.view.mask_numbers()

    def _explained(self, found: Reasons) -> None:
        today = self._desk.today()
        WhyDateDialog(found.promised, found.statutory, today, self).open()

    def _recorded(self, recorded: Recorded) -> None:
        self.shell.toast(_recorded_words(recorded, self._desk))
        for paper in recorded.papers:
            if paper.job_id in recorded.queued and paper.state == "waiting":
                self.paper_desk.send(paper)

    def _act_done(self, recorded: Recorded) -> None:
        self.controller.reload()
        self._recorded(recorded)

    def _act_stale(self, fault: Exception) -> None:
        self.controller.reload()
        self.shell.show_error(fault)

    def _print_made(self, paper: PaperView | None) -> None:
        if paper is not None:
            self.paper_desk.send(paper)

    def _failed(self, fault: Exception) -> None:
        fields = getattr(fault, "fields", ())
        if fields and self.view.panel.show_problem(fields, explain(fault).headline):
            self.acts.say_problem(explain(fault).headline)
            return
        self.shell.show_error(fault)

    def _say_sent(self, paper: PaperView) -> None:
        words = mark("CasePage", "“{title}” is on its way to {printer}")
        self.shell.toast(words.shown(title=paper.title, printer=paper.printer))


def _recorded_words(recorded: Recorded, desk: Desk) -> str:
    """Return in one line what an act left on record."""
    if recorded.act is ActKind.VOID:
        return mark("CasePage", "{number} is void").shown(number=recorded.number)
    if recorded.state is CaseState.WAITING_CORRECTION and recorded.correct_by is not None:
        return mark("CasePage", "Told what is missing; the applicant has until {day}").shown(
            day=day_words(recorded.correct_by, desk.today())
        )
    if recorded.state is CaseState.ACCEPTED and recorded.due_on is not None:
        return mark("CasePage", "Accepted; promised for {day}").shown(
            day=day_words(recorded.due_on, desk.today())
        )
    if recorded.act in ACTS:
        words = mark("CasePage", "{act}: on record · {state}")
        return words.shown(act=ACTS[recorded.act].shown(), state=STATES[recorded.state].shown())
    return f"{recorded.number} · {STATES[recorded.state].shown()}"


def case_entry(desk: Desk) -> PageEntry:
    """Register the page of one case with the shell; it stands under the list of cases."""
    return PageEntry(
        key="case",
        words=mark("CasePage", "Case"),
        short=mark("CasePage", "Case"),
        icon="cases",
        build=lambda shell: CasePage(shell, desk),
        listed=False,
        home="cases",
    )
