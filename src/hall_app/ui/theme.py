"""One palette and one style sheet, made from the tokens and the clerk's text size."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from hall_app.support import paths
from hall_app.ui import colours, metrics
from hall_app.ui.style_sheet import style_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hall_app.ui.metrics import Metrics

logger = logging.getLogger(__name__)

FAMILIES = ("Microsoft YaHei UI", "Noto Sans CJK SC")
SCREEN_FONT = "NotoSansSC-Regular.ttf"
RARE_FONTS = ("HallRareA.ttf", "HallRareB.ttf")
STEP = 1 / metrics.BODY
"""One press of Ctrl++: one pixel of body text."""


def palette() -> QPalette:
    """Return the colours that Fusion itself draws with."""
    roles = QPalette.ColorRole
    chosen = {
        roles.Window: colours.APP,
        roles.WindowText: colours.INK,
        roles.Base: colours.SURFACE,
        roles.AlternateBase: colours.SUNKEN,
        roles.Text: colours.INK,
        roles.Button: colours.SURFACE,
        roles.ButtonText: colours.INK,
        roles.Highlight: colours.BLUE,
        roles.HighlightedText: colours.SURFACE,
        roles.PlaceholderText: colours.INK3,
        roles.Link: colours.BLUE,
        roles.ToolTipBase: colours.SURFACE,
        roles.ToolTipText: colours.INK,
        roles.Mid: colours.LINE2,
        roles.Dark: colours.FIELD,
    }
    made = QPalette()
    for role, colour in chosen.items():
        made.setColor(role, QColor(colour))
    off = QPalette.ColorGroup.Disabled
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(off, role, QColor(colours.PALE_TEXT))
    return made


def load_font(file: str) -> tuple[str, ...]:
    """Add a shipped face and return its family names; an absent file is logged."""
    number = QFontDatabase.addApplicationFont(str(paths.resources() / "fonts" / file))
    if number < 0:
        logger.warning("the shipped face %s cannot be loaded", file)
        return ()
    return tuple(QFontDatabase.applicationFontFamilies(number))


class Theme(QObject):
    """Dress the application, and dress it again when the text size changes."""

    changed = Signal(object)
    """The new ``Metrics``."""

    def __init__(self, app: QApplication, text_size: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        installed = set(QFontDatabase.families())
        self._families = [name for name in FAMILIES if name in installed]
        self._families += load_font(SCREEN_FONT)
        self._rare_loaded = False
        self._metrics = metrics.at(text_size)
        app.setStyle("Fusion")
        app.setPalette(palette())
        self._dress()

    @property
    def metrics(self) -> Metrics:
        """Return the sizes in force."""
        return self._metrics

    @property
    def text_size(self) -> float:
        """Return the factor in force, 1.0 to 2.0."""
        return self._metrics.text_size

    def set_text_size(self, text_size: float) -> None:
        """Dress everything in another text size at once."""
        wanted = metrics.at(text_size)
        if wanted != self._metrics:
            self._metrics = wanted
            self._dress()
            self.changed.emit(wanted)

    def larger(self) -> None:
        """Make text one pixel larger."""
        self.set_text_size(self.text_size + STEP)

    def smaller(self) -> None:
        """Make text one pixel smaller."""
        self.set_text_size(self.text_size - STEP)

    def load_rare_faces(self) -> None:
        """Add the faces for rare characters; the shell calls it once the first page is up."""
        if self._rare_loaded:
            return
        self._rare_loaded = True
        for file in RARE_FONTS:
            self._families += load_font(file)
        self._dress()

    def _dress(self) -> None:
        font = QFont()
        font.setFamilies(self._families or list(FAMILIES))
        font.setPixelSize(self._metrics.px(metrics.BODY))
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self._app.setFont(font)
        metrics.forget_faces()
        self._app.setStyleSheet(style_sheet(self._metrics))
