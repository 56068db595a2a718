"""Rows about how long things are kept, what was destroyed, and what people agreed to."""

from __future__ import annotations

from peewee import AutoField, CharField, DateField, DateTimeField, ForeignKeyField, IntegerField

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.people import ResidentRow


class AppraisalRow(Row):
    """One appraisal list (鉴定清单): what is past its keeping period, and what was decided."""

    id = AutoField()
    number = CharField(unique=True)
    state = CharField(default="open")
    made_at = DateTimeField()
    made_by_id: int
    made_by = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="made_appraisals"
    )
    approved_at = DateTimeField(null=True)
    approved_by_id: int | None
    approved_by = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="approved_appraisals",
    )
    members = CharField(default="")
    """Names of the group that appraised."""
    words = CharField(default="")
    backup = CharField(default="")
    """File of the backup made before anything was destroyed."""
    done_at = DateTimeField(null=True)

    class Meta:
        table_name = "appraisal"


class AppraisalLineRow(Row):
    """One thing on a list; kept for ever as evidence, without content."""

    id = AutoField()
    appraisal_id: int
    appraisal = ForeignKeyField(AppraisalRow, on_delete="RESTRICT", lazy_load=False)
    rule = CharField()
    kind = CharField()
    subject = IntegerField()
    """Row of the case, record, appointment, paper or person."""
    number = CharField()
    ended_on = DateField()
    decision = CharField()
    reason = CharField(default="")
    sha256 = CharField(default="")
    """Fingerprint of the content at the moment it was destroyed."""
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    done_at = DateTimeField(null=True)

    class Meta:
        table_name = "appraisal_line"
        indexes = ((("kind", "subject"), False),)


class ConsentRow(Row):
    """What a person agreed to for one purpose, from a day on, until it ended or was withdrawn."""

    id = AutoField()
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    purpose = CharField()
    given_on = DateField()
    until = DateField(null=True)
    by_whom = CharField(default="")
    """Guardian who agreed for a child; empty for the person."""
    paper = CharField(default="")
    account_id: int
    account = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="taken_consents"
    )
    at = DateTimeField()
    withdrawn_on = DateField(null=True)
    withdrawn_words = CharField(default="")
    withdrawn_by_id: int | None
    withdrawn_by = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="withdrawn_consents",
    )

    class Meta:
        table_name = "consent"
