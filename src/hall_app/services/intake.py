"""The acts at the window: accept, do on the spot, notify once, refuse, take in, correct, void."""

from __future__ import annotations

import dataclasses
import difflib
from typing import TYPE_CHECKING, Any

from hall_app.domain.approved import told_approved
from hall_app.domain.deadlines import (
    Limit,
    LimitUnit,
    compute_due,
    effective_acceptance_day,
    read_limit,
)
from hall_app.domain.flow.clock import HandlingClock
from hall_app.domain.flow.states import ActKind
from hall_app.domain.late import check_late, told_late
from hall_app.domain.materials import missing, unsatisfied
from hall_app.domain.numbering import NoticeKind
from hall_app.services import approval_subjects, intake_checks
from hall_app.services.papers import Papers, Times
from hall_app.services.recording import Outcome, clock_changes
from hall_app.services.scope import IntakeScope
from hall_app.storage.statements import day
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.approved import Approved
    from hall_app.domain.item_views import ForbiddenCertificate
    from hall_app.domain.materials import MaterialLine
    from hall_app.domain.views import Operator, Recorded
    from hall_app.services.commands import (
        Accept,
        Complete,
        Intake,
        Notify,
        Receive,
        Refusal,
        Refuse,
    )
    from hall_app.services.intake_checks import Prepared
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.services.recording import CaseRecorder
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

OVERRIDE = "intake.override"
"""Act of accepting a matter although a mandatory paper is missing."""


