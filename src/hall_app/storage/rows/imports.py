"""Rows of imports of residents: each batch, and which rows of the archive came with it."""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    CompositeKey,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.households import HouseholdEventRow
from hall_app.storage.rows.people import HouseholdRow, ResidentRow


class ImportBatchRow(Row):
    """One import; ``state`` is ``staged`` while it is written, then ``done``, or ``undone``.

    ``event`` opened its memberships and filled in items of people who were there before.
    ``swept`` tells that no search key of an undone one is left.
    ``alive_at`` is raised while the batch is being written: one that stands still was left.
    """

    id = AutoField()
    state = CharField()
    file = CharField()
    sha256 = CharField(index=True)
    sheet = CharField(default="")
    mapping = TextField(default="{}")
    rows = IntegerField()
    accepted = IntegerField()
    people = IntegerField()
    households = IntegerField()
    known = IntegerField()
    filled = IntegerField(default=0)
    at = DateTimeField()
    alive_at = DateTimeField()
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    window = CharField(default="")
    event_id: int | None
    event = ForeignKeyField(HouseholdEventRow, null=True, on_delete="RESTRICT", lazy_load=False)
    undone_at = DateTimeField(null=True)
    undone_by_id: int | None
    undone_by = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="undone_imports",
    )
    undo_reason = TextField(default="")
    swept = BooleanField(default=False)

    class Meta:
        table_name = "import_batch"


class ImportHouseholdRow(Row):
    """One household that came with a batch, and the file number its file gave it."""

    batch_id: int
    batch = ForeignKeyField(ImportBatchRow, on_delete="RESTRICT", lazy_load=False, index=False)
    household_id: int
    household = ForeignKeyField(HouseholdRow, on_delete="RESTRICT", lazy_load=False)
    file_number = CharField(default="")

    class Meta:
        table_name = "import_household"
        primary_key = CompositeKey("batch", "household")


class ImportPersonRow(Row):
    """One person who came with a batch, the row of the file, and the place in the household."""

    batch_id: int
    batch = ForeignKeyField(ImportBatchRow, on_delete="RESTRICT", lazy_load=False, index=False)
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    row = IntegerField()
    household_id: int
    household = ForeignKeyField(HouseholdRow, on_delete="RESTRICT", lazy_load=False, index=False)
    relation = CharField()
    registered = BooleanField()
    living = BooleanField()
    since = CharField()
    tags = TextField(default="")

    class Meta:
        table_name = "import_person"
        primary_key = CompositeKey("batch", "row")


class ImportItemRow(Row):
    """One item that a batch fills in of a person who was there before and lacked it."""

    batch_id: int
    batch = ForeignKeyField(ImportBatchRow, on_delete="RESTRICT", lazy_load=False, index=False)
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    field = CharField()
    value = CharField()

    class Meta:
        table_name = "import_item"
        primary_key = CompositeKey("batch", "resident", "field")
