"""The status line in words: what is well as a hint, what needs attention as a light."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hall_app.support.clock import hall_day, hall_time
from hall_app.ui.i18n import translate
from hall_app.ui.status_bar import StatusItem

if TYPE_CHECKING:
    from hall_app.domain.views import ArchiveStatus, Operator

_OLD_BACKUP = dt.timedelta(days=1)
_WARN_MONTH = 12
"""In December the working days of the next year should be there."""


def status_items(
    status: ArchiveStatus,
    operator: Operator,
    *,
    now: dt.datetime,
    practice: bool,
    printer: str,
    second_place_missing: bool,
) -> tuple[StatusItem, ...]:
    """Return the lines of the status bar from left to right."""
    items = [_archive(status)]
    items += [_practice_backup()] if practice else _backups(status, now)
    if second_place_missing:
        items.append(
            StatusItem(
                key="backup-place",
                words=translate("Status", "The second backup place is not there"),
                light="yellow",
            )
        )
    items.append(_printer(status, printer))
    if status.catalog_faults:
        items.append(
            StatusItem(
                key="catalog",
                words=translate(
                    "Status", "%n own file(s) not in force", n=len(status.catalog_faults)
                ),
                light="yellow",
            )
        )
    items.append(_calendar(status, hall_day(now)))
    seat = " · ".join(part for part in (operator.window, operator.name) if part)
    items.append(StatusItem(key="seat", words=seat, at_right=True))
    return tuple(items)


def _archive(status: ArchiveStatus) -> StatusItem:
    words = translate("Status", "Archive encrypted")
    if status.saved_at is not None:
        saved = translate("Status", "saved {time}").format(
            time=f"{hall_time(status.saved_at):%H:%M}"
        )
        words = f"{words} · {saved}"
    return StatusItem(key="archive", words=words, icon="backup")


def _practice_backup() -> StatusItem:
    words = translate("Status", "The practice archive is not backed up")
    return StatusItem(key="backup", words=words)


def _backups(status: ArchiveStatus, now: dt.datetime) -> list[StatusItem]:
    """Return the last backup, and what the head should know of the others."""
    items = [_backup(status, now)]
    notes = (
        (status.backups_paused, "paused", translate("Status", "Backups wait for a confirmation")),
        (status.rehearsal_failed, "rehearsal", translate("Status", "The test restore failed")),
        (
            status.thinned_early,
            "thinned",
            translate("Status", "Disk small, old backups went early"),
        ),
    )
    items += [
        StatusItem(key=f"backup-{key}", words=words, light="yellow")
        for holds, key, words in notes
        if holds
    ]
    return items


def _rehearsed(status: ArchiveStatus) -> str:
    if status.rehearsed_at is None or status.rehearsal_failed:
        return ""
    day = hall_day(status.rehearsed_at)
    return " · " + translate("Status", "tested {month}-{day}").format(
        month=f"{day.month:02}", day=f"{day.day:02}"
    )


def _backup(status: ArchiveStatus, now: dt.datetime) -> StatusItem:
    if status.backup_at is None:
        return StatusItem(key="backup", words=translate("Status", "No backup yet"), icon="backup")
    age = now - status.backup_at
    if age >= _OLD_BACKUP:
        words = translate("Status", "Last backup %n day(s) ago", n=age.days)
        return StatusItem(key="backup", words=words, light="yellow")
    minutes = int(age.total_seconds() // 60)
    hours = minutes // 60
    words = (
        translate("Status", "Backup %n hour(s) ago", n=hours)
        if hours
        else translate("Status", "Backup %n minute(s) ago", n=minutes)
    )
    return StatusItem(key="backup", words=words + _rehearsed(status), icon="check")


def _printer(status: ArchiveStatus, printer: str) -> StatusItem:
    waiting = translate("Status", "%n to print", n=status.waiting_print)
    if not printer:
        words = translate("Status", "No receipt printer chosen")
        if status.waiting_print:
            return StatusItem(key="printer", words=f"{words} · {waiting}", light="yellow")
        return StatusItem(key="printer", words=words, icon="print")
    words = f"{printer} · {waiting}" if status.waiting_print else printer
    return StatusItem(key="printer", words=words, icon="print")


def _calendar(status: ArchiveStatus, today: dt.date) -> StatusItem:
    year = status.calendar_last_year
    if year < today.year or (year == today.year and today.month == _WARN_MONTH):
        words = translate("Status", "The working days of {year} are not loaded yet")
        return StatusItem(
            key="calendar", words=words.format(year=max(year + 1, today.year)), light="yellow"
        )
    words = translate("Status", "Working days to the end of {year}").format(year=year)
    return StatusItem(key="calendar", words=words, at_right=True)
