"""Take a paper with a document camera: Space takes a page, Ctrl+Enter keeps them all as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from hall_app.ui import metrics
from hall_app.ui.errors import explain, explain_code
from hall_app.ui.i18n import mark, translate
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField
from hall_app.ui.widgets.dialogs import Dialog
from hall_app.ui.widgets.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.desk import Desk

MOST_PAGES = 30
_VIEW = (520, 390)
_LEAST_VIEW, _OTHERS = 120, 250
"""Pixels of the view that stay in any window, and what the rest of the dialog takes at 100 %."""
_THUMB = 76
_SHOWN_PAGES = 4


class CameraDialog(Dialog):
    """Show what the camera sees, and the pages taken so far, each cut out of its picture.

    Signals:
        kept: The paper's name and its pages as files.
    """

    kept = Signal(str, object)

    def __init__(self, desk: Desk, paper: str, parent: QWidget) -> None:
        fact = mark("Scans", "{paper}: pages from the camera")
        super().__init__("camera-dialog", fact.shown(paper=paper), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._paper = desk, paper
        self._picture = QImage()
        self._taking = 0
        self.pages: list[bytes] = []
        practice = desk.services.hall.profile.practice
        self._cameras = desk.services.scans.cameras(practice=practice)
        self._camera = self._cameras[0] if self._cameras else None
        sizes = metrics.current()
        room = parent.window().size()
        wide = min(sizes.px(660), room.width() - 40)
        self.setMaximumWidth(wide)
        self.setMinimumWidth(wide)
        self._look = QSize(
            min(sizes.px(_VIEW[0]), wide - sizes.px(40)),
            max(_LEAST_VIEW, min(sizes.px(_VIEW[1]), room.height() - sizes.px(_OTHERS))),
        )
        self._make_views()
        self.message = Label("", "message", wrap=True)
        self.message.hide()
        self.body.addWidget(self.message)
        self._make_answers()
        self.finished.connect(lambda _result: self._stop())
        self._begin()

    # --- what the clerk does ----------------------------------------------------------------

    def shoot(self) -> None:
        """Take the page that lies there; the next one may be laid at once."""
        if self._picture.isNull() or len(self.pages) + self._taking >= MOST_PAGES:
            return
        self.message.hide()
        picture, scans = self._picture.copy(), self._desk.services.scans
        self._taking += 1
        self._desk.tasks.run(
            lambda: scans.page(picture),
            owner=self,
            done=self._taken,
            error=self._refused,
            lane=BACKGROUND,
        )
        if self._camera is not None:
            self._camera.turn()

    def drop(self) -> None:
        """Take the last page away again."""
        if self.pages:
            self.pages.pop()
            self._show_pages()

    def keep(self) -> None:
        """Give the pages; without one there is nothing to give yet."""
        if self._taking:
            return
        if not self.pages:
            self._say(translate("Scans", "No page was taken yet. Space takes one."))
            return
        self.accept()
        self.kept.emit(self._paper, tuple(self.pages))

    def choose(self, key: str) -> None:
        """Look through another camera."""
        found = [one for one in self._cameras if one.key == key]
        if found and found[0] is not self._camera:
            self._stop()
            self._camera = found[0]
            self._begin()

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

    # --- the camera -------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._camera is None:
            self._fail("camera-missing")
            return
        self.message.hide()
        self._camera.start(self._show, lambda: self._fail("camera-failed"))

    def _stop(self) -> None:
        if self._camera is not None:
            self._camera.stop()

    def _show(self, picture: QImage) -> None:
        self._picture = picture
        self.view.setPixmap(_fitted(picture, self._look))

    def _fail(self, code: str) -> None:
        self._say(explain_code(code).whole)

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.show()

    def _taken(self, page: bytes) -> None:
        self._taking -= 1
        self.pages.append(page)
        self._show_pages()

    def _refused(self, fault: Exception) -> None:
        self._taking -= 1
        self._say(explain(fault).whole)

    # --- parts ------------------------------------------------------------------------------

    def _show_pages(self) -> None:
        self.count.setText(translate("Scans", "%n page(s)", n=len(self.pages)))
        self.drop_button.setEnabled(bool(self.pages))
        self.keep_button.setEnabled(bool(self.pages))
        last = self.pages[-_SHOWN_PAGES:]
        edge = metrics.current().px(_THUMB)
        for place, label in enumerate(self.thumbs):
            shown = place < len(last)
            label.setVisible(shown)
            if shown:
                image = QImage.fromData(last[place])
                label.setPixmap(_fitted(image, QSize(edge, edge)))
                number = len(self.pages) - len(last) + place + 1
                words = mark("Scans", "Page {number}")
                label.setAccessibleName(words.shown(number=number))

    def _make_views(self) -> None:
        row = QHBoxLayout()
        self.view = Label("", "body")
        self.view.setAccessibleName(translate("Scans", "What the camera sees"))
        self.view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.setFixedSize(self._look)
        row.addStretch(1)
        row.addWidget(self.view)
        row.addStretch(1)
        if len(self._cameras) > 1:
            self.choice = ChoiceField(
                "camera",
                [
                    Choice(value=one.key, words=one.name or translate("Scans", "Practice camera"))
                    for one in self._cameras
                ],
            )
            self.choice.setAccessibleName(translate("Scans", "Camera"))
            self.choice.set_value(self._cameras[0].key)
            self.choice.chosen.connect(self.choose)
            self.body.addWidget(self.choice)
        self.body.addLayout(row)
        strip = QHBoxLayout()
        self.count = Label("", "strong")
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        strip.addWidget(self.count)
        self.thumbs = [Label("", "body") for _ in range(_SHOWN_PAGES)]
        for label in self.thumbs:
            label.hide()
            strip.addWidget(label)
        strip.addStretch(1)
        self.body.addLayout(strip)

    def _make_answers(self) -> None:
        self.shoot_button = Button(translate("Scans", "Take the page"), keys="Space", icon="camera")
        self.drop_button = Button(translate("Scans", "Drop the last"), "quiet", keys="Del")
        self.keep_button = Button(translate("Scans", "Keep"), "primary", keys="Ctrl+Enter")
        back = Button(translate("Scans", "Close"), "quiet", keys="Esc")
        for name, button, call in (
            ("camera-back", back, self.reject),
            ("camera-drop", self.drop_button, self.drop),
            ("camera-shoot", self.shoot_button, self.shoot),
            ("camera-keep", self.keep_button, self.keep),
        ):
            button.setObjectName(name)
            button.clicked.connect(call)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._answers.addWidget(button)
        self._show_pages()
        self.shoot_button.setEnabled(self._camera is not None)
        self.shoot_button.setFocus(Qt.FocusReason.OtherFocusReason)


def _fitted(picture: QImage, room: QSize) -> QPixmap:
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return QPixmap.fromImage(picture).scaled(room, keep, smooth)
