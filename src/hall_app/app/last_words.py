"""What is written down when the program is ended by a fault below Python: places, never values."""

from __future__ import annotations

import faulthandler
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform != "win32":
    import resource


class LastWords:
    """Let an abort name the functions of each thread in a file beside the log.

    The dump has files, lines and names of functions, so that it can be handed on. An image of the
    memory, which holds everything typed, is not written.
    """

    def __init__(self, file: Path) -> None:
        self._stream: TextIO | None = None
        if faulthandler.is_enabled():  # somebody listens already, as a test run does
            return
        self._stream = file.open("a", encoding="utf-8")
        faulthandler.enable(self._stream)
        if sys.platform != "win32":
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def close(self) -> None:
        """Write down nothing more."""
        if self._stream is not None:
            faulthandler.disable()
            self._stream.close()
            self._stream = None
