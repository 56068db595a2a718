"""What camera and scanner share: Space takes pages, Del drops the last, Ctrl+Enter keeps all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from hall_app.ui import colours, metrics
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.desk import Desk

_VIEW = (520, 390)
_LEAST_VIEW = 120
_WORTH_LOOKING = 180
"""Less height at 100 % shows no page: it goes beside what it stood below."""
_OTHERS_BESIDE = 150
"""Pixels that title, message and answers take at 100 %."""
_THUMB = 76
_LEAST_THUMB = 48
_SHOWN_PAGES = 4


class PagesDialog(Dialog):
    """Show the pages of one paper as they are taken; its kinds say where they come from.

    Args:
        name: Its ``objectName``; the buttons are called after it.
        fact: The title, with the paper.
        seen: What the large picture shows, for who cannot see it.

    Signals:
        kept: The paper's name and its pages as files.
    """

    kept = Signal(str, object)
    most: ClassVar[int] = 30
    """Pages of one paper."""
    others: ClassVar[int] = 250
    """Pixels that everything but the large picture takes at 100 %."""

    def __init__(
        self, name: str, fact: str, desk: Desk, paper: str, parent: QWidget, *, seen: str
    ) -> None:
        super().__init__(f"{name}-dialog", fact, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name, self._desk, self._paper = name, desk, paper
        self._warned = False
        self.pages: list[bytes] = []
        self._small: list[QPixmap] = []
        sizes = metrics.current()
        room = parent.window().size()
        wide = min(sizes.px(660), room.width() - 40)
        self.setMaximumWidth(wide)
        self.setMinimumWidth(wide)
        self._edge = min(sizes.px(_THUMB), max(_LEAST_THUMB, room.height() // 10))
        left = room.height() - sizes.px(self.others) + sizes.px(_THUMB) - self._edge
        self.beside = left < sizes.px(_WORTH_LOOKING)
        if self.beside:
            wide_look, left = wide // 2, room.height() - sizes.px(_OTHERS_BESIDE)
        else:
            wide_look = wide - sizes.px(40)
        self.look = QSize(
            min(sizes.px(_VIEW[0]), wide_look), max(_LEAST_VIEW, min(sizes.px(_VIEW[1]), left))
        )
        self._lay_out(seen)
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self._make_answers()
        self.finished.connect(lambda _result: self._stop())
        self._begin()

    # --- what the kinds do --------------------------------------------------------------------

    def shoot(self) -> None:
        """Take the next page."""
        raise NotImplementedError

    def _begin(self) -> None:
        raise NotImplementedError

    def _stop(self) -> None:
        raise NotImplementedError

    def _still_coming(self) -> bool:
        """Tell whether a page is on its way."""
        raise NotImplementedError

    def _shoot_button(self) -> Button:
        raise NotImplementedError

    def _make_choices(self) -> None:
        """Put what can be chosen into the column; nothing where there is no choice."""

    # --- what the clerk does ------------------------------------------------------------------

    def drop(self) -> None:
        """Take the last page away again."""
        if self.pages:
            self.pages.pop()
            self._small.pop()
            self._warned = False
            self._show_pages()

    def keep(self) -> None:
        """Give the pages; without one there is nothing to give yet."""
        if self._still_coming():
            return
        if not self.pages:
            self._say(translate("Scans", "No page was taken yet. Space takes one."))
            return
        self.accept()
        self.kept.emit(self._paper, tuple(self.pages))

    def reject(self) -> None:
        """Close; pages that would be lost are named first, once."""
        if self.pages and not self._warned:
            self._warned = True
            words = translate("Scans", "Not kept yet: %n page(s). ", n=len(self.pages))
            what = translate("Scans", "Ctrl+Enter keeps them, Esc once more drops them.")
            self._say(f"{words}{what}")
            return
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take, drop and keep wherever the focus is."""
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if control:
                self.keep()
        elif key == Qt.Key.Key_Space:
            self.shoot()
        elif key == Qt.Key.Key_Delete:
            self.drop()
        else:
            super().keyPressEvent(event)

    # --- parts --------------------------------------------------------------------------------

    def _take(self, page: bytes) -> None:
        """Put a page that came at the end."""
        self.pages.append(page)
        self._small.append(reduced(page, QSize(self._edge, self._edge)))
        self._warned = False
        self._show_pages()

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.show()

    def _show_pages(self) -> None:
        self.count.setText(translate("Scans", "%n page(s)", n=len(self.pages)))
        self.drop_button.setEnabled(bool(self.pages))
        self.keep_button.setEnabled(bool(self.pages))
        last = self._small[-_SHOWN_PAGES:]
        for place, label in enumerate(self.thumbs):
            shown = place < len(last)
            label.setVisible(shown)
            if shown:
                label.setPixmap(last[place])
                number = len(self.pages) - len(last) + place + 1
                words = mark("Scans", "Page {number}")
                label.setAccessibleName(words.shown(number=number))

    def _lay_out(self, seen: str) -> None:
        """Put the picture between choices and strip; beside them where little height is left."""
        self.column = QVBoxLayout() if self.beside else self.body
        self._make_choices()
        if self.beside:
            row = QHBoxLayout()
            row.addLayout(self.column, 1)
            self._make_strip()
            self.column.addStretch(1)
            row.addLayout(self._made_view(seen))
            self.body.addLayout(row)
        else:
            self.body.addLayout(self._made_view(seen))
            self._make_strip()

    def _made_view(self, seen: str) -> QHBoxLayout:
        row = QHBoxLayout()
        self.view = Label("", "body", wrap=True)
        self.view.setAccessibleName(seen)
        self.view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.setFixedSize(self.look)
        row.addStretch(1)
        row.addWidget(self.view)
        row.addStretch(1)
        return row

    def _make_strip(self) -> None:
        strip = QHBoxLayout()
        self.count = Label("", "strong")
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        strip.addWidget(self.count)
        self.thumbs = [Label("", "body") for _ in range(_SHOWN_PAGES)]
        for label in self.thumbs:
            label.hide()
            strip.addWidget(label)
        strip.addStretch(1)
        self.doing = Label("", "second")
        strip.addWidget(self.doing)
        self.column.addLayout(strip)

    def _make_answers(self) -> None:
        self.shoot_button = self._shoot_button()
        self.drop_button = Button(translate("Scans", "Drop the last"), "quiet", keys="Del")
        self.keep_button = Button(translate("Scans", "Keep"), "primary", keys="Ctrl+Enter")
        back = Button(translate("Scans", "Close"), "quiet", keys="Esc")
        for name, button, call in (
            ("back", back, self.reject),
            ("drop", self.drop_button, self.drop),
            ("shoot", self.shoot_button, self.shoot),
            ("keep", self.keep_button, self.keep),
        ):
            button.setObjectName(f"{self._name}-{name}")
            button.clicked.connect(call)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._answers.addWidget(button)
        self._show_pages()
        self.shoot_button.setFocus(Qt.FocusReason.OtherFocusReason)


def fitted(picture: QImage, room: QSize) -> QPixmap:
    """Return a picture as large as the room allows."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(picture).scaled(room, keep, smooth)


def reduced(page: bytes, room: QSize) -> QPixmap:
    """Return a page as large as the room allows, with an edge: most are white as the dialog.

    JPEG is not decoded larger than that.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(page))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    picture = QPixmap.fromImage(reader.read())
    painter = QPainter(picture)
    painter.setPen(QColor(colours.LINE2))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture
