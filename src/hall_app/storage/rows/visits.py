"""Rows about visits at home, and the pictures and scans of the archive."""

from __future__ import annotations

from peewee import (
    SQL,
    AutoField,
    BlobField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.cases import CaseRow
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.people import HouseholdRow, ResidentRow


class VisitRow(Row):
    """One visit (走访, 民情日记): who was where, what was wished, what came of it."""

    id = AutoField()
    household_id: int | None
    household = ForeignKeyField(HouseholdRow, null=True, on_delete="RESTRICT", lazy_load=False)
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    visited_on = DateField(index=True)
    place = CharField(default="")
    whom = CharField(default="")
    visitors = CharField()
    category = CharField()
    matter = TextField(default="")
    situation = TextField(default="")
    difficulty = TextField(default="")
    wish = TextField(default="")
    result = TextField(default="")
    outcome = CharField()
    settled_on = DateField(null=True)
    next_on = DateField(null=True)
    case_id: int | None
    case = ForeignKeyField(CaseRow, null=True, on_delete="RESTRICT", lazy_load=False)
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    window = CharField(default="")
    at = DateTimeField()
    voided = BooleanField(default=False)
    void_reason = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "visit"


# What is due asks for the last visit of every home, and for the days set: from these alone.
VisitRow.add_index(
    VisitRow.index(
        *(VisitRow.household, VisitRow.visited_on, VisitRow.voided),
        name="visit_last",
        where=SQL('NOT "voided"'),
    )
)
VisitRow.add_index(
    VisitRow.index(
        *(VisitRow.household, VisitRow.visited_on, VisitRow.next_on, VisitRow.voided),
        name="visit_promised",
        where=SQL('"next_on" IS NOT NULL AND NOT "voided"'),
    )
)


class ScanFileRow(Row):
    """The bytes of one picture or paper, known by their hash and kept once."""

    sha256 = CharField(primary_key=True)
    kind = CharField()
    width = IntegerField(default=0)
    height = IntegerField(default=0)
    content = BlobField()

    class Meta:
        table_name = "scan_file"


class ScanRow(Row):
    """One attachment of a person or household; taken off it stays on record."""

    id = AutoField()
    file_id: str
    file = ForeignKeyField(ScanFileRow, on_delete="RESTRICT", lazy_load=False)
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    household_id: int | None
    household = ForeignKeyField(HouseholdRow, null=True, on_delete="RESTRICT", lazy_load=False)
    paper = CharField()
    title = CharField(default="")
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    window = CharField(default="")
    at = DateTimeField()
    removed_at = DateTimeField(null=True)
    removed_by_id: int | None
    removed_by = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="removed_scans",
    )
    remove_reason = TextField(default="")

    class Meta:
        table_name = "scan"
