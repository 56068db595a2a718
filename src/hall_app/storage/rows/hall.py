"""Rows about the hall itself: settings, accounts, windows, own files, journal, backups."""

from __future__ import annotations

from peewee import (
    SQL,
    AutoField,
    BlobField,
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


class SettingRow(Row):
    """One fact about the hall or the archive; the value is JSON."""

    key = CharField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "setting"


class AccountRow(Row):
    """One person who works here; never deleted, only switched off."""

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
    password_at = DateTimeField(null=True)
    must_change = BooleanField(default=False)
    pin_hash = CharField(default="")
    pin_failures = IntegerField(default=0)
    lines = CharField(default="[]")
    grids = CharField(default="[]")

    class Meta:
        table_name = "account"


class PastPasswordRow(Row):
    """One password that an account had before; the newest has the highest id."""

    id = AutoField()
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
    password_hash = CharField()

    class Meta:
        table_name = "past_password"


class AbsenceRow(Row):
    """Days on which a colleague is away, and who covers for him (AB岗)."""

    id = AutoField()
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
    cover_id: int | None
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
        table_name = "absence"


class ShiftRow(Row):
    """One line of the register of ended shifts (结班登记)."""

    id = AutoField()
    number = CharField(unique=True)
    day = DateField(index=True)
    window = CharField()
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    at = DateTimeField()
    figures = TextField()
    words = CharField(default="")

    class Meta:
        table_name = "shift"


class DaySheetRow(Row):
    """One day sheet (日结单) with the anchor of the record; never changed, never taken away."""

    id = AutoField()
    number = CharField(unique=True)
    day = DateField(index=True)
    at = DateTimeField()
    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False, index=False)
    last_act = IntegerField()
    last_event = IntegerField()
    last_line = IntegerField()
    code = CharField(index=True)
    figures = TextField()

    class Meta:
        table_name = "day_sheet"


class WindowRow(Row):
    """One window of the hall."""

    id = AutoField()
    name = CharField(unique=True)
    position = IntegerField(default=0)

    class Meta:
        table_name = "window"


class PreferenceRow(Row):
    """What one account chose for itself: text size, columns, filters."""

    account_id: int
    account = ForeignKeyField(AccountRow, on_delete="RESTRICT", lazy_load=False)
    key = CharField()
    value = TextField()

    class Meta:
        table_name = "preference"
        primary_key = CompositeKey("account", "key")


class WorkdayRow(Row):
    """One day that the hall imported or corrected; wins over the shipped year."""

    day = DateField(primary_key=True)
    kind = CharField()
    name = CharField(default="")

    class Meta:
        table_name = "workday"


class SiteFileRow(Row):
    """One data file of the hall's own: an item, a form, a code table."""

    kind = CharField()
    name = CharField()
    text = TextField()
    changed_at = DateTimeField()

    class Meta:
        table_name = "site_file"
        primary_key = CompositeKey("kind", "name")


class SiteBlobRow(Row):
    """One picture or PDF that belongs to a file of the hall's own: a form's background."""

    kind = CharField()
    name = CharField()
    data = BlobField()
    sha256 = CharField()
    changed_at = DateTimeField()

    class Meta:
        table_name = "site_blob"
        primary_key = CompositeKey("kind", "name")


class JournalRow(Row):
    """Who looked at, printed or exported personal data; only ever added to."""

    id = AutoField()
    at = DateTimeField(index=True)
    account_id: int | None
    account = ForeignKeyField(
        AccountRow, null=True, on_delete="RESTRICT", lazy_load=False, index=False
    )
    window = CharField(default="")
    kind = CharField()
    subject = CharField()
    reason = CharField(default="")
    mac = CharField(default="")

    class Meta:
        table_name = "journal"
        indexes = ((("account", "at", "kind"), False),)


# Lines that tell of people; the many lines of papers need no index.
JournalRow.add_index(
    JournalRow.index(
        JournalRow.subject,
        name="journal_looks",
        where=SQL("\"kind\" NOT IN ('print', 'reprint')"),
    )
)


class JournalEndRow(Row):
    """The one row that says with which line the journal ends."""

    only = IntegerField(primary_key=True)
    n = IntegerField()
    mac = CharField()

    class Meta:
        table_name = "journal_end"


class BackupRow(Row):
    """One backup made and checked, with the counts it was checked against.

    ``mark`` is what the archive looked like (``storage.change_mark``); ``rehearsal`` is empty when
    the test restore went well, else what it found.
    """

    id = AutoField()
    at = DateTimeField()
    file = CharField()
    sha256 = CharField()
    cases = IntegerField()
    acts = IntegerField()
    anchor = CharField()
    sequence = IntegerField(default=0)
    mark = CharField(default="")
    copied_at = DateTimeField(null=True)
    rehearsed_at = DateTimeField(null=True)
    rehearsal = CharField(default="")
    thinned_early = BooleanField(default=False)

    class Meta:
        table_name = "backup"
