"""The desk around the cases: appointments, satisfaction slips, roster, ready answers."""

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


def account_field(old):
    def account(name, *, null=False):
        return ForeignKeyField(
            old["account"],
            null=null,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref=name,
        )

    return account


def appointments(db, old):
    account = account_field(old)

    class AppointmentRow(Model):
        id = AutoField()
        number = CharField(unique=True)
        day = DateField()
        start = CharField()
        place = CharField()
        address = CharField(default="")
        name = CharField()
        resident = ForeignKeyField(
            old["resident"], null=True, on_delete="RESTRICT", lazy_load=False
        )
        phone = CharField(default="")
        item_code = CharField(default="")
        item_title = CharField(default="")
        matter = TextField(default="")
        clerk = account("appointments")
        taken_by = account("booked")
        channel = CharField()
        booked_at = DateTimeField()
        out_of_hours = BooleanField(default=False)
        state = CharField(default="booked")
        window = CharField(default="")
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "appointment"
            indexes = ((("day", "start"), False),)

    class AppointmentNoteRow(Model):
        id = AutoField()
        appointment = ForeignKeyField(AppointmentRow, on_delete="RESTRICT", lazy_load=False)
        at = DateTimeField()
        by = account("appointment_notes")
        act = CharField()
        words = CharField(default="")

        class Meta:
            database = db
            table_name = "appointment_note"

    return AppointmentRow, AppointmentNoteRow


def ratings(db, old):
    account = account_field(old)

    class RatingRow(Model):
        id = AutoField()
        day = DateField(index=True)
        case = ForeignKeyField(
            old["hall_case"], null=True, unique=True, on_delete="RESTRICT", lazy_load=False
        )
        rated = account("rated", null=True)
        window = CharField(default="")
        grade = IntegerField()
        speed = IntegerField(null=True)
        manner = IntegerField(null=True)
        skill = IntegerField(null=True)
        place = IntegerField(null=True)
        words = TextField(default="")
        anonymous = BooleanField(default=False)
        phone = CharField(default="")
        follow = CharField(default="none")
        follow_by = DateField(null=True)
        follow_words = TextField(default="")
        followed_by = account("followed_ratings", null=True)
        entered_at = DateTimeField()
        entered_by = account("entered_ratings")
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "rating"

    return (RatingRow,)


def rosters(db, old):
    account = account_field(old)

    class DutyRow(Model):
        id = AutoField()
        day = DateField()
        post = CharField()
        a = account("duties_a")
        b = account("duties_b", null=True)

        class Meta:
            database = db
            table_name = "duty"
            indexes = ((("day", "post"), True),)

    class ShiftNoteRow(Model):
        id = AutoField()
        day = DateField(index=True)
        account = account_field(old)("shift_notes")
        visitors = IntegerField(default=0)
        done = TextField(default="")
        handed = TextField(default="")
        at = DateTimeField()

        class Meta:
            database = db
            table_name = "shift_note"

    return DutyRow, ShiftNoteRow


def snippets(db):
    class SnippetRow(Model):
        id = AutoField()
        key = CharField(unique=True)
        text = TextField()
        version = IntegerField(default=1)

        class Meta:
            database = db
            table_name = "snippet"

    return (SnippetRow,)


def up(_migrator, db):
    old = known(db)
    db.create_tables((*appointments(db, old), *ratings(db, old), *rosters(db, old), *snippets(db)))
