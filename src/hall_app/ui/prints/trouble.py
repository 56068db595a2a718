"""The one red bar that says what keeps papers from coming out: the printers, else a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui import metrics
from hall_app.ui.case_words import paper_reason
from hall_app.ui.errors import explain
from hall_app.ui.i18n import mark, translate
from hall_app.ui.widgets.banner import Banner
from hall_app.ui.widgets.buttons import Button
from hall_app.ui.widgets.layouts import empty

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from hall_app.domain.views import PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.papers import PaperDesk


class Trouble:
    """Keep the bar true."""

    def __init__(self, desk: Desk, papers: PaperDesk, place: QBoxLayout) -> None:
        self._desk, self._papers, self._place = desk, papers, place
        self._fault: Exception | None = None
        self._failed: PaperView | None = None

    def show_papers(self, waiting: tuple[PaperView, ...]) -> None:
        """Say why the first of the papers stopped, if one did."""
        self._failed = next((one for one in waiting if one.state == "failed"), None)
        self._show()

    def show_fault(self, fault: Exception | None) -> None:
        """Say what is wrong with printing as a whole, or that it is well again."""
        self._fault = fault
        self._show()

    def _show(self) -> None:
        empty(self._place)
        self._place.setContentsMargins(0, 0, 0, 0)
        if self._fault is not None:
            text = explain(self._fault)
            banner = Banner("red", text.headline, text.advice)
        elif self._failed is not None:
            banner = self._banner_of(self._failed)
        else:
            return
        self._place.setContentsMargins(0, 0, 0, metrics.current().gap(9))
        self._place.addWidget(banner)

    def _banner_of(self, failed: PaperView) -> Banner:
        """Name a paper that stopped; its buttons have no keys, those belong to the chosen row."""
        words = mark("Prints", "“{title}” for {number} waits: {reason}. ").shown(
            title=failed.title, number=failed.case_number or "–", reason=paper_reason(failed)
        )
        again = Button(translate("Prints", "Print the first one"), icon="print")
        again.setObjectName("banner-print")
        again.clicked.connect(lambda: self._papers.send(failed))
        other = Button(translate("Prints", "Other printer"))
        other.setObjectName("banner-other-printer")
        other.clicked.connect(lambda: self._papers.send_elsewhere(failed))
        buttons = (again, other) if self._desk.may("prints.send") else ()
        advice = translate(
            "Prints", "The case is safe. Look at the printer, then print again or take another one."
        )
        return Banner("red", words, advice, buttons)
