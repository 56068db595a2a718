"""Writing cases: the row, its materials and the act that explains both, in one transaction."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.position import FLOW_COLUMNS, position_of
from hall_app.storage import timeline
from hall_app.storage.rows import CaseMaterialRow, CaseRow
from hall_app.storage.statements import update_sql
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from hall_app.domain.flow.position import Position
    from hall_app.storage.database import Archive

PROJECTED = (
    "state",
    "owner",
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
    "closed_on",
    "override_reason",
)
"""Columns that the acts of the window set; ``verify`` rebuilds them from the timeline."""

FLOW_STEP = "0009_case_flow"
"""The schema step that brought the columns of the acts after acceptance."""

LATER_COLUMNS = {"0013_shift": ("entered_at",)}
"""Columns of the flow that came with a later step."""

SETTLED = (
    "draft_id",
    "visit_id",
    "number",
    "day",
    "counter",
    "item_code",
    "item_version",
    "item_title",
    "item_kind",
    "channel",
    "window",
    "first_asked",
    "received_at",
    "received_on",
    "resident",
    "applicant_kind",
    "applicant_name",
    "id_kind",
    "id_number",
    "phone",
    "address",
    "representative",
    "agent",
    "fields",
    "delivery",
)
"""Columns that the first act fixes for ever; its digest covers them."""

MATERIAL_COLUMNS = (
    "case",
    "position",
    "key",
    "name",
    "necessity",
    "demanded",
    "state",
    "count",
    "reason",
    "promised_on",
)
_MATERIAL_CHANGES = ("state", "count", "reason", "promised_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewMaterial:
    """One paper as it is put on record."""

    position: int
    key: str
    name: str
    necessity: str
    demanded: str
    state: str
    count: int
    reason: str
    promised_on: str | None

    def values(self) -> tuple[object, ...]:
        """Return the values in the order of the table's columns."""
        return (
            self.position,
            self.key,
            self.name,
            self.necessity,
            self.demanded,
            self.state,
            self.count,
            self.reason,
            self.promised_on,
        )

    def told(self) -> list[object]:
        """Return what the timeline keeps of it."""
        return [self.key, self.state, self.count, self.reason, self.promised_on]


_STORED = {"owner": "owner_id", "offered_to": "offered_to_id"}


def digest(settled: Sequence[object]) -> str:
    """Return the fingerprint of the columns that never change."""
    return hashlib.sha256(timeline.canonical(list(settled)).encode()).hexdigest()


def first_act(
    fixed: Sequence[object],
    moving: Sequence[object],
    materials: Sequence[NewMaterial],
    act: timeline.NewAct,
) -> timeline.NewAct:
    """Return the act that puts a case on record, with everything it fixes and sets."""
    changes = {
        **dict(zip(PROJECTED, moving, strict=True)),
        "materials": [one.told() for one in materials],
        "digest": digest(fixed),
    }
    return with_changes(act, changes)


def with_changes(act: timeline.NewAct, changes: Mapping[str, Any]) -> timeline.NewAct:
    """Return an act that sets these values."""
    return timeline.NewAct(
        at=act.at,
        kind=act.kind,
        account_id=act.account_id,
        window=act.window,
        changes=changes,
        told=act.told,
    )


def insert(
    archive: Archive,
    settled: Mapping[str, Any],
    projected: Mapping[str, Any],
    materials: Sequence[NewMaterial],
    act: timeline.NewAct,
) -> int:
    """Put a new case on record with its first act and return its row id."""
    fixed = tuple(settled[name] for name in SETTLED)
    moving = tuple(projected[name] for name in PROJECTED)
    more = {name: projected[name] for name in FLOW_COLUMNS if projected.get(name) is not None}
    columns = (*SETTLED, *PROJECTED, *more)
    case_id = archive.insert(CaseRow, columns, [(*fixed, *moving, *more.values())])
    _put_materials(archive, case_id, materials)
    first = first_act(fixed, moving, materials, act)
    first = with_changes(first, {**first.changes, **more})
    timeline.append(archive, case_id, str(settled["number"]), first, first=True)
    return case_id


def change(
    archive: Archive,
    found: FoundCase,
    version: int,
    act: timeline.NewAct,
    materials: Sequence[NewMaterial] | None = None,
) -> None:
    """Move a case by one act and keep the act beside it.

    Raises:
        StaleRecord: ``case-changed`` when somebody else moved the case first.
    """
    changes = dict(act.changes)
    columns = tuple(changes)
    stored = tuple(_STORED.get(name, name) for name in columns)
    archive.rows(
        update_sql(CaseRow, stored), (*(changes[name] for name in columns), found.id, version)
    )
    if archive.connection().changes() != 1:
        raise StaleRecord("case-changed", number=found.number)
    if materials is not None:
        archive.rows('DELETE FROM "case_material" WHERE "case_id" = ?', (found.id,))
        _put_materials(archive, found.id, materials)
        changes["materials"] = [one.told() for one in materials]
    whole = with_changes(act, changes)
    timeline.append(archive, found.id, found.number, whole, first=False)


def change_each(archive: Archive, moved: Sequence[tuple[FoundCase, timeline.NewAct]]) -> None:
    """Move many cases by one act each, inside the caller's transaction.

    Raises:
        StaleRecord: ``case-changed`` when somebody else moved one of them first.
    """
    connection = archive.connection()
    cursor = connection.cursor()
    for found, act in moved:
        stored = tuple(_STORED.get(name, name) for name in act.changes)
        cursor.execute(
            update_sql(CaseRow, stored), (*act.changes.values(), found.id, found.version)
        )
        if connection.changes() != 1:
            raise StaleRecord("case-changed", number=found.number)
    timeline.append_each(archive, [(found.id, found.number, act) for found, act in moved])


