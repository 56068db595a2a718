"""The journal of looks, prints and resets: numbered without gaps, chained by HMAC."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.storage.rows import JournalRow
from hall_app.storage.statements import read_instant, utc
from hall_app.storage.timeline import canonical

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from hall_app.domain.hall_views import Operator
    from hall_app.storage.database import Archive

SCHEMA_STEP = "0002_journal_chain"
"""The schema step since which lines are chained."""

_COLUMNS = ("id", "at", "account", "window", "kind", "subject", "reason", "mac")
_TOLD = '"at", "account_id", "window", "kind", "subject", "reason"'
_END = 'SELECT "n", "mac" FROM "journal_end"'


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """One line to add: who did what with which personal data."""

    at: dt.datetime
    account_id: int | None
    window: str
    kind: str
    subject: str
    reason: str = ""

    @classmethod
    def by(
        cls, operator: Operator, *, at: dt.datetime, kind: str, subject: str, reason: str = ""
    ) -> NewLine:
        """Return the line of what somebody did at a window."""
        return cls(
            at=at,
            account_id=operator.account_id,
            window=operator.window,
            kind=kind,
            subject=subject,
            reason=reason,
        )

    def values(self) -> tuple[object, ...]:
        """Return the values in the order of the table's columns."""
        return (utc(self.at), self.account_id, self.window, self.kind, self.subject, self.reason)


def mac_of(key: bytes, before: str, number: int, line: Sequence[object]) -> str:
    """Return the HMAC-SHA256 of a line, chained to the end that it was added to."""
    text = canonical(["line", before, number, *line])
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def end_of(key: bytes, number: int, mac: str) -> str:
    """Return the HMAC-SHA256 that says a journal ends with this line.

    It is overwritten by the next line, so that a journal cut short lacks the end it needs.
    """
    text = canonical(["end", number, mac])
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def add(archive: Archive, lines: Iterable[NewLine]) -> None:
    """Add lines inside the caller's transaction."""
    key = archive.journal_key
    number, end = _end(archive)
    rows = []
    for line in lines:
        number += 1
        told = line.values()
        mac = mac_of(key, end, number, told)
        rows.append((number, *told, mac))
        end = end_of(key, number, mac)
    archive.insert(JournalRow, _COLUMNS, rows)
    archive.rows('UPDATE "journal_end" SET "n" = ?, "mac" = ?', (number, end))


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """One line as it is read: when, by whom, about what."""

    at: dt.datetime
    who: str
    subject: str
    reason: str


def lines_about(archive: Archive, kind: str, word: str) -> tuple[ToldLine, ...]:
    """Return the lines of a kind whose subject begins with a word, the newest first."""
    rows = archive.rows(
        'SELECT j."at", COALESCE(a."name", \'\'), j."subject", j."reason" FROM "journal" j '
        'LEFT JOIN "account" a ON a."id" = j."account_id" '
        "WHERE j.\"kind\" = ? AND j.\"kind\" NOT IN ('print', 'reprint') "
        'AND j."subject" >= ? AND j."subject" < ? ORDER BY j."id" DESC',
        (kind, f"{word} ", f"{word}!"),
    )
    return tuple(
        ToldLine(at=read_instant(at), who=who, subject=subject, reason=reason)
        for at, who, subject, reason in rows
    )


def _end(archive: Archive) -> tuple[int, str]:
    """Return the last line's number and what the next one is chained to.

    Where the end was taken away the journal goes on all the same; ``verify`` tells of it.
    """
    found = archive.rows(_END)
    last = archive.rows('SELECT max("id"), "mac" FROM "journal"')[0]
    held = int(last[0] or 0)
    if found and int(found[0][0]) >= held:
        return int(found[0][0]), str(found[0][1])
    return held, end_of(archive.journal_key, held, str(last[1] or ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedJournal:
    """How many lines were read, what is wrong, and which papers they name.

    Attributes:
        papers: Job id and hash of each paper that a line tells was printed.
    """

    lines: int
    faults: tuple[str, ...]
    papers: tuple[tuple[int, str], ...]


def paper_subject(job_id: int, sha256: str) -> str:
    """Return how a line names a paper, with the hash of the bytes that were printed."""
    return f"paper {job_id} sha256 {sha256}" if sha256 else f"paper {job_id}"


def check(archive: Archive) -> CheckedJournal:
    """Read the whole journal and name each line that is missing or was changed.

    Line after line: a journal of many years is never held as a whole.
    """
    papers: list[tuple[int, str]] = []
    lines = 0

    def read() -> Iterator[tuple[Any, ...]]:
        nonlocal lines
        sql = f'SELECT "id", {_TOLD}, "mac" FROM "journal" ORDER BY "id"'
        for row in archive.connection().cursor().execute(sql):
            lines += 1
            papers.extend(_papers(row))
            yield row

    faults = tuple(_faults(archive, read()))
    return CheckedJournal(lines=lines, faults=faults, papers=tuple(papers))


def _faults(archive: Archive, rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    key = archive.journal_key
    last = 0
    end: str | None = end_of(key, 0, "")
    for number, *told, mac in rows:
        if number != last + 1:
            yield _missing(last + 1, number - 1)
            end = None
        if end is not None and mac_of(key, end, number, told) != mac:
            yield f"journal line {number} was changed"
        last, end = number, end_of(key, number, mac)
    kept = archive.rows(_END)
    if len(kept) != 1:
        yield "the end of the journal is not on record"
    elif int(kept[0][0]) > last:
        yield _missing(last + 1, int(kept[0][0]))
    elif kept[0] != (last, end):
        yield f"the journal ends with line {last}, but its record says otherwise"


def _missing(first: int, last: int) -> str:
    if first == last:
        return f"journal line {first} is missing"
    return f"journal lines {first} to {last} are missing"


def _papers(row: tuple[Any, ...]) -> Iterator[tuple[int, str]]:
    _, _, _, _, kind, subject, _, _ = row
    if kind in {"print", "reprint"}:
        words = str(subject).split()
        if len(words) == 4:  # noqa: PLR2004 - with its hash
            yield int(words[1]), words[3]
