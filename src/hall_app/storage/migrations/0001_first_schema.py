"""The first schema: hall, people, cases, paper."""

from peewee import (
    AutoField,
    BlobField,
    BooleanField,
    CharField,
    CompositeKey,
    DateField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    TextField,
)


def models(db):
    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False

    class SettingRow(Row):
        key = CharField(primary_key=True)
        value = TextField()

        class Meta:
            table_name = "setting"

    class AccountRow(Row):
        id = AutoField()
        login = CharField(unique=True)
        name = CharField()
        initials = CharField()
        roles = CharField()
        password_hash = CharField()
        active = BooleanField(default=True)
        failures = IntegerField(default=0)
        failed_at = DateTimeField(null=True)
        created_at = DateTimeField()

        class Meta:
            table_name = "account"

    class WindowRow(Row):
        id = AutoField()
        name = CharField(unique=True)
        position = IntegerField(default=0)

        class Meta:
            table_name = "window"

    class PreferenceRow(Row):
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
        key = CharField()
        value = TextField()

        class Meta:
            table_name = "preference"
            primary_key = CompositeKey("account", "key")

    class WorkdayRow(Row):
        day = DateField(primary_key=True)
        kind = CharField()
        name = CharField(default="")

        class Meta:
            table_name = "workday"

    class SiteFileRow(Row):
        kind = CharField()
        name = CharField()
        text = TextField()
        changed_at = DateTimeField()

        class Meta:
            table_name = "site_file"
            primary_key = CompositeKey("kind", "name")

    class JournalRow(Row):
        id = AutoField()
        at = DateTimeField()
        account = ForeignKeyField(AccountRow, null=True, on_delete="RESTRICT", lazy_load=False)
        window = CharField(default="")
        kind = CharField()
        subject = CharField()
        reason = CharField(default="")

        class Meta:
            table_name = "journal"

    class BackupRow(Row):
        id = AutoField()
        at = DateTimeField()
        file = CharField()
        sha256 = CharField()
        cases = IntegerField()
        acts = IntegerField()
        anchor = CharField()

        class Meta:
            table_name = "backup"

    class BuildingRow(Row):
        id = AutoField()
        text = CharField(index=True)

        class Meta:
            table_name = "building"

    class HouseholdRow(Row):
        id = AutoField()
        building = ForeignKeyField(
            BuildingRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        room = CharField(default="")
        address = CharField()
        file_number = CharField(unique=True)

        class Meta:
            table_name = "household"
            indexes = ((("building", "room"), False),)

    class ResidentRow(Row):
        id = AutoField()
        household = ForeignKeyField(
            HouseholdRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        name = CharField()
        id_kind = CharField(default="")
        id_number = CharField(default="", index=True)
        sex = CharField(default="")
        birth = DateField(null=True)
        phone = CharField(default="")
        address = CharField(default="")
        relation = CharField(default="")
        reading = CharField(default="")
        tags = TextField(default="")
        version = IntegerField(default=1)

        class Meta:
            table_name = "resident"
            indexes = ((("household", "name"), False),)

    class SearchKeyRow(Row):
        k = CharField()
        rid = IntegerField()

        class Meta:
            table_name = "search_key"
            primary_key = CompositeKey("k", "rid")
            without_rowid = True

    class CounterRow(Row):
        series = CharField()
        period = CharField()
        n = IntegerField()

        class Meta:
            table_name = "counter"
            primary_key = CompositeKey("series", "period")

    class DraftRow(Row):
        id = CharField(primary_key=True)
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
        title = CharField(default="")
        body = TextField()
        saved_at = DateTimeField()

        class Meta:
            table_name = "draft"

    class CaseRow(Row):
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
        first_asked = ForeignKeyField(
            AccountRow, on_delete="RESTRICT", lazy_load=False, backref="asked_cases", index=False
        )
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
        case = ForeignKeyField(CaseRow, on_delete="RESTRICT", lazy_load=False, index=False)
        seq = IntegerField()
        at = DateTimeField()
        kind = CharField()
        account = ForeignKeyField(
            AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
        )
        window = CharField(default="")
        details = TextField()
        mac = CharField()

        class Meta:
            table_name = "act"
            primary_key = CompositeKey("case", "seq")

    class PrintJobRow(Row):
        id = AutoField()
        case = ForeignKeyField(CaseRow, null=True, on_delete="RESTRICT", lazy_load=False)
        form_id = CharField()
        form_version = IntegerField(default=0)
        title = CharField()
        content = TextField()
        copies = IntegerField(default=1)
        state = CharField(index=True)
        printer = CharField(default="")
        spool_id = CharField(default="")
        reason = CharField(default="")
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
        window = CharField(default="")
        created_at = DateTimeField()
        settled_at = DateTimeField(null=True)
        sha256 = CharField(default="")
        pages = IntegerField(default=0)

        class Meta:
            table_name = "print_job"

    class PrintFileRow(Row):
        job = ForeignKeyField(PrintJobRow, primary_key=True, on_delete="RESTRICT", lazy_load=False)
        pdf = BlobField()

        class Meta:
            table_name = "print_file"

    class PrintCopyRow(Row):
        id = AutoField()
        job = ForeignKeyField(PrintJobRow, on_delete="RESTRICT", lazy_load=False)
        n = IntegerField()
        at = DateTimeField()
        account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
        printer = CharField(default="")
        spool_id = CharField(default="")

        class Meta:
            table_name = "print_copy"
            indexes = ((("job", "n"), True),)

    return (
        SettingRow,
        AccountRow,
        WindowRow,
        PreferenceRow,
        WorkdayRow,
        SiteFileRow,
        JournalRow,
        BackupRow,
        BuildingRow,
        HouseholdRow,
        ResidentRow,
        SearchKeyRow,
        CounterRow,
        DraftRow,
        CaseRow,
        CaseMaterialRow,
        ActRow,
        PrintJobRow,
        PrintFileRow,
        PrintCopyRow,
    )


def up(migrator, db):
    db.create_tables(models(db))
