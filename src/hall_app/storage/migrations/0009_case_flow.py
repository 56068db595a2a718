"""Cases go on after acceptance: who has them, outside offices, pauses, errands, results."""

from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)

COLUMNS = {
    "offer_by": DateField,
    "with_whom": CharField,
    "act_by": DateField,
    "pauses": TextField,
    "extra": IntegerField,
    "told_due_on": DateField,
    "open_year": IntegerField,
    "leg": CharField,
    "commission": TextField,
    "errands": TextField,
    "submitted_on": DateField,
    "decision": CharField,
    "result_title": CharField,
    "result_number": CharField,
    "decided_on": DateField,
    "finished_on": DateField,
    "delivered_on": DateField,
    "urged": IntegerField,
    "supervised": CharField,
    "urge_open": BooleanField,
    "late_reason": TextField,
    "originals": TextField,
}
"""All empty until an act sets them, so that the timelines already there explain them."""

URGENT = 'coalesce("act_by", "due_on", "correct_by", "received_on")'
OPEN = '"closed_on" IS NULL'


def models(db):
    class AccountRow(Model):
        class Meta:
            database = db
            table_name = "account"

    class AbsenceRow(Model):
        id = AutoField()
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
        cover = ForeignKeyField(
            AccountRow,
            null=True,
            on_delete="RESTRICT",
            lazy_load=False,
            index=False,
            backref="covers",
        )
        since = DateField()
        until = DateField()
        reason = CharField(default="")
        voided = BooleanField(default=False)

        class Meta:
            database = db
            table_name = "absence"

    return AccountRow, AbsenceRow


def up(migrator, db):
    accounts, absences = models(db)
    offered = ForeignKeyField(
        accounts, field=accounts.id, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    migrator.migrate(
        migrator.add_column("hall_case", "offered_to_id", offered),
        *(
            migrator.add_column("hall_case", name, kind(null=True))
            for name, kind in COLUMNS.items()
        ),
    )
    # Few of the many cases are open: lists of what is to be done look only at those.
    db.execute_sql(f'CREATE INDEX "hall_case_open" ON "hall_case" ({URGENT}, "id") WHERE {OPEN}')
    db.execute_sql(f'CREATE INDEX "hall_case_open_of" ON "hall_case" ("owner_id") WHERE {OPEN}')
    db.execute_sql(
        'CREATE INDEX "hall_case_offered" ON "hall_case" ("offered_to_id") '
        'WHERE "offered_to_id" IS NOT NULL'
    )
    db.execute_sql('CREATE INDEX "hall_case_accepted_on" ON "hall_case" ("accepted_on")')
    db.execute_sql(
        'CREATE INDEX "hall_case_finished" ON "hall_case" (coalesce("finished_on", "closed_on"))'
    )
    db.execute_sql(
        'CREATE INDEX "hall_case_delivered" ON "hall_case" ("delivered_on") '
        'WHERE "delivered_on" IS NOT NULL'
    )
    db.create_tables([absences])
