"""Whether a file that came from outside has the tables of a hall's archive and nothing else."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from hall_app.storage.cipher import unlock
from hall_app.storage.database import STEPS_TAKEN, Archive, require_known
from hall_app.storage.failures import translated
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SCHEMA = (
    "SELECT type, name, tbl_name, sql FROM sqlite_schema "
    "WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"
)


def require_own_schema(file: Path, key: bytes, room: Path) -> None:
    """Refuse a database that is not what this program makes, before anything of it runs.

    Triggers, views, foreign tables and changed columns would work inside the program as soon as
    the file is opened for writing. The schema is compared with that of a fresh archive that took
    the same steps.

    Args:
        file: The unpacked database.
        key: Its key.
        room: An empty place for the fresh archive.

    Raises:
        EnvironmentFault: ``backup-other-tables``, ``archive-newer``, ``archive-corrupt``,
            ``wrong-key``.
    """
    with translated(file.name), _warily(file, key) as connection:
        schema = connection.execute(_SCHEMA).fetchall()
        if not any(kind == "table" and name == STEPS_TAKEN for kind, name, _, _ in schema):
            raise EnvironmentFault("backup-other-tables", file=file.name)
        try:
            taken = [
                str(row[0]) for row in connection.execute(f'SELECT "name" FROM "{STEPS_TAKEN}"')
            ]
        except apsw.SQLError as fault:
            raise EnvironmentFault("backup-other-tables", file=file.name) from fault
    require_known(taken, file.name)
    if schema != _fresh(taken, room / "fresh.archive", key):
        raise EnvironmentFault("backup-other-tables", file=file.name)


def fresh_tables(file: Path, key: bytes) -> tuple[str, ...]:
    """Return how this program makes its tables, from a fresh archive in a file of its own."""
    archive = Archive(file, key, rows_here=False)
    archive.connect()
    try:
        archive.migrate()
        made = archive.rows(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        return tuple(str(sql) for (sql,) in made)
    finally:
        archive.close()


def _fresh(taken: list[str], file: Path, key: bytes) -> list[tuple[object, ...]]:
    archive = Archive(file, key, rows_here=False)
    archive.connect()
    try:
        archive.take_steps(taken)
        return archive.rows(_SCHEMA)
    finally:
        archive.close()


@contextmanager
def _warily(file: Path, key: bytes) -> Iterator[apsw.Connection]:
    """Open a file to look at only: its own code is switched off and cannot be switched on."""
    connection = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
        connection.config(apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
        connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0)
        unlock(connection, key)
        yield connection
    finally:
        connection.close()
