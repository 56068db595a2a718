"""The line at the top: hall, search, new intake, clerk and window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, icons, metrics
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import ElidingLabel, IconLabel
from hall_app.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hall_app.ui.page import Effective, Session


class Mark(QWidget):
    """Draw the program's mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return its square."""
        edge = metrics.current().px(30)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        sizes = metrics.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, fill=colours.BLUE, radius=4)
        edge = sizes.px(18)
        place = QRectF((box.width() - edge) / 2, 0, edge, box.height())
        icons.paint(painter, "home", colours.SURFACE, place)
        painter.end()


class TopBar(QWidget):
    """Stand on every page at the same place.

    Attributes:
        search: The one search box.
    """

    def __init__(
        self,
        *,
        find: QAction,
        new_intake: QAction,
        change_clerk: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("top-bar")
        self.setProperty("role", "top-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hall = ElidingLabel("", "h2", least=60)
        self.search = SearchBox("global-search", find)
        self.new_intake = Button.of(new_intake)
        self.change_clerk = Button.of(change_clerk, "quiet")
        self.clerk = ElidingLabel("", "strong", least=44)
        self.window_name = ElidingLabel("", "hint", least=44)
        self._face = IconLabel("person", size=18)
        self._person = QWidget()
        lines = QVBoxLayout(self._person)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.clerk)
        lines.addWidget(self.window_name)
        self._person.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addWidget(Mark())
        self._row.addWidget(self.hall)
        self._row.addSpacing(20)
        self._row.addWidget(self.search, 10)
        self._row.addStretch(1)
        self._row.addWidget(self.new_intake)
        self._row.addWidget(self._face)
        self._row.addWidget(self._person)
        self._row.addWidget(self.change_clerk)
        self._fit()

    def show_session(self, session: Session) -> None:
        """Show who sits where."""
        self.hall.set_words(session.hall_name)
        self.clerk.set_words(session.clerk)
        self.window_name.set_words(session.window)

    def fit(self, effective: Effective) -> None:
        """Drop captions and key caps where there is no room."""
        self.hall.setVisible(effective.captions)
        self._person.setVisible(effective.navigation)
        self._face.setVisible(effective.captions)
        for button in (self.new_intake, self.change_clerk):
            button.set_compact(not effective.captions)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in a new text size."""
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._fit()
        super().changeEvent(event)

    def _fit(self) -> None:
        sizes = metrics.current()
        self._row.setContentsMargins(sizes.gap(12), 0, sizes.gap(8), 0)
        self._row.setSpacing(sizes.gap(9))
        self.search.setMaximumWidth(sizes.px(520))
        self.setFixedHeight(sizes.px(48))
