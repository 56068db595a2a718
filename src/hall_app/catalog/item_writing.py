"""Writing an item as the file that a person could have written by hand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec
import tomli_w

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.service_items import ServiceItem

NOT_CONTENT = frozenset(
    {
        "version",
        "in_force_from",
        "in_force_to",
        "confirmed_by",
        "confirmed_on",
        "unverified",
    }
)
"""Keys that say which edition this is and who stands for it, not what the item says."""


def item_values(item: ServiceItem) -> dict[str, Any]:
    """Return the tables of an item's file; what has its usual value is left out."""
    values: dict[str, Any] = msgspec.to_builtins(item, builtin_types=(dt.date,))
    return {key: _listed(value) for key, value in values.items() if value != {}}


def write_item(item: ServiceItem) -> str:
    """Return the text of an item's file; reading it gives the same item."""
    return write_values(item_values(item))


def write_values(values: Mapping[str, Any]) -> str:
    """Return tables as TOML; lists of several entries stand one entry a line."""
    return tomli_w.dumps(values)


def _listed(value: Any) -> Any:
    """Return a value as reading its file would give it: lists, never tuples."""
    if isinstance(value, dict):
        return {key: _listed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_listed(inner) for inner in value]
    return value


def content_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an item says, without which edition it is and who confirmed it."""
    return {key: value for key, value in values.items() if key not in NOT_CONTENT}
