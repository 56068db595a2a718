"""A dialog that asks for a few fields: Enter goes on, Ctrl+Enter or Enter in the last one gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from hall_app.ui import metrics
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.form_grid import FormGrid
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent


class FormDialog(Dialog):
    """Hold a form; it stays open, with what was typed, until its answer was taken.

    Args:
        name: Its ``objectName``.
        fact: What is asked for.
        answer: Words of the button that gives it.
        cancel: Words of the way back.

    Attributes:
        form: The fields.

    Signals:
        given: The clerk gave the answer; whoever takes it calls ``accept`` or ``refuse``.
    """

    given = Signal()

    def __init__(
        self, name: str, fact: str, answer: str, cancel: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = FormGrid()
        self.form.finished.connect(self.give)
        self._waits = False
        self._area = QScrollArea()
        self._area.setObjectName(f"{name}-fields")
        self._area.setAccessibleName(fact)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self.form)
        for part in (self._area.viewport(), self.form):
            part.setAutoFillBackground(False)
        self.form.installEventFilter(self)
        self.body.addWidget(self._area, 1)
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self._back = Button(cancel, "quiet", keys="Esc")
        self._back.setObjectName(f"{name}-back")
        self._back.clicked.connect(self.reject)
        self.button = Button(answer, "primary", keys="Ctrl+Enter")
        self.button.setObjectName(f"{name}-give")
        self.button.clicked.connect(self.give)
        self.setMinimumWidth(metrics.current().px(480))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def give(self) -> None:
        """Give the answer as it stands."""
        if self._waits:
            return
        self.message.hide()
        self.form.show_problems({})
        self.given.emit()

    def wait(self) -> None:
        """Take no second answer, and no way back, until this one is accepted or refused."""
        self._waits = True

    def reject(self) -> None:
        """Close without an answer, unless one is being done."""
        if not self._waits:
            super().reject()

    def refuse(self, words: str, fields: tuple[str, ...] = ()) -> None:
        """Say what is wrong under the field it names, else above the buttons."""
        self._waits = False
        known = [name for name in fields if name in self.form.names]
        if known:
            self.form.show_problems({known[0]: words})
            self.form.focus(known[0])
        else:
            self.message.setText(words)
            self.message.show()
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the answer on Ctrl+Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.give()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the room the fields need, as far as the window has it; buttons follow them."""
        super().showEvent(event)
        if self.button.parentWidget() is None:
            # Only now, so that Tab comes to them after the fields.
            for button in (self._back, self.button):
                self._answers.addWidget(button)
                button.show()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again when a field or its message appears."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.form and self.isVisible():
            self._fit()
        return done

    def _fit(self) -> None:
        sizes = metrics.current()
        below = self.parentWidget()
        room = below.window().height() if below is not None else 10_000
        self._column.activate()
        others = self._whole() - self._area.minimumHeight()
        needed = self.form.sizeHint().height() + 4
        self._area.setFixedHeight(max(sizes.px(60), min(needed, room - others - sizes.gap(24))))
        self._column.activate()
        whole = self._whole()
        if self.height() > room >= whole:
            self.resize(self.width(), whole)

    def _whole(self) -> int:
        """Return the height that everything needs, wrapped lines as well."""
        column = self._column
        return max(column.totalHeightForWidth(self.width()), column.totalMinimumSize().height())

    def _follow(self, _before: QObject | None, now: QObject | None) -> None:
        if isinstance(now, QWidget) and self.form.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, metrics.current().px(40))
