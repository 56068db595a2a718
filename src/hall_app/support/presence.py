"""Who has an archive open: many at a time, or one alone for restore and migration."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

_PLACES = 64
"""So many programs can have one archive open; each holds one byte of the lock file."""

if sys.platform == "win32":
    import msvcrt

    def _lock_byte(handle: int, place: int) -> bool:
        os.lseek(handle, place, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock_byte(handle: int, place: int) -> bool:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except OSError:
            return False
        return True


class Presence:
    """Hold a place in the lock file for as long as the archive is open; a crash frees it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None

    def _open(self) -> int:
        try:
            return os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as fault:
            raise EnvironmentFault(
                "data-folder-unwritable", folder=self._file.parent.name
            ) from fault

    def enter(self) -> None:
        """Take any free place.

        Raises:
            EnvironmentFault: ``archive-in-use`` while somebody has the archive alone.
        """
        handle = self._open()
        if not any(_lock_byte(handle, place) for place in range(_PLACES)):
            os.close(handle)
            raise EnvironmentFault("archive-in-use")
        self._handle = handle

    def enter_alone(self) -> None:
        """Take all places.

        Raises:
            EnvironmentFault: ``archive-in-use`` while anybody else has the archive open.
        """
        handle = self._open()
        if not all(_lock_byte(handle, place) for place in range(_PLACES)):
            os.close(handle)
            raise EnvironmentFault("archive-in-use")
        self._handle = handle

    def leave(self) -> None:
        """Give the place back."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
