"""Two people can be found to be one, or be told apart for good."""

from peewee import CharField, CompositeKey, DateTimeField, ForeignKeyField, Model, TextField


def models(db):
    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class ResidentRow(Model):
        class Meta:
            database = db
            table_name = "resident"

    class NotSamePersonRow(Model):
        first = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False, index=False)
        second = ForeignKeyField(
            ResidentRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="not_same"
        )
        at = DateTimeField()
        account = ForeignKeyField(
            AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        window = CharField(default="")
        reason = TextField(default="")

        class Meta:
            database = db
            table_name = "not_same_person"
            primary_key = CompositeKey("first", "second")

    return ResidentRow, NotSamePersonRow


def up(migrator, db):
    residents, not_same = models(db)
    # The column's own index would hold every person; the few merged ones need a small one.
    link = ForeignKeyField(
        residents, field=residents.id, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    migrator.migrate(migrator.add_column("resident", "merged_into_id", link))
    db.execute_sql(
        'CREATE INDEX "resident_merged_into" ON "resident" ("merged_into_id") '
        'WHERE "merged_into_id" IS NOT NULL'
    )
    db.create_tables([not_same])
