"""The items of households and people that no event of its own tells: set, checked, dated.

They are set through ``Details`` events of the household archive, and not kept apart: so the time
line shows who told what and when, a wrong entry can be undone, the archive as of any day has them
as they were, and two clerks at one household see each other (T23) by the household's version.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, TypedDict

from hall_app.domain.dates import PartialDate
from hall_app.domain.households.events import Details
from hall_app.domain.households.items import (
    HOUSEHOLD_ITEMS,
    PERSON_ITEMS,
    ItemKind,
    checked,
    read_item,
)
from hall_app.domain.households.rows import DETAIL
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.households.items import Item
    from hall_app.domain.households.views import EventRecorded
    from hall_app.domain.views import Operator
    from hall_app.services.households import HouseholdsService
    from hall_app.services.knowledge import Knowledge
    from hall_app.support.clock import Clock


class _Said(TypedDict):
    on: PartialDate
    told_on: dt.date
    told_by: str
    paper: str


class HouseholdItemsService:
    """Set the items of ``domain/households/items.py``."""

    def __init__(self, households: HouseholdsService, knowledge: Knowledge, clock: Clock) -> None:
        self._households = households
        self._knowledge = knowledge
        self._clock = clock

    def set_household(
        self,
        household_id: int,
        values: Mapping[str, str],
        operator: Operator,
        *,
        seen: int,
        told_by: str = "",
        paper: str = "",
    ) -> EventRecorded:
        """Set items of a household from today on; an empty text takes an item away.

        Args:
            household_id: The household.
            values: Key of ``HOUSEHOLD_ITEMS`` to text.
            operator: Who sets them.
            seen: The household's version as the clerk saw it.
            told_by: Who told it.
            paper: On what paper.

        Raises:
            RuleViolation: ``item-unknown``, ``unknown-code``, ``nothing-to-change`` and what
                ``read_item`` refuses.
            StaleRecord: ``household-changed``.
        """
        self._households.require_change(operator)
        event = Details(
            **self._said(told_by, paper),
            household=household_id,
            values=self._read(values, HOUSEHOLD_ITEMS),
        )
        return self._households.record(event, operator, seen={household_id: seen})

    def set_person(
        self,
        person_id: int,
        values: Mapping[str, str],
        operator: Operator,
        *,
        seen: Mapping[int, int],
        told_by: str = "",
        paper: str = "",
    ) -> EventRecorded:
        """Set items of a person from today on; an empty text takes an item away.

        Args:
            person_id: The person.
            values: Key of ``PERSON_ITEMS`` to text.
            operator: Who sets them.
            seen: Versions of the person's households as the clerk saw them.
            told_by: Who told it.
            paper: On what paper.

        Raises:
            RuleViolation: As ``set_household``.
            StaleRecord: ``household-changed``.
        """
        self._households.require_change(operator)
        event = Details(
            **self._said(told_by, paper),
            person=person_id,
            values=self._read(values, PERSON_ITEMS),
        )
        return self._households.record(event, operator, seen=seen)

    def checked(self, household_id: int, operator: Operator, *, seen: int) -> EventRecorded:
        """Record that the clerk looked through a household's file today.

        Raises:
            StaleRecord: ``household-changed``.
        """
        values = checked(operator.name, self._today())
        return self.set_household(household_id, values, operator, seen=seen)

    def _said(self, told_by: str, paper: str) -> _Said:
        today = self._today()
        return {"on": PartialDate.of(today), "told_on": today, "told_by": told_by, "paper": paper}

    def _read(self, values: Mapping[str, str], items: Mapping[str, Item]) -> dict[str, str]:
        found = {}
        for key, text in values.items():
            item = items.get(key)
            if item is None:
                near = difflib.get_close_matches(key, items, n=3, cutoff=0.0)
                raise RuleViolation("item-unknown", fields=(key,), given=key, nearest=near)
            told = read_item(item, text)
            if told and item.kind is ItemKind.CODE:
                self._knowledge.catalog.table(item.table).row(told)
            found[DETAIL + key] = told
        return found

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())
