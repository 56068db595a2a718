"""Items as the head sees them while editing: lines, sheets with their faults, histories."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from hall_app.catalog.faults import FaultList, read_toml
from hall_app.catalog.finding import initials_of
from hall_app.catalog.item_files import newest
from hall_app.catalog.item_writing import item_values, write_values
from hall_app.domain.item_editing import (
    EditedItem,
    EditionView,
    ItemChange,
    ItemHistory,
    ItemSheet,
    Standing,
)
from hall_app.services import item_editions
from hall_app.services.knowledge import ITEM_DRAFTS
from hall_app.storage import journal
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.catalog.item_files import Edition
    from hall_app.catalog.loader import Catalog
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

JOURNAL_KIND = "items"


class ItemSheets:
    """Read items with their drafts and editions; nothing is changed here."""

    def __init__(self, archive: Archive, knowledge: Knowledge, clock: Clock) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._clock = clock

    def lines(self) -> tuple[EditedItem, ...]:
        """Return every item with how it stands, in the order of the codes."""
        drafts = {name.removesuffix(".toml").upper() for name in self._drafts()}
        codes = sorted({*self._catalog.editions, *drafts})
        return tuple(self._line(code, drafted=code in drafts) for code in codes)

    def sheet(self, code: str) -> ItemSheet:
        """Return an item as it is edited: its draft, else the edition a draft begins from.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        draft, base = self.draft(code), self.base(code)
        if not draft and base is None:
            self._catalog.item(code)  # says which items are near
        values = read_toml(draft, FaultList(draft_file(code))) if draft else None
        if values is None and base is not None:
            values = item_values(base)
        shown = values or {}
        _, faults = item_editions.checked(self._catalog, code, shown, self._knowledge.forms.names())
        return ItemSheet(
            code=code,
            values=shown,
            seen=hashlib.sha256((draft or write_values(shown)).encode()).hexdigest()[:16],
            drafted=bool(draft),
            base=base.version if base else 0,
            own=any(one.own for one in self._editions(code)),
            unverified=bool(shown.get("unverified")) and not shown.get("confirmed_by"),
            waits_from=base.in_force_from if base and self.waiting(code) else None,
            faults=item_editions.fault_views(faults),
        )

    def draft(self, code: str) -> str:
        """Return the text of an item's draft; empty when there is none."""
        return self._drafts().get(draft_file(code), "")

    def base(self, code: str) -> ServiceItem | None:
        """Return the edition a draft begins from: one that waits, else the one offered."""
        waiting = self.waiting(code)
        if waiting:
            return newest(waiting).item
        return self._catalog.edition(code) if self._editions(code) else None

    def waiting(self, code: str) -> tuple[Edition, ...]:
        """Return the editions of the hall's own that are still to come."""
        return tuple(
            one
            for one in self._editions(code)
            if one.own and one.item.in_force_to is None and self._begins(one) > self._today
        )

    def offered(self, code: str) -> ServiceItem | None:
        """Return the edition that is offered today."""
        return next((one for one in self._catalog.items if one.code == code), None)

    def history(self, code: str) -> ItemHistory:
        """Return the editions of an item and what the journal tells of it."""
        found = sorted(
            self._editions(code), key=lambda one: (one.own, one.item.version), reverse=True
        )
        offered = self.offered(code)
        lines = journal.lines_about(self._archive, JOURNAL_KIND, code)
        return ItemHistory(
            code=code,
            title=str(self.sheet(code).values.get("name", "")),
            editions=tuple(_edition(one, offered) for one in found),
            changes=tuple(map(_change, lines)),
        )

    # --- parts ------------------------------------------------------------------------------

    @property
    def _catalog(self) -> Catalog:
        return self._knowledge.catalog

    @property
    def _today(self) -> dt.date:
        return hall_day(self._clock.now())

    def _drafts(self) -> Mapping[str, str]:
        return self._knowledge.own_files(ITEM_DRAFTS)

    def _editions(self, code: str) -> tuple[Edition, ...]:
        return self._catalog.editions.get(code, ())

    def _begins(self, one: Edition) -> dt.date:
        return one.item.in_force_from or self._today

    def _line(self, code: str, *, drafted: bool) -> EditedItem:
        offered, found = self.offered(code), self._editions(code)
        if offered is None and not found:
            return _drafted_line(self.sheet(code))
        item = offered or newest(found).item
        return EditedItem(
            code=code,
            quick_code=item.quick_code,
            title=item.name,
            line=item.line,
            standing=_standing(found, offered),
            version=offered.version if offered else 0,
            waits_from=min(map(self._begins, self.waiting(code)), default=None),
            drafted=drafted,
            unverified=item.is_unverified,
            initials=item.initials or initials_of((item.title, *item.aliases)),
        )


def draft_file(code: str) -> str:
    """Return the name under which an item's draft is kept."""
    return f"{code.lower()}.toml"


def _drafted_line(sheet: ItemSheet) -> EditedItem:
    values: Mapping[str, Any] = sheet.values
    title = str(values.get("name", ""))
    return EditedItem(
        code=sheet.code,
        quick_code=str(values.get("quick_code", "")),
        title=title,
        line=str(values.get("line", "")),
        standing=Standing.NOT_OFFERED,
        version=0,
        waits_from=None,
        drafted=True,
        unverified=sheet.unverified,
        initials=initials_of((title,)),
    )


def _standing(found: tuple[Edition, ...], offered: ServiceItem | None) -> Standing:
    if offered is None:
        return Standing.NOT_OFFERED
    own = any(one.own and one.item is offered for one in found)
    return Standing.OWN if own else Standing.SHIPPED


def _edition(one: Edition, offered: ServiceItem | None) -> EditionView:
    item = one.item
    return EditionView(
        version=item.version,
        own=one.own,
        since=item.in_force_from,
        until=item.in_force_to,
        offered=item is offered,
        confirmed_by=item.confirmed_by,
        confirmed_on=item.confirmed_on,
        source=item.source_note,
        unverified=item.is_unverified,
    )


def _change(line: journal.ToldLine) -> ItemChange:
    _, act, version, day = (*line.subject.split(" "), "-", "-", "-")[:4]
    return ItemChange(
        at=line.at,
        who=line.who,
        act=act,
        version=int(version[1:]) if version.startswith("v") else 0,
        day=day if day != "-" else "",
        words=line.reason,
    )
