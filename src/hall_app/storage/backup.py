"""Backups: a checked copy of the archive that carries its key slots and a manifest."""

from __future__ import annotations

import hashlib
import json
import os
import time
import zipfile
import zlib
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from hall_app.domain.backup_keeping import NAME_ROOM, SUFFIX
from hall_app.storage.anchors import record_of
from hall_app.storage.change_mark import counts_of, mark_of, tables
from hall_app.storage.failures import code_of, translated
from hall_app.support.errors import EnvironmentFault
from hall_app.support.files import drop, drop_folder, replace
from hall_app.support.folders import drive_of
from hall_app.support.path_lengths import check_folder_length
from hall_app.support.watching import UNWATCHED, Watching

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from hall_app.storage.database import Archive
    from hall_app.support.paths import DataPaths

_ARCHIVE, _KEYS, _MANIFEST = "hall.archive", "hall.keys", "manifest.json"
_CHUNK = 1 << 20
_LEFT_BEHIND = 3_600
"""Seconds after which an unfinished file in a backup folder has nobody who still writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupManifest:
    """What a backup says about itself; one from before a field was kept has its default.

    Attributes:
        sequence: Number of the backup, higher for a later one; 0 when it was not numbered yet.
        archive: Name of the archive, as in its key slots.
        program: Version of the program that made it.
        counts: Rows of each table.
        own: Hash of each item, form and year of working days of the hall's own.
        keys_sha256: Hash of the key slots inside.
        record: Last act, event and line of the journal, and the anchor of the record up to there.
    """

    made_at: str
    cases: int
    acts: int
    anchor: str
    sha256: str
    schema: str
    sequence: int = 0
    archive: str = ""
    program: str = ""
    counts: dict[str, int] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    keys_sha256: str = ""
    record: dict[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A backup file that is whole, with the mark of the archive it was taken from."""

    manifest: BackupManifest
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What was counted in an archive at one moment."""

    anchor: tuple[int, int, str]
    counts: dict[str, int]
    record: dict[str, int | str]


def program_version() -> str:
    """Return the version of this program; empty when it runs from a checkout not installed."""
    try:
        return version("hall-app")
    except PackageNotFoundError:
        return ""


def anchor(archive: Archive) -> tuple[int, int, str]:
    """Return counts of cases and acts and one hash over the last MAC of every case.

    A chain cannot show that its tail was cut off; the anchor, kept elsewhere, can.
    """
    cases = int(archive.rows('SELECT count(*) FROM "hall_case"')[0][0])
    acts = 0
    running = hashlib.sha256()
    last = archive.rows(
        'SELECT "case_id", max("seq"), "mac" FROM "act" GROUP BY "case_id" ORDER BY "case_id"'
    )
    for case_id, seq, mac in last:
        acts += int(seq)
        running.update(f"{case_id}:{seq}:{mac};".encode())
    return cases, acts, running.hexdigest()


def write(
    archive: Archive, paths: DataPaths, target: Path, at: dt.datetime, sequence: int
) -> Written:
    """Write one backup file; it gets its name only when it was copied whole and checked.

    Checked are the pages of the copy, its rows, its chains, and the packed bytes.

    Raises:
        EnvironmentFault: ``folder-path-too-long``, ``out-unwritable``, ``disk-full``,
            ``backup-unsound``.
    """
    check_folder_length(target.parent, NAME_ROOM)
    copy = target.with_suffix(".copy.part")
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        clear_left_behind(target.parent)
        part.touch()
    except OSError as fault:
        if code_of(fault) == "disk-full":
            raise EnvironmentFault(
                "disk-full", archive=target.name, drive=drive_of(target.parent)
            ) from fault
        raise EnvironmentFault("out-unwritable", folder=str(target.parent)) from fault
    try:
        with archive.snapshot():
            seen, mark = _look(archive), mark_of(archive)
            own, schema = _own(archive), _schema(archive)
            archive.copy_to(copy)
        with archive.beside(copy) as other:
            if _look(other) != seen:
                raise EnvironmentFault("backup-unsound", file=target.name)
        slots = paths.key_slots.read_bytes()
        cases, acts, chain = seen.anchor
        manifest = BackupManifest(
            made_at=at.isoformat(),
            cases=cases,
            acts=acts,
            anchor=chain,
            sha256=_sha256(copy),
            schema=schema,
            sequence=sequence,
            archive=_archive_of(slots),
            program=program_version(),
            counts=seen.counts,
            own=own,
            keys_sha256=hashlib.sha256(slots).hexdigest(),
            record=seen.record,
        )
        with translated(target.name, target.parent):
            _pack(part, copy, slots, manifest)
            replace(part, target)
    finally:
        for left in (copy, part, *(copy.with_name(copy.name + end) for end in ("-wal", "-shm"))):
            drop(left)
    return Written(manifest=manifest, mark=mark)


def _look(archive: Archive) -> _Seen:
    return _Seen(anchor=anchor(archive), counts=counts_of(archive), record=record_of(archive))


def _pack(part: Path, copy: Path, slots: bytes, manifest: BackupManifest) -> None:
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as packed:
        packed.write(copy, _ARCHIVE)
        packed.writestr(_KEYS, slots)
        packed.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=1))
    with part.open("rb+") as stream:
        os.fsync(stream.fileno())
    running = hashlib.sha256()
    with zipfile.ZipFile(part) as packed, packed.open(_ARCHIVE) as inside:
        while chunk := inside.read(_CHUNK):
            running.update(chunk)
    if running.hexdigest() != manifest.sha256:
        raise EnvironmentFault("backup-unsound", file=part.name)


def clear_left_behind(folder: Path) -> None:
    """Drop what backups left that the power ended, or whose files were held at their end.

    What cannot be dropped now waits for the next backup.

    Raises:
        OSError: The medium is gone.
    """
    for left in folder.glob("hall-*.part*"):
        whole = left.with_name(left.name.partition(".")[0] + SUFFIX)
        with suppress(FileNotFoundError, PermissionError):
            if whole.exists() or time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                left.unlink()


def drop_left_rooms(folder: Path, prefixes: tuple[str, ...]) -> None:
    """Drop folders in which a backup was unpacked and that nobody has used for an hour."""
    for left in (one for prefix in prefixes for one in folder.glob(f"{prefix}*")):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                drop_folder(left)


def _own(archive: Archive) -> dict[str, str]:
    """Return the hash of each data file, picture and PDF of the hall's own."""
    texts = archive.rows('SELECT "kind", "name", "text" FROM "site_file"')
    own = {
        f"{kind}/{name}": hashlib.sha256(text.encode()).hexdigest() for kind, name, text in texts
    }
    if "site_blob" not in tables(archive):  # an archive of an earlier schema
        return own
    blobs = archive.rows('SELECT "kind", "name", "sha256" FROM "site_blob"')
    return own | {f"{kind}/{name}": str(sha256) for kind, name, sha256 in blobs}


