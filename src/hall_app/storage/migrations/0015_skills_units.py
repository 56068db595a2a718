"""Skills of people, units and shops of places; skills told in words become rows.

The words in the details stay as they are: the events of the household tell of them.
"""

from peewee import AutoField, CharField, DateTimeField, ForeignKeyField, Model, TextField


def known(db):
    """Return the tables of earlier steps that the new ones point to, by their keys only."""
    found = {}
    for table in ("account", "resident", "place"):
        meta = type("Meta", (), {"database": db, "table_name": table})
        found[table] = type(Model)(f"{table.title()}Row", (Model,), {"Meta": meta})
    return found


def models(db, old):
    class SkillRow(Model):
        id = AutoField()
        resident = ForeignKeyField(old["resident"], on_delete="RESTRICT", lazy_load=False)
        kind = CharField()
        level = CharField(default="")
        note = TextField(default="")
        since = CharField(default="")
        until = CharField(null=True)
        account = ForeignKeyField(
            old["account"], null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "skill"

    class UnitRow(Model):
        id = AutoField()
        place = ForeignKeyField(old["place"], on_delete="RESTRICT", lazy_load=False)
        name = CharField()
        kind = CharField()
        head = CharField(default="")
        phone = CharField(default="")
        since = CharField(default="")
        until = CharField(null=True)
        account = ForeignKeyField(
            old["account"], null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "unit"

    return SkillRow, UnitRow


def up(migrator, db):
    db.create_tables(models(db, known(db)))
    db.execute_sql(
        'INSERT INTO "skill" ("resident_id", "kind", "level", "note", "since", "at") '
        "SELECT \"id\", 'other', '', json_extract(\"details\", '$.skills'), '', "
        "strftime('%Y-%m-%d %H:%M:%f000', 'now') FROM \"resident\" "
        "WHERE NOT \"voided\" AND coalesce(json_extract(\"details\", '$.skills'), '') <> '' "
        'ORDER BY "id"'
    )
