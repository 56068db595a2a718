"""The head's lists on paper: the report P33 and the errands of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.services import month_rows
from hall_app.services.events import PrintsChanged
from hall_app.services.paper_making import FormsPaperMaker
from hall_app.services.scope import require_whole_hall
from hall_app.storage import prints
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from hall_app.domain.supervision import SpanReport
    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.services.supervision import SupervisionService
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

_STATES = {"planned": "待办", "handed-in": "已递交"}
REPORT = "p33-month-report"
TITLES = {REPORT: "统计月报", "errand-list": "跑办清单"}


class SupervisionPapersService:
    """Queue what the head looks at for a printer."""

    def __init__(
        self,
        archive: Archive,
        knowledge: Knowledge,
        policy: Policy,
        clock: Clock,
        feed: ChangeFeed,
        supervision: SupervisionService,
    ) -> None:
        self._archive = archive
        self._knowledge = knowledge
        self._policy = policy
        self._clock = clock
        self._feed = feed
        self._supervision = supervision

    def report(self, report: SpanReport, operator: Operator) -> int:
        """Queue the report of a month or year and return its job.

        The paper goes to the superior authority and tells of the whole hall: an account bound to
        lines or grids reads its own figures on the screen and is refused the paper.

        Raises:
            RuleViolation: ``whole-hall-only``.
        """
        self._policy.require(operator, "prints.send")
        require_whole_hall(operator)
        return self._queue(REPORT, self._report(report, operator), operator)

    def write_report(self, path: Path, report: SpanReport, operator: Operator) -> None:
        """Write the paper that would be printed into a file.

        Raises:
            RuleViolation: ``not-permitted``, ``whole-hall-only``.
            PrintFault: ``glyph-missing``, ``text-does-not-fit``.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, "reports.read")
        require_whole_hall(operator)
        maker = FormsPaperMaker(self._knowledge)
        paper = maker.make(REPORT, self._report(report, operator), handwriting=False)
        try:
            write_atomically(path, paper.pdf)
        except OSError as fault:
            raise unwritten(fault, path) from fault

    def _report(self, report: SpanReport, operator: Operator) -> dict[str, Any]:
        """Return every printed value of the report: its lines, sentences and twelve months."""
        names = [name for name, _, _ in month_rows.COLUMNS]
        span = f"{report.first.isoformat()} 至 {report.last.isoformat()}"
        months = self._supervision.trend_until(report.last, operator)
        return {
            **self._content(operator, span),
            "tallies": [
                dict(zip(names, row, strict=True)) for row in month_rows.report_rows(report)
            ],
            "report": {
                "formulas": month_rows.FORMULAS,
                "summary": "".join(self._supervision.sentences(report, operator)),
            },
            "trend": month_rows.trend_rows(months),
        }

    def errands(self, operator: Operator) -> int:
        """Queue the planned and waiting ways and return the job.

        Raises:
            RuleViolation: ``list-empty``.
        """
        self._policy.require(operator, "prints.send")
        found = self._supervision.errands(operator)
        if not found:
            raise RuleViolation("list-empty")
        lines = [
            {
                "no": str(place),
                "on": str(one.on or one.due or ""),
                "office": one.office,
                "state": _STATES.get(one.state, one.state),
                "applicant": one.applicant,
                "item": one.item_title,
                "bring": one.bring or one.handed,
                "collect": one.collect or one.slip,
                "agent": one.agent,
            }
            for place, one in enumerate(found, start=1)
        ]
        content = {**self._content(operator, f"共 {len(lines)} 处"), "ways": lines}
        return self._queue("errand-list", content, operator)

    def _content(self, operator: Operator, title: str) -> dict[str, Any]:
        at = hall_time(self._clock.now())
        return {
            "hall": {"name": self._knowledge.profile.name},
            "list": {"title": title, "mark": f"{operator.name} {at:%Y-%m-%d %H:%M}"},
        }

    def _queue(self, form: str, content: dict[str, Any], operator: Operator) -> int:
        with self._archive.transaction():
            job = prints.queue(
                self._archive,
                prints.NewJob(form_id=form, title=TITLES[form], content=content),
                operator,
                self._clock.now(),
            )
        self._feed.publish(PrintsChanged(job_id=job))
        return job
