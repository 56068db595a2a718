"""Editions of items: checked as strictly as a file, numbered, kept beside the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import msgspec

from hall_app.catalog.faults import FaultList, Reason
from hall_app.catalog.item_files import edition_file, item_of, newest
from hall_app.catalog.item_writing import write_item
from hall_app.domain.item_editing import ItemFault
from hall_app.services.knowledge import FORM_FILES, ITEM_FILES
from hall_app.storage import settings
from hall_app.support import paths

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from hall_app.catalog.loader import Catalog
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.services.knowledge import Knowledge

_TITLE = re.compile(r'^title\s*=\s*"([^"]*)"', re.MULTILINE)
PAPERS = ("accept", "notice", "refuse", "done")
"""Events of an item at which forms are printed."""


def checked(
    catalog: Catalog, code: str, values: Mapping[str, Any], forms: Collection[str]
) -> tuple[ServiceItem | None, FaultList]:
    """Return the item of some tables, or every fault: those of a file, and what is taken.

    Args:
        catalog: What is in force, with the tables that an item's codes come from.
        code: The item's code.
        values: The tables of its file.
        forms: Names of the forms there are.
    """
    faults = FaultList(f"{ITEM_FILES}/{code.lower()}.toml")
    reasons = {one.code for one in catalog.table("refuse-reasons").rows}
    item = item_of(values, faults, reasons)
    told = values.get("quick_code")
    holder = next((one for one in _standing(catalog, code) if one.quick_code == told), None)
    if holder is not None:
        faults.add("quick_code", Reason.TAKEN, f"{holder.code} {holder.title}")
    if item is not None:
        _check_codes(catalog, item, faults, forms)
    return (None if faults else item), faults


def sound(
    catalog: Catalog, code: str, values: Mapping[str, Any], forms: Collection[str]
) -> ServiceItem:
    """Return the item of some tables.

    Raises:
        CatalogFault: ``catalog-file-broken`` with every fault in its detail ``faults``.
    """
    item, faults = checked(catalog, code, values, forms)
    faults.stop()
    return cast("ServiceItem", item)


def fault_views(faults: FaultList) -> tuple[ItemFault, ...]:
    """Return the faults as screens take them."""
    return tuple(
        ItemFault(
            key=str(one.details["key"]),
            reason=str(one.details["reason"]),
            value=str(one.details["value"]),
        )
        for one in faults.found
    )


def form_titles(knowledge: Knowledge) -> dict[str, str]:
    """Return what each form is called, as its file says it; a form that says nothing has its name.

    Forms are read strictly when they are printed; this only names them in a list.
    """
    titles = {}
    for name in knowledge.forms.names():
        told = _TITLE.search(form_text(knowledge, name))
        titles[name] = told[1] if told else name
    return titles


def form_text(knowledge: Knowledge, name: str) -> str:
    """Return the file of a form, the hall's own before the shipped one; empty without any."""
    own = knowledge.own_files(FORM_FILES).get(name)
    file = paths.forms() / name / "form.toml"
    return own or (file.read_text("utf-8") if file.is_file() else "")


def next_version(catalog: Catalog, code: str) -> int:
    """Return the number of an item's next edition; a number is never given twice."""
    known = catalog.editions.get(code, ())
    return 1 + max((one.item.version for one in known), default=0)


def put_edition(item: ServiceItem, at: dt.datetime) -> None:
    """Keep an edition of the hall's own, inside the caller's transaction."""
    settings.put_site_file(ITEM_FILES, edition_file(item.code, item.version), write_item(item), at)


def begin_edition(catalog: Catalog, item: ServiceItem, day: dt.date) -> ServiceItem:
    """Return an item as its next edition, which holds from a day until another takes over."""
    version = next_version(catalog, item.code)
    return msgspec.structs.replace(item, version=version, in_force_from=day, in_force_to=None)


def _standing(catalog: Catalog, but: str) -> Iterator[ServiceItem]:
    """Return the other items that are offered now or will be."""
    for code, found in catalog.editions.items():
        last = newest(found).item
        if code != but and last.in_force_to is None:
            yield last
    yield from (one for one in catalog.items if one.code != but)


def _check_codes(
    catalog: Catalog, item: ServiceItem, faults: FaultList, forms: Collection[str]
) -> None:
    ways = {one.code for one in catalog.table("delivery-ways").rows}
    for one in item.delivery_ways:
        if one not in ways:
            faults.add("delivery_ways", Reason.UNKNOWN_CODE, one)
    for event in PAPERS:
        for form in getattr(item.papers, event):
            if form not in forms:
                faults.add(f"papers.{event}", Reason.UNKNOWN_CODE, form)
