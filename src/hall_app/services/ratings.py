"""Satisfaction slips: entered by a colleague, read by the head, followed up when bad."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.flow.context import FlowContext
from hall_app.domain.flow.moves import move
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.ratings import (
    CALL_DAYS,
    LONGEST_LINE,
    LONGEST_TEXT,
    FollowUp,
    check_grade,
    follow_up,
)
from hall_app.services.events import CaseChanged, PrintsChanged, RatingsChanged
from hall_app.services.flow.surroundings import context_of
from hall_app.services.scope import CaseScope
from hall_app.services.typed import one_line, some_lines
from hall_app.storage import case_records, journal, prints, ratings
from hall_app.storage.queries.scope import EVERYTHING
from hall_app.storage.statements import day, utc
from hall_app.storage.timeline import NewAct
from hall_app.support.clock import hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt

    from hall_app.domain.ratings import NewRating, RatingFigures, RatingView
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.case_records import FoundCase
    from hall_app.storage.database import Archive
    from hall_app.storage.queries.case_lists import Condition
    from hall_app.support.clock import Clock

FORM, TITLE = "p29-rating", "服务评价表"


class RatingsService:
    """Keep what applicants say of the hall away from who is rated.

    Whoever reads sees no slip about his own work, whatever his role; an account bound to lines
    has the slips of its cases and those that name no case, in lists and figures alike.
    """

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._scope = CaseScope(archive, knowledge)

    # --- reading ----------------------------------------------------------------------------

    def listed(self, operator: Operator) -> tuple[RatingView, ...]:
        """Return the slips, call-backs that are owed first; none about the reader."""
        self._policy.require(operator, "ratings.read")
        return ratings.lines(self._archive, operator.account_id, self._seen(operator))

    def open_calls(self, operator: Operator) -> int:
        """Count the call-backs that are still owed."""
        self._policy.require(operator, "ratings.read")
        return ratings.open_calls(self._archive, operator.account_id, self._seen(operator))

    def figures(self, first: dt.date, last: dt.date, operator: Operator) -> RatingFigures:
        """Return how many slips of each grade came in some days, of everybody together."""
        self._policy.require(operator, "ratings.read")
        return ratings.figures(self._archive, first, last, self._seen(operator))

    def reveal_phone(self, rating_id: int, operator: Operator) -> str:
        """Return the whole number for a call-back and keep in the journal who looked.

        Raises:
            RuleViolation: ``unknown-rating``.
        """
        self._policy.require(operator, "ratings.follow")
        found = ratings.phone(self._archive, rating_id, operator.account_id, self._seen(operator))
        with self._archive.transaction():
            self._note("reveal-phone", rating_id, operator)
        return found

    # --- acts -------------------------------------------------------------------------------

    def enter(self, told: NewRating, operator: Operator) -> int:
        """Enter a slip and return its id; a delivered case is rated with it.

        A bad grade, or the wish to be called, opens a call-back on the head's list.

        Raises:
            RuleViolation: ``rating-grade-missing``, ``unknown-case``, ``case-rated-already``,
                ``rating-own``, ``text-too-long``, ``out-of-line``.
        """
        self._policy.require(operator, "ratings.enter")
        grade = check_grade(told)
        number = told.case_number.strip().upper()
        found = case_records.by_number(self._archive, number) if number else None
        if found is not None:
            self._scope.require_told(number, operator)
            if found.position.owner == operator.account_id:
                raise RuleViolation("rating-own", fields=("case_number",))
            if ratings.of_case(self._archive, found.id) is not None:
                raise RuleViolation("case-rated-already", fields=("case_number",), number=number)
        follow = follow_up(grade, wants_call=told.wants_call)
        speed, manner, skill, place = told.aspects
        now, today = self._clock.now(), self._today()
        values: dict[str, Any] = {
            "day": day(today),
            "case": found.id if found is not None else None,
            "rated": found.position.owner if found is not None else None,
            "window": operator.window if found is None else "",
            "grade": int(grade),
            "speed": speed,
            "manner": manner,
            "skill": skill,
            "place": place,
            "words": some_lines(told.words, "words", LONGEST_TEXT),
            "anonymous": told.anonymous,
            "phone": "" if told.anonymous else one_line(told.phone, "phone", LONGEST_LINE),
            "follow": str(follow),
            "follow_by": day(self._call_by(operator)) if follow is FollowUp.OPEN else None,
            "entered_at": utc(now),
            "entered_by": operator.account_id,
        }
        with self._archive.transaction():
            rating_id = ratings.add(self._archive, values)
            moved = self._close_case(found, operator)
            self._note("rating-enter", rating_id, operator)
        changed = (CaseChanged(number=number),) if moved else ()
        self._feed.publish(RatingsChanged(rating_id=rating_id), *changed)
        return rating_id

    def settle(self, rating_id: int, version: int, words: str, operator: Operator) -> RatingView:
        """Record what the call-back brought.

        Raises:
            RuleViolation: ``unknown-rating``, ``rating-words-missing``.
            StaleRecord: ``rating-changed``.
        """
        self._policy.require(operator, "ratings.follow")
        said = some_lines(words, "words", LONGEST_TEXT)
        if not said:
            raise RuleViolation("rating-words-missing", fields=("words",))
        seen = self._seen(operator)
        ratings.rating(self._archive, rating_id, operator.account_id, seen)
        with self._archive.transaction():
            ratings.change(
                self._archive,
                rating_id,
                version,
                follow=str(FollowUp.DONE),
                follow_words=said,
                followed_by_id=operator.account_id,
            )
            self._note("rating-settle", rating_id, operator)
        self._feed.publish(RatingsChanged(rating_id=rating_id))
        return ratings.rating(self._archive, rating_id, operator.account_id)

    def print_blank(self, operator: Operator) -> int:
        """Queue a slip without a case, for the box in the hall; return its print job."""
        self._policy.require(operator, "prints.send")
        hall, now = self._knowledge.profile, hall_time(self._clock.now())
        content = {
            "hall": {
                "name": hall.name,
                "phone": hall.phone,
                "complaint_phone": hall.complaint_phone,
            },
            "case": {"number": ""},
            "item": {"name": ""},
            "printed": {"on": now.date().isoformat()},
        }
        with self._archive.transaction():
            job = prints.queue(
                self._archive,
                prints.NewJob(form_id=FORM, title=TITLE, content=content),
                operator,
                self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=job))
        return job

    # --- parts ------------------------------------------------------------------------------

    def _seen(self, operator: Operator) -> Condition:
        return self._scope.condition(operator) or EVERYTHING

    def _close_case(self, found: FoundCase | None, operator: Operator) -> bool:
        """Move a delivered case on: its applicant has rated. The grade is not told there."""
        if found is None or found.position.state is not CaseState.DELIVERED:
            return False
        context = context_of(self._archive, self._knowledge, found, operator, self._today())
        moved = move(found.position, ActKind.CLOSE_RATING, {}, context)
        act = NewAct(
            at=utc(self._clock.now()),
            kind=str(ActKind.CLOSE_RATING),
            account_id=operator.account_id,
            window=operator.window,
            changes=moved.changes,
            told=moved.told,
        )
        case_records.change(self._archive, found, found.version, act)
        return True

    def _call_by(self, operator: Operator) -> dt.date:
        context = FlowContext(
            today=self._today(),
            operator=operator.account_id,
            calendar=self._knowledge.calendar,
        )
        return context.working_days_on(CALL_DAYS)

    def _note(self, kind: str, rating_id: int, operator: Operator) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=f"rating {rating_id}"
        )
        journal.add(self._archive, [line])

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())
