"""The household archive over time: events, what they changed, memberships, tags, benefits."""

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

from hall_app.support.clock import SystemClock


def known(db):
    """Return the tables of 0001 that the new ones point to, by their keys only."""

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

    return AccountRow, HouseholdRow, ResidentRow


def models(db):
    accounts, households, residents = known(db)

    class HouseholdEventRow(Model):
        id = AutoField()
        kind = CharField()
        happened_on = CharField()
        told_on = DateField()
        told_by = CharField(default="")
        paper = CharField(default="")
        note = TextField(default="")
        kept = TextField(default="{}")
        at = DateTimeField()
        account = ForeignKeyField(
            accounts, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        window = CharField(default="")
        undone_at = DateTimeField(null=True)
        undone_by = ForeignKeyField(
            accounts,
            null=True,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref="undone_household_events",
        )
        undo_reason = TextField(default="")

        class Meta:
            database = db
            table_name = "household_event"
            indexes = ((("happened_on",), False),)

    class EventSubjectRow(Model):
        event = ForeignKeyField(
            HouseholdEventRow, on_delete="RESTRICT", lazy_load=False, index=False
        )
        household = ForeignKeyField(households, null=True, on_delete="RESTRICT", lazy_load=False)
        resident = ForeignKeyField(residents, null=True, on_delete="RESTRICT", lazy_load=False)
        n = IntegerField()

        class Meta:
            database = db
            table_name = "household_event_subject"
            primary_key = CompositeKey("event", "n")

    class HouseholdChangeRow(Model):
        event = ForeignKeyField(
            HouseholdEventRow, on_delete="RESTRICT", lazy_load=False, index=False
        )
        n = IntegerField()
        op = CharField()
        tab = CharField()
        row = IntegerField()
        field = CharField(default="")
        before = TextField(default="null")
        after = TextField(default="null")
        holds_from = CharField(null=True)

        class Meta:
            database = db
            table_name = "household_change"
            primary_key = CompositeKey("event", "n")
            indexes = ((("row", "tab", "field"), False),)

    class MembershipRow(Model):
        id = AutoField()
        household = ForeignKeyField(households, on_delete="RESTRICT", lazy_load=False, index=False)
        resident = ForeignKeyField(residents, on_delete="RESTRICT", lazy_load=False)
        relation = CharField()
        registered = BooleanField()
        living = BooleanField()
        since = CharField()
        until = CharField(null=True)
        opened_by = ForeignKeyField(
            HouseholdEventRow, on_delete="RESTRICT", lazy_load=False, backref="opened_memberships"
        )
        closed_by = ForeignKeyField(
            HouseholdEventRow,
            null=True,
            on_delete="RESTRICT",
            lazy_load=False,
            backref="closed_memberships",
        )

        class Meta:
            database = db
            table_name = "membership"
            indexes = ((("household", "until"), False),)

    class TagRow(Model):
        id = AutoField()
        resident = ForeignKeyField(residents, on_delete="RESTRICT", lazy_load=False)
        code = CharField()
        since = CharField()
        until = CharField(null=True)
        proof = CharField(default="")
        review_on = DateField(null=True)

        class Meta:
            database = db
            table_name = "tag"
            indexes = ((("code", "until"), False),)

    class BenefitRow(Model):
        id = AutoField()
        resident = ForeignKeyField(residents, on_delete="RESTRICT", lazy_load=False)
        kind = CharField()
        amount = IntegerField(default=0)
        since = CharField()
        until = CharField(null=True)
        proof = CharField(default="")

        class Meta:
            database = db
            table_name = "benefit"
            indexes = ((("kind", "until"), False),)

    return (
        HouseholdEventRow,
        EventSubjectRow,
        HouseholdChangeRow,
        MembershipRow,
        TagRow,
        BenefitRow,
    )


RESIDENT = {
    "birth_precision": CharField(default=""),
    "marital": CharField(default=""),
    "ethnic": CharField(default=""),
    "education": CharField(default=""),
    "political": CharField(default=""),
    "registration": CharField(default=""),
    "died_on": CharField(null=True),
    "missing_since": CharField(null=True),
    "details": TextField(default="{}"),
    "voided": BooleanField(default=False),
}
HOUSEHOLD = {
    "kind": CharField(default="family"),
    "established_on": CharField(null=True),
    "closed_on": CharField(null=True),
    "details": TextField(default="{}"),
    "voided": BooleanField(default=False),
    "version": IntegerField(default=1),
}
ONCE = 'CREATE UNIQUE INDEX "membership_{0}_once" ON "membership" ("resident_id") WHERE {1}'
"""A person is registered in one household at a time, and lives in one."""


def up(migrator, db):
    for table, columns in (("resident", RESIDENT), ("household", HOUSEHOLD)):
        migrator.migrate(*(migrator.add_column(table, name, f) for name, f in columns.items()))
    tables = models(db)
    db.create_tables(tables)
    for use in ("registered", "living"):
        db.execute_sql(ONCE.format(use, f'"{use}" AND "until" IS NULL'))
    carry_over(db, tables[0], SystemClock().now().replace(tzinfo=None))


def carry_over(db, events, now):
    """Let the people who already stand in a household belong to it from today on."""
    living = 'FROM "resident" WHERE "household_id" IS NOT NULL'
    if not db.execute_sql(f"SELECT 1 {living} LIMIT 1").fetchall():
        return
    event = events.insert(
        kind="import", happened_on=now.date().isoformat(), told_on=now.date(), at=now
    ).execute()
    db.execute_sql(
        'INSERT INTO "membership" ("household_id", "resident_id", "relation", "registered", '
        '"living", "since", "opened_by_id") '
        f'SELECT "household_id", "id", "relation", 1, 1, ?, ? {living}',
        (now.date().isoformat(), event),
    )
    db.execute_sql(
        'UPDATE "resident" SET "registration" = \'here\' WHERE "household_id" IS NOT NULL'
    )
