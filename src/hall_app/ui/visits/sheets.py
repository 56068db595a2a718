"""Print the sheets (P24) of all visits of the list that is shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from hall_app.ui.batch_print import PaperRow, line_words, print_list
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.views import Operator, PaperView
    from hall_app.ui.desk import Desk
    from hall_app.ui.page import Page


class VisitSheets:
    """Queue the sheet of each visit and send them together."""

    def __init__(self, page: Page, desk: Desk) -> None:
        self._page, self._desk = page, desk

    def print_all(self, visit_ids: Sequence[int]) -> None:
        """Ask, then print the sheets of these visits."""
        rows = [
            PaperRow(words=line_words(place), make=partial(self._queue, one))
            for place, one in enumerate(visit_ids, start=1)
        ]
        fact = mark("Visits", "Print the sheets of {count} visits?").shown(count=len(rows))
        print_list(self._desk, self._page, fact, rows)

    def _queue(self, visit_id: int, operator: Operator) -> tuple[PaperView, ...]:
        services = self._desk.services
        return (services.prints.paper(services.visits.print(visit_id, operator), operator),)
