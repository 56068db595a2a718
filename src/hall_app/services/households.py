"""The household archive: shown as of any day, changed by events, each of which can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.dates import age_on
from hall_app.domain.households.events import TagStart, TagStop
from hall_app.domain.households.lengths import LONGEST_NOTE, check_lengths
from hall_app.domain.households.planning import plan
from hall_app.domain.households.relations import Relative, suggest
from hall_app.domain.households.rows import Membership, Table, plain
from hall_app.domain.households.subjects import subjects
from hall_app.domain.households.views import (
    ChangeLine,
    EventPreview,
    EventRecorded,
    RelationChoice,
)
from hall_app.services.approval_subjects import of_numbers
from hall_app.services.event_codes import check_codes
from hall_app.services.events import HouseholdChanged, PersonChanged
from hall_app.services.marks import Marks
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.storage import household_events, household_undo, journal
from hall_app.storage.household_book import open_book
from hall_app.storage.household_events import Teller
from hall_app.storage.queries import households, movement
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from hall_app.domain.households.book import Book, Change
    from hall_app.domain.households.events import HouseholdEvent
    from hall_app.domain.households.plan import Plan
    from hall_app.domain.households.views import EventLine, HouseholdView
    from hall_app.domain.views import HouseholdHit, Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.movement import Movement
    from hall_app.support.clock import Clock

CORRECT_ID = "people.correct-id"
"""Act of replacing an ID number that is on record; nobody approves the own one."""
PHONE_ITEMS = ("phones", "emergency_phone", "landlord_phone")
"""Details of a household that are masked like the telephone number of a person."""


class HouseholdsService:
    """Show households and record what happens to them."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._marks = Marks(knowledge, policy)
        self._homes = HomeScope(archive)
        self._cases = CaseScope(archive, knowledge)

    # --- reading ----------------------------------------------------------------------------

    def household(
        self, household_id: int, operator: Operator, on: dt.date | None = None
    ) -> HouseholdView:
        """Return a household as it is, or as it was on the evening of a day.

        Raises:
            RuleViolation: ``unknown-household``, ``day-in-future``, ``day-before-household``.
        """
        self._policy.require(operator, "households.read")
        self._homes.require(operator, homes=(household_id,))
        today = self._today()
        if on is not None and on > today:
            raise RuleViolation("day-in-future", fields=("on",), day=on.isoformat())
        dealings = self._cases.dealings(operator)
        found = households.household(self._archive, household_id, today, on, cases=dealings)
        began = found.established_on
        if on is not None and began is not None and on < began.first_day():
            raise RuleViolation("day-before-household", fields=("on",), since=began)
        return self._marks.household(found, operator, today)

    def with_number(self, file_number: str, operator: Operator) -> int:
        """Return the household of a file number.

        Raises:
            RuleViolation: ``unknown-household``, ``out-of-grid``.
        """
        self._policy.require(operator, "households.read")
        found = households.household_with_number(self._archive, file_number.strip().upper())
        self._homes.require(operator, homes=(found,))
        return found

    def of_person(self, resident_id: int, operator: Operator) -> int:
        """Return the household where a person lives, or was last.

        Raises:
            RuleViolation: ``unknown-person``, ``person-without-household``, ``out-of-grid``.
        """
        self._policy.require(operator, "households.read")
        self._homes.require(operator, people=(resident_id,))
        return households.household_of(self._archive, resident_id)

    def hits(self, household_ids: tuple[int, ...], operator: Operator) -> tuple[HouseholdHit, ...]:
        """Return households as a list shows them, in the order given.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, "households.read")
        self._homes.require(operator, homes=household_ids)
        return households.hits(self._archive, household_ids)

    def reveal_phones(self, household_id: int, operator: Operator) -> Mapping[str, str]:
        """Return the numbers written down for a household; the journal keeps who looked.

        Raises:
            RuleViolation: ``unknown-household``.
        """
        self._policy.require(operator, "people.reveal")
        self._homes.require(operator, homes=(household_id,))
        now = self._clock.now()
        details = households.household(self._archive, household_id, hall_day(now)).details
        look = journal.NewLine.by(
            operator, at=now, kind="reveal-phone", subject=f"household {household_id}"
        )
        with self._archive.transaction():
            journal.add(self._archive, [look])
        return {name: details[name] for name in PHONE_ITEMS if details.get(name)}

    def events_of_person(self, resident_id: int, operator: Operator) -> tuple[EventLine, ...]:
        """Return what happened to a person, the latest first."""
        self._policy.require(operator, "households.read")
        self._homes.require(operator, people=(resident_id,))
        return households.events_of_person(self._archive, resident_id)

    def movement(
        self, before: dt.date, last: dt.date, operator: Operator
    ) -> tuple[Movement, Movement]:
        """Return how the registered and the resident people changed after ``before``.

        An account bound to grids has the movement of its grids.
        """
        self._policy.require(operator, "households.read")
        with self._archive.snapshot():
            registered, living = (
                movement.movement(self._archive, use, before, last, operator.grids)
                for use in movement.USES
            )
        return registered, living

    def suggestions(
        self,
        household_id: int,
        new_head: int,
        operator: Operator,
        without: frozenset[int] = frozenset(),
    ) -> tuple[RelationChoice, ...]:
        """Return what every member likely is to a new head, for the clerk to confirm.

        Args:
            household_id: The household.
            new_head: The member who becomes the head.
            operator: Who asks.
            without: Members who leave with the same event.

        Raises:
            RuleViolation: ``unknown-household``, ``not-a-member``, ``out-of-grid``.
        """
        self._policy.require(operator, "households.read")
        self._homes.require(operator, homes=(household_id,))
        book = open_book(self._archive, (household_id,), ())
        book.household(household_id)
        members = book.members(household_id)
        if new_head not in {one.person for one in members}:
            raise RuleViolation(
                "not-a-member", fields=("head",), person=new_head, household=household_id
            )
        people = {one.person: book.person(one.person) for one in members}
        relatives = [
            Relative(
                person=one.person,
                relation=one.relation,
                sex=people[one.person].sex,
                birth=people[one.person].birth,
            )
            for one in members
        ]
        likely = suggest(relatives, new_head)
        today = self._today()
        return tuple(
            RelationChoice(
                person_id=one.person,
                name=people[one.person].name,
                sex=one.sex,
                age=age_on(one.birth.first_day(), today) if one.birth else None,
                before=one.relation,
                suggested=likely[one.person],
            )
            for one in relatives
            if one.person not in without
        )

    # --- events -----------------------------------------------------------------------------

    def require_change(self, operator: Operator) -> None:
        """Let a change of households go on, or stop it.

        Raises:
            RuleViolation: ``not-permitted``.
        """
        self._policy.require(operator, "households.change")

    def preview(self, event: HouseholdEvent, operator: Operator) -> EventPreview:
        """Return what an event will change, without changing anything.

        Raises:
            RuleViolation: The event cannot have happened like this.
        """
        self._policy.require(operator, "households.change")
        check_codes(event, self._knowledge.catalog)
        event = self._within(event, operator)
        book = open_book(self._archive, *subjects(event))
        found = plan(event, book, self._today())
        names = {one: book.person(one).name for one in found.people}
        return EventPreview(
            changes=tuple(_line(book, one) for one in found.changes),
            questions=found.questions,
            names=names,
        )

    def record(
        self,
        event: HouseholdEvent,
        operator: Operator,
        *,
        kept: Mapping[str, str] | None = None,
        seen: Mapping[int, int] | None = None,
    ) -> EventRecorded:
        """Record an event with everything it changes: all of it, or nothing.

        Args:
            event: What happened.
            operator: Who records it.
            kept: Doubts that the clerk keeps, with the reasons.
            seen: Versions of the households as the clerk saw them.

        Raises:
            RuleViolation: The event cannot have happened like this; ``event-doubts`` with the
                doubts that have no reason yet; ``id-number-taken``; ``text-too-long``; what
                ``check_codes`` finds.
            StaleRecord: ``household-changed`` when a household is not as the clerk saw it.
        """
        self._policy.require(operator, "households.change")
        if isinstance(event, TagStart | TagStop):
            self._marks.require(operator, event.tag)
        check_lengths(event)
        check_codes(event, self._knowledge.catalog)
        event = self._within(event, operator)
        with self._archive.transaction():
            self._check_seen(seen or {})
            book = open_book(self._archive, *subjects(event))
            found = plan(event, book, self._today())
            _check_doubts(found, kept or {})
            self._check_numbers(found)
            self._require_number_changes(found, operator)
            done = household_events.record(
                self._archive,
                event,
                found,
                self._teller(operator),
                kept=kept or {},
                station=self._station(),
            )
        homes = tuple(done.id_of(Table.HOUSEHOLD, one) for one in found.households)
        people = tuple(done.id_of(Table.PERSON, one) for one in found.people)
        self._tell(homes, people)
        return EventRecorded(event_id=done.event_id, households=homes, people=people)

    def undo(self, event_id: int, reason: str, operator: Operator) -> None:
        """Take an event back; it stays on record with who took it back and why.

        Raises:
            RuleViolation: ``undo-reason-missing``, ``unknown-event``, ``event-undone-already``,
                ``event-built-on``, ``event-person-has-cases``, ``out-of-grid``.
        """
        self._policy.require(operator, "households.undo")
        if not reason.strip():
            raise RuleViolation("undo-reason-missing", fields=("reason",))
        with self._archive.transaction():
            people, homes = household_undo.subjects(self._archive, event_id)
            self._homes.require(operator, homes=homes, people=people)
            homes, people = household_undo.undo(
                self._archive, event_id, reason.strip()[:LONGEST_NOTE], self._teller(operator)
            )
        self._tell(homes, people)

    # --- inside -----------------------------------------------------------------------------

    def _within(self, event: HouseholdEvent, operator: Operator) -> HouseholdEvent:
        """Let an event happen in the operator's grids only; a new home of one grid stands there."""
        homes, people = subjects(event)
        self._homes.require(operator, homes=homes, people=people)
        return self._homes.founded(event, operator)

    def _check_seen(self, seen: Mapping[int, int]) -> None:
        known = households.versions(self._archive, tuple(seen))
        for household_id, version in seen.items():
            if known.get(household_id) != version:
                raise StaleRecord("household-changed", household=household_id)

    def _check_numbers(self, found: Plan) -> None:
        """See that an ID number does not come to stand under two people."""
        merged = [one.row for one in found.changes if one.field == "merged_into"]
        for change in found.changes:
            if change.table is not Table.PERSON:
                continue
            number = (
                change.values.get("id_number")
                if change.values is not None
                else change.after
                if change.field == "id_number"
                else ""
            )
            if number:
                households.check_number_is_free(self._archive, str(number), change.row, merged)

    def _require_number_changes(self, found: Plan, operator: Operator) -> None:
        """Let an ID number that is on record be replaced by whoever may, or with approval."""
        replaced = {
            one.row: (str(one.before), str(one.after or ""))
            for one in found.changes
            if one.table is Table.PERSON and one.field == "id_number" and one.before
        }
        if replaced:
            about = of_numbers(self._archive, replaced)
            self._policy.require(operator, CORRECT_ID, about=about)

    def _tell(
        self, homes: tuple[int, ...] | list[int], people: tuple[int, ...] | list[int]
    ) -> None:
        self._feed.publish(
            *(HouseholdChanged(household_id=one) for one in homes),
            *(PersonChanged(resident_id=one) for one in people),
        )

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())

    def _station(self) -> str:
        station = self._knowledge.profile.station
        if not station:
            raise RuleViolation("station-missing")
        return station

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _check_doubts(found: Plan, kept: Mapping[str, str]) -> None:
    open_ones = sorted(
        {str(one.doubt) for one in found.questions if not kept.get(str(one.doubt), "").strip()}
    )
    if open_ones:
        raise RuleViolation("event-doubts", fields=("keep",), doubts=open_ones)


def _line(book: Book, change: Change) -> ChangeLine:
    row = book.row(change.table, change.row)
    home = book.household(row.household).address if isinstance(row, Membership) else ""
    return ChangeLine(
        table=change.table,
        whose=_whose(book, change),
        field=change.field,
        before=change.before,
        after=change.after,
        values=change.values or {},
        row=plain(row),
        home=home,
    )


def _whose(book: Book, change: Change) -> str:
    row = book.row(change.table, change.row)
    if change.table is Table.HOUSEHOLD:
        return str(getattr(row, "address", ""))
    person = getattr(row, "person", change.row)
    return book.person(int(person)).name
