"""Reads for the end of a shift: the acts of a day, the use of the seal, the register.

Acts and journal lines are only ever added, in the order of time: a day is read from the newest
one backwards, or from where it begins, so that no index of all times is needed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind
from hall_app.domain.shift import SealUse, ShiftAct, ShiftLine, group_of
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.rows import ShiftRow
from hall_app.storage.statements import day, read_day, read_instant, utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition

_ACTS = (
    'SELECT t."at", t."kind", t."seq", t."window", t."details", c."number", c."applicant_name", '
    'c."item_title", coalesce(a."name", \'\') FROM "act" t '
    'JOIN "hall_case" c ON c."id" = t."case_id" LEFT JOIN "account" a ON a."id" = t."account_id" '
    'ORDER BY t."rowid" DESC'
)
_USES = (
    'SELECT l."at", l."kind", l."window", coalesce(a."name", \'\'), j."form_id", j."title", '
    'j."copies", coalesce(c."number", \'\'), '
    "coalesce(c.\"applicant_name\", j.\"content\" ->> '$.subject', '') "
    'FROM "journal" l JOIN "print_job" j ON j."id" = CAST(substr(l."subject", 7) AS INTEGER) '
    'LEFT JOIN "hall_case" c ON c."id" = j."case_id" '
    'LEFT JOIN "account" a ON a."id" = l."account_id" '
    'WHERE l."kind" IN (\'print\', \'reprint\') AND l."id" >= ? AND l."at" >= ? AND l."at" < ? '
    'AND {} ORDER BY l."id"'
)


PATIENCE = 3_000
"""Older acts in a row after which no younger one is looked for; invented cases of a practice
archive were written case by case."""


def acts(archive: Archive, window: str, since: dt.datetime) -> tuple[ShiftAct, ...]:
    """Return what a window did since a moment and the sheet tells, in the order of time."""
    first, found, older = utc(since), [], 0
    cursor = archive.connection().cursor()
    for at, kind, seq, at_window, details, number, applicant, title, by in cursor.execute(_ACTS):
        if at < first:
            older += 1
            if older > PATIENCE:
                break
            continue
        group = group_of(ActKind(kind), seq)
        if at_window != window or group is None:
            continue
        told: Mapping[str, Any] = json.loads(details)["told"]
        found.append(
            ShiftAct(
                group=group,
                number=number,
                applicant=applicant,
                item_title=title,
                kind=ActKind(kind),
                to=str(told.get("to") or told.get("body") or told.get("name") or ""),
                at=read_instant(at),
                by=by,
                late=bool(told.get("late_at")),
            )
        )
    found.reverse()
    return tuple(sorted(found, key=lambda one: one.at))


def seal_uses(
    archive: Archive,
    forms: frozenset[str],
    since: dt.datetime,
    until: dt.datetime,
    papers: Condition = EVERYTHING,
) -> tuple[SealUse, ...]:
    """Return the printed papers with a place for the seal, from one moment to before another."""
    values = (line_from(archive, since), utc(since), utc(until), *papers.values)
    rows = archive.rows(_USES.format(papers.sql), values)
    return tuple(
        SealUse(
            at=read_instant(at),
            title=title,
            copies=1 if kind == "reprint" else copies,
            again=kind == "reprint",
            applicant=applicant,
            number=number,
            by=by,
            window=window,
        )
        for at, kind, window, by, form, title, copies, number, applicant in rows
        if form in forms
    )


def line_from(archive: Archive, since: dt.datetime) -> int:
    """Return the number of the first journal line at or after a moment, found by halving."""
    wanted = utc(since)
    low, high = 1, int(archive.rows('SELECT coalesce(max("id"), 0) FROM "journal"')[0][0]) + 1
    while low < high:
        middle = (low + high) // 2
        found = archive.rows('SELECT "at" FROM "journal" WHERE "id" = ?', (middle,))
        if found and str(found[0][0]) < wanted:
            low = middle + 1
        else:
            high = middle
    return low


def waiting_papers(
    archive: Archive, window: str, papers: Condition = EVERYTHING
) -> tuple[str, ...]:
    """Return title and case of a window's papers that wait for a printer, oldest first."""
    rows = archive.rows(
        'SELECT j."title", coalesce(c."number", \'\') FROM "print_job" j '
        'LEFT JOIN "hall_case" c ON c."id" = j."case_id" '
        "WHERE j.\"state\" IN ('waiting', 'failed') AND j.\"window\" = ? "
        f'AND {papers.sql} ORDER BY j."id"',
        (window, *papers.values),
    )
    return tuple(" ".join(part for part in row if part) for row in rows)


def drafts(archive: Archive, account_id: int) -> int:
    """Return how many drafts of an account are not recorded."""
    rows = archive.rows('SELECT count(*) FROM "draft" WHERE "account_id" = ?', (account_id,))
    return int(rows[0][0])


def add(
    archive: Archive,
    *,
    number: str,
    on: dt.date,
    window: str,
    account_id: int,
    at: dt.datetime,
    figures: Mapping[str, int],
    words: str,
) -> int:
    """Put an ended shift on the register inside the caller's transaction."""
    columns = ("number", "day", "window", "account", "at", "figures", "words")
    text = json.dumps(dict(figures), sort_keys=True)
    values = (number, day(on), window, account_id, utc(at), text, words)
    return archive.insert(ShiftRow, columns, [values])


def register(archive: Archive, first: dt.date, last: dt.date) -> tuple[ShiftLine, ...]:
    """Return the ended shifts of a span, the newest first."""
    rows = archive.rows(
        'SELECT s."number", s."day", s."window", a."name", s."at", s."figures", s."words" '
        'FROM "shift" s JOIN "account" a ON a."id" = s."account_id" '
        'WHERE s."day" BETWEEN ? AND ? ORDER BY s."id" DESC',
        (day(first), day(last)),
    )
    found = []
    for number, on, window, clerk, at, figures, words in rows:
        known = json.loads(figures)
        the_day = read_day(on)
        assert the_day is not None  # noqa: S101 - the column holds one
        found.append(
            ShiftLine(
                number=number,
                day=the_day,
                window=window,
                clerk=clerk,
                at=read_instant(at),
                words=words,
                **{name: int(known.get(name, 0)) for name in FIGURES},
            )
        )
    return tuple(found)


FIGURES = ("came", "settled", "handed_out", "passed", "waiting", "seals")
"""What the register keeps of a sheet."""
