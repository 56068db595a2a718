"""Archives as earlier releases left them, with rows in every table those had."""

from __future__ import annotations

import datetime as dt
import glob
import re
from typing import TYPE_CHECKING

from playhouse.migrations import Runner

from hall_app.storage.database import Archive
from hall_app.support import paths

if TYPE_CHECKING:
    from pathlib import Path

KEY = bytes(32)
STEPS = tuple(sorted(one.stem for one in paths.migrations().iterdir() if one.name[:4].isdigit()))
_UNFILLED = {"schema_migration", "sqlite_sequence"}


def older_archive(file: Path, step: str, rows: int, key: bytes = KEY) -> Archive:
    """Make the archive of the release whose last schema step this was."""
    archive = Archive(file, key)
    archive.connect()
    Runner(archive.database, glob.escape(str(paths.migrations()))).up(step)
    fill(archive, rows)
    return archive


def tables(archive: Archive) -> tuple[str, ...]:
    """Return the tables that hold rows of the hall."""
    found = archive.rows(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    return tuple(sorted(name for (name,) in found if name not in _UNFILLED))


def fill(archive: Archive, rows: int) -> None:
    """Write so many rows into every table; row n points at row n of every other table."""
    archive.rows("BEGIN")
    archive.rows("PRAGMA defer_foreign_keys = 1")
    for table in tables(archive):
        there = archive.rows(f'SELECT count(*) FROM "{table}"')[0][0]
        told = archive.rows(f'PRAGMA table_info("{table}")')
        points = {row[3]: row[4] for row in archive.rows(f'PRAGMA foreign_key_list("{table}")')}
        names = ", ".join(f'"{row[1]}"' for row in told)
        marks = ", ".join("?" for _ in told)
        archive.run_many(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})',
            [
                [_value(row[1], row[2], n, points) for row in told]
                for n in range(there + 1, rows + 1)
            ],
        )
    archive.rows("COMMIT")


def _day(n: int) -> str:
    return (dt.date(2020, 1, 1) + dt.timedelta(days=n)).isoformat()


def _value(column: str, kind: str, n: int, points: dict[str, str]) -> object:
    kind = kind.upper()
    if column in points:
        return n if points[column] == "id" else f"{points[column]}{n}"
    if "DATETIME" in kind:
        return f"{_day(n)} 02:00:00"
    if "DATE" in kind or re.search(r"(^|_)(on|day|since|until|birth)$", column):
        return _day(n)
    plain = {"INTEGER": n, "BOOL": 0, "SMALLINT": 0, "BLOB": b"x"}
    return plain.get(kind, "{}" if column in {"details", "kept", "payload"} else f"{column}{n}")


def columns(archive: Archive) -> dict[str, tuple[str, ...]]:
    """Return the columns of each table."""
    return {
        table: tuple(row[1] for row in archive.rows(f'PRAGMA table_info("{table}")'))
        for table in tables(archive)
    }


def content(archive: Archive, wanted: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    """Return every row of these columns, in an order of its own."""
    found = {}
    for table, names in wanted.items():
        listed = ", ".join(f'"{name}"' for name in names)
        found[table] = sorted(map(repr, archive.rows(f'SELECT {listed} FROM "{table}"')))
    return found
