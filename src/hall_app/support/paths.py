"""Where the program's files and the hall's data lie."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from hall_app.support.errors import EnvironmentFault


def bundle_root() -> Path:
    """Return the folder that holds ``resources/`` and ``forms/``.

    Raises:
        EnvironmentFault: ``program-incomplete`` when neither the frozen bundle nor the
            checkout above this file has them.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen)] if frozen else []
    candidates.append(Path(__file__).resolve().parents[3])
    for candidate in candidates:
        if (candidate / "resources").is_dir() and (candidate / "forms").is_dir():
            return candidate
    raise EnvironmentFault("program-incomplete", folder=str(candidates[0]))


def resources() -> Path:
    """Return the folder of shipped data files."""
    return bundle_root() / "resources"


def forms() -> Path:
    """Return the folder of shipped form files."""
    return bundle_root() / "forms"


def windows_fonts() -> Path:
    """Return the folder in which Windows keeps its faces."""
    return Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"


def migrations() -> Path:
    """Return the folder of schema steps, which the migration runner reads as files."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / "hall_app" / "storage" / "migrations"
    return Path(__file__).resolve().parents[1] / "storage" / "migrations"


@dataclass(frozen=True, slots=True)
class DataPaths:
    """Name every file the program keeps in one data folder."""

    root: Path

    @property
    def archive(self) -> Path:
        """Return the encrypted archive file."""
        return self.root / "hall.archive"

    @property
    def key_slots(self) -> Path:
        """Return the wrapped keys that lie beside the archive."""
        return self.root / "hall.keys"

    @property
    def backups(self) -> Path:
        """Return the folder of automatic backups."""
        return self.root / "backups"

    @property
    def log(self) -> Path:
        """Return the program's log file."""
        return self.root / "hall.log"

    @property
    def last_words(self) -> Path:
        """Return the file that tells where the program was when it aborted."""
        return self.root / "hall.crash"

    @property
    def machine_settings(self) -> Path:
        """Return the INI file of this machine: geometry, printers, offsets."""
        return self.root / "machine.ini"

    @property
    def desk_lock(self) -> Path:
        """Return the lock of the running desk."""
        return self.root / "desk.lock"

    @property
    def side_file(self) -> Path:
        """Return the archive's write-ahead log, which lies beside it while it is open."""
        return self.root / "hall.archive-wal"

    @property
    def side_note(self) -> Path:
        """Return the note that a side file belongs to the archive now."""
        return self.root / "hall.side"

    @property
    def view_note(self) -> Path:
        """Return the note that this archive is a copy to look at only."""
        return self.root / "hall.view-only"

    @property
    def presence(self) -> Path:
        """Return the lock file in which every program with the archive open has a place."""
        return self.root / "hall.open"


def practice_folder() -> Path:
    """Return the folder of the practice archive, apart from the real one."""
    return default_data_folder() / "practice"


def default_data_folder() -> Path:
    """Return the per-user data folder, under the local application data on Windows."""
    from platformdirs import user_data_path  # noqa: PLC0415 - keeps it out of every start

    return user_data_path("HallApp", appauthor=False, roaming=False)
