"""The items of the hall, edited by its head: drafts, editions with their days, confirmation.

An edition is put in force from a day on and is never changed afterwards but for its last day: a
case keeps the edition of the day on which it was taken in, so that nobody is asked later for
more than he was told (一次性告知). What the head changed is marked 待核 until he confirms it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

import msgspec

from hall_app.catalog.item_files import newest
from hall_app.catalog.item_writing import content_of, item_values, write_values
from hall_app.domain.item_editing import NOT_EDITED, ItemAct
from hall_app.services import item_editions
from hall_app.services.events import HallChanged
from hall_app.services.item_guides import GUIDE, guide_values
from hall_app.services.item_sheets import JOURNAL_KIND, ItemSheets, draft_file
from hall_app.services.knowledge import ITEM_DRAFTS, ITEM_FILES
from hall_app.storage import journal, settings
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.catalog.loader import Catalog
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.item_editing import EditedItem, ItemHistory, ItemSheet
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

MOST_YEARS_AHEAD = 5
"""Years: a day further away is a slip of the hand, not a rule that was announced."""
_CODE = re.compile(r"[A-Z]{2}[0-9]{2,4}")
_ALL = "*"
_OTHER_NAMES = frozenset({"short_name", "aliases"})
_NAMES = _OTHER_NAMES | {"name"}


class ItemEditingService:
    """Edit the items; every method is the head's."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._sheets = ItemSheets(archive, knowledge, clock)

    # --- looking ----------------------------------------------------------------------------

    def listed(self, operator: Operator) -> tuple[EditedItem, ...]:
        """Return every item with how it stands, in the order of the codes."""
        self._policy.require(operator, "items.edit")
        return self._sheets.lines()

    def sheet(self, code: str, operator: Operator) -> ItemSheet:
        """Return an item as it is edited: its draft, else its newest edition.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        self._policy.require(operator, "items.edit")
        return self._sheets.sheet(code)

    def history(self, code: str, operator: Operator) -> ItemHistory:
        """Return the editions of an item and what the journal tells of it.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        self._policy.require(operator, "items.edit")
        return self._sheets.history(code)

    def forms(self, operator: Operator) -> dict[str, str]:
        """Return the forms that an item can print: title by name."""
        self._policy.require(operator, "items.edit")
        return item_editions.form_titles(self._knowledge)

    def guide(self, code: str, operator: Operator) -> bytes:
        """Return the guide P32 of an item as it is edited, as PDF; nothing is queued.

        Raises:
            CatalogFault: ``catalog-file-broken`` while the draft has a fault.
            PrintFault: ``glyph-missing``, ``text-does-not-fit``.
        """
        from hall_app.services.paper_making import FormsPaperMaker  # noqa: PLC0415 - at first use

        self._policy.require(operator, "items.edit")
        item = self._sound(code, self._sheets.sheet(code).values)
        content = guide_values(item, self._knowledge, operator, self._clock.now())
        return FormsPaperMaker(self._knowledge).make(GUIDE, content, handwriting=False).pdf

    # --- drafts -----------------------------------------------------------------------------

    def copy(self, code: str, new_code: str, operator: Operator) -> ItemSheet:
        """Begin a new item with what another one says.

        Raises:
            RuleViolation: ``unknown-item``, ``item-code-form``, ``item-code-taken``.
        """
        self._policy.require(operator, "items.edit")
        wanted = new_code.strip().upper()
        if not _CODE.fullmatch(wanted):
            raise RuleViolation("item-code-form", fields=("code",))
        if wanted in self._catalog.editions or self._sheets.draft(wanted):
            raise RuleViolation("item-code-taken", fields=("code",), item=wanted)
        values = content_of(self._sheets.sheet(code).values)
        values |= {"code": wanted, "quick_code": "", "version": 1, "unverified": [_ALL]}
        values = {key: value for key, value in values.items() if key not in _OTHER_NAMES}
        self._keep(wanted, values, operator, begun=True)
        return self._sheets.sheet(wanted)

    def keep(
        self, code: str, values: Mapping[str, Any], seen: str, operator: Operator
    ) -> ItemSheet:
        """Keep a draft as it was typed, sound or not, and return it with its faults.

        What was changed is marked 待核 again; which edition it is and who confirmed it is not
        the editor's to say.

        Raises:
            RuleViolation: ``unknown-item``.
            StaleRecord: ``item-draft-changed`` when somebody else kept it meanwhile.
        """
        self._policy.require(operator, "items.edit")
        before = self._seen(code, seen)
        wanted = content_of(values) | {"code": code}
        held = {key: value for key, value in before.values.items() if key in NOT_EDITED}
        was = content_of(before.values)
        keys = [key for key in {**was, **wanted} if was.get(key) != wanted.get(key)]
        if not keys:
            return before
        if not _NAMES.isdisjoint(keys):
            held.pop("initials", None)  # made from the names again
        self._keep(code, wanted | _unconfirmed(held, keys), operator, begun=not before.drafted)
        return self._sheets.sheet(code)

    def drop(self, code: str, seen: str, operator: Operator) -> None:
        """Throw a draft away; what is in force stays so.

        Raises:
            RuleViolation: ``item-no-draft``.
            StaleRecord: ``item-draft-changed``.
        """
        self._policy.require(operator, "items.edit")
        before = self._seen(code, seen)
        if not before.drafted:
            raise RuleViolation("item-no-draft", item=code)
        with self._archive.transaction():
            settings.remove_site_file(ITEM_DRAFTS, draft_file(code))
            self._note(operator, code, ItemAct.DROPPED)
        self._changed()

    # --- editions ---------------------------------------------------------------------------

    def put_in_force(self, code: str, day: dt.date, seen: str, operator: Operator) -> int:
        """Make the draft an edition that holds from a day on; return its version.

        Raises:
            RuleViolation: ``item-no-draft``, ``item-day-past``, ``item-day-far``.
            CatalogFault: ``catalog-file-broken`` with every fault in its detail ``faults``.
            StaleRecord: ``item-draft-changed``.
        """
        self._policy.require(operator, "items.edit")
        before = self._seen(code, seen)
        if not before.drafted:
            raise RuleViolation("item-no-draft", item=code)
        if day < self._today:
            raise RuleViolation("item-day-past", fields=("day",), today=self._today)
        if day.year > self._today.year + MOST_YEARS_AHEAD:
            raise RuleViolation("item-day-far", fields=("day",), day=day, years=MOST_YEARS_AHEAD)
        item = item_editions.begin_edition(self._catalog, self._sound(code, before.values), day)
        with self._archive.transaction():
            item_editions.put_edition(item, self._clock.now())
            settings.remove_site_file(ITEM_DRAFTS, draft_file(code))
            self._note(operator, code, ItemAct.IN_FORCE, item.version, day)
        self._changed()
        return item.version

    def confirm(self, code: str, source: str, seen: str, operator: Operator) -> ItemSheet:
        """Stand for an item's values: 待核 goes, with who, when and what they rest on.

        A draft is confirmed as it stands; without one a new edition begins today.

        Raises:
            RuleViolation: ``field-required`` without a source, ``item-confirmed-already``.
            CatalogFault: ``catalog-file-broken`` while the draft has a fault.
            StaleRecord: ``item-draft-changed``.
        """
        self._policy.require(operator, "items.edit")
        before = self._seen(code, seen)
        words = source.strip()
        if not words:
            raise RuleViolation("field-required", fields=("source",), field="source")
        if not before.unverified:
            raise RuleViolation("item-confirmed-already", item=code)
        item = msgspec.structs.replace(
            self._sound(code, before.values),
            unverified=(),
            confirmed_by=operator.name,
            confirmed_on=self._today,
            source_note=words,
        )
        if before.drafted:
            with self._archive.transaction():
                self._write(code, item_values(item))
                self._note(operator, code, ItemAct.CONFIRMED, words=words)
        else:
            begins = self._holds_from(code)
            item = item_editions.begin_edition(self._catalog, item, begins)
            with self._archive.transaction():
                item_editions.put_edition(item, self._clock.now())
                self._note(operator, code, ItemAct.CONFIRMED, item.version, words=words)
        self._changed()
        return self._sheets.sheet(code)

    def withdraw(self, code: str, operator: Operator) -> tuple[int, ...]:
        """Take back what the hall put in force; the shipped edition is in force again.

        Editions that still wait are taken back first, the one in force only when none waits.

        Raises:
            RuleViolation: ``item-not-own`` when nothing of the hall's own holds.
        """
        self._policy.require(operator, "items.edit")
        own = [one.item for one in self._catalog.editions.get(code, ()) if one.own]
        holding = [one for one in own if one.in_force_to is None]
        waiting = [one.item for one in self._sheets.waiting(code)]
        ended = waiting or holding
        if not ended:
            raise RuleViolation("item-not-own", item=code)
        last = self._today - dt.timedelta(days=1)
        with self._archive.transaction():
            for item in ended:
                ending = msgspec.structs.replace(item, in_force_to=last)
                self._end(ending)
                self._note(operator, code, ItemAct.WITHDRAWN, item.version)
        self._changed()
        return tuple(one.version for one in ended)

    # --- parts ------------------------------------------------------------------------------

    @property
    def _catalog(self) -> Catalog:
        return self._knowledge.catalog

    @property
    def _today(self) -> dt.date:
        return hall_day(self._clock.now())

    def _holds_from(self, code: str) -> dt.date:
        """Return from when an edition that is only confirmed holds: at once, or when it begins."""
        waiting = self._sheets.waiting(code)
        if waiting:
            return newest(waiting).item.in_force_from or self._today
        self._catalog.item(code)  # refuses one that was withdrawn
        return self._today

    def _seen(self, code: str, seen: str) -> ItemSheet:
        now = self._sheets.sheet(code)
        if now.seen != seen:
            raise StaleRecord("item-draft-changed", item=code)
        return now

    def _sound(self, code: str, values: Mapping[str, Any]) -> ServiceItem:
        forms = self._knowledge.forms.names()
        return item_editions.sound(self._catalog, code, values, forms)

    def _end(self, item: ServiceItem) -> None:
        """Write an edition of the hall's own with its last day, under the name it has."""
        found = self._catalog.editions[item.code]
        file = next(one.file for one in found if one.own and one.item.version == item.version)
        text = write_values(item_values(item))
        settings.put_site_file(ITEM_FILES, file, text, self._clock.now())

    def _keep(
        self, code: str, values: Mapping[str, Any], operator: Operator, *, begun: bool
    ) -> None:
        with self._archive.transaction():
            self._write(code, values)
            if begun:
                self._note(operator, code, ItemAct.BEGUN)
        self._changed()

    def _write(self, code: str, values: Mapping[str, Any]) -> None:
        settings.put_site_file(
            ITEM_DRAFTS, draft_file(code), write_values(values), self._clock.now()
        )

    def _note(
        self,
        operator: Operator,
        code: str,
        act: ItemAct,
        version: int = 0,
        day: dt.date | None = None,
        words: str = "",
    ) -> None:
        parts = [code, str(act), f"v{version}" if version else "-", str(day or "-")]
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=JOURNAL_KIND, subject=" ".join(parts), reason=words
        )
        journal.add(self._archive, [line])

    def _changed(self) -> None:
        self._knowledge.reload()
        self._feed.publish(HallChanged(what="items"))


def _unconfirmed(held: Mapping[str, Any], keys: list[str]) -> dict[str, Any]:
    """Return whose the values are once some were changed: those are to be confirmed anew."""
    before = [] if held.get("confirmed_by") else list(held.get("unverified", ()))
    marked = before if _ALL in before else sorted({*before, *keys})
    kept = {key: value for key, value in held.items() if not key.startswith("confirmed_")}
    return kept | {"unverified": marked}
