"""Banners, the summary of problems, and the toast with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import colours, metrics
from hall_app.ui.i18n import translate
from hall_app.ui.widgets import painting
from hall_app.ui.widgets.badges import LightShape
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.labels import IconLabel, Label

if TYPE_CHECKING:
    from collections.abc import Sequence


GROUNDS = {
    "info": (colours.BLUE_SOFT, colours.BLUE),
    "practice": (colours.PRACTICE_TINT, colours.PRACTICE),
    **{kind: (shades.tint, shades.solid) for kind, shades in colours.LIGHTS.items()},
}
INKS = {
    "info": colours.BLUE_DARK,
    "practice": colours.PRACTICE,
    **{kind: shades.ink for kind, shades in colours.LIGHTS.items()},
}


class Ground(QWidget):
    """Paint a tinted box with a bar of the same light at its left."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_kind(self, kind: str) -> None:
        """Paint it in another light."""
        self._kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the ground."""
        fill, edge = GROUNDS[self._kind]
        painter = QPainter(self)
        box = QRectF(self.rect())
        painting.rounded(painter, box, fill=fill, edge=edge)
        painting.rounded(painter, QRectF(0, 0, 4, box.height()), fill=edge, radius=2)
        painter.end()


class Banner(Ground):
    """Say what blocks work in a sentence, with up to two buttons that do what it says.

    Args:
        kind: A light, ``info`` or ``practice``.
    """

    def __init__(
        self,
        kind: str,
        headline: str,
        advice: str = "",
        buttons: Sequence[Button] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(kind, parent)
        self.setObjectName("banner")
        # A fixed height would be that of the unwrapped sentence.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes = metrics.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(sizes.gap(14), sizes.gap(6), sizes.gap(8), sizes.gap(6))
        row.setSpacing(sizes.gap(10))
        if kind in colours.LIGHTS:
            row.addWidget(LightShape(kind))
        else:
            name = "flag" if kind == "practice" else "info"
            row.addWidget(IconLabel(name, INKS[kind]))
        self.sentence = Label(f"{headline}{advice}", f"on-{kind}", wrap=True)
        self.setAccessibleName(self.sentence.text())
        row.addWidget(self.sentence, 1)
        self.buttons = tuple(buttons)
        for button in buttons:
            row.addWidget(button)


LASTING = ("archive-", "clock-", "backup-copy-", "backup-rehearsal-")
"""Beginnings of the codes whose banner stays while pages change."""


class BannerBox(QWidget):
    """Hold one banner at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner: Banner | None = None
        self._lasting = False
        self._column = QVBoxLayout(self)
        sizes = metrics.current()
        self._column.setContentsMargins(sizes.gap(16), sizes.gap(8), sizes.gap(16), 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def show_banner(self, banner: Banner) -> None:
        """Show a banner in place of the one before."""
        self.clear()
        self.banner = banner
        self._column.addWidget(banner)
        self.show()

    def show_fault(
        self, headline: str, advice: str, repair: Button | None = None, code: str = ""
    ) -> None:
        """Say what went wrong, with the button that repairs it and one that closes the sentence."""
        close = Button(translate("Shell", "Close this"), "quiet")
        close.setObjectName("banner-close")
        close.clicked.connect(self.clear)
        buttons = [close]
        if repair is not None:
            repair.clicked.connect(self.clear)
            buttons.insert(0, repair)
        self.show_banner(Banner("red", headline, advice, buttons))
        self._lasting = code.startswith(LASTING)

    def change_page(self) -> None:
        """Leave what a page said behind with it; the archive and the clock concern every page."""
        if not self._lasting:
            self.clear()

    def clear(self) -> None:
        """Show none."""
        self._lasting = False
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        self.hide()
