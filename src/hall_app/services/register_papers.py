"""Registers on paper and as files: each journalled, since they name people and their matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hall_app.domain.registers import AgencyRegister, HandedOn
from hall_app.services.approval_subjects import bound
from hall_app.services.events import PrintsChanged
from hall_app.services.export_gate import ExportGate
from hall_app.services.exports import PURPOSE, Exported
from hall_app.services.paper_making import FormsPaperMaker
from hall_app.services.registers import agency_cells, handed_cells
from hall_app.sheets.writing import ListColumn, write_list
from hall_app.storage import journal, prints
from hall_app.support.clock import hall_time
from hall_app.support.errors import RuleViolation
from hall_app.support.files import unwritten, write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hall_app.domain.views import Operator
    from hall_app.services.events import ChangeFeed
    from hall_app.services.knowledge import Knowledge
    from hall_app.services.policy import Policy
    from hall_app.storage.database import Archive
    from hall_app.support.clock import Clock

AGENCY, DAY = "p10-agency-register", "p21-day"
TITLES: Mapping[str, str] = {AGENCY: "全程代办受理登记单", DAY: "办件交接单（当日）"}
_AGENCY_COLUMNS = (
    ("no", "序号", 6),
    ("on", "日期", 12),
    ("number", "受理编号", 22),
    ("applicant", "委托人", 14),
    ("item", "事项", 30),
    ("entrusted", "材料", 30),
    ("agent", "代理员", 12),
    ("due", "承诺日期", 12),
    ("office", "办理部门", 24),
    ("result", "结果", 30),
    ("delivered", "交付日期", 12),
    ("signature", "领取人签字", 14),
    ("satisfied", "满意度", 10),
)
_DAY_COLUMNS = (
    ("no", "序号", 6),
    ("to", "接收人（部门）", 24),
    ("number", "受理编号", 22),
    ("applicant", "申请人", 14),
    ("item", "事项", 30),
    ("count", "件数", 8),
    ("step", "环节", 10),
    ("from", "交出人", 12),
    ("at", "时间", 18),
    ("receipt", "接收", 8),
    ("signature", "接收人签字", 14),
)

Register = AgencyRegister | HandedOn


class RegisterPapersService:
    """Put a register that was read on paper or into a file."""

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
        self._gate = ExportGate(archive, policy, clock)

    def queue(self, register: Register, operator: Operator) -> int:
        """Queue a register for a printer and return its job.

        Raises:
            RuleViolation: ``list-empty``, ``not-permitted``.
        """
        self._policy.require(operator, "prints.send")
        self._policy.require(operator, "reports.read")
        if not register.lines:
            raise RuleViolation("list-empty")
        job, now = self._job(register, operator), self._clock.now()
        line = journal.NewLine.by(operator, at=now, kind="list-print", subject=_subject(register))
        with self._archive.transaction():
            queued = prints.queue(self._archive, job, operator, now)
            journal.add(self._archive, [line])
        self._feed.publish(PrintsChanged(job_id=queued))
        return queued

    def write(self, path: Path, register: Register, operator: Operator) -> Exported:
        """Write a register as a paper where the file ends in ``.pdf``, else as a workbook.

        Raises:
            RuleViolation: ``not-permitted``.
            PrintFault: ``glyph-missing``, ``text-does-not-fit``.
            EnvironmentFault: ``file-held``, ``out-unwritable``.
        """
        self._policy.require(operator, "reports.read")
        words = f"{TITLES[_form(register)]} {_span(register)}: {len(register.lines)}"
        about = bound(self._archive, words, repr(register))
        self._gate.permit(operator, None, about=about)
        pdf = self._drawn(register, operator) if path.suffix.lower() == ".pdf" else None
        self._gate.record(operator, _subject(register), None)
        if pdf is None:
            self._write_workbook(path, register, operator)
        else:
            try:
                write_atomically(path, pdf)
            except OSError as fault:
                raise unwritten(fault, path) from fault
        return Exported(file=path, rows=len(register.lines), unmasked=False)

    # --- parts ------------------------------------------------------------------------------

    def _write_workbook(self, path: Path, register: Register, operator: Operator) -> None:
        columns = _AGENCY_COLUMNS if isinstance(register, AgencyRegister) else _DAY_COLUMNS
        name = TITLES[_form(register)]
        write_list(
            path,
            sheet=name,
            columns=[ListColumn(title=title, width=width) for _, title, width in columns],
            rows=[[_plain(line, key) for key, _, _ in columns] for line in _cells(register)],
            title=f"{self._knowledge.profile.name} · {name} · {_span(register)}",
            footer=self._mark(operator),
        )

    def _drawn(self, register: Register, operator: Operator) -> bytes:
        job = self._job(register, operator)
        maker = FormsPaperMaker(self._knowledge)
        return maker.make(job.form_id, dict(job.content), handwriting=False).pdf

    def _job(self, register: Register, operator: Operator) -> prints.NewJob:
        form, cells = _form(register), _cells(register)
        content: dict[str, Any] = {
            "hall": {"name": self._knowledge.profile.name},
            "list": {
                "title": _span(register),
                "count": str(len(cells)),
                "mark": self._mark(operator),
            },
            "agencies" if form == AGENCY else "handed": cells,
        }
        return prints.NewJob(form_id=form, title=TITLES[form], content=content)

    def _mark(self, operator: Operator) -> str:
        at = hall_time(self._clock.now())
        return f"{operator.name} {at:%Y-%m-%d %H:%M} · {PURPOSE}"


def _form(register: Register) -> str:
    return AGENCY if isinstance(register, AgencyRegister) else DAY


def _cells(register: Register) -> list[dict[str, str]]:
    if isinstance(register, AgencyRegister):
        return agency_cells(register)
    return handed_cells(register)


def _plain(line: dict[str, str], key: str) -> str:
    return line[key].replace("T", " ") if key == "at" else line[key]


def _span(register: Register) -> str:
    if isinstance(register, AgencyRegister):
        return f"{register.first.isoformat()} 至 {register.last.isoformat()}"
    return register.on.isoformat()


def _subject(register: Register) -> str:
    return f"register {_form(register)} {_span(register)}; {len(register.lines)} rows"
