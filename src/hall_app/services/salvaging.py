"""What can be done for a damaged archive: look, take out what is readable; nothing is mended."""

from __future__ import annotations

import logging
import shutil
import zipfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hall_app.services.backup_files import own_backups
from hall_app.sheets.plain_csv import write_csv
from hall_app.storage.backup import read_key_slots
from hall_app.storage.database import JOURNAL_KEY, Archive
from hall_app.storage.failures import code_of
from hall_app.storage.keys import KeySlots
from hall_app.storage.salvage.reading import Remains
from hall_app.storage.schema_print import fresh_tables
from hall_app.support.clock import hall_time
from hall_app.support.errors import EnvironmentFault, HallError, RuleViolation
from hall_app.support.file_names import file_name
from hall_app.support.files import drop_folder, passing_folder
from hall_app.support.folders import drive_of
from hall_app.support.path_lengths import check_folder_length
from hall_app.support.paths import DataPaths
from hall_app.support.presence import Presence
from hall_app.support.watching import UNWATCHED, Watching

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from hall_app.storage.backup import BackupManifest
    from hall_app.storage.salvage.reading import FoundTable
    from hall_app.storage.salvage.trees import Value
    from hall_app.support.clock import Clock

logger = logging.getLogger(__name__)

COUNTS = "_counts.csv"
"""The list of the tables; its presence says that the salvage came to its end."""
_EVERY = 1_000
"""After so many rows written the progress is told."""
STRAYS = "_unassigned.csv"
_LONGEST_TABLE = 90
"""Characters of the longest path of a sound archive's tables and papers in their folder."""
_SECRETS = frozenset({"password_hash", "pin_hash"})
"""Columns that are never written: a password can be guessed from them at leisure."""
_HASHED = "$argon2"
"""How such a value begins, in a row of which nothing tells what table it belongs to."""

