"""Following long work from outside: how far it is, and whether somebody wants it stopped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Callable


def _quietly(_done: int, _whole: int) -> None:
    """Tell nobody."""


def _never() -> bool:
    """Let the work go on."""
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """Follow long work; by default nobody does.

    Attributes:
        progress: Told how much of how much is done.
        stopped: Asked between two steps whether somebody wants it stopped.
    """

    progress: Callable[[int, int], None] = _quietly
    stopped: Callable[[], bool] = _never

    def step(self, done: int, whole: int) -> None:
        """Tell how far the work is.

        Raises:
            RuleViolation: ``work-stopped``.
        """
        self.progress(done, whole)
        if self.stopped():
            raise RuleViolation("work-stopped")


UNWATCHED = Watching()
