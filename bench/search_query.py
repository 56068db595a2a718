"""The search service against its own statements on a bare connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import apsw
import big_archive
from measuring import Measure, in_turns

from hall_app.storage.cipher import unlock
from hall_app.storage.keys import KeySlots

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from hall_app.app.bootstrap import Application

WORDS = 120


def bare_connection(app: Application) -> apsw.Connection:
    """Open the archive file with nothing but the driver, keyed and cached like the program's."""
    key = KeySlots(app.paths.key_slots).without_secret()
    connection = apsw.Connection(str(app.paths.archive))
    connection.setbusytimeout(5_000)
    unlock(connection, key)
    for name, value in (("journal_mode", "wal"), ("synchronous", "full"), ("foreign_keys", 1)):
        connection.pragma(name, value)
    connection.pragma("secure_delete", 1)
    connection.pragma("cache_size", -64_000)
    return connection


Statements = list[tuple[str, tuple]]


def statements_of(app: Application, work) -> Statements:
    """Return every statement that a piece of work sends to the database, with its values."""
    found: Statements = []

    def note(_cursor, sql, values) -> bool:
        found.append((sql, tuple(values or ())))
        return True

    connection = app.archive.connection()
    connection.exec_trace = note
    try:
        work()
    finally:
        connection.exec_trace = None
    return found


def beside_its_statements(
    app: Application, bare: apsw.Connection, work: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Return the median milliseconds of a piece of work, and of its statements alone."""
    sent = statements_of(app, work)

    def floor() -> None:
        cursor = bare.cursor()
        for sql, values in sent:
            cursor.execute(sql, values).fetchall()

    floor()
    return in_turns(work, floor, rounds)


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    app = big_archive.opened(data)
    operator = big_archive.clerk(app)
    find = app.services.search.find
    app.services.search.warm()
    texts = big_archive.key_by_key(big_archive.typed_words(app, WORDS))
    sent = [statements_of(app, lambda text=text: find(text, operator)) for text in texts]
    bare = bare_connection(app)

    def ours() -> None:
        for text in texts:
            find(text, operator)

    def floor() -> None:
        cursor = bare.cursor()
        for statements in sent:
            for sql, values in statements:
                cursor.execute(sql, values).fetchall()

    ours()
    floor()
    value, limit = in_turns(ours, floor, rounds or 15)
    bare.close()
    app.close()
    yield Measure(
        name="search-query",
        value=value / len(texts),
        unit="ms a key press",
        limit=limit / len(texts),
        target=2.0,
    )
