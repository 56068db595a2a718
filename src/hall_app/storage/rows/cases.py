"""Rows about cases: the projection, its materials and the timeline it is made from."""

from __future__ import annotations

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    TextField,
)

from hall_app.storage.rows.base import Row
from hall_app.storage.rows.hall import AccountRow
from hall_app.storage.rows.people import ResidentRow


class CounterRow(Row):
    """The last number taken of one series in one period (a day or a year)."""

    series = CharField()
    period = CharField()
    n = IntegerField()

    class Meta:
        table_name = "counter"
        primary_key = CompositeKey("series", "period")


class DraftRow(Row):
    """What a clerk has typed and not yet decided; only its author sees it."""

    id = CharField(primary_key=True)
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
    title = CharField(default="")
    body = TextField()
    saved_at = DateTimeField()

    class Meta:
        table_name = "draft"


class CaseRow(Row):
    """Where a case stands now; rebuilt from its acts by ``verify``."""

    id = AutoField()
    draft_id = CharField(unique=True)
    visit_id = CharField(default="")
    number = CharField(unique=True)
    day = DateField()
    counter = IntegerField()
    item_code = CharField()
    item_version = IntegerField()
    item_title = CharField()
    item_kind = CharField()
    state = CharField()
    channel = CharField()
    window = CharField()
    first_asked_id: int
    first_asked = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, backref="asked_cases", index=False
    )
    owner_id: int
    owner = ForeignKeyField(
        AccountRow, on_delete="RESTRICT", lazy_load=False, backref="owned_cases", index=False
    )
    received_at = DateTimeField()
    received_on = DateField()
    accepted_on = DateField(null=True)
    limit_count = IntegerField(null=True)
    limit_unit = CharField(default="")
    due_on = DateField(null=True)
    statutory_count = IntegerField(null=True)
    statutory_unit = CharField(default="")
    statutory_on = DateField(null=True)
    notice_number = CharField(default="")
    correct_by = DateField(null=True)
    lapsed_on = DateField(null=True)
    deemed = BooleanField(default=False)
    closed_on = DateField(null=True)
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    applicant_kind = CharField()
    applicant_name = CharField(index=True)
    id_kind = CharField(default="")
    id_number = CharField(default="")
    phone = CharField(default="")
    address = CharField(default="")
    representative = CharField(default="")
    agent = TextField(default="")
    fields = TextField(default="[]")
    delivery = CharField(default="")
    override_reason = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "hall_case"
        indexes = (
            (("day", "counter"), True),
            (("counter", "day"), False),
            (("state", "due_on"), False),
            (("owner", "state"), False),
            (("received_on",), False),
        )


class CaseMaterialRow(Row):
    """One paper of one case and what became of it."""

    case_id: int
    case = ForeignKeyField(CaseRow, on_delete="RESTRICT", lazy_load=False, index=False)
    position = IntegerField()
    key = CharField()
    name = CharField()
    necessity = CharField()
    demanded = CharField(default="")
    state = CharField()
    count = IntegerField(default=0)
    reason = CharField(default="")
    promised_on = DateField(null=True)

    class Meta:
        table_name = "case_material"
        primary_key = CompositeKey("case", "position")


class ActRow(Row):
    """One line of a case's timeline, chained by its MAC to the line before."""

    case_id: int
    case = ForeignKeyField(CaseRow, on_delete="RESTRICT", lazy_load=False, index=False)
    seq = IntegerField()
    at = DateTimeField()
    kind = CharField()
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    window = CharField(default="")
    details = TextField()
    mac = CharField()

    class Meta:
        table_name = "act"
        primary_key = CompositeKey("case", "seq")
