"""The folder of papers that the tour prints into."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.app.tour.stage import Stage


class PapersThere:
    """Look for printed papers.

    Args:
        folder: Where the printer of the tour files them.
        stage: What waits.
    """

    def __init__(self, folder: Path, stage: Stage) -> None:
        self.folder = folder
        self._stage = stage

    def of(self, form: str) -> list[Path]:
        """Return the papers of a form, or all with an empty text, the oldest first."""
        found = [one for one in self.folder.glob("*.pdf") if form in one.name]
        return sorted(found, key=lambda one: (one.stat().st_mtime_ns, one.name))

    def until_there(self, form: str, count: int = 1) -> None:
        """Wait until so many papers of a form lie there.

        Raises:
            StepFailed: They did not come.
        """
        self._stage.until(f"paper {form}", lambda: len(self.of(form)) >= count)
