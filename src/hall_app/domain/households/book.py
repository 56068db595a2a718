"""The rows an event works on, and what it changed in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from hall_app.domain.households.rows import (
    AnyRow,
    Benefit,
    Household,
    Membership,
    Person,
    Plain,
    Table,
    Tag,
    plain,
)
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hall_app.domain.dates import PartialDate

R = TypeVar("R", bound=AnyRow)
Place = tuple[Table, int]
"""Where a row stands: its table and its id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an event did to one field of one row.

    Attributes:
        field: The field's name; ``details.x`` inside the details; empty when the row is new and
            ``values`` holds all of it.
        on: From when on the new value holds; ``None``: from the beginning (a correction).
    """

    table: Table
    row: int
    field: str = ""
    before: Plain = None
    after: Plain = None
    values: Mapping[str, Plain] | None = None
    on: PartialDate | None = None


class Book:
    """Hold the rows of the households at hand, as they are and as an event leaves them."""

    def __init__(
        self,
        rows: Iterable[AnyRow],
        last_set: Mapping[tuple[Table, int, str], PartialDate] | None = None,
        ended: Mapping[tuple[int, str], PartialDate] | None = None,
    ) -> None:
        self._before: dict[Place, AnyRow] = {(row.table, row.id): row for row in rows}
        self._now = dict(self._before)
        self._new = 0
        self.last_set = last_set or {}
        """When each field was last changed by an event that stands."""
        self.ended = ended or {}
        """Until when a person was ``registered`` or ``living`` in places that are closed."""
        self.relied_on: set[Place] = set()
        """Rows the event did not change but would not have happened without."""

    def new_id(self) -> int:
        """Return the id of a row that the archive does not have yet."""
        self._new -= 1
        return self._new

    def put(self, row: AnyRow) -> None:
        """Keep a new row, or the next state of a known one."""
        self._now[row.table, row.id] = row

    def rely_on(self, row: AnyRow) -> None:
        """Note that the event would make no sense without a row as it is."""
        self.relied_on.add((row.table, row.id))

    def person(self, person_id: int) -> Person:
        """Return a person.

        Raises:
            RuleViolation: ``unknown-person``.
        """
        found = self._now.get((Table.PERSON, person_id))
        if found is None:
            raise RuleViolation("unknown-person", person=person_id)
        return cast("Person", found)

    def household(self, household_id: int) -> Household:
        """Return a household.

        Raises:
            RuleViolation: ``unknown-household``.
        """
        found = self._now.get((Table.HOUSEHOLD, household_id))
        if found is None:
            raise RuleViolation("unknown-household", household=household_id)
        return cast("Household", found)

    def members(self, household_id: int) -> tuple[Membership, ...]:
        """Return who belongs to a household now, the head first."""
        found = [one for one in self._all(Membership) if one.household == household_id]
        return tuple(sorted((one for one in found if one.until is None), key=_head_first))

    def members_on(self, household_id: int) -> tuple[Membership, ...]:
        """Return all who belong to a household in a book that holds one day, the head first."""
        found = [one for one in self._all(Membership) if one.household == household_id]
        return tuple(sorted(found, key=_head_first))

    def places_of(self, person_id: int) -> tuple[Membership, ...]:
        """Return where a person belongs now."""
        found = [one for one in self._all(Membership) if one.person == person_id]
        return tuple(sorted((one for one in found if one.until is None), key=lambda one: one.id))

    def row(self, table: Table, row_id: int) -> AnyRow:
        """Return a row as the event leaves it."""
        return self._now[table, row_id]

    def knows(self, table: Table, row_id: int) -> bool:
        """Say whether a row stands in the book."""
        return (table, row_id) in self._now

    def tags_on(self, person_id: int) -> tuple[Tag, ...]:
        """Return a person's tags in a book that holds one day, or the open ones of today's."""
        return tuple(one for one in self._all(Tag) if one.person == person_id)

    def benefits_on(self, person_id: int) -> tuple[Benefit, ...]:
        """Return a person's benefits in a book that holds one day, or today's open ones."""
        return tuple(one for one in self._all(Benefit) if one.person == person_id)

    def tags_of(self, person_id: int) -> tuple[Tag, ...]:
        """Return a person's open tags."""
        return tuple(one for one in self._all(Tag) if one.person == person_id and one.until is None)

    def benefits_of(self, person_id: int) -> tuple[Benefit, ...]:
        """Return the benefits a person receives."""
        return tuple(
            one for one in self._all(Benefit) if one.person == person_id and one.until is None
        )

    def merged_into(self, person_id: int) -> tuple[Person, ...]:
        """Return the people who were found to be this person."""
        return tuple(one for one in self._all(Person) if one.merged_into == person_id)

    def _all(self, kind: type[R]) -> Iterator[R]:
        return (row for row in self._now.values() if isinstance(row, kind))

    def was(self, row: AnyRow) -> bool:
        """Say whether a row stood like this before the event."""
        return self._before.get((row.table, row.id)) == row

    def touched(self) -> tuple[AnyRow, ...]:
        """Return the rows that are new or not what they were, people and households first."""
        order = list(Table)
        found = [row for place, row in self._now.items() if self._before.get(place) != row]
        return tuple(sorted(found, key=lambda row: (order.index(row.table), -row.id)))

    def changes(self, on: PartialDate | None) -> tuple[Change, ...]:
        """Return what happened to the rows since the book was opened.

        Args:
            on: The day of the event, from which the new values hold; ``None`` writes them
                anew from when the last ones held, which were wrong.
        """
        found: list[Change] = []
        for row in self.touched():
            old = self._before.get((row.table, row.id))
            if old is None:
                found.append(Change(table=row.table, row=row.id, values=plain(row), on=on))
                continue
            before, after = plain(old), plain(row)
            for name in sorted(before.keys() | after.keys()):
                was, now = before.get(name), after.get(name)
                if was != now:
                    found.append(
                        Change(
                            table=row.table,
                            row=row.id,
                            field=name,
                            before=was,
                            after=now,
                            on=on or self.last_set.get((row.table, row.id, name)),
                        )
                    )
        return tuple(found)


def _head_first(member: Membership) -> tuple[bool, str, int]:
    return member.relation != "02", member.relation, member.id
