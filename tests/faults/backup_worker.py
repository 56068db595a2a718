"""Make backups for ever, or put one back, until the power goes.

``backup FOLDER`` writes one backup after the other. ``restore FOLDER FILE N`` loses its power just
before the N-th file gets its place.
"""

from __future__ import annotations

import itertools
import os
import signal
import sys
from pathlib import Path

from hall_app.app.bootstrap import build
from hall_app.services.restoring import restore
from hall_app.support.clock import SystemClock
from hall_app.support.paths import DataPaths

KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
"""On Windows either ends the process at once."""


def backup(folder: str) -> None:
    app = build(DataPaths(Path(folder)), SystemClock(), threads=False)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        print(app.services.backups.make_now().file.name, flush=True)  # noqa: T201


def restored(folder: str, file: str, last: str) -> None:
    real, calls = Path.replace, itertools.count(1)

    def until_the_power_goes(self: Path, target: Path) -> Path:
        if self.parent != target.parent and next(calls) == int(last):
            os.kill(os.getpid(), KILL)
        return real(self, target)

    Path.replace = until_the_power_goes  # type: ignore[method-assign, assignment]
    restore(Path(file), DataPaths(Path(folder)), None, SystemClock())


if __name__ == "__main__":
    {"backup": backup, "restore": restored}[sys.argv[1]](*sys.argv[2:])
