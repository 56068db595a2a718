"""What else can be done to a case: the menu of all acts, the keys of the verbs, the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hall_app.domain.flow.states import ActKind
from hall_app.services.flow.papers import FORMS
from hall_app.ui.actions import NEEDS_ACCOUNT, ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.flow.act_menu import ActMenu, not_in, why_not
from hall_app.ui.flow.acting import Acting
from hall_app.ui.flow.editors import ActGround
from hall_app.ui.flow.order import errand_act, natural_act
from hall_app.ui.i18n import mark, translate
from hall_app.ui.other_forms import OTHER, OTHER_WORDS, ask_other_form
from hall_app.ui.widgets.picker import Line, PickDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.domain.flow.views import OfferedAct
    from hall_app.domain.item_views import PaperOffer
    from hall_app.ui.cases.case_controller import OpenCase
    from hall_app.ui.cases.case_page import CasePage
    from hall_app.ui.desk import Desk

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="case:acts",
        words=mark("CasePage", "Further acts"),
        keys=("Alt+A",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="cases.work",
    ),
    ActionSpec(
        name="case:errand",
        words=mark("CasePage", "Do it for the resident"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="cases.work",
    ),
    ActionSpec(
        name="case:pass-on",
        words=mark("CasePage", "Pass on to an office"),
        keys=("Alt+Z",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="cases.work",
    ),
    ActionSpec(
        name="case:urge",
        words=mark("CasePage", "Urge"),
        keys=("Alt+U",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="cases.work",
    ),
    ActionSpec(
        name="case:answer",
        words=mark("CasePage", "Answer"),
        keys=("Alt+R",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="cases.work",
    ),
)
_KEYS = {ActKind.PASS_ON: "Alt+Z", ActKind.URGE: "Alt+U", ActKind.ANSWER: "Alt+R"}


class FurtherActs(QObject):
    """Hold what the case offers now, and do it."""

    def __init__(self, page: CasePage, desk: Desk) -> None:
        super().__init__(page)
        self._page, self._desk = page, desk
        self._found: OpenCase | None = None
        self.acting = Acting(desk, page)
        make = page.make_action
        self.menu = make("case:acts", self.choose)
        self.errand = make("case:errand", self._do_errand)
        self.pass_on = make("case:pass-on", lambda: self._do(ActKind.PASS_ON))
        self.urge = make("case:urge", lambda: self._do(ActKind.URGE))
        self.answer = make("case:answer", self._do_answer)
        words = translate("CasePage", "Print a paper")
        self.print = make("print", self.choose_paper, words=words)

    @property
    def natural(self) -> OfferedAct | None:
        """Return the act that the case waits for, or nothing."""
        if self._found is None:
            return None
        detail = self._found.detail
        open_case = detail.flow.closed_on is None
        return natural_act(detail.state, self._found.offered, open_case=open_case)

    def show_case(self, found: OpenCase) -> None:
        """Take the case as it stands now."""
        self._found = found
        self.acting.stand_on(
            ActGround(
                detail=found.detail,
                colleagues=found.colleagues,
                today=self._desk.today(),
                own_login=self._desk.operator().login,
            )
        )
        works = self._desk.may("cases.work")
        if not works:
            forbid(self.menu, NEEDS_ACCOUNT.shown())
        elif not found.offered:
            forbid(self.menu, translate("CasePage", "nothing is left to be done"))
        else:
            allow(self.menu)
        errand, answer = errand_act(found.offered), self._answer_act()
        for action, one in (
            (self.errand, errand),
            (self.pass_on, self._one(ActKind.PASS_ON)),
            (self.urge, self._one(ActKind.URGE)),
            (self.answer, answer),
        ):
            self._judge(action, one)
        self.print.setEnabled(self._desk.may("prints.send"))

    def do_natural(self) -> None:
        """Do the act that the case waits for."""
        if self.natural is not None:
            self.acting.begin(self.natural)

    def choose(self) -> None:
        """Offer every act of the state, and do what is chosen."""
        if self._found is None:
            return
        keys = dict(_KEYS)
        if self.natural is not None:
            keys[self.natural.act] = "Ctrl+Enter"
        errand = errand_act(self._found.offered)
        if errand is not None:
            keys[errand.act] = "Alt+T"
        menu = ActMenu(self._found.offered, self._found.detail.state, keys, self._page)
        menu.chosen.connect(self.acting.begin)
        menu.open()

    def choose_paper(self) -> None:
        """Offer the papers that print at any time, and make the chosen one."""
        if self._found is None:
            return
        offers = {f"{one.form} {one.blank}": one for one in self._found.papers}
        lines = [
            Line(key=key, words=one.title, standing=_paper_words(one))
            for key, one in offers.items()
        ]
        lines.append(Line(key=OTHER, words=OTHER_WORDS.shown()))
        fact = translate("CasePage", "Print which paper?")
        sentence = translate("CasePage", "It is made from the case as it stands now.")
        words = translate("CasePage", "Print")
        dialog = PickDialog("case-papers-menu", fact, sentence, lines, take=words,
                            parent=self._page)  # fmt: skip
        dialog.accepted.connect(lambda: self._print(offers.get(dialog.chosen)))
        dialog.open()

    def _print(self, offer: PaperOffer | None) -> None:
        """Make a paper that was offered; the last line asks for one of the hall's own forms."""
        control, service = self._page.controller, self._desk.services.other_forms
        if offer is not None:
            control.print_offer(offer)
            return
        operator = self._desk.operator()
        ask_other_form(
            self._desk,
            self._page,
            lambda: service.for_case(operator),
            control.print_other_form,
            self._page.shell.show_error,
        )

    # --- parts ------------------------------------------------------------------------------

    def _one(self, kind: ActKind) -> OfferedAct | None:
        offered = self._found.offered if self._found is not None else ()
        return next((one for one in offered if one.act is kind), None)

    def _answer_act(self) -> OfferedAct | None:
        """Return how the clerk answers: the urging that waits, else the person."""
        urged = self._one(ActKind.ANSWER_URGE)
        if urged is not None and urged.hindrance is None:
            return urged
        return self._one(ActKind.ANSWER)

    def _judge(self, action: QAction, one: OfferedAct | None) -> None:
        if self._found is None or not self._desk.may("cases.work"):
            forbid(action, NEEDS_ACCOUNT.shown())
        elif one is None:
            forbid(action, not_in(self._found.detail.state))
        elif why_not(one):
            forbid(action, why_not(one))
        else:
            allow(action)

    def _do(self, kind: ActKind) -> None:
        found = self._one(kind)
        if found is not None:
            self.acting.begin(found)

    def _do_answer(self) -> None:
        found = self._answer_act()
        if found is not None:
            self.acting.begin(found)

    def _do_errand(self) -> None:
        found = errand_act(self._found.offered) if self._found is not None else None
        if found is not None:
            self.acting.begin(found)


def _paper_words(offer: PaperOffer) -> str:
    """Return what an application form holds; the other papers say it by their name."""
    if offer.blank:
        return translate("CasePage", "blank")
    if offer.form in FORMS:
        return ""
    return translate("CasePage", "filled in")
