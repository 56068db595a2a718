"""Everything that lies above the pages, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.layers import Cover
from hall_app.ui.privacy import OtherWindows
from hall_app.ui.widgets.search_panel import SearchPanel
from hall_app.ui.widgets.toast import Toast
from hall_app.ui.widgets.veil import Veil

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.widgets.search_box import SearchBox

PANEL_WIDTH, PANEL_HEIGHT, PANEL_LEAST = 960, 640, 560
ABOVE_BAR = 58
"""Room that a toast leaves for the action bar of the page."""
PLAIN_SECONDS = 4
"""A toast without a way back is read and gone."""


class Above(QObject):
    """Hold search panel, toast and covers as children of the frame; none is a popup window.

    Args:
        frame: The widget that fills the window.
        box: The search box that the panel hangs under.
        pages: What a toast lies over, at the lower left: side columns are at the right.
        privacy_key: Hides the screen; heard in windows of their own, too.
    """

    def __init__(
        self, frame: QWidget, box: SearchBox, pages: QWidget, privacy_key: QAction
    ) -> None:
        super().__init__(frame)
        self._frame, self._box, self._pages = frame, box, pages
        self._toast: Toast | None = None
        self.veil = Veil(frame)
        self.veil.pressed.connect(self.close_search)
        self.search_panel = SearchPanel(frame)
        self.search_panel.hide()
        self.search_panel.closed.connect(self.close_search)
        # What was found is painted first and the whole dimmed page after it: the first answer
        # would otherwise come a picture of the screen later.
        self._dim_later = QTimer(self)
        self._dim_later.setSingleShot(True)
        self._dim_later.setInterval(0)
        self._dim_later.timeout.connect(self._dim)
        box.steer.connect(self.search_panel.steer)
        self.cover = Cover(frame)
        self.privacy = Cover(frame)
        self._other_windows = OtherWindows(frame, privacy_key)
        self.privacy.say(translate("Shell", "The screen is hidden. F12 shows it again."))

    @property
    def current_toast(self) -> Toast | None:
        """Return the toast that is up."""
        return self._toast

    def open_search(self) -> None:
        """Show the search panel over the page."""
        self._box.panel_open = True
        self.place()
        self.search_panel.show()
        self.search_panel.raise_()
        self._covers_first()
        self._dim_later.start()

    def _dim(self) -> None:
        """Dim the page under the panel."""
        self.veil.stackUnder(self.search_panel)
        self.veil.show()

    def close_search(self) -> None:
        """Take the search panel away and empty the box."""
        self._box.panel_open = False
        self._dim_later.stop()
        self.search_panel.hide()
        self.veil.hide()
        if self._box.text():
            self._box.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self._box.clear()
            self._box.blockSignals(False)  # noqa: FBT003

    def hide_everything(self) -> None:
        """Lay a plain sheet over everything, windows beside the desk too."""
        self.place()
        self.privacy.show()
        self.privacy.raise_()
        self._other_windows.blank()

    def show_everything(self) -> None:
        """Take the plain sheets away."""
        self.privacy.hide()
        self._other_windows.show_again()

    def show_remark(self, words: str) -> None:
        """Say why nothing was done; a way back that is still open is not covered."""
        if self._toast is None or self._toast.button is None:
            self.show_toast(words, None, PLAIN_SECONDS, icon="warn")

    def show_toast(
        self, words: str, undo: Callable[[], None] | None, seconds: int, icon: str = "check"
    ) -> None:
        """Show one line, in place of the one before."""
        self.drop_toast()
        seconds = seconds if undo is not None else min(seconds, PLAIN_SECONDS)
        self._toast = Toast(words, undo, seconds, self._frame, icon=icon)
        self._toast.gone.connect(self.drop_toast)
        self._toast.adjustSize()
        self.place()
        self._toast.show()
        self._toast.raise_()
        if self.search_panel.isVisible():
            self.search_panel.raise_()
        self._covers_first()

    @property
    def covered(self) -> bool:
        """Tell whether a sheet lies over everything."""
        return not (self.cover.isHidden() and self.privacy.isHidden())

    def _covers_first(self) -> None:
        """Keep what comes late from a lane under the sheets: it can name a resident."""
        for sheet in (self.cover, self.privacy):
            if not sheet.isHidden():
                sheet.raise_()

    def take_back(self) -> bool:
        """Undo what the toast tells of; tell whether there was something."""
        return self._toast is not None and self._toast.take_back()

    def drop_toast(self) -> None:
        """Take the toast away."""
        if self._toast is not None:
            toast, self._toast = self._toast, None
            toast.close_now()
            toast.deleteLater()

    def place(self) -> None:
        """Put everything where it belongs in a window of this size."""
        sizes = metrics.current()
        inside = self._frame.contentsRect()
        bar = self._box.parentWidget() or self._box
        below = bar.mapTo(self._frame, bar.rect().bottomLeft()).y() + 1
        self.veil.setGeometry(inside.adjusted(0, below - inside.top(), 0, 0))
        self.cover.setGeometry(inside)
        self.privacy.setGeometry(inside)
        corner = self._box.mapTo(self._frame, self._box.rect().bottomLeft())
        width = min(sizes.px(PANEL_WIDTH), inside.right() - corner.x() - 8)
        if width < sizes.px(PANEL_LEAST):
            corner.setX(inside.left() + 8)
            width = min(sizes.px(PANEL_WIDTH), inside.width() - 16)
        height = min(sizes.px(PANEL_HEIGHT), inside.bottom() - corner.y() - 8)
        self.search_panel.setGeometry(corner.x(), corner.y() + 2, width, height)
        if self._toast is not None:
            corner = self._pages.mapTo(self._frame, self._pages.rect().bottomLeft())
            y = corner.y() - self._toast.height() - sizes.px(ABOVE_BAR)
            self._toast.move(corner.x() + sizes.gap(16), y)
