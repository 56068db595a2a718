"""Who works here: accounts, login, quick change of clerk."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hall_app.domain.hall_views import AccountView, Operator
from hall_app.domain.readings import preferred_reading
from hall_app.services.events import HallChanged
from hall_app.services.login_waits import FREE_TRIES, LoginWaits
from hall_app.services.policy import ROLES
from hall_app.storage import accounts as records
from hall_app.storage import journal, settings
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from typing import Any

    from argon2 import PasswordHasher

    from hall_app.services.commands import NewAccount
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.accounts import Credentials
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

MINIMUM_PASSWORD = 8


def _hasher() -> PasswordHasher:
    from argon2 import PasswordHasher  # noqa: PLC0415 - not before the login

    return PasswordHasher()


class AccountsService:
    """Log people in and keep their accounts."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._waits = LoginWaits(clock)

    def people(self) -> tuple[AccountView, ...]:
        """Return the active accounts that the login page offers."""
        return tuple(one for one in records.all_accounts() if one.active)

    def log_in(self, login: str, password: str, window: str) -> Operator:
        """Return the operator for a right password.

        After five wrong ones in a row the account waits 1, then 5, then 30 minutes; the
        count lies in the archive, so a restart does not shorten it, and the journal tells of it.

        Raises:
            RuleViolation: ``login-wrong`` (the same for an unknown login), ``login-wait``.
        """
        from argon2.exceptions import VerificationError  # noqa: PLC0415 - not before the login

        found = records.credentials(login.strip())
        if found is None or not found.account.active:
            raise RuleViolation("login-wrong", fields=("password",))
        self._check_wait(found)
        try:
            _hasher().verify(found.password_hash, password)
        except VerificationError as fault:
            self._note_failure(found, window)
            raise RuleViolation("login-wrong", fields=("password",)) from fault
        if found.failures:
            with self._archive.transaction():
                records.clear_failures(found.account.account_id)
        account = found.account
        return Operator(
            account_id=account.account_id,
            login=account.login,
            name=account.name,
            roles=account.roles,
            window=window,
        )

    def sit_down(self, login: str, password: str, window: str) -> tuple[Operator, dict[str, Any]]:
        """Log in for the desk: return the operator with what the operator chose there.

        Raises:
            RuleViolation: As ``log_in``.
        """
        operator = self.log_in(login, password, window)
        return operator, self.preferences(operator)

    def _note_failure(self, found: Credentials, window: str) -> None:
        """Count a wrong password; from the fifth on it stands in the journal."""
        account, failures = found.account, found.failures + 1
        now = self._clock.now()
        with self._archive.transaction():
            records.note_failure(account.account_id, now)
            if failures >= FREE_TRIES:
                line = journal.NewLine(
                    at=now,
                    account_id=account.account_id,
                    window=window,
                    kind="login-wait",
                    subject=f"account {account.login}",
                )
                journal.add(self._archive, [line])
        self._waits.begin(account.account_id, failures)

    def _check_wait(self, found: Credentials) -> None:
        left = self._waits.seconds_left(found.account.account_id, found.failures, found.failed_at)
        if left:
            raise RuleViolation("login-wait", fields=("password",), minutes=math.ceil(left / 60))

    def add(self, new: NewAccount, operator: Operator) -> AccountView:
        """Add an account.

        Raises:
            RuleViolation: ``login-taken``, ``password-too-short``, ``unknown-role``.
        """
        self._policy.require(operator, "accounts.change")
        with self._archive.transaction():
            made = self.add_first(new)
        self._feed.publish(HallChanged(what="accounts"))
        return made

    def add_first(self, new: NewAccount) -> AccountView:
        """Add an account inside the caller's transaction, before anybody can log in."""
        if len(new.password) < MINIMUM_PASSWORD:
            raise RuleViolation("password-too-short", fields=("password",), least=MINIMUM_PASSWORD)
        unknown = new.roles - set(ROLES)
        if unknown or not new.roles:
            raise RuleViolation("unknown-role", fields=("roles",), known=list(ROLES))
        login, name = new.login.strip(), new.name.strip()
        if not login or not name:
            raise RuleViolation("account-incomplete", fields=("login", "name"))
        if records.credentials(login) is not None:
            raise RuleViolation("login-taken", fields=("login",), login=login)
        initials = "".join(syllable[0] for syllable in preferred_reading(name).split())
        account_id = records.add(
            login=login,
            name=name,
            initials=initials,
            roles=new.roles,
            password_hash=_hasher().hash(new.password),
            at=self._clock.now(),
        )
        return AccountView(
            account_id=account_id,
            login=login,
            name=name,
            initials=initials,
            roles=new.roles,
            active=True,
        )

    def set_password(self, operator: Operator, old: str, new: str) -> None:
        """Let a person change the own password.

        Raises:
            RuleViolation: ``login-wrong``, ``password-too-short``.
        """
        self.log_in(operator.login, old, operator.window)
        if len(new) < MINIMUM_PASSWORD:
            raise RuleViolation("password-too-short", fields=("password",), least=MINIMUM_PASSWORD)
        with self._archive.transaction():
            records.set_password(operator.account_id, _hasher().hash(new))

    def reset_password(self, operator: Operator, login: str, new: str) -> None:
        """Let the administrator give a person who forgot it a new password; it is journalled.

        Raises:
            RuleViolation: ``not-permitted``, ``unknown-login``, ``password-too-short``.
        """
        self._policy.require(operator, "accounts.change")
        found = records.credentials(login.strip())
        if found is None:
            raise RuleViolation("unknown-login", fields=("login",), login=login)
        if len(new) < MINIMUM_PASSWORD:
            raise RuleViolation("password-too-short", fields=("password",), least=MINIMUM_PASSWORD)
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="reset-password",
            subject=f"account {found.account.login}",
        )
        with self._archive.transaction():
            records.set_password(found.account.account_id, _hasher().hash(new))
            journal.add(self._archive, [line])
        self._feed.publish(HallChanged(what="accounts"))

    def preferences(self, operator: Operator) -> dict[str, Any]:
        """Return what the operator chose: text size, columns, filters."""
        return settings.preferences(operator.account_id)

    def keep_preference(self, operator: Operator, key: str, value: object) -> None:
        """Keep one choice of the operator."""
        with self._archive.transaction():
            settings.put_preference(operator.account_id, key, value)
