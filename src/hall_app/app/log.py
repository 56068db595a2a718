"""The program's log file: numbers of cases, forms and durations, never a name or a number."""

from __future__ import annotations

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES, _OLDER_FILES = 1_000_000, 3
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFile:
    """Write what the program says of itself into one file until it is closed.

    A file grown large is laid aside at the next start; the standard rotating handler would
    load half the network library for it.
    """

    def __init__(self, file: Path) -> None:
        if file.exists() and file.stat().st_size > _MOST_BYTES:
            _lay_aside(file)
        self._handler = logging.FileHandler(file, encoding="utf-8", delay=True)
        self._handler.setFormatter(logging.Formatter(_LINE))
        root = logging.getLogger("hall_app")
        root.addHandler(self._handler)
        if root.level == logging.NOTSET:
            root.setLevel(logging.INFO)

    def close(self) -> None:
        """Write no more and let the file go."""
        logging.getLogger("hall_app").removeHandler(self._handler)
        self._handler.close()


def _lay_aside(file: Path) -> None:
    """Keep the last files as ``.1`` (the newest) to ``.3``."""
    for number in range(_OLDER_FILES, 0, -1):
        older = file.with_name(f"{file.name}.{number}")
        newer = file.with_name(f"{file.name}.{number - 1}") if number > 1 else file
        if newer.exists():
            # Windows moves no file that somebody reads; the log then grows for another day.
            with suppress(OSError):
                newer.replace(older)
