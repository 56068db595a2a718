"""The items of the full agency: proposed by the program, marked and confirmed by the head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.agency import USUAL, AgencyItem, AgencyOffer
from hall_app.services.events import HallChanged
from hall_app.services.knowledge import AGENCY_ITEMS
from hall_app.storage import journal, settings
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Collection

    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class AgencyService:
    """Say and set what the hall does by full agency."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def offer(self, operator: Operator) -> AgencyOffer:
        """Return every item with whether the hall does it so, the marked ones first."""
        self._policy.require(operator, "hall.read")
        set_by_head = self._knowledge.agency_items
        marked = frozenset(USUAL) if set_by_head is None else set_by_head
        items = [
            AgencyItem(
                code=one.code,
                title=one.name,
                line=one.line,
                marked=one.code in marked,
                usual=one.code in USUAL,
                named_so=one.agency_possible,
            )
            for one in self._knowledge.catalog.items
        ]
        items.sort(key=lambda one: (not one.usual, one.code))
        return AgencyOffer(confirmed=set_by_head is not None, items=tuple(items))

    def mark(self, codes: Collection[str], operator: Operator) -> None:
        """Set the items that the hall does by full agency; commissions of others are refused.

        Raises:
            RuleViolation: ``unknown-item``.
        """
        self._policy.require(operator, "hall.change")
        known = {one.code for one in self._knowledge.catalog.items}
        wanted = sorted(set(codes))
        for code in wanted:
            if code not in known:
                raise RuleViolation("unknown-item", fields=("item",), given=code, nearest=())
        before = self._knowledge.agency_items
        if before == frozenset(wanted):
            return
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="agency-items",
            subject=f"{' '.join(sorted(before or ()))} → {' '.join(wanted)}",
        )
        with self._archive.transaction():
            settings.put(AGENCY_ITEMS, wanted)
            journal.add(self._archive, [line])
        self._knowledge.reload()
        self._feed.publish(HallChanged(what="agency"))
