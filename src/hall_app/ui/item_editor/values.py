"""The tables of an item's file: one value read or put by its dotted key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

NEEDED = frozenset({"code", "quick_code", "name", "line", "kinds"})
"""Keys that stay when they are empty, so that the reader says so at their field."""


def value_at(values: Mapping[str, Any], key: str) -> Any:
    """Return the value of a key, or nothing; ``promised.count`` lies in a table of its own."""
    head, _, rest = key.partition(".")
    found = values.get(head)
    if not rest:
        return found
    return value_at(found, rest) if isinstance(found, dict) else None


def with_value(values: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Return the values with another one at a key; what is empty is left out."""
    head, _, rest = key.partition(".")
    changed = dict(values)
    if rest:
        inner = changed.get(head)
        value = with_value(inner if isinstance(inner, dict) else {}, rest, value)
    is_empty = value is None or value is False or value in ("", [], {})
    if is_empty and head not in NEEDED:
        changed.pop(head, None)
    else:
        changed[head] = value
    return changed


def lines_of(text: str) -> list[str]:
    """Return the lines of a text that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def number_of(text: str) -> int | str:
    """Return a number, or what was typed where it is none; the reader tells it at its field."""
    return int(text) if text.isascii() and text.isdigit() else text


def free_key(rows: list[dict[str, Any]], key: str, letter: str) -> str:
    """Return a name that no row has yet."""
    taken = {str(row.get(key, "")) for row in rows}
    number = 1 + len(rows)
    while f"{letter}{number}" in taken:
        number += 1
    return f"{letter}{number}"
