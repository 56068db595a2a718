"""Years of working days: which are loaded, what a file would change, the list of changed cases."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.catalog.workdays import parse_year_csv
from hall_app.domain.workdays import DayKind
from hall_app.domain.working_years import YearPreview, changed_days, year_of
from hall_app.services.events import PrintsChanged
from hall_app.services.exports import PURPOSE, Exported
from hall_app.services.flow import recount
from hall_app.services.mass_change import back_up_before_mass_change
from hall_app.services.scope import require_whole_hall
from hall_app.sheets.csv_text import decode
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.storage import journal, prints
from hall_app.support.clock import hall_time
from hall_app.support.errors import EnvironmentFault, RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hall_app.domain.flow.views import RecountedCase
    from hall_app.domain.views import Operator
    from hall_app.domain.working_years import WorkingYear
    from hall_app.services.backups import BackupsService
    from hall_app.services.events import ChangeFeed
    from hall_app.services.hall import HallService, ImportedYear
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

FORM = "recount-list"
TITLE = "办结期限变动清单"
LARGEST_FILE = 200_000
"""Bytes; a year has at most 366 short lines."""
_COLUMNS = (
    ("number", "受理编号", 24),
    ("applicant", "申请人", 14),
    ("item", "事项", 34),
    ("was", "原期限", 12),
    ("counted", "新算期限", 12),
    ("due", "执行期限", 12),
    ("note", "说明", 34),
)


class WorkdaysService:
    """Take in years of working days; nothing is written before the head has seen what changes.

    A year moves the last days of everybody's open cases: whatever foresees, does or lists that is
    refused with ``whole-hall-only`` to an account bound to lines or grids.
    """

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        hall: HallService,
        backups: BackupsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._hall = hall
        self._backups = backups

    def years(self, operator: Operator) -> tuple[WorkingYear, ...]:
        """Return the loaded years, the newest first."""
        self._policy.require(operator, "calendar.change")
        calendar = self._knowledge.calendar
        own = self._knowledge.own_years
        return tuple(
            year_of(calendar, year, own=year in own)
            for year in range(calendar.last_year, calendar.first_year - 1, -1)
        )

    def read(self, path: Path, operator: Operator) -> YearPreview:
        """Read a file and say what taking it in would change.

        Raises:
            EnvironmentFault: ``year-file-unreadable``.
            RuleViolation: ``year-file-too-large``, ``sheet-encoding``.
            CatalogFault: ``catalog-file-broken``.
        """
        self._policy.require(operator, "calendar.change")
        require_whole_hall(operator)
        try:
            if path.stat().st_size > LARGEST_FILE:
                raise RuleViolation("year-file-too-large", file=path.name)
            content = path.read_bytes()
        except OSError as fault:
            raise EnvironmentFault("year-file-unreadable", file=path.name) from fault
        return self.look(decode(content).text, path.name, operator)

    def look(self, text: str, file: str, operator: Operator) -> YearPreview:
        """Say what taking in a year would change: its days, and the last days of open cases.

        Raises:
            CatalogFault: ``catalog-file-broken`` with file, line and reason.
        """
        self._policy.require(operator, "calendar.change")
        require_whole_hall(operator)
        given = parse_year_csv(text, file)
        year = given[0].day.year
        before = self._knowledge.calendar
        after = self._knowledge.calendar_with(f"{year}.csv", text)
        kinds = [one.kind for one in given]
        return YearPreview(
            file=file,
            text=text,
            year=year,
            off=kinds.count(DayKind.HOLIDAY),
            made_up=kinds.count(DayKind.MAKE_UP_WORKDAY),
            loaded=after.first_year <= year <= after.last_year,
            days=changed_days(before, after, given),
            cases=recount.foreseen(self._archive, after),
        )

    def take_in(self, preview: YearPreview, operator: Operator) -> ImportedYear:
        """Take in the year as it was looked at; open cases are counted again.

        The head has seen which ones change; where they are many, a backup is made first.

        Raises:
            RuleViolation: ``year-not-whole`` for a year that would not count.
            CatalogFault: ``catalog-file-broken``.
        """
        self._policy.require(operator, "calendar.change")
        require_whole_hall(operator)
        if not preview.loaded:
            raise RuleViolation("year-not-whole", year=preview.year, off=preview.off)
        back_up_before_mass_change(self._backups, len(preview.cases))
        return self._hall.import_workdays(operator, preview.text, preview.file)

    # --- the list of changed cases ----------------------------------------------------------

    def print_cases(self, year: int, cases: Sequence[RecountedCase], operator: Operator) -> int:
        """Queue the list of changed cases for the head and return its job.

        Raises:
            RuleViolation: ``list-empty``.
        """
        self._policy.require(operator, "calendar.change")
        require_whole_hall(operator)
        self._policy.require(operator, "prints.send")
        if not cases:
            raise RuleViolation("list-empty")
        names = [name for name, _, _ in _COLUMNS]
        content: dict[str, Any] = {
            "hall": {"name": self._knowledge.profile.name},
            "list": {"title": _title(year), "count": str(len(cases)), "mark": self._mark(operator)},
            "recounted": [
                {"no": str(place), **dict(zip(names, row, strict=True))}
                for place, row in enumerate(map(_row, cases), start=1)
            ],
        }
        now = self._clock.now()
        with self._archive.transaction():
            job = prints.queue(
                self._archive,
                prints.NewJob(form_id=FORM, title=TITLE, content=content),
                operator,
                now,
            )
            self._note(operator, "list-print", f"recounted {year}; {len(cases)} cases")
        self._feed.publish(PrintsChanged(job_id=job))
        return job

    def export_cases(
        self, path: Path, year: int, cases: Sequence[RecountedCase], operator: Operator
    ) -> Exported:
        """Write the list of changed cases into a workbook.

        Raises:
            RuleViolation: ``list-empty``.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, "calendar.change")
        require_whole_hall(operator)
        if not cases:
            raise RuleViolation("list-empty")
        with self._archive.transaction():
            self._note(operator, "export", f"recounted {year}; {len(cases)} cases")
        write_list(
            path,
            sheet=TITLE,
            columns=[ListColumn(title=title, width=width) for _, title, width in _COLUMNS],
            rows=[_row(one) for one in cases],
            title=f"{self._knowledge.profile.name} · {TITLE} · {_title(year)}",
            footer=self._mark(operator),
        )
        return Exported(file=path, rows=len(cases), unmasked=False)

    # --- parts ------------------------------------------------------------------------------

    def _mark(self, operator: Operator) -> str:
        at = hall_time(self._clock.now())
        return f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}"

    def _note(self, operator: Operator, kind: str, subject: str) -> None:
        line = journal.NewLine.by(operator, at=self._clock.now(), kind=kind, subject=subject)
        journal.add(self._archive, [line])


def _title(year: int) -> str:
    return f"{year} 年工作日调整后"


def _row(one: RecountedCase) -> list[str]:
    days = [str(day or "") for day in (one.was, one.counted, one.binding)]
    return [one.number, one.applicant, one.item_title, *days, _note(one)]


def _note(one: RecountedCase) -> str:
    if one.was is None:
        return "期限现已确定"
    if one.counted is not None and one.binding is not None and one.counted > one.binding:
        return "新算较晚，以已告知的期限为准"
    return "比已告知的提前，请告知申请人"
