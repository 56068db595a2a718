"""Imports of residents: the batches, where their people stand, and items that they filled."""

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    CompositeKey,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def known(db):
    """Return the tables of earlier steps that the new ones point to, by their keys only."""

    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class HouseholdRow(Model):
        class Meta:
            database = db
            table_name = "household"

    class ResidentRow(Model):
        class Meta:
            database = db
            table_name = "resident"

    class HouseholdEventRow(Model):
        class Meta:
            database = db
            table_name = "household_event"

    return AccountRow, HouseholdRow, ResidentRow, HouseholdEventRow


def models(db):
    accounts, households, residents, events = known(db)

    class ImportBatchRow(Model):
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
        account = ForeignKeyField(
            accounts, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        window = CharField(default="")
        event = ForeignKeyField(events, null=True, on_delete="RESTRICT", lazy_load=False)
        undone_at = DateTimeField(null=True)
        undone_by = ForeignKeyField(
            accounts,
            null=True,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref="undone_imports",
        )
        undo_reason = TextField(default="")

        class Meta:
            database = db
            table_name = "import_batch"

    class ImportHouseholdRow(Model):
        batch = ForeignKeyField(ImportBatchRow, on_delete="RESTRICT", lazy_load=False, index=False)
        household = ForeignKeyField(households, on_delete="RESTRICT", lazy_load=False)
        file_number = CharField(default="")

        class Meta:
            database = db
            table_name = "import_household"
            primary_key = CompositeKey("batch", "household")

    class ImportPersonRow(Model):
        batch = ForeignKeyField(ImportBatchRow, on_delete="RESTRICT", lazy_load=False, index=False)
        resident = ForeignKeyField(residents, on_delete="RESTRICT", lazy_load=False)
        row = IntegerField()
        household = ForeignKeyField(households, on_delete="RESTRICT", lazy_load=False, index=False)
        relation = CharField()
        registered = BooleanField()
        living = BooleanField()
        since = CharField()
        tags = TextField(default="")

        class Meta:
            database = db
            table_name = "import_person"
            primary_key = CompositeKey("batch", "row")

    class ImportItemRow(Model):
        batch = ForeignKeyField(ImportBatchRow, on_delete="RESTRICT", lazy_load=False, index=False)
        resident = ForeignKeyField(residents, on_delete="RESTRICT", lazy_load=False)
        field = CharField()
        value = CharField()

        class Meta:
            database = db
            table_name = "import_item"
            primary_key = CompositeKey("batch", "resident", "field")

    return ImportBatchRow, ImportHouseholdRow, ImportPersonRow, ImportItemRow


def up(migrator, db):
    db.create_tables(models(db))
