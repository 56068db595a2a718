"""Where a folder of Windows lies, by what Windows itself says: here, on the network, or synced."""

from __future__ import annotations

import ctypes
import os
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from pathlib import Path

REMOTE = 4
"""``DRIVE_REMOTE`` of GetDriveTypeW."""
_LONGEST = 32_768
_DEVICE, _LONG, _LONG_NETWORK = "\\\\.\\", "\\\\?\\", "\\\\?\\UNC\\"
_NETWORK = "\\\\"
_BASIC_INFO, _DONE = 0, 0
"""``CF_SYNC_ROOT_INFO_BASIC`` and S_OK of CfGetSyncRootInfoByPath."""


class Lies(StrEnum):
    """Name where a folder lies, as far as an archive in it is concerned."""

    HERE = "here"
    NETWORK = "network"
    SYNCHRONISED = "synchronised"


class DriveCalls(Protocol):
    """What is asked of Windows about a folder."""

    def real_path(self, folder: str) -> str:
        """Return the folder without links and letters of mapped drives, as far as it exists."""

    def volume(self, folder: str) -> str:
        """Return the root of the volume that a folder lies on; empty when Windows knows none."""

    def kind(self, volume: str) -> int:
        """Return the kind of a volume, in the numbers of GetDriveTypeW."""

    def in_sync_root(self, folder: str) -> bool:
        """Tell whether a program that keeps files alike on computers has this folder in care."""


class WindowsDrives:
    """Ask kernel32 and the Cloud Files API, which every Windows 10 from 1709 on has."""

    def __init__(self) -> None:
        self._kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]

    def real_path(self, folder: str) -> str:
        """Return what GetFinalPathNameByHandle says of the part that exists."""
        return os.path.realpath(folder)

    def volume(self, folder: str) -> str:
        """Ask GetVolumePathNameW, which knows drives mounted in folders."""
        room = ctypes.create_unicode_buffer(_LONGEST)
        done = self._kernel.GetVolumePathNameW(folder, room, _LONGEST)
        return room.value if done else ""

    def kind(self, volume: str) -> int:
        """Ask GetDriveTypeW."""
        return int(self._kernel.GetDriveTypeW(volume))

    def in_sync_root(self, folder: str) -> bool:
        """Ask CfGetSyncRootInfoByPath; a folder that does not exist yet is asked by its parent."""
        try:
            files: Any = ctypes.WinDLL("cldapi")  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        there = folder
        while not os.path.isdir(there) and os.path.dirname(there) != there:  # noqa: PTH112, PTH120
            there = os.path.dirname(there)  # noqa: PTH120
        room, length = (ctypes.c_byte * 64)(), ctypes.c_ulong(0)
        answer = files.CfGetSyncRootInfoByPath(
            ctypes.c_wchar_p(there), _BASIC_INFO, room, ctypes.sizeof(room), ctypes.byref(length)
        )
        return int(answer) == _DONE


def where_lies(folder: Path | str, calls: DriveCalls) -> Lies:
    """Say where a folder lies; what Windows cannot say counts as here."""
    text = str(folder)
    for path in (text, calls.real_path(text)):
        if is_network_path(path):
            return Lies.NETWORK
    if calls.kind(calls.volume(text)) == REMOTE:
        return Lies.NETWORK
    return Lies.SYNCHRONISED if calls.in_sync_root(text) else Lies.HERE


def is_network_path(path: str) -> bool:
    """Tell whether a path names another computer; the long form of a local one does not."""
    plain = path.replace("/", "\\")
    if plain.upper().startswith(_LONG_NETWORK):
        return True
    return plain.startswith(_NETWORK) and not plain.startswith((_LONG, _DEVICE))
