"""The archive's side file: whether it lies where it must after a program that ended in the middle.

The newest work may stand in the side file alone. Where that is taken away after a power cut, the
database engine opens the archive as it was before, without a word.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.support.paths import DataPaths


def side_file_lost(paths: DataPaths) -> bool:
    """Tell whether a program ended in the middle and its side file is not there any more.

    Asked before the archive is opened, which makes a new one.
    """
    return paths.side_note.exists() and not paths.side_file.exists()


def note_side_file(paths: DataPaths) -> None:
    """Note that the archive has a side file from now on; where that fails nothing is noticed."""
    with suppress(OSError):
        paths.side_note.touch()


def forget_side_file(paths: DataPaths) -> None:
    """Take the note away after the last program closed the archive, which ends the side file."""
    with suppress(OSError):
        if not paths.side_file.exists():
            paths.side_note.unlink(missing_ok=True)
