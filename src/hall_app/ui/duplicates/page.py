"""People who may stand in the archive twice: a list of pairs, both side by side, the decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.actions import NEEDS_ACCOUNT, allow, forbid
from hall_app.ui.decisions.reason_dialog import ReasonDialog
from hall_app.ui.duplicates.commands import ACTIONS, MERGED, OFFERED
from hall_app.ui.duplicates.comparison import ComparisonCard
from hall_app.ui.duplicates.controller import DuplicatesController
from hall_app.ui.duplicates.lists import merge_columns, pair_columns
from hall_app.ui.duplicates.revealer import Revealer
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.progress import BusyLine
from hall_app.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent

    from hall_app.domain.duplicates import Comparison, DuplicatePair, MergeLine
    from hall_app.domain.households.views import EventRecorded
    from hall_app.ui.desk import Desk
    from hall_app.ui.duplicates.words import Codes
    from hall_app.ui.i18n import Marked
    from hall_app.ui.page import Effective, Shell


@dataclass(slots=True)
class _Chosen:
    """The two people side by side, the one who is kept first."""

    kept: int = 0
    gone: int = 0
    pair: Comparison | None = None


class DuplicatesPage(Page):
    """Offer pairs; nothing is merged unasked, and every merge can be undone."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("duplicates", translate("Duplicates", "Entered twice?"), shell)
        self._desk = desk
        self._pairs: tuple[DuplicatePair, ...] = ()
        self._merges: tuple[MergeLine, ...] = ()
        self._chosen = _Chosen()
        self._names: dict[int, str] = {}
        self._comparing = self._one_at_a_time = False
        self.controller = DuplicatesController(desk, self)
        self._make_actions()
        self._make_lists()
        self.comparison = ComparisonCard(Button.of(self._swap))
        self.revealer = Revealer(self.comparison, self.controller)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._card, 1)
        self._middle.addWidget(self.comparison, 1)
        self.body.addLayout(self._middle, 1)
        self._make_bar()
        self._connect()
        self._show_list()

    def _make_actions(self) -> None:
        self._merge = self.make_action(
            "main", self.merge, words=translate("Duplicates", "They are one: merge")
        )
        self._apart = self.make_action("duplicates:apart", self.tell_apart)
        self._swap = self.make_action("duplicates:swap", self.swap)
        self._part = self.make_action("duplicates:part", self.part)
        self._hunt = self.make_action("duplicates:hunt", self.controller.hunt)
        self.make_action("back", self.back_to_list)
        self.head.right.addWidget(Button.of(self._hunt))

    def _make_bar(self) -> None:
        """Put the decisions below, after the lists in the order of Tab."""
        bar = self.use_bar()
        self._decisions = (bar.set_main(self._merge), bar.add(self._apart))
        self._undo = bar.add(self._part)

    def _make_lists(self) -> None:
        self.chips = FilterChips(self._chips())
        self.pairs: RowTable[DuplicatePair] = RowTable(
            "pairs",
            pair_columns(self._desk.today),
            accessible=translate("Duplicates", "Pairs to look at"),
            empty=EmptyState("check"),
            row_height=44,
            key=lambda pair: (pair.first.resident_id, pair.second.resident_id),
        )
        self.merges: RowTable[MergeLine] = RowTable(
            "merges",
            merge_columns(self._desk.today),
            accessible=translate("Duplicates", "Merges that stand"),
            empty=EmptyState(
                "people",
                translate("Duplicates", "Nobody is merged"),
                translate("Duplicates", "Every merge stands here and can be undone."),
            ),
            key=lambda line: line.event_id,
        )
        self.busy = BusyLine()
        self._feet = (ListFoot(self.pairs), ListFoot(self.merges))
        self._card = Card(translate("Duplicates", "Pairs"), flush=True)
        self._card.head.insertWidget(1, self.chips)
        self.fold_ways((self._hunt,), self._card.head)
        self._card.body.addWidget(self.busy)
        self._card.body.addWidget(self.pairs, 1)
        self._card.body.addWidget(self.merges, 1)

    def _connect(self) -> None:
        control = self.controller
        control.begun.connect(self._begin)
        control.progress.connect(self.busy.show_progress)
        control.found.connect(self.show_pairs)
        control.merges.connect(self.show_merges)
        control.compared.connect(self.show_comparison)
        control.merged.connect(self._merged)
        control.told_apart.connect(self._told_apart)
        control.parted.connect(self._parted)
        control.failed.connect(self._failed)
        self.busy.stop.connect(self._stop)
        self.chips.chosen.connect(lambda _key: self._turn_to_list())
        self.pairs.moved.connect(self._follow)
        self.pairs.opened.connect(lambda _pair: self.look_closer())
        self.merges.moved.connect(lambda _line: self._say_acts())

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:  # noqa: ARG002 - opened on the whole list
        """Look through the archive when people changed since the last time."""
        if self.controller.stale:
            self.controller.hunt()
        self.controller.list_merges()

    def left(self) -> None:
        """Give up a hunt that nobody waits for; show no number in full."""
        self.revealer.hide()
        if self.busy.isVisible():
            self._stop()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.pairs.view if self._offering else self.merges.view

    def fit(self, effective: Effective) -> None:
        """Show list and comparison beside each other, or one of them where there is no room."""
        super().fit(effective)
        self._middle.setSpacing(metrics.current().gap(9))
        self._one_at_a_time = not effective.captions
        self._show_halves()

    # --- what it shows ----------------------------------------------------------------------

    @property
    def _offering(self) -> bool:
        return self.chips.current == OFFERED

    def show_pairs(self, pairs: tuple[DuplicatePair, ...]) -> None:
        """Show what the hunt found."""
        self.busy.finish()
        self._pairs = pairs
        if self._comparing:
            self.back_to_list()
        self._names |= {p.resident_id: p.name for one in pairs for p in (one.first, one.second)}
        self.pairs.empty.say(
            translate("Duplicates", "Nobody seems to stand here twice"),
            translate("Duplicates", "The whole archive was looked through."),
        )
        self.pairs.show_rows(pairs)
        self.chips.show_chips(self._chips())
        self.shell.set_counter("duplicates", len(pairs))
        self._say_feet()
        self._follow(self.pairs.current)

    def show_merges(self, merges: tuple[MergeLine, ...]) -> None:
        """Show what was merged."""
        self._merges = merges
        self.merges.show_rows(merges)
        self.chips.show_chips(self._chips())
        self._say_feet()
        self._say_acts()

    def show_comparison(self, pair: Comparison, codes: Codes) -> None:
        """Show two people side by side."""
        self.revealer.hide()
        self._chosen = _Chosen(pair.first.resident_id, pair.second.resident_id, pair)
        self.comparison.show_pair(pair, codes)
        self._say_acts()

    def _turn_to_list(self) -> None:
        """Show the list chosen; the focus goes along unless it stands on the chips."""
        on_chips = self.chips.isAncestorOf(QApplication.focusWidget() or self)
        self._show_list()
        if not on_chips:
            self.back_to_list()

    def _show_list(self) -> None:
        self.pairs.setVisible(self._offering)
        self.merges.setVisible(not self._offering)
        self._comparing = False
        self._card.set_title(
            translate("Duplicates", "Pairs")
            if self._offering
            else translate("Duplicates", "Merges that stand")
        )
        self._show_halves()
        for button in self._decisions:
            button.setVisible(self._offering)
        self._undo.setVisible(not self._offering)
        self._say_acts()

    def _show_halves(self) -> None:
        alone = self._one_at_a_time
        self._card.setVisible(not (alone and self._comparing))
        self.comparison.setVisible(self._offering and (self._comparing or not alone))

    def look_closer(self) -> None:
        """Go from the list to the two side by side."""
        self._comparing = True
        self._show_halves()
        self.comparison.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def back_to_list(self) -> None:
        """Go back to the list."""
        self._comparing = False
        self._show_halves()
        (self.pairs if self._offering else self.merges).view.setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _chips(self) -> tuple[Chip, ...]:
        return (
            Chip(key=OFFERED, words=translate("Duplicates", "To look at"), count=len(self._pairs)),
            Chip(key=MERGED, words=translate("Duplicates", "Merged"), count=len(self._merges)),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the numbers of both in full while F4 is held."""
        pair = self._chosen.pair if self._desk.may("people.reveal") else None
        if not self.revealer.pressed(event, pair):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Mask the numbers when F4 is let go."""
        self.revealer.released(event)
        super().keyReleaseEvent(event)

    def _follow(self, pair: DuplicatePair | None) -> None:
        self.revealer.hide()
        self._chosen = _Chosen()
        if pair is None:
            self.comparison.clear()
        else:
            self.controller.compare(pair.first.resident_id, pair.second.resident_id)
        self._say_acts()

    def _say_acts(self) -> None:
        """Say what can be done with what is chosen."""
        may = self._desk.may("duplicates.decide")
        ready = self._offering and self._chosen.pair is not None
        if not may:
            forbid(self._merge, NEEDS_ACCOUNT.shown())
            return
        for action in (self._merge, self._apart, self._swap):
            self._allow(action, ready=ready, reason=mark("Duplicates", "no pair is chosen"))
        chosen = not self._offering and self.merges.current is not None
        self._allow(self._part, ready=chosen, reason=mark("Duplicates", "no merge is chosen"))

    @staticmethod
    def _allow(action: QAction, *, ready: bool, reason: Marked) -> None:
        if ready:
            allow(action)
        else:
            forbid(action, reason.shown())

    def _say_feet(self) -> None:
        for foot in self._feet:
            foot.say()

    # --- what the clerk does ----------------------------------------------------------------

    def merge(self) -> None:
        """Merge the two side by side; what speaks against it is explained first."""
        chosen = self._chosen
        if chosen.pair is None:
            return
        if not chosen.pair.needs_reason:
            self.controller.merge(chosen.kept, chosen.gone, "")
            return
        dialog = ReasonDialog(
            translate("Duplicates", "Something speaks against one person"),
            translate("Duplicates", "Why are they one all the same? It is kept with the merge."),
            translate("Duplicates", "Merge"),
            self,
        )
        dialog.given.connect(lambda reason: self.controller.merge(chosen.kept, chosen.gone, reason))
        dialog.open()

    def tell_apart(self) -> None:
        """Remember that the two side by side are two."""
        if self._chosen.pair is not None:
            self.controller.tell_apart(self._chosen.kept, self._chosen.gone, "")

    def swap(self) -> None:
        """Keep the other one."""
        if self._chosen.pair is not None:
            self.controller.compare(self._chosen.gone, self._chosen.kept)

    def part(self) -> None:
        """Undo the merge with the focus."""
        line = self.merges.current
        if line is None:
            return
        dialog = ReasonDialog(
            translate("Duplicates", "{gone} and {kept} become two again").format(
                gone=line.gone_name, kept=line.kept_name
            ),
            translate("Duplicates", "Both get back what they had, with all matters and papers."),
            translate("Duplicates", "Undo the merge"),
            self,
        )
        dialog.given.connect(lambda reason: self.controller.part(line.event_id, reason))
        dialog.open()

    # --- answers ----------------------------------------------------------------------------

    def _begin(self) -> None:
        self.busy.start(translate("Duplicates", "Looking through the archive"))
        if not self._pairs:
            self.pairs.empty.say(
                translate("Duplicates", "The archive is being looked through"),
                translate("Duplicates", "This takes some seconds; you can go on meanwhile."),
            )
            self.pairs.show_rows(())

    def _stop(self) -> None:
        self.controller.stop()
        self.busy.finish()
        self.pairs.empty.say(
            translate("Duplicates", "The search was stopped"),
            translate("Duplicates", "F5 looks again."),
        )

    def _merged(self, kept: int, gone: int, event: EventRecorded) -> None:
        words = translate("Duplicates", "{gone} was merged into {kept}").format(
            gone=self._names.get(gone, ""), kept=self._names.get(kept, "")
        )
        reason = translate("Duplicates", "taken back at once")
        self.shell.toast(words, lambda: self.controller.part(event.event_id, reason))
        self._drop({gone})
        self.controller.list_merges()

    def _told_apart(self, first: int, second: int) -> None:
        words = translate("Duplicates", "Noted: {first} and {second} are two people").format(
            first=self._names.get(first, ""), second=self._names.get(second, "")
        )
        self.shell.toast(words, lambda: self.controller.offer_again(first, second))
        self._drop({first, second}, both=True)

    def _drop(self, people: set[int], *, both: bool = False) -> None:
        """Take pairs away that are decided, until the next hunt."""

        def decided(pair: DuplicatePair) -> bool:
            named = people & {pair.first.resident_id, pair.second.resident_id}
            return named == people if both else bool(named)

        self.show_pairs(tuple(one for one in self._pairs if not decided(one)))

    def _parted(self) -> None:
        self.shell.toast(translate("Duplicates", "They are two people again"))
        self.controller.list_merges()
        self.controller.hunt()

    def _failed(self, fault: Exception) -> None:
        self.busy.finish()
        self.shell.show_error(fault)


def duplicates_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell."""
    return PageEntry(
        key="duplicates",
        words=mark("Duplicates", "Entered twice?"),
        short=mark("Duplicates", "Twice?"),
        icon="idcard",
        build=lambda shell: DuplicatesPage(shell, desk),
    )


__all__ = ["ACTIONS", "DuplicatesPage", "duplicates_entry"]
