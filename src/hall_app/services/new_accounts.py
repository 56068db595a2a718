"""Making an account: its facts checked, its first password judged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.hall_views import AccountView
from hall_app.domain.password_rules import check_password
from hall_app.domain.readings import preferred_reading
from hall_app.domain.roles import ROLES
from hall_app.services import passwords
from hall_app.storage import accounts as records
from hall_app.storage.accounts import AccountFacts
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.password_rules import PasswordRules
    from hall_app.services.commands import AccountChange, NewAccount


def add_account(
    new: NewAccount, rules: PasswordRules, at: dt.datetime, *, must_change: bool
) -> AccountView:
    """Add an account inside the caller's transaction.

    Raises:
        RuleViolation: ``unknown-role``, ``account-incomplete``, ``login-taken``,
            ``password-too-short``, ``password-too-simple``, ``password-is-name``.
    """
    facts = facts_of(new)
    check_password(new.password, facts.login, facts.name, rules)
    if records.credentials(facts.login) is not None:
        raise RuleViolation("login-taken", fields=("login",), login=facts.login)
    hashed = passwords.hasher().hash(new.password)
    account_id = records.add(facts, hashed, at, must_change=must_change)
    return AccountView(
        account_id=account_id,
        login=facts.login,
        name=facts.name,
        initials=facts.initials,
        roles=facts.roles,
        active=True,
        lines=facts.lines,
        grids=facts.grids,
        must_change=must_change,
        password_at=at,
    )


def facts_of(wish: NewAccount | AccountChange) -> AccountFacts:
    """Return the facts of an account, checked.

    Raises:
        RuleViolation: ``unknown-role``, ``account-incomplete``, ``roles-exclude``.
    """
    if wish.roles - set(ROLES) or not wish.roles:
        raise RuleViolation("unknown-role", fields=("roles",), known=list(ROLES))
    check_separation(wish.roles)
    login, name = wish.login.strip(), wish.name.strip()
    if not login or not name:
        raise RuleViolation("account-incomplete", fields=("login", "name"))
    initials = "".join(syllable[0] for syllable in preferred_reading(name).split())
    facts = AccountFacts(login=login, name=name, initials=initials, roles=wish.roles)
    return replace(facts, lines=_trimmed(wish.lines), grids=_trimmed(wish.grids))


def check_separation(roles: frozenset[str]) -> None:
    """Keep auditor, administrator and operator apart (GB/T 39477-2020, 6.2).

    Raises:
        RuleViolation: ``roles-exclude``.
    """
    for alone in ("auditor", "administrator"):
        if alone in roles and len(roles) > 1:
            raise RuleViolation("roles-exclude", fields=("roles",), roles=[alone])


def _trimmed(words: frozenset[str]) -> frozenset[str]:
    return frozenset(one.strip() for one in words if one.strip())
