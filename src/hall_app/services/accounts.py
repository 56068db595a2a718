"""Who sits at the desk: login, quick change of clerk, lock, the own password and PIN."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from hall_app.domain.hall_views import Operator
from hall_app.domain.password_rules import (
    PIN_TRIES,
    check_password,
    check_pin,
    expired,
)
from hall_app.services import passwords
from hall_app.services.login_waits import FREE_TRIES, LoginWaits
from hall_app.services.new_accounts import add_account
from hall_app.storage import accounts as records
from hall_app.storage import journal, settings
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from typing import Any

    from hall_app.domain.hall_views import AccountView
    from hall_app.domain.password_rules import PasswordRules
    from hall_app.services.commands import NewAccount
    from hall_app.storage.accounts import Credentials
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class AccountsService:
    """Log people in and let them keep what is their own."""

    def __init__(self, archive: Archive, clock: Clock) -> None:
        self._archive = archive
        self._clock = clock
        self._waits = LoginWaits(clock)

    def people(self) -> tuple[AccountView, ...]:
        """Return the active accounts that the login page offers."""
        return tuple(one for one in records.all_accounts() if one.active)

    def rules(self) -> PasswordRules:
        """Return the hall's rules of passwords and locks; whoever types a password sees them."""
        return passwords.rules_in_force()

    def log_in(self, login: str, password: str, window: str) -> Operator:
        """Return the operator for a right password that is still in force.

        After five wrong ones in a row the account waits 1, then 5, then 30 minutes; the
        count lies in the archive, so a restart does not shorten it, and the journal tells of it.

        Raises:
            RuleViolation: ``login-wrong`` (the same for an unknown login), ``login-wait``;
                ``password-must-change`` and ``password-expired`` for a right one that is replaced
                first (``renew_password``).
        """
        found = self.proven(login, password, window)
        if found.must_change:
            raise RuleViolation("password-must-change", fields=("new",))
        rules = passwords.rules_in_force()
        if expired(found.password_at, self._clock.now(), rules):
            raise RuleViolation("password-expired", fields=("new",), days=rules.days)
        return operator_of(found, window)

    def proven(self, login: str, password: str, window: str) -> AccountView:
        """Return the account of a right password, whether it is in force or to be renewed.

        Raises:
            RuleViolation: ``login-wrong`` (the same for an unknown login), ``login-wait``.
        """
        found = records.credentials(login.strip())
        if found is None or not found.account.active:
            raise RuleViolation("login-wrong", fields=("password",))
        self._check_wait(found)
        if not passwords.verified(found.password_hash, password):
            self._note_failure(found, window)
            raise RuleViolation("login-wrong", fields=("password",))
        if found.failures or found.pin_failures:
            with self._archive.transaction():
                records.clear_failures(found.account.account_id)
        return found.account

    def renew_password(self, login: str, old: str, new: str, window: str) -> Operator:
        """Replace a password that is to be renewed, and log in with the new one.

        Raises:
            RuleViolation: As ``proven`` and ``set_password``.
        """
        account = self.proven(login, old, window)
        operator = operator_of(account, window)
        self._replace(account, new, operator)
        return operator

    def sit_down(self, login: str, password: str, window: str) -> tuple[Operator, dict[str, Any]]:
        """Log in for the desk: return the operator with what the operator chose there.

        Raises:
            RuleViolation: As ``log_in``.
        """
        operator = self.log_in(login, password, window)
        return operator, self.preferences(operator)

    def sit_down_anew(
        self, login: str, old: str, new: str, window: str
    ) -> tuple[Operator, dict[str, Any]]:
        """Replace a password that is to be renewed, and log in for the desk with the new one.

        Raises:
            RuleViolation: As ``renew_password``.
        """
        operator = self.renew_password(login, old, new, window)
        return operator, self.preferences(operator)

    def unlock(self, operator: Operator, pin: str) -> None:
        """Let the person who sat at a locked desk go on with the own PIN.

        A PIN opens nothing else: no login, no approval, no archive. After three wrong ones it is
        off until the password was typed; the count lies in the archive (fault T38).

        Raises:
            RuleViolation: ``pin-none``, ``pin-off``, ``login-wrong``.
        """
        found = records.credentials(operator.login)
        if found is None or not found.account.active or not found.pin_hash:
            raise RuleViolation("pin-none", fields=("password",))
        if found.pin_failures >= PIN_TRIES:
            raise RuleViolation("pin-off", fields=("password",), tries=PIN_TRIES)
        right = passwords.verified(found.pin_hash, pin)
        with self._archive.transaction():
            if right:
                records.clear_wrong_pins(operator.account_id)
            else:
                records.note_wrong_pin(operator.account_id)
        if not right:
            raise RuleViolation("login-wrong", fields=("password",))

    def set_password(self, operator: Operator, old: str, new: str) -> None:
        """Let a person change the own password.

        Raises:
            RuleViolation: ``login-wrong``, ``login-wait``, ``password-too-short``,
                ``password-too-simple``, ``password-is-name``, ``password-used-before``.
        """
        account = self.proven(operator.login, old, operator.window)
        self._replace(account, new, operator)

    def set_pin(self, operator: Operator, password: str, pin: str) -> None:
        """Let a person set the PIN that unlocks the own session; an empty one takes it away.

        Raises:
            RuleViolation: ``login-wrong``, ``login-wait``, ``pin-wrong-form``, ``pin-too-simple``.
        """
        self.proven(operator.login, password, operator.window)
        if pin:
            check_pin(pin)
        kept = passwords.hasher().hash(pin) if pin else ""
        with self._archive.transaction():
            records.set_pin(operator.account_id, kept)
            self._tell(operator, "own-pin")

    def add_first(self, new: NewAccount) -> AccountView:
        """Add an account inside the caller's transaction, before anybody can log in."""
        rules = passwords.rules_in_force()
        return add_account(new, rules, self._clock.now(), must_change=False)

    def preferences(self, operator: Operator) -> dict[str, Any]:
        """Return what the operator chose: text size, columns, filters."""
        return settings.preferences(operator.account_id)

    def keep_preference(self, operator: Operator, key: str, value: object) -> None:
        """Keep one choice of the operator."""
        with self._archive.transaction():
            settings.put_preference(operator.account_id, key, value)

    # --- parts ------------------------------------------------------------------------------

    def _replace(self, account: AccountView, new: str, operator: Operator) -> None:
        rules = passwords.rules_in_force()
        check_password(new, account.login, account.name, rules)
        passwords.require_unused(account, new, rules)
        with self._archive.transaction():
            passwords.keep_password(account, new, self._clock.now(), must_change=False)
            self._tell(operator, "own-password")

    def _tell(self, operator: Operator, kind: str) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=f"account {operator.login}"
        )
        journal.add(self._archive, [line])

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


def operator_of(account: AccountView, window: str) -> Operator:
    """Return an account as the person at a window."""
    return Operator(
        account_id=account.account_id,
        login=account.login,
        name=account.name,
        roles=account.roles,
        window=window,
        lines=account.lines,
        grids=account.grids,
    )
