"""Peewee rows, one per table, without behaviour."""

from hall_app.storage.rows.base import Row, database_proxy
from hall_app.storage.rows.cases import ActRow, CaseMaterialRow, CaseRow, CounterRow, DraftRow
from hall_app.storage.rows.hall import (
    AccountRow,
    BackupRow,
    JournalEndRow,
    JournalRow,
    PreferenceRow,
    SettingRow,
    SiteFileRow,
    WindowRow,
    WorkdayRow,
)
from hall_app.storage.rows.people import BuildingRow, HouseholdRow, ResidentRow, SearchKeyRow
from hall_app.storage.rows.prints import PrintCopyRow, PrintFileRow, PrintJobRow

ALL_ROWS: tuple[type[Row], ...] = (
    SettingRow,
    AccountRow,
    WindowRow,
    PreferenceRow,
    WorkdayRow,
    SiteFileRow,
    JournalRow,
    JournalEndRow,
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

__all__ = [
    "ALL_ROWS",
    "AccountRow",
    "ActRow",
    "BackupRow",
    "BuildingRow",
    "CaseMaterialRow",
    "CaseRow",
    "CounterRow",
    "DraftRow",
    "HouseholdRow",
    "JournalEndRow",
    "JournalRow",
    "PreferenceRow",
    "PrintCopyRow",
    "PrintFileRow",
    "PrintJobRow",
    "ResidentRow",
    "Row",
    "SearchKeyRow",
    "SettingRow",
    "SiteFileRow",
    "WindowRow",
    "WorkdayRow",
    "database_proxy",
]
