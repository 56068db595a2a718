"""What a page asks the program for: only it can close the archive, or reach a printer directly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.views import Operator


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreWish:
    """Close the archive, put a backup in its place, open it again.

    Attributes:
        secret: What opens the backup; empty where the present passphrase does.
        agreed: Entries that may be lost, or the word for what nobody can tell.
        operator: Who wants it.
    """

    file: Path
    secret: str = ""
    agreed: int | str | None = None
    operator: Operator | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RekeyWish:
    """Close the archive, encrypt it under a new key, open it with the new passphrase."""

    present: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintKeyWish:
    """Print a recovery key; it is never stored as a paper of the archive."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateWish:
    """Close the program and let the new one, which lies ready beside it, take its place.

    Attributes:
        program: Folder of the program in use.
        version: Of the new one.
    """

    program: Path
    version: str


ArchiveWish = RestoreWish | RekeyWish | PrintKeyWish | UpdateWish
