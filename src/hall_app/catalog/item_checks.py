"""Checks of an item's file beyond the types of its keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from hall_app.catalog.faults import Reason
from hall_app.catalog.service_items import ServiceItem
from hall_app.domain.deadlines import LONGEST_LIMIT
from hall_app.domain.item_views import FieldKind

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from hall_app.catalog.faults import FaultList

_CODE = re.compile(r"[A-Z]{2}[0-9]{2,4}")
_QUICK_CODE = re.compile(r"[0-9]{3}")
_NAMES = {one.encode_name for one in msgspec.structs.fields(ServiceItem)} | {"*"}


def check_item(
    item: ServiceItem, stem: str, faults: FaultList, refuse_reasons: Container[str]
) -> None:
    """Note what is wrong with one item."""
    _check_head(item, stem, faults)
    _check_limits(item, faults)
    _check_materials(item, faults)
    _check_fields(item, faults)
    for code in item.refuse_reasons:
        if code not in refuse_reasons:
            faults.add("refuse_reasons", Reason.UNKNOWN_CODE, code)
    for name in item.unverified:
        if name not in _NAMES:
            faults.add("unverified", Reason.UNKNOWN_KEY, name)


def _check_head(item: ServiceItem, stem: str, faults: FaultList) -> None:
    sound = {
        "code": _CODE.fullmatch(item.code) and item.code.lower() == stem,
        "quick_code": _QUICK_CODE.fullmatch(item.quick_code),
        "name": item.name.strip(),
        "line": item.line.strip(),
        "kinds": item.kinds,
        "version": item.version > 0,
    }
    for key, is_sound in sound.items():
        if not is_sound:
            faults.add(key, _HEAD_RULES[key], getattr(item, key))


_HEAD_RULES = {
    "code": Reason.WRONG_FORM,
    "quick_code": Reason.WRONG_FORM,
    "name": Reason.EMPTY,
    "line": Reason.EMPTY,
    "kinds": Reason.EMPTY,
    "version": Reason.OUT_OF_RANGE,
}


def _check_limits(item: ServiceItem, faults: FaultList) -> None:
    promised, statutory = item.promised, item.statutory
    for key, limit in (("promised", promised), ("statutory", statutory)):
        if limit is not None and not 0 <= limit.count <= LONGEST_LIMIT:
            faults.add(f"{key}.count", Reason.OUT_OF_RANGE, limit.count)
    if promised is None or statutory is None or promised.unit is not statutory.unit:
        return
    if promised.count > statutory.count:  # 优化营商环境条例 第36条
        faults.add("promised.count", Reason.ABOVE_STATUTORY, promised.count)


def _check_materials(item: ServiceItem, faults: FaultList) -> None:
    _check_names("material", [one.key for one in item.materials], faults)
    for place, one in enumerate(item.materials, start=1):
        if min(one.originals, one.copies) < 0:
            faults.add(f"material[{place}]", Reason.OUT_OF_RANGE, one.key)
        if not one.name.strip():
            faults.add(f"material[{place}].name", Reason.EMPTY)


def _check_fields(item: ServiceItem, faults: FaultList) -> None:
    _check_names("field", [one.name for one in item.extra_fields], faults)
    for place, one in enumerate(item.extra_fields, start=1):
        if not one.label.strip():
            faults.add(f"field[{place}].label", Reason.EMPTY)
        if (one.kind is FieldKind.CHOICE) != bool(one.options):
            faults.add(f"field[{place}].options", Reason.OPTIONS_MISPLACED, one.name)


def _check_names(key: str, names: Iterable[str], faults: FaultList) -> None:
    seen: set[str] = set()
    for place, name in enumerate(names, start=1):
        if not name.strip():
            faults.add(f"{key}[{place}]", Reason.EMPTY)
        if name in seen:
            faults.add(f"{key}[{place}]", Reason.TWICE, name)
        seen.add(name)
