"""Registers that a filter makes (发文登记簿, 查看记录): put on paper with a line of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hall_app.services.events import PrintsChanged
from hall_app.storage import journal, prints
from hall_app.support.errors import RuleViolation

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.storage.database import Archive

MOST_ROWS = 2_000
"""Longer registers are for a file; they would be more than eighty sheets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Name a register's form.

    Attributes:
        list_name: What the form calls its rows.
    """

    form_id: str
    title: str
    list_name: str


def require_printable(count: int) -> None:
    """Refuse a register that is empty or too long for paper.

    Raises:
        RuleViolation: ``list-empty``, ``list-too-long-to-print``.
    """
    if not count:
        raise RuleViolation("list-empty")
    if count > MOST_ROWS:
        raise RuleViolation("list-too-long-to-print", count=count, limit=MOST_ROWS)


def queue_register(
    archive: Archive,
    feed: ChangeFeed,
    register: Register,
    content: dict[str, Any],
    operator: Operator,
    *,
    at: dt.datetime,
    subject: str,
) -> int:
    """Queue a register for a printer with its line of the journal, and return the job."""
    line = journal.NewLine.by(operator, at=at, kind="list-print", subject=subject)
    job = prints.NewJob(form_id=register.form_id, title=register.title, content=content)
    with archive.transaction():
        queued = prints.queue(archive, job, operator, at)
        journal.add(archive, [line])
    feed.publish(PrintsChanged(job_id=queued))
    return queued


def register_content(
    register: Register, cells: Sequence[dict[str, str]], *, hall: str, span: str, mark: str
) -> dict[str, Any]:
    """Return what a register's form prints."""
    return {
        "hall": {"name": hall},
        "list": {"title": span, "count": str(len(cells)), "mark": mark},
        register.list_name: list(cells),
    }
