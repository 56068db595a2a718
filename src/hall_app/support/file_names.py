"""Names of files that every system takes."""

from __future__ import annotations

import re

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)
LONGEST = 200
"""Bytes of UTF-8; 255 are allowed on most disks, and an ending and a part file need room."""


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
