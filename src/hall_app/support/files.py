"""Writing files whole or not at all, and dropping them, also where somebody looks into them."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.support.errors import EnvironmentFault
from hall_app.support.file_names import check_file_name
from hall_app.support.path_lengths import check_file_length

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HELD = frozenset({5, 32})
"""Windows: access denied, sharing violation. A virus scanner looks into each new file."""
HELD_SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""How long to wait between the tries while somebody holds the file."""
_LONGER_PART = len("..12345678.part")
"""By so much is the name of an unfinished file longer, with what the system invents for it."""


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file's content in one step and leave the old content on any failure.

    Raises:
        EnvironmentFault: ``file-name-unusable`` for a name that not every system takes,
            ``file-path-too-long``.
        OSError: The folder is missing, full or read-only; the old file is untouched.
    """
    check_file_name(path)
    check_file_length(path, _LONGER_PART)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        replace(part, path)
    except BaseException:
        drop(part)
        raise


def unwritten(fault: OSError, path: Path) -> EnvironmentFault:
    """Return what to say where a file could not be written, as one that is open in Excel."""
    if getattr(fault, "winerror", None) in _HELD and path.exists():
        return EnvironmentFault("file-held", file=path.name)
    return EnvironmentFault("out-unwritable", folder=str(path.parent))


def replace(part: Path, path: Path) -> None:
    """Put a finished file in the place of another, also where that one is held for a moment.

    Raises:
        OSError: It cannot be replaced, or is still held after a second and a half.
    """
    _patiently(lambda: part.replace(path))


def remove(path: Path) -> None:
    """Remove a file that may be gone already, also where it is held for a moment.

    Raises:
        OSError: It cannot be removed, or is still held after a second and a half.
    """
    _patiently(lambda: path.unlink(missing_ok=True))


def drop(path: Path) -> bool:
    """Drop a leftover that stands in nobody's way; tell whether it is gone."""
    try:
        remove(path)
    except OSError:
        return False
    return True


def drop_folder(folder: Path) -> bool:
    """Drop a folder with all that is in it; tell whether it is gone after a second and a half."""
    for seconds in (*HELD_SECONDS, 0.0):
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.lexists(folder):
            return True
        threading.Event().wait(seconds)
    return False


@contextmanager
def passing_folder(prefix: str, folder: Path | None = None) -> Iterator[Path]:
    """Make a folder for as long as it is needed; one that is held at the end is no fault.

    Args:
        prefix: How its name begins, so that what is left of it is known.
        folder: Where it is made; among the system's temporary files by default.

    Raises:
        OSError: It cannot be made.
    """
    made = Path(tempfile.mkdtemp(prefix=prefix, dir=folder))
    try:
        yield made
    finally:
        drop_folder(made)


def _patiently(act: Callable[[], object]) -> None:
    """Do something with a file, again and again while somebody holds it."""
    for seconds in HELD_SECONDS:
        try:
            act()
        except PermissionError as fault:
            if getattr(fault, "winerror", None) not in _HELD:
                raise
            threading.Event().wait(seconds)
        else:
            return
    act()
