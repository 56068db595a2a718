"""The values inside sentences about errors, in words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hall_app.ui.i18n import mark

ROLES = {
    "head": mark("Roles", "head of the hall"),
    "intake": mark("Roles", "intake clerk"),
    "handler": mark("Roles", "case handler"),
    "administrator": mark("Roles", "system administrator"),
    "auditor": mark("Roles", "auditor"),
}
OR = mark("Errors", " or ")
LIST = mark("Errors", ", ")
NOTHING = mark("Errors", "none")


def value_words(name: str, value: object) -> str:
    """Return one value of an error as it stands in its sentence."""
    if name == "roles" and isinstance(value, list | tuple | set | frozenset):
        return OR.shown().join(_role(role) for role in sorted(str(role) for role in value))
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if name in {"folder", "file"} and isinstance(value, str):
        return value if name == "folder" else Path(value).name
    if isinstance(value, list | tuple | set | frozenset):
        return LIST.shown().join(str(part) for part in value) or NOTHING.shown()
    return str(value) if value not in (None, "") else NOTHING.shown()


def _role(role: str) -> str:
    return ROLES[role].shown() if role in ROLES else role
