"""The roster: posts with A and B, leaders in turn, who is away, and the shift diary."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from hall_app.domain.roster import (
    DAY,
    ENQUIRY,
    LONGEST_TEXT,
    WEEK,
    Away,
    Duty,
    DutyCell,
    RosterWeek,
    ShiftNote,
    check_duty,
    check_visitors,
    in_turn,
    monday_of,
    posts_of,
    week_of,
)
from hall_app.services import roster_papers
from hall_app.services.events import PrintsChanged, RosterChanged
from hall_app.services.flow.surroundings import WORKING
from hall_app.services.typed import some_lines
from hall_app.storage import absences, accounts, journal, prints, roster
from hall_app.support.clock import hall_day
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.absences import Absence
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock


class RosterService:
    """Say who is where, and who stands in; absences are kept by ``AbsencesService``."""

    def __init__(
        self, archive: Archive, knowledge: Knowledge, policy: Policy, clock: Clock, feed: ChangeFeed
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed

    # --- reading ----------------------------------------------------------------------------

    def week(self, day: dt.date, operator: Operator) -> RosterWeek:
        """Return the week of a day: posts, who is there, who is away, the shift diary."""
        self._policy.require(operator, "roster.read")
        monday = monday_of(day)
        days, names = week_of(monday), self._names()
        cells = {}
        known = roster.between(self._archive, monday, days[-1])
        away = {one: absences.on(self._archive, one) for one in days}
        for duty in known:
            cells[duty.post, duty.day] = _cell(duty, names, set(away[duty.day]))
        posts = posts_of(self._knowledge.profile.windows)
        gone = tuple(dict.fromkeys(duty.post for duty in known if duty.post not in posts))
        found = {one.id: one for on_day in away.values() for one in on_day.values()}
        return RosterWeek(
            monday=monday,
            posts=(*posts, *gone),
            cells=cells,
            rest=frozenset(one for one in days if not self._works(one)),
            absences=tuple(_away(one, names) for one in found.values()),
            diary=roster.diary(self._archive, monday, days[-1]),
        )

    def colleagues(self, operator: Operator) -> tuple[tuple[int, str], ...]:
        """Return who can have a post: account and name."""
        self._policy.require(operator, "roster.read")
        return tuple(
            (one.account_id, one.name)
            for one in accounts.all_accounts()
            if one.active and one.roles & WORKING
        )

    # --- acts -------------------------------------------------------------------------------

    def assign(
        self,
        days: Sequence[dt.date],
        post: str,
        a: int | None,
        operator: Operator,
        *,
        b: int | None = None,
    ) -> None:
        """Give a post to A and B on some days; without A it is left empty.

        Raises:
            RuleViolation: ``unknown-post``, ``day-is-past``, ``unknown-colleague``,
                ``duty-same-person``, ``duty-twice``.
        """
        self._policy.require(operator, "roster.change")
        posts = posts_of(self._knowledge.profile.windows)
        if post not in posts:
            raise RuleViolation("unknown-post", fields=("post",), given=post)
        known = self._names(active=True)
        for one in (a, b):
            if one is not None and one not in known:
                raise RuleViolation("unknown-colleague", fields=("a" if one == a else "b",))
        places = frozenset((ENQUIRY, *self._knowledge.profile.windows))
        with self._archive.transaction():
            for day in days:
                self._not_past(day)
                if a is None:
                    roster.clear(self._archive, day, post)
                    continue
                duty = Duty(day=day, post=post, a=a, b=b)
                check_duty(duty, roster.between(self._archive, day, day), places)
                roster.put(self._archive, [duty])
            self._note("roster-assign", f"{post} {', '.join(map(str, days))}", operator)
        self._changed()

    def as_last_week(self, monday: dt.date, operator: Operator) -> int:
        """Fill empty posts of a week as they were the week before; return how many.

        Raises:
            RuleViolation: ``nothing-to-copy``.
        """
        self._policy.require(operator, "roster.change")
        days = [one for one in week_of(monday_of(monday)) if one >= self._today()]
        before = roster.between(
            self._archive, monday_of(monday) - DAY * WEEK, monday_of(monday) - DAY
        )
        taken = {(one.day, one.post) for one in self._of_week(monday)}
        active = self._names(active=True)
        new = [
            dataclasses.replace(one, day=one.day + DAY * WEEK)
            for one in before
            if one.a in active
            and one.day + DAY * WEEK in days
            and (one.day + DAY * WEEK, one.post) not in taken
        ]
        if not new:
            raise RuleViolation("nothing-to-copy")
        with self._archive.transaction():
            roster.put(self._archive, new)
            self._note("roster-copy", str(monday_of(monday)), operator)
        self._changed()
        return len(new)

    def leaders_in_turn(self, monday: dt.date, operator: Operator) -> int:
        """Put the leaders one after the other at the enquiry desk; return how many days.

        Working days of the week that are still empty are filled; who is away is passed over.

        Raises:
            RuleViolation: ``no-head-here``, ``nothing-to-copy``.
        """
        self._policy.require(operator, "roster.change")
        leaders = [
            one.account_id for one in accounts.all_accounts() if one.active and "head" in one.roles
        ]
        if not leaders:
            raise RuleViolation("no-head-here")
        week = week_of(monday_of(monday))
        filled = {one.day for one in self._of_week(monday) if one.post == ENQUIRY}
        days = [
            one for one in week if one >= self._today() and one not in filled and self._works(one)
        ]
        last = roster.last_at(self._archive, ENQUIRY, days[0] if days else week[0])
        away = {one: set(absences.on(self._archive, one)) for one in days}
        found = in_turn(leaders, last, days, away)
        if not found:
            raise RuleViolation("nothing-to-copy")
        with self._archive.transaction():
            roster.put(
                self._archive, [Duty(day=day, post=ENQUIRY, a=one) for day, one in found.items()]
            )
            self._note("roster-turn", str(week[0]), operator)
        self._changed()
        return len(found)

    def record_shift(
        self, day: dt.date, visitors: int, done: str, handed: str, operator: Operator
    ) -> None:
        """Write a line of the shift diary: how many came, what was done, what is handed on.

        Raises:
            RuleViolation: ``day-not-come``, ``visitors-count-wrong``, ``shift-words-missing``,
                ``text-too-long``.
        """
        self._policy.require(operator, "roster.diary")
        if day > self._today():
            raise RuleViolation("day-not-come", fields=("day",), day=day)
        check_visitors(visitors)
        note = ShiftNote(
            day=day,
            name=operator.name,
            visitors=visitors,
            done=some_lines(done, "done", LONGEST_TEXT),
            handed=some_lines(handed, "handed", LONGEST_TEXT),
        )
        if not note.done and not note.handed and not visitors:
            raise RuleViolation("shift-words-missing", fields=("done",))
        with self._archive.transaction():
            roster.add_note(self._archive, note, operator.account_id, self._clock.now())
        self._changed()

    def print(self, day: dt.date, operator: Operator) -> int:
        """Queue the roster P30 of a week with its shift diary and return the print job."""
        self._policy.require(operator, "prints.send")
        content = roster_papers.content(
            self.week(day, operator), self._knowledge.profile, operator, self._clock.now()
        )
        with self._archive.transaction():
            job = prints.queue(
                self._archive,
                prints.NewJob(
                    form_id=roster_papers.FORM, title=roster_papers.TITLE, content=content
                ),
                operator,
                self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=job))
        return job

    # --- parts ------------------------------------------------------------------------------

    def _of_week(self, day: dt.date) -> tuple[Duty, ...]:
        monday = monday_of(day)
        return roster.between(self._archive, monday, monday + DAY * (WEEK - 1))

    def _names(self, *, active: bool = False) -> dict[int, str]:
        return {
            one.account_id: one.name for one in accounts.all_accounts() if one.active or not active
        }

    def _works(self, day: dt.date) -> bool:
        try:
            return self._knowledge.calendar.is_workday(day)
        except RuleViolation:  # a year whose working days are not loaded yet
            return day.isoweekday() < 6  # noqa: PLR2004 - Saturday

    def _not_past(self, day: dt.date) -> None:
        if day < self._today():
            raise RuleViolation("day-is-past", fields=("day",), day=day)

    def _note(self, kind: str, subject: str, operator: Operator) -> None:
        line = journal.NewLine.by(
            operator, at=self._clock.now(), kind=kind, subject=f"roster {subject}"
        )
        journal.add(self._archive, [line])

    def _changed(self) -> None:
        self._feed.publish(RosterChanged())

    def _today(self) -> dt.date:
        return hall_day(self._clock.now())


def _cell(duty: Duty, names: dict[int, str], away: set[int]) -> DutyCell:
    a_name = names.get(duty.a, "")
    b_name = names.get(duty.b, "") if duty.b is not None else ""
    serving = a_name
    if duty.a in away:
        serving = b_name if duty.b is not None and duty.b not in away else ""
    return DutyCell(
        day=duty.day,
        post=duty.post,
        a=duty.a,
        a_name=a_name,
        b=duty.b,
        b_name=b_name,
        serving=serving,
    )


def _away(one: Absence, names: dict[int, str]) -> Away:
    return Away(
        name=names.get(one.account_id, ""),
        cover=names.get(one.cover_id, "") if one.cover_id is not None else "",
        since=one.since,
        until=one.until,
    )
