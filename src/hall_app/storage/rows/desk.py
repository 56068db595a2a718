"""Rows of the desk around the cases: appointments, satisfaction slips, roster, ready answers."""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.cases import CaseRow
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.people import ResidentRow


class AppointmentRow(Row):
    """One appointment (预约) at the window or at home; never deleted, only cancelled."""

    id = AutoField()
    number = CharField(unique=True)
    day = DateField()
    start = CharField()
    place = CharField()
    address = CharField(default="")
    name = CharField()
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    phone = CharField(default="")
    item_code = CharField(default="")
    item_title = CharField(default="")
    matter = TextField(default="")
    clerk_id: int
    clerk = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="appointments"
    )
    taken_by_id: int
    taken_by = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="booked"
    )
    channel = CharField()
    booked_at = DateTimeField()
    out_of_hours = BooleanField(default=False)
    state = CharField(default="booked")
    window = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "appointment"
        indexes = ((("day", "start"), False),)


class AppointmentNoteRow(Row):
    """One line of what happened to an appointment; only ever added to."""

    id = AutoField()
    appointment_id: int
    appointment = ForeignKeyField(AppointmentRow, on_delete="RESTRICT", lazy_load=False)
    at = DateTimeField()
    by_id: int
    by = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="appointment_notes"
    )
    act = CharField()
    words = CharField(default="")

    class Meta:
        table_name = "appointment_note"


class RatingRow(Row):
    """One satisfaction slip (好差评); who is rated never reads it."""

    id = AutoField()
    day = DateField(index=True)
    case_id: int | None
    case = ForeignKeyField(CaseRow, null=True, unique=True, on_delete="RESTRICT", lazy_load=False)
    rated_id: int | None
    rated = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False, backref="rated"
    )
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
    followed_by_id: int | None
    followed_by = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="followed_ratings",
    )
    entered_at = DateTimeField()
    entered_by_id: int
    entered_by = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="entered_ratings"
    )
    version = IntegerField(default=1)

    class Meta:
        table_name = "rating"


class DutyRow(Row):
    """Who has one post on one day: A, and B while A is away."""

    id = AutoField()
    day = DateField()
    post = CharField()
    a_id: int
    a = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="duties_a"
    )
    b_id: int | None
    b = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="duties_b",
    )

    class Meta:
        table_name = "duty"
        indexes = ((("day", "post"), True),)


class ShiftNoteRow(Row):
    """One line of the shift diary (错时上班情况记录簿); only ever added to."""

    id = AutoField()
    day = DateField(index=True)
    account_id: int
    account = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, index=False, backref="shift_notes"
    )
    visitors = IntegerField(default=0)
    done = TextField(default="")
    handed = TextField(default="")
    at = DateTimeField()

    class Meta:
        table_name = "shift_note"


class SnippetRow(Row):
    """One ready answer (常用语) and the key that puts it in."""

    id = AutoField()
    key = CharField(unique=True)
    text = TextField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "snippet"
