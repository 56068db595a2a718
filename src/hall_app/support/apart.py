"""Doing one thing in a process of its own: what reads a hostile file may die, the desk may not.

Read apart are workbooks and tables of text, PDFs with fields or behind forms, pictures and scans,
and packages of other halls. In the desk's own process stay texts of TOML, CSV and JSON up to
their sizes, which no library outside Python's own and msgspec reads; backups, whose pages only
their key makes; updates, whose signature comes before everything; and what was decoded apart once
and is shown or printed again. ``tests/architecture/test_untrusted_files.py`` names the modules.
"""

from __future__ import annotations

import multiprocessing
import time
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from hall_app.support.errors import HallError
from hall_app.support.process_limits import hold_this_process

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from multiprocessing.connection import Connection

MEMORY = 2 * 1024**3
"""Bytes of its own the child may ask for.

Addresses alone are not counted: the engine that draws PDFs reserves more of them than it uses.
"""
END = ()
"""Told after the last piece."""


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
    with closing(pieces_apart(_only, work, arguments, seconds=seconds)) as pieces:
        return next(pieces)


def pieces_apart(
    work: Callable[..., Iterator[Any]], *arguments: object, seconds: float
) -> Generator[Any, None, None]:
    """Yield what a generator of a module yields in a child process, which never waits for us.

    The child is ended when the last piece was taken, or when the caller closes the generator.

    Args:
        work: Found again by its module and name; its pieces and arguments go through a pipe.
        arguments: Handed on to it.
        seconds: How long it may take, up to its last piece.

    Raises:
        HallError: Whatever of these the generator raised.
        Lost: It raised anything else, died, or took longer.
    """
    last = time.monotonic() + seconds
    with child_telling(_answer, work, arguments, seconds, name="apart") as receiver:
        while True:
            told = _received(receiver, last)
            if isinstance(told, HallError):
                raise told
            if told == END:
                return
            if not isinstance(told, tuple):
                raise Lost
            yield told[0]


@contextmanager
def child_telling(
    target: Callable[..., None], *arguments: object, name: str
) -> Iterator[Connection]:
    """Run a function of a module in a child process, for as long as its words are wanted.

    Args:
        target: Given the end of a pipe that it tells into, then the arguments.
        arguments: Handed on to it.
        name: Of the process.
    """
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=target, args=(sender, *arguments), daemon=True, name=name)
    child.start()
    sender.close()
    try:
        yield receiver
    finally:
        receiver.close()
        child.kill()
        child.join()
        child.close()


def _received(receiver: Connection, last: float) -> object:
    with suppress(EOFError, OSError):
        return receiver.recv() if receiver.poll(max(0.0, last - time.monotonic())) else None
    return None


def _only(work: Callable[..., Any], arguments: tuple[object, ...]) -> Iterator[Any]:
    yield work(*arguments)


def _answer(
    sender: Connection,
    work: Callable[..., Iterator[Any]],
    arguments: tuple[object, ...],
    seconds: float,
) -> None:
    hold_this_process(MEMORY, seconds)
    tell_pieces(sender, work, arguments)


def tell_pieces(
    sender: Connection, work: Callable[..., Iterator[Any]], arguments: tuple[object, ...]
) -> None:
    """Tell what a generator yields, each in a tuple, then ``END``, its own fault, or nothing."""
    outcome: object = END
    try:
        for piece in work(*arguments):
            sender.send((piece,))
    except HallError as fault:
        outcome = fault
    except BaseException:  # noqa: BLE001 - panics of libraries are no exceptions; the child ends
        outcome = None
    with suppress(OSError):  # nobody listens any more
        sender.send(outcome)
    sender.close()
