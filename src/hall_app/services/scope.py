"""What of the hall's work an account sees: its lines of business, its grids, its own errands.

An account without lines and grids sees everything, so that a small hall has nothing to set. A case
that somebody has a hand in is seen in any line (domain reference 2.10).
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from hall_app.domain.households.events import NewHousehold
from hall_app.storage import accounts, contacts
from hall_app.storage.queries import case_lists, place_scope, scope
from hall_app.support.errors import HallError, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.resident_lists import ListFilter
    from hall_app.domain.views import Operator
    from hall_app.services.commands import Intake
    from hall_app.services.knowledge import Knowledge
    from hall_app.storage.database import Archive

SEES_LINES = frozenset({"head", "intake", "handler", "archivist", "auditor"})
"""Roles that see the cases of others; an agent (代理员) alone has his own errands."""


def require_whole_hall(operator: Operator) -> None:
    """Stop an account bound to lines or grids from what is only right of the whole hall.

    So it is with papers for the superior authority, lists of what is destroyed, and the journal:
    cut down to a part they would be wrong, and whole they would show the rest.

    Raises:
        RuleViolation: ``whole-hall-only``.
    """
    if operator.bound:
        raise RuleViolation("whole-hall-only", bound=list(operator.bound))


def require_every_line(operator: Operator) -> None:
    """Stop an account bound to lines from what tells of cases of every line.

    Raises:
        RuleViolation: ``whole-hall-only``.
    """
    if operator.lines:
        raise RuleViolation("whole-hall-only", bound=sorted(operator.lines))


def require_every_grid(operator: Operator) -> None:
    """Stop an account bound to grids from what is only right beside all homes of the hall.

    So it is with imports: a file compared with some grids only would bring people twice.

    Raises:
        RuleViolation: ``whole-hall-only``.
    """
    if operator.grids:
        raise RuleViolation("whole-hall-only", bound=sorted(operator.grids))


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
        return scope.hand_in(operator.account_id, self._items(operator))

    def dealings(self, operator: Operator) -> case_lists.Condition:
        """Return the cases of people and homes that an operator may be told of."""
        return self.condition(operator) or scope.EVERYTHING

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

    def require_told(self, number: str, operator: Operator) -> None:
        """Let an operator name a case that stands on somebody's paper, or stop him.

        Whoever is bound to no line may name any: the desk of enquiries takes slips of all cases.

        Raises:
            RuleViolation: ``out-of-line``.
        """
        if operator.lines:
            self.require(number, operator)

    def seen(self, numbers: Iterable[str], operator: Operator) -> frozenset[str]:
        """Return those of some cases that an operator sees."""
        mine = self.condition(operator)
        if mine is None:
            return frozenset(numbers)
        return scope.cases_within(self._archive, numbers, mine)

    def papers(self, operator: Operator) -> case_lists.Condition:
        """Return the papers that an operator sees: of his cases; of no case, his own where bound.

        An account with grids only sees the papers of every case.
        """
        return scope.papers(operator.account_id, self.condition(operator), operator.grids)

    def require_papers(self, job_ids: Iterable[int], operator: Operator) -> None:
        """Let an operator see papers or act on them, or stop him; unknown ones are none of his.

        Raises:
            RuleViolation: ``paper-out-of-scope``.
        """
        mine = self.papers(operator)
        if mine is scope.EVERYTHING:
            return
        wanted = frozenset(job_ids)
        if hidden := sorted(wanted - scope.papers_within(self._archive, wanted, mine)):
            raise RuleViolation("paper-out-of-scope", fields=("job",), job=hidden[0])

    def contacts(self, operator: Operator) -> case_lists.Condition:
        """Return the first-asked records that an operator sees.

        A record has no line until it leads to a case; till then it is of the lines of whoever has
        it. Whoever was asked first follows it to its end in any line (首问责任).
        """
        cases = self.condition(operator) if operator.lines else None
        handlers = (
            [one.account_id for one in accounts.all_accounts() if one.lines & operator.lines]
            if cases is not None
            else []
        )
        return scope.contacts(operator.account_id, handlers, cases, operator.grids)

    def require_contact(self, contact_id: int, number: str, operator: Operator) -> None:
        """Let an operator see a first-asked record or act on it, or stop him.

        Raises:
            RuleViolation: ``contact-out-of-scope``.
        """
        if not contacts.is_seen(self._archive, contact_id, self.contacts(operator)):
            raise RuleViolation("contact-out-of-scope", number=number)

    def appointments(self, operator: Operator) -> case_lists.Condition:
        """Return the appointments that an operator sees; one without an item bears no line."""
        items = self._items(operator) if operator.lines else None
        return scope.appointments(operator.account_id, items, operator.grids)

    def _items(self, operator: Operator) -> list[str]:
        """Return the items of the operator's lines, also those that are no longer offered."""
        known = self._knowledge.catalog.editions
        return [one for one in known if self._line(one) in operator.lines]

    def _line(self, item: str) -> str:
        try:
            return self._knowledge.catalog.edition(item).line
        except HallError:
            return ""


