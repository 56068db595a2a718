"""Rows of the area: skills of people, units and shops of places."""

from __future__ import annotations

from peewee import AutoField, CharField, DateTimeField, ForeignKeyField, TextField

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.people import ResidentRow
from hall_app.storage.rows.places import PlaceRow


class SkillRow(Row):
    """One skill of a person for a span of time; an empty ``since`` is not known."""

    id = AutoField()
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    kind = CharField()
    level = CharField(default="")
    note = TextField(default="")
    since = CharField(default="")
    until = CharField(null=True)
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    at = DateTimeField()

    class Meta:
        table_name = "skill"


class UnitRow(Row):
    """One unit or shop at a place for a span of time; an empty ``since`` is not known."""

    id = AutoField()
    place_id: int
    place = ForeignKeyField(PlaceRow, on_delete="RESTRICT", lazy_load=False)
    name = CharField()
    kind = CharField()
    head = CharField(default="")
    phone = CharField(default="")
    since = CharField(default="")
    until = CharField(null=True)
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    at = DateTimeField()

    class Meta:
        table_name = "unit"
