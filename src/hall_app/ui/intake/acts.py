"""The ways out of the page: the action bar, what stands in the way, and the act itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from hall_app.services.commands import Refusal
from hall_app.support.errors import HallError, RuleViolation
from hall_app.ui.actions import main_keys
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.decisions.refuse_dialog import RefusalOffer, RefuseDialog
from hall_app.ui.errors import explain
from hall_app.ui.i18n import translate
from hall_app.ui.intake import checks, doubts
from hall_app.ui.intake.checks import Problem
from hall_app.ui.intake.item_fields import CERTIFICATE
from hall_app.ui.intake.ways import ICONS, WORDS, Way
from hall_app.ui.materials.lines import lacking

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.ui.intake.page import IntakePage
    from hall_app.ui.page import Effective
    from hall_app.ui.widgets.buttons import Button


class Acts(QObject):
    """Hold the action bar and do what its buttons say."""

    def __init__(self, page: IntakePage) -> None:
        super().__init__(page)
        self._page = page
        self._narrow = False
        self._listed: list[Problem] = []
        self._checked: set[Problem] = set()
        make = page.make_action
        self.main = make("main", self.run_main, words=WORDS[Way.ACCEPT].shown())
        self._notice = make("notice", self.notify)
        self._anyway = make(
            "accept-anyway",
            self.accept_anyway,
            words=translate("Intake", "Accept all the same, say why"),
        )
        self._refuse = make("refuse", self.refuse)
        self._receive = make("intake:receive", self.receive)
        self._save = make("save-draft", self.save_draft)
        self._back = make(
            "back", self.go_back, words=translate("Intake", "Put aside, keep the draft")
        )
        self._more = make("more", self.show_more)
        self._next = make("next-problem", self.next_problem)
        self._keep = make("keep-with-reason", self.keep_value)
        bar = page.use_bar()
        self.main_button = bar.set_main(self.main)
        self._buttons: dict[str, Button] = {
            action.objectName(): bar.add(action)
            for action in (self._notice, self._anyway, self._refuse, self._receive, self._more)
        }
        bar.hint.setText(translate("Intake", "Enter goes to the next field"))
        self.back_button = bar.set_back(self._back)
        page.recorder.refused.connect(self.show_fault)
        page.recorder.busy.connect(self._busy)
        self.follow()

    # --- the bar ----------------------------------------------------------------------------

    def follow(self) -> None:
        """Let the bar name what its keys do as the page stands."""
        if self._page.shows_after:
            return
        way = self._page.view.way
        self.main.setProperty("iconName", ICONS[way])
        self.main.setText(WORDS[way].shown())
        absent = bool(lacking(self._page.view.materials.lines))
        guidance = way is Way.GUIDANCE
        shown = {
            "notice": not absent and not guidance,
            "accept-anyway": absent and not guidance,
            "refuse": not guidance and not self._narrow,
            "intake:receive": not guidance and not self._narrow and not absent,
            "more": self._narrow and not guidance,
        }
        for name, button in self._buttons.items():
            button.setVisible(shown[name])
        for action in (self._notice, self._anyway, self._refuse, self._receive):
            action.setVisible(True)

    def show_form(self) -> None:
        """Put the keys of the form in force."""
        self.main.setShortcuts([QKeySequence(key) for key in main_keys()])
        for action in self._form_actions():
            action.setEnabled(True)
        self._page.bar.hint.setText(translate("Intake", "Enter goes to the next field"))
        self._back.setText(translate("Intake", "Put aside, keep the draft"))
        self.follow()

    def show_after(self) -> None:
        """Put the keys of the moment after in force: Enter begins the next matter."""
        self.main.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        self.main.setProperty("iconName", "plus")
        self.main.setText(translate("Intake", "Next matter"))
        for action in self._form_actions():
            action.setEnabled(False)
        for button in self._buttons.values():
            button.hide()
        self._page.bar.hint.setText("")
        self._page.bar.say_missing("")
        self._back.setText(translate("Intake", "Back"))

    def fit(self, effective: Effective) -> None:
        """Put the rarer ways under 更多 where the bar is narrow."""
        self._narrow = not effective.side_column
        self.follow()

    def show_more(self) -> None:
        """Offer the ways that have no room in the bar."""
        menu = QMenu(self._page)
        menu.setObjectName("intake-more")
        menu.addActions([self._notice, self._refuse, self._receive, self._anyway])
        menu.addAction(self._page.late.action)
        button = self._buttons["more"]
        corner = button.mapToGlobal(button.rect().topLeft())
        corner.setY(corner.y() - menu.sizeHint().height())
        menu.popup(corner)

    def _form_actions(self) -> tuple[QAction, ...]:
        return (
            self._notice, self._anyway, self._refuse, self._receive, self._save, self._more,
            self._next, self._keep,
        )  # fmt: skip

    def _busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal
        self.main_button.setEnabled(not busy)

    # --- the acts ---------------------------------------------------------------------------

    def run_main(self) -> None:
        """Do what the main button says."""
        if self._page.after.shown:
            self._page.after.go_on()
            return
        self._settle_fields()
        way = self._page.view.way
        if way is Way.NOTICE:
            self.notify()
        elif way is Way.GUIDANCE:
            self._guide()
        elif self.clear(blocking=True):
            draft = self._page.view.draft()
            act = self._page.recorder.complete if way is Way.DONE else self._page.recorder.accept
            self._page.everyday.count(self._page.view.item)
            act(draft)

    def notify(self) -> None:
        """Print the one-time notice."""
        self._settle_fields()
        if not lacking(self._page.view.materials.lines):
            self._show([_nothing_missing()])
        elif self.clear(blocking=True):
            self._page.recorder.notify(self._page.view.draft())

    def accept_anyway(self) -> None:
        """Accept although papers are missing; the reason goes on record."""
        self._settle_fields()
        if not lacking(self._page.view.materials.lines):
            self.run_main()
            return
        if not self.clear(blocking=True):
            return
        absent = "、".join(one.demand.name for one in lacking(self._page.view.materials.lines))
        dialog = ReasonDialog(
            translate("Intake", "Accept without {papers}").format(papers=absent),
            translate("Intake", "The reason goes on record with your name and the time."),
            translate("Intake", "Accept and print the receipt"),
            self._page,
        )
        dialog.given.connect(self._accept_with)
        dialog.open()

    def _accept_with(self, reason: str) -> None:
        draft, way = self._page.view.draft(), self._page.view.item
        self._page.everyday.count(self._page.view.item)
        if way is not None and way.same_day:
            self._page.recorder.complete(draft, reason)
        else:
            self._page.recorder.accept(draft, reason)

    def refuse(self) -> None:
        """Ask for the coded reason and refuse."""
        self._settle_fields()
        lists = self._page.view.lists
        if lists is None or not self.clear(blocking=False, refusing=True):
            return
        item = self._page.view.item
        reasons = item.refuse_reasons if item is not None else lists.reasons
        offer = RefusalOffer(
            reasons=reasons,
            certificates=lists.certificates,
            certificate_reason=lists.certificate_reason,
        )
        dialog = RefuseDialog(offer, self._page)
        dialog.decided.connect(
            lambda refusal: self._page.recorder.refuse(self._page.view.draft(), refusal)
        )
        dialog.open()

    def _guide(self) -> None:
        """Refuse a certificate that nobody here may issue and print where to go."""
        if not self.clear(blocking=False):
            return
        lists = self._page.view.lists
        code = lists.certificate_reason if lists is not None else ""
        name = dict(self._page.view.item_section.fields.values()).get(CERTIFICATE, "")
        self._page.recorder.refuse(
            self._page.view.draft(), Refusal(reason_code=code, certificate=name)
        )

    def receive(self) -> None:
        """Take the papers in and decide within five working days."""
        self._settle_fields()
        if self.clear(blocking=False):
            self._page.recorder.receive(self._page.view.draft())

    def save_draft(self) -> None:
        """Keep the draft now."""
        self._page.touched()
        self._page.recorder.keep_now()

    def go_back(self) -> None:
        """Go one level back; the draft stays."""
        section = self._page.view.applicant
        if not self._page.shows_after and section.back_from_search():
            section.first_focus().setFocus()
            return
        self._page.recorder.keep_now()
        back = getattr(self._page.shell, "go_back", None)
        if back is not None:
            back()
        else:
            self._page.shell.open_page("workbench")

    # --- what stands in the way -------------------------------------------------------------

    def problems(self, *, blocking: bool, refusing: bool = False) -> tuple[Problem, ...]:
        """Return everything that must be put right before an act; a refusal needs less."""
        view, today = self._page.view, self._page.desk.today()
        draft = view.draft()
        found: list[Problem] = []
        if not draft.has_applicant:
            found.append(
                Problem(
                    field="applicant",
                    words=translate("Intake", "It is not known yet who asks"),
                    advice=translate("Intake", "Find the person, or enter somebody new."),
                )
            )
        found += checks.person_problems(draft, today)
        found += checks.known_person_problems(draft, view.card, today)
        found += checks.agent_problems(draft, today)
        found += checks.item_problems(draft, view.item, refusing=refusing)
        if view.item is not None and view.item_section.box.pending:
            found.append(checks.item_not_taken())
        found += checks.material_problems(view.materials.lines, blocking=blocking)
        return tuple(found)

    def clear(self, *, blocking: bool, refusing: bool = False) -> bool:
        """Show what stands in the way and go to the first; tell whether the way is free."""
        found = self.problems(blocking=blocking, refusing=refusing)
        self._show(found)
        return not found

    def show_fault(self, fault: Exception) -> None:
        """Say why an act was not recorded: at its field, or in a banner."""
        if isinstance(fault, RuleViolation) and fault.fields:
            self._show([_problem_of(fault)])
        elif isinstance(fault, HallError):
            self._page.shell.show_error(fault)
        else:
            self._page.shell.tasks.failed.emit(fault)
        self._page.touched()

    def recheck(self) -> None:
        """Take what was put right off the list; nothing is added while the clerk types."""
        listed = self._listed
        if not listed:
            return
        still = set(self.problems(blocking=True))
        left = [one for one in listed if one in still or one not in self._checked]
        if len(left) < len(listed):
            self._listed = left
            self._page.view.show_problems(left)
            self._say_missing()

    def _say_missing(self) -> None:
        count = len(self._page.view.summary.problems)
        words = translate("Intake", "%n thing(s) still to do", n=count) if count else ""
        self._page.bar.say_missing(words)

    def _show(self, found: tuple[Problem, ...] | list[Problem]) -> None:
        view = self._page.view
        self._listed = list(found)
        self._checked = set(self.problems(blocking=True))
        view.show_problems(found)
        self._say_missing()
        view.item_section.box.close_list()  # the page moves under it
        self._page.folding.arrange()
        if found:
            self.jump(found[0].field)

    def jump(self, field: str) -> None:
        """Go to the field of a problem, opening its section."""
        view = self._page.view
        item_fields = ("item", *view.item_section.fields.names)
        if field in item_fields:
            self._page.folding.open_section(view.item_section)
        elif view.materials.desk.desk.place_of(field.removeprefix("material:")) < 0:
            self._page.folding.open_section(view.applicant)
        view.go_to(field)
        view.bring_into_sight()

    def next_problem(self) -> None:
        """Go to the next problem; without a list, look for what is missing."""
        if self._page.view.summary.problems:
            self._page.view.summary.next_problem()
        else:
            self.clear(blocking=True)

    def keep_value(self) -> None:
        """Keep the doubtful value with a reason: that of the field with the focus, or the first."""
        focus = QApplication.focusWidget()
        name = focus.objectName() if focus is not None else ""
        open_doubts = [one for one in self.problems(blocking=False) if one.doubt]
        if self._page.view.applicant.same.hit is not None:
            self.keep_other_name()
            return
        if not open_doubts:
            return
        here = next((one for one in open_doubts if one.field == name), open_doubts[0])
        self._ask_why(here)

    def keep_other_name(self) -> None:
        """Keep what was typed although another name is registered under the number."""
        doubt = doubts.other_name()
        self._ask_why(
            Problem(field=doubt.field, words=doubt.words, advice=doubt.advice, doubt=doubt.code)
        )

    def _ask_why(self, problem: Problem) -> None:
        dialog = ReasonDialog(
            problem.words,
            translate("Intake", "The value stays as typed; the reason goes on record."),
            translate("Intake", "Keep it"),
            self._page,
        )
        dialog.given.connect(lambda reason: self._kept(problem, reason))
        dialog.open()

    def _kept(self, problem: Problem, reason: str) -> None:
        view = self._page.view
        view.keep_value(problem.field, problem.doubt, reason)
        if problem.doubt == doubts.other_name().code:
            view.applicant.same.hide()
        if view.summary.problems:
            self._show(self.problems(blocking=True))
        self.follow()

    def _settle_fields(self) -> None:
        """Let the field with the focus take what was typed, as if it were left."""
        self._page.view.materials.desk.keep_remark()
        focus = QApplication.focusWidget()
        for name in ("commit", "_commit"):
            settle = getattr(focus, name, None)
            if settle is not None:
                settle()
                return


def _nothing_missing() -> Problem:
    return Problem(
        field="materials",
        words=translate("Intake", "No mandatory paper is marked missing"),
        advice=translate("Intake", "Mark with 3 what is missing; the notice names exactly that."),
    )


def _problem_of(fault: RuleViolation) -> Problem:
    """Return a service's refusal as a problem at its field."""
    field = fault.fields[0]
    doubt = str(fault.details.get("doubt", ""))
    if doubt == doubts.other_name().code:
        known = doubts.other_name()
        return Problem(field=field, words=known.words, advice=known.advice, doubt=doubt)
    said = explain(fault)
    return Problem(field=field, words=said.headline.strip(), advice=said.advice, doubt=doubt)
