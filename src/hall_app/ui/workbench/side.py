"""Beside the list: papers that wait for a printer, drafts to go on with."""

from __future__ import annotations

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
    """Hold a title with its count and a few lines, or the sentence that says why there are none."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.count = Label("", "second")
        self.head.addWidget(self.count)
        self.body.addWidget(Rule())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)

    def show_lines(self, lines: Sequence[QWidget]) -> None:
        """Show other lines, with a hair line between them."""
        while self._lines.count():
            old = self._lines.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for place, line in enumerate(lines):
            if place:
                self._lines.addWidget(Rule())
            self._lines.addWidget(line)


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
        super().__init__("waiting-papers", translate("Workbench", "Waiting to print"), parent)
        self._again = again

    def show_papers(self, papers: Sequence[PaperView]) -> None:
        """Show what waits, oldest first."""
        self.count.setText(translate("Workbench", "%n paper(s)", n=len(papers)))
        if not papers:
            words = translate("Workbench", "Everything is printed.")
            self.show_lines([Label(words, "second", wrap=True)])
            return
        lines: list[QWidget] = [self._line(one, first=not n) for n, one in enumerate(papers[:MOST])]
        if len(papers) > MOST:
            more = translate("Workbench", "%n more, see the print centre", n=len(papers) - MOST)
            link = LinkLabel(more)
            link.clicked.connect(self.all_wanted)
            lines.append(link)
        self.show_lines(lines)

    def _line(self, paper: PaperView, *, first: bool) -> SideRow:
        title = " · ".join(one for one in (paper.title, paper.applicant) if one)
        if first:
            button = Button.of(self._again)
        elif paper.state == "failed":
            button = Button(translate("Workbench", "Other printer"))
            button.clicked.connect(lambda: self.elsewhere.emit(paper))
        else:
            button = Button(translate("Workbench", "Print"))
            button.clicked.connect(lambda: self.send.emit(paper))
        button.setObjectName(f"paper-{paper.job_id}")
        button.setAccessibleName(f"{button.words()} {title}")
        return SideRow("print", title, paper_reason(paper), button)


class DraftsCard(SideCard):
    """Show what the clerk began and did not finish.

    Signals:
        resume: A draft to go on with.
    """

    resume = Signal(object)

    def __init__(self, today: Callable[[], dt.date], parent: QWidget | None = None) -> None:
        super().__init__("drafts", translate("Workbench", "Unfinished drafts"), parent)
        self._today = today

    def show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        """Show the drafts, newest first."""
        self.count.setText(translate("Workbench", "%n draft(s)", n=len(drafts)))
        if not drafts:
            words = translate("Workbench", "Nothing is left half done.")
            self.show_lines([Label(words, "second", wrap=True)])
            return
        self.show_lines([self._line(one) for one in drafts[:MOST]])

    def _line(self, draft: DraftRow) -> SideRow:
        button = Button(translate("Workbench", "Go on"))
        button.setObjectName(f"draft-{draft.draft_id}")
        button.clicked.connect(lambda: self.resume.emit(draft))
        title = draft.title or translate("Workbench", "without a name yet")
        button.setAccessibleName(f"{button.words()} {title}")
        kept = mark("Workbench", "kept {moment}").shown(
            moment=moment_words(draft.saved_at, self._today())
        )
        return SideRow("edit", title, kept, button)


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
