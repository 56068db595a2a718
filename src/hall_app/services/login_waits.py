"""How long an account waits after wrong passwords, whatever is done to the computer's clock."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.support.clock import Clock

FREE_TRIES = 5
"""Wrong passwords in a row before the first wait."""
_WAITS = (dt.timedelta(minutes=1), dt.timedelta(minutes=5), dt.timedelta(minutes=30))


class LoginWaits:
    """Count the waits of this run by the clock that nobody can set.

    A wait that began before the start is counted by the time in the archive; where that lies in
    the future, because somebody set the clock back, all of it is waited from the start on.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ends: dict[tuple[int, int], float] = {}

    def begin(self, account_id: int, failures: int) -> None:
        """Let an account wait from now on for what so many wrong passwords cost."""
        self._ends[account_id, failures] = self._clock.monotonic() + _wait(failures)

    def seconds_left(self, account_id: int, failures: int, failed_at: dt.datetime | None) -> float:
        """Return how long an account still waits after its last wrong password; 0 for not."""
        if failures < FREE_TRIES or failed_at is None:
            return 0
        now = self._clock.monotonic()
        end = self._ends.get((account_id, failures))
        if end is None:
            waited = max((self._clock.now() - failed_at).total_seconds(), 0)
            end = self._ends[account_id, failures] = now + _wait(failures) - waited
        return max(end - now, 0)


def _wait(failures: int) -> float:
    """Return the seconds that so many wrong passwords in a row cost."""
    if failures < FREE_TRIES:
        return 0
    return _WAITS[min(failures - FREE_TRIES, len(_WAITS) - 1)].total_seconds()
