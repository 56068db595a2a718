"""Two clerks at one household: cancel, compare, or record on how it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.ui.i18n import translate
from hall_app.ui.widgets.changed_question import ChangedQuestion

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hall_app.domain.households.views import HouseholdView
    from hall_app.ui.households.happenings.ground import Ground


class ChangedDialog(ChangedQuestion):
    """Ask what to do with an event when the household is not what the dialog assumed."""

    def __init__(self, ground: Ground, now: HouseholdView, parent: QWidget) -> None:
        before = ground.household
        mine = before if before and before.household_id == now.household_id else None
        super().__init__(
            "household-changed",
            translate("Happenings", "Somebody else has just changed this household"),
            now.events[0].by if now.events else "",
            _people(ground, now),
            _people(ground, mine) if mine is not None else "–",
            parent,
        )


def _people(ground: Ground, view: HouseholdView) -> str:
    lines = [ground.member_words(one) for one in view.members]
    return "\n".join(lines) or translate("Happenings", "nobody")
