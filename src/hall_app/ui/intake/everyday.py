"""The items of every day: what this machine takes in most often stands first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hall_app.domain.item_views import ItemDetail, ItemHit
    from hall_app.ui.preferences import Preferences

PLACE = "intake/everyday"


class Everyday:
    """Count items taken in at this machine."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences

    def order(self, items: tuple[ItemHit, ...]) -> tuple[ItemHit, ...]:
        """Return the items most often taken in, then the others by their quick code."""
        counts = self._counts()
        return tuple(
            sorted(items, key=lambda one: (-counts.get(one.code, 0), one.quick_code or "~"))
        )

    def count(self, item: ItemDetail | None) -> None:
        """Remember that an item was taken in."""
        if item is not None:
            counts = self._counts()
            counts[item.code] = counts.get(item.code, 0) + 1
            self._preferences.keep(PLACE, json.dumps(counts))

    def _counts(self) -> dict[str, int]:
        try:
            known = json.loads(self._preferences.text(PLACE, "{}"))
        except ValueError:
            return {}
        return {str(code): int(n) for code, n in known.items()} if isinstance(known, dict) else {}
