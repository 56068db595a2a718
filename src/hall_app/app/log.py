"""The program's log file: numbers of cases, forms and durations, never a name or a number."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BYTES, _FILES = 1_000_000, 3
_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class LogFile:
    """Write what the program says of itself into one rotating file until it is closed."""

    def __init__(self, file: Path) -> None:
        self._handler = RotatingFileHandler(
            file, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(logging.Formatter(_LINE))
        root = logging.getLogger("hall_app")
        root.addHandler(self._handler)
        if root.level == logging.NOTSET:
            root.setLevel(logging.INFO)

    def close(self) -> None:
        """Write no more and let the file go."""
        logging.getLogger("hall_app").removeHandler(self._handler)
        self._handler.close()
