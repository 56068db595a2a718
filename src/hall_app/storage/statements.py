"""SQL texts of the hot paths, taken once from peewee's own queries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.storage.rows import Row


@dataclass(frozen=True, slots=True)
class Insert:
    """One INSERT with the values that the row's own defaults add behind those given."""

    sql: str
    defaults: tuple[object, ...]


@cache
def insert(row: type[Row], columns: tuple[str, ...]) -> Insert:
    """Return the INSERT of one row with its values in the order of ``columns``."""
    fields = [getattr(row, name) for name in columns]
    sql, values = row.insert_many([tuple(None for _ in fields)], fields=fields).sql()
    return Insert(str(sql), tuple(values[len(columns) :]))


@cache
def update_sql(row: type[Row], columns: tuple[str, ...]) -> str:
    """Return the UPDATE of one row by id and version, raising the version by one."""
    table = row._meta.table_name  # noqa: SLF001 - peewee's own name
    parts = "".join(f'"{name}" = ?, ' for name in columns)
    return f'UPDATE "{table}" SET {parts}"version" = "version" + 1 WHERE "id" = ? AND "version" = ?'


def utc(instant: dt.datetime) -> str:
    """Return an instant as the archive keeps it: UTC, without zone, to the microsecond."""
    naive = instant.astimezone(dt.UTC).replace(tzinfo=None)
    return naive.isoformat(" ", timespec="microseconds")


def day(value: dt.date | None) -> str | None:
    """Return a day as the archive keeps it."""
    return value.isoformat() if value is not None else None


def marks(values: Sequence[object]) -> str:
    """Return as many question marks as there are values, for ``IN (…)``."""
    return ",".join("?" * len(values))


def read_day(value: object) -> dt.date | None:
    """Return a day that the driver read as text."""
    return dt.date.fromisoformat(str(value)) if value else None


def read_instant(value: object) -> dt.datetime:
    """Return an instant that the driver read as text."""
    return dt.datetime.fromisoformat(str(value)).replace(tzinfo=dt.UTC)
