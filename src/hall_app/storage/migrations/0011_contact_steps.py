"""Who had a first-asked record, since when, and who signed for it: one line for each act."""

from peewee import AutoField, CharField, DateTimeField, ForeignKeyField, Model, TextField


def known(db):
    """Return the tables of earlier steps that the new one points to, by their keys only."""
    found = {}
    for table in ("account", "contact"):
        meta = type("Meta", (), {"database": db, "table_name": table})
        found[table] = type(Model)(f"{table.title()}Row", (Model,), {"Meta": meta})
    return found


def models(db):
    old = known(db)

    class ContactStepRow(Model):
        id = AutoField()
        contact = ForeignKeyField(old["contact"], on_delete="RESTRICT", lazy_load=False)
        at = DateTimeField()
        account = ForeignKeyField(
            old["account"], on_delete="RESTRICT", lazy_load=False, index=False
        )
        act = CharField()
        to = ForeignKeyField(
            old["account"],
            null=True,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref="received_contact_steps",
        )
        words = TextField(default="")

        class Meta:
            database = db
            table_name = "contact_step"

    return (ContactStepRow,)


def up(_migrator, db):
    db.create_tables(models(db))
