"""Finding an item from what a clerk types: code, quick code, name, alias or initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.catalog.service_items import ServiceItem


def rank(items: Iterable[ServiceItem], text: str) -> tuple[ServiceItem, ...]:
    """Return the items that fit a text, the likeliest first; all for an empty text."""
    typed = normalise_line(text).lower()
    if not typed:
        return tuple(items)
    ranked = [(place, one.code, one) for one in items if (place := _place(one, typed)) is not None]
    ranked.sort(key=lambda found: found[:2])
    return tuple(one for _, _, one in ranked)


def _place(item: ServiceItem, typed: str) -> int | None:
    """Return how well an item fits, 0 the best; ``None`` when it does not."""
    names = [name.lower() for name in (item.name, item.short_name, *item.aliases) if name]
    starts = [item.code.lower(), item.quick_code]
    tests = (
        typed in starts,
        typed in names,
        typed in item.initials,
        any(one.startswith(typed) for one in starts),
        any(one.startswith(typed) for one in names),
        any(one.startswith(typed) for one in item.initials),
        any(typed in one for one in names),
        len(typed) > 1 and any(typed in one for one in item.initials),
        all(any(word in name for name in names) for word in typed.split()),
    )
    return next((place for place, fits in enumerate(tests) if fits), None)
