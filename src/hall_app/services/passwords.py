"""Hashing and judging of passwords and PINs, and the rules that the hall set for them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from hall_app.domain.password_rules import PasswordRules
from hall_app.storage import accounts as records
from hall_app.storage import settings
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from argon2 import PasswordHasher

    from hall_app.domain.hall_views import AccountView

SETTING = "password-rules"
MOST_KEPT = 24
"""So many earlier passwords are remembered, whatever the rule asks now."""


def hasher() -> PasswordHasher:
    """Return the argon2id hasher with the library's own cost."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - not before the login

    return PasswordHasher()


def verified(kept: str, typed: str) -> bool:
    """Say whether what was typed belongs to a hash."""
    from argon2.exceptions import VerificationError  # noqa: PLC0415 - not before the login

    try:
        return hasher().verify(kept, typed)
    except VerificationError:
        return False


def rules_in_force() -> PasswordRules:
    """Return the hall's rules of passwords and locks."""
    kept = settings.read_all().get(SETTING)
    facts: Mapping[str, int] = kept if isinstance(kept, dict) else {}
    known = asdict(PasswordRules())
    return PasswordRules(**{name: int(facts.get(name, value)) for name, value in known.items()})


def keep_rules(rules: PasswordRules) -> None:
    """Keep the rules, inside the caller's transaction."""
    settings.put(SETTING, asdict(rules))


def require_unused(account: AccountView, password: str, rules: PasswordRules) -> None:
    """Let a password be taken that is none of the last ones.

    Raises:
        RuleViolation: ``password-used-before``.
    """
    past = records.past_hashes(account.account_id, rules.past)
    if any(verified(one, password) for one in past):
        raise RuleViolation("password-used-before", fields=("password",), count=rules.past)


def keep_password(
    account: AccountView, password: str, at: dt.datetime, *, must_change: bool
) -> None:
    """Keep another password of an account, inside the caller's transaction."""
    records.set_password(
        account.account_id,
        hasher().hash(password),
        at,
        keep=MOST_KEPT,
        must_change=must_change,
    )
