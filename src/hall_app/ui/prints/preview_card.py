"""The paper with the focus, beside the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hall_app.ui.case_words import paper_name
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button, KeyCap
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.empty_state import EmptyState
from hall_app.ui.widgets.labels import LinkLabel
from hall_app.ui.widgets.pdf_preview import PdfPreview

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.domain.views import PaperView


class PreviewCard(Card):
    """Show the stored bytes small, with the keys that send them.

    Signals:
        enlarged: The clerk wants to see it large.
    """

    enlarged = Signal()

    def __init__(self, send: QAction, other: QAction, parent: QWidget | None = None) -> None:
        super().__init__(translate("Prints", "No paper chosen"), parent=parent)
        self.setObjectName("paper-card")
        self._large = QWidget()
        way = QHBoxLayout(self._large)
        way.setContentsMargins(0, 0, 0, 0)
        large = LinkLabel(translate("Prints", "large"))
        large.clicked.connect(self.enlarged)
        way.addWidget(large)
        way.addWidget(KeyCap("Space"))
        self.head.addWidget(self._large)
        self.pages = PdfPreview("paper-small")
        self.body.addWidget(self.pages, 1)
        self._none = EmptyState("print", translate("Prints", "The chosen paper is shown here"))
        self.body.addWidget(self._none, 1)
        self._ways = QWidget()
        row = QHBoxLayout(self._ways)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Button.of(send, "primary"))
        row.addWidget(Button.of(other))
        row.addStretch(1)
        self.body.addWidget(self._ways)

    def show_paper(self, paper: PaperView | None) -> None:
        """Name the paper; its bytes come when they are loaded."""
        self._ways.setVisible(paper is not None and paper.state != "dropped")
        self._large.setVisible(paper is not None)
        self.pages.setVisible(paper is not None)
        self._none.setVisible(paper is None)
        if paper is None:
            self.set_title(translate("Prints", "No paper chosen"))
            self.set_note("")
            self.pages.show_pdf(b"")
            return
        self.set_title(paper_name(paper.form_id, paper.title))
        self.set_note(translate("Prints", "%n copies", n=paper.copies))

    def show_pdf(self, content: bytes) -> None:
        """Show the bytes."""
        self.pages.show_pdf(content)
