"""What of the hall's work an account sees: its lines of business, its grids, its own errands.

An account without lines and grids sees everything, so that a small hall has nothing to set. A case
that somebody has a hand in is seen in any line (domain reference 2.10).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.storage.queries import case_lists, scope
from hall_app.support.errors import HallError, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.resident_lists import ListFilter
    from hall_app.domain.views import CaseHit, Operator, SearchResults
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.database import Archive

SEES_LINES = frozenset({"head", "intake", "handler", "archivist", "auditor"})
"""Roles that see the cases of others; an agent (代理员) alone has his own errands."""


class CaseScope:
    """Keep the cases of other lines from an account that works in some lines only."""

    def __init__(self, archive: Archive, knowledge: Knowledge) -> None:
        self._archive = archive
        self._knowledge = knowledge

    def condition(self, operator: Operator) -> case_lists.Condition | None:
        """Return which cases an operator sees; nothing for all of them."""
        if not operator.roles & SEES_LINES:
            return scope.hand_in(operator.account_id)
        if not operator.lines:
            return None
        known = case_lists.items_known(self._archive)
        items = [one for one in known if self._line(one) in operator.lines]
        return scope.hand_in(operator.account_id, items)

    def narrowed(self, condition: case_lists.Condition, operator: Operator) -> case_lists.Condition:
        """Return the cases of a list that an operator sees."""
        mine = self.condition(operator)
        if mine is None:
            return condition
        return dataclasses.replace(condition.also(mine), urgent_first=condition.urgent_first)

    def require(self, number: str, operator: Operator) -> None:
        """Let an operator see a case or act on it, or stop it.

        Raises:
            RuleViolation: ``out-of-line``.
        """
        mine = self.condition(operator)
        if mine is not None and not scope.has_case(self._archive, number, mine):
            raise RuleViolation("out-of-line", fields=("number",), number=number)

    def hits(self, found: tuple[CaseHit, ...], operator: Operator) -> tuple[CaseHit, ...]:
        """Return the cases found that an operator sees."""
        mine = self.condition(operator)
        if mine is None:
            return found
        return tuple(one for one in found if scope.has_case(self._archive, one.number, mine))

    def _line(self, item: str) -> str:
        try:
            return self._knowledge.catalog.edition(item).line
        except HallError:
            return ""


class HomeScope:
    """Keep homes and people of other grids from an account that works in some grids only."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def require(
        self, operator: Operator, *, homes: Iterable[int] = (), people: Iterable[int] = ()
    ) -> None:
        """Let an operator see homes and people or change them, or stop it.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        if not operator.grids:
            return
        wanted_homes, wanted = frozenset(homes), frozenset(people)
        seen_homes = scope.homes_within(self._archive, wanted_homes, operator.grids)
        seen = scope.people_within(self._archive, wanted, operator.grids)
        if wanted_homes - seen_homes or wanted - seen:
            raise RuleViolation("out-of-grid", grids=sorted(operator.grids))

    def homes(self, ids: Iterable[int], operator: Operator) -> frozenset[int] | None:
        """Return those of some homes that an operator sees; nothing for all of them."""
        if not operator.grids:
            return None
        return scope.homes_within(self._archive, ids, operator.grids)

    def narrowed(self, which: ListFilter, operator: Operator) -> ListFilter:
        """Return the list of what stands in the operator's grids."""
        if not operator.grids:
            return which
        return dataclasses.replace(which, within=operator.grids)

    def results(self, found: SearchResults, operator: Operator) -> SearchResults:
        """Return the homes and people found that stand in the operator's grids."""
        if not operator.grids:
            return found
        ids = [one.resident_id for one in (*found.people, *found.near)]
        people = scope.people_within(self._archive, ids, operator.grids)
        homes = [one.household_id for one in found.households]
        seen = scope.homes_within(self._archive, homes, operator.grids)
        return dataclasses.replace(
            found,
            people=tuple(one for one in found.people if one.resident_id in people),
            near=tuple(one for one in found.near if one.resident_id in people),
            households=tuple(one for one in found.households if one.household_id in seen),
        )
