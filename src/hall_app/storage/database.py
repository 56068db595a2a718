"""The encrypted archive file and its connections, one per thread."""

from __future__ import annotations

import datetime as dt
import decimal
import glob
import hashlib
import hmac
import json
from contextlib import contextmanager, suppress
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import apsw
import peewee
from playhouse.apsw_ext import APSWDatabase

from hall_app.storage.cipher import change_key, unlock
from hall_app.storage.failures import MACHINE_FAULTS, environment_fault, translated
from hall_app.storage.rows import ALL_ROWS, database_proxy
from hall_app.storage.statements import insert
from hall_app.support import paths
from hall_app.support.errors import EnvironmentFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from hall_app.storage.rows import Row

APPLICATION_ID = 0x48414C4C
"""Marks the file as a hall's archive (``HALL``)."""

OLDEST_SOUND_SQLITE = (3, 51, 3)
"""Earlier releases can lose a commit when two connections reset the WAL at once."""

JOURNAL_KEY = "journal-key"
"""Setting: the key of the chains, once the archive's key is no longer the one it was made from."""

_BUSY_MILLISECONDS = 5_000
_PAGES_IN_LOG, _PAGES_IN_LONG_LOG = 1_000, 8_000
"""With so many pages in it the log is carried over into the file, after the lock is given back."""
STEPS_TAKEN = "schema_migration"
"""Where the migration runner keeps the steps it took; every start reads it, without the runner."""


def _steps_known() -> tuple[str, ...]:
    """Return the names of the schema steps that came with this program, in their order."""
    return tuple(
        sorted(file.stem for file in paths.migrations().iterdir() if file.name[:4].isdigit())
    )


def require_known(steps: Iterable[str], archive: str) -> None:
    """Refuse an archive with schema steps that this program lacks.

    Raises:
        EnvironmentFault: ``archive-newer``.
    """
    known = _steps_known()
    unknown = sorted(set(steps).difference(known))
    if unknown:
        raise EnvironmentFault("archive-newer", archive=archive, step=unknown[-1], known=known[-1])


