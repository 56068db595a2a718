"""Drafts: what was typed survives a power cut, and only its author sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.keeping import AtEnd
from hall_app.services.events import DraftsChanged
from hall_app.storage import drafts as records
from hall_app.storage import journal
from hall_app.support import paths
from hall_app.support.clock import hall_day

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.views import DraftRow, Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


KIND = "draft"


class DraftsService:
    """Keep, offer again and drop drafts."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def keep(self, draft_id: str, title: str, body: str, operator: Operator) -> dt.datetime:
        """Keep a draft and return when it was kept; the text is the screen's own."""
        self._policy.require(operator, "drafts.keep")
        now = self._clock.now()
        with self._archive.transaction():
            records.put(draft_id, operator.account_id, title, body, now)
        self._feed.publish(DraftsChanged(draft_id=draft_id))
        return now

    def mine(self, operator: Operator) -> tuple[DraftRow, ...]:
        """Return the operator's drafts, newest first.

        Drafts of anybody that are past their period of keeping are gone from then on: they are no
        records, and no list is made of them.
        """
        self._drop_old(operator)
        return records.of(operator.account_id)

    def open(self, draft_id: str, operator: Operator) -> str | None:
        """Return a draft's text, or nothing when it is gone or somebody else's."""
        return records.body(draft_id, operator.account_id)

    def drop(self, draft_id: str, operator: Operator) -> None:
        """Throw a draft of the operator away."""
        if records.body(draft_id, operator.account_id) is None:
            return
        with self._archive.transaction():
            records.drop(draft_id)
        self._feed.publish(DraftsChanged(draft_id=draft_id))

    def _drop_old(self, operator: Operator) -> None:
        from hall_app.services.keeping_rules import rules_in_force  # noqa: PLC0415 - not at login

        rules = rules_in_force(paths.resources())
        (rule,) = [one for one in rules if one.kind == KIND]
        if rule.at_end is AtEnd.KEEP:
            return
        now = self._clock.now()
        last = rule.ended_before(hall_day(now))
        if not records.saved_until(last):
            return
        with self._archive.transaction():
            gone = records.drop_saved_until(last)
            line = journal.NewLine.by(
                operator, at=now, kind="retention", subject=f"draft; {gone} rows"
            )
            journal.add(self._archive, [line])
