"""Two clerks at one visit: what differs between how it is now and how the clerk saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.day_words import long_day
from hall_app.ui.i18n import translate
from hall_app.ui.visits.words import OUTCOMES
from hall_app.ui.widgets.changed_question import ChangedQuestion, told_apart

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from hall_app.domain.visits import VisitView
    from hall_app.ui.visits.controller import Outrun


def ask_again(parent: QWidget, seen: VisitView, found: Outrun, over: Callable[[], None]) -> None:
    """Ask what to do with a change of a visit that somebody else wrote on first.

    Args:
        parent: The form that was filled in, or the page.
        seen: The visit as the clerk saw it.
        found: How it is now, and who wrote on it; what was taken back takes nothing any more.
        over: Records the change on the visit as it is now.
    """
    now, before = told_apart(_lines(found.now), _lines(seen))
    question = ChangedQuestion(
        "visit-changed",
        translate("Visits", "Somebody else has just changed this visit"),
        found.last,
        now,
        before,
        parent,
        lasting=not found.now.voided,
    )
    question.overwritten.connect(over)
    question.open()


def _lines(visit: VisitView) -> tuple[tuple[str, str], ...]:
    return (
        (translate("Visits", "Outcome"), OUTCOMES[visit.outcome].shown()),
        (translate("Visits", "Done"), visit.result),
        (
            translate("Visits", "Next visit"),
            long_day(visit.next_on) if visit.next_on is not None else "",
        ),
        (translate("Visits", "Case number"), visit.case_number),
        (translate("Visits", "Taken back"), visit.void_reason),
    )
