"""The form workshop as a page of the shell: head, commands, and the bench."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hall_app.support.errors import CatalogFault, StaleRecord
from hall_app.ui.desk import WorkshopSubject
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.workshop.acts import WorkshopActs
from hall_app.ui.workshop.bench import Bench
from hall_app.ui.workshop.controller import WorkshopController
from hall_app.ui.workshop.keeping import Keeper
from hall_app.ui.workshop.words import DATA
from hall_app.ui.workshop.work import Shelf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell


class WorkshopPage(Page):
    """Hold one form on the bench; what is not in force stays there when the page is left."""

    def __init__(self, shell: Shell, desk: Desk, shelf: Shelf) -> None:
        super().__init__("workshop", translate("Workshop", "Form workshop"), shell)
        self.controller = WorkshopController(desk, self, shelf)
        self.bench = Bench(self.controller)
        self.keeper = Keeper(desk, self.controller)
        self.acts = WorkshopActs(self, desk, self.controller, self.bench)
        self._make_actions()
        self._begin = Button(translate("Workshop", "Begin a new form"), "primary")
        self._begin.setObjectName("workshop-begin")
        self._begin.clicked.connect(self.acts.ask_new)
        self._nothing = EmptyState(
            "form",
            translate("Workshop", "No form lies on the bench"),
            translate("Workshop", "Take a scan or PDF of a pre-printed form and begin."),
            self._begin,
        )
        for part in (self.bench, self._nothing):
            self.body.addWidget(part, 1)
        control = self.controller
        control.opened.connect(self.bench.open)
        control.changed.connect(self._show)
        control.saved.connect(self.acts.saved)
        control.failed.connect(self._failed)
        self._show()

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Open the form that is asked for, begin a new one, or go on with what lies there."""
        self.keeper.fill(lambda: self._open(subject))

    def left(self) -> None:
        """Keep what was done; nothing is asked."""
        self.keeper.keep()

    def _open(self, subject: object) -> None:
        if not isinstance(subject, WorkshopSubject):
            self._show()
        elif subject.work_id:
            if not self.controller.take_up_kept(subject.work_id):
                self.shell.remark(translate("Workshop", "This form is not on the bench any more."))
        elif not subject.form_id:
            self.acts.begin()
        elif subject.copy:
            self.controller.duplicate(subject.form_id)
        else:
            self.controller.open_form(subject.form_id, subject.version)

    def first_focus(self) -> QWidget | None:
        """Begin at the search for names, or where a form is begun."""
        return self._begin if self.controller.work is None else self.bench.palette_card.search

    def undo(self) -> bool:
        """Take the last step back."""
        return self.controller.undo()

    def fit(self, effective: Effective) -> None:
        """Leave out buttons and one side column where there is no room; the keys stay."""
        super().fit(effective)
        self.head.setVisible(True)
        self._roomy = effective.captions
        for button in self._buttons:
            button.set_compact(not effective.side_column)
        self.bench.fit(roomy=effective.captions)
        self._show()

    def go_back(self) -> None:
        """Let go of what waits, then of what is chosen, then go back to the list of forms."""
        control = self.controller
        if control.armed:
            control.arm("")
        elif control.chosen:
            control.choose(())
        else:
            self.shell.open_page("hall", "forms")

    # --- parts ------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        make, acts, sheet = self.make_action, self.acts, self.bench.sheet
        ways = (
            make("workshop:head", acts.ask_head),
            make("workshop:data", acts.other_data),
            make("next-problem", acts.next_fault, words=translate("Workshop", "Check")),
            make("print", acts.look, words=translate("Workshop", "Look at it")),
        )
        self._data_way = ways[1]
        save = make("main", self.controller.save, words=translate("Workshop", "Put in force"))
        make("back", self.go_back)
        make("workshop:redo", self.controller.redo)
        make("workshop:names", self.bench.to_names)
        make("workshop:sheet", sheet.setFocus)
        make("workshop:facts", self.bench.to_facts)
        make("workshop:arrange", acts.ask_arrange)
        make("workshop:copy", acts.copy)
        make("workshop:let-go", acts.let_go)
        make("workshop:earlier", partial(acts.reorder, -1))
        make("workshop:later", partial(acts.reorder, 1))
        make("workshop:larger", partial(sheet.zoom, 1))
        make("workshop:smaller", partial(sheet.zoom, -1))
        make("workshop:whole", sheet.fit_sheet)
        make("next-record", partial(acts.turn, 1), words=translate("Workshop", "Next sheet"))
        before = translate("Workshop", "Previous sheet")
        make("previous-record", partial(acts.turn, -1), words=before)
        registry = self.shell.actions_registry
        registry.make("workshop:remove", sheet, acts.remove)
        registry.make("workshop:all", sheet, acts.choose_all)
        undo = Button(translate("Workshop", "Undo"), "quiet", keys="Ctrl+Z", icon="undo")
        undo.setObjectName("workshop-undo")
        undo.clicked.connect(self.undo)
        self._buttons = [undo, *(Button.of(one) for one in ways)]
        self._save = Button.of(save, "primary")
        for button in (*self._buttons, self._save):
            self.head.right.addWidget(button)
        self.fold_ways(ways, self.head.right)
        self._roomy = True

    def _show(self) -> None:
        control = self.controller
        there = control.work is not None
        self.bench.setVisible(there)
        self._nothing.setVisible(not there)
        self._save.setVisible(there)
        for button in self._buttons:
            button.setVisible(there and self._roomy)
        if not there:
            self.head.say(translate("Workshop", "Form workshop"))
            return
        self.bench.show_draft()
        draft = control.draft
        self._data_way.setText(DATA[control.data].shown())
        version = mark("Workshop", "version {version}").shown(version=draft.version)
        unsaved = translate("Workshop", "not in force yet") if control.unsaved else ""
        facts = (translate("Workshop", "overlay form"), version, unsaved)
        self.head.say(draft.title, " · ".join(one for one in facts if one))

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, StaleRecord) and self.controller.work is not None:
            self.acts.ask_stale(fault)
        elif isinstance(fault, CatalogFault) and self.controller.faults:
            # The list of faults says better than a sentence about a file what is to be mended.
            self.acts.next_fault()
        else:
            self.shell.show_error(fault)


def workshop_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell; the list of the hall's forms leads to it.

    What a head began outlives the page, which is built anew when the clerk changes.
    """
    shelves: dict[int, Shelf] = {}

    def build(shell: Shell) -> WorkshopPage:
        return WorkshopPage(shell, desk, shelves.setdefault(desk.operator().account_id, Shelf()))

    return PageEntry(
        key="workshop",
        words=mark("Workshop", "Form workshop"),
        short=mark("Workshop", "Forms"),
        icon="form",
        build=build,
        listed=False,
        home="settings",
    )