_ENDINGS = ((b"%PDF", "pdf"), (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"PK", "zip"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableDamage:
    """One table of a damaged archive.

    Attributes:
        rows: Rows that can be read.
        lost: Rows that cannot.
        exact: Whether that is their number; otherwise there are at least so many.
    """

    name: str
    rows: int
    lost: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What is left of a damaged archive.

    Attributes:
        strays: Rows that were read but belong to no table that is known.
    """

    pages: int
    bad_pages: int
    tables: tuple[TableDamage, ...]
    strays: int

    @property
    def rows(self) -> int:
        """Return how many rows can be read."""
        return sum(one.rows for one in self.tables) + self.strays

    @property
    def lost(self) -> int:
        """Return how many rows cannot be read, at least."""
        return sum(one.lost for one in self.tables)

    @property
    def exact(self) -> bool:
        """Tell whether ``lost`` is the whole number."""
        return all(one.exact for one in self.tables)


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What was taken out, and where it lies."""

    folder: Path
    damage: Damage


def last_good_backup(paths: DataPaths) -> tuple[Path, BackupManifest] | None:
    """Return the newest backup of this archive on this computer whose bytes are whole."""
    name: str | None
    try:
        name = KeySlots(paths.key_slots).archive
    except EnvironmentFault:
        name = None
    for file, manifest in reversed(own_backups(paths.backups, name)):
        try:
            with zipfile.ZipFile(file) as packed:
                if packed.testzip() is None:
                    return file, manifest
        except (OSError, zipfile.BadZipFile):
            continue
    return None


def look_at_damage(paths: DataPaths, secret: str | None, watch: Watching = UNWATCHED) -> Damage:
    """Say how much of an archive can be read, without changing or writing anything.

    Raises:
        RuleViolation: ``work-stopped``.
        EnvironmentFault: ``passphrase-needed``, ``wrong-passphrase``, ``archive-missing``.
    """
    with _remains(paths, secret, watch, asked=False) as (found, _):
        return _damage(found, _expected(paths))


def salvage(
    paths: DataPaths,
    secret: str | None,
    folder: Path,
    clock: Clock,
    watch: Watching = UNWATCHED,
) -> Salvaged:
    """Write what can be read into a new folder: one file a table, and one with the counts.

    The files are not encrypted, and only this account of the computer reads them. The authority
    is the passphrase or the recovery key: a computer that opens the archive by itself does not
    give everything away to whoever sits there. A sound archive is exported, by who may do that
    and with a line in its journal. What opens an account or the chains is never written.

    Raises:
        RuleViolation: ``work-stopped``, ``archive-sound``; no folder is left behind.
        EnvironmentFault: ``passphrase-needed``, ``wrong-passphrase``, ``archive-missing``,
            ``archive-in-use``, ``folder-path-too-long``, ``out-unwritable``, ``disk-full``; no
            folder is left behind.
    """
    target = folder / f"hall-salvage-{hall_time(clock.now()):%Y%m%d-%H%M%S}"
    check_folder_length(target, _LONGEST_TABLE)
    with _alone(paths), _remains(paths, secret, watch, asked=True) as (found, key):
        damage = _damage(found, _expected(paths))
        _refuse_sound(paths, key, damage)
        try:
            target.mkdir(mode=0o700, parents=True)
            written = _Written(watch, damage.rows)
            for table in found.tables:
                _write_table(found, table, target, written)
            if found.strays:
                rows = list(found.stray_rows())
                width = max((len(row) for row in rows), default=2) - 2
                heading = ["page", "row", *(str(number) for number in range(1, width + 1))]
                write_csv(_private(target / STRAYS), heading, (_shown(row) for row in rows))
            _write_counts(damage, target)
        except OSError as fault:
            drop_folder(target)
            if code_of(fault) == "disk-full":
                raise EnvironmentFault(
                    "disk-full", archive=str(folder), drive=drive_of(folder)
                ) from fault
            raise EnvironmentFault("out-unwritable", folder=str(folder)) from fault
        except HallError:
            drop_folder(target)
            raise
    logger.warning("salvaged %d rows, %d lost", damage.rows, damage.lost)
    return Salvaged(folder=target, damage=damage)


@contextmanager
def _alone(paths: DataPaths) -> Iterator[None]:
    """Keep everybody else out of the archive meanwhile, where the folder can be written."""
    presence = Presence(paths.presence)
    try:
        presence.enter_alone()
    except EnvironmentFault as fault:
        if fault.code != "data-folder-unwritable":
            raise
    try:
        yield
    finally:
        presence.leave()


@contextmanager
def _remains(
    paths: DataPaths,
    secret: str | None,
    watch: Watching,
    *,
    asked: bool,
) -> Iterator[tuple[Remains, bytes]]:
    if not paths.archive.exists():
        raise EnvironmentFault("archive-missing", folder=str(paths.root))
    with passing_folder("hall-") as room:
        key = _key(paths, secret, room, asked=asked)
        try:
            found = Remains(
                paths.archive,
                key,
                fresh=lambda: fresh_tables(room / "fresh.archive", key),
                progress=watch.step,
            )
        except OSError as fault:
            raise EnvironmentFault("disk-fault", archive=paths.archive.name) from fault
        try:
            yield found, key
        finally:
            found.close()


def _refuse_sound(paths: DataPaths, key: bytes, damage: Damage) -> None:
    """Refuse an archive that opens as it is and in which the engine finds nothing wrong.

    Raises:
        RuleViolation: ``archive-sound``.
    """
    if damage.bad_pages or damage.lost or damage.strays or not damage.exact:
        return
    with suppress(EnvironmentFault), passing_folder("hall-") as room:
        KeySlots(paths.key_slots).names()
        archive = Archive(_unwritten(paths, DataPaths(room)), key, rows_here=False)
        archive.connect()
        try:
            sound = not archive.tables_missing() and not archive.faults()
        finally:
            archive.close()
        if sound:
            raise RuleViolation("archive-sound")


def _unwritten(paths: DataPaths, room: DataPaths) -> Path:
    """Return the archive, or a copy where opening it would carry its side file over."""
    if not paths.side_file.exists():
        return paths.archive
    try:
        shutil.copyfile(paths.archive, room.archive)
        shutil.copyfile(paths.side_file, room.side_file)
    except OSError as fault:
        raise EnvironmentFault("disk-fault", archive=paths.archive.name) from fault
    return room.archive


def _key(paths: DataPaths, secret: str | None, room: Path, *, asked: bool) -> bytes:
    """Return the archive's key, from the slots of the last backup where its own are gone."""
    slots = KeySlots(paths.key_slots)
    try:
        practice = slots.practice
    except EnvironmentFault:
        kept = last_good_backup(paths)
        if kept is None:
            raise
        (room / "hall.keys").write_bytes(read_key_slots(kept[0]))
        slots = KeySlots(room / "hall.keys")
        practice = slots.practice
    if secret:
        return slots.with_secret(secret)
    key = slots.without_secret() if practice or not asked else None
    if key is None:
        raise EnvironmentFault("passphrase-needed")
    return key


def _expected(paths: DataPaths) -> dict[str, int]:
    """Return how many rows each table had at the last backup; there are seldom fewer later."""
    kept = last_good_backup(paths)
    return kept[1].counts if kept is not None else {}


def _damage(found: Remains, expected: dict[str, int]) -> Damage:
    tables = []
    for one in found.tables:
        lost = one.lost
        if not one.exact:
            lost = max(lost, expected.get(one.name, 0) - one.rows)
        tables.append(TableDamage(name=one.name, rows=one.rows, lost=lost, exact=one.exact))
    return Damage(
        pages=found.pages,
        bad_pages=len(found.bad),
        tables=tuple(tables),
        strays=sum(1 for _ in found.stray_rows()),
    )


class _Written:
    """Count the rows that are written and tell about them."""

    def __init__(self, watch: Watching, whole: int) -> None:
        self._watch, self._whole, self._rows = watch, whole, 0

    def row(self) -> None:
        self._rows += 1
        if self._rows % _EVERY == 0:
            self._watch.step(self._rows, max(self._rows, self._whole))


def _write_table(found: Remains, table: FoundTable, folder: Path, written: _Written) -> None:
    names = [one.name for one in table.columns]
    stem = _free_stem(folder, file_name(table.name, "table"))
    files = folder / f"{stem}-files"

    def rows() -> Iterator[list[object]]:
        for number, row in enumerate(found.rows(table), start=1):
            written.row()
            yield [
                _kept(value, files, file_name(f"{number}-{name}", str(number)))
                if isinstance(value, bytes)
                else value
                for name, value in zip(names, _without_secrets(row), strict=True)
                if name not in _SECRETS
            ]

    told = [name for name in names if name not in _SECRETS]
    write_csv(_private(folder / f"{stem}.csv"), told, rows())


def _private(file: Path) -> Path:
    """Make an empty file that nobody else on this computer reads."""
    file.touch(mode=0o600)
    return file


def _without_secrets(row: Sequence[Value]) -> list[Value]:
    """Return a row without hashes of passwords and without the key of the chains."""
    if JOURNAL_KEY in row:
        return [one if one == JOURNAL_KEY or isinstance(one, int) else None for one in row]
    return [None if isinstance(one, str) and one.startswith(_HASHED) else one for one in row]


def _free_stem(folder: Path, stem: str) -> str:
    """Return a name that no table before has; a damaged archive may tell two alike."""
    number, found = 2, stem
    while (folder / f"{found}.csv").exists():
        number, found = number + 1, f"{stem}-{number}"
    return found


def _kept(content: bytes, folder: Path, name: str) -> str:
    """Write a picture or paper into a file of its own and return how it is called."""
    folder.mkdir(mode=0o700, exist_ok=True)
    ending = next((end for start, end in _ENDINGS if content.startswith(start)), "bin")
    file = folder / f"{file_name(name, 'content')}.{ending}"
    _private(file).write_bytes(content)
    return f"{folder.name}/{file.name}"


def _shown(row: Sequence[Value]) -> list[object]:
    return [one.hex() if isinstance(one, bytes) else one for one in _without_secrets(row)]


def _write_counts(damage: Damage, folder: Path) -> None:
    lines = [
        (one.name, one.rows, one.lost, "exactly" if one.exact else "at least")
        for one in damage.tables
    ]
    if damage.strays:
        lines.append((STRAYS.removesuffix(".csv"), damage.strays, 0, "exactly"))
    write_csv(_private(folder / COUNTS), ("table", "rows", "lost", "certainty"), lines)
