"""What an archive looks like in one short text, to see whether anything was recorded since."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.storage.database import Archive

_SMALL = {
    "setting": '"key", "value"',
    "account": '"id", "login", "name", "roles", "password_hash", "active"',
    "window": '"id", "name", "position"',
    "site_file": '"kind", "name", "changed_at"',
    "site_blob": '"kind", "name", "changed_at"',
    "workday": '"day", "kind", "name"',
}
"""Tables whose rows are changed in place; all their content counts, without failed logins."""

_OF_NO_ACCOUNT = frozenset({*_SMALL, "backup", "draft", "preference", "schema_migration"})
"""Tables whose growth says nothing more."""

_RECORDS = ("act", "household_event", "journal", "resident", "visit", "contact", "appointment")


def tables(archive: Archive) -> tuple[str, ...]:
    """Return the names of the tables with rows of their own, without the keys made from them."""
    return tuple(
        str(name)
        for (name,) in archive.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' "
            "AND name NOT LIKE 'sqlite_%' AND name <> 'search_key' ORDER BY name"
        )
    )


def mark_of(archive: Archive) -> str:
    """Return a hash over the last row of each table and the content of the small ones.

    Each act leaves a row: in a timeline, in the events, in the journal. Reading the last row
    numbers takes a millisecond in an archive of any size.
    """
    running = hashlib.sha256()
    held = tables(archive)
    for name in held:
        if name not in _OF_NO_ACCOUNT:
            last = archive.rows(f'SELECT max("rowid") FROM "{name}"')[0][0] or 0
            running.update(f"{name}:{last};".encode())
    for name, columns in _SMALL.items():
        if name not in held:  # an archive of an earlier schema
            continue
        for row in archive.rows(f'SELECT {columns} FROM "{name}" ORDER BY {columns}'):
            running.update(repr(row).encode())
    return running.hexdigest()


def anything_recorded(archive: Archive) -> bool:
    """Say whether an archive holds more than its set-up."""
    return any(archive.rows(f'SELECT 1 FROM "{name}" LIMIT 1') for name in _RECORDS)


def counts_of(archive: Archive) -> dict[str, int]:
    """Return the number of rows of each table, as of the caller's moment."""
    return {
        name: int(archive.rows(f'SELECT count(*) FROM "{name}"')[0][0]) for name in tables(archive)
    }