def _put_materials(archive: Archive, case_id: int, materials: Sequence[NewMaterial]) -> None:
    if materials:
        archive.insert(
            CaseMaterialRow,
            MATERIAL_COLUMNS,
            [(case_id, *one.values()) for one in materials],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCase:
    """What a service needs of a case to move it."""

    id: int
    number: str
    state: str
    version: int
    draft_id: str
    item_code: str
    item_version: int
    item_title: str
    item_kind: str
    owner_id: int
    window: str
    channel: str
    received_at: str
    received_on: str
    accepted_on: str | None
    limit_count: int | None
    limit_unit: str
    due_on: str | None
    statutory_count: int | None
    statutory_unit: str
    statutory_on: str | None
    notice_number: str
    correct_by: str | None
    resident_id: int | None
    applicant_kind: str
    applicant_name: str
    id_kind: str
    id_number: str
    phone: str
    address: str
    representative: str
    agent: str
    fields: str
    delivery: str
    override_reason: str
    closed_on: str | None
    lapsed_on: str | None
    flow: Mapping[str, Any]
    """What acts after acceptance have set, by column."""

    @property
    def position(self) -> Position:
        """Return the case as its acts see it."""
        own = {name: getattr(self, name) for name in _FOUND}
        return position_of({**own, **self.flow, "owner": self.owner_id})


_FOUND = tuple(name for name in FoundCase.__dataclass_fields__ if name != "flow")
_STORED_FLOW = tuple(_STORED.get(name, name) for name in FLOW_COLUMNS)
_FIND = (
    "SELECT "
    + ", ".join(f'"{name}"' for name in (*_FOUND, *_STORED_FLOW))
    + ' FROM "hall_case" WHERE '
)
_OPEN = '"closed_on" IS NULL'
_BY_AGE = 'ORDER BY "id" + 0'
"""Oldest first; an expression, so that the few are sorted and not all cases walked through."""


def _found(row: Sequence[Any]) -> FoundCase:
    own = dict(zip(_FOUND, row, strict=False))
    flow = dict(zip(FLOW_COLUMNS, row[len(_FOUND) :], strict=True))
    return FoundCase(**own, flow=flow)


def by_number(archive: Archive, number: str) -> FoundCase:
    """Return a case by its number.

    Raises:
        RuleViolation: ``unknown-case``.
    """
    found = archive.rows(_FIND + '"number" = ?', (number,))
    if not found:
        raise RuleViolation("unknown-case", fields=("number",), number=number)
    return _found(found[0])


def by_draft(archive: Archive, draft_id: str) -> FoundCase | None:
    """Return the case a draft has already become, so that a retry does nothing twice."""
    found = archive.rows(_FIND + '"draft_id" = ?', (draft_id,))
    return _found(found[0]) if found else None


def waiting_since(archive: Archive, state: str, before: dt.date) -> tuple[FoundCase, ...]:
    """Return the cases of a state received before a day, oldest first."""
    found = archive.rows(
        _FIND + f'{_OPEN} AND "state" = ? AND "received_on" < ? {_BY_AGE}',
        (state, before.isoformat()),
    )
    return tuple(_found(row) for row in found)


def correction_overdue(archive: Archive, state: str, today: dt.date) -> tuple[FoundCase, ...]:
    """Return the cases whose applicant let the correction day pass and nobody noted it yet."""
    found = archive.rows(
        _FIND + f'{_OPEN} AND "state" = ? AND "correct_by" < ? AND "lapsed_on" IS NULL {_BY_AGE}',
        (state, today.isoformat()),
    )
    return tuple(_found(row) for row in found)


def running(archive: Archive) -> tuple[FoundCase, ...]:
    """Return the open cases whose clock was started, oldest first."""
    found = archive.rows(
        _FIND
        # Not ``IS NOT NULL``, for which the index of all days of acceptance would be read.
        + f'{_OPEN} AND ("accepted_on" IS NULL) = FALSE AND "limit_count" IS NOT NULL {_BY_AGE}'
    )
    return tuple(map(_found, found))


def promise_overdue(
    archive: Archive, state: str, today: dt.date
) -> tuple[tuple[FoundCase, str], ...]:
    """Return the cases whose promised paper did not come by its day, each with that day."""
    found = archive.rows(
        'SELECT "number", (SELECT min("promised_on") FROM "case_material" m '
        'WHERE m."case_id" = c."id" AND m."state" = \'promised\') AS "by" FROM "hall_case" c '
        f'WHERE {_OPEN} AND "state" = ? AND "lapsed_on" IS NULL AND "by" < ? {_BY_AGE}',
        (state, today.isoformat()),
    )
    return tuple((by_number(archive, number), str(by)) for number, by in found)


def materials_of(archive: Archive, case_id: int) -> tuple[NewMaterial, ...]:
    """Return the papers of a case in their order."""
    columns = MATERIAL_COLUMNS[1:]
    names = ", ".join(f'"{name}"' for name in columns)
    found = archive.rows(
        f'SELECT {names} FROM "case_material" WHERE "case_id" = ? ORDER BY "position"', (case_id,)
    )
    return tuple(NewMaterial(**dict(zip(columns, row, strict=True))) for row in found)
