"""The first page of the journal, one clerk's looks of a span, and its chain, among many lines."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from typing import TYPE_CHECKING

import many_lines
from measuring import Measure, in_turns
from search_query import bare_connection, beside_its_statements

from hall_app.app.bootstrap import PRACTICE_PASSWORD, build
from hall_app.app.practice import HEAD
from hall_app.domain.journal_lines import JournalFilter, JournalGroup
from hall_app.storage import journal
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import apsw

    from hall_app.app.bootstrap import Application
    from hall_app.domain.views import Operator

FIRST_ROWS, COUNTED = 100.0, 100.0
"""Milliseconds until the first rows of a list stand there, and until all are counted."""
RAW = {"journal-counted": 3.0}
FIRST_RAW, CHAIN = 8.0, 4.0
"""Each line of a page is also said with its names, by the hall's clock."""
FIRST = 200
ROUNDS, CHAIN_ROUNDS = 15, 3


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    app = build(many_lines.paths(data), many_lines.big_archive.NOON, threads=False)
    try:
        head = app.services.accounts.log_in(HEAD, PRACTICE_PASSWORD, "1 号窗口")
        bare = bare_connection(app)
        yield from pages(app, head, bare, rounds or ROUNDS)
        yield chain(app, bare, rounds or CHAIN_ROUNDS)
        bare.close()
    finally:
        app.close()


def pages(
    app: Application, head: Operator, bare: apsw.Connection, rounds: int
) -> Iterator[Measure]:
    """Time what the page asks for, and the same statements on a bare connection."""
    import datetime as dt

    reading, today = app.services.journal_reading, hall_day(many_lines.big_archive.NOON.now())

    def ask(which: JournalFilter) -> Callable[[], object]:
        return lambda: reading.first(which, head, FIRST)

    month = JournalFilter(first=today - dt.timedelta(days=30), last=today)
    year = replace(month, first=today - dt.timedelta(days=365))
    looks = replace(year, group=JournalGroup.LOOKS, account_id=head.account_id)
    for name, which, promised, unit in (
        ("journal-first-page", month, FIRST_ROWS, "ms to the first 200 of 30 days"),
        ("journal-year", year, FIRST_ROWS, "ms to the first 200 of a year"),
        ("journal-filtered", looks, FIRST_ROWS, "ms to the first 200 looks of a clerk in a year"),
        ("journal-counted", looks, COUNTED, "ms to all looks of a clerk in a year"),
    ):
        work = ask(which) if name != "journal-counted" else lambda: reading.ids(looks, head)
        if not work():
            raise SystemExit(f"{name}: no line is found, the measure measures nothing")
        value, limit = beside_its_statements(app, bare, work, rounds)
        yield Measure(name=name, value=value, unit=unit, limit=promised, target=1)
        yield Measure(
            name=f"{name}-raw", value=value, unit="ms, against its statements", limit=limit,
            target=RAW.get(name, FIRST_RAW),
        )  # fmt: skip


def chain(app: Application, bare: apsw.Connection, rounds: int) -> Measure:
    """Time the check of the chain against reading the lines and two HMACs for each."""
    key = app.archive.journal_key

    def floor() -> None:
        sql = 'SELECT "id", "at", "account_id", "window", "kind", "subject", "reason", "mac" '
        for row in bare.cursor().execute(f'{sql}FROM "journal" ORDER BY "id"'):
            text = repr(row).encode()
            hmac.new(key, text, hashlib.sha256).hexdigest()
            hmac.new(key, text[:100], hashlib.sha256).hexdigest()

    checked = journal.check(app.archive)
    if checked.faults or checked.lines < many_lines.lines():
        raise SystemExit(f"the journal is not sound: {checked.faults[:3]}")
    value, limit = in_turns(lambda: journal.check(app.archive), floor, rounds)
    return Measure(
        name="journal-chain",
        value=value,
        unit=f"ms for {checked.lines:,} lines",
        limit=limit,
        target=CHAIN,
    )
