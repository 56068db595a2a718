"""Accepting a matter against its own statements, JSON and HMACs on a bare connection."""

from __future__ import annotations

import hashlib
import hmac
import json
import shutil
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

import big_archive
from measuring import Measure, in_turns
from search_query import Statements, bare_connection, statements_of

from hall_app.app.bootstrap import build
from hall_app.domain.materials import MaterialState
from hall_app.services.commands import Accept, Applicant, Intake, MaterialChoice
from hall_app.support.paths import DataPaths

if TYPE_CHECKING:
    from collections.abc import Iterator

ITEM, RESIDENT = "LD02", 4_711
_SERIAL = count(1)
_CASE = 'INSERT INTO "hall_case"'


def command(app: Any) -> Accept:
    item = app.services.items.detail(ITEM)
    intake = Intake(
        draft_id=f"bench-{next(_SERIAL):06d}",
        item_code=ITEM,
        applicant=Applicant(resident_id=RESIDENT),
        fields=(("matter", "申领"),),
        materials=tuple(
            MaterialChoice(key=one.key, state=MaterialState.ORIGINAL) for one in item.materials
        ),
        delivery="窗口自取",
    )
    return Accept(intake=intake)


class Bare:
    """Send the statements of one acceptance again, each time for a matter of its own.

    Everything that differs from matter to matter is made again: the number out of the counter,
    the JSON of the timeline and of each paper, the digest of the settled facts and the HMAC.
    """

    def __init__(self, connection: Any, statements: Statements, key: bytes) -> None:
        self.connection, self.key = connection, key
        case = next(values for sql, values in statements if sql.startswith(_CASE))
        self.draft, self.number = case[0], case[2]
        self.steps = [self._step(sql, values) for sql, values in statements]

    def _step(self, sql: str, values: tuple) -> tuple[str, str, tuple, Any]:
        kind = "plain"
        parsed = None
        if sql.startswith('INSERT INTO "counter"'):
            kind = "counter"
        elif sql.startswith(_CASE):
            kind = "case"
        elif sql.startswith('INSERT INTO "case_material"'):
            kind = "child"
        elif sql.startswith('INSERT INTO "act"'):
            kind, parsed = "act", json.loads(values[6])
        elif sql.startswith('INSERT INTO "print_job"'):
            kind, parsed = "job", json.loads(values[3])
        elif self.draft in values or self.number in values:
            kind = "named"
        elif '"case_id" = ?' in sql:
            kind = "child"
        return kind, sql, values, parsed

    def run(self) -> None:
        """Accept one matter with nothing but the statements."""
        cursor = self.connection.cursor()
        draft, number, case_id, counter = f"bare-{next(_SERIAL):06d}", "", 0, 0
        settled: tuple = ()
        for kind, sql, values, parsed in self.steps:
            if kind == "plain":
                cursor.execute(sql, values).fetchall()
                continue
            if kind == "counter":
                counter = cursor.execute(sql, values).fetchall()[0][0]
                number = f"{self.number[:13]}{counter:04d}"
                continue
            given = tuple(
                draft if v == self.draft else number if v == self.number else v for v in values
            )
            if kind == "case":
                place = values.index(self.number)
                given = (*given[: place + 2], counter, *given[place + 3 :])
                settled = given
                cursor.execute(sql, given).fetchall()
                case_id = self.connection.last_insert_rowid()
                continue
            if kind == "act":
                given = self._act(case_id, number, given, parsed, settled)
            elif kind == "job":
                parsed["case"]["number"] = number
                text = json.dumps(parsed, ensure_ascii=False, separators=(",", ":"))
                given = (case_id, *given[1:3], text, *given[4:])
            elif kind == "child":
                given = (case_id, *given[1:])
            cursor.execute(sql, given).fetchall()

    def _act(self, case_id: int, number: str, given: tuple, parsed: Any, settled: tuple) -> tuple:
        text = canonical(list(settled[:25]))
        parsed["set"]["digest"] = hashlib.sha256(text.encode()).hexdigest()
        details = canonical(parsed)
        told = (*given[2:6], details)
        text = canonical(["0" * 64, number, 1, *told])
        mac = hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()
        return (case_id, 1, *told, mac)


def canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def measures(data: Path | None, rounds: int | None) -> Iterator[Measure]:
    known = big_archive.paths(data)
    with tempfile.TemporaryDirectory(dir=known.root) as folder:
        copied = DataPaths(Path(folder))
        shutil.copy(known.archive, copied.archive)
        shutil.copy(known.key_slots, copied.key_slots)
        yield from _measured(copied, rounds or 400)


def _measured(paths: DataPaths, rounds: int) -> Iterator[Measure]:
    app = build(paths, big_archive.NOON, threads=False)
    operator = big_archive.clerk(app)
    accept = app.services.intake.accept
    accept(command(app), operator)
    first = command(app)
    sent = statements_of(app, lambda: accept(first, operator))
    bare = bare_connection(app)
    floor = Bare(bare, sent, app.archive.journal_key)
    floor.run()
    commands = iter([command(app) for _ in range(rounds)])
    value, limit = in_turns(lambda: accept(next(commands), operator), floor.run, rounds)
    bare.close()
    head = app.services.accounts.log_in("lm", big_archive.PRACTICE_PASSWORD, "1 号窗口")
    faults = app.services.backups.verify(head).faults
    app.close()
    if faults:
        raise SystemExit(f"the bare statements do not leave a sound archive: {faults[:3]}")
    yield Measure(name="accept", value=value, unit="ms", limit=limit, target=3.0)
