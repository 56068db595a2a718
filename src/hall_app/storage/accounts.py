"""Accounts as rows: who works here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from hall_app.domain.hall_views import AccountView
from hall_app.storage.rows import AccountRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a login is checked against."""

    account: AccountView
    password_hash: str
    failures: int
    failed_at: dt.datetime | None


def _view(row: AccountRow) -> AccountView:
    return AccountView(
        account_id=row.id,
        login=row.login,
        name=row.name,
        initials=row.initials,
        roles=frozenset(row.roles.split()),
        active=row.active,
    )


def _naive(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC).replace(tzinfo=None)


def all_accounts() -> tuple[AccountView, ...]:
    """Return every account in the order it was made."""
    return tuple(_view(row) for row in AccountRow.select().order_by(AccountRow.id))


def credentials(login: str) -> Credentials | None:
    """Return what a login is checked against, or nothing for an unknown one."""
    row = AccountRow.get_or_none(AccountRow.login == login)
    if row is None:
        return None
    failed = row.failed_at.replace(tzinfo=dt.UTC) if row.failed_at else None
    return Credentials(
        account=_view(row),
        password_hash=row.password_hash,
        failures=row.failures,
        failed_at=failed,
    )


def add(
    *,
    login: str,
    name: str,
    initials: str,
    roles: frozenset[str],
    password_hash: str,
    at: dt.datetime,
) -> int:
    """Add one account and return its id."""
    return int(
        AccountRow.insert(
            login=login,
            name=name,
            initials=initials,
            roles=" ".join(sorted(roles)),
            password_hash=password_hash,
            created_at=_naive(at),
        ).execute()
    )


def set_password(account_id: int, password_hash: str) -> None:
    """Replace the password of an account."""
    AccountRow.update(password_hash=password_hash, failures=0).where(
        AccountRow.id == account_id
    ).execute()


def note_failure(account_id: int, at: dt.datetime) -> None:
    """Count one wrong password."""
    AccountRow.update(failures=AccountRow.failures + 1, failed_at=_naive(at)).where(
        AccountRow.id == account_id
    ).execute()


def clear_failures(account_id: int) -> None:
    """Forget the wrong passwords after a right one."""
    AccountRow.update(failures=0, failed_at=None).where(AccountRow.id == account_id).execute()
