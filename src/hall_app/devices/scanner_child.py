"""What a scanner's driver does, in a process of its own: when it crashes, the desk does not."""

from __future__ import annotations

import multiprocessing
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.process_limits import leave_no_core

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Generator, Iterator
    from multiprocessing.connection import Connection

LOOK = 0.1
"""Seconds between two looks whether the desk wants to end it."""
_END = ()


def pieces_of_driver(
    work: Callable[..., Iterator[Any]],
    *arguments: object,
    ended: threading.Event,
    silence: float,
) -> Generator[Any]:
    """Yield what a generator of a module yields in a child process.

    The child is ended after its last piece, when the caller closes this, and when ``ended`` is
    set. It has no limits of memory and helpers, unlike that of ``support.apart``: a maker's
    driver may take what it takes, and what it reads comes from the device.

    Args:
        work: Found again by its module and name; its pieces and arguments go through a pipe.
        arguments: Handed on to it.
        ended: Whether nobody waits any more.
        silence: Seconds without a piece after which the child is taken for hung.

    Raises:
        HallError: Whatever of these the generator raised.
        EnvironmentFault: ``scanner-driver-died``, ``scanner-silent``.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(
        target=_answer, args=(sender, work, arguments), daemon=True, name="scanner-driver"
    )
    child.start()
    sender.close()
    try:
        while (told := _received(receiver, ended, silence)) != _END:
            if isinstance(told, HallError):
                raise told
            yield told[0]
    finally:
        receiver.close()
        child.kill()
        child.join()
        child.close()


def _received(receiver: Connection, ended: threading.Event, silence: float) -> Any:
    last = time.monotonic() + silence
    try:
        while not receiver.poll(LOOK):
            if ended.is_set():
                return _END
            if time.monotonic() > last:
                raise EnvironmentFault("scanner-silent")
        return receiver.recv()
    except (EOFError, OSError) as fault:
        raise EnvironmentFault("scanner-driver-died") from fault


def _answer(
    sender: Connection, work: Callable[..., Iterator[Any]], arguments: tuple[object, ...]
) -> None:
    leave_no_core()
    outcome: object = _END
    try:
        for piece in work(*arguments):
            sender.send((piece,))
    except HallError as fault:
        outcome = fault
    with suppress(OSError):  # nobody listens any more
        sender.send(outcome)
    sender.close()
