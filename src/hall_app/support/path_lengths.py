"""How long a path may be on Windows: said before anything is written, with what to do.

Written from Microsoft's page "Maximum Path Length Limitation". A path counts in UTF-16 units. Each
library has its own way with longer ones, so none is tried unless Windows was told to allow them.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_FILE, LONGEST_FOLDER = 259, 247
"""Characters of a whole path; a folder to be made must leave room for a name of the old kind."""
_LONG = ("\\\\?\\", "\\\\.\\")
_POLICY = r"SYSTEM\CurrentControlSet\Control\FileSystem"


if sys.platform == "win32":
    import winreg

    def limited() -> bool:
        """Tell whether paths are limited here: Windows does unless its policy allows long ones."""
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _POLICY) as key:
                return winreg.QueryValueEx(key, "LongPathsEnabled")[0] != 1
        except OSError:
            return True

else:

    def limited() -> bool:
        """Tell whether paths are limited here: only Windows does."""
        return False


def excess(path: str, most: int) -> int:
    """Return by how many characters, as Windows counts, a whole path is too long; 0 if it fits."""
    if path.startswith(_LONG):
        return 0
    return max(0, len(path.encode("utf-16-le", "surrogatepass")) // 2 - most)


def check_file_length(path: Path, beside: int = 0) -> None:
    """Check the path of a file that is to be written.

    Args:
        path: Where it goes.
        beside: By how much a name is longer that it has while it is written.

    Raises:
        EnvironmentFault: ``file-path-too-long``.
    """
    over = excess(os.path.abspath(path), LONGEST_FILE - beside) if limited() else 0  # noqa: PTH100
    if over:
        raise EnvironmentFault("file-path-too-long", file=path.name, count=over)


def folder_excess(folder: Path, inside: int) -> int:
    """Return by how many characters the path of a folder is too long for this system; 0 if it fits.

    Args:
        folder: The folder, which may have to be made.
        inside: Characters of the longest path below it, with the slash before.
    """
    most = min(LONGEST_FOLDER, LONGEST_FILE - inside)
    return excess(os.path.abspath(folder), most) if limited() else 0  # noqa: PTH100


def check_folder_length(folder: Path, inside: int) -> None:
    """Check the path of a folder in which files are to be written.

    Args:
        folder: The folder.
        inside: Characters of the longest path below it, with the slash before.

    Raises:
        EnvironmentFault: ``folder-path-too-long``.
    """
    over = folder_excess(folder, inside)
    if over:
        raise EnvironmentFault("folder-path-too-long", folder=str(folder), count=over)
