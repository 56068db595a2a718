"""A disk that remembers what was really synced, and what a power cut would leave of it.

The encrypted archive is written through SQLite's own interface to the system, so the journal, the
checkpoints and the key's page marks are all the program's own. Every write, cut and sync is kept
in its order; ``left_by_cut`` then makes the files of any moment: what was synced is there, and of
everything else a part by chance, in any order of pages, some of it torn inside a page.
"""

from __future__ import annotations

import contextlib
import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from hall_app.storage import database

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator

DISK = "recording"
CIPHER_ON_DISK = f"multipleciphers-{DISK}"
"""Pages are encrypted above the disk, so that it sees what a real one sees."""
SECTOR = 512
LOST, WHOLE = 0.4, 0.9
"""Up to the first share a write that was not synced is lost, up to the second it is whole."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the disk was asked to do."""

    kind: str
    file: str
    at: int = 0
    content: bytes = b""


@dataclass(slots=True)
class Log:
    """Everything since the recording began, and what was acknowledged when."""

    before: dict[str, bytes] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    acknowledged: list[tuple[int, tuple[str, tuple[object, ...]]]] = field(default_factory=list)

    def acknowledge(self, sql: str, *values: object) -> None:
        """Keep a question whose answer must be 1 from now on, whatever happens to the power."""
        self.acknowledged.append((len(self.steps), (sql, values)))

    def promised(self, cut: int) -> list[tuple[str, tuple[object, ...]]]:
        """Return what had been acknowledged before the cut."""
        return [promise for step, promise in self.acknowledged if step <= cut]

    def left_by_cut(
        self, cut: int, chance: random.Random, *, drive_lies: bool = False
    ) -> dict[str, bytes]:
        """Return the files that are there when the power comes back.

        A drive that lies says that it synced and did not.
        """
        safe = {name: bytearray(content) for name, content in self.before.items()}
        pending: dict[str, list[Step]] = {name: [] for name in safe}
        for step in self.steps[:cut]:
            if step.kind == "delete":
                safe.pop(step.file, None)
                pending.pop(step.file, None)
            elif step.kind == "sync":
                if not drive_lies:
                    _all_of(safe.setdefault(step.file, bytearray()), pending.get(step.file, []))
                    pending[step.file] = []
            else:
                safe.setdefault(step.file, bytearray())
                pending.setdefault(step.file, []).append(step)
        for name, steps in pending.items():
            _some_of(safe[name], steps, chance)
        return {name: bytes(content) for name, content in safe.items()}


def _do(content: bytearray, step: Step) -> None:
    if step.kind == "truncate":
        del content[step.at :]
        return
    if len(content) < step.at:
        content.extend(bytes(step.at - len(content)))
    content[step.at : step.at + len(step.content)] = step.content


def _all_of(content: bytearray, steps: list[Step]) -> None:
    for step in steps:
        _do(content, step)


def _some_of(content: bytearray, steps: list[Step], chance: random.Random) -> None:
    for step in steps:
        luck = chance.random()
        if luck > WHOLE and len(step.content) > SECTOR:
            torn = chance.randrange(SECTOR, len(step.content), SECTOR)
            _do(content, Step(step.kind, step.file, step.at, step.content[:torn]))
        elif luck > LOST:
            _do(content, step)


class _File(apsw.VFSFile):
    def __init__(self, log: Log, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        plain = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._log, self._name = log, Path(plain).name if plain else ""
        if plain and self._name not in log.before and not self._known():
            file = Path(plain)
            if file.exists():
                log.before[self._name] = file.read_bytes()
        super().__init__("unix", name, flags)

    def _known(self) -> bool:
        return any(step.file == self._name for step in self._log.steps)

    def _note(self, kind: str, at: int = 0, content: bytes = b"") -> None:
        if self._name:
            self._log.steps.append(Step(kind, self._name, at, content))

    def xWrite(self, data: bytes, offset: int) -> None:
        self._note("write", offset, bytes(data))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._note("truncate", newsize)
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._note("sync")


class _Disk(apsw.VFS):
    def __init__(self) -> None:
        self.log = Log()
        super().__init__(DISK, "unix")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _File(self.log, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.log.steps.append(Step("delete", Path(filename).name))
        super().xDelete(filename, syncdir)


@functools.cache
def _the_disk() -> _Disk:
    """Return the one disk of this process: the cipher holds on to the first it was laid upon."""
    return _Disk()


@contextlib.contextmanager
def recorded(monkeypatch) -> Iterator[Log]:
    """Let every archive opened from here on lie on the recording disk."""
    log = _the_disk().log = Log()
    opened = database._CipherDatabase

    class OnThisDisk(opened):
        def __init__(self, path: str, key: bytes) -> None:
            super().__init__(path, key)
            self.connect_params["vfs"] = CIPHER_ON_DISK

    with monkeypatch.context() as patched:
        patched.setattr(database, "_CipherDatabase", OnThisDisk)
        yield log
