"""Rows about who was asked first: calls, letters and visits with their outcome."""

from __future__ import annotations

from peewee import (
    AutoField,
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
from hall_app.storage.rows.people import ResidentRow


class ContactRow(Row):
    """One first-asked record (首问), enquiry or wish: who was asked, who owes the answer."""

    id = AutoField()
    number = CharField(unique=True)
    kind = CharField()
    channel = CharField()
    at = DateTimeField()
    day = DateField(index=True)
    name = CharField(default="")
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    phone = CharField(default="")
    address = CharField(default="")
    category = CharField()
    matter = TextField()
    taken = TextField(default="")
    first_asked_id: int
    first_asked = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="asked_contacts"
    )
    handler_id: int
    handler = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="handled_contacts"
    )
    accepted = BooleanField(default=True)
    answer_by = DateField(null=True)
    wish_class = CharField(default="")
    supervisor_id: int | None
    supervisor = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="supervised_contacts",
    )
    outcome = CharField(default="open")
    words = TextField(default="")
    way = CharField(default="")
    where = CharField(default="")
    case_id: int | None
    case = ForeignKeyField(CaseRow, null=True, on_delete="RESTRICT", lazy_load=False)
    closed_on = DateField(null=True)
    window = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "contact"
        indexes = ((("outcome", "handler"), False),)


class ContactStepRow(Row):
    """One act on a first-asked record: written, handed on, signed for, classified, closed."""

    id = AutoField()
    contact_id: int
    contact = ForeignKeyField(ContactRow, on_delete="RESTRICT", lazy_load=False)
    at = DateTimeField()
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    act = CharField()
    to_id: int | None
    to = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="received_contact_steps",
    )
    words = TextField(default="")

    class Meta:
        table_name = "contact_step"
