"""Print the receipts of all cases of the list that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hall_app.ui.batch_print import MOST_ROWS, PaperRow, print_list
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from hall_app.domain.views import CasePageSlice, Operator, PaperView
    from hall_app.ui.cases.list_controller import ListController
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Page


class Receipts:
    """Find the receipt of each case, as it was handed out, and send them together."""

    def __init__(self, page: Page, desk: Desk, controller: ListController) -> None:
        self._page, self._desk, self._control = page, desk, controller

    def print_all(self) -> None:
        """Load the cases of the list, ask, then print."""
        self._control.whole(MOST_ROWS + 1, self._ask)

    def _ask(self, piece: CasePageSlice) -> None:
        rows = [
            PaperRow(words=f"{one.number} {one.applicant}", make=partial(self._find, one.number))
            for one in piece.rows
        ]
        fact = mark("Cases", "Print the receipts of {count} cases?").shown(count=len(rows))
        print_list(self._desk, self._page, fact, rows)

    def _find(self, number: str, operator: Operator) -> tuple[PaperView, ...]:
        return (self._desk.services.prints.receipt(number, operator),)
