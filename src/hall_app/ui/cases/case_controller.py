"""What the page of one case asks of the services, and the acts it records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hall_app.domain.masking import group_id, group_phone
from hall_app.services.commands import Correct, NotifyCase, RefuseCase, Void
from hall_app.services.events import CaseChanged, PrintsChanged
from hall_app.support.errors import RuleViolation, StaleRecord

if TYPE_CHECKING:
    from collections.abc import Callable

    from hall_app.domain.deadlines import DueExplanation
    from hall_app.domain.flow.views import ColleagueView, OfferedAct
    from hall_app.domain.item_views import ForbiddenCertificate, ItemDetail, PaperOffer
    from hall_app.domain.late import LateEntry
    from hall_app.domain.views import CaseDetail, Operator, PaperView, Recorded
    from hall_app.services.commands import MaterialChoice, Refusal
    from hall_app.ui.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case with what its item's file says of the papers; nothing for an item no longer there.

    Attributes:
        certificates: What nobody here may issue, for a refusal to name.
        certificate_reason: Code of the reason that names one.
        offered: Acts that the state allows, with why one cannot be done now.
        colleagues: Who the case can go to.
        papers: What can be printed whenever it is asked for.
    """

    detail: CaseDetail
    item: ItemDetail | None
    certificates: tuple[ForbiddenCertificate, ...]
    certificate_reason: str
    offered: tuple[OfferedAct, ...]
    colleagues: tuple[ColleagueView, ...]
    papers: tuple[PaperOffer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Both day lists behind a case's dates; the statutory one where there is such a limit."""

    promised: DueExplanation
    statutory: DueExplanation | None


class CaseController(QObject):
    """Load one case, follow its changes, and record what the clerk decides.

    Signals:
        shown: ``OpenCase``.
        recorded: ``Recorded``, after an act.
        stale: Somebody else moved the case first; the new state is on its way.
        failed: An exception that the page says.
        revealed: Whole ID and telephone number.
        explained: ``Reasons``.
        made: A paper that was asked for, ``PaperView``.
        busy: Whether an act is under way; a second press waits for the first.
    """

    shown = Signal(object)
    recorded = Signal(object)
    stale = Signal(object)
    failed = Signal(object)
    revealed = Signal(str, str)
    explained = Signal(object)
    made = Signal(object)
    busy = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._number = ""
        self._open: OpenCase | None = None
        self._awake = False
        self._acting = False
        desk.changes.listen(self, (CaseChanged,), self._case_changed)
        desk.changes.listen(self, (PrintsChanged,), lambda _event: self._refresh())

    @property
    def open_case(self) -> OpenCase | None:
        """Return the case as it was last shown."""
        return self._open

    def show_case(self, number: str) -> None:
        """Load a case and follow it."""
        if number != self._number:
            self._number, self._open = number, None
        self._awake = True
        self._load()

    def sleep(self) -> None:
        """Follow no changes while another page is shown."""
        self._awake = False

    def correct(
        self, choices: tuple[MaterialChoice, ...], reason: str = "", late: LateEntry | None = None
    ) -> None:
        """Record the papers that came and accept, all the same with a reason."""
        detail = self._detail()
        command = Correct(
            number=detail.number,
            version=detail.version,
            materials=choices,
            override_reason=reason,
            late=late,
        )
        operator, act = self._desk.operator(), self._desk.services.corrections.correct
        self._record(lambda: act(command, operator))

    def notify(self, choices: tuple[MaterialChoice, ...]) -> None:
        """Tell the applicant once what is missing."""
        detail = self._detail()
        command = NotifyCase(number=detail.number, version=detail.version, materials=choices)
        operator, act = self._desk.operator(), self._desk.services.corrections.notify
        self._record(lambda: act(command, operator))

    def refuse(self, refusal: Refusal) -> None:
        """Refuse with a coded reason."""
        detail = self._detail()
        command = RefuseCase(number=detail.number, version=detail.version, refusal=refusal)
        operator, act = self._desk.operator(), self._desk.services.corrections.refuse
        self._record(lambda: act(command, operator))

    def void(self, reason: str) -> None:
        """Void the case; its number stays in the register."""
        detail = self._detail()
        command = Void(number=detail.number, version=detail.version, reason=reason)
        operator, act = self._desk.operator(), self._desk.services.corrections.void
        self._record(lambda: act(command, operator))

    def reveal(self) -> None:
        """Ask for the whole numbers; the look goes into the journal."""
        detail, cases = self._detail(), self._desk.services.cases
        operator = self._desk.operator()

        def both() -> tuple[str, str]:
            whole = cases.reveal_all(detail.number, operator)
            return group_id(whole.id_number), group_phone(whole.phone)

        self._desk.tasks.run(
            both,
            owner=self,
            done=lambda pair: self.revealed.emit(*pair),
            error=self.failed.emit,
            key="reveal",
        )

    def explain(self) -> None:
        """Ask for the days behind both dates."""
        detail, cases = self._detail(), self._desk.services.cases
        operator = self._desk.operator()

        def both() -> Reasons:
            promised = cases.why_this_date(detail.number, operator)
            statutory = None
            if detail.statutory_count is not None:
                statutory = cases.why_this_date(detail.number, operator, statutory=True)
            return Reasons(promised=promised, statutory=statutory)

        self._desk.tasks.run(
            both, owner=self, done=self.explained.emit, error=self.failed.emit, key="why"
        )

    # --- parts ------------------------------------------------------------------------------

    def _detail(self) -> CaseDetail:
        if self._open is None:
            raise RuleViolation("unknown-case", fields=("number",), number=self._number)
        return self._open.detail

    def _load(self) -> None:
        services, operator, number = self._desk.services, self._desk.operator(), self._number
        prints = self._desk.may("prints.read")

        def load() -> OpenCase:
            detail, items = services.cases.page(number, operator), services.items
            return OpenCase(
                detail=detail,
                item=_item(items.detail, detail.item_code),
                certificates=items.certificates(),
                certificate_reason=items.certificate_reason(),
                offered=services.flow.offered(number, operator),
                colleagues=services.flow.colleagues(operator),
                papers=services.case_papers.offered(number, operator) if prints else (),
            )

        self._desk.tasks.run(
            load, owner=self, done=self._loaded, error=self.failed.emit, key="case"
        )

    def _loaded(self, found: OpenCase) -> None:
        self._open = found
        self.shown.emit(found)

    def reload(self) -> None:
        """Load the case again, as after an act done elsewhere."""
        self._load()

    def print_offer(self, offer: PaperOffer) -> None:
        """Make a paper of the case as it stands now, and tell which."""
        papers = self._desk.services.case_papers
        self._make_paper(lambda number, operator: papers.print_offer(number, offer, operator))

    def print_other_form(self, form: str) -> None:
        """Fill an overlay form from the case as it stands now, and tell which paper it is."""
        forms = self._desk.services.other_forms
        self._make_paper(lambda number, operator: forms.print_for_case(number, form, operator))

    def _make_paper(self, queue: Callable[[str, Operator], int]) -> None:
        detail, services, operator = self._detail(), self._desk.services, self._desk.operator()

        def make() -> PaperView | None:
            job = queue(detail.number, operator)
            papers = services.cases.page(detail.number, operator).papers
            return next((one for one in papers if one.job_id == job), None)

        self._desk.tasks.run(
            make, owner=self, done=self.made.emit, error=self.failed.emit, key="print-form"
        )

    def _case_changed(self, event: object) -> None:
        if getattr(event, "number", "") == self._number:
            self._refresh()

    def _refresh(self) -> None:
        if self._awake and self._number and not self._acting:
            self._load()

    def _record(self, act: Callable[[], Recorded]) -> None:
        if self._acting:
            return
        self._set_acting(acting=True)
        self._desk.tasks.run(act, owner=self, done=self._acted, error=self._refused)

    def _acted(self, recorded: Recorded) -> None:
        self._set_acting(acting=False)
        self.recorded.emit(recorded)
        self._load()

    def _refused(self, fault: Exception) -> None:
        self._set_acting(acting=False)
        moved = isinstance(fault, RuleViolation) and fault.code == "act-not-possible"
        if moved or isinstance(fault, StaleRecord):
            self.stale.emit(fault)
            self._load()
        else:
            self.failed.emit(fault)

    def _set_acting(self, *, acting: bool) -> None:
        self._acting = acting
        self.busy.emit(acting)


def _item(detail: Callable[[str], ItemDetail], code: str) -> ItemDetail | None:
    """Return an item's file, or nothing when the hall no longer handles it."""
    try:
        return detail(code)
    except RuleViolation:
        return None
