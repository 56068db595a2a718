"""Ready answers (常用语): the head writes them once, a clerk puts them in by a short key."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hall_app.support.errors import RuleViolation

LONGEST_TEXT = 1_000
LONGEST_KEY = 12
_KEY = re.compile(r"[a-z0-9]{1,12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """One ready answer."""

    snippet_id: int
    version: int
    key: str
    text: str


def read_key(key: str) -> str:
    """Return a key as it is typed before Ctrl+J: small letters and digits.

    Raises:
        RuleViolation: ``snippet-key-wrong``.
    """
    typed = key.strip().lower()
    if _KEY.fullmatch(typed) is None:
        raise RuleViolation("snippet-key-wrong", fields=("key",), most=LONGEST_KEY)
    return typed


def typed_key(line: str) -> str:
    """Return the letters and digits at the end of a line, as they may be a key."""
    found = re.search(r"[A-Za-z0-9]{1,12}$", line)
    return found[0].lower() if found else ""
