"""One case after the other on a slow machine: found, accepted, its receipt on file; times told."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from window_acts import accept

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import CLERK
from hall_app.devices.spooler_folder import FOLDER_PRINTER, FolderSpooler
from hall_app.services.prints import SendOrder
from hall_app.support.clock import SystemClock
from hall_app.support.paths import DataPaths

MEMORY = 1 << 30
"""Bytes of memory of its own that the program may take."""


def work(folder: str, out: str, rounds: str) -> None:
    """Do one unmeasured round and then the measured ones."""
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    app = build(
        DataPaths(Path(folder)), SystemClock(), threads=False, spooler=FolderSpooler(Path(out))
    )
    clerk = app.services.accounts.log_in(CLERK, PRACTICE_PASSWORD, "1 号窗口")
    found, done = [], []
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for turn in range(int(rounds) + 1):
        begun = time.perf_counter()
        app.services.search.find("周文静", clerk)
        looked = time.perf_counter()
        told = accept(app, clerk, f"slow{turn}")
        order = SendOrder(job_id=told.papers[0].job_id, printer=FOLDER_PRINTER)
        app.services.print_queue.send(order, clerk).result()
        if turn:
            found.append(looked - begun)
            done.append(time.perf_counter() - begun)
    sys.stdout.write(json.dumps({"found": sorted(found), "done": sorted(done)}) + "\n")
    sys.stdout.flush()
    app.close()


if __name__ == "__main__":
    work(*sys.argv[1:])
