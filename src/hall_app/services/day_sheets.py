"""The day sheet (日结单): a day's counts and the anchor of the record, on paper and on file."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Any

from hall_app.domain.anchors import FIGURES, AnchorAnswer, DaySheetLine, read_code
from hall_app.domain.numbering import slip_number
from hall_app.services.events import HallChanged, PrintsChanged
from hall_app.services.exports import PURPOSE
from hall_app.storage import anchors, day_sheets, journal, numbering, prints
from hall_app.support.clock import day_begins, hall_day, hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.storage.day_sheets import Tallies
    from hall_app.support.clock import Clock

SERIES, LETTER = "day-sheet", "R"
FORM, TITLE = "day-sheet", "日结单"
LONGEST_SPAN = 366
_BY_WINDOW = ("came", "settled", "handed_out", "passed", "voided", "late")


class DaySheetsService:
    """Make the sheet of a day, list the sheets, compare the code of one with the archive."""

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

    def make(self, operator: Operator) -> int:
        """Put today's sheet on the register, queue its paper and return the job.

        A day may have several; each anchors the record as it is when it is made. The sheet's own
        line in the journal comes after its anchor.

        Raises:
            RuleViolation: ``station-missing``.
        """
        self._policy.require(operator, "day-sheet.make")
        station = self._knowledge.profile.station
        if not station:
            raise RuleViolation("station-missing")
        now = self._clock.now()
        today = hall_day(now)
        since, until = day_begins(today), now + dt.timedelta(seconds=1)
        with self._archive.transaction():
            by_window = day_sheets.acts_by_window(self._archive, since, until)
            totals = sum(by_window.values(), Counter())
            totals.update(day_sheets.other_figures(self._archive, since, until))
            marks = anchors.marks_of(self._archive)
            n = numbering.take(self._archive, SERIES, today.isoformat())
            sheet = DaySheetLine(
                number=slip_number(station, LETTER, today, n),
                day=today,
                at=now,
                clerk=operator.name,
                marks=marks,
                code=anchors.code_at(self._archive, marks),
                figures={name: totals[name] for name in FIGURES},
            )
            day_sheets.add(self._archive, sheet, operator.account_id)
            job = self._queue(sheet, by_window, operator)
        self._feed.publish(PrintsChanged(job_id=job), HallChanged(what="day-sheet"))
        return job

    def register(
        self, first: dt.date, last: dt.date, operator: Operator
    ) -> tuple[DaySheetLine, ...]:
        """Return the day sheets of a span, the newest first.

        Raises:
            RuleViolation: ``span-too-long``.
        """
        self._policy.require(operator, "day-sheet.read")
        if (last - first).days >= LONGEST_SPAN:
            raise RuleViolation("span-too-long", fields=("first",), most=LONGEST_SPAN)
        return day_sheets.register(self._archive, first, last)

    def check(self, typed: str, operator: Operator) -> AnchorAnswer:
        """Compare the code on the paper of an old day sheet with the archive.

        Raises:
            RuleViolation: ``anchor-mistyped``: this is no such code, or a letter is wrong.
        """
        self._policy.require(operator, "day-sheet.read")
        code = read_code(typed)
        if code is None:
            raise RuleViolation("anchor-mistyped", fields=("code",))
        with self._archive.snapshot():
            sheet = day_sheets.with_code(self._archive, code)
            if sheet is None:
                return AnchorAnswer(sheet=None, sound=False)
            sound = anchors.code_at(self._archive, sheet.marks) == code
            since = anchors.marks_of(self._archive).act - sheet.marks.act
        return AnchorAnswer(sheet=sheet, sound=sound, acts_since=since)

    def _queue(self, sheet: DaySheetLine, by_window: Tallies, operator: Operator) -> int:
        now = self._clock.now()
        job = prints.queue(
            self._archive,
            prints.NewJob(form_id=FORM, title=TITLE, content=self._content(sheet, by_window)),
            operator,
            now,
        )
        subject = f"day sheet {sheet.number} {sheet.code}"
        journal.add(
            self._archive,
            [journal.NewLine.by(operator, at=now, kind="day-sheet", subject=subject)],
        )
        return job

    def _content(self, sheet: DaySheetLine, by_window: Tallies) -> dict[str, Any]:
        at = hall_time(sheet.at)
        return {
            "hall": {"name": self._knowledge.profile.name},
            "list": {"mark": f"{sheet.clerk} {at:%Y-%m-%d %H:%M} · {PURPOSE}"},
            "day": {
                "number": sheet.number,
                "day": sheet.day.isoformat(),
                "clerk": sheet.clerk,
                "at": f"{at:%H:%M}",
                "code": sheet.code,
                "last_act": str(sheet.marks.act),
                "last_event": str(sheet.marks.event),
                "last_line": str(sheet.marks.journal),
                **{name: str(sheet.figures[name]) for name in FIGURES},
            },
            "day_windows": [
                {"window": window, **{name: str(tally[name]) for name in _BY_WINDOW}}
                for window, tally in sorted(by_window.items())
            ],
        }
