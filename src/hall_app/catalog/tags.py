"""The marks a hall uses, one line each of ``tags.csv``."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from hall_app.catalog.faults import Reason
from hall_app.domain.households.tags import TagKind

if TYPE_CHECKING:
    from hall_app.catalog.faults import FaultList

FILE = "tags.csv"
COLUMNS = (
    *("code", "name", "kind", "from_age", "to_age", "proof", "cadence", "restricted"),
    "unverified",
)
KINDS = ("benefit", "care", "service")
_LONGEST_CODE = 12


def parse_tags(text: str, faults: FaultList) -> tuple[TagKind, ...] | None:
    """Return the marks, or note every fault: columns, cells, ages, codes that stand twice."""
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), strict=False))
    before = len(faults.found)
    _check_columns(lines[0] if lines else [], faults)
    if len(faults.found) > before:
        return None
    found: dict[str, TagKind] = {}
    for place, cells in enumerate(lines[1:], start=2):
        tag = _tag(lines[0], cells, place, faults) if cells else None
        if tag is not None and tag.code in found:
            faults.add(tag.code, Reason.TWICE)
        elif tag is not None:
            found[tag.code] = tag
    return None if len(faults.found) > before else tuple(found.values())


def _check_columns(columns: list[str], faults: FaultList) -> None:
    for one in COLUMNS:
        if one not in columns:
            faults.add(one, Reason.COLUMN_MISSING)
    for one in columns:
        if one not in COLUMNS:
            faults.add(one or "-", Reason.UNKNOWN_COLUMN)


def _tag(columns: list[str], cells: list[str], place: int, faults: FaultList) -> TagKind | None:
    if len(cells) != len(columns):
        faults.add(str(place), Reason.CELL_COUNT, len(cells))
        return None
    value = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
    _check_words(value, place, faults)
    return TagKind(
        code=value["code"],
        name=value["name"],
        kind=value["kind"],
        from_age=_number(value, "from_age", -1, place, faults),
        to_age=_number(value, "to_age", 999, place, faults),
        proof=value["proof"],
        cadence=_number(value, "cadence", 0, place, faults),
        restricted=value["restricted"] == "yes",
    )


def _check_words(value: dict[str, str], place: int, faults: FaultList) -> None:
    for name in ("code", "name"):
        if not value[name]:
            faults.add(f"{place}.{name}", Reason.EMPTY)
    if len(value["code"].split()) > 1 or len(value["code"]) > _LONGEST_CODE:
        # The archive keeps the open marks of a person as words with spaces between.
        faults.add(f"{place}.code", Reason.WRONG_FORM, value["code"])
    if value["kind"] not in KINDS:
        faults.add(f"{place}.kind", Reason.UNKNOWN_KIND, value["kind"])
    for name in ("restricted", "unverified"):
        if value[name] not in {"", "yes"}:
            faults.add(f"{place}.{name}", Reason.NOT_YES, value[name])


def _number(value: dict[str, str], name: str, default: int, place: int, faults: FaultList) -> int:
    text = value[name]
    if not text:
        return default
    if not (text.isascii() and text.isdigit()):
        faults.add(f"{place}.{name}", Reason.WRONG_TYPE, text)
        return default
    return int(text)
