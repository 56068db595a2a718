"""Lists of people and households of any length: first rows, ids, pages, filters that are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hall_app.domain.households.tags import without_restricted
from hall_app.domain.resident_lists import (
    MOST_DAYS,
    HouseholdFilter,
    HouseholdRow,
    ListOrder,
    PeopleFilter,
    PersonRow,
    SavedFilter,
    kept_filter,
    read_filter,
    read_order,
)
from hall_app.domain.visits import MOST_OF_A_ROUND, VisitRound
from hall_app.services.looks import REVEAL, Screen
from hall_app.services.marks import Marks
from hall_app.services.scope import HomeScope
from hall_app.storage import journal, settings
from hall_app.storage.queries import household_lists
from hall_app.storage.queries import residents as queries
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from array import array
    from collections.abc import Mapping, Sequence

    from hall_app.domain.resident_lists import FilterChoices, ListFilter
    from hall_app.domain.views import Operator
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

PAGE_ROWS = 200
SAVED = "residents.saved-filters"
MOST_SAVED = 50
LONGEST_NAME = 30
OLDEST = 150
_TABLES = {
    "relation": "relations",
    "ethnic": "ethnic-groups",
    "education": "education",
    "marital": "marital-status",
    "political": "political-status",
}
Rows = tuple[PersonRow, ...] | tuple[HouseholdRow, ...]


class ResidentsService:
    """Show lists; nothing here changes a person or a household."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._marks = Marks(knowledge, policy)
        self._clock = clock
        self._homes = HomeScope(archive)

    def first(self, which: ListFilter, order: ListOrder, operator: Operator) -> Rows:
        """Return the first rows of a list, without counting the others.

        Raises:
            RuleViolation: ``age-range-wrong``, ``size-range-wrong``, ``days-wrong``,
                ``day-in-future``, ``not-permitted``.
        """
        self._policy.require(operator, "households.read")
        self._check(which, operator)
        with self._archive.snapshot():
            return self._rows(which, self._ids(which, order, operator, PAGE_ROWS), operator)

    def ids(self, which: ListFilter, order: ListOrder, operator: Operator) -> array[int]:
        """Return the ids of a whole list in its order; their number is its count.

        Raises:
            RuleViolation: As for ``first``.
        """
        self._policy.require(operator, "households.read")
        self._check(which, operator)
        return self._ids(which, order, operator)

    def rows(self, which: ListFilter, ids: Sequence[int], operator: Operator) -> Rows:
        """Return the rows of some ids of a list, in their order.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, "households.read")
        if isinstance(which, PeopleFilter):
            self._homes.require(operator, people=ids)
        else:
            self._homes.require(operator, homes=ids)
        with self._archive.snapshot():
            return self._rows(which, ids, operator)

    def whole(
        self, row: PersonRow | HouseholdRow, which: ListFilter, operator: Operator
    ) -> PersonRow | HouseholdRow:
        """Return a row with its numbers and address in full; the journal keeps who looked."""
        self._policy.require(operator, "people.reveal")
        if isinstance(row, HouseholdRow):
            subject = f"household {row.household_id}"
            self._homes.require(operator, homes=(row.household_id,))
            found = household_lists.full_phones(self._archive, [row.household_id], which.on)
            phone = found.get(row.household_id, {}).get("phone", "")
            shown: PersonRow | HouseholdRow = replace(row, phone_masked=phone)
        else:
            subject = f"resident {row.person_id}"
            self._homes.require(operator, people=(row.person_id,))
            told = queries.full_numbers(self._archive, [row])[row.person_id]
            shown = replace(
                row,
                id_masked=told["id_number"],
                phone_masked=told["phone"],
                address=told["address"],
            )
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind=REVEAL,
            subject=subject,
            reason=str(Screen.LISTS),
        )
        with self._archive.transaction():
            journal.add(self._archive, [line])
        return shown

    def round(self, which: ListFilter, order: ListOrder, operator: Operator) -> VisitRound:
        """Return the homes of a list in its order, each once, for visits one after another.

        Raises:
            RuleViolation: ``list-empty`` and as for ``first``.
        """
        self._policy.require(operator, "visits.record")
        with self._archive.snapshot():
            homes: Sequence[int] = self.ids(which, order, operator)
            if isinstance(which, PeopleFilter):
                homes = queries.homes(self._archive, homes)
        if not homes:
            raise RuleViolation("list-empty")
        return VisitRound(
            homes=tuple(homes[:MOST_OF_A_ROUND]), left_out=max(0, len(homes) - MOST_OF_A_ROUND)
        )

    def choices(self, operator: Operator) -> FilterChoices:
        """Return the tags, buildings and grids that stand in the archive: all, or the seen ones."""
        self._policy.require(operator, "households.read")
        found = queries.choices(self._archive, operator.grids)
        tags = without_restricted(found.tags, self._marks.hidden(operator))
        return replace(found, tags=tags)

    # --- filters that somebody keeps --------------------------------------------------------

    def saved(self, operator: Operator) -> tuple[SavedFilter, ...]:
        """Return the filters the operator keeps, by name."""
        self._policy.require(operator, "households.read")
        kept = settings.preferences(operator.account_id).get(SAVED, [])
        return tuple(_saved(one) for one in kept)

    def save(self, saved: SavedFilter, operator: Operator) -> None:
        """Keep a filter under its name; one of the same name is replaced.

        Raises:
            RuleViolation: ``filter-name-missing``, ``text-too-long``, ``too-many-filters``.
        """
        self._policy.require(operator, "households.read")
        name = saved.name.strip()
        if not name:
            raise RuleViolation("filter-name-missing", fields=("name",))
        if len(name) > LONGEST_NAME:
            raise RuleViolation(
                "text-too-long", fields=("name",), limit=LONGEST_NAME, length=len(name)
            )
        known = [one for one in self.saved(operator) if one.name != name]
        if len(known) >= MOST_SAVED:
            raise RuleViolation("too-many-filters", fields=("name",), limit=MOST_SAVED)
        self._keep(operator, [*known, replace(saved, name=name)])

    def forget(self, name: str, operator: Operator) -> None:
        """Keep a filter no longer."""
        self._policy.require(operator, "households.read")
        self._keep(operator, [one for one in self.saved(operator) if one.name != name])

    def _keep(self, operator: Operator, filters: Sequence[SavedFilter]) -> None:
        written = [
            {
                "name": one.name,
                "list": "people" if isinstance(one.which, PeopleFilter) else "households",
                "which": kept_filter(one.which),
                **one.order.kept(),
            }
            for one in filters
        ]
        with self._archive.transaction():
            settings.put_preference(operator.account_id, SAVED, written)

    # --- inside -----------------------------------------------------------------------------

    def _ids(
        self, which: ListFilter, order: ListOrder, operator: Operator, limit: int | None = None
    ) -> array[int]:
        today, which = self._today(), self._homes.narrowed(which, operator)
        if isinstance(which, PeopleFilter):
            return queries.people(self._archive, which, order, today, limit)
        return household_lists.households(self._archive, which, order, today, limit)

    def _rows(self, which: ListFilter, ids: Sequence[int], operator: Operator) -> Rows:
        if isinstance(which, HouseholdFilter):
            return household_lists.household_rows(self._archive, ids, which.on)
        day = which.on or self._today()
        found = queries.person_rows(self._archive, ids, day, which.on)
        hidden = self._marks.hidden(operator)
        return tuple(
            self._worded(replace(one, tags=without_restricted(one.tags, hidden))) for one in found
        )

    def _worded(self, row: PersonRow) -> PersonRow:
        """Put the words of the code tables in the place of the codes."""
        words = self._words()
        return replace(
            row,
            **{name: words[name].get(code, code) for name in words if (code := getattr(row, name))},
        )

    def _words(self) -> Mapping[str, Mapping[str, str]]:
        catalog = self._knowledge.catalog
        return {
            name: {one.code: one.name for one in catalog.table(table).rows}
            for name, table in _TABLES.items()
        }

    def _check(self, which: ListFilter, operator: Operator) -> None:
        self._marks.require(operator, which.tag)
        if which.unvisited is not None:
            self._policy.require(operator, "visits.read")
            if not 1 <= which.unvisited <= MOST_DAYS:
                raise RuleViolation(
                    "days-wrong",
                    fields=("unvisited",),
                    given=str(which.unvisited),
                    limit=MOST_DAYS,
                )
        if which.on is not None and which.on > self._today():
            raise RuleViolation("day-in-future", fields=("on",), day=which.on.isoformat())
        if isinstance(which, PeopleFilter):
            if wrong := _wrong(which.age_from, which.age_to):
                raise RuleViolation("age-range-wrong", fields=("age",), given=wrong)
        elif wrong := _wrong(which.living_from, which.living_to):
            raise RuleViolation("size-range-wrong", fields=("size",), given=wrong)

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _wrong(least: int | None, most: int | None) -> str:
    """Return the part of a range that cannot be, or nothing."""
    for one in (least, most):
        if one is not None and not 0 <= one <= OLDEST:
            return str(one)
    return f"{least}–{most}" if least is not None and most is not None and least > most else ""


def _saved(kept: Mapping[str, object]) -> SavedFilter:
    written = kept.get("which")
    facts = written if isinstance(written, dict) else {}
    which: ListFilter = (
        read_filter(HouseholdFilter, facts)
        if kept.get("list") == "households"
        else read_filter(PeopleFilter, facts)
    )
    return SavedFilter(name=str(kept.get("name", "")), which=which, order=read_order(kept))
