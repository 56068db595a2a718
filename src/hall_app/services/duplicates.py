"""People who stand in the archive twice: offered, compared, merged, told apart, parted again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hall_app.domain.dates import PartialDate
from hall_app.domain.duplicates import Candidate, Comparison, DuplicatePair, MergeLine, likeness
from hall_app.domain.households.same_person import SamePerson
from hall_app.domain.identity import normalise_id
from hall_app.services.events import PersonChanged
from hall_app.services.scope import CaseScope, HomeScope
from hall_app.storage import duplicates, people
from hall_app.storage.household_events import Teller
from hall_app.storage.queries import duplicates as hunt
from hall_app.storage.queries.scope import person_in
from hall_app.storage.statements import read_instant
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import is_ascii_digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.households.views import EventRecorded
    from hall_app.domain.views import Operator, PersonHit
    from hall_app.services.commands import Applicant
    from hall_app.services.events import ChangeFeed
    from hall_app.services.households import HouseholdsService
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

MOST_SUGGESTED = 3
MOST_MERGES = 500
LONGEST_REASON = 200


class DuplicatesService:
    """Offer pairs and carry out what the clerk decides; nothing is merged unasked.

    An account bound to grids is offered pairs of which both live there, and decides on no others.
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        households: HouseholdsService,
    ) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._households = households
        self._homes = HomeScope(archive)
        self._cases = CaseScope(archive, knowledge)

    # --- offering ---------------------------------------------------------------------------

    def hunt(
        self,
        operator: Operator,
        progress: Callable[[int, int], None] | None = None,
        stopped: Callable[[], bool] | None = None,
    ) -> tuple[DuplicatePair, ...]:
        """Return all pairs of the archive who may be one, the likeliest first.

        Takes seconds in a large archive: belongs on the background lane. Changes nothing.
        """
        self._policy.require(operator, "duplicates.read")
        found = hunt.pairs(self._archive, progress, stopped, grids=operator.grids)
        dealings = self._cases.dealings(operator)
        ids = sorted({one for first, second, _ in found for one in (first, second)})
        hits: dict[int, PersonHit] = {}
        for start in range(0, len(ids), hunt.AT_ONCE):
            part = ids[start : start + hunt.AT_ONCE]
            found_ones = people.hits(self._archive, part, cases=dealings)
            hits |= {one.resident_id: one for one in found_ones}
        return tuple(
            DuplicatePair(
                first=hits[first], second=hits[second], score=like.score, signs=like.signs
            )
            for first, second, like in found
        )

    def alike(self, typed: Applicant, operator: Operator) -> tuple[DuplicatePair, ...]:
        """Return who of the archive may be the person just typed, each beside what was typed.

        Somebody under the very same ID number is not among them: that is said at the number.
        """
        self._policy.require(operator, "people.read")
        if not typed.name.strip():
            return ()
        candidate = Candidate(
            resident_id=0,
            name=typed.name.strip(),
            id_number=normalise_id(typed.id_number),
            sex=typed.sex,
            birth=typed.birth.isoformat() if typed.birth else "",
            phone="".join(filter(is_ascii_digits, typed.phone)),
            address=typed.address.strip(),
        )
        found = hunt.alike(self._archive, candidate, MOST_SUGGESTED, grids=operator.grids)
        hits = {
            one.resident_id: one
            for one in people.hits(
                self._archive, [rid for rid, _ in found], cases=self._cases.dealings(operator)
            )
        }
        return tuple(
            DuplicatePair(first=hits[rid], second=hits[rid], score=like.score, signs=like.signs)
            for rid, like in found
            if rid in hits
        )

    def compare(self, first: int, second: int, operator: Operator) -> Comparison:
        """Return two people side by side.

        Raises:
            RuleViolation: ``same-person``, ``unknown-person``, ``person-merged``, ``out-of-grid``.
        """
        self._policy.require(operator, "duplicates.read")
        self._two(first, second, operator)
        known = hunt.candidates(self._archive, (first, second))
        like = likeness(known[first], known[second])
        return Comparison(
            first=duplicates.side(self._archive, first, self._cases.dealings(operator)),
            second=duplicates.side(self._archive, second, self._cases.dealings(operator)),
            signs=like.signs,
            score=like.score,
        )

    # --- deciding ---------------------------------------------------------------------------

    def tell_apart(self, first: int, second: int, reason: str, operator: Operator) -> None:
        """Remember that two people are two; the pair is not offered again.

        Raises:
            RuleViolation: ``same-person``, ``unknown-person``, ``person-merged``, ``out-of-grid``.
        """
        self._policy.require(operator, "duplicates.decide")
        with self._archive.transaction():
            self._two(first, second, operator)
            duplicates.tell_apart(
                self._archive,
                first,
                second,
                reason.strip()[:LONGEST_REASON],
                self._teller(operator),
            )
        self._feed.publish(PersonChanged(resident_id=first), PersonChanged(resident_id=second))

    def offer_again(self, first: int, second: int, operator: Operator) -> None:
        """Forget that two people were told apart.

        Raises:
            RuleViolation: ``out-of-grid``.
        """
        self._policy.require(operator, "duplicates.decide")
        self._homes.require(operator, people=(first, second))
        with self._archive.transaction():
            duplicates.know_apart_no_more(self._archive, first, second)
        self._feed.publish(PersonChanged(resident_id=first), PersonChanged(resident_id=second))

    def merge(self, kept: int, gone: int, reason: str, operator: Operator) -> EventRecorded:
        """Go on with one of two people; both keep their histories, cases and papers.

        Raises:
            RuleViolation: ``merge-reason-missing`` where ID, birth or sex speak against it;
                ``merge-one-is-dead``; ``same-person``, ``unknown-person``, ``person-merged``;
                ``relations-missing`` where a household would be left without a head.
        """
        self._policy.require(operator, "duplicates.decide")
        if self.compare(kept, gone, operator).needs_reason and not reason.strip():
            raise RuleViolation("merge-reason-missing", fields=("reason",))
        today = hall_day(self._clock.now())
        event = SamePerson(
            on=PartialDate.of(today),
            told_on=today,
            person=kept,
            gone=gone,
            note=reason.strip()[:LONGEST_REASON],
        )
        return self._households.record(event, operator)

    def merges(self, operator: Operator) -> tuple[MergeLine, ...]:
        """Return the merges that stand, the newest first."""
        self._policy.require(operator, "duplicates.read")
        return tuple(
            MergeLine(
                event_id=event,
                kept=kept,
                gone=gone,
                kept_name=kept_name,
                gone_name=gone_name,
                at=read_instant(at),
                by=by,
                note=note,
            )
            for event, kept, gone, kept_name, gone_name, at, by, note in hunt.merges(
                self._archive, MOST_MERGES, person_in('k."id"', operator.grids)
            )
        )

    def part(self, event_id: int, reason: str, operator: Operator) -> None:
        """Undo a merge: both people stand as before, each with the own cases and papers.

        Raises:
            RuleViolation: ``undo-reason-missing``, ``unknown-event``, ``event-undone-already``,
                ``event-built-on`` with the later events; ``out-of-grid``.
        """
        self._policy.require(operator, "duplicates.decide")
        self._households.undo(event_id, reason, operator)

    # --- inside -----------------------------------------------------------------------------

    def _two(self, first: int, second: int, operator: Operator) -> None:
        if first == second:
            raise RuleViolation("same-person", fields=("person",), person=first)
        duplicates.check_known(self._archive, first, second)
        self._homes.require(operator, people=(first, second))

    def _teller(self, operator: Operator) -> Teller:
        return Teller(account_id=operator.account_id, window=operator.window, at=self._clock.now())
