"""The journal is read by days; consents by purpose; what was destroyed leaves evidence."""

from peewee import (
    AutoField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
)


def models(db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class AccountRow(Row):
        id = AutoField()

        class Meta:
            table_name = "account"

    class ResidentRow(Row):
        id = AutoField()

        class Meta:
            table_name = "resident"

    def clerk(backref, *, null=False):
        return ForeignKeyField(
            AccountRow,
            null=null,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref=backref,
        )

    class AppraisalRow(Row):
        id = AutoField()
        number = CharField(unique=True)
        state = CharField(default="open")
        made_at = DateTimeField()
        made_by = clerk("made_appraisals")
        approved_at = DateTimeField(null=True)
        approved_by = clerk("approved_appraisals", null=True)
        members = CharField(default="")
        words = CharField(default="")
        backup = CharField(default="")
        done_at = DateTimeField(null=True)

        class Meta:
            table_name = "appraisal"

    class AppraisalLineRow(Row):
        id = AutoField()
        appraisal = ForeignKeyField(AppraisalRow, on_delete="RESTRICT", lazy_load=False)
        rule = CharField()
        kind = CharField()
        subject = IntegerField()
        number = CharField()
        ended_on = DateField()
        decision = CharField()
        reason = CharField(default="")
        sha256 = CharField(default="")
        account = clerk("appraised_lines", null=True)
        done_at = DateTimeField(null=True)

        class Meta:
            table_name = "appraisal_line"
            indexes = ((("kind", "subject"), False),)

    class ConsentRow(Row):
        id = AutoField()
        resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
        purpose = CharField()
        given_on = DateField()
        until = DateField(null=True)
        by_whom = CharField(default="")
        paper = CharField(default="")
        account = clerk("taken_consents")
        at = DateTimeField()
        withdrawn_on = DateField(null=True)
        withdrawn_words = CharField(default="")
        withdrawn_by = clerk("withdrawn_consents", null=True)

        class Meta:
            table_name = "consent"

    return [AppraisalRow, AppraisalLineRow, ConsentRow]


def up(migrator, db):
    db.create_tables(models(db))
    migrator.migrate(
        migrator.add_index("journal", ("at",)),
        migrator.add_column("resident", "sealed_at", DateTimeField(null=True)),
    )
