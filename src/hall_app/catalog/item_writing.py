"""Writing an item as the file that a person could have written by hand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import msgspec
import tomlkit

from hall_app.domain.item_editing import NOT_EDITED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.service_items import ServiceItem


def item_values(item: ServiceItem) -> dict[str, Any]:
    """Return the tables of an item's file; what has its usual value is left out."""
    values: dict[str, Any] = msgspec.to_builtins(item, builtin_types=(dt.date,))
    return {key: _listed(value) for key, value in values.items() if value != {}}


def write_item(item: ServiceItem) -> str:
    """Return the text of an item's file; reading it gives the same item."""
    return write_values(item_values(item))


def write_values(values: Mapping[str, Any]) -> str:
    """Return tables as TOML; lists of several entries stand one entry a line."""
    return tomlkit.dumps(values)


def _listed(value: Any) -> Any:
    """Return a value as reading its file would give it: lists, never tuples."""
    if isinstance(value, dict):
        return {key: _listed(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_listed(inner) for inner in value]
    return value


def content_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an item says: what its editor writes, and what two halls may have alike."""
    return {key: value for key, value in values.items() if key not in NOT_EDITED}
