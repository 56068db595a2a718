"""Writing comma-separated text that a spreadsheet opens as it is and runs nothing of."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from hall_app.support.file_names import check_file_name
from hall_app.support.path_lengths import check_file_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet takes for a formula (OWASP ASVS 1.2.10)."""


def write_csv(file: Path, heading: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write one file in UTF-8 with a byte order mark; a text that could run gets an apostrophe.

    Raises:
        EnvironmentFault: ``file-name-unusable`` for a name that not every system takes,
            ``file-path-too-long``.
        OSError: The disk is full or gone; what was written so far stays.
    """
    check_file_name(file)
    check_file_length(file)
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(heading)
        for row in rows:
            writer.writerow([_harmless(one) for one in row])


def _harmless(value: object) -> object:
    if isinstance(value, str) and value.startswith(_RISKY):
        return f"'{value}"
    return "" if value is None else value
