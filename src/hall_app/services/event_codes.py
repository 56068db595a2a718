"""The codes and items an event names, checked against the hall's tables before it is planned."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from hall_app.domain.households.events import TagStart
from hall_app.domain.households.items import HOUSEHOLD_ITEMS, PERSON_ITEMS, ItemKind, check_item
from hall_app.domain.households.lengths import texts_of
from hall_app.domain.households.rows import DETAIL, SETTABLE
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.loader import Catalog
    from hall_app.domain.households.events import HouseholdEvent

_TABLES: Mapping[str, str] = {
    "sex": "sex",
    "ethnic": "ethnic-groups",
    "education": "education",
    "marital": "marital-status",
    "political": "political-status",
    "relation": "relations",
    "benefit": "benefits",
}
_FACTS = frozenset[str]().union(*SETTABLE.values())
_ITEMS = {**HOUSEHOLD_ITEMS, **PERSON_ITEMS}


def check_codes(event: HouseholdEvent, catalog: Catalog) -> None:
    """See that every code an event tells stands in its table, and every item is one.

    Raises:
        RuleViolation: ``unknown-code`` with the nearest codes; ``item-unknown`` with the nearest
            items; ``unknown-tag`` with the nearest marks; what ``check_item`` refuses.
    """
    if isinstance(event, TagStart):
        _check_tag(event.tag, catalog)
    told = getattr(event, "values", {})
    for name, text in texts_of(event):
        if name.startswith(DETAIL) or (name in told and name not in _FACTS):
            _check_item(name.removeprefix(DETAIL), text, catalog)
        elif name in _TABLES and text:
            _check_code(name, _TABLES[name], text, catalog)
        elif name == "phone" and text and not any(map(str.isdigit, text)):
            raise RuleViolation("item-not-a-phone", fields=("phone",))


def _check_code(field: str, table: str, code: str, catalog: Catalog) -> None:
    try:
        catalog.table(table).row(code)
    except RuleViolation as fault:
        raise RuleViolation("unknown-code", fields=(field,), **fault.details) from fault


def _check_tag(code: str, catalog: Catalog) -> None:
    known = [one.code for one in catalog.tags]
    if code not in known:
        near = difflib.get_close_matches(code, known, n=3, cutoff=0.0)
        raise RuleViolation("unknown-tag", fields=("tag",), given=code, nearest=near)


def _check_item(key: str, text: str, catalog: Catalog) -> None:
    item = _ITEMS.get(key)
    if item is None:
        near = difflib.get_close_matches(key, _ITEMS, n=3, cutoff=0.0)
        raise RuleViolation("item-unknown", fields=(key,), given=key, nearest=near)
    if text and item.kind is ItemKind.CODE:
        _check_code(key, item.table, text, catalog)
    elif text:
        check_item(item, text)
