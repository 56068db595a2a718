"""The values inside sentences about errors, in words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from hall_app.ui.day_words import birthday
from hall_app.ui.form_reasons import FORM_REASONS
from hall_app.ui.i18n import mark

if TYPE_CHECKING:
    from collections.abc import Collection

ROLES = {
    "head": mark("Roles", "head of the hall"),
    "intake": mark("Roles", "intake clerk"),
    "handler": mark("Roles", "case handler"),
    "agent": mark("Roles", "agent"),
    "enquiry": mark("Roles", "enquiry clerk"),
    "archivist": mark("Roles", "archivist"),
    "grid": mark("Roles", "grid worker"),
    "mediator": mark("Roles", "mediator"),
    "store": mark("Roles", "store keeper"),
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
    "under-14-alone": mark("Doubts", "under 14 and without an agent"),
    "head-is-child": mark("Doubts", "the head is under 18"),
    "last-member-leaves": mark("Doubts", "the last member leaves, the household will be closed"),
    "relation-against-sex": mark("Doubts", "the relation does not fit the person's sex"),
    "two-spouses": mark("Doubts", "the household would have two spouses of the head"),
    "parent-too-young": mark("Doubts", "a parent would be under 14"),
    "under-marriage-age": mark("Doubts", "under the age of marriage (men 22, women 20)"),
    "not-married": mark("Doubts", "the archive does not know the person as married"),
}
REASONS = {
    "not-toml": mark("Reasons", "the text cannot be read as TOML"),
    "unknown-key": mark("Reasons", "no such key is known"),
    "key-missing": mark("Reasons", "the key is missing"),
    "wrong-type": mark("Reasons", "the kind of value does not fit"),
    "wrong-form": mark("Reasons", "the value has another form"),
    "empty": mark("Reasons", "the value is empty"),
    "twice": mark("Reasons", "it stands there twice"),
    "out-of-range": mark("Reasons", "the value is too small or too large"),
    "above-statutory": mark("Reasons", "the promise is longer than the law allows"),
    "options-misplaced": mark("Reasons", "only a choice has options, and it needs them"),
    "unknown-code": mark("Reasons", "the code is in no table"),
    "unknown-column": mark("Reasons", "no such column is known"),
    "column-missing": mark("Reasons", "a column is missing"),
    "cell-count": mark("Reasons", "the line has too few or too many cells"),
    "not-yes": mark("Reasons", "only yes or nothing may stand here"),
    "no-date": mark("Reasons", "this is no date"),
    "unknown-kind": mark("Reasons", "no such kind of day is known"),
    "nothing-to-make-up": mark("Reasons", "a make-up day needs a holiday"),
    "several-years": mark("Reasons", "the file holds days of several years"),
    "other-year": mark("Reasons", "the file's name says another year"),
    "gap-before": mark("Reasons", "the year before is missing"),
    "taken": mark("Reasons", "something else uses this value already"),
    "unknown-folder": mark("Reasons", "files of this folder are not used"),
    "code-lost": mark("Reasons", "a code that is in use here is missing"),
}
OF_UPDATES = {
    "form-broken": mark("Reasons", "one of its forms is broken"),
    "wrong-key": mark("Reasons", "its key does not fit"),
    "update-does-not-start": mark("Reasons", "it does not start"),
    "archive-newer": mark("Reasons", "the archive is newer than it"),
    "archive-corrupt": mark("Reasons", "it finds the archive damaged"),
    "backup-unsound": mark("Reasons", "it lost rows of the archive"),
    "catalog-file-broken": mark("Reasons", "one of its tables is broken"),
    "disk-fault": mark("Reasons", "the disk did not read or write"),
    "disk-full": mark("Reasons", "the disk is full"),
    "program-incomplete": mark("Reasons", "a part of it is missing"),
}
"""Why a new program did not pass its first start."""
_NAMED = {"doubt": DOUBTS, "reason": {**FORM_REASONS, **REASONS, **OF_UPDATES}}
OR = mark("Errors", " or ")
LIST = mark("Errors", ", ")
NOTHING = mark("Errors", "none")


def value_words(name: str, value: object) -> str:
    """Return one value of an error as it stands in its sentence."""
    if isinstance(value, list | tuple | set | frozenset):
        return _several(name, value)
    named = _NAMED.get(name, {}).get(str(value))
    if named is not None:
        return named.shown()
    if isinstance(value, dt.date):
        return birthday(value)
    if name in {"folder", "file"} and isinstance(value, str):
        return value if name == "folder" else Path(value).name
    return str(value) if value not in (None, "") else NOTHING.shown()


def _several(name: str, values: Collection[object]) -> str:
    if name == "roles":
        return OR.shown().join(_role(role) for role in sorted(str(role) for role in values))
    if name == "doubts":
        return LIST.shown().join(value_words("doubt", one) for one in values)
    return LIST.shown().join(str(part) for part in values) or NOTHING.shown()


def _role(role: str) -> str:
    return ROLES[role].shown() if role in ROLES else role
