"""Absences: who is away, who covers; a clerk records his own, the head everybody's."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

from hall_app.domain.absences import AbsenceView, check, overlaps
from hall_app.services.events import HallChanged
from hall_app.storage import absences, accounts, journal
from hall_app.storage.queries import case_lists as lists
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation
from hall_app.support.text import normalise_line

if TYPE_CHECKING:
    from hall_app.domain.absences import NewAbsence
    from hall_app.domain.hall_views import AccountView
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.policy import Policy
    from hall_app.storage.absences import Absence
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

WORKING = frozenset({"head", "intake", "handler"})
OWN, ANYBODY = "absences.own", "absences.change"


class AbsencesService:
    """Keep who is away; from the first day on, the cover's list holds his cases as well."""

    def __init__(self, archive: Archive, policy: Policy, clock: Clock, feed: ChangeFeed) -> None:
        self._archive = archive
        self._policy = policy
        self._clock = clock
        self._feed = feed

    def listed(self, operator: Operator) -> tuple[AbsenceView, ...]:
        """Return the absences that are not over yet, the next ones first."""
        self._policy.require(operator, OWN)
        today, names = self._today(), {one.account_id: one.name for one in accounts.all_accounts()}
        known = absences.from_day(self._archive, today)
        return tuple(
            AbsenceView(
                id=one.id,
                account_id=one.account_id,
                name=names[one.account_id],
                since=one.since,
                until=one.until,
                cover_id=one.cover_id,
                cover=names.get(one.cover_id, "") if one.cover_id is not None else "",
                reason=one.reason,
                now=one.since <= today,
                cover_away=any(
                    other.account_id == one.cover_id
                    and overlaps(one.since, one.until, other.since, other.until)
                    for other in known
                ),
                open_cases=lists.count(self._archive, lists.mine((one.account_id,))),
            )
            for one in known
        )

    def people(self, operator: Operator) -> tuple[AccountView, ...]:
        """Return who works on cases: those who can be away and who can cover."""
        self._policy.require(operator, OWN)
        return tuple(one for one in accounts.all_accounts() if one.active and one.roles & WORKING)

    def add(self, wish: NewAbsence, operator: Operator) -> int:
        """Record an absence; the own one needs no leave of the head.

        Raises:
            RuleViolation: ``not-permitted`` for a colleague's, ``unknown-colleague``,
                ``absence-there-already``, ``cover-away`` and the faults of ``check``.
        """
        self._policy.require(operator, OWN)
        self._require(operator, wish.account_id)
        wish = dataclasses.replace(wish, reason=normalise_line(wish.reason))
        check(wish, self._today())
        names = {one.account_id: one.name for one in self.people(operator)}
        self._check_people(wish, names)
        cover = names[wish.cover] if wish.cover is not None else "nobody"
        with self._archive.transaction():
            self._check_days(wish, names)
            made = absences.add(
                self._archive, wish.account_id, wish.cover, wish.since, wish.until, wish.reason
            )
            subject = f"absence of {names[wish.account_id]} {wish.since} {wish.until}; {cover}"
            self._note(operator, "absence", subject, wish.reason)
        self._feed.publish(HallChanged(what="absences"))
        return made

    def take_back(self, absence_id: int, operator: Operator) -> None:
        """End an absence of which days have passed with yesterday; take one to come back.

        What has been stays on record.

        Raises:
            RuleViolation: ``unknown-absence``, ``not-permitted`` for a colleague's.
        """
        self._policy.require(operator, OWN)
        found = self._absence(absence_id)
        self._require(operator, found.account_id)
        today = self._today()
        with self._archive.transaction():
            if found.since < today:
                absences.end(self._archive, absence_id, today - dt.timedelta(days=1))
            else:
                absences.void(self._archive, absence_id)
            subject = f"absence {absence_id} {found.since} {found.until}"
            self._note(operator, "absence-void", subject)
        self._feed.publish(HallChanged(what="absences"))

    # --- parts ------------------------------------------------------------------------------

    def _require(self, operator: Operator, account_id: int) -> None:
        own = account_id == operator.account_id
        self._policy.require(operator, OWN if own else ANYBODY)

    def _absence(self, absence_id: int) -> Absence:
        for one in absences.from_day(self._archive, self._today()):
            if one.id == absence_id:
                return one
        raise RuleViolation("unknown-absence")

    def _check_people(self, wish: NewAbsence, names: dict[int, str]) -> None:
        for field, account in (("who", wish.account_id), ("cover", wish.cover)):
            if account is not None and account not in names:
                raise RuleViolation("unknown-colleague", fields=(field,))

    def _check_days(self, wish: NewAbsence, names: dict[int, str]) -> None:
        """Let nobody be away twice at once, nor be covered by somebody who is away too."""
        for one in absences.from_day(self._archive, self._today()):
            if not overlaps(wish.since, wish.until, one.since, one.until):
                continue
            told = {"name": names.get(one.account_id, ""), "until": one.until}
            if one.account_id == wish.account_id:
                raise RuleViolation(
                    "absence-there-already", fields=("since",), since=one.since, **told
                )
            if one.account_id == wish.cover:
                raise RuleViolation("cover-away", fields=("cover",), since=one.since, **told)

    def _note(self, operator: Operator, kind: str, subject: str, reason: str = "") -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=subject, reason=reason
        )
        journal.add(self._archive, [line])

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())
