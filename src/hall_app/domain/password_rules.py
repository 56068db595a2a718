"""Rules of passwords and locks that the hall sets, and what a password or PIN must be.

Length is the rule that counts (OWASP ASVS 5.0, 6.2.1); renewal after some days is asked by 等保 and
advised against by ASVS 6.2.10, so it is the hall's own choice and off at first.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from hall_app.domain.readings import preferred_reading
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

LEAST_DIFFERENT = 4
"""So many different characters a password has at least."""
PIN_LENGTH = (4, 6)
"""Fewest and most digits of a PIN; shorter than any password, so that one field takes both."""
PIN_TRIES = 3
"""Wrong PINs after which only the password unlocks."""
_LEAST_PART = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordRules:
    """What the hall may set.

    Attributes:
        least: Fewest characters of a password.
        past: So many earlier passwords may not come back.
        days: Days after which a password is renewed; 0 for never.
        first_change: A password given by somebody else is changed at the first login (1) or not.
        idle_minutes: Minutes without a key or click after which the desk locks itself.
    """

    least: int = 8
    past: int = 3
    days: int = 0
    first_change: int = 1
    idle_minutes: int = 5


RANGES: Mapping[str, tuple[int, int]] = {
    "least": (8, 64),
    "past": (0, 24),
    "days": (0, 730),
    "first_change": (0, 1),
    "idle_minutes": (1, 60),
}
"""Least and most of each rule."""


def check_password_rules(rules: PasswordRules) -> None:
    """Check the rules.

    Raises:
        RuleViolation: ``rule-out-of-range``.
    """
    for name, (least, most) in RANGES.items():
        if not least <= getattr(rules, name) <= most:
            raise RuleViolation("rule-out-of-range", fields=(name,), least=least, most=most)


def check_password(password: str, login: str, name: str, rules: PasswordRules) -> None:
    """Check a new password.

    Raises:
        RuleViolation: ``password-too-short``, ``password-too-simple``, ``password-is-name``.
    """
    if len(password) < rules.least:
        raise RuleViolation("password-too-short", fields=("password",), least=rules.least)
    if len(set(password)) < LEAST_DIFFERENT or _run(password):
        raise RuleViolation("password-too-simple", fields=("password",))
    typed = password.casefold()
    reading = preferred_reading(name).replace(" ", "")
    parts = {login.casefold(), name.casefold(), reading.casefold()}
    if any(part in typed for part in parts if _telling(part)):
        raise RuleViolation("password-is-name", fields=("password",))


def check_pin(pin: str) -> None:
    """Check a new PIN.

    Raises:
        RuleViolation: ``pin-wrong-form``, ``pin-too-simple``.
    """
    least, most = PIN_LENGTH
    if not is_pin(pin):
        raise RuleViolation("pin-wrong-form", fields=("pin",), least=least, most=most)
    if len(set(pin)) == 1 or _run(pin):
        raise RuleViolation("pin-too-simple", fields=("pin",))


def is_pin(typed: str) -> bool:
    """Say whether what was typed can only be a PIN: a few digits, shorter than any password."""
    least, most = PIN_LENGTH
    return typed.isascii() and typed.isdigit() and least <= len(typed) <= most


def expired(set_at: dt.datetime | None, now: dt.datetime, rules: PasswordRules) -> bool:
    """Say whether a password is to be renewed; one of unknown age is, where ages count."""
    if not rules.days:
        return False
    return set_at is None or (now - set_at).days >= rules.days


def _run(text: str) -> bool:
    """Say whether each character follows the one before, up or down, as in 12345678."""
    steps = {ord(after) - ord(before) for before, after in pairwise(text)}
    return steps in ({1}, {-1})


def _telling(part: str) -> bool:
    return len(part) >= _LEAST_PART or (len(part) > 1 and not part.isascii())