def _bind(_cursor: object, _number: int, value: object) -> str:
    """Give apsw the text that the standard adapters would have given."""
    if isinstance(value, dt.datetime):
        return value.isoformat(" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return str(value)
    raise TypeError(f"cannot bind {type(value).__name__}")


class _CipherDatabase(APSWDatabase):  # type: ignore[misc]  # playhouse has no stubs
    """Set the key before anything else touches the file."""

    def __init__(self, path: str, key: bytes) -> None:
        self._key = key
        self.journal_key = hmac.new(key, b"hall_app journal v1", hashlib.sha256).digest()
        super().__init__(
            path,
            autoconnect=False,
            lock_type="IMMEDIATE",
            pragmas={
                "journal_mode": "wal",
                "synchronous": "full",
                "foreign_keys": 1,
                "trusted_schema": 0,
                "cell_size_check": 1,
                "cache_size": -64_000,
                "secure_delete": 1,
            },
        )

    def _add_conn_hooks(self, conn: Any) -> None:
        conn.setbusytimeout(_BUSY_MILLISECONDS)
        # Poll for locks: a waiting writer otherwise sleeps its whole time-out on some systems.
        # After the line above, which sets this time-out as well.
        conn.setlk_timeout(0, 0)
        unlock(conn, self._key)
        conn.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        conn.convert_binding = _bind
        super()._add_conn_hooks(conn)


class Archive:
    """Open one archive file; every thread that uses it connects for itself.

    Args:
        path: The archive file.
        key: 32 random bytes that encrypt the pages.
        rows_here: Whether the row classes read and write this archive from now on.
    """

    def __init__(self, path: Path, key: bytes, *, rows_here: bool = True) -> None:
        self.path = path
        self._key = key
        self._database = _CipherDatabase(str(path), key)
        if rows_here:
            database_proxy.initialize(self._database)
        self._journal_key: bytes | None = None

    @property
    def journal_key(self) -> bytes:
        """Return the key of all chains: made from the archive's key, or the one it had before.

        A new key of the archive must not break what was chained under the old one.
        """
        if self._journal_key is None:
            kept = self.rows('SELECT "value" FROM "setting" WHERE "key" = ?', (JOURNAL_KEY,))
            self._journal_key = (
                bytes.fromhex(json.loads(kept[0][0])) if kept else self._database.journal_key
            )
        return self._journal_key

    def change_key(self, key: bytes) -> None:
        """Encrypt the file anew; the chains keep the key they have. Nobody else has it open.

        The archive must be opened anew afterwards, under the new key.

        Raises:
            EnvironmentFault: ``disk-full``, ``disk-fault``.
        """
        self.rows(
            'INSERT OR REPLACE INTO "setting" ("key", "value") VALUES (?, ?)',
            (JOURNAL_KEY, json.dumps(self.journal_key.hex())),
        )
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        with translated(self.path.name, self.path.parent):
            change_key(self.connection(), key)
        self.close()

    @property
    def database(self) -> peewee.Database:
        """Return the peewee database, for this package only."""
        return self._database

    def connect(self) -> None:
        """Open this thread's connection.

        Raises:
            EnvironmentFault: ``wrong-key``, ``archive-missing``, ``archive-corrupt``,
                ``archive-read-only``, ``sqlite-too-old``.
        """
        version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
        if version < OLDEST_SOUND_SQLITE:
            raise EnvironmentFault("sqlite-too-old", version=apsw.sqlite_lib_version())
        with translated(self.path.name, self.path.parent):
            self._database.connect(reuse_if_open=True)

    def close(self) -> None:
        """Close this thread's connection."""
        if not self._database.is_closed():
            self._database.close()

    @contextmanager
    def beside(self, file: Path) -> Iterator[Archive]:
        """Open a copy under the same key; the row classes stay with this archive.

        Raises:
            EnvironmentFault: ``wrong-key``, ``archive-corrupt``.
        """
        other = Archive(file, self._key, rows_here=False)
        other.connect()
        try:
            yield other
        finally:
            other.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything inside one act: all of it is kept, or none.

        Raises:
            EnvironmentFault: What the machine did; nothing of the act is kept.
        """
        with translated(self.path.name, self.path.parent), self._database.atomic():
            yield

    @contextmanager
    def long_log(self) -> Iterator[None]:
        """Let the log grow longer while much is written in many transactions.

        A page that transaction after transaction changes is then carried over seldom. At the end
        the log is carried over once, so that nobody's next small act has to.
        """
        connection = self.connection()
        connection.wal_autocheckpoint(_PAGES_IN_LONG_LOG)
        try:
            yield
        finally:
            connection.wal_autocheckpoint(_PAGES_IN_LOG)
            with suppress(apsw.Error):  # what was written is kept in the log
                connection.wal_checkpoint()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read several statements as of one moment, without taking the write lock."""
        with translated(self.path.name, self.path.parent):
            connection = self.connection()
            connection.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                connection.execute("ROLLBACK")

    def connection(self) -> apsw.Connection:
        """Return this thread's raw connection.

        Raises:
            peewee.InterfaceError: This thread did not connect: it has no business here.
        """
        if self._database.is_closed():
            raise peewee.InterfaceError("this thread has no connection to the archive")
        return self._database.connection()  # type: ignore[no-any-return]

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of one statement, straight from the driver (the hot paths)."""
        try:
            return self.connection().cursor().execute(sql, tuple(values)).fetchall()
        except MACHINE_FAULTS as fault:
            told = environment_fault(fault, self.path.name, self.path.parent)
            if told is None:
                raise
            raise told from fault

    def run_many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run one statement for many rows, straight through the driver."""
        with translated(self.path.name, self.path.parent):
            self.connection().cursor().executemany(sql, values).fetchall()

    def insert(
        self, row: type[Row], columns: tuple[str, ...], rows: Iterable[Sequence[object]]
    ) -> int:
        """Insert rows with values in the order of ``columns``; return the last row's id."""
        into = insert(row, columns)
        tail = into.defaults
        waiting = chain.from_iterable([(*values, *tail) for values in rows] if tail else rows)
        connection = self.connection()
        with translated(self.path.name, self.path.parent):
            while values := tuple(islice(waiting, into.values)):
                if len(values) == into.values:
                    connection.execute(into.many, values)
                    continue
                for start in range(0, len(values), into.width):
                    connection.execute(into.sql, values[start : start + into.width])
        return int(connection.last_insert_rowid())

    # --- schema -----------------------------------------------------------------------------

    def _runner(self) -> Any:
        from playhouse.migrations import Runner  # noqa: PLC0415 - only when a step is missing

        folder = paths.migrations()
        runner = Runner(self._database, glob.escape(str(folder)), table_name=STEPS_TAKEN)
        if len(runner.migrations()) != len(_steps_known()):
            raise EnvironmentFault("program-incomplete", folder=str(folder))
        return runner

    def take_steps(self, names: Iterable[str]) -> None:
        """Take just these steps on a blank file: the archive as an earlier program made it."""
        wanted = set(names)
        with translated(self.path.name, self.path.parent):
            runner = self._runner()
            for name in _steps_known():
                runner.up(target=name, fake=name not in wanted)

    def schema_steps_missing(self) -> tuple[str, ...]:
        """Return the names of schema steps this program has and the file lacks.

        Raises:
            EnvironmentFault: ``archive-newer`` when the file has steps this program lacks.
        """
        taken: set[str] = set()
        if self.rows("SELECT 1 FROM sqlite_schema WHERE name = ?", (STEPS_TAKEN,)):
            taken = {str(row[0]) for row in self.rows(f'SELECT "name" FROM "{STEPS_TAKEN}"')}
        require_known(taken, self.path.name)
        return tuple(name for name in _steps_known() if name not in taken)

    def blank(self) -> bool:
        """Say whether the file holds nothing at all: a new archive, or one that was lost."""
        return not self.rows("SELECT 1 FROM sqlite_schema LIMIT 1")

    def tables_missing(self) -> tuple[str, ...]:
        """Return the tables that were taken out of an archive that took every schema step."""
        if self.schema_steps_missing():
            return ()
        there = {str(row[0]) for row in self.rows("SELECT name FROM sqlite_schema")}
        wanted = {row._meta.table_name for row in ALL_ROWS}  # noqa: SLF001 - peewee's own name
        return tuple(sorted(wanted - there))

    def migrate(self) -> tuple[str, ...]:
        """Apply the missing schema steps and return their names.

        Raises:
            EnvironmentFault: ``archive-corrupt`` with the rows that point at nothing; rows that
                did so before stop it before the first step, and the file stays as it was.
        """
        with translated(self.path.name, self.path.parent):
            self._require_sound_references()
            applied = tuple(self._runner().up())
            self.connection().pragma("application_id", APPLICATION_ID)
            self._require_sound_references()
        return applied

    def _require_sound_references(self) -> None:
        broken = self._broken_references()
        if broken:
            raise EnvironmentFault("archive-corrupt", archive=self.path.name, rows=broken)

    def _broken_references(self) -> tuple[str, ...]:
        found = self.connection().execute("PRAGMA foreign_key_check").fetchall()
        return tuple(f"foreign key of {row[0]} row {row[1]}" for row in found)

    def faults(self, *, deep: bool = False) -> tuple[str, ...]:
        """Return what the database's own checks find; empty means sound."""
        with translated(self.path.name, self.path.parent):
            connection = self.connection()
            check = "integrity_check" if deep else "quick_check"
            told = [str(row[0]) for row in connection.execute(f"PRAGMA {check}").fetchall()]
            broken = self._broken_references()
        return (*([] if told == ["ok"] else told), *broken)

    def copy_to(self, target: Path, *, pages: int = 2_000) -> None:
        """Copy the live archive with the online backup interface, under the same key.

        Raises:
            EnvironmentFault: ``disk-full``, ``archive-read-only``, ``disk-fault``.
        """
        with translated(target.name, target.parent):
            copy = apsw.Connection(str(target))
            try:
                unlock(copy, self._key)
                with copy.backup("main", self.connection(), "main") as backup:
                    while not backup.done:
                        backup.step(pages)
                told = copy.execute("PRAGMA quick_check").fetchall()
            finally:
                copy.close()
        if told != [("ok",)]:
            raise EnvironmentFault("backup-unsound", file=target.name)


def row_classes() -> tuple[type[peewee.Model], ...]:
    """Return every row class, for the test that compares them with the migrations."""
    return ALL_ROWS
