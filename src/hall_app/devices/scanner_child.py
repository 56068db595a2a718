"""What a scanner's driver does, in a process of its own: when it crashes, the desk does not."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from hall_app.support.apart import END, child_telling, tell_pieces
from hall_app.support.errors import EnvironmentFault, HallError
from hall_app.support.process_limits import leave_no_core

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Generator, Iterator
    from multiprocessing.connection import Connection

LOOK = 0.1
"""Seconds between two looks whether the desk wants to end it."""


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
    with child_telling(_answer, work, arguments, name="scanner-driver") as receiver:
        while (told := _received(receiver, ended, silence)) != END:
            if isinstance(told, HallError):
                raise told
            yield told[0]


def _received(receiver: Connection, ended: threading.Event, silence: float) -> Any:
    last = time.monotonic() + silence
    try:
        while not receiver.poll(LOOK):
            if ended.is_set():
                return END
            if time.monotonic() > last:
                raise EnvironmentFault("scanner-silent")
        told = receiver.recv()
    except (EOFError, OSError) as fault:
        raise EnvironmentFault("scanner-driver-died") from fault
    if told is None:
        raise EnvironmentFault("scanner-driver-died")
    return told


def _answer(
    sender: Connection, work: Callable[..., Iterator[Any]], arguments: tuple[object, ...]
) -> None:
    leave_no_core()
    tell_pieces(sender, work, arguments)
