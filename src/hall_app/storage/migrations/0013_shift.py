"""Late entries of cases, and the register of ended shifts."""

from peewee import AutoField, CharField, DateField, DateTimeField, ForeignKeyField, Model, TextField


def models(db):
    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class ShiftRow(Model):
        id = AutoField()
        number = CharField(unique=True)
        day = DateField(index=True)
        window = CharField()
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
        at = DateTimeField()
        figures = TextField()
        words = CharField(default="")

        class Meta:
            database = db
            table_name = "shift"

    return (ShiftRow,)


def up(migrator, db):
    migrator.migrate(migrator.add_column("hall_case", "entered_at", DateTimeField(null=True)))
    db.create_tables(models(db))
