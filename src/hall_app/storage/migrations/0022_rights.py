"""What an account may see, its PIN, and the age and past of its password."""

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
)


def past_passwords(db):
    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class PastPasswordRow(Model):
        id = AutoField()
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
        password_hash = CharField()

        class Meta:
            database = db
            table_name = "past_password"
            legacy_table_names = False

    return PastPasswordRow


def up(migrator, db):
    columns = {
        "password_at": DateTimeField(null=True),
        "must_change": BooleanField(default=False),
        "pin_hash": CharField(default=""),
        "pin_failures": IntegerField(default=0),
        "lines": CharField(default="[]"),
        "grids": CharField(default="[]"),
    }
    migrator.migrate(*(migrator.add_column("account", name, f) for name, f in columns.items()))
    db.execute_sql('UPDATE "account" SET "password_at" = "created_at"')
    db.create_tables([past_passwords(db)])
