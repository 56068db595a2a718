"""The record against its anchors: the backups that lie here, and the day sheets on the register."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, TypeVar

from hall_app.domain.anchors import RecordMarks
from hall_app.storage import anchors, day_sheets, settings
from hall_app.storage.backup_record import RESTORED_FROM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from hall_app.domain.anchors import DaySheetLine
    from hall_app.storage.backup import BackupManifest
    from hall_app.storage.database import Archive

    Kept = tuple[Path, BackupManifest]

_One = TypeVar("_One")


def anchor_faults(archive: Archive, backups: Sequence[Kept], *, deep: bool) -> Iterator[str]:
    """Name what the anchors of backups and day sheets show that the chains alone cannot.

    That the end of the record was cut off, the whole was put back as it was some days ago, or
    was rewritten with its chains.

    Args:
        archive: The open archive.
        backups: Those of this archive on this computer, by number.
        deep: Compare with every anchor, not only with the first and the last ones.
    """
    witnesses = [one for one in backups if one[1].record and not _given_up(one[1])]
    for file, manifest in witnesses if deep else _ends(witnesses):
        yield from _of_backup(archive, file.name, manifest)
    sheets = day_sheets.every(archive) if anchors.anchored(archive) else ()
    for sheet in sheets if deep else _ends(sheets):
        yield from _of_sheet(archive, sheet)


def older_than(archive: Archive, backups: Sequence[Kept]) -> str:
    """Return the name of a backup that knows more than the archive; empty when none does.

    Cheap: nothing is added up.
    """
    for file, manifest in reversed(backups):
        if manifest.record and not _given_up(manifest):
            return "" if anchors.covers(archive, _marks(manifest)) else file.name
    return ""


def _ends(several: Sequence[_One]) -> Sequence[_One]:
    return several if len(several) <= _FEW else (several[0], *several[1 - _FEW :])


_FEW = 3


def _given_up(manifest: BackupManifest) -> bool:
    """Tell whether a backup is of the time that a restore gave up knowingly."""
    told = settings.read_all().get(RESTORED_FROM)
    if not isinstance(told, dict):
        return False
    at, sequence = dt.datetime.fromisoformat(str(told["at"])), int(told["sequence"])
    return manifest.sequence > sequence and dt.datetime.fromisoformat(manifest.made_at) <= at


def _marks(manifest: BackupManifest) -> RecordMarks:
    told = manifest.record
    return RecordMarks(act=int(told["act"]), event=int(told["event"]), journal=int(told["journal"]))


def _of_backup(archive: Archive, name: str, manifest: BackupManifest) -> Iterator[str]:
    marks = _marks(manifest)
    if not anchors.covers(archive, marks):
        yield f"backup {name} holds more than the archive: its end was cut off or it is an old copy"
    elif anchors.code_at(archive, marks) != manifest.record["code"]:
        yield f"the record up to backup {name} is not what it was then"


def _of_sheet(archive: Archive, sheet: DaySheetLine) -> Iterator[str]:
    if anchors.code_at(archive, sheet.marks) != sheet.code:
        yield f"the record up to day sheet {sheet.number} is not what it was then"
