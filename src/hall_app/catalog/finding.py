"""Finding an item from what a clerk types: code, quick code, name, alias or initials."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.catalog.service_items import ServiceItem

_SOUNDED = re.compile(r"[^0-9A-Za-z\u3400-\u9fff]")


def rank(items: Iterable[ServiceItem], text: str) -> tuple[ServiceItem, ...]:
    """Return the items that fit a text, the likeliest first; all for an empty text."""
    typed = normalise_line(text).lower()
    if not typed:
        return tuple(items)
    ranked = [(place, one.code, one) for one in items if (place := _place(one, typed)) is not None]
    ranked.sort(key=lambda found: found[:2])
    return tuple(one for _, _, one in ranked)


@cache
def initials_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the pinyin initials of names; items that ship carry them in their files."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - only a hall's own file may need it

    found = []
    for name in names:
        syllables = lazy_pinyin(_SOUNDED.sub("", name).lower())
        found.append("".join(one if one.isdecimal() else one[0] for one in syllables))
    return tuple(dict.fromkeys(found))


def _initials(item: ServiceItem) -> tuple[str, ...]:
    return item.initials or initials_of((item.title, *item.aliases))


def _place(item: ServiceItem, typed: str) -> int | None:
    """Return how well an item fits, 0 the best; ``None`` when it does not."""
    names = [name.lower() for name in (item.name, item.short_name, *item.aliases) if name]
    starts = [item.code.lower(), item.quick_code]
    initials = _initials(item) if typed.isascii() else ()
    tests = (
        typed in starts,
        typed in names,
        typed in initials,
        any(one.startswith(typed) for one in starts),
        any(one.startswith(typed) for one in names),
        any(one.startswith(typed) for one in initials),
        any(typed in one for one in names),
        len(typed) > 1 and any(typed in one for one in initials),
        all(any(word in name for name in names) for word in typed.split()),
    )
    return next((place for place, fits in enumerate(tests) if fits), None)
