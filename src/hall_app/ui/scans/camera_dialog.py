"""Take a paper with a document camera: Space takes a page, Ctrl+Enter keeps them all as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from hall_app.ui.errors import explain, explain_code
from hall_app.ui.i18n import mark, translate
from hall_app.ui.scans.pages_dialog import PagesDialog, fitted
from hall_app.ui.tasks import BACKGROUND
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.choice_field import Choice, ChoiceField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.ui.desk import Desk


class CameraDialog(PagesDialog):
    """Show what the camera sees, and the pages taken so far, each cut out of its picture."""

    def __init__(self, desk: Desk, paper: str, parent: QWidget) -> None:
        fact = mark("Scans", "{paper}: pages from the camera")
        self._picture = QImage()
        self._taking = 0
        practice = desk.services.hall.profile.practice
        self._cameras = desk.services.scans.cameras(practice=practice)
        self._camera = self._cameras[0] if self._cameras else None
        seen = translate("Scans", "What the camera sees")
        super().__init__("camera", fact.shown(paper=paper), desk, paper, parent, seen=seen)

    # --- what the clerk does ----------------------------------------------------------------

    def shoot(self) -> None:
        """Take the page that lies there; the next one may be laid at once."""
        if self._picture.isNull() or len(self.pages) + self._taking >= self.most:
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

    def choose(self, key: str) -> None:
        """Look through another camera."""
        found = [one for one in self._cameras if one.key == key]
        if found and found[0] is not self._camera:
            self._stop()
            self._camera = found[0]
            self._begin()

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

    def _still_coming(self) -> bool:
        return self._taking > 0

    def _show(self, picture: QImage) -> None:
        self._picture = picture
        self.view.setPixmap(fitted(picture, self.look))

    def _fail(self, code: str) -> None:
        self._say(explain_code(code).whole)

    def _taken(self, page: bytes) -> None:
        self._taking -= 1
        self._take(page)

    def _refused(self, fault: Exception) -> None:
        self._taking -= 1
        self._say(explain(fault).whole)

    # --- parts ------------------------------------------------------------------------------

    def _shoot_button(self) -> Button:
        button = Button(translate("Scans", "Take the page"), keys="Space", icon="camera")
        button.setEnabled(self._camera is not None)
        return button

    def _make_choices(self) -> None:
        if len(self._cameras) < 2:  # noqa: PLR2004 - one is no choice
            return
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
        self.column.addWidget(self.choice)
