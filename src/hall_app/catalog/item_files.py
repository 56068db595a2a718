"""Item files: their names, and the strict way from a text to an item.

An item that ships lies in one file. Of a hall's own there may be several, one an edition:
``ld02.v3.toml`` is the third edition of LD02. An edition is never rewritten but for its last
day, so that a case can always be read under the edition it was accepted under.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.catalog.faults import FaultList, Reason, convert, read_toml
from hall_app.catalog.item_checks import check_item
from hall_app.catalog.service_items import ServiceItem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container, Iterable, Mapping

_STEM = re.compile(r"([a-z0-9]+)\.v([1-9][0-9]{0,5})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition of an item, shipped with the program or of the hall's own."""

    item: ServiceItem
    own: bool
    file: str
    """Name of its file below the folder of items."""


def edition_file(code: str, version: int) -> str:
    """Return the name of the file that holds an edition of the hall's own."""
    return f"{code.lower()}.v{version}.toml"


def read_item(text: str, faults: FaultList, refuse_reasons: Container[str]) -> ServiceItem | None:
    """Return the item of a sound file, whose name says its code, or note every fault."""
    raw = read_toml(text, faults)
    item = None if raw is None else item_of(raw, faults, refuse_reasons)
    return None if faults else item


def item_of(
    raw: Mapping[str, Any], faults: FaultList, refuse_reasons: Container[str]
) -> ServiceItem | None:
    """Return an item from the tables of its file and note its faults.

    With a fault the item is only good for further checks; none comes back where a value is of
    the wrong kind.
    """
    item = convert(raw, ServiceItem, faults) or _without_faults(raw, faults)
    if item is None:
        return None
    stem = faults.file.rpartition("/")[2].removesuffix(".toml")
    edition = _STEM.fullmatch(stem)
    check_item(item, edition[1] if edition else stem, faults, refuse_reasons)
    if edition and item.version != int(edition[2]):
        faults.add("version", Reason.WRONG_FORM, item.version)
    return item


def _without_faults(raw: Mapping[str, Any], faults: FaultList) -> ServiceItem | None:
    """Return the item without the keys that cannot be read, so that the others are checked too."""
    broken = {re.split(r"[.\[]", str(one.details["key"]))[0] for one in faults.found}
    rest = {key: value for key, value in raw.items() if key not in broken}
    return convert(rest, ServiceItem, FaultList(faults.file))


def in_force(editions: Iterable[Edition], day: dt.date) -> Edition | None:
    """Return the edition that holds on a day: the hall's own before the shipped one.

    Of several of the hall's own the one that began last holds; of one day the highest version.
    """
    holding = [one for one in editions if one.item.in_force(day)]
    return max(holding, key=_rank, default=None)


def newest(editions: Iterable[Edition]) -> Edition:
    """Return the edition that was made last."""
    return max(editions, key=lambda one: (one.own, one.item.version))


def _rank(one: Edition) -> tuple[bool, int, int]:
    begun = one.item.in_force_from
    return one.own, begun.toordinal() if begun else 0, one.item.version
