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
DOUBTS = {
    "characters": mark("Doubts", "a character does not belong there"),
    "length": mark("Doubts", "the length does not fit"),
    "check-digit": mark("Doubts", "the last digit does not fit the others"),
    "date-impossible": mark("Doubts", "this day does not exist"),
    "birth-in-future": mark("Doubts", "the birth lies in the future"),
    "over-120": mark("Doubts", "older than 120 years"),
    "area-unknown": mark("Doubts", "the area is not known"),
    "sex-mismatch": mark("Doubts", "the sex differs from the number"),
    "birth-mismatch": mark("Doubts", "the birth differs from the number"),
    "other-name": mark("Doubts", "the archive has another name for this number"),
    "child-alone": mark("Doubts", "under 14 and without an agent"),
}
OR = mark("Errors", " or ")
LIST = mark("Errors", ", ")
NOTHING = mark("Errors", "none")


def value_words(name: str, value: object) -> str:
    """Return one value of an error as it stands in its sentence."""
    if name == "roles" and isinstance(value, list | tuple | set | frozenset):
        return OR.shown().join(_role(role) for role in sorted(str(role) for role in value))
    if name == "doubt" and value in DOUBTS:
        return DOUBTS[str(value)].shown()
    if isinstance(value, dt.date):
        return value.isoformat()[:10]
    if name in {"folder", "file"} and isinstance(value, str):
        return value if name == "folder" else Path(value).name
    if isinstance(value, list | tuple | set | frozenset):
        return LIST.shown().join(str(part) for part in value) or NOTHING.shown()
    return str(value) if value not in (None, "") else NOTHING.shown()


def _role(role: str) -> str:
    return ROLES[role].shown() if role in ROLES else role
