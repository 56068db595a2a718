"""Doing one thing in a process of its own: what reads a hostile file may die, the desk may not."""

from __future__ import annotations

import multiprocessing
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from hall_app.support.errors import HallError

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

MEMORY = 2 * 1024**3
"""Bytes the child may ask for, where the system can hold it to that."""


class Lost(Exception):
    """Say that the child found no answer: it met damage, died, or took too long."""


def call_apart(work: Callable[..., Any], *arguments: object, seconds: float) -> Any:
    """Return what a function of a module returns, called in a child process.

    Args:
        work: Found again by its module and name; its result and arguments go through a pipe.
        arguments: Handed on to it.
        seconds: How long it may take.

    Raises:
        HallError: Whatever of these the function raised.
        Lost: It raised anything else, died, or took longer.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(sender, work, arguments), daemon=True)
    child.start()
    sender.close()
    outcome: object = None
    with suppress(EOFError, OSError):
        outcome = receiver.recv() if receiver.poll(seconds) else None
    receiver.close()
    child.kill()
    child.join()
    child.close()
    if isinstance(outcome, HallError):
        raise outcome
    if not isinstance(outcome, tuple):
        raise Lost
    return outcome[0]


def _answer(sender: Connection, work: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    _limit_memory()
    outcome: object = None
    try:
        outcome = (work(*arguments),)
    except HallError as fault:
        outcome = fault
    except BaseException:  # noqa: BLE001 - panics of libraries are no exceptions; the child ends
        outcome = None
    sender.send(outcome)
    sender.close()


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
