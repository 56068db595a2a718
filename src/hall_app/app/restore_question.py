"""What a restore would lose is asked for by its number, or by a word where nobody can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.services.restore_plan import plan_restore
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.ui.day_words import moment_words
from hall_app.ui.hall.keys import RestoreDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from hall_app.support.clock import Clock

_ASKED = frozenset({"restore-loses", "restore-loses-unknown"})


def ask_to_lose(
    fault: Exception,
    file: Path,
    clock: Clock,
    parent: QWidget,
    go_on: Callable[[int | str | None], None],
    give_up: Callable[[], None] = lambda: None,
) -> bool:
    """Ask for what a refused restore needs; tell whether that was why it was refused.

    Args:
        fault: Why it was refused.
        file: The backup.
        clock: Says which day it is.
        parent: Where the question is shown.
        go_on: Called with what was agreed to.
        give_up: Called when it was not.
    """
    if not isinstance(fault, RuleViolation) or fault.code not in _ASKED:
        return False
    made = moment_words(plan_restore(file, clock, None).made_at, hall_day(clock.now()))
    count = fault.details.get("count")
    lost = count if isinstance(count, int) else None
    dialog = RestoreDialog(made, lost, parent, asks_secret=False)

    def given() -> None:
        if dialog.confirms():
            dialog.accept()
            go_on(dialog.agreed)

    dialog.given.connect(given)
    dialog.rejected.connect(give_up)
    dialog.open()
    return True
