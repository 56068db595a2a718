"""The errands of the agency: which office, how far, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from hall_app.ui.flow.facts import errand_line
from hall_app.ui.i18n import translate
from hall_app.ui.widgets.cards import SideList

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.views import CaseDetail


class ErrandsCard(SideList):
    """List the ways to offices; hidden while none is planned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.setObjectName("errands-card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_case(self, detail: CaseDetail, today: dt.date) -> None:
        """Show the errands in the order they were planned."""
        errands = detail.flow.errands
        self.setVisible(bool(errands))
        self.set_title(translate("CasePage", "%n errand(s)", n=len(errands)))
        self.show_lines(tuple(errand_line(one, today) for one in errands))
