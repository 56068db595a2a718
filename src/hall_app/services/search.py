"""One search box: people, households and cases in one answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.finding import NewPerson, guess_new_person, read_query
from hall_app.domain.readings import preferred_reading
from hall_app.services.marks import Marks
from hall_app.services.scope import CaseScope
from hall_app.storage import search

if TYPE_CHECKING:
    from hall_app.domain.views import Operator, SearchResults
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive


class SearchService:
    """Find people, households and cases by whatever was typed."""

    def __init__(self, archive: Archive, policy: Policy, knowledge: Knowledge) -> None:
        self._archive = archive
        self._policy = policy
        self._marks = Marks(knowledge, policy)
        self._cases = CaseScope(archive, knowledge)

    def find(
        self, text: str, operator: Operator, *, limit: int = search.MOST_PEOPLE
    ) -> SearchResults:
        """Answer what is typed so far; every word must fit and nothing typed is a pattern.

        An account bound to lines or grids finds among its own only, as many of them as others.
        """
        self._policy.require(operator, "search.find")
        query = read_query(text)
        found = search.find(
            self._archive,
            query,
            limit=limit,
            grids=operator.grids,
            cases=self._cases.condition(operator),
        )
        words = frozenset(one.text for one in query.terms)
        return self._marks.results(found, operator, words)

    def guess(self, text: str) -> NewPerson:
        """Say which field of a new person takes what was typed."""
        return guess_new_person(text)

    def warm(self) -> None:
        """Load the pinyin tables before the first Chinese name is searched."""
        preferred_reading("王")
