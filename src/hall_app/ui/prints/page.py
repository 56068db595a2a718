"""The print centre: what waits and why, what was issued, the blanks, and on which printer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hall_app.ui import metrics
from hall_app.ui.actions import allow, forbid
from hall_app.ui.desk import CaseSubject
from hall_app.ui.i18n import mark, translate
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.paper_preview import PreviewDialog, print_words
from hall_app.ui.papers import PaperDesk
from hall_app.ui.prints import acts
from hall_app.ui.prints.blanks_part import BlanksPart
from hall_app.ui.prints.controller import PrintsController
from hall_app.ui.prints.issued_part import IssuedPart
from hall_app.ui.prints.preview_card import PreviewCard
from hall_app.ui.prints.printers_row import PrintersRow
from hall_app.ui.prints.queue_part import DroppedPart, RecentPart, WaitingPart
from hall_app.ui.prints.setup_dialog import PrinterSetupDialog
from hall_app.ui.prints.trouble import Trouble
from hall_app.ui.widgets.badges import Chip, FilterChips
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell
    from hall_app.ui.prints.part import Part
    from hall_app.ui.widgets.row_table import RowTable

PARTS: tuple[type[Part], ...] = (WaitingPart, RecentPart, DroppedPart, IssuedPart, BlanksPart)


class PrintsPage(Page):
    """Show one list of papers at a time, the paper with the focus beside it, and send it."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("prints", translate("Prints", "Print centre"), shell)
        self._desk = desk
        self.controller = PrintsController(desk, self)
        self.paper_desk = PaperDesk(desk, self)
        self.parts = {one.key: one(desk, self) for one in PARTS if desk.may(one.right)}
        self._make_actions()
        self.printers = PrintersRow()
        self.body.addWidget(self.printers)
        self._make_lists()
        self.preview = PreviewCard(self._again, self._other)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._card, 1)
        self._middle.addWidget(self.preview)
        self.body.addLayout(self._middle, 1)
        self.trouble = Trouble(desk, self.paper_desk, self.banner_place)
        self._connect()

    def _make_actions(self) -> None:
        self._print = self.make_action("print", self.print_current)
        self._again = self.make_action("print-again", self.print_current)
        self._other = self.make_action(acts.OTHER, self.print_elsewhere)
        self._forms = self.make_action(acts.FORMS, self.show_forms)
        self._turn = self.make_action(acts.TURN, self.turn)
        names = dict.fromkeys(name for part in self.parts.values() for name in part.ways)
        self._ways: dict[str, QAction] = {
            name: self.make_action(name, partial(self._do, name)) for name in names
        }
        self._buttons = {name: Button.of(action) for name, action in self._ways.items()}
        self._forms_button = Button.of(self._forms)
        for button in (*self._buttons.values(), self._forms_button):
            self.head.right.addWidget(button)

    def _make_lists(self) -> None:
        self._stack = QStackedWidget()
        for part in self.parts.values():
            self._stack.addWidget(part)
            registry = self.shell.actions_registry
            registry.make(acts.ENLARGE, part.table.view, self.enlarge)
        self.chips = FilterChips(self._chips())
        self.chips.chosen.connect(lambda _key: self._show_part())
        self._card = Card(translate("Prints", "Lists"), flush=True)
        self._card.head.insertWidget(1, self.chips)
        ways = (self._again, self._other, *self._ways.values(), self._forms, self._turn)
        self.fold_ways(ways, self._card.head)
        self._card.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        for part in self.parts.values():
            part.loaded.connect(partial(self._loaded, part))
            part.failed.connect(self.shell.show_error)
            part.told.connect(self.shell.toast)
            part.table.opened.connect(lambda _row: self.open_case())
        self.controller.changed.connect(self._load)
        self.controller.waiting.connect(self._waiting)
        self.controller.failed.connect(self.shell.show_error)
        self.preview.enlarged.connect(self.enlarge)
        self.paper_desk.sent.connect(self._sent)
        self.paper_desk.refused.connect(lambda _paper, fault: self.shell.show_error(fault))
        self.paper_desk.needs_printer.connect(
            lambda paper, _fault: self.paper_desk.send_elsewhere(paper)
        )

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:
        """Load papers and printers; a list can be asked for by its key."""
        words = mark("Prints", "this computer: {window}")
        self.head.context.set_words(words.shown(window=self._desk.operator().window))
        if subject in self.parts:
            self.chips.choose(str(subject))
        self.controller.wake()
        self.paper_desk.printers(self.printers_came, self.trouble.show_fault)

    def left(self) -> None:
        """Follow no changes while away."""
        self.controller.sleep()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave the preview to its own key where there is no room beside the list."""
        super().fit(effective)
        sizes = metrics.current()
        self._middle.setSpacing(sizes.gap(9))
        self.preview.setVisible(effective.side_column)
        self.preview.setFixedWidth(sizes.px(330))
        self.printers.setVisible(not effective.folds and effective.captions)
        for button in (*self._buttons.values(), self._forms_button):
            button.set_compact(not effective.side_column)
        for part in self.parts.values():
            part.fit(effective)

    # --- what it shows ----------------------------------------------------------------------

    @property
    def part(self) -> Part:
        """Return the list that is shown."""
        return self.parts[self.chips.current]

    @property
    def table(self) -> RowTable[Any]:
        """Return the rows that are shown."""
        return self.part.table

    def printers_came(self, printers: Any) -> None:
        """Show the printers of this machine."""
        self.printers.show_printers(printers)
        self.trouble.show_fault(None)

    def _chips(self) -> tuple[Chip, ...]:
        return tuple(
            Chip(key=one.key, words=one.words.shown(), count=one.count)
            for one in self.parts.values()
        )

    def _load(self) -> None:
        self.part.load()

    def _waiting(self, papers: tuple[PaperView, ...]) -> None:
        """Count what waits, whichever list is shown, and say what stopped."""
        self.trouble.show_papers(papers)
        self.shell.set_counter("prints", len(papers))
        part = self.parts.get(WaitingPart.key)
        if isinstance(part, WaitingPart) and part is not self.part:
            part.show_papers(papers)

    def _show_part(self) -> None:
        self._stack.setCurrentWidget(self.part)
        self._follow()
        self.part.load()

    def _loaded(self, part: Part) -> None:
        self.chips.show_chips(self._chips())
        if part is self.part:
            self._follow()

    def _follow(self) -> None:
        """Show the paper with the focus, and what can be done with it and its list."""
        paper = self.part.paper
        self._judge_printing(paper)
        for name, action in self._ways.items():
            self._judge(name, action)
            self._buttons[name].setVisible(name in self.part.ways)
        self.preview.show_paper(paper)
        if paper is not None and self.preview.isVisible():
            self.paper_desk.preview(paper.job_id, self.preview.show_pdf)

    def _judge_printing(self, paper: PaperView | None) -> None:
        why = translate("Prints", "no paper is chosen") if paper is None else ""
        if paper is not None and paper.state == "dropped":
            why = translate("Prints", "it was taken off")
        for action in (self._print, self._again, self._other):
            if why:
                forbid(action, why)
            elif self._desk.may("prints.send"):
                allow(action)
        if paper is not None:
            for action in (self._print, self._again):
                action.setText(print_words(paper))

    def _judge(self, name: str, action: QAction) -> None:
        spec = next(one for one in acts.ACTIONS if one.name == name)
        if spec.act and not self._desk.may(spec.act):
            return
        elsewhere = translate("Prints", "not in this list")
        why = self.part.hindrance(name) if name in self.part.ways else elsewhere
        if why:
            forbid(action, why)
        else:
            allow(action)

    # --- what the clerk does ----------------------------------------------------------------

    def turn(self) -> None:
        """Show the next list."""
        keys = list(self.parts)
        self.chips.choose(keys[(keys.index(self.chips.current) + 1) % len(keys)])
        self.table.view.setFocus()

    def print_current(self) -> None:
        """Print the paper with the focus, or print it again."""
        if self.part.paper is not None:
            self.paper_desk.send(self.part.paper)

    def print_elsewhere(self) -> None:
        """Send the paper with the focus to another printer."""
        if self.part.paper is not None:
            self.paper_desk.send_elsewhere(self.part.paper)

    def show_forms(self) -> None:
        """Set printers up for the kinds of paper."""
        PrinterSetupDialog(self._desk, self).open()

    def enlarge(self) -> None:
        """Show the paper with the focus large: the bytes that were, or will be, handed out."""
        if self.part.paper is not None:
            PreviewDialog(self.part.paper, self.paper_desk, self).open()

    def open_case(self) -> None:
        """Open the case that the paper belongs to."""
        paper = self.part.paper
        if paper is not None and paper.case_number:
            self.shell.open_page("case", CaseSubject(number=paper.case_number))

    def _do(self, name: str) -> None:
        call = self.part.calls().get(name)
        if call is not None:
            call()

    def _sent(self, paper: PaperView) -> None:
        words = mark("Prints", "“{title}” is on its way to {printer}")
        self.shell.toast(words.shown(title=paper.title, printer=paper.printer))


def prints_entry(desk: Desk) -> PageEntry:
    """Register the print centre with the shell."""
    return PageEntry(
        key="prints",
        words=mark("Prints", "Print centre"),
        short=mark("Prints", "Print"),
        icon="print",
        build=lambda shell: PrintsPage(shell, desk),
    )
