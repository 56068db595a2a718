"""How long the texts of an event may be, whichever way it is told."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import TYPE_CHECKING

from hall_app.domain.households.items import HOUSEHOLD_ITEMS, PERSON_ITEMS
from hall_app.domain.households.rows import DETAIL
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hall_app.domain.households.events import HouseholdEvent

LONGEST_NOTE = 1_000
LONGEST_LINE = 100
_LONGEST_ITEM = 500
_LONGEST: Mapping[str, int] = {"note": LONGEST_NOTE, "address": 2 * LONGEST_LINE}
_ITEMS = {**HOUSEHOLD_ITEMS, **PERSON_ITEMS}


def check_lengths(event: HouseholdEvent) -> None:
    """See that nothing is longer than a field, a list or a paper holds.

    Raises:
        RuleViolation: ``text-too-long`` with the field.
    """
    for name, text in texts_of(event):
        most = _longest(name)
        if len(text) > most:
            raise RuleViolation("text-too-long", fields=(name,), limit=most, length=len(text))


def _longest(name: str) -> int:
    item = _ITEMS.get(name.removeprefix(DETAIL))
    if item is not None:
        return max(item.longest, 2 * LONGEST_LINE)
    return _LONGEST.get(name, _LONGEST_ITEM if name.startswith(DETAIL) else LONGEST_LINE)


def texts_of(told: object) -> Iterator[tuple[str, str]]:
    """Go through an event, and the people and the household it tells of."""
    if not dataclasses.is_dataclass(told):
        return
    for field in dataclasses.fields(told):
        value = getattr(told, field.name)
        if isinstance(value, str):
            yield field.name, value
        elif isinstance(value, Mapping):
            inside = DETAIL if field.name == "details" else ""
            for key, text in value.items():
                if isinstance(key, str) and isinstance(text, str):
                    yield f"{inside}{key}", text
        else:
            for one in value if isinstance(value, tuple) else (value,):
                yield from texts_of(one)