class PlaceScope:
    """Keep the places of other grids from an account that works in some grids only."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def require_seen(self, place_id: int, operator: Operator) -> None:
        """Let an operator look at a place: inside his grids, or on the way to them.

        Raises:
            RuleViolation: ``place-out-of-grid``.
        """
        self._require((place_id,), operator, place_scope.seen('p."id"', operator.grids))

    def require_inside(self, place_ids: Iterable[int], operator: Operator) -> None:
        """Let an operator change places inside his grids, or stop him.

        Raises:
            RuleViolation: ``place-out-of-grid``.
        """
        self._require(place_ids, operator, place_scope.inside('p."id"', operator.grids))

    def _require(
        self, place_ids: Iterable[int], operator: Operator, condition: case_lists.Condition
    ) -> None:
        if not operator.grids:
            return
        wanted = frozenset(place_ids)
        if wanted - place_scope.places_of(self._archive, wanted, condition):
            raise RuleViolation(
                "place-out-of-grid", fields=("place",), grids=sorted(operator.grids)
            )


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

    def founded(self, event: HouseholdEvent, operator: Operator) -> HouseholdEvent:
        """Return an event whose new home stands in the operator's grid; else as it was told.

        Raises:
            RuleViolation: ``out-of-grid`` for a home told to stand in another one;
                ``home-without-grid`` where the account has several and none was told.
        """
        if not operator.grids:
            return event
        for field in dataclasses.fields(event):
            home = getattr(event, field.name)
            if isinstance(home, NewHousehold):
                placed: dict[str, Any] = {field.name: _in_grid(home, operator)}
                return dataclasses.replace(event, **placed)
        return event

    def homes(self, ids: Iterable[int], operator: Operator) -> frozenset[int] | None:
        """Return those of some homes that an operator sees; nothing for all of them."""
        if not operator.grids:
            return None
        return scope.homes_within(self._archive, ids, operator.grids)

    def people(self, ids: Iterable[int], operator: Operator) -> list[int]:
        """Return those of some people that an operator sees, in their order."""
        known = list(ids)
        if not operator.grids:
            return known
        seen = scope.people_within(self._archive, known, operator.grids)
        return [one for one in known if one in seen]

    def narrowed(self, which: ListFilter, operator: Operator) -> ListFilter:
        """Return the list of what stands in the operator's grids."""
        if not operator.grids:
            return which
        return dataclasses.replace(which, within=operator.grids)

    def visits(self, operator: Operator) -> case_lists.Condition:
        """Return the visits that an operator sees."""
        return scope.visits(operator.account_id, operator.grids)

    def require_visits(self, visit_ids: Iterable[int], operator: Operator) -> None:
        """Let an operator see visits or settle them, or stop him.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        if not operator.grids:
            return
        wanted = frozenset(visit_ids)
        if wanted - scope.visits_within(self._archive, wanted, self.visits(operator)):
            raise RuleViolation("out-of-grid", grids=sorted(operator.grids))


def _in_grid(home: NewHousehold, operator: Operator) -> NewHousehold:
    told, grids = home.details.get("grid", ""), sorted(operator.grids)
    if not told and len(grids) > 1:
        raise RuleViolation("home-without-grid", grids=grids)
    if told and told not in grids:
        raise RuleViolation("out-of-grid", grids=grids)
    return dataclasses.replace(home, details={**home.details, "grid": told or grids[0]})


class IntakeScope:
    """Let matters begin with people, visits and records that an operator sees only.

    Whoever comes is served in any line (首问责任): the line of the item stops nobody.
    """

    def __init__(self, archive: Archive, knowledge: Knowledge) -> None:
        self._archive = archive
        self._cases = CaseScope(archive, knowledge)
        self._homes = HomeScope(archive)

    def require(self, intake: Intake, operator: Operator) -> None:
        """Let a matter begin, or stop it.

        Raises:
            RuleViolation: ``out-of-grid``, ``contact-out-of-scope``.
        """
        if intake.applicant.resident_id is not None:
            self._homes.require(operator, people=(intake.applicant.resident_id,))
        if intake.home_visit is not None:
            self._homes.require_visits((intake.home_visit,), operator)
        if intake.contact is not None and operator.bound:
            known = contacts.contact(self._archive, intake.contact)
            self._cases.require_contact(intake.contact, known.number, operator)
