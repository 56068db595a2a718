"""The page of the journal: who looked at, printed or took away what, and when."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from hall_app.ui.actions import ON_PAGES, ActionSpec, Scope, allow, forbid
from hall_app.ui.day_words import moment_words
from hall_app.ui.export_dialog import ExportDialog, documents
from hall_app.ui.i18n import mark, translate
from hall_app.ui.journal.bar import JournalBar
from hall_app.ui.journal.words import kind_words, line_words, reason_words
from hall_app.ui.page import Page, PageEntry
from hall_app.ui.papers import PaperDesk
from hall_app.ui.queued_paper import queue_and_show
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.list_foot import ListFoot
from hall_app.ui.widgets.paged_rows import PAGE
from hall_app.ui.widgets.paged_table import PagedTable
from hall_app.ui.widgets.row_table import Cell, Column

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.journal_lines import JournalLine
    from hall_app.services.exports import Exported
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Effective, Shell

READ = "journal.read"
ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        name="journal:narrow",
        words=mark("Journal", "Narrow"),
        keys=("Alt+F",),
        scope=Scope.PAGE,
        icon="search",
        place=ON_PAGES,
    ),
    ActionSpec(
        name="journal:export",
        words=mark("Journal", "Export"),
        keys=("Alt+E",),
        scope=Scope.PAGE,
        icon="download",
        act=READ,
        place=ON_PAGES,
    ),
)


class JournalPage(Page):
    """List the lines of the journal; rows come when somebody looks at them."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__("journal", translate("Journal", "Journal"), shell)
        self._desk = desk
        self._ids: array[int] | None = None
        self._papers = PaperDesk(desk, self)
        self._papers.answer_with(shell.show_error)
        self.bar_of_filter = JournalBar(desk.today)
        self.bar_of_filter.changed.connect(self.load)
        self.bar_of_filter.finished.connect(self._narrowed)
        self._folds = False
        self._narrow = self.make_action("journal:narrow", self.narrow)
        self._print = self.make_action("print", self.print_lines)
        self._export = self.make_action("journal:export", self.ask_export)
        self._buttons = [Button.of(one) for one in (self._narrow, self._print, self._export)]
        for button in self._buttons:
            self.head.right.addWidget(button)
        self.table: PagedTable[JournalLine] = PagedTable(
            "journal-lines",
            _columns(desk.today),
            accessible=translate("Journal", "Journal"),
            known_by=lambda one: one.line_id,
            icon="history",
        )
        self.table.empty.say(
            translate("Journal", "No line fits"),
            translate("Journal", "Choose other days, or fewer conditions."),
        )
        self.table.wanted.connect(self._more)
        self.foot = ListFoot(self.table)
        card = Card(translate("Journal", "Who looked at, printed or took away what"), flush=True)
        self.fold_ways((self._narrow, self._print, self._export), card.head)
        card.body.addWidget(self.bar_of_filter)
        card.body.addWidget(self.table, 1)
        self.body.addWidget(card, 1)

    # --- what the shell calls ---------------------------------------------------------------

    def entered(self, subject: object = None) -> None:  # noqa: ARG002 - it has no subject
        """Load what stands there now."""
        self.load()

    def first_focus(self) -> QWidget | None:
        """Put the focus into the list."""
        return self.table.view

    def fit(self, effective: Effective) -> None:
        """Leave the fields to their key where the list would have no room."""
        super().fit(effective)
        self._folds = effective.folds
        self.bar_of_filter.setVisible(not self._folds)
        for button in self._buttons:
            button.set_compact(not effective.captions)

    # --- what the reader does ---------------------------------------------------------------

    def load(self) -> None:
        """Load the first lines for the filter in force; the others are counted after them."""
        which, operator = self.bar_of_filter.which, self._desk.operator()
        service = self._desk.services.journal_reading
        self._run(lambda: service.first(which, operator, PAGE), self._show, "journal")
        if not self.bar_of_filter.offered:
            self._run(lambda: service.clerks(operator), self.bar_of_filter.offer, "journal-clerks")

    def narrow(self) -> None:
        """Put the focus into the fields."""
        self.bar_of_filter.show()
        self.bar_of_filter.focus_first()

    def print_lines(self) -> None:
        """Show the lines as paper."""
        which, service = self.bar_of_filter.which, self._desk.services.journal_reading
        queue_and_show(
            self._desk,
            self._papers,
            self,
            lambda operator: service.print(which, operator),
            self.shell.show_error,
        )

    def ask_export(self) -> None:
        """Ask where the workbook goes, and write it."""
        which = self.bar_of_filter.which
        name = f"{translate('Journal', 'journal')}-{which.first}-{which.last}.xlsx"
        dialog = ExportDialog(
            translate("Journal", "Export the journal"),
            (translate("Journal", "Who takes it away is kept in the journal."),),
            documents() / name,
            self,
            give=translate("Journal", "Export"),
            may_unmask=False,
        )
        dialog.given.connect(lambda path, _reason: self.export(path))
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the lines as a workbook."""
        which, operator = self.bar_of_filter.which, self._desk.operator()
        service = self._desk.services.journal_reading
        self._run(
            lambda: service.write(path, which, operator), self._written, "export", "background"
        )

    # --- parts ------------------------------------------------------------------------------

    def _show(self, first: tuple[JournalLine, ...]) -> None:
        self._ids = None
        self.table.show_list(len(first), first)
        self.foot.say()
        for action in (self._print, self._export):
            if first:
                allow(action)
            else:
                forbid(action, translate("Journal", "no line fits"))
        which, operator = self.bar_of_filter.which, self._desk.operator()
        service = self._desk.services.journal_reading
        shown = array("q", (one.line_id for one in first))
        self._run(
            lambda: service.ids(which, operator),
            lambda found: self._count(found, shown),
            "journal",
        )

    def _count(self, found: array[int], shown: array[int]) -> None:
        """Take in all lines; where some were added meanwhile the first page is loaded anew."""
        if found[: len(shown)] != shown:
            self.load()
            return
        self._ids = found
        self.table.grow(len(found))
        self.foot.say()

    def _more(self, offset: int) -> None:
        if self._ids is None:
            return
        ids, operator = self._ids[offset : offset + PAGE], self._desk.operator()
        service = self._desk.services.journal_reading
        self._run(
            lambda: service.lines(ids, operator), lambda rows: self.table.put(offset, rows), None
        )

    def _narrowed(self) -> None:
        self.bar_of_filter.setVisible(not self._folds)
        self.table.view.setFocus()

    def _written(self, written: Exported) -> None:
        self.shell.toast(
            mark("Journal", "{rows} lines written to {file}").shown(
                rows=written.rows, file=written.file.name
            )
        )

    def _run(
        self,
        job: Callable[[], object],
        done: Callable[[Any], None],
        key: str | None,
        lane: str = "db",
    ) -> None:
        self._desk.tasks.run(
            job, owner=self, done=done, error=self.shell.show_error, key=key, lane=lane
        )


def _columns(today: Callable[[], dt.date]) -> tuple[Column[JournalLine], ...]:
    return (
        Column(
            title=translate("Journal", "When"),
            cell=lambda one: Cell(words=moment_words(one.at, today())),
            width=130,
        ),
        Column(
            title=translate("Journal", "By"),
            cell=lambda one: Cell(words=one.by, second=one.window),
            width=190,
        ),
        Column(
            title=translate("Journal", "What"),
            cell=lambda one: Cell(words=kind_words(one.kind)),
            width=240,
        ),
        Column(
            title=translate("Journal", "About whom or what"),
            cell=lambda one: Cell(words=line_words(one.kind, one.about), bold=True),
            least=160,
        ),
        Column(
            title=translate("Journal", "Where, or why"),
            cell=lambda one: Cell(words=reason_words(one.reason), tone="ink2"),
            least=120,
        ),
    )


class JournalCard(Card):
    """Lead from the settings to the journal."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(translate("Journal", "Journal"))
        self.setObjectName("journal-card")
        words = translate("Journal", "Who looked at, printed or took away what about whom.")
        self.body.addWidget(Label(words, "second", wrap=True))
        button = Button(translate("Journal", "Open the journal"))
        button.setObjectName("journal-open")
        button.clicked.connect(lambda: shell.open_page("journal"))
        self.body.addWidget(button)


def journal_card(shell: Shell, desk: Desk) -> JournalCard | None:
    """Return the card for who may read the journal."""
    return JournalCard(shell) if desk.may(READ) else None


def journal_entry(desk: Desk) -> PageEntry:
    """Register the page with the shell; the settings lead to it."""
    return PageEntry(
        key="journal",
        words=mark("Journal", "Journal"),
        short=mark("Journal", "Journal"),
        icon="history",
        build=lambda shell: JournalPage(shell, desk),
        listed=False,
        home="settings",
    )
