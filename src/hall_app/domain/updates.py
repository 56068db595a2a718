"""What an update file says of itself, and when it may be taken."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from hall_app.support.errors import RuleViolation
from hall_app.support.file_names import usable_name

FORMAT = 1
SUFFIX = ".hallupdate"
CONTEXT = b"hall-app update 1\n"
"""Stands before the signed bytes, so that a signature for something else is none for this."""

MOST_FILES = 5_000
LARGEST_FILE = 400_000_000
LARGEST_PROGRAM = 1_500_000_000
LARGEST_MANIFEST = 2_000_000
"""Limits in files and bytes; a release has some 950 files and 320 MB."""

MOST_CHANGES = 60
LONGEST_CHANGE = 200
"""Lines and characters of what an update says it changes."""

_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){1,3}")
_SUM = re.compile(r"[0-9a-f]{64}")
_LONGEST_PATH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramFile:
    """Name one file of the program.

    Attributes:
        path: From the program's folder, with forward slashes.
        size: In bytes.
        sha256: Of its content, in hexadecimal digits.
        executable: Whether the system may start it.
    """

    path: str
    size: int
    sha256: str
    executable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateManifest:
    """Say which program an update file holds.

    Attributes:
        version: Of the program in it.
        system: What it runs on, as ``windows-x86_64``.
        schema: The last schema step that the program knows.
        files: All files of the program.
        made_on: Day of the release as ISO text; empty in files of before it was told.
        changes: What is different, one line each, in the words of whoever works with it.
    """

    format: int
    version: str
    system: str
    schema: str
    files: tuple[ProgramFile, ...]
    made_on: str = ""
    changes: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Return the bytes that the unpacked program takes."""
        return sum(one.size for one in self.files)

    @property
    def day(self) -> dt.date | None:
        """Return the day of the release."""
        return dt.date.fromisoformat(self.made_on) if self.made_on else None


def version_numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers to be compared; 0.10 is newer than 0.9.

    Raises:
        RuleViolation: ``update-unreadable`` for something that is no version.
    """
    if not _VERSION.fullmatch(version):
        raise RuleViolation("update-unreadable", reason="version")
    numbers = [int(part) for part in version.split(".")]
    return tuple(numbers + [0] * (4 - len(numbers)))


def check_manifest(manifest: UpdateManifest, programs: frozenset[str]) -> None:
    """Check that a manifest describes a whole program within the limits.

    Args:
        manifest: What was read of the file.
        programs: Files without which there is nothing to start.

    Raises:
        RuleViolation: ``update-unreadable``; ``update-format`` for a later kind of file.
    """
    if manifest.format != FORMAT:
        raise RuleViolation("update-format")
    version_numbers(manifest.version)
    _check_told(manifest)
    names = [one.path for one in manifest.files]
    if len(names) > MOST_FILES or manifest.size > LARGEST_PROGRAM:
        raise RuleViolation("update-unreadable", reason="size")
    # Windows takes a name for the same in capitals.
    if len({name.lower() for name in names}) != len(names) or not programs <= set(names):
        raise RuleViolation("update-unreadable", reason="files")
    for one in manifest.files:
        if not (safe_path(one.path) and 0 <= one.size <= LARGEST_FILE):
            raise RuleViolation("update-unreadable", reason="path")
        if not _SUM.fullmatch(one.sha256):
            raise RuleViolation("update-unreadable", reason="sum")


def _check_told(manifest: UpdateManifest) -> None:
    """Check what the file tells people: a day, and lines that fit on a screen."""
    try:
        _ = manifest.day
    except ValueError as fault:
        raise RuleViolation("update-unreadable", reason="day") from fault
    lines = manifest.changes
    if len(lines) > MOST_CHANGES or any(len(one) > LONGEST_CHANGE for one in lines):
        raise RuleViolation("update-unreadable", reason="changes")
    if not all(one.isprintable() for one in lines):
        raise RuleViolation("update-unreadable", reason="changes")


def safe_path(path: str) -> bool:
    """Tell whether a path stays in its folder and every system takes it."""
    if not path or len(path) > _LONGEST_PATH:
        return False
    return all(_safe_part(part) for part in path.split("/"))


def _safe_part(part: str) -> bool:
    return usable_name(part) and part[0] != " "


def check_fits(manifest: UpdateManifest, version: str, system: str) -> None:
    """Check that an update leads forward and is for this system.

    Args:
        manifest: Of the update file.
        version: Of the program that runs.
        system: What it runs on.

    Raises:
        RuleViolation: ``update-other-system``, ``update-same``, ``update-not-newer``.
    """
    if manifest.system != system:
        raise RuleViolation("update-other-system", wanted=manifest.system, here=system)
    if version_numbers(manifest.version) == version_numbers(version):
        raise RuleViolation("update-same", version=version)
    if version_numbers(manifest.version) < version_numbers(version):
        raise RuleViolation("update-not-newer", version=manifest.version, here=version)
