"""Rows about places and people as they are now, and how people are found."""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.hall import AccountRow


class BuildingRow(Row):
    """One building or courtyard, written as people say it."""

    id = AutoField()
    text = CharField(index=True)

    class Meta:
        table_name = "building"


class HouseholdRow(Row):
    """One household at one address.

    ``grid`` repeats the grid of its details, else the one above its dwelling in the tree of places;
    triggers of the schema keep it true, nobody writes it.
    """

    id = AutoField()
    building_id: int | None
    building = ForeignKeyField(
        BuildingRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    room = CharField(default="")
    address = CharField()
    file_number = CharField(unique=True)
    kind = CharField(default="family")
    established_on = CharField(null=True)
    closed_on = CharField(null=True)
    details = TextField(default="{}")
    voided = BooleanField(default=False)
    version = IntegerField(default=1)
    grid = CharField(default="", index=True)

    class Meta:
        table_name = "household"
        indexes = ((("building", "room"), False),)


class ResidentRow(Row):
    """One person of the archive; ``version`` guards against lost updates.

    ``household``, ``relation`` and ``tags`` repeat where the person lives now and what marks are
    open, for the search; the events write them. ``voided``: came with an event since undone.
    ``merged_into``: the person who is the same one; cases and papers stay under this row.
    ``sealed_at``: gone for longer than the keeping period; no search and no list shows the person.
    """

    id = AutoField()
    household_id: int | None
    household = ForeignKeyField(
        HouseholdRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    name = CharField()
    id_kind = CharField(default="")
    id_number = CharField(default="", index=True)
    sex = CharField(default="")
    birth = DateField(null=True)
    phone = CharField(default="")
    address = CharField(default="")
    relation = CharField(default="")
    reading = CharField(default="")
    tags = TextField(default="")
    version = IntegerField(default=1)
    birth_precision = CharField(default="")
    marital = CharField(default="")
    ethnic = CharField(default="")
    education = CharField(default="")
    political = CharField(default="")
    registration = CharField(default="")
    died_on = CharField(null=True)
    missing_since = CharField(null=True)
    details = TextField(default="{}")
    voided = BooleanField(default=False)
    merged_into_id: int | None
    merged_into = ForeignKeyField(
        "self", null=True, on_delete="RESTRICT", lazy_load=False, index=False, backref="merged"
    )
    sealed_at = DateTimeField(null=True)

    class Meta:
        table_name = "resident"
        indexes = ((("household", "name"), False),)


ResidentRow.add_index(
    ResidentRow.index(
        ResidentRow.merged_into,
        name="resident_merged_into",
        where=ResidentRow.merged_into.is_null(is_null=False),
    )
)


class NotSamePersonRow(Row):
    """Two people who look like one and are not; the first has the smaller id."""

    first_id: int
    first = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False, index=False)
    second_id: int
    second = ForeignKeyField(
        ResidentRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="not_same"
    )
    at = DateTimeField()
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    window = CharField(default="")
    reason = TextField(default="")

    class Meta:
        table_name = "not_same_person"
        primary_key = CompositeKey("first", "second")


class SearchKeyRow(Row):
    """One way to find one person: a suffix of the name, a reading, a number's head or tail."""

    k = CharField()
    rid = IntegerField()

    class Meta:
        table_name = "search_key"
        primary_key = CompositeKey("k", "rid")
        without_rowid = True
