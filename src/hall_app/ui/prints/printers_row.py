"""The printers of this machine as a row of cards, each with its light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hall_app.ui import metrics
from hall_app.ui.i18n import translate
from hall_app.ui.papers import PRINTER_LIGHTS, PRINTER_WORDS
from hall_app.ui.widgets.badges import LightBadge
from hall_app.ui.widgets.cards import Card
from hall_app.ui.widgets.labels import ElidingLabel, Label
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.pictures import Picture

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.ui.papers import Printer

MOST = 4


class PrintersRow(QWidget):
    """Show up to four printers; none says what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("printers-row")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.names: tuple[str, ...] = ()

    def show_printers(self, printers: Sequence[Printer]) -> None:
        """Show the printers, this computer's usual one first."""
        empty(self._row)
        self._row.setSpacing(metrics.current().gap(9))
        self.names = tuple(one.name for one in printers)
        for one in printers[:MOST]:
            self._row.addWidget(_card(one), 1)
        if len(printers) > MOST:
            more = translate("Prints", "%n more", n=len(printers) - MOST)
            self._row.addWidget(Label(more, "second"))
        if not printers:
            self._row.addWidget(_none(), 1)
        self.updateGeometry()


def _card(printer: Printer) -> Card:
    card = Card()
    line = QHBoxLayout()
    line.setSpacing(metrics.current().gap(10))
    line.addWidget(Picture("print", 20), 0, Qt.AlignmentFlag.AlignVCenter)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(ElidingLabel(printer.description or printer.name, "strong"))
    usual = translate("Prints", "this computer's usual one") if printer.is_default else ""
    other = printer.name if printer.name != printer.description else ""
    words.addWidget(ElidingLabel(" · ".join(o for o in (other, usual) if o) or " ", "hint"))
    line.addLayout(words, 1)
    standing = printer.state.value
    badge = LightBadge(PRINTER_LIGHTS[standing], PRINTER_WORDS[standing].shown())
    line.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
    card.body.addLayout(line)
    return card


def _none() -> Card:
    card = Card()
    line = QHBoxLayout()
    line.setSpacing(metrics.current().gap(10))
    line.addWidget(Picture("print", 20))
    words = translate(
        "Prints",
        "No printer is set up on this computer. Papers are kept and wait; set one up in the "
        "computer's settings and press F10.",
    )
    line.addWidget(Label(words, "body", wrap=True), 1)
    card.body.addLayout(line)
    return card
