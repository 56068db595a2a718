"""Files held by another program, as a virus scanner holds each new one for a moment on Windows."""

from __future__ import annotations

from pathlib import Path

from hall_app.support import files

FOR_GOOD = 1_000


def hold(monkeypatch, act, tries, *, only=""):
    """Let the first tries of an act fail as Windows does; return a list with how many are left.

    Args:
        monkeypatch: Takes it back after the test.
        act: ``replace`` or ``unlink`` of a path.
        tries: How often it fails.
        only: What the name of the file that is held contains.
    """
    monkeypatch.setattr(files, "HELD_SECONDS", (0.0,) * len(files.HELD_SECONDS))
    free, left = getattr(Path, act), [tries]

    def held(path, *args, **more):
        if only in path.name and left[0] and path.exists():
            left[0] -= 1
            fault = PermissionError(13, "held by another program")
            fault.winerror = 32
            raise fault
        return free(path, *args, **more)

    monkeypatch.setattr(Path, act, held)
    return left
