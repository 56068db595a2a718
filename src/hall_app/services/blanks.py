"""Pre-numbered blank receipts: reserved by the head, used for late entries, spoiled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hall_app.domain.blanks import MOST_AT_ONCE, BlankState, blank_number, read_blank_number
from hall_app.services.events import BlanksChanged, PrintsChanged
from hall_app.services.scope import CaseScope
from hall_app.storage import blanks, journal, numbering, prints
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_prose

if TYPE_CHECKING:
    from hall_app.domain.blanks import BlankLine
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

FORM, TITLE = "blank-receipt", "备用受理回执"
SERIES = "blank"
COPIES = 2
"""One for the applicant, one for the file, as of every receipt."""
LONGEST_REASON = 100


class BlanksService:
    """Keep the register of blanks; every method runs on the database lane."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._scope = CaseScope(archive, knowledge)

    def register(self, operator: Operator) -> tuple[BlankLine, ...]:
        """Return the blanks, the newest first; each with the case it was used for, where seen."""
        self._policy.require(operator, "blanks.read")
        found = blanks.register(self._archive)
        seen = self._scope.seen({one.case_number for one in found if one.case_number}, operator)
        return tuple(
            one if not one.case_number or one.case_number in seen else replace(one, case_number="")
            for one in found
        )

    def reserve(self, count: int, operator: Operator) -> tuple[int, ...]:
        """Take numbers for blank receipts, queue one paper for each and return their jobs.

        Raises:
            RuleViolation: ``blank-count-out-of-range``, ``station-missing``.
        """
        self._policy.require(operator, "blanks.reserve")
        if not 1 <= count <= MOST_AT_ONCE:
            raise RuleViolation("blank-count-out-of-range", fields=("count",), most=MOST_AT_ONCE)
        station = self._knowledge.profile.station
        if not station:
            raise RuleViolation("station-missing")
        now = self._clock.now()
        year = hall_day(now).year
        jobs, numbers = [], []
        with self._archive.transaction():
            for _ in range(count):
                n = numbering.take(self._archive, SERIES, str(year))
                numbers.append(blank_number(station, year, n))
                jobs.append(self._queue(numbers[-1], operator))
            span = f"blanks {numbers[0]} to {numbers[-1]}"
            self._note("blanks-reserved", span, operator)
        self._feed.publish(BlanksChanged(), *(PrintsChanged(job_id=one) for one in jobs))
        return tuple(jobs)

    def check(self, text: str, operator: Operator) -> str:
        """Return the number a clerk means, of a blank that a late entry can use.

        A number without its year is one of this year, or, when this year has none of it yet, of
        the year before: the papers of an outage in December are entered in January.

        Raises:
            RuleViolation: ``blank-number-unreadable``, ``blank-unknown``, ``blank-used``,
                ``blank-spoiled``.
        """
        self._policy.require(operator, "blanks.read")
        year, station = hall_day(self._clock.now()).year, self._knowledge.profile.station
        meant = [read_blank_number(text, station, one) for one in (year, year - 1)]
        number = next((one for one in meant if blanks.known(self._archive, one)), meant[0])
        blanks.require_free(self._archive, number)
        return number

    def spoil(self, number: str, reason: str, operator: Operator) -> None:
        """Keep that a blank was spoiled or lost; its number is never used.

        Raises:
            RuleViolation: ``blank-unknown``, ``blank-used``, ``blank-spoiled``,
                ``spoil-reason-missing``, ``text-too-long``.
        """
        self._policy.require(operator, "blanks.spoil")
        reason = normalise_prose(reason)
        if not reason:
            raise RuleViolation("spoil-reason-missing", fields=("reason",))
        if len(reason) > LONGEST_REASON:
            raise RuleViolation(
                "text-too-long", fields=("reason",), limit=LONGEST_REASON, length=len(reason)
            )
        now = self._clock.now()
        with self._archive.transaction():
            blanks.require_free(self._archive, number)
            line = blanks.blank(self._archive, number)
            if not line.printed:  # a spoiled number does not come out of a printer later
                who = operator.account_id
                prints.drop([line.job_id], account_id=who, reason=reason, at=now)
            blanks.spoil(number, account_id=operator.account_id, at=now, reason=reason)
            self._note("blank-spoiled", f"blank {number}", operator, reason)
        self._feed.publish(BlanksChanged(), PrintsChanged(job_id=line.job_id))

    def unprinted(self, operator: Operator) -> tuple[int, ...]:
        """Return the jobs of free blanks that no printer has yet, in the order of their numbers."""
        self._policy.require(operator, "blanks.read")
        found = blanks.register(self._archive)
        off = {one.job_id for one in prints.dropped(self._archive)}
        waiting = [
            one
            for one in found
            if one.state is BlankState.FREE and not one.printed and one.job_id not in off
        ]
        return tuple(one.job_id for one in reversed(waiting))

    # --- parts ------------------------------------------------------------------------------

    def _queue(self, number: str, operator: Operator) -> int:
        hall, now = self._knowledge.profile, self._clock.now()
        content: dict[str, Any] = {
            "hall": {
                "name": hall.name,
                "phone": hall.phone,
                "complaint_phone": hall.complaint_phone,
                "address": hall.address,
            },
            "blank": {"number": number},
            "printed": {"on": hall_time(now).date().isoformat()},
        }
        job = prints.NewJob(form_id=FORM, title=TITLE, content=content, copies=COPIES)
        job_id = prints.queue(self._archive, job, operator, now)
        blanks.reserve(self._archive, number, job_id, account_id=operator.account_id, at=now)
        return job_id

    def _note(self, kind: str, subject: str, operator: Operator, reason: str = "") -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=subject, reason=reason
        )
        journal.add(self._archive, [line])
