"""Writing files so that the old or the new content is there, never a part."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path

from hall_app.support.file_names import check_file_name

_HELD = frozenset({5, 32})
"""Windows: access denied, sharing violation. A virus scanner looks into each new file."""
HELD_SECONDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8)
"""How long to wait between the tries while somebody holds the file."""


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file's content in one step and leave the old content on any failure.

    Raises:
        EnvironmentFault: ``file-name-unusable`` for a name that not every system takes.
        OSError: The folder is missing, full or read-only; the old file is untouched.
    """
    check_file_name(path)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def replace(part: Path, path: Path) -> None:
    """Put a finished file in the place of another, also where that one is held for a moment.

    Raises:
        OSError: It cannot be replaced, or is still held after a second and a half.
    """
    for seconds in HELD_SECONDS:
        try:
            part.replace(path)
        except PermissionError as fault:
            if getattr(fault, "winerror", None) not in _HELD:
                raise
            threading.Event().wait(seconds)
        else:
            return
    part.replace(path)
