"""Which records one archive holds and another one lacks, told by what does not change in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import apsw

from hall_app.storage.change_mark import tables
from hall_app.storage.database import Archive
from hall_app.storage.salvage.reading import Remains
from hall_app.storage.schema_print import fresh_tables
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from hall_app.support.paths import DataPaths

_SAME: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "hall_case": (("id", "draft_id"),),
    "act": (("case_id", "seq", "mac"),),
    "resident": (("id", "name"), ("id", "id_number")),
    "household_event": (("id", "kind", "at"),),
    "contact": (("id", "at"),),
    "visit": (("id", "at"),),
    "appointment": (("id", "booked_at"),),
    "print_job": (("id", "created_at"),),
    "journal": (("id", "at"),),
}
"""The columns that make a record the same one in both; any of several ways will do.

The row number alone does not: after a restore it is given again, to another record.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """Rows of each kind of record now and in a backup, and those now that the backup lacks."""

    now: Mapping[str, int] = field(default_factory=dict)
    held: Mapping[str, int] = field(default_factory=dict)
    lost: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """One archive: the columns of its tables and how rows of them are read."""

    columns: Mapping[str, tuple[str, ...]]
    read: Callable[[str, tuple[str, ...]], Iterable[tuple[object, ...]]]


def difference(present: Archive, backup: Archive) -> Difference:
    """Compare two open archives, as of the caller's moment."""
    return _difference(_of_archive(present), _of_archive(backup))


def difference_in_folder(
    paths: DataPaths,
    backup: Archive,
    keys: Iterable[bytes],
    room: Path,
    progress: Callable[[int, int], None],
) -> Difference | None:
    """Compare what stands in a folder, as far as it can be read, with an open backup.

    Nothing is written to the archive. Nothing is returned when no key opens it, or when rows
    were read of which nothing tells what they are.

    Args:
        paths: The folder; nobody has the archive open for writing.
        backup: The backup, unpacked.
        keys: Keys to try, in their order.
        room: An empty place.
        progress: Told how many of how many pages are done, where page by page is read.
    """
    if not paths.archive.exists():
        held = _of_archive(backup)
        zero = dict.fromkeys(_SAME, 0)
        return Difference(now=zero, held={name: _count(held, name) for name in _SAME}, lost=zero)
    for key in keys:
        found = _by_engine(paths, key, backup)
        found = found or _by_pages(paths, key, backup, room, progress)
        if found is not None:
            return found
    return None


def _by_engine(paths: DataPaths, key: bytes, backup: Archive) -> Difference | None:
    """Compare a sound archive; one with a side file is left to reading that writes nothing."""
    if paths.side_file.exists() and paths.side_file.stat().st_size:
        return None
    archive = Archive(paths.archive, key, rows_here=False)
    try:
        archive.connect()
        if archive.faults():
            return None
        return difference(archive, backup)
    except (EnvironmentFault, apsw.Error):
        return None
    finally:
        archive.close()


def _by_pages(
    paths: DataPaths,
    key: bytes,
    backup: Archive,
    room: Path,
    progress: Callable[[int, int], None],
) -> Difference | None:
    def fresh() -> tuple[str, ...]:
        return fresh_tables(room / "compared.archive", key)

    try:
        remains = Remains(paths.archive, key, fresh=fresh, progress=progress)
    except OSError:
        return None
    try:
        if len(remains.bad) >= remains.pages or remains.strays:
            return None
        return _difference(_of_remains(remains), _of_archive(backup))
    finally:
        remains.close()


def _of_archive(archive: Archive) -> _Source:
    there = set(tables(archive))

    def read(table: str, columns: tuple[str, ...]) -> Iterable[tuple[object, ...]]:
        names = ", ".join(f'"{one}"' for one in columns)
        return archive.connection().cursor().execute(f'SELECT {names} FROM "{table}"')

    return _Source(
        columns={
            name: tuple(str(row[1]) for row in archive.rows(f'PRAGMA table_info("{name}")'))
            for name in _SAME
            if name in there
        },
        read=read,
    )


def _of_remains(remains: Remains) -> _Source:
    found = {one.name: one for one in remains.tables}

    def read(table: str, columns: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
        one = found[table]
        places = [[each.name for each in one.columns].index(name) for name in columns]
        for row in remains.rows(one):
            yield tuple(row[place] for place in places)

    return _Source(
        columns={
            name: tuple(each.name for each in one.columns)
            for name, one in found.items()
            if name in _SAME
        },
        read=read,
    )


def _difference(present: _Source, backup: _Source) -> Difference:
    return Difference(
        now={name: _count(present, name) for name in _SAME},
        held={name: _count(backup, name) for name in _SAME},
        lost={name: _lacking(name, present, backup) for name in _SAME},
    )


def _count(source: _Source, table: str) -> int:
    columns = source.columns.get(table)
    return sum(1 for _ in source.read(table, columns[:1])) if columns else 0


def _lacking(table: str, present: _Source, backup: _Source) -> int:
    """Return how many records of a table are in the present archive and not in the backup."""
    if table not in present.columns:
        return 0
    there = present.columns[table]
    common = set(there).intersection(backup.columns.get(table, there))
    ways = [tuple(one for one in way if one in common) for way in _SAME[table]]
    read = tuple(dict.fromkeys(one for way in ways for one in way))
    kept: set[int] = set()
    if table in backup.columns:
        for row in backup.read(table, read):
            kept.update(_marks(row, read, ways))
    return sum(1 for row in present.read(table, read) if kept.isdisjoint(_marks(row, read, ways)))


def _marks(
    row: tuple[object, ...], columns: tuple[str, ...], ways: list[tuple[str, ...]]
) -> Iterator[int]:
    """Yield one number for each way to tell the record; an empty text tells nothing."""
    named = dict(zip(columns, row, strict=True))
    for number, way in enumerate(ways):
        values = tuple(named[one] for one in way)
        if len(ways) == 1 or all(one not in (None, "") for one in values):
            yield hash((number, values))
