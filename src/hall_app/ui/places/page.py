"""The page of places: the tree at the left, everything about one place beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea

from hall_app.domain.places import BELOW, DWELLINGS
from hall_app.support.errors import HallError
from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry, hint_line
from hall_app.ui.places.acts import ACTIONS
from hall_app.ui.places.changed import ask_again
from hall_app.ui.places.controller import Answer, PlacesController
from hall_app.ui.places.detail import PlaceDetail
from hall_app.ui.places.dialogs import AddDialog, KeeperDialog, MoveDialog, TextDialog, UseDialog
from hall_app.ui.places.tree import PlaceTree
from hall_app.ui.places.units import CloseUnitDialog, UnitDialog
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.held_row import HeldRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.places import Dwelling, PlaceNode, PlaceView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.widgets.form_dialog import FormDialog


__all__ = ["ACTIONS", "PlacesPage", "places_entry"]

TREE = 300
"""Pixels at text size 100 % that the tree takes beside a place."""


class PlacesPage(Page):
    """Show the tree of places and change it."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("places", translate("Places", "Homes and grids"), shell)
        self._desk = desk
        self._wanted: list[int] = []
        self.controller = PlacesController(desk, self)
        self._make_actions()
        self.tree = PlaceTree()
        self._tree_card = Card(translate("Places", "Places"), flush=True)
        self._tree_card.body.addWidget(self.tree, 1)
        self.fold_ways(tuple(self._acts.values()), self._tree_card.head)
        self.detail = PlaceDetail()
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.addWidget(self._tree_card)
        self._area = QScrollArea()
        self._area.setObjectName("place-detail")
        self._area.setAccessibleName(translate("Places", "Places"))
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.detail)
        for part in (self._area.viewport(), self.detail):
            part.setAutoFillBackground(False)
        self._middle.addWidget(self._area, 1)
        self.body.addLayout(self._middle, 1)
        self._hints = hint_line(
            ("Alt+S", translate("Places", "Unit or shop")),
            ("Alt+N", translate("Places", "Other name")),
            ("Alt+E", translate("Places", "Correct the address")),
            ("Alt+V", translate("Places", "Into another grid or estate")),
            ("Alt+Shift+R", translate("Places", "This person no longer answers for it")),
            ("Alt+Del", translate("Places", "Take the place out of the tree")),
        )
        self.body.addWidget(self._hints)
        self._connect()
        for button in self._tree_card.findChildren(Button):
            self.setTabOrder(button, self.tree)

    def _make_actions(self) -> None:
        calls: dict[str, Callable[[], object]] = {
            "add": self.add,
            "keeper": self.enter_keeper,
            "keeper-ends": self.end_keeper,
            "use": self.record_use,
            "unit": self.enter_unit,
            "unit-closed": self.close_unit,
            "rename": self.rename,
            "address": self.correct_address,
            "move": self.move_place,
            "take-away": self.take_away,
        }
        self._acts: dict[str, QAction] = {
            name: self.make_action(f"places:{name}", call) for name, call in calls.items()
        }
        for name in ("add", "keeper", "use"):
            self.head.right.addWidget(Button.of(self._acts[name]))

    def _connect(self) -> None:
        control = self.controller
        control.began.connect(self._begin)
        control.grown.connect(self._grow)
        control.units_told.connect(self.detail.show_units)
        control.shown.connect(self.show_place)
        control.changed.connect(self._changed)
        control.failed.connect(self.shell.show_error)
        self.tree.places.wanted.connect(control.grow)
        self.tree.looked_at.connect(control.look)
        self.detail.dwellings.opened.connect(self._open_household)
        self.detail.use_wanted.connect(control.whole_use)
        HeldRow(self.detail.units, control.whole_unit)
        self.detail.keepers.moved.connect(lambda _row: self._judge())
        self.detail.units.moved.connect(lambda _row: self._judge())

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Load the tree; a place given as subject is looked at."""
        if isinstance(subject, int):
            self.controller.path(subject, self._go)
        self.controller.wake()

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the tree."""
        return self.tree

    def fit(self, effective: Effective) -> None:
        """Put the tree above the place where both do not fit side by side."""
        super().fit(effective)
        sizes = metrics.current()
        beside = effective.width >= 900  # noqa: PLR2004 - tree and table side by side
        self._middle.setSpacing(sizes.gap(9))
        self._middle.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._tree_card.setMinimumWidth(sizes.px(TREE) if beside else 0)
        self._tree_card.setMaximumWidth(sizes.px(TREE) if beside else 16_777_215)
        self._tree_card.setMaximumHeight(16_777_215 if beside else sizes.px(150))
        self._hints.setVisible(effective.captions and not effective.folds)
        self.detail.set_short(short=effective.height < 560)  # noqa: PLR2004

    # --- the tree ---------------------------------------------------------------------------

    def _begin(self, top: PlaceNode) -> None:
        known = self.tree.places.index_of(top.place_id).isValid()
        if not known:
            self.tree.places.begin(top)
            self.tree.go_to(top.place_id)
            self.tree.expand(self.tree.places.index_of(top.place_id))
        elif self.tree.current_place:
            self.controller.look(self.tree.current_place)
        self._walk()

    def _grow(self, place_id: int, nodes: object) -> None:
        if isinstance(nodes, tuple):
            self.tree.places.grow(place_id, nodes)
        self._walk()

    def _go(self, path: tuple[int, ...]) -> None:
        self._wanted = list(path)
        self._walk()

    def _walk(self) -> None:
        """Open the levels on the way to the place wanted, as they come."""
        places = self.tree.places
        while self._wanted and places.index_of(self._wanted[0]).isValid():
            at = self._wanted.pop(0)
            self.tree.go_to(at)
            if self._wanted:
                self.tree.expand(places.index_of(at))
                if not places.loaded(at):
                    return

    def _changed(self, place_id: int) -> None:
        """Load the levels anew that may show the place."""
        places = self.tree.places
        for one in {place_id, places.above(place_id)}:
            if one and places.loaded(one):
                self.controller.grow(one)

    def show_place(self, place: PlaceView) -> None:
        """Show a place, and what can be done with it."""
        self.detail.show_place(place)
        self._judge()

    def _judge(self) -> None:
        place = self.detail.place
        if place is None or not self._desk.may("places.change"):
            return
        keeper, unit = self.detail.keepers.current, self.detail.units.current
        can = {
            "unit-closed": unit is not None and unit.until is None,
            "add": bool(BELOW[place.kind]),
            "use": place.kind in DWELLINGS,
            "keeper-ends": keeper is not None
            and keeper.until is None
            and keeper.place_id == place.place_id,
            "move": bool(place.above),
            "take-away": bool(place.above),
        }
        for name, action in self._acts.items():
            if can.get(name, True):
                allow(action)
            else:
                forbid(action, _WHY[name].shown())

    # --- what the clerk does ----------------------------------------------------------------

    def add(self) -> None:
        """Enter a place below the one that is shown."""
        place = self.detail.place
        if place is not None:
            dialog = AddDialog(place, self)
            self._ask(
                dialog,
                lambda answer: self.controller.add(place.place_id, *dialog.answer_given, answer),
            )

    def enter_keeper(self) -> None:
        """Enter who answers for the place."""
        place = self.detail.place
        if place is not None:
            dialog = KeeperDialog(place, self._desk.today, self)
            self._ask(
                dialog,
                lambda answer: self.controller.add_keeper(
                    place.place_id, dialog.answer_given, answer
                ),
            )

    def end_keeper(self) -> None:
        """Let the person with the focus no longer answer for the place."""
        keeper = self.detail.keepers.current
        if keeper is not None:
            words = mark("Places", "{name} no longer answers for this place")
            self.controller.end_keeper(
                keeper.keeper_id,
                self._answer(lambda: self.shell.toast(words.shown(name=keeper.name))),
            )

    def record_use(self) -> None:
        """Enter how the dwelling is used."""
        place = self.detail.place
        if place is None:
            return
        dialog = UseDialog(place, self._desk.today, self)

        def give(answer: Answer) -> None:
            if dialog.chosen:
                self.controller.record_use(place.place_id, dialog.answer_given, answer)
            else:
                dialog.refuse(translate("Places", "Choose how it is used."), ("use",))

        self._ask(dialog, give)

    def enter_unit(self) -> None:
        """Enter a unit or shop at the place."""
        place = self.detail.place
        if place is not None:
            self.controller.unit_kinds(lambda kinds: self._enter_unit(place, kinds))

    def _enter_unit(self, place: PlaceView, kinds: Mapping[str, str]) -> None:
        dialog = UnitDialog(place, kinds, self._desk.today(), self)
        self._ask(
            dialog,
            lambda answer: self.controller.add_unit(place.place_id, dialog.answer_given, answer),
        )

    def close_unit(self) -> None:
        """Say that the unit or shop with the focus is closed."""
        unit = self.detail.units.current
        if unit is not None:
            dialog = CloseUnitDialog(unit, self._desk.today(), self)
            self._ask(
                dialog,
                lambda answer: self.controller.end_unit(unit.unit_id, dialog.answer_given, answer),
            )

    def rename(self) -> None:
        """Give the place another name."""
        place = self.detail.place
        if place is not None:
            fact = mark("Places", "Other name for {name}").shown(name=place.name)
            dialog = TextDialog("place-rename", fact, translate("Places", "Name"), place.name, self)
            rename = self.controller.rename
            self._ask(dialog, lambda a: rename(place, dialog.answer_given, a, dialog.confirmed))

    def correct_address(self) -> None:
        """Put the hall's own address in place of the composed one."""
        place = self.detail.place
        if place is not None:
            fact = mark("Places", "Address of {name}").shown(name=place.name)
            dialog = TextDialog(
                "place-address",
                fact,
                translate("Places", "Address"),
                place.address,
                self,
                hint=translate("Places", "Left empty it is composed again."),
            )
            self._ask(
                dialog,
                lambda answer: self.controller.correct_address(place, dialog.answer_given, answer),
            )

    def move_place(self) -> None:
        """Put the place below another one."""
        place = self.detail.place
        if place is not None:
            self.controller.could_hold(place.place_id, lambda nodes: self._move(place, nodes))

    def _move(self, place: PlaceView, nodes: tuple[PlaceNode, ...]) -> None:
        dialog = MoveDialog(place, nodes, self)

        def give(answer: Answer) -> None:
            if dialog.answer_given:
                self.controller.move(place, dialog.answer_given, answer, dialog.confirmed)
            else:
                dialog.refuse(translate("Places", "Choose a place."), ("parent",))

        self._ask(dialog, give, renew=True)

    def take_away(self) -> None:
        """Take the place out of the tree, when nothing needs it."""
        place = self.detail.place
        if place is not None:
            above = self.tree.places.above(place.place_id)

            def taken() -> None:
                words = mark("Places", "{name} was taken out of the tree")
                self.shell.toast(words.shown(name=place.name))
                self.tree.go_to(above)
                self.controller.grow(above)

            self.controller.take_away(place, self._answer(taken))

    def _open_household(self, dwelling: Dwelling) -> None:
        if dwelling.household_id is not None:
            self.shell.open_page("household", dwelling)

    def _answer(self, taken: Callable[[], None]) -> Answer:
        """Return what follows a change that no form asks for."""
        return Answer(taken, self.shell.show_error, partial(ask_again, self))

    def _ask(
        self, dialog: FormDialog, give: Callable[[Answer], object], *, renew: bool = False
    ) -> None:
        """Open a form; it closes when its answer was taken."""

        def taken() -> None:
            dialog.accept()
            if renew:
                self.tree.places.forget_all()
                self.controller.wake()

        def refused(fault: Exception) -> None:
            text = explain(fault)
            dialog.refuse(text.whole, text.fields)

        def given() -> None:
            try:
                give(Answer(taken, refused, partial(ask_again, dialog)))
            except HallError as fault:
                refused(fault)

        dialog.given.connect(given)
        dialog.open()


_WHY = {
    "add": mark("Places", "nothing stands below a dwelling"),
    "use": mark("Places", "choose a dwelling in the tree"),
    "keeper-ends": mark("Places", "choose a person of this place in the list"),
    "unit-closed": mark("Places", "choose a unit or shop in the list"),
    "move": mark("Places", "the community stands above all"),
    "take-away": mark("Places", "the community stands above all"),
}


def places_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell."""
    return PageEntry(
        key="places",
        words=mark("Places", "Homes and grids"),
        short=mark("Places", "Homes"),
        icon="pin",
        build=lambda shell: PlacesPage(shell, desk),
    )
