"""First-asked records, enquiries and wishes, each with its outcome."""

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def known(db):
    found = {}
    for table in ("account", "resident", "hall_case"):
        meta = type("Meta", (), {"database": db, "table_name": table})
        name = "".join(part.title() for part in table.split("_")) + "Row"
        found[table] = type(Model)(name, (Model,), {"Meta": meta})
    return found


def models(db):
    old = known(db)

    def account(name, *, null=False):
        return ForeignKeyField(
            old["account"],
            null=null,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref=name,
        )

    class ContactRow(Model):
        id = AutoField()
        number = CharField(unique=True)
        kind = CharField()
        channel = CharField()
        at = DateTimeField()
        day = DateField(index=True)
        name = CharField(default="")
        resident = ForeignKeyField(
            old["resident"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        phone = CharField(default="")
        address = CharField(default="")
        category = CharField()
        matter = TextField()
        taken = TextField(default="")
        first_asked = account("asked_contacts")
        handler = account("handled_contacts")
        accepted = BooleanField(default=True)
        answer_by = DateField(null=True)
        wish_class = CharField(default="")
        supervisor = account("supervised_contacts", null=True)
        outcome = CharField(default="open")
        words = TextField(default="")
        way = CharField(default="")
        where = CharField(default="")
        case = ForeignKeyField(old["hall_case"], null=True, on_delete="RESTRICT", lazy_load=False)
        closed_on = DateField(null=True)
        window = CharField(default="")
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "contact"
            indexes = ((("outcome", "handler"), False),)

    return (ContactRow,)


def up(_migrator, db):
    db.create_tables(models(db))
