"""What came of a visit, in the clerk's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.visits import Outcome
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.ui.i18n import Marked

OUTCOMES: Mapping[Outcome, Marked] = {
    Outcome.NOTED: mark("Visits", "To do"),
    Outcome.ANSWERED: mark("Visits", "Answered"),
    Outcome.SOLVED: mark("Visits", "Solved"),
}
ICONS = {
    Outcome.NOTED: ("hourglass", "warn"),
    Outcome.ANSWERED: ("check", "ink"),
    Outcome.SOLVED: ("check", "good"),
}
