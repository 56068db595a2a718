"""The help of a page, read from Markdown, beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from hall_app.support import paths
from hall_app.ui import metrics
from hall_app.ui.i18n import DEFAULT_LANGUAGE, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import Label, Rule

if TYPE_CHECKING:
    from pathlib import Path

START = "start"


def help_file(name: str, language: str) -> Path:
    """Return the help file of a page; a page without one gets the first page of the help."""
    folder = paths.resources() / "help"
    for chosen in (language, DEFAULT_LANGUAGE):
        for file in (folder / chosen / f"{name}.md", folder / chosen / f"{START}.md"):
            if file.is_file():
                return file
    return folder / DEFAULT_LANGUAGE / f"{START}.md"


class HelpPanel(QWidget):
    """Show the help of the page beside it; Esc goes back to the page."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help-panel")
        self.setProperty("role", "action-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QTextBrowser()
        self._text.setObjectName("help-text")
        self._text.setAccessibleName(translate("Help", "Help for this page"))
        self._text.setOpenLinks(False)
        self._text.anchorClicked.connect(self._follow)
        self._close = Button(translate("Help", "Back to the page"), "quiet", keys="F1")
        self._close.setObjectName("help-close")
        self._close.clicked.connect(self._leave)
        head = QHBoxLayout()
        head.addWidget(Label(translate("Help", "Help"), "h2"), 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addWidget(self._text, 1)
        self._edge = Rule(self)
        self._edge.setMinimumHeight(0)
        self._edge.setMaximumHeight(16_777_215)
        self._fit()

    @property
    def words(self) -> str:
        """Return the text that is shown."""
        return self._text.toPlainText()

    def show_page(self, name: str) -> None:
        """Show the help of a page."""
        file = help_file(name, QLocale().name())
        self._text.setMarkdown(file.read_text("utf-8") if file.is_file() else "")

    def take_focus(self) -> None:
        """Put the focus into the text, for scrolling with the keys."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the page while the help has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the edge towards the page along the whole height."""
        super().resizeEvent(event)
        self._edge.setGeometry(0, 0, 2, self.height())

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _follow(self, target: QUrl) -> None:
        """Open another help file; nothing outside the program is opened."""
        if target.isRelative():
            self.show_page(target.path().removesuffix(".md"))

    def _fit(self) -> None:
        self.setFixedWidth(metrics.current().px(340))
