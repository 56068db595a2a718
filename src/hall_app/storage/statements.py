"""SQL texts of the hot paths, taken once from peewee's own queries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.storage.rows import Row


_VALUES_AT_ONCE = 200
"""So many values one statement takes in: to start it anew costs as much as a narrow row."""


@dataclass(frozen=True, slots=True)
class Insert:
    """One INSERT with the values that the row's own defaults add behind those given.

    Attributes:
        sql: For one row.
        width: How many values a row has, with those added.
        many: For as many rows at once as make ``values`` values.
    """

    sql: str
    defaults: tuple[object, ...]
    width: int
    many: str
    values: int


@cache
def insert(row: type[Row], columns: tuple[str, ...]) -> Insert:
    """Return the INSERT of one row, and of many, with values in the order of ``columns``."""
    fields = [getattr(row, name) for name in columns]
    empty = tuple(None for _ in fields)
    sql, values = row.insert_many([empty], fields=fields).sql()
    defaults, width = tuple(values[len(columns) :]), len(values)
    rows = max(1, _VALUES_AT_ONCE // width)
    many, _ = row.insert_many([empty] * rows, fields=fields).sql()
    return Insert(str(sql), defaults, width, str(many), rows * width)


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
