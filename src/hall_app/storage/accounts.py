"""Accounts as rows: who works here."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.domain.hall_views import AccountView
from hall_app.storage.rows import AccountRow, PastPasswordRow

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a login is checked against."""

    account: AccountView
    password_hash: str
    pin_hash: str
    pin_failures: int
    failures: int
    failed_at: dt.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """What is kept of an account beside its password."""

    login: str
    name: str
    initials: str
    roles: frozenset[str]
    lines: frozenset[str] = frozenset()
    grids: frozenset[str] = frozenset()

    def columns(self) -> dict[str, Any]:
        """Return the facts by the columns of the table."""
        return {
            "login": self.login,
            "name": self.name,
            "initials": self.initials,
            "roles": " ".join(sorted(self.roles)),
            "lines": _listed(self.lines),
            "grids": _listed(self.grids),
        }


def _listed(words: Iterable[str]) -> str:
    return json.dumps(sorted(words), ensure_ascii=False)


def _view(row: AccountRow) -> AccountView:
    return AccountView(
        account_id=row.id,
        login=row.login,
        name=row.name,
        initials=row.initials,
        roles=frozenset(row.roles.split()),
        active=row.active,
        lines=frozenset(json.loads(row.lines)),
        grids=frozenset(json.loads(row.grids)),
        must_change=row.must_change,
        has_pin=bool(row.pin_hash),
        failures=row.failures,
        password_at=_instant(row.password_at),
    )


def _naive(at: dt.datetime) -> dt.datetime:
    return at.astimezone(dt.UTC).replace(tzinfo=None)


def _instant(kept: dt.datetime | None) -> dt.datetime | None:
    return kept.replace(tzinfo=dt.UTC) if kept else None


def all_accounts() -> tuple[AccountView, ...]:
    """Return every account in the order it was made."""
    return tuple(_view(row) for row in AccountRow.select().order_by(AccountRow.id))


def credentials(login: str) -> Credentials | None:
    """Return what a login is checked against, or nothing for an unknown one."""
    row = AccountRow.get_or_none(AccountRow.login == login)
    if row is None:
        return None
    return Credentials(
        account=_view(row),
        password_hash=row.password_hash,
        pin_hash=row.pin_hash,
        pin_failures=row.pin_failures,
        failures=row.failures,
        failed_at=_instant(row.failed_at),
    )


def add(facts: AccountFacts, password_hash: str, at: dt.datetime, *, must_change: bool) -> int:
    """Add one account and return its id."""
    return int(
        AccountRow.insert(
            **facts.columns(),
            password_hash=password_hash,
            created_at=_naive(at),
            password_at=_naive(at),
            must_change=must_change,
        ).execute()
    )


def change(account_id: int, facts: AccountFacts) -> None:
    """Keep other facts of an account."""
    AccountRow.update(**facts.columns()).where(AccountRow.id == account_id).execute()


def switch(account_id: int, *, active: bool) -> None:
    """Let an account log in, or no longer."""
    AccountRow.update(active=active).where(AccountRow.id == account_id).execute()


def set_password(
    account_id: int, password_hash: str, at: dt.datetime, *, keep: int, must_change: bool
) -> None:
    """Replace the password of an account and remember the one before.

    Args:
        account_id: The account.
        password_hash: Hash of the new password.
        at: When it is set.
        keep: So many earlier ones are remembered, the newest of them.
        must_change: It was given by somebody else.
    """
    row = AccountRow.get_by_id(account_id)
    PastPasswordRow.insert(account=account_id, password_hash=row.password_hash).execute()
    mine = PastPasswordRow.account == account_id
    kept = PastPasswordRow.select(PastPasswordRow.id).where(mine)
    kept = kept.order_by(PastPasswordRow.id.desc()).limit(keep)
    PastPasswordRow.delete().where(mine & PastPasswordRow.id.not_in(kept)).execute()
    AccountRow.update(
        password_hash=password_hash,
        password_at=_naive(at),
        must_change=must_change,
        failures=0,
        failed_at=None,
        pin_failures=0,
    ).where(AccountRow.id == account_id).execute()


def past_hashes(account_id: int, newest: int) -> tuple[str, ...]:
    """Return the hashes of the present password and of the ones before it, so many in all."""
    if not newest:
        return ()
    rows = (
        PastPasswordRow.select()
        .where(PastPasswordRow.account == account_id)
        .order_by(PastPasswordRow.id.desc())
        .limit(newest - 1)
    )
    present = AccountRow.get_by_id(account_id).password_hash
    return (present, *(row.password_hash for row in rows))


def set_pin(account_id: int, pin_hash: str) -> None:
    """Keep another PIN, or none for an empty hash."""
    AccountRow.update(pin_hash=pin_hash, pin_failures=0).where(
        AccountRow.id == account_id
    ).execute()


def note_failure(account_id: int, at: dt.datetime) -> None:
    """Count one wrong password."""
    AccountRow.update(failures=AccountRow.failures + 1, failed_at=_naive(at)).where(
        AccountRow.id == account_id
    ).execute()


def note_wrong_pin(account_id: int) -> None:
    """Count one wrong PIN."""
    AccountRow.update(pin_failures=AccountRow.pin_failures + 1).where(
        AccountRow.id == account_id
    ).execute()


def clear_failures(account_id: int) -> None:
    """Forget the wrong passwords and PINs after a right password."""
    AccountRow.update(failures=0, failed_at=None, pin_failures=0).where(
        AccountRow.id == account_id
    ).execute()


def clear_wrong_pins(account_id: int) -> None:
    """Forget the wrong PINs after a right one."""
    AccountRow.update(pin_failures=0).where(AccountRow.id == account_id).execute()
