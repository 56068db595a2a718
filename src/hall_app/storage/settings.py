"""Facts about the hall, its windows, its own files and working days, as the archive keeps them."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any

from hall_app.storage.rows import (
    PreferenceRow,
    SettingRow,
    SiteBlobRow,
    SiteFileRow,
    WindowRow,
    WorkdayRow,
)


def read_all() -> dict[str, Any]:
    """Return every setting by its key."""
    return {row.key: json.loads(row.value) for row in SettingRow.select()}


def put(key: str, value: object) -> None:
    """Keep one setting, inside the caller's transaction."""
    text = json.dumps(value, ensure_ascii=False)
    SettingRow.insert(key=key, value=text).on_conflict(
        conflict_target=[SettingRow.key], update={SettingRow.value: text}
    ).execute()


def windows() -> tuple[str, ...]:
    """Return the names of the windows in their order."""
    return tuple(row.name for row in WindowRow.select().order_by(WindowRow.position, WindowRow.id))


def put_windows(names: tuple[str, ...]) -> None:
    """Keep the windows in this order."""
    for position, name in enumerate(names):
        WindowRow.insert(name=name, position=position).on_conflict(
            conflict_target=[WindowRow.name], update={WindowRow.position: position}
        ).execute()


def preferences(account_id: int) -> dict[str, Any]:
    """Return what one account chose for itself."""
    rows = PreferenceRow.select().where(PreferenceRow.account == account_id)
    return {row.key: json.loads(row.value) for row in rows}


def put_preference(account_id: int, key: str, value: object) -> None:
    """Keep one choice of one account."""
    text = json.dumps(value, ensure_ascii=False)
    PreferenceRow.insert(account=account_id, key=key, value=text).on_conflict(
        conflict_target=[PreferenceRow.account, PreferenceRow.key],
        update={PreferenceRow.value: text},
    ).execute()


def site_files() -> dict[tuple[str, str], str]:
    """Return the hall's own data files by kind and name."""
    return {(row.kind, row.name): row.text for row in SiteFileRow.select()}


def put_site_file(kind: str, name: str, text: str, at: dt.datetime) -> None:
    """Keep one data file of the hall's own."""
    instant = at.astimezone(dt.UTC).replace(tzinfo=None)
    SiteFileRow.insert(kind=kind, name=name, text=text, changed_at=instant).on_conflict(
        conflict_target=[SiteFileRow.kind, SiteFileRow.name],
        update={SiteFileRow.text: text, SiteFileRow.changed_at: instant},
    ).execute()


def remove_site_file(kind: str, name: str) -> None:
    """Drop one data file of the hall's own; the shipped one of that name is in force again."""
    SiteFileRow.delete().where(SiteFileRow.kind == kind, SiteFileRow.name == name).execute()


def site_blob(kind: str, name: str) -> bytes | None:
    """Return a picture or PDF of the hall's own, or nothing."""
    row = SiteBlobRow.get_or_none(SiteBlobRow.kind == kind, SiteBlobRow.name == name)
    return None if row is None else bytes(row.data)


def site_blobs(kind: str) -> dict[str, str]:
    """Return the hashes of the pictures and PDFs of one kind by their names."""
    rows = SiteBlobRow.select(SiteBlobRow.name, SiteBlobRow.sha256).where(SiteBlobRow.kind == kind)
    return {row.name: row.sha256 for row in rows}


def put_site_blob(kind: str, name: str, data: bytes, at: dt.datetime) -> None:
    """Keep a picture or PDF of the hall's own, inside the caller's transaction."""
    instant = at.astimezone(dt.UTC).replace(tzinfo=None)
    digest = hashlib.sha256(data).hexdigest()
    SiteBlobRow.insert(
        kind=kind, name=name, data=data, sha256=digest, changed_at=instant
    ).on_conflict(
        conflict_target=[SiteBlobRow.kind, SiteBlobRow.name],
        update={
            SiteBlobRow.data: data,
            SiteBlobRow.sha256: digest,
            SiteBlobRow.changed_at: instant,
        },
    ).execute()


def remove_site_blob(kind: str, name: str) -> None:
    """Drop a picture or PDF of the hall's own."""
    SiteBlobRow.delete().where(SiteBlobRow.kind == kind, SiteBlobRow.name == name).execute()


def workdays() -> tuple[tuple[dt.date, str, str], ...]:
    """Return the hall's own days as day, kind and name, in order."""
    rows = WorkdayRow.select().order_by(WorkdayRow.day)
    return tuple((row.day, row.kind, row.name) for row in rows)


def put_workdays(days: tuple[tuple[dt.date, str, str], ...]) -> None:
    """Keep days that the hall imported or corrected."""
    for day, kind, name in days:
        WorkdayRow.insert(day=day, kind=kind, name=name).on_conflict(
            conflict_target=[WorkdayRow.day],
            update={WorkdayRow.kind: kind, WorkdayRow.name: name},
        ).execute()
