"""Whether a folder can hold a live archive: there, writable, with room, on this computer."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING

from hall_app.support.drives import Lies, WindowsDrives, is_network_path, where_lies
from hall_app.support.errors import EnvironmentFault
from hall_app.support.path_lengths import check_folder_length

if TYPE_CHECKING:
    from pathlib import Path

NEEDED_BYTES = 20_000_000
OWN_LONGEST, OPEN_LONGEST = 80, 25
"""Characters of the longest path that the program makes in a data folder: ever, and to open it.

An archive that is there already opens in a folder that is too long for a new one.
"""
_NETWORK_KINDS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs"})
_SYNCHRONISED = (
    "onedrive", "dropbox", "google drive", "iclouddrive", "nutstore", "坚果云", "我的坚果云",
    "微云", "weiyun", "baidusyncdisk", "百度网盘", "wps云盘", "wpsdrive",
)  # fmt: skip
"""How the folders begin that programs keep alike on several computers."""


def check_data_folder(folder: Path, *, create: bool) -> None:
    """Check a folder before anything is made in it.

    Raises:
        EnvironmentFault: ``data-folder-missing``, ``data-folder-unwritable``,
            ``data-folder-full``, ``data-folder-on-network``, ``data-folder-synchronised``,
            ``folder-path-too-long``.
    """
    check_folder_length(folder, OWN_LONGEST if create else OPEN_LONGEST)
    lies = _lies(folder)
    if lies is Lies.NETWORK:
        raise EnvironmentFault("data-folder-on-network", folder=str(folder))
    if lies is Lies.SYNCHRONISED:
        raise EnvironmentFault("data-folder-synchronised", folder=str(folder))
    if not os.path.isdir(folder):  # noqa: PTH112 - no fault for a name that no disk takes
        if not create:
            raise EnvironmentFault("data-folder-missing", folder=str(folder))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as fault:
            raise EnvironmentFault("data-folder-unwritable", folder=str(folder)) from fault
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as fault:
        raise EnvironmentFault("data-folder-unwritable", folder=str(folder)) from fault
    if shutil.disk_usage(folder).free < NEEDED_BYTES:
        raise EnvironmentFault(
            "data-folder-full", folder=str(folder), needed_mb=NEEDED_BYTES // 1_000_000
        )


def _lies(folder: Path) -> Lies:
    if sys.platform == "win32":
        lies = where_lies(folder, WindowsDrives())
    else:
        lies = Lies.NETWORK if on_network(folder) else Lies.HERE
    return Lies.SYNCHRONISED if lies is Lies.HERE and synchronised(folder) else lies


def on_network(folder: Path) -> bool:
    """Say whether a folder lies on another computer, where write-ahead logging does not work."""
    if sys.platform == "win32":
        return where_lies(folder, WindowsDrives()) is Lies.NETWORK
    return is_network_path(str(folder)) or mount_kind(folder) in _NETWORK_KINDS


def synchronised(folder: Path) -> bool:
    """Say whether a folder is one that a program copies to other computers while it changes.

    Such a program takes the archive and its side file at different moments.
    """
    return any(part.lower().startswith(_SYNCHRONISED) for part in folder.absolute().parts)


def drive_of(folder: Path) -> str:
    """Return the drive a folder lies on, as the system calls it: a letter or a mount point."""
    if sys.platform == "win32":
        return folder.absolute().anchor
    return _mount(folder, "/proc/mounts")[0] or folder.absolute().anchor


def mount_kind(folder: Path, mounts: str = "/proc/mounts") -> str:
    """Return the file system of a folder's mount; empty where the system does not say."""
    return _mount(folder, mounts)[1]


def _mount(folder: Path, mounts: str) -> tuple[str, str]:
    """Return where a folder's file system is mounted, and of what kind it is."""
    try:
        with open(mounts, encoding="utf-8") as table:  # noqa: PTH123 - a kernel file
            rows = [line.split() for line in table]
    except OSError:
        return "", ""
    real = os.path.realpath(folder)
    best, kind = "", ""
    for row in rows:
        point = row[1].replace("\\040", " ")
        inside = real == point or real.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):
            best, kind = point, row[2]
    return best, kind