class IntakeService:
    """Put a matter on record; each method is one act and one transaction."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        recorder: CaseRecorder,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._recorder = recorder
        self._scope = IntakeScope(archive, knowledge)

    # --- the acts ---------------------------------------------------------------------------

    def accept(self, command: Accept, operator: Operator) -> Recorded:
        """Accept a matter whose papers are in: number, due dates, receipt.

        Raises:
            RuleViolation: ``materials-unchosen``, ``materials-missing`` and every fault of
                the checks; nothing is kept and no number is spent.
        """
        self._policy.require(operator, "intake.accept")
        prepared = self._prepare(command.intake, operator, whole=True)
        reason, about = command.intake.override_reason, self._about(command.intake, prepared)
        require_materials(prepared.lines, reason)
        if prepared.item.same_day:
            outcome = self._done(command, prepared)
        else:
            outcome = self._accepted(command.intake, prepared, operator)
        approved = require_override(prepared.lines, reason, self._policy, operator, about)
        outcome.told.update(told_approved(approved))
        return self._record(command.intake, prepared, operator, outcome)

    def complete(self, command: Complete, operator: Operator) -> Recorded:
        """Do a same-day matter on the spot; it needs no receipt (即办件)."""
        self._policy.require(operator, "intake.complete")
        prepared = self._prepare(command.intake, operator, whole=True)
        reason, about = command.intake.override_reason, self._about(command.intake, prepared)
        require_materials(prepared.lines, reason)
        outcome = self._done(command, prepared)
        approved = require_override(prepared.lines, reason, self._policy, operator, about)
        outcome.told.update({"result": command.result, **told_approved(approved)})
        return self._record(command.intake, prepared, operator, outcome)

    def notify(self, command: Notify, operator: Operator) -> Recorded:
        """Print the one-time notice; the applicant's own deadline runs from today."""
        self._policy.require(operator, "intake.notify")
        prepared = self._prepare(command.intake, operator)
        outcome = self.noticed(
            prepared.lines,
            command.correct_by,
            dict(command.remarks),
            operator,
            self._times(command.intake),
        )
        outcome.changes.update(_asked(command.intake))
        return self._record(command.intake, prepared, operator, outcome)

    def refuse(self, command: Refuse, operator: Operator) -> Recorded:
        """Refuse with a coded reason; a certificate nobody here may issue gets a guidance slip."""
        self._policy.require(operator, "intake.refuse")
        prepared = self._prepare(command.intake, operator)
        times = self._times(command.intake)
        outcome = self.refused(command.refusal, operator, times)
        outcome.changes["closed_on"] = day(times.received_on)
        return self._record(command.intake, prepared, operator, outcome)

    def receive(self, command: Receive, operator: Operator) -> Recorded:
        """Take the papers in and decide within five working days."""
        self._policy.require(operator, "intake.receive")
        prepared = self._prepare(command.intake, operator)
        outcome = Outcome(
            act=ActKind.RECEIVE,
            times=self._times(command.intake),
            changes={
                "override_reason": command.intake.override_reason,
                **_asked(command.intake),
            },
        )
        return self._record(command.intake, prepared, operator, outcome)

    # --- what an act sets -------------------------------------------------------------------

    def _prepare(self, intake: Intake, operator: Operator, *, whole: bool = False) -> Prepared:
        self._scope.require(intake, operator)
        if intake.late is not None:
            late = check_late(intake.late, self._clock.now())
            intake = dataclasses.replace(intake, late=late)
        today = self._times(intake).received_on
        item = self._knowledge.catalog_on(today).item(intake.item_code)
        channels = self._knowledge.catalog.table("channels").offered()
        intake_checks.check_channel(intake.channel, [one.code for one in channels])
        return intake_checks.prepare(self._archive, item, intake, today, whole=whole)

    def _about(self, intake: Intake, prepared: Prepared) -> str:
        return approval_subjects.of_intake(self._archive, intake, prepared)

    def _times(self, intake: Intake | None = None) -> Times:
        """Return when the matter came in: now, or when it was taken on paper."""
        at = intake.late.at if intake is not None and intake.late is not None else None
        at = at or self._clock.now()
        return Times(received_at=at, received_on=hall_day(at))

    def _record(
        self, intake: Intake, prepared: Prepared, operator: Operator, outcome: Outcome
    ) -> Recorded:
        if intake.late is not None:
            now = self._clock.now()
            told = {**outcome.told, **told_late(check_late(intake.late, now))}
            outcome = dataclasses.replace(outcome, told=told, entered_at=now)
        return self._recorder.record(intake, prepared, operator, outcome)

    def running(
        self, times: Times, item: Any, asked: tuple[int, str] | None, accepted_on: dt.date
    ) -> Times:
        """Return the times with both due dates counted from the acceptance day.

        Where the last day lies in a year that is not loaded it stays open, never guessed.

        Raises:
            RuleViolation: ``limit-needed`` for an item whose limit is given only in words.
        """
        promised = asked or pair(item.promised_limit)
        statutory = pair(item.statutory_limit)
        if promised is None:
            raise RuleViolation("limit-needed", fields=("limit",), item=item.code)
        calendar = self._knowledge.calendar

        clock = HandlingClock(
            accepted_on=accepted_on,
            limit=read_limit(*promised),
            statutory=read_limit(*statutory) if statutory else None,
        )
        days = clock.counted(calendar)
        return dataclasses.replace(
            times,
            accepted_on=accepted_on,
            due_on=days.due_on,
            limit=promised,
            statutory_on=days.statutory_on,
            statutory=statutory,
            open_year=days.open_year,
        )

    def _accepted(self, intake: Intake, prepared: Prepared, operator: Operator) -> Outcome:
        times = self._times(intake)
        start = effective_acceptance_day(times.received_on, self._knowledge.calendar)
        times = self.running(times, prepared.item, intake.asked_limit, start)
        override = intake.override_reason if missing(prepared.lines) else ""
        return Outcome(
            act=ActKind.ACCEPT,
            times=times,
            changes={**clock_changes(times), "override_reason": override},
            told={"kept": [dataclasses.astuple(one) for one in prepared.kept]},
            papers=lambda matter: self._papers().receipt(matter, operator),
        )

    def _done(self, command: Accept | Complete, prepared: Prepared) -> Outcome:
        times = self._times(command.intake)
        today = times.received_on
        times = dataclasses.replace(
            times, accepted_on=today, due_on=today, limit=(0, "G"), statutory_on=None
        )
        return Outcome(
            act=ActKind.COMPLETE,
            times=times,
            changes={**clock_changes(times), "closed_on": day(today)},
            told={"kept": [dataclasses.astuple(one) for one in prepared.kept]},
        )

    def noticed(
        self,
        lines: tuple[Any, ...],
        correct_by: dt.date | None,
        remarks: dict[str, str],
        operator: Operator,
        on_record: Times | None = None,
    ) -> Outcome:
        """Return the one-time notice of what is missing; a matter on record keeps its days.

        Raises:
            RuleViolation: ``materials-unchosen``, ``nothing-missing``, ``correction-day-past``,
                ``deadline-on-day-off``.
        """
        require_choices(lines)
        if not missing(lines):
            raise RuleViolation("nothing-missing", fields=("materials",))
        for key, remark in remarks.items():
            intake_checks.check_length(f"material:{key}", remark)
        now = self._times()
        today, calendar = now.received_on, self._knowledge.calendar
        if correct_by is None:
            usual = Limit(count=self._knowledge.correction_days, unit=LimitUnit.WORKING)
            correct_by = compute_due(today, usual, calendar).due
        if correct_by < today:
            raise RuleViolation("correction-day-past", fields=("correct_by",))
        calendar.require_workday(correct_by, "correct_by")
        times = dataclasses.replace(on_record or now, correct_by=correct_by)
        return Outcome(
            act=ActKind.NOTIFY,
            times=times,
            changes={"correct_by": day(correct_by)},
            told={"missing": [one.name for one in missing(lines)]},
            notice=NoticeKind.CORRECTION,
            papers=lambda matter: self._papers().notice(matter, operator, remarks),
        )

    def refused(
        self, refusal: Refusal, operator: Operator, on_record: Times | None = None
    ) -> Outcome:
        """Return a refusal, or the guidance about a certificate nobody here may issue.

        A matter on record keeps its days.
        """
        intake_checks.check_length("explanation", refusal.explanation)
        intake_checks.check_length("where", refusal.where)
        reasons = {one.code: one for one in self._knowledge.catalog.table("refuse-reasons").rows}
        if refusal.reason_code not in reasons:
            raise RuleViolation(
                "unknown-refuse-reason", fields=("reason_code",), known=sorted(reasons)
            )
        reason = reasons[refusal.reason_code]
        now = self._times()
        times = on_record or now
        told = {"reason_code": reason.code, "reason": reason.name}
        changes = {"closed_on": day(now.received_on)}
        if refusal.certificate:
            one = self._certificate(refusal.certificate)
            guidance = {
                "certificate": one.name,
                "advice": one.advice,
                "where": refusal.where or one.where,
                "basis": "民发〔2020〕20号",
            }
            return Outcome(
                act=ActKind.REFUSE,
                times=times,
                changes=changes,
                told={**told, "certificate": one.name},
                papers=lambda matter: self._papers().guidance(matter, operator, guidance),
            )
        content = {
            "reason_code": reason.code,
            "reason": reason.name,
            "explanation": refusal.explanation,
            "where": refusal.where,
            "phone": self._knowledge.profile.complaint_phone or self._knowledge.profile.phone,
        }
        return Outcome(
            act=ActKind.REFUSE,
            times=times,
            changes=changes,
            told=told,
            notice=NoticeKind.REFUSAL,
            papers=lambda matter: self._papers().refusal(matter, operator, content),
        )

    def _certificate(self, name: str) -> ForbiddenCertificate:
        known = self._knowledge.catalog.certificates()
        for one in known:
            if one.name == name:
                return one
        near = difflib.get_close_matches(name, [one.name for one in known], n=3, cutoff=0.0)
        raise RuleViolation(
            "unknown-certificate", fields=("certificate",), given=name, nearest=near
        )

    def _papers(self) -> Papers:
        return Papers(self._knowledge.profile, self._clock.now())


