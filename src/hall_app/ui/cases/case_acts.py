"""The action bar of the case page: the one act that is next, and the other ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.flow.table import acts_from
from hall_app.support.errors import RuleViolation
from hall_app.ui.actions import allow, forbid
from hall_app.ui.decisions.late_dialog import LateDialog
from hall_app.ui.errors import explain
from hall_app.ui.flow.act_menu import why_not
from hall_app.ui.flow.words import ACTS
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import hint_line
from hall_app.ui.paper_preview import print_words

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.ui.cases.case_controller import OpenCase
    from hall_app.ui.cases.case_page import CasePage
    from hall_app.ui.cases.case_view import CaseView
    from hall_app.ui.desk import CaseSubject, Desk
    from hall_app.ui.page import Effective
    from hall_app.ui.widgets.buttons import Button

DECIDABLE = (CaseState.RECEIVED, CaseState.WAITING_CORRECTION)


class CaseActs(QObject):
    """Show which acts a case allows now, in words that say what they do."""

    def __init__(self, page: CasePage, desk: Desk, view: CaseView) -> None:
        super().__init__(page)
        self._page, self._desk, self._view = page, desk, view
        self._found: OpenCase | None = None
        self._roomy = True
        make = page.make_action
        self.main = make("main", self.do_main)
        self.notice = make("notice", self.do_notice)
        self.refuse = make("refuse", page.refuse)
        self.anyway = make("accept-anyway", page.accept_anyway)
        self.again = make("print-again", page.print_paper)
        self.other = make("case:other-printer", page.print_elsewhere)
        self.void = make("case:void", page.void)
        self.late = make("case:late", self.enter_late)
        view.panel.offer_late(self.late)
        self.back = make("back", page.go_back, words=translate("CasePage", "Back to the list"))
        self.following = make("next-record", lambda: page.go_beside(1))
        self.previous = make("previous-record", lambda: page.go_beside(-1))
        bar = page.use_bar()
        self.buttons: dict[QAction, Button] = {self.main: bar.set_main(self.main)}
        further = page.further
        self.buttons[further.menu] = bar.add(further.menu)
        ways = (self.notice, self.refuse, self.anyway, self.again, further.print, self.void)
        for action in ways:
            self.buttons[action] = bar.add(action)
        self._beside = hint_line(
            ("PgUp", translate("CasePage", "one before")),
            ("PgDn", translate("CasePage", "next one")),
        )
        bar.esc.addWidget(self._beside)
        bar.set_back(self.back)
        self._bar = bar

    def show_case(self, found: OpenCase, subject: CaseSubject) -> None:
        """Show the acts of a case."""
        self._found = found
        for action, step in ((self.following, 1), (self.previous, -1)):
            action.setEnabled(bool(subject.beside(step)))
        self._beside.setVisible(self._roomy and len(subject.among) > 1)
        self.say_problem("")
        self.renew()

    def fit(self, effective: Effective) -> None:
        """Leave out what has a key and no room."""
        self._roomy = effective.side_column
        self._beside.setVisible(self._roomy and not self._beside.isHidden())
        self.renew()

    def say_problem(self, words: str) -> None:
        """Say at the right of the bar what is to be put right."""
        self._bar.say_missing(words)

    def renew(self) -> None:
        """Follow what is ticked and what the clerk may do."""
        if self._found is None:
            return
        state = self._found.detail.state
        possible = acts_from(state)
        decides = state in DECIDABLE
        self._show_main(state)
        missing = bool(self._view.panel.missing())
        self._offer(
            self.notice,
            shown=state is CaseState.RECEIVED,
            act="intake.notify",
            lacking="" if missing else translate("CasePage", "no paper is marked missing"),
        )
        self._offer(
            self.refuse, shown=decides and self._found.item is not None, act="intake.refuse"
        )
        self._offer(self.anyway, shown=decides and missing, act="intake.override")
        self._show_print()
        self._offer(
            self.void,
            shown=ActKind.VOID in possible,
            act="intake.void-late",
            reason=translate("CasePage", "voiding needs the head's account"),
        )
        self._judge_late(state)
        further = self._page.further
        self.buttons[further.print].setVisible(self._roomy and not decides)
        self.buttons[further.menu].setVisible(self._roomy or not decides)
        if not self._roomy:
            self.buttons[self.void].setVisible(False)

    def do_main(self) -> None:
        """Do what the main button says."""
        if self._found is None:
            return
        panel, state = self._view.panel, self._found.detail.state
        if state is CaseState.RECEIVED and panel.missing() and not self._taking_over():
            self.do_notice()
        elif state in DECIDABLE and not self._taking_over():
            self._page.controller.correct(panel.choices())
        else:
            self._page.further.do_natural()

    def do_notice(self) -> None:
        """Print the one-time notice of what is missing."""
        self._page.controller.notify(self._view.panel.choices())

    def enter_late(self) -> None:
        """Ask when the papers really came, and accept as of that day."""
        if self._found is None:
            return
        page, panel = self._page, self._view.panel
        dialog = LateDialog(self._desk.clock.now, page, came_in=self._found.detail.received_at)

        def given() -> None:
            try:
                late = dialog.answer_given
            except RuleViolation as fault:
                told = explain(fault)
                dialog.refuse(told.whole, told.fields)
                return
            dialog.accept()
            page.controller.correct(panel.choices(), late=late)

        dialog.given.connect(given)
        dialog.open()

    # --- parts ------------------------------------------------------------------------------

    def _show_main(self, state: CaseState) -> None:
        if state not in DECIDABLE or self._taking_over():
            self._show_natural()
            return
        panel = self._view.panel
        missing, unticked = len(panel.missing()), len(panel.unticked())
        telling = state is CaseState.RECEIVED and missing > 0
        self.main.setText(self._main_words(state, telling=telling))
        act = "intake.notify" if telling else "intake.correct"
        reason = ""
        if unticked:
            reason = translate("CasePage", "%n paper(s) not ticked yet", n=unticked)
        elif missing and not telling:
            reason = translate("CasePage", "%n paper(s) still missing", n=missing)
        self._offer(self.main, shown=True, act=act, lacking=reason)

    def _judge_late(self, state: CaseState) -> None:
        """Let papers be entered late where the main button would take them as of now."""
        waits = state is CaseState.WAITING_CORRECTION and not self._taking_over()
        ready = waits and self.main.isEnabled()
        self._view.panel.late.setVisible(ready)
        if ready:
            allow(self.late)
        elif waits:
            forbid(self.late, self.main.statusTip())
        else:
            forbid(self.late, translate("CasePage", "no papers are waited for"))

    def _taking_over(self) -> bool:
        """Tell whether the case was offered to this clerk, who takes it over first."""
        natural = self._page.further.natural
        return natural is not None and natural.act is ActKind.TAKE_OVER

    def _show_natural(self) -> None:
        """Let the main button do the act that the case waits for."""
        natural = self._page.further.natural
        self.buttons[self.main].setVisible(natural is not None)
        if natural is None:
            forbid(self.main, translate("CasePage", "nothing has to be decided"))
            return
        self.main.setText(ACTS[natural.act].shown())
        reason = why_not(natural)
        if reason:
            forbid(self.main, reason)
        else:
            allow(self.main)

    def _main_words(self, state: CaseState, *, telling: bool) -> str:
        same_day = (
            self._found is not None and self._found.item is not None and (self._found.item.same_day)
        )
        if telling:
            return translate("CasePage", "Tell what is missing and print")
        if same_day:
            return translate("CasePage", "Done on the spot")
        if state is CaseState.WAITING_CORRECTION:
            return translate("CasePage", "Papers came: accept and print the receipt")
        return translate("CasePage", "Accept and print the receipt")

    def _show_print(self) -> None:
        paper = self._view.papers.chosen()
        shown = paper is not None
        if paper is not None:
            self.again.setText(print_words(paper))
        act = "prints.reprint" if paper is not None and paper.state != "waiting" else "prints.send"
        self._offer(self.again, shown=shown, act=act)
        self.other.setEnabled(shown and self._desk.may("prints.send"))

    def _offer(
        self, action: QAction, *, shown: bool, act: str, reason: str = "", lacking: str = ""
    ) -> None:
        """Show a button where its act fits the state; switched off, it says why beside it."""
        self.buttons[action].setVisible(shown)
        if not shown:
            action.setEnabled(False)
        elif not self._desk.may_ask(act):
            forbid(action, reason or mark("Actions", "needs another account").shown())
        elif lacking:
            forbid(action, lacking)
        else:
            allow(action)