def _sha256(path: Path) -> str:
    running = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            running.update(chunk)
    return running.hexdigest()


def schema_and_counts(archive: Archive) -> tuple[str, dict[str, int]]:
    """Return the last schema step and the rows of each table, as of the caller's moment."""
    return _schema(archive), counts_of(archive)


def _schema(archive: Archive) -> str:
    return str(archive.rows('SELECT max("name") FROM "schema_migration"')[0][0])


def _archive_of(slots: bytes) -> str:
    """Return the name of the archive that key slots belong to; empty when they tell none."""
    try:
        found = json.loads(slots)
    except ValueError:
        return ""
    return str(found.get("archive", "")) if isinstance(found, dict) else ""


def read_manifest(file: Path) -> BackupManifest:
    """Return what a backup says about itself, without unpacking it.

    Raises:
        EnvironmentFault: ``backup-unreadable`` for anything that is not a whole backup.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            if sorted(packed.namelist()) != sorted([_ARCHIVE, _KEYS, _MANIFEST]):
                raise EnvironmentFault("backup-unreadable", file=file.name)
            told: dict[str, Any] = json.loads(packed.read(_MANIFEST))
            told["archive"] = _archive_of(packed.read(_KEYS))
            known = {one.name for one in fields(BackupManifest)}
            return BackupManifest(**{name: told[name] for name in known.intersection(told)})
    except FileNotFoundError as fault:
        raise EnvironmentFault("backup-missing", file=file.name) from fault
    except (OSError, ValueError, TypeError, zipfile.BadZipFile, zlib.error, EOFError) as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault


def read_key_slots(file: Path) -> bytes:
    """Return the key slots inside a backup.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    read_manifest(file)
    try:
        with zipfile.ZipFile(file) as packed:
            return packed.read(_KEYS)
    except (OSError, zipfile.BadZipFile, zlib.error) as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault


def is_practice(file: Path) -> bool:
    """Say whether a backup is one of a practice archive, whose key is published.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    return b'"published"' in read_key_slots(file)


def unpack(file: Path, folder: Path, watch: Watching = UNWATCHED) -> BackupManifest:
    """Unpack a backup into an empty folder and check it against its manifest.

    Raises:
        RuleViolation: ``work-stopped``.
        EnvironmentFault: ``backup-unreadable``, ``backup-unsound``, ``disk-full``.
    """
    manifest = read_manifest(file)
    try:
        with translated(file.name), zipfile.ZipFile(file) as packed:
            for name in (_ARCHIVE, _KEYS):
                whole = packed.getinfo(name).file_size
                (folder / name).touch(mode=0o600)
                with packed.open(name) as source, (folder / name).open("wb") as stream:
                    while chunk := source.read(_CHUNK):
                        stream.write(chunk)
                        watch.step(stream.tell(), whole)
                    stream.flush()
                    os.fsync(stream.fileno())
    except (zipfile.BadZipFile, zlib.error, EOFError) as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault
    if _sha256(folder / _ARCHIVE) != manifest.sha256:
        raise EnvironmentFault("backup-unsound", file=file.name)
    if manifest.keys_sha256 and _sha256(folder / _KEYS) != manifest.keys_sha256:
        raise EnvironmentFault("backup-unsound", file=file.name)
    return manifest


def rehearse(archive: Archive, file: Path, room: Path) -> None:
    """Restore a backup into a temporary room, open it, count it and walk its chains.

    Raises:
        EnvironmentFault: What a restore of it would be refused for.
    """
    manifest = unpack(file, room)
    with archive.beside(room / _ARCHIVE) as other, other.snapshot():
        faults = other.faults()
        if faults:
            raise EnvironmentFault("backup-unsound", file=file.name, first=faults[0])
        found = _look(other)
        if found.anchor != (manifest.cases, manifest.acts, manifest.anchor) or (
            (manifest.counts and found.counts != manifest.counts)
            or (manifest.record and found.record != manifest.record)
        ):
            raise EnvironmentFault("backup-unsound", file=file.name)
