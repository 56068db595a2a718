"""The action bar of the household page: start an intake, record what happened, print, go on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from hall_app.domain.households.events import EventKind
from hall_app.ui.actions import IN_LISTS, NEEDS_ACCOUNT, ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.households.papers import HouseholdPapers
from hall_app.ui.households.skills import PersonSkills
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import hint_line
from hall_app.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.domain.households.views import EventLine, MemberView
    from hall_app.ui.desk import Desk, HouseholdSubject
    from hall_app.ui.households.page import HouseholdPage
    from hall_app.ui.page import Effective

SECTIONS = (
    mark("Household", "Members"),
    mark("Household", "What happened"),
    mark("Household", "Help and contact"),
    mark("Household", "Cases"),
)
"""The parts of the page, in the order of Ctrl+1…4."""

ACTIONS: tuple[ActionSpec, ...] = (
    *(
        ActionSpec(
            name=f"household:section-{place}",
            words=words,
            keys=(f"Ctrl+{place}",),
            scope=Scope.PAGE,
            place=ON_PAGES,
        )
        for place, words in enumerate(SECTIONS, start=1)
    ),
    ActionSpec(
        name="household:happened",
        words=mark("Household", "Record what happened"),
        keys=("Ctrl+E",),
        scope=Scope.PAGE,
        icon="swap",
        place=ON_PAGES,
        act="households.change",
    ),
    ActionSpec(
        name="household:day",
        words=mark("Household", "Show another day"),
        keys=("Alt+A",),
        scope=Scope.PAGE,
        place=ON_PAGES,
    ),
    ActionSpec(
        name="household:visit",
        words=mark("Household", "Record a visit"),
        keys=("Alt+V",),
        scope=Scope.PAGE,
        icon="briefcase",
        place=ON_PAGES,
        act="visits.record",
    ),
    ActionSpec(
        name="household:scans",
        words=mark("Household", "Photo and papers"),
        keys=("Alt+S",),
        scope=Scope.PAGE,
        icon="scan",
        place=ON_PAGES,
        act="scans.read",
    ),
    ActionSpec(
        name="household:fields",
        words=mark("Household", "Copy field by field"),
        keys=("Alt+C",),
        scope=Scope.PAGE,
        icon="clip",
        place=ON_PAGES,
        act="people.read",
    ),
    ActionSpec(
        name="household:skill",
        words=mark("Household", "Skill of the person"),
        keys=("Alt+T",),
        scope=Scope.PAGE,
        icon="person",
        place=ON_PAGES,
        act="households.change",
    ),
    ActionSpec(
        name="household:skill-ends",
        words=mark("Household", "The person no longer does it"),
        keys=("Alt+Shift+T",),
        scope=Scope.PAGE,
        place=ON_PAGES,
        act="households.change",
    ),
    ActionSpec(
        name="household:undo-event",
        words=mark("Household", "Take the event back"),
        keys=("Del",),
        scope=Scope.LIST,
        icon="undo",
        place=IN_LISTS,
        act="households.undo",
    ),
)


class HouseholdActs(QObject):
    """Show what can be done with a household now."""

    def __init__(self, page: HouseholdPage, desk: Desk) -> None:
        super().__init__(page)
        self._desk = desk
        self._past = False
        self._many = False
        self._roomy = True
        make = page.make_action
        self.main = make("main", page.start_intake, words=translate("Household", "Intake"))
        self.happened = make("household:happened", page.choose_event)
        self.papers = HouseholdPapers(page, desk)
        card = translate("Household", "Household card")
        self.print = make("print", self.papers.print_card, words=card)
        self.more = make("more", self.papers.choose)
        self.visit = make("household:visit", self.papers.record_visit)
        self.scans = make("household:scans", self.papers.open_scans)
        self.fields = make("household:fields", self.papers.copying.open_panel)
        self.skills = PersonSkills(page, desk)
        self.day = make("household:day", page.choose_day)
        self.back = make("back", page.go_back, words=translate("Household", "Back"))
        self.following = make("next-record", lambda: page.go_beside(1))
        self.previous = make("previous-record", lambda: page.go_beside(-1))
        self.sections = tuple(
            make(f"household:section-{place}", partial(page.go_to_section, place))
            for place in range(1, len(SECTIONS) + 1)
        )
        self.undo = page.shell.actions_registry.make(
            "household:undo-event", page.view.events.table.view, page.undo_event
        )
        bar = page.use_bar()
        self.buttons: dict[QAction, Button] = {
            self.main: bar.set_main(self.main),
            self.happened: bar.add(self.happened),
            self.print: bar.add(self.print),
            self.more: bar.add(self.more),
        }
        self.buttons[self.undo] = Button.of(self.undo, "quiet")
        self.buttons[self.undo].setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the list hears its key
        page.view.events.head.addWidget(self.buttons[self.undo])
        self._beside = hint_line(
            ("PgUp", translate("Household", "one before")),
            ("PgDn", translate("Household", "next one")),
        )
        bar.esc.addWidget(self._beside)
        bar.set_back(self.back)

    def show_subject(self, subject: HouseholdSubject | None) -> None:
        """Say whether there is a household before and after this one."""
        for action, step in ((self.following, 1), (self.previous, -1)):
            action.setEnabled(subject is not None and subject.beside(step) is not None)
        self._many = subject is not None and len(subject.among) > 1
        self._beside.setVisible(self._roomy and self._many)

    def fit(self, effective: Effective) -> None:
        """Leave out what has a key and no room."""
        self._roomy = effective.side_column
        self.buttons[self.print].setVisible(self._roomy and self.print.isEnabled())
        self._beside.setVisible(self._roomy and self._many)
        self.buttons[self.undo].set_compact(not effective.captions)

    def show_state(self, *, past: bool, closed: bool, member: MemberView | None) -> None:
        """Take every editing act away from a past day; name the member an intake is for."""
        self._past = past
        if past:
            reason = translate("Household", "this is a past day")
        elif member is None:
            reason = translate("Household", "nobody is chosen")
        else:
            reason = ""
        words = translate("Household", "Intake")
        if member is not None:
            words = mark("Household", "Intake for {name}").shown(name=_short(member.name))
        self.main.setText(words)
        self._offer(self.main, "intake.accept", shown=not past, lacking=reason)
        lacking = translate("Household", "this household is closed") if closed else ""
        self._offer(self.happened, "households.change", shown=not past, lacking=lacking)
        for action, act in self._beside_events():
            self._offer(action, act, shown=not past)
        nobody = translate("Household", "nobody is chosen") if member is None else ""
        for action in (self.skills.new, self.skills.ends):
            self._offer(action, "households.change", shown=not past, lacking=nobody)
        self.show_event(None)

    def _beside_events(self) -> tuple[tuple[QAction, str], ...]:
        return (
            (self.print, "households.print"),
            (self.more, "households.read"),
            (self.visit, "visits.record"),
            (self.scans, "scans.read"),
            (self.fields, "people.read"),
        )

    def show_person_only(self, *, known: bool) -> None:
        """Offer what can be done for somebody without a household."""
        self._past = False
        self.main.setText(translate("Household", "Intake"))
        reason = "" if known else translate("Household", "nobody is chosen")
        self._offer(self.main, "intake.accept", shown=known, lacking=reason)
        self._offer(self.happened, "households.change", shown=True)
        for action, act in self._beside_events():
            self._offer(action, act, shown=False)
        for action in (self.skills.new, self.skills.ends):
            self._offer(action, "households.change", shown=False)
        self.show_event(None)

    def show_event(self, line: EventLine | None) -> None:
        """Offer to take the event with the focus back."""
        reason = ""
        if line is None:
            reason = translate("Household", "no event is chosen")
        elif line.undone_at is not None:
            reason = translate("Household", "taken back already")
        elif line.kind is EventKind.IMPORT:
            reason = translate("Household", "goes with its whole file")
        shown = not self._past and line is not None
        self._offer(self.undo, "households.undo", shown=shown, lacking=reason)

    def _offer(self, action: QAction, act: str, *, shown: bool, lacking: str = "") -> None:
        """Show a button where its act fits; switched off, it says why beside it."""
        if action in self.buttons:
            self.buttons[action].setVisible(shown and (action is not self.print or self._roomy))
        if not shown:
            action.setEnabled(False)
        elif not self._desk.may(act):
            forbid(action, NEEDS_ACCOUNT.shown())
        elif lacking:
            forbid(action, lacking)
        else:
            allow(action)


def _short(name: str) -> str:
    """Return a name that fits a button."""
    most = 8
    return name if len(name) <= most else f"{name[:most]}…"
