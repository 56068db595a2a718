"""Lists and reports on paper: queued with every value they print, numbers masked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.population import MovementReport, PopulationTables
from hall_app.domain.resident_lists import HouseholdRow, PeopleFilter
from hall_app.services import report_words as words
from hall_app.services.events import PrintsChanged
from hall_app.services.exports import PURPOSE, movement_rows, population_rows
from hall_app.storage import journal, prints
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hall_app.domain.resident_lists import ListFilter, ListOrder, PersonRow
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.services.residents import ResidentsService
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

MOST_ROWS = 2_000
"""Longer lists are for a file; they would be more than eighty sheets."""
_TITLES = {
    "resident-list": "居民名单",
    "household-list": "居民户名单",
    "population-report": "人口统计表",
    "movement-report": "人口变动表",
}
_PERSON = ("name", "sex", "age", "relation", "address", "id_number", "phone", "tags")
_HOUSEHOLD = ("file_number", "head", "address", "living", "registered", "kind")


class ListPapersService:
    """Queue lists and reports for a printer."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        residents: ResidentsService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._residents = residents

    def listed(self, which: ListFilter, order: ListOrder, operator: Operator) -> int:
        """Queue a list in its order and return its print job.

        Raises:
            RuleViolation: ``list-empty``, ``list-too-long-to-print`` and what the list refuses.
        """
        self._policy.require(operator, "prints.send")
        ids = self._residents.ids(which, order, operator)
        if not ids:
            raise RuleViolation("list-empty")
        if len(ids) > MOST_ROWS:
            raise RuleViolation("list-too-long-to-print", count=len(ids), limit=MOST_ROWS)
        rows: Sequence[PersonRow | HouseholdRow] = self._residents.rows(which, ids, operator)
        people = isinstance(which, PeopleFilter)
        form = "resident-list" if people else "household-list"
        lines = [{"no": place, **_line(row)} for place, row in enumerate(rows, start=1)]
        title = words.list_title(which)
        content = self._content(title, str(len(lines)), operator)
        content["people" if people else "households"] = lines
        return self._queue(form, content, operator, f"list {title}; {len(lines)} rows")

    def report(self, report: PopulationTables | MovementReport, operator: Operator) -> int:
        """Queue the tables of a day or the movement of a month and return its print job.

        The paper names the grids that were counted for an account bound to them.
        """
        self._policy.require(operator, "prints.send")
        if isinstance(report, PopulationTables):
            day = report.on.isoformat()
            content = self._content(f"{day}{words.area_words(report.within)}", "", operator)
            names = ("group", "words", "count", "men", "women")
            content["figures"] = [
                dict(zip(names, row, strict=True)) for row in population_rows(report)
            ]
            return self._queue("population-report", content, operator, f"population {day}")
        span = f"{report.first.isoformat()} 至 {report.last.isoformat()}"
        homes = f"{report.households_before} → {report.households_after}"
        content = self._content(f"{span}{words.area_words(report.within)}", homes, operator)
        columns = ("words", "registered", "living")
        content["movements"] = [
            dict(zip(columns, row, strict=True)) for row in movement_rows(report)
        ]
        return self._queue("movement-report", content, operator, f"movement {span}")

    def _content(self, title: str, count: str, operator: Operator) -> dict[str, Any]:
        at = hall_time(self._clock.now())
        return {
            "hall": {"name": self._knowledge.profile.name},
            "list": {
                "title": title,
                "count": count,
                "mark": f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}",
            },
        }

    def _queue(self, form: str, content: dict[str, Any], operator: Operator, subject: str) -> int:
        now = self._clock.now()
        line = journal.NewLine.by(operator, at=now, kind="list-print", subject=subject)
        with self._archive.transaction():
            job_id = prints.queue(
                self._archive,
                prints.NewJob(form_id=form, title=_TITLES[form], content=content),
                operator,
                now,
            )
            journal.add(self._archive, [line])
        self._feed.publish(PrintsChanged(job_id=job_id))
        return job_id


def _line(row: PersonRow | HouseholdRow) -> dict[str, str]:
    if isinstance(row, HouseholdRow):
        return {name: words.household_cell(row, name) for name in _HOUSEHOLD}
    return {name: words.person_cell(row, name) for name in _PERSON}
