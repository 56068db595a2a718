"""Rows about places: the tree, who answers for a place, how a dwelling is used."""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.people import BuildingRow, ResidentRow


class PlaceRow(Row):
    """One place of the tree; ``version`` guards against lost updates.

    ``building`` and ``room`` are those of the households that live there, whose rows name their
    home by them; a house has an empty room, and what lies between has no building.
    """

    id = AutoField()
    parent_id: int | None
    parent = ForeignKeyField("self", null=True, on_delete="RESTRICT", lazy_load=False)
    kind = CharField()
    name = CharField()
    address = CharField(default="")
    corrected = BooleanField(default=False)
    building_id: int | None
    building = ForeignKeyField(
        BuildingRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    room = CharField(default="")
    voided = BooleanField(default=False)
    version = IntegerField(default=1)

    class Meta:
        table_name = "place"
        indexes = ((("building", "room"), True),)


class PlaceKeeperRow(Row):
    """One person who answers for a place for a span of time."""

    id = AutoField()
    place_id: int
    place = ForeignKeyField(PlaceRow, on_delete="RESTRICT", lazy_load=False)
    role = CharField()
    name = CharField()
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    phone = CharField(default="")
    since = CharField()
    until = CharField(null=True)

    class Meta:
        table_name = "place_keeper"


class DwellingUseRow(Row):
    """How one dwelling is used for a span of time."""

    id = AutoField()
    place_id: int
    place = ForeignKeyField(PlaceRow, on_delete="RESTRICT", lazy_load=False)
    use = CharField()
    since = CharField()
    until = CharField(null=True)
    area = CharField(default="")
    rooms = CharField(default="")
    landlord = CharField(default="")
    landlord_phone = CharField(default="")
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    at = DateTimeField()

    class Meta:
        table_name = "dwelling_use"


DwellingUseRow.add_index(
    DwellingUseRow.index(
        DwellingUseRow.place,
        unique=True,
        name="dwelling_use_open_once",
        where=DwellingUseRow.until.is_null(),
    )
)
