"""Other ways to write the characters of a name: simplified, traditional and old forms."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hall_app.domain.names import other_form

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def _forms() -> Mapping[str, str]:
    from hall_app.domain.variant_table import GROUPS  # noqa: PLC0415 - no start should pay for it

    return {c: group for group in GROUPS.split() for c in group}


def other_forms(character: str) -> str:
    """Return the other forms of one character, old papers' first: 頔 for 𬱖, 陳 for 陈."""
    if character.isascii():
        return ""
    found = other_form(character) + _forms().get(character, "")
    return "".join(dict.fromkeys(found.replace(character, "")))


def variant_key(text: str) -> str:
    """Return a text with each character in one form, equal for all ways of writing it."""
    if text.isascii():
        return text
    return "".join([min(c, *other_forms(c)) if other_forms(c) else c for c in text])
