"""The register of papers issued, papers taken off the queue, pre-numbered blank receipts."""

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    Model,
)

_ISSUED = (
    'UPDATE "print_job" SET "sent_at" = l."at", "sent_by_id" = l."account_id" FROM ('
    'SELECT CAST(substr("subject", 7) AS INTEGER) AS "job", "account_id", min("at") AS "at" '
    'FROM "journal" WHERE "kind" = \'print\' GROUP BY 1) l '
    'WHERE l."job" = "print_job"."id" AND "print_job"."state" IN (\'sent\', \'done\')'
)
_RECIPIENTS = (
    'UPDATE "print_job" SET "recipient" = coalesce((SELECT c."applicant_name" FROM "hall_case" c '
    'WHERE c."id" = "print_job"."case_id"), "content" ->> \'$.subject\', '
    "\"content\" ->> '$.applicant.name', '')"
)


def models(db):
    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class CaseRow(Model):
        class Meta:
            database = db
            table_name = "hall_case"

    class PrintJobRow(Model):
        class Meta:
            database = db
            table_name = "print_job"

    class BlankReceiptRow(Model):
        id = AutoField()
        number = CharField(unique=True)
        job = ForeignKeyField(PrintJobRow, on_delete="RESTRICT", lazy_load=False, unique=True)
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
        at = DateTimeField()
        case = ForeignKeyField(CaseRow, null=True, on_delete="RESTRICT", lazy_load=False)
        spoiled_at = DateTimeField(null=True)
        spoiled_by = ForeignKeyField(
            AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        spoil_reason = CharField(default="")

        class Meta:
            database = db
            table_name = "blank_receipt"

    return AccountRow, BlankReceiptRow


def up(migrator, db):
    account, blank = models(db)

    def by():
        return ForeignKeyField(account, account.id, null=True, on_delete="RESTRICT", index=False)

    columns = {
        "recipient": CharField(default=""),
        "number": CharField(default=""),
        "failsafe": BooleanField(default=False),
        "sent_at": DateTimeField(null=True),
        "sent_by_id": by(),
        "dropped_by_id": by(),
        "drop_reason": CharField(default=""),
    }
    migrator.migrate(*(migrator.add_column("print_job", name, f) for name, f in columns.items()))
    db.execute_sql(_ISSUED)
    db.execute_sql(_RECIPIENTS)
    db.execute_sql(
        'CREATE INDEX "print_job_issued" ON "print_job" '
        '("sent_at", "form_id", "sent_by_id", "recipient", "number", "case_id")'
    )
    db.create_tables([blank])
