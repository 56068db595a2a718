"""Reads about cases: the outcome of an act, lists, figures, the case page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.audiences import WORKING
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.identity import Sex
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.domain.views import ActView, MaterialView, Recorded
from hall_app.storage import prints
from hall_app.storage.case_records import by_number
from hall_app.storage.statements import read_day, read_instant
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.flow.position import Position
    from hall_app.domain.views import PaperView
    from hall_app.storage.database import Archive

_RECORDED = (
    'SELECT c."id", c."state", c."item_code", c."item_title", c."applicant_name", '
    'c."received_on", c."accepted_on", c."due_on", c."limit_count", c."limit_unit", '
    'c."statutory_on", c."statutory_count", c."notice_number", c."correct_by", a."name", '
    'c."window", (SELECT "kind" FROM "act" WHERE "case_id" = c."id" ORDER BY "seq" DESC LIMIT 1) '
    'FROM "hall_case" c JOIN "account" a ON a."id" = c."owner_id" WHERE c."number" = ?'
)


def recorded(
    archive: Archive, number: str, *, queued: tuple[int, ...] = (), already: bool = False
) -> Recorded:
    """Return what an act left on record; ``queued`` are the jobs of its own papers.

    Raises:
        RuleViolation: ``unknown-case``.
    """
    found = archive.rows(_RECORDED, (number,))
    if not found:
        raise RuleViolation("unknown-case", fields=("number",), number=number)
    row = found[0]
    return Recorded(
        number=number,
        state=CaseState(row[1]),
        act=ActKind(row[16]),
        item_code=row[2],
        item_title=row[3],
        applicant=row[4],
        received_on=_known_day(row[5]),
        accepted_on=read_day(row[6]),
        due_on=read_day(row[7]),
        limit_count=row[8],
        limit_unit=row[9],
        statutory_on=read_day(row[10]),
        statutory_count=row[11],
        notice_number=row[12],
        correct_by=read_day(row[13]),
        owner=row[14],
        window=row[15],
        papers=prints.papers_of(archive, row[0]),
        queued=queued,
        already=already,
    )


def _known_day(value: object) -> dt.date:
    day = read_day(value)
    if day is None:
        raise ValueError("a day that must be there is missing")
    return day


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredCase:
    """A whole case as the case page reads it, before its light is worked out."""

    id: int
    values: dict[str, Any]
    position: Position
    offered_to: str
    sex: Sex
    birth: dt.date | None
    first_asked: str
    owner: str
    materials: tuple[MaterialView, ...]
    acts: tuple[ActView, ...]
    papers: tuple[PaperView, ...]


_PAGE_COLUMNS = (
    "number",
    "state",
    "item_code",
    "item_title",
    "item_kind",
    "channel",
    "window",
    "owner_id",
    "received_at",
    "received_on",
    "accepted_on",
    "limit_count",
    "limit_unit",
    "due_on",
    "statutory_count",
    "statutory_unit",
    "statutory_on",
    "notice_number",
    "correct_by",
    "lapsed_on",
    "deemed",
    "resident_id",
    "applicant_kind",
    "applicant_name",
    "id_kind",
    "address",
    "representative",
    "delivery",
    "override_reason",
    "version",
)
_PAGE = (
    "SELECT "
    + ", ".join(f'c."{name}"' for name in _PAGE_COLUMNS)
    + ', c."id", c."id_number", c."phone", c."agent", c."fields", f."name", o."name", '
    'r."sex", r."birth" FROM "hall_case" c '
    'JOIN "account" f ON f."id" = c."first_asked_id" JOIN "account" o ON o."id" = c."owner_id" '
    'LEFT JOIN "resident" r ON r."id" = c."resident_id" WHERE c."number" = ?'
)
_DAYS = frozenset(
    {"received_on", "accepted_on", "due_on", "statutory_on", "correct_by", "lapsed_on"}
)


def page(archive: Archive, number: str) -> StoredCase:
    """Return everything the case page shows, with numbers masked.

    Raises:
        RuleViolation: ``unknown-case``.
    """
    found = archive.rows(_PAGE, (number,))
    if not found:
        raise RuleViolation("unknown-case", fields=("number",), number=number)
    row = found[0]
    values: dict[str, Any] = {}
    for name, value in zip(_PAGE_COLUMNS, row, strict=False):
        values[name] = read_day(value) if name in _DAYS else value
    rest = row[len(_PAGE_COLUMNS) :]
    case_id, id_number, phone, agent, fields, first_asked, owner, sex, birth = rest
    agent_facts = json.loads(agent) if agent else {}
    position = by_number(archive, number).position
    values |= {
        "state": CaseState(values["state"]),
        "received_at": read_instant(values["received_at"]),
        "deemed": bool(values["deemed"]),
        "id_masked": WORKING.id_number(id_number),
        "phone_masked": WORKING.phone(phone),
        "agent": agent_facts.get("name", ""),
        "agent_relation": agent_facts.get("relation", ""),
        "fields": tuple((str(name), str(value)) for name, value in json.loads(fields)),
    }
    return StoredCase(
        id=case_id,
        values=values,
        position=position,
        offered_to=_name(archive, position.offered_to),
        sex=Sex(sex) if sex else Sex.UNKNOWN,
        birth=read_day(birth),
        first_asked=first_asked,
        owner=owner,
        materials=_materials(archive, case_id),
        acts=_acts(archive, case_id),
        papers=prints.papers_of(archive, case_id),
    )


def _name(archive: Archive, account_id: int | None) -> str:
    if account_id is None:
        return ""
    return str(archive.rows('SELECT "name" FROM "account" WHERE "id" = ?', (account_id,))[0][0])


def _materials(archive: Archive, case_id: int) -> tuple[MaterialView, ...]:
    rows = archive.rows(
        'SELECT "position", "key", "name", "necessity", "demanded", "state", "count", "reason", '
        '"promised_on" FROM "case_material" WHERE "case_id" = ? ORDER BY "position"',
        (case_id,),
    )
    return tuple(
        MaterialView(
            position=row[0],
            key=row[1],
            name=row[2],
            necessity=Necessity(row[3]),
            demanded=row[4],
            state=MaterialState(row[5]),
            count=row[6],
            reason=row[7],
            promised_on=read_day(row[8]),
        )
        for row in rows
    )


def _acts(archive: Archive, case_id: int) -> tuple[ActView, ...]:
    rows = archive.rows(
        'SELECT t."seq", t."at", t."kind", coalesce(a."name", \'\'), t."window", t."details" '
        'FROM "act" t LEFT JOIN "account" a ON a."id" = t."account_id" '
        'WHERE t."case_id" = ? ORDER BY t."seq" DESC',
        (case_id,),
    )
    return tuple(
        ActView(
            seq=row[0],
            at=read_instant(row[1]),
            kind=ActKind(row[2]),
            by=row[3],
            window=row[4],
            details=_told(json.loads(row[5])["told"]),
        )
        for row in rows
    )


def _told(told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _words(value)) for name, value in told.items() if value)


def _words(value: object) -> str:
    if isinstance(value, list):
        items: Sequence[object] = value
        return "、".join(str(one) for one in items if isinstance(one, str))
    return str(value)
