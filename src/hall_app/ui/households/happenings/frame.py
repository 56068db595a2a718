"""The frame of an event dialog: fields at the left, what will change at the right."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QDialog,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hall_app.ui import metrics
from hall_app.ui.households.happenings.outlook import Outlook
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.form_grid import FormField, FormGrid
from hall_app.ui.widgets.labels import ElidingLabel, Label, Rule

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QResizeEvent
    from PySide6.QtWidgets import QLayout

WIDE, WIDTH, HEIGHT, SIDE, EDGE, MARGIN = 900, 1180, 640, 340, 48, 12


class EventFrame(Dialog):
    """Hold the fields, the preview and the answers, and keep Tab on the way of the screen.

    Attributes:
        fields: Layout of everything to fill in.
        settle: Layout for households that need a new head; part of the fields.
        context: The household this is about.
        message: What went wrong outside the fields.
    """

    def __init__(self, name: str, title: str, record: str, parent: QWidget) -> None:
        super().__init__(name, title, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMaximumWidth(16_777_215)
        self.outlook = Outlook()
        sizes = metrics.current()
        self.context = ElidingLabel("", "second")
        self.body.addWidget(self.context)
        self.context.hide()
        self.fields = QVBoxLayout()
        self.fields.setSpacing(sizes.gap(12))
        self.settle = QVBoxLayout()
        self.settle.setSpacing(sizes.gap(12))
        self._add_area()
        self.body.addWidget(Rule())
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self.back = Button(translate("Happenings", "Leave it"), "quiet", keys="Esc")
        self.back.setObjectName("event-leave")
        self.back.clicked.connect(self.reject)
        self._answers.addWidget(self.back)
        self.button = Button(record, "primary", keys="Ctrl+Enter")
        self.button.setObjectName("event-record")
        self._answers.addWidget(self.button)
        self.resize(self.sizeHint())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _add_area(self) -> None:
        sizes = metrics.current()
        inner = QWidget()
        inner.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._sides.setContentsMargins(1, 1, sizes.gap(6), 1)
        self._sides.setSpacing(sizes.gap(16))
        self._sides.addLayout(self.fields, 1)
        self._sides.addWidget(self.outlook)
        self._area = QScrollArea()
        self._area.setObjectName("event-fields")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.body.addWidget(self._area, 1)

    def event(self, event: QEvent) -> bool:
        """Keep to the window: what does not fit is scrolled to, the dialog does not grow."""
        return QDialog.event(self, event)

    def sizeHint(self) -> QSize:
        """Take most of the window, never more than there is."""
        sizes = metrics.current()
        below = self.parentWidget()
        room = below.window().size() if below is not None else QSize(WIDE, HEIGHT)
        return QSize(
            min(sizes.px(WIDTH), room.width() - EDGE), min(sizes.px(HEIGHT), room.height() - EDGE)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview beside the fields, or below them where there is no room."""
        super().resizeEvent(event)
        sizes = metrics.current()
        beside = sizes.effective(self.width()) >= WIDE
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.outlook.setMinimumWidth(sizes.px(SIDE) if beside else 0)
        self.outlook.setMaximumWidth(sizes.px(SIDE) if beside else 16_777_215)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Record at Ctrl+Enter, keep a doubt at F9; Enter alone goes on in the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.button.click()
            return
        if event.key() == Qt.Key.Key_F9:
            self.outlook.keep()
            return
        super().keyPressEvent(event)

    def say(self, words: str, role: str = "message") -> Label:
        """Say above the answers what went wrong."""
        self.message.set_role(role)
        self.message.setText(words)
        self.message.setVisible(bool(words))
        return self.message

    def show_in_view(self, widget: QWidget | None) -> None:
        """Scroll to a field with what is said under it."""
        if widget is None or not self._area.isAncestorOf(widget):
            return
        around = widget.parentWidget()
        whole = around if isinstance(around, FormField) else widget
        margin = metrics.current().px(MARGIN)
        self._area.ensureWidgetVisible(whole, 0, margin)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        self.show_in_view(now)

    def retab(self) -> None:
        """Let Tab follow the screen: the fields, the doubts, the buttons."""
        order = [*_in_layout(self.fields), *self.outlook.questions().values()]
        # Qt moves nothing behind a field of several lines that is the last of all: the answers
        # go behind the first field, and the others then come between.
        for one, following in itertools.pairwise((*order[:1], self.back, self.button)):
            QWidget.setTabOrder(one, following)
        for one, following in itertools.pairwise((*order, self.back, self.button)):
            QWidget.setTabOrder(one, following)


def _in_layout(layout: QLayout) -> list[QWidget]:
    """Return the fields below a layout in the order of the screen."""
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inside = item.layout() if item is not None else None
        widget = item.widget() if item is not None else None
        if isinstance(inside, QBoxLayout):
            found += _in_layout(inside)
        elif widget is not None:
            found += _in_widget(widget)
    return found


def _in_widget(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, QLineEdit | QPlainTextEdit | QAbstractButton):
        return [widget]
    if isinstance(widget, FormGrid):
        return [widget.field(name).editor for name in widget.names]
    layout = widget.layout()
    return _in_layout(layout) if isinstance(layout, QBoxLayout) else []
