"""Beside the list: papers that wait for a printer, drafts to go on with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.case_words import paper_reason
from hall_app.ui.day_words import moment_words
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import Label, LinkLabel, Rule
from hall_app.ui.widgets.side_row import SideRow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from hall_app.domain.views import DraftRow, PaperView

MOST = 3
"""So many lines a card shows; the rest stands on its own page."""
WIDTH = 304


class SideCard(Card):
    """Hold a title with its count and a few lines, or the sentence that says why there are none.

    The lines are made once, so that focus and the order of Tab stay when they change.
    """

    def __init__(
        self,
        name: str,
        title: str,
        none: str,
        rows: Sequence[SideRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.count = Label("", "second")
        self.head.addWidget(self.count)
        self.body.addWidget(Rule())
        self.none = Label(none, "second", wrap=True)
        self.body.addWidget(self.none)
        self.rows = tuple(rows)
        self._rules = [Rule() for _ in rows[1:]]
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for place, row in enumerate(self.rows):
            if place:
                lines.addWidget(self._rules[place - 1])
            lines.addWidget(row)
        self.body.addLayout(lines)

    def show_count(self, count: int, words: str) -> None:
        """Show as many lines as there are things, at most all of them."""
        self.count.setText(words)
        self.none.setVisible(not count)
        for place, row in enumerate(self.rows):
            row.setVisible(place < count)
            if place:
                self._rules[place - 1].setVisible(place < count)


class PapersCard(SideCard):
    """Show the papers that wait; the first one has the key.

    Signals:
        elsewhere: A paper to be sent to another printer.
        send: A paper to be sent.
        all_wanted: The print centre.
    """

    elsewhere = Signal(object)
    send = Signal(object)
    all_wanted = Signal()

    def __init__(self, again: QAction, parent: QWidget | None = None) -> None:
        self._papers: Sequence[PaperView] = ()
        buttons = [Button.of(again), *(Button() for _ in range(MOST - 1))]
        for place, button in enumerate(buttons):
            button.setObjectName(f"paper-{place + 1}")
            if place:
                button.clicked.connect(partial(self._press, place))
        super().__init__(
            "waiting-papers",
            translate("Workbench", "Waiting to print"),
            translate("Workbench", "Everything is printed."),
            [SideRow("print", "", "", button) for button in buttons],
            parent,
        )
        self._more = LinkLabel("")
        self._more.clicked.connect(self.all_wanted)
        self.body.addWidget(self._more)

    def show_papers(self, papers: Sequence[PaperView]) -> None:
        """Show what waits, oldest first."""
        self._papers = papers
        self.show_count(len(papers), translate("Workbench", "%n paper(s)", n=len(papers)))
        for place, (row, paper) in enumerate(zip(self.rows, papers, strict=False)):
            title = " · ".join(one for one in (paper.title, paper.applicant) if one)
            row.say(title, paper_reason(paper))
            if row.button is not None and place:
                other = paper.state == "failed"
                words = (_OTHER if other else _PRINT).shown()
                row.button.set_words(words)
                row.button.setAccessibleName(f"{words} {title}")
        left = len(papers) - MOST
        self._more.setText(translate("Workbench", "%n more, see the print centre", n=max(0, left)))
        self._more.setVisible(left > 0)

    def _press(self, place: int) -> None:
        if place < len(self._papers):
            paper = self._papers[place]
            (self.elsewhere if paper.state == "failed" else self.send).emit(paper)


_OTHER = mark("Workbench", "Other printer")
_PRINT = mark("Workbench", "Print")


class DraftsCard(SideCard):
    """Show what the clerk began and did not finish.

    Signals:
        resume: A draft to go on with.
    """

    resume = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        self._today = today
        self._drafts: Sequence[DraftRow] = ()
        buttons = [Button(translate("Workbench", "Go on")) for _ in range(MOST)]
        for place, button in enumerate(buttons):
            button.setObjectName(f"draft-{place + 1}")
            button.clicked.connect(partial(self._press, place))
        super().__init__(
            "drafts",
            translate("Workbench", "Unfinished drafts"),
            translate("Workbench", "Nothing is left half done."),
            [SideRow("edit", "", "", button) for button in buttons],
            parent,
        )
        self.more = Label("", "second")
        self.body.addWidget(self.more)

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Show the drafts, newest first."""
        self._drafts = drafts
        self.show_count(len(drafts), translate("Workbench", "%n draft(s)", n=len(drafts)))
        left = len(drafts) - MOST
        self.more.setText(translate("Workbench", "%n more draft(s)", n=max(0, left)))
        self.more.setVisible(left > 0)
        for row, draft in zip(self.rows, drafts, strict=False):
            title = draft.title or translate("Workbench", "without a name yet")
            words = mark("Workbench", "kept {moment}")
            if draft.on_bench:
                words = mark("Workbench", "form workshop · kept {moment}")
            kept = words.shown(moment=moment_words(draft.saved_at, self._today()))
            row.say(title, kept)
            if row.button is not None:
                row.button.setAccessibleName(f"{row.button.words()} {title}")

    def _press(self, place: int) -> None:
        if place < len(self._drafts):
            self.resume.emit(self._drafts[place])


class SideColumn(QWidget):
    """Stack the cards at the right."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.current().gap(9))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setFixedWidth(metrics.current().px(WIDTH))


class FoldedSide(QWidget):
    """Say in one line what the side column says, where there is no room beside the list."""

    resume = Signal(object)

    def __init__(self, again: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("folded-side")
        self._papers = Label("", "second")
        self._drafts = Label("", "second")
        self._print = Button.of(again)
        self._print.setObjectName("folded-print")
        self._go_on = Button(translate("Workbench", "Go on"))
        self._go_on.setObjectName("folded-go-on")
        self._go_on.clicked.connect(lambda: self.resume.emit(self._draft))
        self._draft: DraftRow | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.current().gap(8))
        for part in (self._papers, self._print, self._drafts, self._go_on):
            row.addWidget(part)
            part.setVisible(False)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def filled(self) -> bool:
        """Tell whether there is anything to say."""
        return not (self._papers.isHidden() and self._drafts.isHidden())

    def show_papers(self, papers: Sequence[PaperView]) -> None:
        """Say how many papers wait."""
        self._papers.setText(translate("Workbench", "%n paper(s) waiting to print", n=len(papers)))
        for part in (self._papers, self._print):
            part.setVisible(bool(papers))

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Name the newest draft."""
        self._draft = drafts[0] if drafts else None
        self._drafts.setText(translate("Workbench", "%n unfinished draft(s)", n=len(drafts)))
        for part in (self._drafts, self._go_on):
            part.setVisible(bool(drafts))
