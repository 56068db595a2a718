"""Skills of people and units of places: set and ended, shown where the person or place is."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.area_registers import (
    LONGEST_LEVEL,
    LONGEST_NOTE,
    LONGEST_UNIT,
    SKILL_KINDS,
    UNIT_KINDS,
)
from hall_app.domain.audiences import LISTED
from hall_app.domain.phones import read_phone
from hall_app.services.events import PlaceChanged, SkillsChanged
from hall_app.services.looks import Screen
from hall_app.services.scope import HomeScope, PlaceScope
from hall_app.storage import area, journal
from hall_app.storage.household_events import Teller
from hall_app.storage.queries import places
from hall_app.storage.queries import visits as words
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import fold_spaces, strip_controls

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hall_app.domain.area_registers import NewSkill, NewUnit, Skill, Unit
    from hall_app.domain.dates import PartialDate
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_LONGEST_PHONE = 20


class AreaRegistersService:
    """Keep who can do what, and which units and shops stand where.

    What is of people and places of other grids raises ``out-of-grid`` for an account bound to some.
    """

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._homes = HomeScope(archive)
        self._areas = PlaceScope(archive)

    # --- skills -----------------------------------------------------------------------------

    def skill_kinds(self, operator: Operator) -> Mapping[str, str]:
        """Return the kinds of skills on offer: code and word."""
        self._policy.require(operator, "households.read")
        return self._offered(SKILL_KINDS)

    def skills(self, person_id: int, operator: Operator) -> tuple[Skill, ...]:
        """Return the skills of a person, standing ones first."""
        self._policy.require(operator, "households.read")
        self._homes.require(operator, people=(person_id,))
        names = self._names(SKILL_KINDS)
        return tuple(
            dataclasses.replace(one, kind_name=names.get(one.kind, one.kind))
            for one in area.skills_of(self._archive, person_id)
        )

    def add_skill(self, person_id: int, skill: NewSkill, operator: Operator) -> int:
        """Keep a skill of a person and return its id.

        Raises:
            RuleViolation: ``kind-missing``, ``unknown-code``, ``unknown-person``,
                ``text-too-long``, ``day-in-future``, ``skill-known``.
        """
        self._policy.require(operator, "households.change")
        self._check_kind(SKILL_KINDS, skill.kind)
        told = dataclasses.replace(
            skill,
            level=_line(skill.level, "level", LONGEST_LEVEL),
            note=_line(skill.note, "note", LONGEST_NOTE),
        )
        self._check_day(skill.since, "since")
        with self._archive.transaction():
            words.names_of(self._archive, person_id)
            self._homes.require(operator, people=(person_id,))
            made = area.add_skill(self._archive, person_id, told, self._teller(operator))
        self._feed.publish(SkillsChanged(resident_id=person_id))
        return made

    def end_skill(self, skill_id: int, until: PartialDate, operator: Operator) -> None:
        """Let a skill be told of no longer from a day on; it stays on record.

        Raises:
            RuleViolation: ``skill-unknown``, ``span-ends-before``, ``day-in-future``.
        """
        self._policy.require(operator, "households.change")
        self._check_day(until, "until")
        with self._archive.transaction():
            if (owner := area.owner_of_skill(self._archive, skill_id)) is not None:
                self._homes.require(operator, people=(owner,))
            person = area.end_skill(self._archive, skill_id, until, self._teller(operator))
        self._feed.publish(SkillsChanged(resident_id=person))

    # --- units and shops --------------------------------------------------------------------

    def unit_kinds(self, operator: Operator) -> Mapping[str, str]:
        """Return the kinds of units on offer: code and word."""
        self._policy.require(operator, "places.read")
        return self._offered(UNIT_KINDS)

    def units(self, place_id: int, operator: Operator) -> tuple[Unit, ...]:
        """Return the units and shops at a place and below it, open ones first, phones masked."""
        self._policy.require(operator, "places.read")
        self._areas.require_seen(place_id, operator)
        names = self._names(UNIT_KINDS)
        return tuple(
            dataclasses.replace(
                one,
                kind_name=names.get(one.kind, one.kind),
                phone=LISTED.phone(one.phone) if one.phone else "",
            )
            for one in area.units_below(self._archive, place_id, operator.grids)
        )

    def unit_phone(self, unit_id: int, operator: Operator) -> str:
        """Return the telephone number of a unit in full; the journal keeps who looked.

        Raises:
            RuleViolation: ``unit-unknown``, ``place-out-of-grid``.
        """
        self._policy.require(operator, "people.reveal")
        if (at := area.place_of_unit(self._archive, unit_id)) is not None:
            self._areas.require_inside((at,), operator)
        line = journal.NewLine.by(
            operator,
            at=self._clock.now(),
            kind="reveal-phone",
            subject=f"unit {unit_id}",
            reason=str(Screen.PLACES),
        )
        with self._archive.transaction():
            journal.add(self._archive, [line])
        return area.unit_phone(self._archive, unit_id)

    def add_unit(self, place_id: int, unit: NewUnit, operator: Operator) -> int:
        """Keep a unit or shop at a place and return its id.

        Raises:
            RuleViolation: ``kind-missing``, ``unknown-code``, ``unknown-place``,
                ``unit-name-missing``, ``text-too-long``, ``day-in-future``, ``unit-known``.
        """
        self._policy.require(operator, "places.change")
        self._check_kind(UNIT_KINDS, unit.kind)
        phone = read_phone(unit.phone).text if unit.phone.strip() else ""
        told = dataclasses.replace(
            unit,
            name=_line(unit.name, "name", LONGEST_UNIT),
            head=_line(unit.head, "head", LONGEST_UNIT),
            phone=_line(phone, "phone", _LONGEST_PHONE),
        )
        if not told.name:
            raise RuleViolation("unit-name-missing", fields=("name",))
        self._check_day(unit.since, "since")
        with self._archive.transaction():
            places.place(self._archive, place_id)
            self._areas.require_inside((place_id,), operator)
            made = area.add_unit(self._archive, place_id, told, self._teller(operator))
        self._feed.publish(PlaceChanged(place_id=place_id))
        return made

    def end_unit(self, unit_id: int, until: PartialDate, operator: Operator) -> None:
        """Let a unit or shop be closed from a day on; it stays on record.

        Raises:
            RuleViolation: ``unit-unknown``, ``span-ends-before``, ``day-in-future``.
        """
        self._policy.require(operator, "places.change")
        self._check_day(until, "until")
        with self._archive.transaction():
            if (at := area.place_of_unit(self._archive, unit_id)) is not None:
                self._areas.require_inside((at,), operator)
            place = area.end_unit(self._archive, unit_id, until, self._teller(operator))
        self._feed.publish(PlaceChanged(place_id=place))

    # --- inside -----------------------------------------------------------------------------

    def _offered(self, table: str) -> dict[str, str]:
        return {one.code: one.name for one in self._knowledge.catalog.table(table).offered()}

    def _names(self, table: str) -> dict[str, str]:
        return {one.code: one.name for one in self._knowledge.catalog.table(table).rows}

    def _check_kind(self, table: str, code: str) -> None:
        if not code:
            raise RuleViolation("kind-missing", fields=("kind",))
        self._knowledge.catalog.table(table).row(code)

    def _check_day(self, day: PartialDate | None, field: str) -> None:
        if day is not None and day.first_day() > hall_day(self._clock.now()):
            raise RuleViolation("day-in-future", fields=(field,), day=str(day))

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())


def _line(text: str, field: str, most: int) -> str:
    told = fold_spaces(strip_controls(text))
    if len(told) > most:
        raise RuleViolation("text-too-long", fields=(field,), limit=most, length=len(told))
    return told
