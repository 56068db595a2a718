"""Rows about paper: what was to be printed, the bytes that were, and every copy sent."""

from __future__ import annotations

from peewee import (
    AutoField,
    BlobField,
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.cases import CaseRow
from hall_app.storage.rows.hall import AccountRow


class PrintJobRow(Row):
    """One paper of one case with a frozen copy of every printed value."""

    id = AutoField()
    case_id: int | None
    case = ForeignKeyField(CaseRow, null=True, on_delete="RESTRICT", lazy_load=False)
    form_id = CharField()
    form_version = IntegerField(default=0)
    title = CharField()
    content = TextField()
    copies = IntegerField(default=1)
    state = CharField(index=True)
    printer = CharField(default="")
    spool_id = CharField(default="")
    reason = CharField(default="")
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    window = CharField(default="")
    created_at = DateTimeField()
    settled_at = DateTimeField(null=True)
    sha256 = CharField(default="")
    pages = IntegerField(default=0)
    recipient = CharField(default="")
    """Whom it is for, as it stood on the paper."""
    number = CharField(default="")
    """The paper's own number, where it has one beside the case's."""
    failsafe = BooleanField(default=False)
    sent_at = DateTimeField(null=True)
    """When it was issued; empty while no printer has it."""
    sent_by_id: int | None
    sent_by = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    dropped_by_id: int | None
    dropped_by = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    drop_reason = CharField(default="")

    class Meta:
        table_name = "print_job"
        indexes = ((("sent_at", "form_id", "sent_by", "recipient", "number", "case"), False),)


class PrintFileRow(Row):
    """The PDF of one job, kept for ever and never changed."""

    job_id: int
    job = ForeignKeyField(PrintJobRow, primary_key=True, on_delete="RESTRICT", lazy_load=False)
    pdf = BlobField()

    class Meta:
        table_name = "print_file"


class PrintCopyRow(Row):
    """One reprint that was sent, with who and when."""

    id = AutoField()
    job_id: int
    job = ForeignKeyField(PrintJobRow, on_delete="RESTRICT", lazy_load=False)
    n = IntegerField()
    at = DateTimeField()
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    printer = CharField(default="")
    spool_id = CharField(default="")

    class Meta:
        table_name = "print_copy"
        indexes = ((("job", "n"), True),)


class BlankReceiptRow(Row):
    """One pre-numbered blank receipt for hours without power; free until it is used or spoiled."""

    id = AutoField()
    number = CharField(unique=True)
    job_id: int
    job = ForeignKeyField(PrintJobRow, on_delete="RESTRICT", lazy_load=False, unique=True)
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    at = DateTimeField()
    case_id: int | None
    case = ForeignKeyField(CaseRow, null=True, on_delete="RESTRICT", lazy_load=False)
    spoiled_at = DateTimeField(null=True)
    spoiled_by_id: int | None
    spoiled_by = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    spoil_reason = CharField(default="")

    class Meta:
        table_name = "blank_receipt"
