"""Day sheets with the anchor of the record, and guards against a change of what is only added to.

A later step that builds one of the guarded tables anew drops its guards and has to make them again.
"""

from peewee import (
    AutoField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

FACTS = '"id", "kind", "happened_on", "told_on", "told_by", "paper", "note", "kept", "at", "window"'
GUARDED = {
    "journal": None,
    "act": None,
    "household_event": FACTS,
    "household_change": None,
    "household_event_subject": None,
    "day_sheet": None,
}


def models(db):
    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class DaySheetRow(Model):
        id = AutoField()
        number = CharField(unique=True)
        day = DateField(index=True)
        at = DateTimeField()
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
        last_act = IntegerField()
        last_event = IntegerField()
        last_line = IntegerField()
        code = CharField(index=True)
        figures = TextField()

        class Meta:
            database = db
            table_name = "day_sheet"

    return (DaySheetRow,)


def up(migrator, db):
    db.create_tables(models(db))
    for table, facts in GUARDED.items():
        of = f" OF {facts}" if facts else ""
        # What is destroyed when its time is over begins its timeline anew.
        deletes = () if table == "act" else (("delete", "DELETE"),)
        for act, when in (("update", f"UPDATE{of}"), *deletes):
            db.execute_sql(
                f'CREATE TRIGGER "{table}_no_{act}" BEFORE {when} ON "{table}" BEGIN '
                f"SELECT RAISE(ABORT, '{table} is only added to'); END"
            )
