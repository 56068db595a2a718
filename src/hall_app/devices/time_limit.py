"""An end to calls that the operating system may never come back from."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from hall_app.support.errors import PrintFault

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


def within(seconds: float, job: Callable[[], Result]) -> Result:
    """Run a job on a thread of its own and give up waiting for it after a while.

    A job given up goes on by itself; its thread does not keep the program from ending.

    Raises:
        PrintFault: ``spooler-silent``; whatever the job raises comes through.
    """
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(job())
        except Exception as fault:  # noqa: BLE001 - handed on through the future
            future.set_exception(fault)

    threading.Thread(target=run, name="spooler-call", daemon=True).start()
    done = threading.Event()
    future.add_done_callback(lambda _: done.set())
    if not done.wait(seconds):
        raise PrintFault("spooler-silent", seconds=seconds)
    return future.result()
