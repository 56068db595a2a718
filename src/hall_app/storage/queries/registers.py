"""Reads for registers: cases commissioned in a span, and cases that may have moved on a day."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import day, read_day, read_instant, utc

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Commissioned:
    """One commission as it was told, and where its case stands now."""

    number: str
    item_code: str
    applicant: str
    item_title: str
    state: CaseState
    leg: str
    due_on: dt.date | None
    with_whom: str
    decision: str
    result_title: str
    result_number: str
    delivered_on: dt.date | None
    at: dt.datetime
    told: Mapping[str, Any]
    called_back: Mapping[str, Any]


def commissioned(
    archive: Archive, start: dt.datetime, end: dt.datetime, seen: Condition = EVERYTHING
) -> list[Commissioned]:
    """Return the commissions from an instant up to, not with, another; void cases are left out."""
    last_call = (
        '(SELECT k."details" FROM "act" k WHERE k."case_id" = c."id" AND k."kind" = ? '
        'ORDER BY k."seq" DESC LIMIT 1)'
    )
    rows = archive.rows(
        'SELECT c."number", c."item_code", c."applicant_name", c."item_title", c."state", '
        'c."leg", c."due_on", c."with_whom", c."decision", c."result_title", c."result_number", '
        f'c."delivered_on", t."at", t."details", {last_call} FROM "hall_case" c '
        'JOIN "act" t ON t."case_id" = c."id" WHERE c."commission" IS NOT NULL '
        'AND c."state" <> ? AND t."kind" = ? AND t."at" >= ? AND t."at" < ? '
        f"AND {seen.sql} "
        'ORDER BY t."at", c."id"',
        (
            str(ActKind.CALL_BACK),
            str(CaseState.VOID),
            str(ActKind.COMMISSION),
            utc(start),
            utc(end),
            *seen.values,
        ),
    )
    return [
        Commissioned(
            number=row[0],
            item_code=row[1],
            applicant=row[2],
            item_title=row[3],
            state=CaseState(row[4]),
            leg=row[5] or "",
            due_on=read_day(row[6]),
            with_whom=row[7] or "",
            decision=row[8] or "",
            result_title=row[9] or "",
            result_number=row[10] or "",
            delivered_on=read_day(row[11]),
            at=read_instant(row[12]),
            told=json.loads(row[13])["told"],
            called_back=json.loads(row[14])["told"] if row[14] else {},
        )
        for row in rows
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedCase:
    """A case that was under way on a day."""

    id: int
    number: str
    applicant: str
    item_title: str


def under_way_on(
    archive: Archive,
    on: dt.date,
    start: dt.datetime,
    end: dt.datetime,
    kinds: tuple[ActKind, ...],
    seen: Condition = EVERYTHING,
) -> list[MovedCase]:
    """Return the cases under way on a day to which one of these acts was done in its hours."""
    places = ", ".join("?" for _ in kinds)
    rows = archive.rows(
        'SELECT c."id", c."number", c."applicant_name", c."item_title" FROM "hall_case" c '
        'WHERE c."received_on" <= ? AND (c."closed_on" IS NULL OR c."closed_on" >= ?) '
        f'AND c."state" <> ? AND {seen.sql} '
        'AND EXISTS (SELECT 1 FROM "act" t WHERE t."case_id" = c."id" '
        f'AND t."kind" IN ({places}) AND t."at" >= ? AND t."at" < ?) ORDER BY c."id"',
        (
            day(on),
            day(on),
            str(CaseState.VOID),
            *seen.values,
            *(str(one) for one in kinds),
            utc(start),
            utc(end),
        ),
    )
    return [
        MovedCase(id=row[0], number=row[1], applicant=row[2], item_title=row[3]) for row in rows
    ]
