"""The errands of the agency: which office, how far, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from hall_app.ui.flow.facts import errand_line
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.cards import SideList
from hall_app.ui.widgets.labels import Label
from hall_app.ui.widgets.layouts import empty
from hall_app.ui.widgets.lines import SideLine

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import CaseDetail

FITS = 34
"""Narrow characters of office and fact that stand on one line of the side column."""


class ErrandsCard(SideList):
    """List the ways to offices; hidden while none is planned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setObjectName("errands-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_case(self, detail: CaseDetail, today: dt.date) -> None:
        """Show the errands in the order they were planned; a long fact stands under its office."""
        errands = detail.flow.errands
        self.setVisible(bool(errands))
        self.set_title(translate("CasePage", "%n errand(s)", n=len(errands)))
        empty(self.body)
        for one in errands:
            icon, office, fact = errand_line(one, today)
            beside = _width(office + fact) <= FITS
            self.body.addWidget(SideLine(icon, office, fact if beside else ""))
            if not beside:
                self.body.addWidget(Label(fact, "second", wrap=True))
        self.body.addStretch(1)


def _width(text: str) -> int:
    return sum(1 if letter.isascii() else 2 for letter in text)
