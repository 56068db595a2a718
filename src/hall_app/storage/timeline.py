"""The append-only timeline of a case: acts chained by HMAC, and the check of the chain."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.late import late_moment
from hall_app.storage.rows import ActRow
from hall_app.storage.statements import read_instant

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.storage.database import Archive

COLUMNS = ("case", "seq", "at", "kind", "account", "window", "details", "mac")
FIRST = "0" * 64
"""What the first act of a case is chained to."""

EMPTIED = '{"set":{},"told":{}}'
"""What an act says whose case was destroyed."""

_LAST = 'SELECT "seq", "mac" FROM "act" WHERE "case_id" = ? ORDER BY "seq" DESC LIMIT 1'


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAct:
    """One act to append; ``changes`` is what it sets in the case's row."""

    at: str
    kind: str
    account_id: int | None
    window: str
    changes: Mapping[str, Any]
    told: Mapping[str, Any]
    """Values for the sentence of the timeline."""


def canonical(value: object) -> str:
    """Return the one JSON text of a value, the same in every program version."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def mac_of(key: bytes, before: str, number: str, seq: int, act: Sequence[object]) -> str:
    """Return the HMAC-SHA256 of an act, chained to the act before it."""
    text = canonical([before, number, seq, *act])
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def row(
    key: bytes, case_id: int, number: str, seq: int, before: str, act: NewAct
) -> tuple[object, ...]:
    """Return an act in the order of the table's columns, its own MAC last."""
    details = canonical({"set": act.changes, "told": act.told})
    told = (act.at, act.kind, act.account_id, act.window, details)
    return (case_id, seq, *told, mac_of(key, before, number, seq, told))


def happened(archive: Archive, case_id: int, kind: str) -> dt.datetime | None:
    """Return when an act of a kind happened last; a late entry counts from its real moment."""
    sql = 'SELECT "at", "details" FROM "act" WHERE "case_id" = ? AND "kind" = ? ORDER BY "seq" DESC'
    found = archive.rows(f"{sql} LIMIT 1", (case_id, kind))
    if not found:
        return None
    at, details = found[0]
    late = json.loads(details)["told"].get("late_at")
    return late_moment(late) if late else read_instant(at)


def append_each(archive: Archive, acts: Sequence[tuple[int, str, NewAct]]) -> None:
    """Append one act to each of many cases, inside the caller's transaction.

    Args:
        archive: The archive.
        acts: Row id and number of a case that has acts already, and its new act.
    """
    key = archive.journal_key
    rows = []
    for case_id, number, act in acts:
        seq, before = archive.rows(_LAST, (case_id,))[0]
        rows.append(row(key, case_id, number, int(seq) + 1, str(before), act))
    archive.insert(ActRow, COLUMNS, rows)


def append(archive: Archive, case_id: int, number: str, act: NewAct, *, first: bool) -> None:
    """Append one act to a case inside the caller's transaction."""
    seq, before = 1, FIRST
    if not first:
        last = archive.rows(_LAST, (case_id,))
        seq, before = int(last[0][0]) + 1, str(last[0][1])
    archive.insert(ActRow, COLUMNS, [row(archive.journal_key, case_id, number, seq, before, act)])
