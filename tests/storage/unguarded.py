"""Change what is guarded: as somebody does who has the key and leaves no trace in the schema."""

from __future__ import annotations

from contextlib import contextmanager


@contextmanager
def unguarded(connection):
    """Take the guards away, and put them back where their tables still are."""
    guards = connection.execute(
        "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _, _ in guards:
        connection.execute(f'DROP TRIGGER "{name}"')
    yield
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema").fetchall()}
    for _, table, sql in guards:
        if table in there:
            connection.execute(sql)
