"""The dialog of one event: what happened, what will change, and putting it on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from hall_app.domain.households.events import EventKind
from hall_app.support.errors import HallError
from hall_app.ui.errors import explain
from hall_app.ui.households.happenings.controller import Draft
from hall_app.ui.households.happenings.fields import household_field
from hall_app.ui.households.happenings.frame import EventFrame
from hall_app.ui.households.happenings.ground import Ground, Unfinished
from hall_app.ui.households.happenings.kind_form import Items, household_words
from hall_app.ui.households.happenings.kinds_forms import SHEETS
from hall_app.ui.households.happenings.relation_grid import Kin, RelationGrid
from hall_app.ui.households.happenings.told_part import ToldPart
from hall_app.ui.households.kinds import kind_name
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.choice_field import ChoiceField
from hall_app.ui.widgets.labels import Rule
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.ui.households.happenings.controller import Headless, Worked
    from hall_app.ui.households.happenings.kind_form import KindForm

PAUSE = 200
"""Milliseconds of rest in typing before the preview is asked for."""


class EventDialog(EventFrame):
    """Guide through one event; Ctrl+Enter records, F9 keeps a doubt, Esc leaves.

    Signals:
        wanted: The household to begin at, when none was given.
    """

    wanted = Signal(int)

    def __init__(self, kind: EventKind, ground: Ground, parent: QWidget) -> None:
        words = translate("Happenings", "Record: {event}").format(event=kind_name(kind))
        super().__init__(f"event-{kind}", kind_name(kind), words, parent)
        self.kind, self.ground = kind, ground
        self.controller = ground.controller
        self.form: KindForm | None = None
        self.told: ToldPart | None = None
        self.grids: dict[int, RelationGrid] = {}
        self.choose_home: Items | None = None
        self.worked: Worked | None = None
        self.recorded_event: HouseholdEvent | None = None
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.work_out)
        self.button.clicked.connect(self.record)
        home = ground.household
        if home is not None and kind is not EventKind.ESTABLISH:
            self.context.set_words(household_words(home))
            self.context.show()
        more = QShortcut(QKeySequence("Alt+A"), self)
        more.activated.connect(self._one_more)
        self.controller.worked.connect(self.show_worked)
        self.controller.refused.connect(self._refused)
        self.controller.busy.connect(self.button.setDisabled)
        self.controller.failed.connect(self._failed)
        self._begin()

    # --- what stands in it ------------------------------------------------------------------

    def _begin(self) -> None:
        """Ask for the household first where there is nothing without one."""
        sheet = SHEETS[self.kind]
        if sheet.asks_household and self.ground.household is None:
            items = self.choose_home = Items()
            field = household_field("household", self.ground)
            words = translate("Happenings", "Choose the household from the list")
            label = translate("Happenings", "Household")
            items.ask("household", label, field, needed=words, span=3)
            field.chosen.connect(lambda chosen: self.wanted.emit(int(chosen)) if chosen else None)
            self.fields.addWidget(items)
            self.fields.addStretch(1)
            self.outlook.show_waiting(words)
            return
        self._fill()

    def take_household(self, ground: Ground) -> None:
        """Go on at a household that was chosen here."""
        self.ground = ground
        home = ground.household
        self.context.set_words(household_words(home) if home is not None else "")
        self.context.show()
        empty(self.fields)
        self.choose_home = None
        self._fill()
        self.first_focus()

    def _fill(self) -> None:
        sheet = SHEETS[self.kind]
        home = self.ground.household
        if home is not None:
            self.controller.seen[home.household_id] = home.version
        self.form = sheet.build(self.ground)
        self.told = ToldPart(self.ground, sheet.day.shown(), sheet.paper.shown())
        self.fields.addWidget(self.form)
        self.fields.addLayout(self.settle)
        self.fields.addWidget(Rule())
        self.fields.addWidget(self.told)
        self.fields.addStretch(1)
        told = self.told
        self.form.edited.connect(self._edited)
        self.form.finished.connect(lambda: told.focus("on"))
        self.form.day_told.connect(self._day_told)
        told.committed.connect(self._told_edited)
        told.finished.connect(lambda: self.button.setFocus(Qt.FocusReason.TabFocusReason))
        self._edited()

    def first_focus(self) -> None:
        """Go to the first field that is empty and needed."""
        self.retab()
        if self.choose_home is not None:
            self.choose_home.focus("household")
            return
        if self.form is None or self.told is None:
            return
        for name in self.form.problems():
            if self.form.focus(name):
                return
        self.told.focus("on")

    # --- while it is filled in --------------------------------------------------------------

    def _edited(self) -> None:
        self.say("")
        self.controller.forget()
        self._timer.start()

    def _told_edited(self, name: str) -> None:
        if name == "on" and self.form is not None and self.told is not None:
            self.told.field("on").show_hint(self.told.on_hint)
            self.form.take_day(self.told.text("on"))
        self._edited()

    def _one_more(self) -> None:
        more = self.findChild(QAbstractButton, "one-more-person")
        if more is not None and more.isVisible():
            more.click()

    def _day_told(self, day: str) -> None:
        """Let the day of birth be the day of the event."""
        if self.told is not None and self.told.text("on") != day:
            self.told.set_value("on", day)
            self.told.field("on").show_problem("")
            words = translate("Happenings", "from the day of birth")
            self.told.field("on").show_hint(words, derived=True)

    def draft(self) -> Draft:
        """Return the event as it stands.

        Raises:
            Unfinished: Something is missing.
        """
        if self.form is None or self.told is None:
            words = translate("Happenings", "Choose the household from the list")
            raise Unfinished({"household": words})
        problems = self.form.problems()
        try:
            told = self.told.told()
        except Unfinished as missing:
            problems |= missing.problems
        if problems:
            raise Unfinished(problems)
        relations = {home: grid.relations() for home, grid in self.grids.items()}
        return Draft(event=self.form.event_of(told), relations=relations)

    def work_out(self) -> None:
        """Ask what the event will change, or say what is missing for that."""
        self._timer.stop()
        try:
            draft = self.draft()
        except Unfinished as missing:
            self.worked = None
            words = translate("Happenings", "Here stands what will change, once this is told:")
            self.outlook.show_waiting("\n".join((words, *dict.fromkeys(missing.problems.values()))))
            self.outlook.show_doubts(self._number_doubts())
            self.retab()
            return
        self.controller.work_out(draft)

    def show_worked(self, worked: Worked) -> None:
        """Show the preview, or what stands against it; ask for a new head where one is missing."""
        self.worked = worked
        self._show_grids(worked.headless)
        doubts = self._number_doubts()
        preview = worked.preview
        if preview is not None:
            self.outlook.show_preview(preview, self.ground.codes)
            names = preview.names
            doubts += [(str(o.doubt), names.get(o.person or 0, "")) for o in preview.questions]
            self._say_fault(None)
        elif worked.fault is not None:
            self.outlook.show_fault(explain(worked.fault))
            self._say_fault(worked.fault if not self._asks_relations(worked) else None)
        self.outlook.show_doubts(doubts)
        self.retab()
        if self._asking:
            self._asking = False
            self.outlook.ask_reasons()
            self.outlook.keep()

    def _number_doubts(self) -> list[tuple[str, str]]:
        return [(one, "") for one in self.form.doubts()] if self.form is not None else []

    def _asks_relations(self, worked: Worked) -> bool:
        """Tell whether only the relations of a headless household are not told yet."""
        fault = worked.fault
        asked = isinstance(fault, HallError) and fault.code == "relations-missing"
        return asked and any(grid.problems() for grid in self.grids.values())

    def _show_grids(self, headless: tuple[Headless, ...]) -> None:
        wanted = {one.household.household_id: one for one in headless}
        for home in tuple(self.grids):
            if home not in wanted:
                grid = self.grids.pop(home)
                grid.hide()
                grid.deleteLater()
        for home, one in wanted.items():
            self.controller.seen.setdefault(home, one.household.version)
            if home not in self.grids:
                self._add_grid(one)
            self.grids[home].show_people(
                [
                    Kin.of(member, self.ground)
                    for member in one.household.members
                    if member.person_id in one.people
                ]
            )

    def _add_grid(self, one: Headless) -> None:
        words = translate("Happenings", "{address} needs a new head")
        title = words.format(address=household_words(one.household))
        home = one.household
        grid = RelationGrid(f"kin-{home.household_id}", title, self.ground)
        self.grids[home.household_id] = grid

        def suggest(head: int) -> None:
            gone = {member.person_id for member in home.members} - set(grid.people)
            self.controller.suggestions(home.household_id, head, frozenset(gone), grid.suggest)

        grid.head_asked.connect(suggest)
        grid.edited.connect(self._edited)
        self.settle.addWidget(grid)

    # --- putting it on record ---------------------------------------------------------------

    def record(self) -> None:
        """Put the event on record, or go to the first thing that is missing."""
        self._timer.stop()
        self._commit_typed()
        try:
            draft = self.draft()
        except Unfinished as missing:
            self._show_problems(missing.problems)
            return
        lacking = self._lacking_grid()
        if lacking is not None:
            lacking.show_problems(lacking.problems())
            lacking.focus()
            return
        self.outlook.show_doubts([*self._asked_now()])
        if self.outlook.missing():
            self.outlook.ask_reasons()
            self.outlook.keep()
            return
        self.recorded_event = draft.event
        self.controller.record(draft, self.outlook.reasons())

    def _commit_typed(self) -> None:
        """Take what stands in the field with the focus, as leaving it would."""
        focused = self.focusWidget()
        if isinstance(focused, ChoiceField):
            focused.commit()
        elif isinstance(focused, QLineEdit):
            focused.editingFinished.emit()

    def _asked_now(self) -> list[tuple[str, str]]:
        """Return the doubts known so far; those of the rules come with the preview."""
        doubts = self._number_doubts()
        preview = self.worked.preview if self.worked is not None else None
        if preview is not None:
            names = preview.names
            doubts += [(str(o.doubt), names.get(o.person or 0, "")) for o in preview.questions]
        return doubts

    def _lacking_grid(self) -> RelationGrid | None:
        return next((grid for grid in self.grids.values() if grid.problems()), None)

    def _refused(self, worked: Worked) -> None:
        fault = worked.fault
        if isinstance(fault, HallError) and fault.code == "event-doubts":
            self._asking = True
            self.controller.work_out(self.draft())
            return
        self.worked = worked
        self._show_grids(worked.headless)
        lacking = self._lacking_grid()
        if fault is None:
            return
        self.outlook.show_fault(explain(fault))
        if lacking is not None and self._asks_relations(worked):
            self.retab()
            lacking.focus()
            return
        self._say_fault(fault, focus=True)

    def _failed(self, fault: Exception) -> None:
        self.outlook.show_fault(explain(fault))
        self.say(explain(fault).whole)

    def _say_fault(self, fault: Exception | None, *, focus: bool = False) -> None:
        """Say at the fields it names what is wrong."""
        fields = fault.fields if isinstance(fault, HallError) else ()
        words = explain(fault).headline.strip() if fault is not None else ""
        self._show_problems(dict.fromkeys(fields, words), focus=focus)

    def _show_problems(self, problems: dict[str, str], *, focus: bool = True) -> None:
        if self.choose_home is not None:
            self.choose_home.show_problems(problems)
        if self.form is None or self.told is None:
            return
        self.form.show_problems(problems)
        self.told.show_problems(problems)
        for grid in self.grids.values():
            grid.show_problems(problems)
        if focus:
            self._go_to(tuple(problems))

    def _go_to(self, names: tuple[str, ...]) -> None:
        """Go to the first field of these that there is."""
        if self.form is None or self.told is None:
            return
        for name in names:
            if self.form.focus(name):
                break
            if name in self.told.names:
                self.told.focus(name)
                break
        # The words under the field get their room first.
        QTimer.singleShot(0, self, lambda: self.show_in_view(self.focusWidget()))
