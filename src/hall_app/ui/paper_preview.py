"""A stored paper, large, with what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from hall_app.services.papers import large_form
from hall_app.ui import metrics
from hall_app.ui.case_words import paper_name, paper_reason, paper_state
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import ElidingLabel
from hall_app.ui.widgets.pdf_preview import PdfPreview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import PaperView
    from hall_app.ui.papers import PaperDesk


def print_words(paper: PaperView) -> str:
    """Return what the print key does with a paper."""
    if paper.state in ("sent", "done"):
        return translate("Preview", "Print again")
    return translate("Preview", "Print")


class PreviewDialog(QDialog):
    """Show the bytes that are, or will be, printed."""

    def __init__(self, paper: PaperView, papers: PaperDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper-preview")
        title = paper_name(paper.form_id, paper.title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._paper, self._papers = paper, papers
        sizes = metrics.current()
        self.preview = PdfPreview("paper-pages")
        head = QHBoxLayout()
        head.setSpacing(sizes.gap(10))
        head.addWidget(ElidingLabel(title, "h2"))
        self._facts = ElidingLabel(self._said(0), "second")
        head.addWidget(self._facts, 1)
        self.print_button = Button(print_words(paper), "primary", keys="Ctrl+P")
        self.print_button.setObjectName("preview-print")
        self.print_button.clicked.connect(self._print)
        other = Button(translate("Preview", "Other printer"), keys="Alt+P")
        other.setObjectName("preview-other")
        other.clicked.connect(self._print_elsewhere)
        close = Button(translate("Preview", "Close"), "quiet", keys="Esc")
        close.setObjectName("preview-close")
        close.clicked.connect(self.reject)
        bar = QHBoxLayout()
        bar.setSpacing(sizes.gap(8))
        offered = [(self.print_button, "Ctrl+P"), (other, "Alt+P")]
        if large_form(paper.form_id):
            large = Button(translate("Preview", "Large print"), keys="Alt+L")
            large.setObjectName("preview-large")
            large.clicked.connect(self._print_large)
            offered.append((large, "Alt+L"))
        for button, keys in offered:
            bar.addWidget(button)
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.preview, 1)
        column.addLayout(bar)
        window = parent.window()
        self.resize(min(sizes.px(760), window.width() - 40), max(300, window.height() - 60))
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
        papers.preview(paper.job_id, self._show, self)

    def _show(self, content: bytes) -> None:
        self.preview.show_pdf(content)
        self.preview.fit_width()
        self._facts.set_words(self._said(self.preview.pages))

    def _said(self, pages: int) -> str:
        facts = [self._paper.case_number]
        if pages:
            facts.append(translate("Preview", "%n page(s)", n=pages))
        if self._paper.state in ("waiting", "failed"):
            facts.append(paper_reason(self._paper))
        else:
            facts.append(paper_state(self._paper.state))
        return " · ".join(one for one in facts if one)

    def _print(self) -> None:
        self.accept()
        self._papers.send(self._paper)

    def _print_large(self) -> None:
        self.accept()
        self._papers.enlarge(self._paper)

    def _print_elsewhere(self) -> None:
        self.accept()
        self._papers.send_elsewhere(self._paper)
