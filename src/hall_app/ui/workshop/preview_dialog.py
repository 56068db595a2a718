"""The paper as it comes out, with and without the pre-printed form under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import ElidingLabel
from hall_app.ui.widgets.pdf_preview import PdfPreview

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.workshop.controller import WorkshopController


class WorkshopPreview(QDialog):
    """Show the bytes of the paper; one key takes the background away, as the printer does."""

    def __init__(self, controller: WorkshopController, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("workshop-preview")
        self.setWindowTitle(controller.draft.title)
        self.setAccessibleName(controller.draft.title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._controller = controller
        self._background = True
        self.paper = PdfPreview("workshop-paper")
        sizes = metrics.current()
        self._said = ElidingLabel("", "second")
        head = QHBoxLayout()
        head.setSpacing(sizes.gap(10))
        head.addWidget(ElidingLabel(controller.draft.title, "h2"))
        head.addWidget(self._said, 1)
        self._turn = Button("", "normal", keys="Alt+B")
        self._turn.setObjectName("workshop-preview-turn")
        self._turn.clicked.connect(self.turn)
        close = Button(translate("Workshop", "Close"), "quiet", keys="Esc")
        close.setObjectName("workshop-preview-close")
        close.clicked.connect(self.reject)
        bar = QHBoxLayout()
        bar.addWidget(self._turn)
        bar.addStretch(1)
        bar.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self.paper, 1)
        column.addLayout(bar)
        QShortcut(QKeySequence("Alt+B"), self).activated.connect(self.turn)
        window = parent.window()
        self.resize(min(sizes.px(760), window.width() - 40), max(300, window.height() - 60))
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def turn(self) -> None:
        """Show the paper with its background, or as the printer gets it."""
        self._background = not self._background
        self._load()

    def _load(self) -> None:
        if self._background:
            self._turn.set_words(translate("Workshop", "What is printed alone"))
            self._said.set_words(translate("Workshop", "Over the pre-printed form"))
        else:
            self._turn.set_words(translate("Workshop", "Over the pre-printed form"))
            self._said.set_words(translate("Workshop", "What the printer gets"))
        self._controller.preview(background=self._background, done=self._show)

    def _show(self, content: bytes) -> None:
        self.paper.show_pdf(content)
        self.paper.fit_width()
