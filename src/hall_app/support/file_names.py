"""Names of files that every system takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
LONGEST = 200
"""Bytes of UTF-8; 255 are allowed on most disks, and an ending and a part file need room."""


def usable_name(name: str) -> bool:
    """Tell whether every system takes a name, ending included, as the file that is meant."""
    if not name or name[-1] in " ." or _UNSAFE.search(name):
        return False
    return not _RESERVED.fullmatch(name.partition(".")[0].strip())


def check_file_name(path: Path) -> None:
    """Check the last part of a path that somebody chose or typed.

    Windows would write ``con.xlsx`` to the console and ``a:b.xlsx`` behind the file ``a``: the
    clerk would be told that all is well, and there would be no file.

    Raises:
        EnvironmentFault: ``file-name-unusable``.
    """
    if not usable_name(path.name):
        raise EnvironmentFault("file-name-unusable", file=path.name)


def file_name(words: str, otherwise: str) -> str:
    """Return words as the name of a file, without its ending.

    Windows takes no name that ends in a dot or blank, none with the characters of paths, and
    none of its devices, whatever comes after a dot: ``con.pdf`` is the console.

    Args:
        words: What the file is about, as a person would name it.
        otherwise: The name where nothing is left of the words.
    """
    name = _UNSAFE.sub("_", words).encode()[:LONGEST].decode(errors="ignore").strip(" .")
    if not name:
        return otherwise
    stem, dot, rest = name.partition(".")
    return f"{stem}_{dot}{rest}" if _RESERVED.fullmatch(stem.strip()) else name
