"""Rows of the household archive over time: what happened, what it changed, spans of time.

Days of facts are texts (``2026``, ``2026-03``, ``2026-03-05``): they may be known to the year
only, and as texts they stand in their order.
"""

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
from hall_app.storage.rows.people import HouseholdRow, ResidentRow


class HouseholdEventRow(Row):
    """One thing that happened to a household; undone ones stay, with who undid them and why."""

    id = AutoField()
    kind = CharField()
    happened_on = CharField()
    told_on = DateField()
    told_by = CharField(default="")
    paper = CharField(default="")
    note = TextField(default="")
    kept = TextField(default="{}")
    at = DateTimeField()
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    window = CharField(default="")
    undone_at = DateTimeField(null=True)
    undone_by_id: int | None
    undone_by = ForeignKeyField(
        AccountRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        index=False,
        backref="undone_household_events",
    )
    undo_reason = TextField(default="")
    mac = CharField(default="")
    undo_mac = CharField(default="")

    class Meta:
        table_name = "household_event"
        indexes = ((("happened_on",), False),)


class HouseholdChainEndRow(Row):
    """The one row that says with which event the chain ends and how many were taken back."""

    only = IntegerField(primary_key=True)
    n = IntegerField()
    undone = IntegerField()
    mac = CharField()

    class Meta:
        table_name = "household_chain_end"


class EventSubjectRow(Row):
    """One household or one person an event is about."""

    event_id: int
    event = ForeignKeyField(HouseholdEventRow, on_delete="RESTRICT", lazy_load=False, index=False)
    household_id: int | None
    household = ForeignKeyField(HouseholdRow, null=True, on_delete="RESTRICT", lazy_load=False)
    resident_id: int | None
    resident = ForeignKeyField(ResidentRow, null=True, on_delete="RESTRICT", lazy_load=False)
    n = IntegerField()

    class Meta:
        table_name = "household_event_subject"
        primary_key = CompositeKey("event", "n")


class HouseholdChangeRow(Row):
    """What an event did to one field (``set``), one row (``add``), or relied on (``read``)."""

    event_id: int
    event = ForeignKeyField(HouseholdEventRow, on_delete="RESTRICT", lazy_load=False, index=False)
    n = IntegerField()
    op = CharField()
    tab = CharField()
    row = IntegerField()
    field = CharField(default="")
    before = TextField(default="null")
    after = TextField(default="null")
    holds_from = CharField(null=True)

    class Meta:
        table_name = "household_change"
        primary_key = CompositeKey("event", "n")
        indexes = ((("row", "tab", "field"), False),)


class MembershipRow(Row):
    """One person's place in one household for a span of time."""

    id = AutoField()
    household_id: int
    household = ForeignKeyField(HouseholdRow, on_delete="RESTRICT", lazy_load=False, index=False)
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    relation = CharField()
    registered = BooleanField()
    living = BooleanField()
    since = CharField()
    until = CharField(null=True)
    opened_by_id: int
    opened_by = ForeignKeyField(
        HouseholdEventRow, on_delete="RESTRICT", lazy_load=False, backref="opened_memberships"
    )
    closed_by_id: int | None
    closed_by = ForeignKeyField(
        HouseholdEventRow,
        null=True,
        on_delete="RESTRICT",
        lazy_load=False,
        backref="closed_memberships",
    )

    class Meta:
        table_name = "membership"
        indexes = ((("household", "until"), False),)


for _name, _use in (
    ("membership_registered_once", MembershipRow.registered),
    ("membership_living_once", MembershipRow.living),
):
    # A person is registered in one household at a time, and lives in one.
    MembershipRow.add_index(
        MembershipRow.index(
            MembershipRow.resident,
            unique=True,
            name=_name,
            where=_use & MembershipRow.until.is_null(),
        )
    )


class TagRow(Row):
    """One mark of a person for a span of time."""

    id = AutoField()
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    code = CharField()
    since = CharField()
    until = CharField(null=True)
    proof = CharField(default="")
    review_on = DateField(null=True)

    class Meta:
        table_name = "tag"
        indexes = ((("code", "until"), False),)


class BenefitRow(Row):
    """One benefit of a person for a span of time; the amount is fen a month."""

    id = AutoField()
    resident_id: int
    resident = ForeignKeyField(ResidentRow, on_delete="RESTRICT", lazy_load=False)
    kind = CharField()
    amount = IntegerField(default=0)
    since = CharField()
    until = CharField(null=True)
    proof = CharField(default="")

    class Meta:
        table_name = "benefit"
        indexes = ((("kind", "until"), False),)
