"""The rules that the head sets for the hall; each change stands in the journal, old and new."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from hall_app.domain.hall_rules import check_rules
from hall_app.services.events import HallChanged
from hall_app.storage import journal, settings

if TYPE_CHECKING:
    from hall_app.domain.hall_rules import HallRules
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class RulesService:
    """Read and set the rules of lights, supervision and correction."""

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

    def rules(self, operator: Operator) -> HallRules:
        """Return the rules in force."""
        self._policy.require(operator, "hall.read")
        return self._knowledge.rules

    def change(self, rules: HallRules, operator: Operator) -> None:
        """Set the rules; they hold from now on, for every case.

        Raises:
            RuleViolation: ``rule-out-of-range``, ``supervise-again-too-early``.
        """
        self._policy.require(operator, "hall.change")
        check_rules(rules)
        before = self._knowledge.rules
        changed = [
            (key_of(one.name), getattr(before, one.name), getattr(rules, one.name))
            for one in fields(rules)
            if getattr(before, one.name) != getattr(rules, one.name)
        ]
        if not changed:
            return
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="rules",
            subject="; ".join(f"{key} {old} → {new}" for key, old, new in changed),
        )
        with self._archive.transaction():
            for key, _, new in changed:
                settings.put(key, new)
            journal.add(self._archive, [line])
        self._knowledge.reload()
        self._feed.publish(HallChanged(what="rules"))


def key_of(name: str) -> str:
    """Return the setting that keeps a rule."""
    return name.replace("_", "-")
