"""What the items of the catalogue can be asked with in a practice archive."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from hall_app.domain.item_views import FieldKind
from hall_app.domain.materials import MaterialState, Necessity
from hall_app.services.commands import MaterialChoice
from hall_app.services.intake import pair
from hall_app.services.intake_checks import material_lines, new_materials
from hall_app.services.practice.names import rows_of

if TYPE_CHECKING:
    import datetime as dt
    import random
    from pathlib import Path

    from hall_app.catalog.loader import Catalog
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.item_views import FieldView
    from hall_app.storage.case_records import NewMaterial

ASKED = (15, "G")
"""The limit a clerk names where an item's source has only words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """The papers of an item with one mandatory one missing, and its name."""

    materials: tuple[NewMaterial, ...]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedItem:
    """One item with everything that is the same in all its matters."""

    item: ServiceItem
    kind_words: str
    same_day: bool
    limit: tuple[int, str]
    statutory: tuple[int, str] | None
    whole: tuple[NewMaterial, ...]
    lacking: tuple[Lacking, ...]
    fields: tuple[tuple[str, tuple[str, ...]], ...]
    dates: frozenset[str]

    def fields_text(self, chance: random.Random, day: dt.date) -> str:
        """Return the extra fields of one matter as the archive keeps them."""
        if not self.fields:
            return "[]"
        filled = [
            (name, day.isoformat() if name in self.dates else chance.choice(values))
            for name, values in self.fields
        ]
        return json.dumps(filled, ensure_ascii=False)


class PlannedItems:
    """Draw items as often as a hall is asked for them."""

    def __init__(self, catalog: Catalog, folder: Path) -> None:
        texts: dict[tuple[str, str], list[str]] = {}
        for one in rows_of(folder, "field-texts"):
            texts.setdefault((one["item"], one["field"]), []).append(one["text"])
        shares = {one["item"]: int(one["share"]) for one in rows_of(folder, "item-shares")}
        self._by_code = {one.code: _planned(one, texts) for one in catalog.items}
        self._all = list(self._by_code.values())
        self._weights = list(accumulate(shares.get(one.item.code, 1) for one in self._all))

    def draw(self, chance: random.Random) -> PlannedItem:
        """Return an item, the everyday ones often."""
        return chance.choices(self._all, cum_weights=self._weights)[0]

    def with_code(self, code: str) -> PlannedItem | None:
        """Return an item, or nothing when this hall does not have it."""
        return self._by_code.get(code)


def _planned(item: ServiceItem, texts: dict[tuple[str, str], list[str]]) -> PlannedItem:
    required = [one for one in item.field_views if one.required]
    return PlannedItem(
        item=item,
        kind_words=item.kind_words,
        same_day=item.same_day,
        limit=pair(item.promised_limit) or ASKED,
        statutory=pair(item.statutory_limit),
        whole=_materials(item, missing=""),
        lacking=tuple(
            Lacking(materials=_materials(item, missing=one.key), name=one.name)
            for one in item.demands
            if one.necessity is Necessity.REQUIRED
        ),
        fields=tuple((one.name, _values(item.code, one, texts)) for one in required),
        dates=frozenset(one.name for one in required if one.kind is FieldKind.DATE),
    )


def _values(code: str, one: FieldView, texts: dict[tuple[str, str], list[str]]) -> tuple[str, ...]:
    if one.kind is FieldKind.CHOICE:
        return one.options
    if one.kind is FieldKind.NUMBER:
        return ("1", "2", "3")
    return tuple(texts.get((code, one.name), ["见材料"]))


def _materials(item: ServiceItem, *, missing: str) -> tuple[NewMaterial, ...]:
    choices = [
        MaterialChoice(key=one.key, state=_state(one.key == missing, one.originals, one.copies))
        for one in item.demands
        if one.necessity is Necessity.REQUIRED
    ]
    return new_materials(material_lines(item.demands, choices))


def _state(missing: bool, originals: int, copies: int) -> MaterialState:  # noqa: FBT001 - private
    if missing:
        return MaterialState.MISSING
    return MaterialState.COPY if copies and not originals else MaterialState.ORIGINAL
