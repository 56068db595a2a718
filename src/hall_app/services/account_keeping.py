"""The accounts of the hall: made, changed, switched off, given a password, let in again."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hall_app.domain.password_rules import check_password, check_password_rules
from hall_app.services import passwords
from hall_app.services.events import HallChanged
from hall_app.services.new_accounts import add_account, facts_of
from hall_app.storage import accounts as records
from hall_app.storage import journal
from hall_app.storage.queries import place_scope, residents
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.hall_views import AccountView
    from hall_app.domain.password_rules import PasswordRules
    from hall_app.domain.views import Operator
    from hall_app.services.commands import AccountChange, NewAccount
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.accounts import Credentials
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

CHANGE = "accounts.change"
LAST_ONES = ("head", "administrator")
"""Roles that somebody who can log in always has: without them nobody decides, or lets in."""


class AccountKeepingService:
    """Keep accounts; every change stands in the journal, and none is ever deleted."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def listed(self, operator: Operator) -> tuple[AccountView, ...]:
        """Return every account, also those switched off."""
        self._policy.require(operator, "accounts.list")
        return records.all_accounts()

    def lines(self, operator: Operator) -> tuple[str, ...]:
        """Return the lines of business of the items offered here."""
        self._policy.require(operator, "accounts.list")
        return self._lines()

    def grids(self, operator: Operator) -> tuple[str, ...]:
        """Return the grids that households here stand in, and those of the places."""
        self._policy.require(operator, "accounts.list")
        return self._grids()

    def add(self, new: NewAccount, operator: Operator) -> AccountView:
        """Add an account; its first password is changed at the first login where the hall says so.

        Raises:
            RuleViolation: ``login-taken``, ``password-too-short``, ``unknown-role``,
                ``roles-exclude``, ``unknown-line``, ``unknown-grid`` and the other faults of an
                account.
        """
        self._policy.require(operator, CHANGE)
        self._check_bounds(facts_of(new))
        rules = passwords.rules_in_force()
        with self._archive.transaction():
            made = add_account(new, rules, self._clock.now(), must_change=bool(rules.first_change))
            self._tell(operator, "account-added", made.login, _rights_words(made))
        self._publish()
        return made

    def change(self, wish: AccountChange, operator: Operator) -> None:
        """Give an account another name, other roles, lines or grids.

        Raises:
            RuleViolation: ``unknown-login``, ``unknown-role``, ``roles-exclude``,
                ``last-of-its-role``, ``own-account``; ``unknown-line`` and ``unknown-grid`` of
                what the account did not have before.
        """
        self._policy.require(operator, CHANGE)
        found, facts = self._found(wish.login), facts_of(wish)
        before = found.account
        self._check_bounds(facts, before)
        if before.account_id == operator.account_id and facts.roles != before.roles:
            raise RuleViolation("own-account", fields=("roles",))
        self._keep_last_ones(before, facts.roles)
        told = f"{_rights_words(before)} → {_rights_words(facts)}"
        with self._archive.transaction():
            records.change(before.account_id, facts)
            self._tell(operator, "account-changed", before.login, told)
        self._publish()

    def switch_off(self, login: str, operator: Operator) -> None:
        """Let an account log in no longer; everything it did stays under its name.

        Raises:
            RuleViolation: ``unknown-login``, ``own-account``, ``last-of-its-role``.
        """
        self._policy.require(operator, CHANGE)
        account = self._found(login).account
        if account.account_id == operator.account_id:
            raise RuleViolation("own-account", fields=("login",))
        self._keep_last_ones(account, frozenset())
        self._switch(account, operator, active=False)

    def switch_on(self, login: str, operator: Operator) -> None:
        """Let an account log in again.

        Raises:
            RuleViolation: ``unknown-login``.
        """
        self._policy.require(operator, CHANGE)
        self._switch(self._found(login).account, operator, active=True)

    def reset_password(self, operator: Operator, login: str, new: str) -> None:
        """Give a person who forgot it a new password, to be changed at the next login.

        Raises:
            RuleViolation: ``not-permitted``, ``unknown-login``, ``password-too-short`` and the
                other rules of passwords.
        """
        self._policy.require(operator, CHANGE)
        account = self._found(login).account
        rules = passwords.rules_in_force()
        check_password(new, account.login, account.name, rules)
        passwords.require_unused(account, new, rules)
        with self._archive.transaction():
            passwords.keep_password(
                account, new, self._clock.now(), must_change=bool(rules.first_change)
            )
            self._tell(operator, "reset-password", account.login)
        self._publish()

    def let_in(self, login: str, operator: Operator) -> None:
        """End the wait of an account after wrong passwords; the password stays what it was.

        Raises:
            RuleViolation: ``unknown-login``.
        """
        self._policy.require(operator, CHANGE)
        account = self._found(login).account
        with self._archive.transaction():
            records.clear_failures(account.account_id)
            self._tell(operator, "login-freed", account.login)
        self._publish()

    def change_rules(self, rules: PasswordRules, operator: Operator) -> None:
        """Set the rules of passwords and locks; they hold from the next password and login on.

        Raises:
            RuleViolation: ``rule-out-of-range``.
        """
        self._policy.require(operator, CHANGE)
        check_password_rules(rules)
        before, after = asdict(passwords.rules_in_force()), asdict(rules)
        told = [f"{name} {before[name]} → {after[name]}" for name in after if
                before[name] != after[name]]  # fmt: skip
        if not told:
            return
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind="rules", subject="passwords: " + "; ".join(told)
        )
        with self._archive.transaction():
            passwords.keep_rules(rules)
            journal.add(self._archive, [line])
        self._publish()

    # --- parts ------------------------------------------------------------------------------

    def _lines(self) -> tuple[str, ...]:
        return tuple(sorted({one.line for one in self._knowledge.catalog.items}))

    def _grids(self) -> tuple[str, ...]:
        told = residents.choices(self._archive).grids
        return tuple(sorted({*told, *place_scope.grid_names(self._archive)}))

    def _check_bounds(self, facts: records.AccountFacts, before: AccountView | None = None) -> None:
        """Refuse a line or grid that is misspelt: it would show the account nothing at all."""
        lines, grids = (before.lines, before.grids) if before else (frozenset(), frozenset())
        if strange := sorted(facts.lines - lines - set(known := self._lines())):
            raise RuleViolation("unknown-line", fields=("lines",), given=strange, known=known)
        if strange := sorted(facts.grids - grids - set(known := self._grids())):
            raise RuleViolation("unknown-grid", fields=("grids",), given=strange, known=known)

    def _found(self, login: str) -> Credentials:
        found = records.credentials(login.strip())
        if found is None:
            raise RuleViolation("unknown-login", fields=("login",), login=login)
        return found

    def _keep_last_ones(self, account: AccountView, roles: frozenset[str]) -> None:
        """Refuse what would leave the hall without a head or an administrator."""
        if not account.active:
            return
        others = [
            one
            for one in records.all_accounts()
            if one.active and one.account_id != account.account_id
        ]
        for role in LAST_ONES:
            lost = role in account.roles and role not in roles
            if lost and not any(role in one.roles for one in others):
                raise RuleViolation("last-of-its-role", fields=("roles",), roles=[role])

    def _switch(self, account: AccountView, operator: Operator, *, active: bool) -> None:
        kind = "account-on" if active else "account-off"
        with self._archive.transaction():
            records.switch(account.account_id, active=active)
            self._tell(operator, kind, account.login)
        self._publish()

    def _tell(self, operator: Operator, kind: str, login: str, more: str = "") -> None:
        subject = f"account {login}" + (f": {more}" if more else "")
        line = journal.NewLine.by(operator, at=self._clock.now(), kind=kind, subject=subject)
        journal.add(self._archive, [line])

    def _publish(self) -> None:
        self._feed.publish(HallChanged(what="accounts"))


def _rights_words(one: AccountView | records.AccountFacts) -> str:
    """Return roles, lines and grids of an account as the journal keeps them."""
    parts = [",".join(sorted(one.roles))]
    parts += [f"lines {'、'.join(sorted(one.lines))}"] if one.lines else []
    parts += [f"grids {'、'.join(sorted(one.grids))}"] if one.grids else []
    return " ".join(parts)
