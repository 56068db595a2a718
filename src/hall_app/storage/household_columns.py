"""How the rows of the household archive stand in their tables."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from hall_app.domain.dates import PartialDate
from hall_app.domain.households.rows import (
    DETAIL,
    AnyRow,
    Benefit,
    Household,
    Membership,
    Person,
    Registration,
    Table,
    Tag,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hall_app.domain.households.rows import Plain

COLUMNS: Mapping[Table, Mapping[str, str]] = {
    Table.PERSON: {
        name: name
        for name in (
            *("name", "id_kind", "id_number", "sex", "birth", "phone", "address", "marital"),
            *("ethnic", "education", "political", "registration", "died_on", "missing_since"),
            "details",
        )
    }
    | {"merged_into": "merged_into_id"},
    Table.HOUSEHOLD: {
        "file_number": "file_number",
        "building": "building_id",
        "room": "room",
        "address": "address",
        "kind": "kind",
        "established_on": "established_on",
        "closed_on": "closed_on",
        "details": "details",
    },
    Table.MEMBERSHIP: {
        "household": "household_id",
        "person": "resident_id",
        "relation": "relation",
        "registered": "registered",
        "living": "living",
        "since": "since",
        "until": "until",
    },
    Table.TAG: {
        "person": "resident_id",
        "code": "code",
        "since": "since",
        "until": "until",
        "proof": "proof",
        "review_on": "review_on",
    },
    Table.BENEFIT: {
        "person": "resident_id",
        "kind": "kind",
        "amount": "amount",
        "since": "since",
        "until": "until",
        "proof": "proof",
    },
}
"""Field of the domain's row to column, in the order in which rows are read."""

_BUILDING = '(SELECT "text" FROM "building" b WHERE b."id" = t."building_id")'


def select(table: Table) -> str:
    """Return the beginning of a SELECT that ``read`` understands; the table is ``t``."""
    columns = [f't."{column}"' for column in COLUMNS[table].values()]
    if table is Table.HOUSEHOLD:
        columns[1] = f"coalesce({_BUILDING}, '')"
    if table is Table.PERSON:
        columns.append('t."birth_precision"')
    return f'SELECT t."id", {", ".join(columns)} FROM "{table}" t WHERE '


def read(table: Table, values: Sequence[Any]) -> AnyRow:
    """Return the row that ``select`` read."""
    return _READERS[table](values)


def _date(value: object) -> PartialDate | None:
    return PartialDate.parse(str(value)) if value else None


def _known_date(value: object) -> PartialDate:
    return PartialDate.parse(str(value))


def _person(v: Sequence[Any]) -> Person:
    return Person(
        id=v[0],
        name=v[1],
        id_kind=v[2],
        id_number=v[3],
        sex=v[4],
        birth=read_birth(v[5], v[17]),
        phone=v[6],
        address=v[7],
        marital=v[8],
        ethnic=v[9],
        education=v[10],
        political=v[11],
        registration=Registration(v[12]),
        died_on=_date(v[13]),
        missing_since=_date(v[14]),
        details=json.loads(v[15]),
        merged_into=v[16],
    )


def _household(v: Sequence[Any]) -> Household:
    return Household(
        id=v[0],
        file_number=v[1],
        building=v[2],
        room=v[3],
        address=v[4],
        kind=v[5],
        established_on=_date(v[6]),
        closed_on=_date(v[7]),
        details=json.loads(v[8]),
    )


def _membership(v: Sequence[Any]) -> Membership:
    return Membership(
        id=v[0],
        household=v[1],
        person=v[2],
        relation=v[3],
        registered=bool(v[4]),
        living=bool(v[5]),
        since=_known_date(v[6]),
        until=_date(v[7]),
    )


def _tag(v: Sequence[Any]) -> Tag:
    return Tag(
        id=v[0],
        person=v[1],
        code=v[2],
        since=_known_date(v[3]),
        until=_date(v[4]),
        proof=v[5],
        review_on=dt.date.fromisoformat(str(v[6])) if v[6] else None,
    )


def _benefit(v: Sequence[Any]) -> Benefit:
    return Benefit(
        id=v[0],
        person=v[1],
        kind=v[2],
        amount=v[3],
        since=_known_date(v[4]),
        until=_date(v[5]),
        proof=v[6],
    )


_READERS: Mapping[Table, Callable[[Sequence[Any]], AnyRow]] = {
    Table.PERSON: _person,
    Table.HOUSEHOLD: _household,
    Table.MEMBERSHIP: _membership,
    Table.TAG: _tag,
    Table.BENEFIT: _benefit,
}


def read_birth(day: object, precision: str) -> PartialDate | None:
    """Return a birth from its first possible day and what of it is known."""
    if not day:
        return None
    first = dt.date.fromisoformat(str(day))
    if precision == "year":
        return PartialDate(year=first.year)
    if precision == "month":
        return PartialDate(year=first.year, month=first.month)
    return PartialDate.of(first)


def birth_columns(birth: PartialDate | None) -> tuple[str | None, str]:
    """Return a birth's first possible day and what of it is known."""
    if birth is None:
        return None, ""
    known = "year" if birth.month is None else "month" if birth.day is None else ""
    return birth.first_day().isoformat(), known


def columns_of(table: Table, values: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return columns and values of fields in their plain form, the building as its text."""
    found: dict[str, Plain] = {}
    details = {
        name.removeprefix(DETAIL): str(value)
        for name, value in values.items()
        if name.startswith(DETAIL) and value is not None
    }
    for name, value in values.items():
        if name.startswith(DETAIL):
            continue
        if name == "birth":
            birth = PartialDate.parse(str(value)) if value else None
            found["birth"], found["birth_precision"] = birth_columns(birth)
        else:
            found[COLUMNS[table][name]] = value
    if any(name.startswith(DETAIL) for name in values):
        found["details"] = json.dumps(details, ensure_ascii=False, sort_keys=True)
    return found
