"""Run slow work on a lane and hand the answer back on the screen's thread."""

from __future__ import annotations

import logging
import weakref
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from hall_app.support.errors import ApprovalNeeded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hall_app.support.lanes import Lane

    Approver = Callable[[ApprovalNeeded, Callable[[], None], Callable[[Exception], None]], None]
    """Asks for approval, then calls the job once more, or tells why it was not given."""

logger = logging.getLogger(__name__)
Result = TypeVar("Result")

DB, PRINT, BACKGROUND = "db", "print", "background"
SLOW_AFTER = 3_000
"""Milliseconds after which a clerk is told that the archive keeps them waiting."""


@dataclass(slots=True, kw_only=True)
class _Waiting:
    """Remember who waits for an answer."""

    owner: weakref.ref[QObject]
    done: Callable[[Any], None]
    error: Callable[[Exception], None] | None
    key: tuple[int, str] | None
    begin: Callable[[], Future[Any]]
    asked: bool = False
    future: Future[Any] | None = None


class Tasks(QObject):
    """Hand jobs to the lanes; drop answers nobody waits for any more.

    Args:
        lanes: The lanes by name: ``db``, ``print``, ``background``.

    Attributes:
        approver: Asks a colleague where a job needs approval; without one the fault is told.
    """

    failed = Signal(object)
    """An exception that no ``error`` took; the shell shows its sentence."""
    slow = Signal()
    """An answer of the database lane is long in coming: the archive is busy."""
    _arrived = Signal(int)

    def __init__(self, lanes: Mapping[str, Lane], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[int] = set()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(SLOW_AFTER)
        self._patience.timeout.connect(self.slow)
        self._lanes = dict(lanes)
        self._waiting: dict[int, _Waiting] = {}
        self._newest: dict[tuple[int, str], int] = {}
        self._last = 0
        self.approver: Approver | None = None
        self._arrived.connect(self._answer)

    @property
    def pending(self) -> int:
        """Return how many answers are still to come."""
        return len(self._waiting)

    def run(
        self,
        job: Callable[[], Result],
        *,
        owner: QObject,
        done: Callable[[Result], None],
        error: Callable[[Exception], None] | None = None,
        lane: str = DB,
        key: str | None = None,
    ) -> None:
        """Queue a job and return at once.

        ``done`` or ``error`` is called on the screen's thread, and neither when the owner is
        gone by then. A newer call of the same owner with the same ``key`` makes the older one
        void: it is taken out of the queue, or its answer is dropped.
        """
        self._wait(owner, done, error, key, lambda: self._lanes[lane].submit(job), asked=lane == DB)

    def follow(
        self,
        begin: Callable[[], Future[Result]],
        *,
        owner: QObject,
        done: Callable[[Result], None],
        error: Callable[[Exception], None] | None = None,
        key: str | None = None,
    ) -> None:
        """Wait for work that a service puts on its lanes itself, as the print queue does."""
        self._wait(owner, done, error, key, begin)

    def _wait(
        self,
        owner: QObject,
        done: Callable[[Any], None],
        error: Callable[[Exception], None] | None,
        key: str | None,
        begin: Callable[[], Future[Any]],
        *,
        asked: bool = False,
    ) -> None:
        scope = (id(owner), key) if key is not None else None
        self._outdate(scope)
        self._last += 1
        ticket = self._last
        waiting = _Waiting(
            owner=weakref.ref(owner),
            done=done,
            error=error,
            key=scope,
            begin=begin,
            asked=asked,
        )
        self._begin(ticket, waiting)

    def _begin(self, ticket: int, waiting: _Waiting) -> None:
        self._waiting[ticket] = waiting
        if waiting.asked:
            self._asked.add(ticket)
            if not self._patience.isActive():
                self._patience.start()
        if waiting.key is not None:
            self._newest[waiting.key] = ticket
        waiting.future = waiting.begin()
        waiting.future.add_done_callback(lambda _future: self._tell(ticket))

    def forget(self, owner: QObject, *keys: str) -> None:
        """Make what an owner asked for under these keys void, as a newer call would."""
        for key in keys:
            self._outdate((id(owner), key))

    def close(self) -> None:
        """Wait for no answer any more and take queued jobs back."""
        waiting, self._waiting = self._waiting, {}
        self._newest.clear()
        self._asked.clear()
        self._patience.stop()
        for entry in waiting.values():
            if entry.future is not None:
                entry.future.cancel()

    def _outdate(self, scope: tuple[int, str] | None) -> None:
        ticket = self._newest.pop(scope, None) if scope is not None else None
        entry = self._waiting.pop(ticket, None) if ticket is not None else None
        if ticket is not None:
            self._answered(ticket)
        if entry is not None and entry.future is not None:
            entry.future.cancel()

    def _tell(self, ticket: int) -> None:
        """Bring the ticket over to the screen's thread; runs on the lane's thread."""
        if shiboken6.isValid(self):
            self._arrived.emit(ticket)

    def _answered(self, ticket: int) -> None:
        """Begin to be patient anew with each answer; there is none to wait for after the last."""
        if ticket in self._asked:
            self._asked.discard(ticket)
            self._patience.stop()
            if self._asked:
                self._patience.start()

    def _answer(self, ticket: int) -> None:
        self._answered(ticket)
        entry = self._waiting.pop(ticket, None)
        if entry is None or entry.future is None:
            return
        if entry.key is not None and self._newest.get(entry.key) == ticket:
            del self._newest[entry.key]
        owner = entry.owner()
        if owner is None or not shiboken6.isValid(owner):
            return
        try:
            result = entry.future.result()
        except CancelledError:
            return
        except ApprovalNeeded as fault:
            self._ask(fault, entry)
            return
        except Exception as fault:  # noqa: BLE001 - every fault of a job has a sentence
            self._report(fault, entry.error)
            return
        entry.done(result)

    def _ask(self, fault: ApprovalNeeded, entry: _Waiting) -> None:
        """Let a colleague approve a job at this desk; it is then run once more, as it was."""
        if self.approver is None:
            self._report(fault, entry.error)
            return
        self.approver(fault, lambda: self._again(entry), lambda why: self._report(why, entry.error))

    def _again(self, entry: _Waiting) -> None:
        owner = entry.owner()
        if owner is None or not shiboken6.isValid(owner):
            return
        self._outdate(entry.key)
        self._last += 1
        self._begin(self._last, entry)

    def _report(self, fault: Exception, error: Callable[[Exception], None] | None) -> None:
        logger.info("a job ended with %s", type(fault).__name__)
        if error is not None:
            error(fault)
        else:
            self.failed.emit(fault)
