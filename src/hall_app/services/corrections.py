"""What happens to a matter after it is on record: papers come, days lapse, acts are taken back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import logging
from typing import TYPE_CHECKING, Any

from hall_app.domain.approved import told_approved
from hall_app.domain.deadlines import notice_window
from hall_app.domain.flow.states import ActKind, CaseState
from hall_app.domain.flow.table import state_after
from hall_app.domain.late import check_late, told_late
from hall_app.services import approval_subjects, intake_checks
from hall_app.services.events import CaseChanged, ContactsChanged, PrintsChanged
from hall_app.services.intake import require_materials, require_override
from hall_app.services.matters import matter_of, times_of
from hall_app.services.papers import Papers
from hall_app.services.recording import Outcome, clock_changes, promises
from hall_app.services.scope import CaseScope
from hall_app.storage import case_records, contacts, prints
from hall_app.storage.queries.cases import recorded
from hall_app.storage.statements import day, read_instant, utc
from hall_app.storage.timeline import NewAct, happened
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    from hall_app.catalog.service_items import ServiceItem
    from hall_app.domain.late import LateEntry
    from hall_app.domain.views import Operator, Recorded
    from hall_app.services.commands import Correct, NotifyCase, RefuseCase, Void
    from hall_app.services.events import ChangeFeed
    from hall_app.services.intake import IntakeService
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.papers import Times
    from hall_app.services.policy import Policy
    from hall_app.services.recording import CaseRecorder
    from hall_app.storage.case_records import FoundCase, NewMaterial
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

logger = logging.getLogger(__name__)

UNDO_SECONDS = 10
"""So long an act can be taken back without a reason, by the person who did it."""


class CorrectionsService:
    """Move matters that are already on record."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        intake: IntakeService,
        recorder: CaseRecorder,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._intake = intake
        self._recorder = recorder
        self._scope = CaseScope(archive, knowledge)

    def correct(self, command: Correct, operator: Operator) -> Recorded:
        """Record the papers that came; with all mandatory ones in, the clock starts that day.

        Raises:
            RuleViolation: ``materials-missing``, ``act-not-possible``, ``unknown-case``; of a late
                entry ``late-before-notice`` and the faults of ``check_late``.
            StaleRecord: ``case-changed``.
        """
        self._policy.require(operator, "intake.correct")
        found = self._found(command.number, operator)
        item = self._knowledge.item_of(found.item_code, found.item_version)
        lines = self._lines(found, item, command.materials)
        override = command.override_reason.strip()
        late = self._late(command, found)
        on = hall_day(late.at if late is not None else self._clock.now())
        require_materials(lines, override)
        if found.accepted_on is not None:
            return self._brought(found, command, lines, operator, late, item.name)
        state = CaseState(found.state)
        act = ActKind.ACCEPT if state is CaseState.RECEIVED else ActKind.CORRECT
        times = times_of(found)
        if item.same_day:
            act = ActKind.COMPLETE
            times = dataclasses.replace(times, accepted_on=on, due_on=on, limit=(0, "G"))
            changes = {**clock_changes(times), "closed_on": day(on)}
        else:
            times = self._started(found, item, times, on)
            changes = clock_changes(times)
        changes |= {"override_reason": override, "lapsed_on": None}
        about = approval_subjects.of_case(self._archive, found.number, item.name, lines)
        approved = require_override(lines, override, self._policy, operator, about)
        outcome = Outcome(
            act=act,
            times=times,
            changes=changes,
            told={
                "came": _came(case_records.materials_of(self._archive, found.id), lines),
                **told_approved(approved),
                **told_late(late),
            },
            papers=None
            if act is ActKind.COMPLETE
            else lambda matter: self._papers().receipt(matter, operator),
        )
        return self._move(found, command.version, outcome, operator, lines)

    def _late(self, command: Correct, found: FoundCase) -> LateEntry | None:
        """Return the checked late entry; papers cannot come before they were asked for."""
        if command.late is None:
            return None
        late = check_late(command.late, self._clock.now(), read_instant(found.received_at))
        asked = happened(self._archive, found.id, ActKind.NOTIFY)
        if asked is not None and late.at < asked:
            raise RuleViolation("late-before-notice", fields=("late_at",), day=hall_day(asked))
        return late

    def _brought(
        self,
        found: FoundCase,
        command: Correct,
        lines: tuple[Any, ...],
        operator: Operator,
        late: LateEntry | None,
        title: str,
    ) -> Recorded:
        """Record a promised paper that came after acceptance (容缺); the clock runs on."""
        came = _came(case_records.materials_of(self._archive, found.id), lines)
        if not came:
            raise RuleViolation("nothing-came", fields=("materials",))
        override = command.override_reason.strip()
        about = approval_subjects.of_case(self._archive, found.number, title, lines)
        approved = require_override(lines, override, self._policy, operator, about)
        changes = {"override_reason": override, "lapsed_on": None}
        outcome = Outcome(
            act=ActKind.CORRECT,
            times=times_of(found),
            changes=changes,
            told={"came": came, "later": "yes", **told_approved(approved), **told_late(late)},
            papers=lambda matter: self._papers().correction(matter, operator, came),
        )
        return self._move(found, command.version, outcome, operator, lines)

    def notify(self, command: NotifyCase, operator: Operator) -> Recorded:
        """Print the one-time notice for a matter that was taken in for checking."""
        self._policy.require(operator, "intake.notify")
        found = self._found(command.number, operator)
        item = self._knowledge.item_of(found.item_code, found.item_version)
        lines = self._lines(found, item, command.materials)
        outcome = self._intake.noticed(
            lines, command.correct_by, dict(command.remarks), operator, times_of(found)
        )
        return self._move(found, command.version, outcome, operator, lines)

    def refuse(self, command: RefuseCase, operator: Operator) -> Recorded:
        """Refuse a matter that is on record but not accepted, as one at the window is refused.

        Raises:
            RuleViolation: ``unknown-refuse-reason``, ``unknown-certificate``, ``text-too-long``,
                ``act-not-possible``, ``unknown-case``.
            StaleRecord: ``case-changed``.
        """
        self._policy.require(operator, "intake.refuse")
        found = self._found(command.number, operator)
        outcome = self._intake.refused(command.refusal, operator, times_of(found))
        return self._move(found, command.version, outcome, operator, None)

    def void(self, command: Void, operator: Operator) -> Recorded:
        """Void a matter; the number stays in the register.

        Within ten seconds its clerk needs no reason; later the head gives one.

        Raises:
            RuleViolation: ``reason-needed``, ``not-permitted``, ``act-not-possible``.
        """
        found = self._found(command.number, operator)
        entered = found.position.entered_at or found.received_at
        age = self._clock.now() - read_instant(entered)
        # A clock that was put back makes no act young again.
        fresh = dt.timedelta() <= age <= dt.timedelta(seconds=UNDO_SECONDS) and (
            found.owner_id == operator.account_id
        )
        act = "intake.void-now" if fresh else "intake.void-late"
        reason = command.reason.strip()
        approved = self._policy.require(operator, act, about=found.number, reason=reason)
        if not fresh and not reason:
            raise RuleViolation("reason-needed", fields=("reason",), field="reason")
        today = hall_day(self._clock.now())
        outcome = Outcome(
            act=ActKind.VOID,
            times=times_of(found),
            changes={"closed_on": day(today)},
            told={"reason": reason, **told_approved(approved)},
        )
        return self._move(found, command.version, outcome, operator, None)

    # --- the morning ------------------------------------------------------------------------

    def sweep(self, operator: Operator) -> tuple[str, ...]:
        """Do what time itself has done and return the numbers it touched.

        A matter taken in and left undecided for five working days counts as accepted from its
        receipt day (行政许可法 第32条). An applicant's correction day that passed is put on the
        clerk's list; the matter is never closed silently. Time spares no line: what is done is done
        for the whole hall, and the numbers returned are those the operator sees.
        """
        self._policy.require(operator, "cases.sweep")
        today = hall_day(self._clock.now())
        touched = [*self._deem_accepted(today, operator), *self._lapse(today)]
        self._feed.publish(*(CaseChanged(number=number) for number in touched))
        seen = self._scope.seen(touched, operator)
        return tuple(one for one in touched if one in seen)

    def _deem_accepted(self, today: dt.date, operator: Operator) -> list[str]:
        touched = []
        for found in case_records.waiting_since(self._archive, CaseState.RECEIVED, today):
            try:
                outcome = self._silently_accepted(found, today, operator)
                if outcome is None:
                    continue
                self._move(found, found.version, outcome, operator, None)
            except StaleRecord:
                continue
            except RuleViolation as fault:
                # A year or an item that is not loaded holds up this matter, not the others.
                logger.warning("case %s not swept: %s", found.number, fault.code)
                continue
            touched.append(found.number)
        return touched

    def _silently_accepted(
        self, found: FoundCase, today: dt.date, operator: Operator
    ) -> Outcome | None:
        """Return the acceptance by silence of a matter whose five working days have passed."""
        received = dt.date.fromisoformat(found.received_on)
        window = notice_window(received, today, self._knowledge.calendar)
        # A case that the head opened again has a day of its own and is answered by a person.
        if not window.lapsed or found.flow["act_by"]:
            return None
        item = self._knowledge.item_of(found.item_code, found.item_version)
        if item.asks_limit and found.limit_count is None:
            times = dataclasses.replace(times_of(found), accepted_on=received)
        else:
            times = self._started(found, item, times_of(found), received)
        return Outcome(
            act=ActKind.DEEM_ACCEPTED,
            times=times,
            changes={**clock_changes(times), "deemed": 1},
            told={"last_day": day(window.last_day)},
            papers=lambda matter: self._papers().receipt(matter, operator),
        )

    def _lapse(self, today: dt.date) -> list[str]:
        touched = []
        waiting = case_records.correction_overdue(
            self._archive, CaseState.WAITING_CORRECTION, today
        )
        promised = case_records.promise_overdue(self._archive, CaseState.PROMISED, today)
        for found, by in (*((one, one.correct_by) for one in waiting), *promised):
            act = self._act(ActKind.LAPSE, None, "", {"lapsed_on": day(today)}, {"by": by})
            try:
                with self._archive.transaction():
                    case_records.change(self._archive, found, found.version, act)
            except StaleRecord:
                continue
            touched.append(found.number)
        return touched

    # --- parts ------------------------------------------------------------------------------

    def _found(self, number: str, operator: Operator) -> FoundCase:
        found = case_records.by_number(self._archive, number)
        self._scope.require(found.number, operator)
        return found

    def _papers(self) -> Papers:
        return Papers(self._knowledge.profile, self._clock.now())

    def _started(
        self, found: FoundCase, item: ServiceItem, times: Times, accepted_on: dt.date
    ) -> Times:
        asked = None
        if found.limit_count is not None:
            asked = (found.limit_count, found.limit_unit)
        return self._intake.running(times, item, asked, accepted_on)

    def _lines(self, found: FoundCase, item: ServiceItem, choices: Any) -> tuple[Any, ...]:
        """Lay what came over what is on record, so that a correction names only what changed."""
        kept = {
            one.key: intake_checks.choice_of(one)
            for one in case_records.materials_of(self._archive, found.id)
        }
        merged = {**kept, **{one.key: one for one in choices}}
        return intake_checks.material_lines(item.demands, tuple(merged.values()))

    def _act(
        self,
        kind: ActKind,
        account_id: int | None,
        window: str,
        changes: dict[str, Any],
        told: dict[str, Any],
    ) -> NewAct:
        return NewAct(
            at=utc(self._clock.now()),
            kind=str(kind),
            account_id=account_id,
            window=window,
            changes=changes,
            told=told,
        )

    def _move(
        self,
        found: FoundCase,
        version: int,
        outcome: Outcome,
        operator: Operator,
        lines: tuple[Any, ...] | None,
    ) -> Recorded:
        materials = intake_checks.new_materials(lines) if lines is not None else None
        after = state_after(outcome.act, CaseState(found.state), promised=promises(materials or ()))
        now = self._clock.now()
        asked: int | None = None
        with self._archive.transaction():
            notice = self._recorder.take_notice(outcome, now)
            changes = {**outcome.changes, "state": str(after)}
            if notice:
                changes["notice_number"] = notice
            system = outcome.act is ActKind.DEEM_ACCEPTED
            act = self._act(
                outcome.act,
                None if system else operator.account_id,
                "" if system else operator.window,
                changes,
                outcome.told,
            )
            case_records.change(self._archive, found, version, act, materials)
            if outcome.act is ActKind.VOID:
                asked = self._let_go(found, operator)
            matter = matter_of(
                self._archive, self._knowledge, found, outcome.times, notice, materials
            )
            jobs = self._recorder.queue(found.id, matter, outcome, operator, now)
        self._feed.publish(
            CaseChanged(number=found.number),
            *(PrintsChanged(job_id=one) for one in jobs),
            *([ContactsChanged(contact_id=asked)] if asked is not None else []),
        )
        return recorded(self._archive, found.number, queued=jobs)

    def _let_go(self, found: FoundCase, operator: Operator) -> int | None:
        """Drop a void case's waiting papers; the first-asked record it came from is open again."""
        now = self._clock.now()
        prints.drop_waiting(found.id, account_id=operator.account_id, at=now)
        return contacts.reopen(
            self._archive, found.id, found.number, at=now, account_id=operator.account_id
        )


def _came(before: tuple[NewMaterial, ...], lines: tuple[Any, ...]) -> list[str]:
    known = {one.key: one.state for one in before}
    return [one.name for one in lines if known.get(one.key) != str(one.state)]
