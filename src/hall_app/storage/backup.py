"""Backups: a checked copy of the archive that carries its key slots and a manifest."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import zipfile
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.storage.failures import code_of, translated
from hall_app.storage.rows import BackupRow
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.storage.database import Archive
    from hall_app.support.paths import DataPaths

SUFFIX = ".hallbackup"
_ARCHIVE, _KEYS, _MANIFEST = "hall.archive", "hall.keys", "manifest.json"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupManifest:
    """What a backup says about itself."""

    made_at: str
    cases: int
    acts: int
    anchor: str
    sha256: str
    schema: str


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


def _sha256(path: Path) -> str:
    running = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            running.update(chunk)
    return running.hexdigest()


def write(archive: Archive, paths: DataPaths, target: Path, at: dt.datetime) -> BackupManifest:
    """Write one backup file; it gets its name only when it was copied whole and checked.

    Raises:
        EnvironmentFault: ``out-unwritable``, ``disk-full``, ``backup-unsound``.
    """
    copy = target.with_suffix(".copy.part")
    part = target.with_suffix(".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.touch()
    except OSError as fault:
        if code_of(fault) == "disk-full":
            raise EnvironmentFault("disk-full", archive=target.name) from fault
        raise EnvironmentFault("out-unwritable", folder=str(target.parent)) from fault
    try:
        with archive.snapshot():
            cases, acts, mark = anchor(archive)
            archive.copy_to(copy)
        manifest = BackupManifest(
            made_at=at.isoformat(),
            cases=cases,
            acts=acts,
            anchor=mark,
            sha256=_sha256(copy),
            schema=_schema(archive),
        )
        with translated(target.name):
            with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as packed:
                packed.write(copy, _ARCHIVE)
                packed.write(paths.key_slots, _KEYS)
                text = json.dumps({f: getattr(manifest, f) for f in manifest.__slots__}, indent=1)
                packed.writestr(_MANIFEST, text)
            with part.open("rb+") as stream:
                os.fsync(stream.fileno())
            part.replace(target)
    finally:
        for left in (copy, part):
            left.unlink(missing_ok=True)
    return manifest


def _schema(archive: Archive) -> str:
    return str(archive.rows('SELECT max("name") FROM "schema_migration"')[0][0])


def note(target: Path, manifest: BackupManifest, at: dt.datetime) -> None:
    """Keep in the archive that a backup was made, with its anchor."""
    BackupRow.insert(
        at=at.astimezone(dt.UTC).replace(tzinfo=None),
        file=target.name,
        sha256=manifest.sha256,
        cases=manifest.cases,
        acts=manifest.acts,
        anchor=manifest.anchor,
    ).execute()


def last() -> tuple[dt.datetime, int] | None:
    """Return when the last backup was made and how many acts it held."""
    row = BackupRow.select().order_by(BackupRow.id.desc()).first()
    return (row.at.replace(tzinfo=dt.UTC), row.acts) if row else None


def read_manifest(file: Path) -> BackupManifest:
    """Return what a backup says about itself, without unpacking it.

    Raises:
        EnvironmentFault: ``backup-unreadable`` for anything that is not a whole backup.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            if sorted(packed.namelist()) != sorted([_ARCHIVE, _KEYS, _MANIFEST]):
                raise EnvironmentFault("backup-unreadable", file=file.name)
            return BackupManifest(**json.loads(packed.read(_MANIFEST)))
    except FileNotFoundError as fault:
        raise EnvironmentFault("backup-missing", file=file.name) from fault
    except (OSError, ValueError, TypeError, zipfile.BadZipFile, zlib.error, EOFError) as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault


def is_practice(file: Path) -> bool:
    """Say whether a backup is one of a practice archive, whose key is published.

    Raises:
        EnvironmentFault: ``backup-missing``, ``backup-unreadable``.
    """
    read_manifest(file)
    try:
        with zipfile.ZipFile(file) as packed:
            return b'"published"' in packed.read(_KEYS)
    except (OSError, zipfile.BadZipFile, zlib.error) as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault


def unpack(file: Path, folder: Path) -> BackupManifest:
    """Unpack a backup into an empty folder and check it against its manifest.

    Raises:
        EnvironmentFault: ``backup-unreadable``, ``backup-unsound``, ``disk-full``.
    """
    manifest = read_manifest(file)
    try:
        with translated(file.name), zipfile.ZipFile(file) as packed:
            for name in (_ARCHIVE, _KEYS):
                with packed.open(name) as source, (folder / name).open("wb") as stream:
                    while chunk := source.read(_CHUNK):
                        stream.write(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError) as fault:
        raise EnvironmentFault("backup-unreadable", file=file.name) from fault
    if _sha256(folder / _ARCHIVE) != manifest.sha256:
        raise EnvironmentFault("backup-unsound", file=file.name)
    return manifest
