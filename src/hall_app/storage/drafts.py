"""Drafts as rows; each is seen by its author only."""

from __future__ import annotations

import datetime as dt

from hall_app.domain.views import DraftRow as DraftView
from hall_app.storage.rows import DraftRow


def put(draft_id: str, account_id: int, title: str, body: str, at: dt.datetime) -> None:
    """Keep what was typed so far."""
    instant = at.astimezone(dt.UTC).replace(tzinfo=None)
    DraftRow.insert(
        id=draft_id, account=account_id, title=title, body=body, saved_at=instant
    ).on_conflict(
        conflict_target=[DraftRow.id],
        update={DraftRow.title: title, DraftRow.body: body, DraftRow.saved_at: instant},
        where=(DraftRow.account == account_id),
    ).execute()


def of(account_id: int) -> tuple[DraftView, ...]:
    """Return an account's drafts, newest first."""
    rows = (
        DraftRow.select(DraftRow.id, DraftRow.title, DraftRow.saved_at)
        .where(DraftRow.account == account_id)
        .order_by(DraftRow.saved_at.desc())
    )
    return tuple(
        DraftView(draft_id=row.id, title=row.title, saved_at=row.saved_at.replace(tzinfo=dt.UTC))
        for row in rows
    )


def body(draft_id: str, account_id: int) -> str | None:
    """Return what a draft holds, for its author."""
    row = DraftRow.get_or_none((DraftRow.id == draft_id) & (DraftRow.account == account_id))
    return row.body if row else None


def saved_until(day: dt.date) -> bool:
    """Tell whether a draft was saved last on a day or before it."""
    return DraftRow.select().where(DraftRow.saved_at < _after(day)).exists()


def drop_saved_until(day: dt.date) -> int:
    """Take every such draft away and return how many there were."""
    return int(DraftRow.delete().where(DraftRow.saved_at < _after(day)).execute())


def _after(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day + dt.timedelta(days=1), dt.time())


def drop(draft_id: str) -> None:
    """Take a draft away, inside the transaction that records its case."""
    DraftRow.delete().where(DraftRow.id == draft_id).execute()
