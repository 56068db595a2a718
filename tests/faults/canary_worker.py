"""Run the command ``tour``; tell every window title and the clipboard, then crash with a name."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from hall_app.app.crash import CrashGuard
from hall_app.app.main import main
from hall_app.app.tour import journey, stage
from hall_app.domain.resident_lists import ListOrder, PeopleFilter

if TYPE_CHECKING:
    from collections.abc import Iterator

LAST = "papers-in-the-folder"
STEPS = journey.Tour.steps


def watched(tour: journey.Tour) -> Iterator[dict[str, object]]:
    """Run the steps as they are; beside each say what others see by chance."""
    for step in STEPS(tour):
        if step["step"] == LAST:
            list_taken_away(tour)
            crash_with(journey.NAME)
        windows = QApplication.topLevelWidgets()
        yield {
            **step,
            "titles": [one.windowTitle() for one in windows],
            "clipboard": QApplication.clipboard().text(),
        }


def list_taken_away(tour: journey.Tour) -> None:
    """Export the list of residents, as a clerk with the right to does."""
    application = tour._desk._application
    services = application.services
    file = Path(sys.argv[1]) / "papers" / "list.xlsx"

    def listed() -> None:
        head = services.accounts.log_in("lm", "lianxi2026", "3 号窗口")
        services.exports.listed(file, PeopleFilter(), ListOrder(), head)

    tour._desk._tasks._lanes["db"].submit(listed).result()


def crash_with(name: str) -> None:
    """Let a fault nobody foresaw tell a name in its message and hold one in a variable."""
    guard = CrashGuard()
    try:
        int(f"{name} {journey.ID_NUMBER}")  # Python puts the text into the message
    except ValueError as fault:
        guard.report(fault)
    guard.remove()


if __name__ == "__main__":
    stage._PATIENCE_MS = 90_000  # a machine that does much else is slow, not wrong
    journey.Tour.steps = watched  # type: ignore[method-assign]
    sys.exit(main(["tour", "--out", sys.argv[1]]))
