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
    fn,
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
    offered_to_id: int | None
    offered_to = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        backref="offered_cases",
        index=False,
    )
    offer_by = DateField(null=True)
    with_whom = CharField(null=True)
    act_by = DateField(null=True)
    pauses = TextField(null=True)
    extra = IntegerField(null=True)
    told_due_on = DateField(null=True)
    open_year = IntegerField(null=True)
    leg = CharField(null=True)
    commission = TextField(null=True)
    errands = TextField(null=True)
    submitted_on = DateField(null=True)
    decision = CharField(null=True)
    result_title = CharField(null=True)
    result_number = CharField(null=True)
    decided_on = DateField(null=True)
    finished_on = DateField(null=True)
    delivered_on = DateField(null=True)
    urged = IntegerField(null=True)
    supervised = CharField(null=True)
    urge_open = BooleanField(null=True)
    late_reason = TextField(null=True)
    originals = TextField(null=True)
    entered_at = DateTimeField(null=True)

    class Meta:
        table_name = "hall_case"
        indexes = (
            (("day", "counter"), True),
            (("counter", "day"), False),
            (("accepted_on", "state"), False),
        )


# Few of the many cases are open: lists of what is to be done read only those, from the index
# alone. An index by state or owner over all years would be chosen before it, and read for long.
CaseRow.add_index(
    CaseRow.index(
        fn.coalesce(CaseRow.act_by, CaseRow.due_on, CaseRow.correct_by, CaseRow.received_on),
        CaseRow.id,
        *(CaseRow.owner, CaseRow.item_code, CaseRow.state, CaseRow.due_on, CaseRow.act_by),
        *(CaseRow.correct_by, CaseRow.received_on, CaseRow.accepted_on, CaseRow.limit_count),
        *(CaseRow.limit_unit, CaseRow.extra, CaseRow.open_year, CaseRow.urge_open),
        *(CaseRow.offered_to, CaseRow.leg, CaseRow.lapsed_on, CaseRow.finished_on),
        *(CaseRow.window, CaseRow.closed_on),
        name="hall_case_open",
        where=CaseRow.closed_on.is_null(),
    )
)
CaseRow.add_index(
    CaseRow.index(
        CaseRow.id,
        name="hall_case_urged",
        where=(CaseRow.urged.is_null(is_null=False) | CaseRow.supervised.is_null(is_null=False)),
    )
)
CaseRow.add_index(
    CaseRow.index(
        fn.coalesce(CaseRow.finished_on, CaseRow.closed_on),
        CaseRow.state,
        CaseRow.due_on,
        name="hall_case_finished",
    )
)
CaseRow.add_index(
    CaseRow.index(
        CaseRow.delivered_on,
        name="hall_case_delivered",
        where=CaseRow.delivered_on.is_null(is_null=False),
    )
)
CaseRow.add_index(
    CaseRow.index(
        CaseRow.offered_to,
        name="hall_case_offered",
        where=CaseRow.offered_to.is_null(is_null=False),
    )
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
