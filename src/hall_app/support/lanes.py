"""Single-thread lanes: where slow work runs, so that the desk only draws."""

from __future__ import annotations

import sys
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


_TURN = 0.001
"""Seconds that a busy lane keeps the interpreter before the desk gets its turn."""


def take_short_turns() -> None:
    """Let the desk interrupt busy lanes soon, so that what is typed appears at once.

    The desk asks for the interpreter several times a letter; with the usual turn of 5 ms a letter
    beside an import takes 74 ms, with this one 27 ms (``bench/typing_echo.py``).
    """
    sys.setswitchinterval(_TURN)


class Lane(Protocol):
    """Run jobs one after the other, in the order given."""

    def submit(self, job: Callable[[], Result]) -> Future[Result]:
        """Queue a job and return its future at once."""

    def close(self) -> None:
        """Finish the queued jobs and stop."""


class ThreadLane:
    """Run jobs on one thread of their own, between an opening and a closing job."""

    def __init__(
        self,
        name: str,
        *,
        opening: Callable[[], None] | None = None,
        closing: Callable[[], None] | None = None,
    ) -> None:
        self._closing = closing
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"lane-{name}")
        if opening is not None:
            try:
                self._pool.submit(opening).result()
            except BaseException:
                self._pool.shutdown(wait=True)
                raise

    def submit(self, job: Callable[[], Result]) -> Future[Result]:
        """Queue a job; a cancelled future's job never starts."""
        return self._pool.submit(job)

    def close(self) -> None:
        """Finish what is queued, run the closing job and join the thread."""
        if self._closing is not None:
            self._pool.submit(self._closing).result()
        self._pool.shutdown(wait=True)


class ImmediateLane:
    """Run each job at once on the caller's thread; for commands and tests."""

    def submit(self, job: Callable[[], Result]) -> Future[Result]:
        """Run the job and return its finished future."""
        future: Future[Result] = Future()
        try:
            future.set_result(job())
        except Exception as fault:  # noqa: BLE001 - handed on through the future
            future.set_exception(fault)
        return future

    def close(self) -> None:
        """Do nothing: nothing is ever left queued."""
