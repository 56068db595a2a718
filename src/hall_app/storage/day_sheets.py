"""What a day brought, and the register of day sheets with their anchors."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from hall_app.domain.anchors import DaySheetLine, RecordMarks
from hall_app.domain.flow.states import ActKind
from hall_app.domain.shift import ShiftGroup, group_of
from hall_app.storage.queries.shift import PATIENCE, line_from
from hall_app.storage.rows import DaySheetRow
from hall_app.storage.statements import day, read_day, read_instant, utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from hall_app.storage.database import Archive

Tallies = dict[str, "Counter[str]"]
"""Counts by window, each by the name of what was counted."""

_GROUPS = {
    ShiftGroup.CAME: "came",
    ShiftGroup.SETTLED: "settled",
    ShiftGroup.HANDED_OUT: "handed_out",
    ShiftGroup.PASSED: "passed",
}
_ACTS = 'SELECT "at", "kind", "seq", "window", "details" FROM "act" ORDER BY "rowid" DESC'
_RECORDED = {"events": "household_event", "contacts": "contact", "visits": "visit"}
_PRINTED = ("print", "reprint")
_LOOK = "reveal"


def acts_by_window(archive: Archive, since: dt.datetime, until: dt.datetime) -> Tallies:
    """Return what each window did from one moment to before another.

    Acts are only added, in the order of time: they are read from the newest backwards.
    """
    first, last, older = utc(since), utc(until), 0
    found: Tallies = {}
    for at, kind, seq, window, details in archive.connection().cursor().execute(_ACTS):
        if at < first:
            older += 1
            if older > PATIENCE:
                break
        elif at < last:
            tally = found.setdefault(str(window), Counter())
            tally.update(_counted(ActKind(kind), seq, json.loads(details)["told"]))
    return found


def _counted(kind: ActKind, seq: int, told: Mapping[str, Any]) -> Iterator[str]:
    group = group_of(kind, seq)
    if group is not None:
        yield _GROUPS[group]
    if kind is ActKind.COMPLETE and seq == 1:  # came and was settled at once
        yield "settled"
    if kind is ActKind.VOID:
        yield "voided"
    if told.get("late_at"):
        yield "late"


def other_figures(archive: Archive, since: dt.datetime, until: dt.datetime) -> dict[str, int]:
    """Return what else was recorded: events, contacts, visits, papers, looks, journal lines."""
    span = (utc(since), utc(until))
    found = {
        name: int(
            archive.rows(f'SELECT count(*) FROM "{table}" WHERE "at" >= ? AND "at" < ?', span)[0][0]
        )
        for name, table in _RECORDED.items()
    }
    kinds = archive.rows(
        'SELECT "kind", count(*) FROM "journal" WHERE "id" >= ? AND "at" >= ? AND "at" < ? '
        'GROUP BY "kind"',
        (line_from(archive, since), *span),
    )
    counts = {str(kind): int(n) for kind, n in kinds}
    found["papers"] = sum(counts.get(kind, 0) for kind in _PRINTED)
    found["looks"] = sum(n for kind, n in counts.items() if kind.startswith(_LOOK))
    found["journal"] = sum(counts.values())
    return found


def add(archive: Archive, sheet: DaySheetLine, account_id: int) -> int:
    """Put a day sheet on the register inside the caller's transaction."""
    columns = (
        "number", "day", "at", "account", "last_act", "last_event", "last_line", "code", "figures",
    )  # fmt: skip
    marks = sheet.marks
    text = json.dumps(sheet.figures, sort_keys=True)
    values = (
        sheet.number, day(sheet.day), utc(sheet.at), account_id,
        marks.act, marks.event, marks.journal, sheet.code, text,
    )  # fmt: skip
    return archive.insert(DaySheetRow, columns, [values])


_SHEETS = (
    'SELECT s."number", s."day", s."at", a."name", s."last_act", s."last_event", s."last_line", '
    's."code", s."figures" FROM "day_sheet" s JOIN "account" a ON a."id" = s."account_id" '
)


def register(archive: Archive, first: dt.date, last: dt.date) -> tuple[DaySheetLine, ...]:
    """Return the day sheets of a span, the newest first."""
    sql = f'{_SHEETS} WHERE s."day" BETWEEN ? AND ? ORDER BY s."id" DESC'
    return tuple(_line(*row) for row in archive.rows(sql, (day(first), day(last))))


def with_code(archive: Archive, code: str) -> DaySheetLine | None:
    """Return the day sheet that a code stands on."""
    found = archive.rows(f'{_SHEETS} WHERE s."code" = ?', (code,))
    return _line(*found[0]) if found else None


def every(archive: Archive) -> tuple[DaySheetLine, ...]:
    """Return all day sheets, the oldest first."""
    return tuple(_line(*row) for row in archive.rows(f'{_SHEETS} ORDER BY s."id"'))


def _line(
    number: str,
    on: str,
    at: str,
    clerk: str,
    act: int,
    event: int,
    journal: int,
    code: str,
    figures: str,
) -> DaySheetLine:
    the_day = read_day(on)
    assert the_day is not None  # noqa: S101 - the column holds one
    return DaySheetLine(
        number=number,
        day=the_day,
        at=read_instant(at),
        clerk=clerk,
        marks=RecordMarks(act=act, event=event, journal=journal),
        code=code,
        figures={str(name): int(n) for name, n in json.loads(figures).items()},
    )