def _asked(intake: Intake) -> dict[str, object]:
    """Return the limit a clerk gave for an item that has one only in words, for the day it runs."""
    if intake.asked_limit is None:
        return {}
    limit = read_limit(*intake.asked_limit)
    return {"limit_count": limit.count, "limit_unit": str(limit.unit)}


def pair(limit: Limit | None) -> tuple[int, str] | None:
    """Return a limit as count and letter, as archive and papers keep it."""
    return (limit.count, str(limit.unit)) if limit is not None else None


def require_choices(lines: Sequence[MaterialLine]) -> None:
    """Let nothing be decided while a mandatory paper has not been looked at.

    Raises:
        RuleViolation: ``materials-unchosen``.
    """
    if unchosen := unsatisfied(lines):
        raise RuleViolation("materials-unchosen", fields=_fields(unchosen), names=_names(unchosen))


def require_materials(lines: Sequence[MaterialLine], override_reason: str) -> None:
    """Let a matter be accepted with its mandatory papers, or without where a reason says why.

    Raises:
        RuleViolation: ``materials-unchosen``, ``materials-missing``.
    """
    require_choices(lines)
    lacking = missing(lines)
    if lacking and not override_reason.strip():
        raise RuleViolation("materials-missing", fields=_fields(lacking), names=_names(lacking))


def require_override(
    lines: Sequence[MaterialLine],
    override_reason: str,
    policy: Policy,
    operator: Operator,
    about: str,
) -> Approved | None:
    """Let a matter lack a mandatory paper where somebody may; return the approval used up.

    ``about`` is what is approved: item, applicant and papers, or the case with its papers
    (``approval_subjects``).

    Raises:
        ApprovalNeeded: ``approval-needed``.
        RuleViolation: ``not-permitted``.
    """
    if not missing(lines):
        return None
    return policy.require(operator, OVERRIDE, about=about, reason=override_reason)


def _fields(lines: Sequence[MaterialLine]) -> tuple[str, ...]:
    return tuple(f"material:{one.key}" for one in lines)


def _names(lines: Sequence[MaterialLine]) -> list[str]:
    return [one.name for one in lines]
