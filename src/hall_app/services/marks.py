"""What an operator is shown of the marks of people: restricted ones need leave of their own."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.audiences import WORKING
from hall_app.domain.households.items import SENSITIVE_ITEMS
from hall_app.domain.households.tags import automatic, without_restricted
from hall_app.domain.households.views import TagView

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.households.views import HouseholdView, MemberView
    from hall_app.domain.views import Operator, PersonCard, PersonHit, SearchResults
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy

ACT = "tags.restricted"
SENSITIVE = "people.sensitive"
"""Act of the policy file for items on health, disability and money."""


class Marks:
    """Leave restricted marks out for those who may not see them, and add those that age gives."""

    def __init__(self, knowledge: Knowledge, policy: Policy) -> None:
        self._knowledge = knowledge
        self._policy = policy

    def hidden(self, operator: Operator) -> frozenset[str]:
        """Return the codes that an operator is not shown."""
        if self._policy.allows(operator, ACT):
            return frozenset()
        return self._knowledge.catalog.restricted_tags

    def require(self, operator: Operator, code: str) -> None:
        """Let a mark be given or taken, or stop it where it is a restricted one.

        Raises:
            RuleViolation: ``not-permitted``.
        """
        if code in self._knowledge.catalog.restricted_tags:
            self._policy.require(operator, ACT)

    def results(
        self, found: SearchResults, operator: Operator, words: frozenset[str]
    ) -> SearchResults:
        """Return search results as an operator may see them: no one by a mark that is hidden."""
        hidden = self.hidden(operator)
        if not hidden:
            return found
        told = hidden & words
        people = found.people
        if told:
            people = tuple(one for one in people if told.isdisjoint(one.tags))
        return dataclasses.replace(
            found, people=_hits(people, hidden), near=_hits(found.near, hidden)
        )

    def hits(self, found: tuple[PersonHit, ...], operator: Operator) -> tuple[PersonHit, ...]:
        """Return people found as an operator may see them."""
        return _hits(found, self.hidden(operator))

    def card(self, found: PersonCard, operator: Operator) -> PersonCard:
        """Return an applicant's card as an operator may see it."""
        tags = without_restricted(found.tags, self.hidden(operator))
        return dataclasses.replace(found, tags=tags)

    def household(self, found: HouseholdView, operator: Operator, today: dt.date) -> HouseholdView:
        """Return a household with the marks of its members that an operator may see."""
        hidden, day = self.hidden(operator), found.as_of or today
        members = tuple(self._member(one, hidden, day) for one in found.members)
        if self._policy.allows(operator, SENSITIVE):
            return dataclasses.replace(found, members=members)
        bare = (dataclasses.replace(one, details=_bare(one.details)) for one in members)
        return dataclasses.replace(found, members=tuple(bare), details=_bare(found.details))

    def _member(self, one: MemberView, hidden: frozenset[str], day: dt.date) -> MemberView:
        """Return a member with the narrowest mark that the age gives first, each mark once."""
        by_age = automatic(self._knowledge.catalog.tags, one.birth, day) if not one.died_on else ()
        ages = {kind.code for kind in self._knowledge.catalog.tags if kind.automatic}
        shown = [TagView(code=kind.code, automatic=True) for kind in by_age[:1]]
        given = [tag for tag in one.tags if tag.code not in hidden and tag.code not in ages]
        return dataclasses.replace(one, tags=(*shown, *given))


def _bare(details: Mapping[str, str]) -> Mapping[str, str]:
    """Return details without what sensitive items say; that they are filled in stays told."""
    return {
        key: WORKING.sensitive(value) if key in SENSITIVE_ITEMS else value
        for key, value in details.items()
    }


def _hits(found: tuple[PersonHit, ...], hidden: frozenset[str]) -> tuple[PersonHit, ...]:
    if not any(one.tags and not hidden.isdisjoint(one.tags) for one in found):
        return found
    return tuple(
        dataclasses.replace(one, tags=without_restricted(one.tags, hidden)) for one in found
    )
